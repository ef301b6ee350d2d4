"""Tolls that differ: of two sources in one report, of two reports of one happening, and what a toll was before.

`The ministry says eight died. The owners put the number at nine` is a conflict of two sides. `The toll rose from 17
to 31`, and 31 in the report of the day after, is a count that grew: superseded. Nothing is chosen.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

import msgspec

from dateline.link.acquaintance import DAY_NAMES
from dateline.link.answers import answers
from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening
from dateline.link.join import blocks, connected
from dateline.link.pile import Pile
from dateline.link.taken_back import taken_back
from dateline.link.toll_words import toll_words
from dateline.link.tolls import ANSWERS, Toll, tolls
from dateline.link.words import Weights, content_of
from dateline.model import Conflict, Span

#: Of the tolls of one kind in a story, each meets so many before it.
NEAR = 30
#: Tolls further apart than this are of two happenings, unless words say that the one became the other.
APART = 6.0
#: Two whole tolls in reports of one story, no further apart, are of what the story is about.
BOTH, NEAR_BY = 2, 3.0
#: Of the words of a toll's sentence so many, the rarest, are looked up in other reports.
TELLING = 4
#: `About 60` may be anything so near.
ABOUT = 0.15
#: So many words in common, beside those for tolls, make two tolls those of one happening: neither, one or both of
#: them told as the whole.
SHARED = (3, 2, 1)
#: What a sentence begins with it tells in its main clause.
MAIN = 40
#: An answer stands so few tolls behind.
REACH = 4
#: Kinds that grow, or shrink, while rescuers and courts count on; a crowd has one size.
MOVES = frozenset({"dead", "injured", "missing", "arrested", "displaced", "rescued"})
ABOUT_ONLY = 2
BEFORE = "the report tells what was counted before"
#: A stem that so large a share of the reports holds says nothing of which happening.
EVERYWHERE = 0.9
#: In fewer reports than these every word in common would be one of all.
FEW = 5


class Counted(msgspec.Struct, frozen=True, gc=False):
    """A toll with what says which happening it is of: its event and the words of its sentence."""

    toll: Toll
    event: str
    story: str
    stems: frozenset[str]


def toll_conflicts(
    pile: Pile, items: Sequence[Happening], story_of: Mapping[str, str], weights: Weights
) -> Iterator[Conflict]:
    """Yield each disagreement on a number that one report tells of two sources, and on a toll, with all sides."""
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            told[mention.report].append((mention.begin, item.id))
    counted = list(_counted(pile, told, story_of))
    answered = {other: one for one, other in _answered(counted)}
    for other, one in answered.items():
        if one.toll.earlier or other.toll.earlier:
            first, later = (other, one) if other.toll.earlier else (one, other)
            yield _record([first, later], BEFORE)
        else:
            yield _record([one, other], None)
    yield from _over_reports(pile, [c for c in counted if c not in answered and not c.toll.earlier], weights)
    yield from _of_other_things(pile, told, {(c.toll.report, c.toll.begin) for c in answered})
    yield from _taken_back(pile, told)


def _of_other_things(
    pile: Pile, told: Mapping[str, Sequence[tuple[int, str]]], known: Set[tuple[str, int]]
) -> Iterator[Conflict]:
    """Numbers that a report answers by another, whatever they count; `known`: sentences that answer a toll."""
    for report in sorted(told):
        for found in answers(pile.reports[report]):
            if any(at == report and found.other.begin <= begin < found.other.end for at, begin in known):
                continue
            sides = [(found.first, [found.one]), (found.second, [found.other])]
            about = min(told[report], key=lambda m: (abs(m[0] - found.one.begin), m[1]))[1]
            if found.earlier:
                yield make_conflict("number", "difference", about, sides[::-1], "superseded", BEFORE)
            else:
                yield make_conflict("number", "conflict", about, sides)


def _taken_back(pile: Pile, told: Mapping[str, Sequence[tuple[int, str]]]) -> Iterator[Conflict]:
    """What a report sets right: a number or day that somebody else gave, or what it had said itself."""
    for report in sorted(told):
        for found in taken_back(pile.reports[report]):
            sides = [(found.before, [found.one]), (found.after, [found.other])]
            about = min(told[report], key=lambda m: (abs(m[0] - found.other.begin), m[1]))[1]
            if found.what == "scope":
                yield make_conflict("scope", "difference", about, sides, "superseded", "the report corrects itself")
            else:
                yield make_conflict("date" if found.what == "date" else "number", "conflict", about, sides)


def _counted(
    pile: Pile, told: Mapping[str, Sequence[tuple[int, str]]], story_of: Mapping[str, str]
) -> Iterator[Counted]:
    """The tolls of all reports, from the first report to the last, each beside the event that its words are near."""
    for report in sorted(told, key=pile.age):
        day = pile.day(report)
        for toll in tolls(pile.reports[report], day.year if day else None):
            event = min(told[report], key=lambda m: (not toll.begin <= m[0] < toll.end, abs(m[0] - toll.at), m[1]))[1]
            stems = content_of(pile.reports[report].text[toll.clause[0] : toll.clause[1]])
            yield Counted(toll, event, story_of[report], stems - toll_words() - DAY_NAMES)


def _answered(counted: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Two tolls of one place in a report, the later of which answers the earlier, or tells what came of it."""
    for place, other in enumerate(counted):
        near = [
            one
            for one in counted[max(0, place - REACH) : place]
            if (one.toll.report, one.toll.kind) == (other.toll.report, other.toll.kind)
            and other.toll.at - one.toll.at <= ANSWERS
            and _answers(one.toll, other.toll)
        ]
        if near:
            yield min(near, key=lambda one: _ratio(one.toll, other.toll)), other


def _answers(one: Toll, other: Toll) -> bool:
    if one.value == other.value or _ratio(one, other) > APART or _about(one, other):
        return False
    sides = bool(one.source or other.source) and one.source.isdisjoint(other.source)
    if one.earlier or other.earlier:
        return one.begin == other.begin or (other.answer and not (one.source and sides))
    main = one.whole or one.answer or one.at - one.begin <= MAIN
    return sides and main and other.answer and (other.whole or (one.whole and bool(other.source)) or one.answer)


def _ratio(one: Toll, other: Toll) -> float:
    return max(one.value, other.value) / min(one.value, other.value)


def _about(one: Toll, other: Toll) -> bool:
    """`About 60` and 58 say one thing."""
    return ABOUT_ONLY in (one.hedge, other.hedge) and _ratio(one, other) <= 1 + ABOUT


def _over_reports(pile: Pile, counted: Sequence[Counted], weights: Weights) -> Iterator[Conflict]:
    """What reports give for one happening, each the number that it tells as the whole, else its largest."""
    ids = [str(place) for place in range(len(counted))]
    pairs = [
        (ids[i], ids[j])
        for i, j in blocks(counted, lambda c: _keys(c, weights), NEAR)
        if _of_one(counted[i], counted[j], weights)
    ]
    home = connected(ids, pairs)
    sets: dict[str, list[Counted]] = defaultdict(list)
    for key in ids:
        sets[home[key]].append(counted[int(key)])
    for held in sets.values():
        by_report: dict[str, Counted] = {}
        for one in sorted(held, key=lambda c: (not c.toll.whole, 0 if c.toll.whole else -c.toll.value, c.toll.at)):
            by_report.setdefault(one.toll.report, one)
        told = sorted(by_report.values(), key=lambda c: pile.age(c.toll.report))
        if len({one.toll.value for one in told}) > 1:
            yield from _differing(pile, told)


def _keys(one: Counted, weights: Weights) -> Iterator[tuple[str, str]]:
    yield one.toll.kind, one.story
    yield from ((one.toll.kind, stem) for stem in weights.rarest_shared(one.stems, TELLING))


def _differing(pile: Pile, told: Sequence[Counted]) -> Iterator[Conflict]:
    """A count that grew with the days, else two sides; nothing where no day says which came first."""
    days = [pile.day(one.toll.report) for one in told]
    values = [one.toll.value for one in told]
    known = [day for day in days if day is not None]
    if len(known) < len(told):
        return
    rising = all(a <= b for a, b in pairwise(values))
    moved = {(day, value) for day, value in zip(known, values, strict=True)}
    if told[0].toll.kind in MOVES and (rising or told[0].toll.kind == "missing") and len({d for d, _ in moved}) > 1:
        yield _record(told, "the count moved with time")
    elif not rising or len(set(known)) == 1:
        yield _record(told, None)


def _of_one(one: Counted, other: Counted, weights: Weights) -> bool:
    """Whether two reports count one happening: one event, or words in common beside those for tolls."""
    a, b = one.toll, other.toll
    if a.report == b.report or _ratio(a, b) > APART or _about(a, b):
        return False
    if one.event == other.event and one.toll.begin != other.toll.begin:
        return True
    whole = a.whole + b.whole
    if whole == BOTH and one.story == other.story and _ratio(a, b) <= NEAR_BY:
        return True
    shared = (one.stems & other.stems) - a.source - b.source
    common = EVERYWHERE * weights.total if weights.total >= FEW else weights.total + 1
    telling = sum(weights.seen[s] < common for s in shared)
    return telling >= SHARED[whole] or (whole == BOTH and len(shared) >= BOTH)


def _record(told: Sequence[Counted], moved: str | None) -> Conflict:
    sides = [
        (f"{one.toll.value:,.0f} {one.toll.kind}", [Span(one.toll.report, one.toll.begin, one.toll.end)])
        for one in told
    ]
    if moved:
        return make_conflict("number", "difference", told[0].event, sides, "superseded", moved)
    return make_conflict("number", "conflict", told[0].event, sides)
