"""The same event in one or more reports. Dates are a hard gate; then who, where, which words.

A plan and what came of it are one event; a visit and another ten months later are two. A cluster grows only while
every mention in it can be every other in date and participants.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.link.join import NO_BONDS, Bonds, Match, blocks, group
from dateline.link.tellings import Telling, families, keys
from dateline.link.windows import Window
from dateline.link.words import Weights
from dateline.model import Reason

#: A pair at or above this is one event.
SURE = 1.0
SAME_TRIGGER, SAME_FAMILY, SAME_TYPE = 0.45, 0.38, 0.15
SHARED_PEOPLE, SHARED_COUNTRIES = 0.35, 0.12
SAME_DAY, DATES_MEET = 0.3, 0.12
SAME_PLACE = 0.12
SAME_STORY, SAME_REPORT = 0.15, 0.15
SAME_WORDS = 0.6
SAME_UTTERANCE = 0.6
#: A denial is the same event as what it denies only when nearly all words agree.
DENIAL_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """A cluster of tellings as the gates see it."""

    window: Window
    people: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    types: frozenset[str]
    courses: frozenset[str]


def told(telling: Telling) -> Told:
    """A cluster of one."""
    return Told(
        telling.window,
        telling.people,
        telling.countries,
        frozenset({telling.where_country} if telling.where_country else ()),
        frozenset({telling.family}),
        frozenset({telling.type}),
        frozenset({telling.course}),
    )


def joined(one: Told, other: Told) -> Told | None:
    """Two clusters as one event, or None where dates, participants, places or course rule it out."""
    common = one.window.common(other.window)
    if common is None or not _same_people(one.people, other.people) or not _same_course(one, other):
        return None
    if one.places and other.places and not one.places & other.places:
        return None
    if one.countries and other.countries and not one.countries & other.countries:
        return None
    return Told(
        common,
        one.people | other.people,
        one.countries | other.countries,
        one.places | other.places,
        one.kinds | other.kinds,
        one.types | other.types,
        one.courses | other.courses,
    )


def _same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Named participants fit when one telling names no others than the other does, or they share two."""
    shared = one & other
    if not one or not other:
        return True
    return bool(shared) and (shared in (one, other) or len(shared) >= 2)


def _same_course(one: Told, other: Told) -> bool:
    """What was called off is not what was held, unless both name the day."""
    off = {"off"} & (one.courses | other.courses)
    held = {"held"} & (one.courses | other.courses)
    return not (off and held) or (one.window.exact and other.window.exact)


def compare(one: Telling, other: Telling, weights: Weights) -> tuple[float, str] | None:
    """How surely two tellings are one event, and why; None where a gate shuts."""
    if joined(told(one), told(other)) is None:
        return None
    kin, word = _kin(one, other)
    same_said = one.said is not None and one.said == other.said
    if not kin and not same_said:
        return None
    # Two triggers in one sentence share its words without telling of one thing.
    same_sentence = one.report == other.report and one.sentence == other.sentence
    alike = 0.0 if same_sentence else weights.cosine(one.stems, other.stems)
    if "not" in (one.course, other.course) and one.course != other.course and alike < DENIAL_WORDS:
        return None
    reasons = [word] if word else []
    score = kin + SAME_WORDS * alike
    for amount, why in (_who(one, other), _when(one, other), _where(one, other), _source(one, other)):
        score += amount
        reasons += [why] if why else []
    if same_said:
        score += SAME_UTTERANCE
        reasons.append("the same words said")
    return (score, ", ".join(reasons)) if score >= SURE else None


def _kin(one: Telling, other: Telling) -> tuple[float, str]:
    if one.trigger == other.trigger:
        return SAME_TRIGGER, "same word for it"
    if one.family == other.family:
        return SAME_FAMILY, "words of one kind"
    if one.type == other.type and one.type != "OTHER" and not _two_families(one, other):
        return SAME_TYPE, "same type"
    return 0.0, ""


def _who(one: Telling, other: Telling) -> tuple[float, str]:
    people, countries = one.people & other.people, one.countries & other.countries
    if people:
        return SHARED_PEOPLE * min(len(people), 2) ** 0.5, "same participants"
    return (SHARED_COUNTRIES, "same countries") if countries else (0.0, "")


def _when(one: Telling, other: Telling) -> tuple[float, str]:
    if one.window.exact and other.window.exact:
        return SAME_DAY, "same day"
    return (DATES_MEET, "dates that meet") if one.window.stated and other.window.stated else (0.0, "")


def _where(one: Telling, other: Telling) -> tuple[float, str]:
    return (SAME_PLACE, "same place") if one.where and one.where == other.where else (0.0, "")


def _source(one: Telling, other: Telling) -> tuple[float, str]:
    if one.report == other.report:
        return SAME_REPORT, ""
    return (SAME_STORY, "reports on one story") if one.story == other.story else (0.0, "")


def join_events(
    items: Sequence[Telling], weights: Weights, bonds: Bonds = NO_BONDS
) -> tuple[list[list[Telling]], list[Match]]:
    """Clusters of tellings, and the pairs that made them (places count in `items`)."""
    pairs = ((i, j, compare(items[i], items[j], weights)) for i, j in blocks(items, keys))
    matches = [Match(round(found[0], 6), i, j, found[1]) for i, j, found in pairs if found]
    clusters = group([told(item) for item in items], matches, joined, [item.id for item in items], bonds)
    return [[items[i] for i in cluster] for cluster in clusters], matches


def _two_families(one: Telling, other: Telling) -> bool:
    """An arrival and a meeting are both consultations, and not one event."""
    return {one.family, other.family} <= set(families().values())


def merge_reasons(
    items: Sequence[Telling], matches: Sequence[Match], event_of: Mapping[str, str]
) -> Iterator[Reason]:
    """Why two mentions are one event, for each pair that made it one."""
    for match in sorted(matches, key=lambda m: (m.one, m.other)):
        one, other = items[match.one].id, items[match.other].id
        if event_of[one] == event_of[other]:
            note = f"one event: {match.why}"
            yield Reason(target=other, aspect="merge", rule="link/same-event", note=note)
