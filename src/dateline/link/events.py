"""The same event in one or more reports. Dates are a hard gate; then who, where, which words.

A plan and what came of it are one event; a visit and another ten months later are two. A cluster grows only while
every mention in it can be every other in date and participants.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from dateline.link.acquaintance import (
    EVERYWHERE,
    GENERIC,
    acquainted,
    introduced,
    one_blow,
    one_of_many,
    points_back,
    retold,
    same_disaster,
    same_poll,
)
from dateline.link.alike import matter_keys, one_matter, only_light
from dateline.link.apart import told_apart
from dateline.link.content import TOLD_OF, same_content
from dateline.link.disasters import DISASTERS, ONCE
from dateline.link.gates import Told, fit, joined, told
from dateline.link.join import NO_BONDS, Bonds, Match, blocks, group
from dateline.link.keys import keys
from dateline.link.kinds import family_names, kin_of
from dateline.link.participants import MUTUAL
from dateline.link.saying import loosely_said, words_allow
from dateline.link.tellings import BORNE, Telling
from dateline.link.words import Weights, stem
from dateline.model import Reason

#: A pair at or above this is one event.
SURE = 1.0
SAME_TRIGGER, SAME_FAMILY, KINDRED, SAME_TYPE = 0.7, 0.65, 0.5, 0.15
#: What a trigger loses that stands in more than the first share of the reports; all of it from the second on.
COMMON_TRIGGER, OFTEN, ALL_OVER = 0.25, 0.12, 0.4
SHARED_SIDE, SHARED_PAIR, STRANGERS = 0.22, 0.4, -0.35
SAME_DAY, DATES_MEET, VAGUE = 0.3, 0.12, -0.3
SAME_PLACE = 0.12
SAME_STORY, SAME_REPORT = 0.3, 0.3
SAME_WORDS = 0.6
SAME_UTTERANCE = 0.6
#: "The visit", without a word on who, means the one told of in the same report.
POINTS_BACK = 0.35
#: `The quake` in two reports of a pile.
KNOWN = 0.55
#: The election of one day.
POLL_DAY = 0.3
#: A sentence printed again; somebody's death, of which there is one.
AGAIN, TOLD_AGAIN, BEFALLS_ONCE = 2.5, 1.6, 0.3
#: So long after the day of an event is it told as news: a day for printing counted in.
NEWS = timedelta(days=6)


def compare(one: Telling, other: Telling, weights: Weights, gates: Mapping[str, Told]) -> tuple[float, str] | None:
    """How surely two tellings are one event, and why; None where a gate shuts."""
    # What is cheap and rules out most comes first.
    if not one.window.meets(other.window) or not fit(gates[one.id], gates[other.id]):
        return None
    if one.again and one.again == other.again:
        return TOLD_AGAIN, "the same word for it among the same rare words"
    kin, word = _kin(one, other, weights)
    matter = one_matter(one, other, weights)
    if not (kin or matter) or only_light(one, other) or _long_past(one, other):
        return None
    if loosely_said(one, other, weights):
        one = replace(one, said=one.id)
    if one.print and one.print == other.print:
        return AGAIN, "one sentence printed again"
    if matter and not told_apart(one, other, weights):
        return SURE, "told in the same words beside it"
    if not _called_alike(one, other, weights) or one_of_many(one, other) or not introduced(one, other, weights):
        return None
    # Two triggers in one sentence share its words without telling of one thing.
    same_sentence = one.report == other.report and one.sentence == other.sentence
    if same_sentence and not points_back(one, other) and not one_blow(one, other):
        return None
    alike = weights.cosine(one.stems, other.stems)
    score, why = _scored(one, other, kin, word, alike)
    if score < SURE or not words_allow(one, other, alike, weights) or not acquainted(one, other, weights):
        return None
    if told_apart(one, other, weights) or not same_content(one, other, weights):
        return None
    return score, why


def _scored(one: Telling, other: Telling, kin: float, word: str, alike: float) -> tuple[float, str]:
    """How surely two tellings are one as far as marks of it go, and these marks."""
    parts = [(kin, word), (SAME_WORDS * alike, ""), _who(one, other), _when(one, other), _where(one, other)]
    parts += [
        _source(one, other),
        (KNOWN, "the one that both reports speak of") if same_disaster(one, other) else (0.0, ""),
        (POLL_DAY, "one land votes once a day") if same_poll(one, other) else (0.0, ""),
        (BEFALLS_ONCE, "what befalls one once") if _of_one_life(one, other) else (0.0, ""),
        (POINTS_BACK, "points back at it") if points_back(one, other) else (0.0, ""),
        _said(one, other),
    ]
    score = sum([amount for amount, _ in parts])
    return score, ", ".join([why for _, why in parts if why]) if score >= SURE else ""


def _called_alike(one: Telling, other: Telling, weights: Weights) -> bool:
    """`The Velland summit` is not another report's talks unless that names Velland too."""
    if one.family in DISASTERS and one.family == other.family:
        # `The Velland quake` in a pile about Velland is the quake; the one of another land is not.
        return all(
            a.title is None or a.title in b.names or weights.share(stem(a.title)) > EVERYWHERE
            for a, b in ((one, other), (other, one))
        )
    if one.report == other.report:
        return one.title is None or other.title is None or one.title == other.title
    return all(a.title is None or a.title in b.names for a, b in ((one, other), (other, one)))


def _long_past(one: Telling, other: Telling) -> bool:
    """What comes again and is told as news without a day is not what was dated to many days before."""
    dated, news = (one, other) if one.window.exact else (other, one)
    if not dated.window.exact or news.window.stated or news.background or news.definite or news.course != "held":
        return False
    kinds = {one.family, other.family}
    # What one body approved is approved again by another: without a doer in common a word of it is not enough.
    again = kinds & GENERIC or (kinds & TOLD_OF and not one.doers & other.doers)
    return bool(again) and one.report != other.report and news.window.last - dated.window.first > NEWS


def _kin(one: Telling, other: Telling, weights: Weights) -> tuple[float, str]:
    """How near the triggers are."""
    # However often a pile speaks of an arrest, one and the same man's is seldom another.
    borne = one.family in BORNE and bool(one.receivers & other.receivers)
    common = 0.0 if one.story == other.story or borne else _commonness(one, weights)
    if one.trigger == other.trigger:
        return SAME_TRIGGER - common, "same word for it"
    if one.family == other.family:
        return SAME_FAMILY - common, "words of one kind"
    if kin_of(one.family) & kin_of(other.family):
        return KINDRED - common, "words of kindred kinds"
    if retold(one, other, weights):
        return KINDRED, "headline and lead"
    if one.type == other.type and one.type != "OTHER" and not _two_families(one, other):
        return SAME_TYPE, "same type"
    return 0.0, ""


def _commonness(telling: Telling, weights: Weights) -> float:
    """What a trigger loses that stands all over the pile; in one story it may stand in every report."""
    return COMMON_TRIGGER * min(1.0, max(0.0, weights.share(telling.trigger) - OFTEN) / (ALL_OVER - OFTEN))


def _who(one: Telling, other: Telling) -> tuple[float, str]:
    if one.type in MUTUAL:
        shared = len((one.doers | one.receivers) & (other.doers | other.receivers))
    else:
        # `People` were killed in many stories.
        nobody = one.unnamed & other.unnamed if one.story != other.story else frozenset[str]()
        shared = bool((one.doers & other.doers) - nobody) + bool((one.receivers & other.receivers) - nobody)
    if shared >= 2:
        return SHARED_PAIR, "same participants"
    if shared:
        return SHARED_SIDE, "a common participant"
    strangers = one.doers and other.doers and not one.countries & other.countries
    # `Police` and `police` of two reports need not be others.
    strangers = strangers and not (
        one.roles & other.roles and one.doers <= one.unnamed and other.doers <= other.unnamed
    )
    # Who made an arrest is not who was arrested.
    strangers = strangers or (one.family in BORNE and (one.doers & other.receivers or one.receivers & other.doers))
    return (STRANGERS, "") if strangers else (0.0, "")


def _when(one: Telling, other: Telling) -> tuple[float, str]:
    if one.window.exact and other.window.exact:
        return SAME_DAY, "same day"
    if one.window.open != other.window.open:
        return (0.0, "") if _both_ahead(one, other) else (VAGUE, "")
    return (DATES_MEET, "dates that meet") if one.window.stated and other.window.stated else (0.0, "")


def _both_ahead(one: Telling, other: Telling) -> bool:
    """Two reports on what lies ahead, neither with a day: the one vaguer than the other."""
    stated = one.window.stated or other.window.stated
    return one.report != other.report and one.course == other.course == "plan" and not stated


def _where(one: Telling, other: Telling) -> tuple[float, str]:
    return (SAME_PLACE, "same place") if one.where and one.where == other.where else (0.0, "")


def _source(one: Telling, other: Telling) -> tuple[float, str]:
    if one.report == other.report:
        # What a report still plans is not what it tells as done.
        same = told(one).courses == told(other).courses
        return (SAME_REPORT if same else 0.0), ""
    return (SAME_STORY, "reports on one story") if one.story == other.story else (0.0, "")


def _said(one: Telling, other: Telling) -> tuple[float, str]:
    return (SAME_UTTERANCE, "the same words said") if one.said and one.said == other.said else (0.0, "")


def join_events(
    items: Sequence[Telling], weights: Weights, bonds: Bonds = NO_BONDS
) -> tuple[list[list[Telling]], list[Match]]:
    """Clusters of tellings, and the pairs that made them (places count in `items`)."""
    gates = {item.id: told(item) for item in items}

    def every_key(item: Telling) -> Iterator[str]:
        yield from keys(item)
        yield from matter_keys(item, weights)

    pairs = ((i, j, compare(items[i], items[j], weights, gates)) for i, j in blocks(items, every_key))
    matches = [Match(round(found[0], 6), i, j, found[1]) for i, j, found in pairs if found]
    clusters = group([gates[item.id] for item in items], matches, joined, [item.id for item in items], bonds)
    return [[items[i] for i in cluster] for cluster in clusters], matches


def _of_one_life(one: Telling, other: Telling) -> bool:
    return {one.family, other.family} <= ONCE and bool(one.persons & other.persons & one.receivers & other.receivers)


def _two_families(one: Telling, other: Telling) -> bool:
    """An arrival and a meeting are both consultations, and not one event."""
    return {one.family, other.family} <= family_names()


def merge_reasons(
    items: Sequence[Telling], matches: Sequence[Match], event_of: Mapping[str, str]
) -> Iterator[Reason]:
    """Why two mentions are one event, for each pair that made it one."""
    for match in sorted(matches, key=lambda m: (m.one, m.other)):
        one, other = items[match.one].id, items[match.other].id
        if event_of[one] == event_of[other]:
            note = f"one event: {match.why}"
            yield Reason(target=other, aspect="merge", rule="link/same-event", note=note)
