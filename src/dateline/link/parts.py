"""Sub-events: a meeting inside a visit, words said inside a meeting."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from dateline.link.happenings import Happening, by_participant, make_link, nearest, span
from dateline.link.pile import Pile
from dateline.link.speech import Speech
from dateline.link.windows import Window
from dateline.model import Link

#: A visit or a meeting lasts no longer than this; a day at either end is the traveller's.
LONGEST, EDGE = timedelta(days=20), timedelta(days=1)
#: Events of one person are compared with so many of those nearest in time.
NEAREST = 60
#: Who is quoted more often in one report does not quote himself from a meeting.
MOST_TURNS = 12
#: So many characters apart a report tells of one occasion.
BESIDE = 1500
#: A report is about a meeting that it tells so early, or so often; so near it words of a stated day are said there.
EARLY, OFTEN, AT_ONCE = 700, 2, 500
#: So many days apart two reports tell one piece of news.
IN_THE_NEWS = timedelta(days=3)
#: Words that were written, or said before, after or of a meeting, are no part of it.
_ELSEWHERE = re.compile(
    r"\b(?:wrote|writes|tweet\w*|posted|facebook|twitter|letter|statement|reporters|interview|later|"
    r"(?:after|before|ahead of|following|of|about) (?:the|his|her|their|a) (?:\w+ )?"
    r"(?:meeting|talks|summit|discussions?)|ahead of (?:meeting|talks|summit))\b",
    re.IGNORECASE,
)
#: What happens on a visit.
ON_A_VISIT = frozenset({"arrive", "depart", "meet", "call", "agree"})
#: Acts of speech happen inside meetings; those of war do not.
SPEECH = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})


def part_links(
    pile: Pile,
    items: Sequence[Happening],
    speeches: Sequence[Speech],
    kind_of: Mapping[str, str],
    entity_of: Mapping[str, str],
) -> Iterator[Link]:
    """Yield `part_of` from events and words to the visit or meeting that holds them."""
    told = by_participant([i for i in items if i.families & {"visit", "meet"}])
    for item in items:
        near = _near(item, told)
        if not near:
            continue
        visits = [v for v in near if _on_visit(item, v)]
        if best := _closest(item, visits):
            yield make_link("part_of", item.id, best.id, [span(item.mentions[0]), span(best.mentions[0])])
        meetings = [m for m in near if _in_meeting(item, m)]
        if best := _closest(item, meetings):
            yield make_link("part_of", item.id, best.id, [span(item.mentions[0]), span(best.mentions[0])])
    persons = frozenset(key for key, kind in kind_of.items() if kind == "person")
    yield from _words_in_meetings(pile, items, _spoken(speeches, persons), persons, entity_of)


def _near(item: Happening, told: dict[str, list[Happening]]) -> list[Happening]:
    """Visits and meetings of the same people about that time."""
    found = {j.id: j for who in sorted(item.people) for j in nearest(item, told.get(who, ()), NEAREST)}
    return [found[key] for key in sorted(found) if key != item.id]


def _closest(item: Happening, holders: Sequence[Happening]) -> Happening | None:
    return min(
        holders,
        key=lambda h: (-len(h.people & item.people), not _shares_report(h, item), _length(h.window), h.id),
        default=None,
    )


def _length(window: Window) -> timedelta:
    return window.last - window.first


def _holds(holder: Happening, item: Happening) -> bool:
    """The days fit, and either the part's day is stated or one report tells both."""
    if (
        _length(holder.window) > LONGEST
        or holder.courses <= {"off", "not"}
        or item.courses <= {"off", "not"}
        or _background(holder)
        or _background(item)
        or item.window.open
    ):
        return False
    if not holder.window.meets(item.window) and not _within(item.window, holder.window):
        return False
    return item.window.stated or _shares_report(holder, item)


def _background(item: Happening) -> bool:
    return all(t.background for t in item.tellings)


def _within(inner: Window, outer: Window) -> bool:
    return outer.first - EDGE <= inner.first and inner.last <= outer.last + EDGE


def _shares_report(one: Happening, other: Happening) -> bool:
    return not {t.report for t in one.tellings}.isdisjoint({t.report for t in other.tellings})


def _on_visit(item: Happening, visit: Happening) -> bool:
    """An arrival or meeting of the visitor with the hosts or in their country."""
    if "visit" not in visit.families or "visit" in item.families or not item.families & ON_A_VISIT:
        return False
    hosts = visit.hosts | {r.removeprefix("@") for t in visit.tellings for r in t.receivers if r.startswith("@")}
    home = frozenset(c for t in visit.tellings for c in t.countries) - hosts
    if item.event.type == "REQUEST" or (item.courses <= {"plan"} and "plan" not in visit.courses):
        return False  # who is called upon is not called
    there = hosts & (item.hosts | item.countries) or (_beside(visit, item) and item.countries <= home)
    return bool(visit.actors & item.people) and bool(there) and _holds(visit, item)


def _beside(one: Happening, other: Happening) -> bool:
    """Some report tells both within a few sentences."""
    places = [(m.report, m.begin) for m in one.mentions]
    return any(r == m.report and abs(m.begin - at) <= AT_ONCE for m in other.mentions for r, at in places)


def _in_meeting(item: Happening, meeting: Happening) -> bool:
    """What one participant says to another."""
    if "meet" not in meeting.families or item.event.type not in SPEECH or item.families & {"meet", "visit"}:
        return False
    return len(meeting.people & item.people) >= 2 and _holds(meeting, item)


def _spoken(speeches: Sequence[Speech], persons: frozenset[str]) -> list[Speech]:
    """What persons say, but for those who answer a whole report long: they speak to the press."""
    turns = Counter((s.report, s.speaker) for s in speeches)
    return [
        s for s in speeches if s.speaker in persons and turns[s.report, s.speaker] <= MOST_TURNS and not s.to_press
    ]


def _words_in_meetings(
    pile: Pile,
    items: Sequence[Happening],
    speeches: Sequence[Speech],
    persons: frozenset[str],
    entity_of: Mapping[str, str],
) -> Iterator[Link]:
    told = by_participant([i for i in items if "meet" in i.families and not _background(i) and i.courses & {"held"}])
    travels = by_participant([i for i in items if "visit" in i.families and not _background(i)])
    sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
    acts: dict[tuple[str, int], list[Happening]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            sentences[mention.report, mention.sentence[0]].add(item.id)
            acts[mention.report, mention.sentence[0]].append(item)
    own: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for speech in speeches:
        own[speech.report, speech.speaker] += speech.quotation.spans
    for speech in speeches:
        days = [m for m in told.get(speech.speaker, ()) if m.window.meets(speech.window)]
        spoken = [
            m for m in days if m.id in sentences[speech.report, speech.sentence[0]] or _told_beside(pile, speech, m)
        ]
        near = [
            m
            for m in spoken
            if _length(m.window) <= LONGEST
            and (m.id in sentences[speech.report, speech.sentence[0]] or _to_another(pile, speech, m, entity_of))
            and not _told_in(own[speech.report, speech.speaker], speech, m)
            and _is_about(pile, speech, m)
        ][:NEAREST]
        if not near or _ELSEWHERE.search(pile.words(speech.span)):
            continue
        away = any(
            speech.speaker in v.actors and v.window.meets(speech.window) for v in travels.get(speech.speaker, ())
        )
        here = speech.report, speech.sentence[0]
        if meeting := _meeting_of(speech, near, sentences[here], away, persons):
            own_acts = [a for a in acts[here] if _is_act(a, speech) and a.id != meeting.id]
            # What is retold in part says less than the act of saying it.
            retold = speech.quotation.kind == "indirect" and any(a.event.type in SPEECH for a in acts[here])
            for part in [a.id for a in own_acts] + ([] if retold else [speech.id]):
                yield make_link("part_of", part, meeting.id, [speech.span, span(meeting.mentions[0])])


def _to_another(pile: Pile, speech: Speech, meeting: Happening, entity_of: Mapping[str, str]) -> bool:
    """Whether the words are to another who met, or of one: what is said of somebody else is said to anybody."""
    others = meeting.people - {speech.speaker}
    spans = (speech.sentence, *speech.quotation.spans)
    named = [m.entity for span_ in spans for m in pile.mentions_between(speech.report, *span_)]
    countries = {e.country for key in named if (e := pile.entities.get(key)) and e.kind in ("government", "place")}
    both = len(meeting.countries & countries) > 1
    return both or speech.addressee in others or not others.isdisjoint(entity_of.get(key) for key in named)


def _is_act(item: Happening, speech: Speech) -> bool:
    return item.event.type in SPEECH and speech.speaker in item.actors


def _told_beside(pile: Pile, speech: Speech, meeting: Happening) -> bool:
    """A meeting that the report tells near the words, or one of a known day that is told when they are."""
    begin = speech.sentence[0]
    beside = (m for m in meeting.mentions if m.report == speech.report and abs(m.begin - begin) <= BESIDE)
    return (meeting.window.exact and _of_that_news(pile, speech, meeting)) or any(beside)


def _is_about(pile: Pile, speech: Speech, meeting: Happening) -> bool:
    """Whether the words stand in the sentence of the meeting or beside it, or in a report that is about it.

    Of one that a report names once and by the way, `she met him years ago`, the words quoted there are no part.
    """
    here = [m for m in meeting.mentions if m.report == speech.report]
    begin = speech.sentence[0]
    if meeting.window.stated and any(abs(m.begin - begin) <= AT_ONCE and not m.background for m in here):
        return True
    body = next((b.begin for b in pile.reports[speech.report].blocks if b.kind == "body"), 0)
    elsewhere = not here and _of_that_news(pile, speech, meeting)
    early = any(m.begin - body <= EARLY and not m.background for m in here)
    return elsewhere or early or len({m.sentence for m in here}) >= OFTEN


def _of_that_news(pile: Pile, speech: Speech, meeting: Happening) -> bool:
    """Whether the words have a stated day, or came out when the meeting was news: one met weeks ago holds none."""
    said = pile.day(speech.report)
    told = [day for m in meeting.mentions if (day := pile.day(m.report))]
    return speech.window.stated or (said is not None and any(abs(said - day) <= IN_THE_NEWS for day in told))


def _told_in(own: Sequence[tuple[int, int]], speech: Speech, meeting: Happening) -> bool:
    """Words that tell of a meeting are no part of it, nor are others by one in whose words alone it is told."""
    places = [m.begin for m in meeting.mentions if m.report == speech.report]
    here = any(a <= place < b for place in places for a, b in speech.quotation.spans)
    return here or (bool(places) and all(any(a <= place < b for a, b in own) for place in places))


def _meeting_of(
    speech: Speech, meetings: Sequence[Happening], told_beside: set[str], away: bool, persons: frozenset[str]
) -> Happening | None:
    """The meeting told in the same sentence, that with the addressee, or the only one the speaker had those days.

    The last is for hosts: a visitor also speaks to the press, on the way there and back.
    """
    for fits in (
        [m for m in meetings if m.id in told_beside],
        [m for m in meetings if speech.addressee in m.people],
        [m for m in meetings if len(m.people & persons) >= 2] if speech.addressee is None and not away else [],
    ):
        if len(fits) == 1:
            return fits[0]
    return None
