"""Where reports differ on one event: its date, numbers, status. Both sides are kept with their words.

`conflict` when both cannot be right, else `difference`: another precision, rounding, another moment. What moves with
time (a toll, a status) is one record of state `superseded`, its values in order of publication.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from dateline.calendar import Bounds, meets
from dateline.lexicon import word_list
from dateline.link.bounds import bounds_or_none
from dateline.link.happenings import Happening, span
from dateline.link.one_date import first_prints
from dateline.link.pile import Pile
from dateline.link.windows import is_stated, stated_window
from dateline.link.words import stem, words
from dateline.model import HELD, Conflict, ConflictValue, EventMention, Quantity, Span, content_id

Attribute = str
#: Two numbers this near are one number, rounded.
ROUNDED = 0.05
#: Units of what moves from day to day.
MOVING = frozenset(
    map(stem, ("percent", "point", "dollar", "euro", "pound", "yen", "yuan", "usd", "eur", "gbp", "jpy", "cny"))
) | frozenset(map(stem, ("cent", "degree", "barrel")))
#: Beyond this ratio two numbers count different things: a price a share and the price of the whole.
OTHER_THING = 100
#: So many words must two tellings share that make of one event different things.
MATTER = 3
#: `Two sailors, not three`: what is taken back.
_NOT = re.compile(r"\bnot\s([\w,.]*\w)", re.IGNORECASE)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: float(value) for value, word in enumerate(_SMALL, 1)}
#: Counts of these grow while rescuers, courts and observers count on.
GROWING = frozenset(map(stem, sorted(word_list(Path(__file__).with_name("growing_counts.txt")))))


def make_conflict(
    attribute: Attribute,
    degree: str,
    about: str,
    sides: Iterable[tuple[str, Iterable[Span]]],
    state: str = "open",
    resolution: str | None = None,
) -> Conflict:
    """A conflict with each value once, its evidence collected, in the order given."""
    evidence: dict[str, list[Span]] = defaultdict(list)
    for value, spans in sides:
        evidence[value] += spans
    values = tuple(ConflictValue(value=v, evidence=tuple(dict.fromkeys(evidence[v]))) for v in evidence)
    key = content_id("x", attribute, about, *(f"{v.value} {v.evidence}" for v in values))
    return Conflict(
        id=key,
        degree=degree,  # type: ignore[arg-type]
        about=about,
        attribute=attribute,  # type: ignore[arg-type]
        values=values,
        state=state,  # type: ignore[arg-type]
        resolution=resolution,
    )


def event_conflicts(pile: Pile, items: Sequence[Happening]) -> Iterator[Conflict]:
    """Differences among the mentions of each event."""
    for item in items:
        if len({m.report for m in item.mentions}) > 1:
            mentions = sorted(item.mentions, key=lambda m: (pile.age(m.report), m.begin, m.id))
            yield from _dates(item.id, first_prints(pile, mentions))
            yield from _numbers(pile, item.id, mentions)
            yield from _statuses(pile, item.id, mentions)


def _dates(about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Days that cannot be one; another exactness (`in March`, `on the 3rd`) is no disagreement."""
    by_date: dict[str, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        known = bounds_or_none(mention.when.edtf)
        if known and known.days is not None and is_stated(mention) and not mention.background:
            by_date[_day(mention.when.edtf or "")].append(mention)
    reports = {edtf: {m.report for m in held} for edtf, held in by_date.items()}
    pairs = [
        (one, other)
        for one, other in combinations(by_date, 2)
        if not reports[one] & reports[other] and (a := bounds_or_none(one)) and (b := bounds_or_none(other))
        if not _may_meet(a, b)
    ]
    if pairs:
        apart = {edtf for pair in pairs for edtf in pair}
        sides = [(edtf, [span(m) for m in by_date[edtf]]) for edtf in by_date if edtf in apart]
        yield make_conflict("date", "conflict", about, sides)


def _day(edtf: str) -> str:
    """The day of a time of day, where it is one: `10 p.m. on the 3rd` is no other date than the 3rd."""
    return edtf.split("T")[0] if "/" not in edtf else edtf


def _may_meet(one: Bounds, other: Bounds) -> bool:
    """`About the 3rd` and `about the 4th` may be one day."""
    a, b = stated_window(one), stated_window(other)
    return a.meets(b) if a and b else meets(one, other)


def _numbers(pile: Pile, about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Numbers of the same thing that reports give differently."""
    every: dict[tuple[str, str], list[tuple[float, EventMention]]] = defaultdict(list)
    named: dict[tuple[str, str], Quantity] = {}
    for mention in mentions:
        for quantity in mention.quantities:
            every[_counted(quantity)].append((quantity.value, mention))
            named.setdefault(_counted(quantity), quantity)
    told = {thing: _single(held) for thing, held in every.items()}
    for thing in sorted(told):
        values = list(dict.fromkeys(value for value, _ in told[thing]))
        if len(values) < 2 or max(values) > OTHER_THING * max(min(values), 0.01):
            continue
        if not _reports_differ(told[thing]) or not _one_day(thing, told[thing]):
            continue
        sides = [(_written(pile, value, named[thing], m), [span(m)]) for value, m in told[thing]]
        if _grows(pile, thing, told[thing]):
            yield make_conflict("number", "difference", about, sides, "superseded", "the count rose with time")
        elif corrected := _corrected(pile, told[thing]):
            yield make_conflict("number", "difference", about, sides, "superseded", corrected)
        else:
            close = max(values) and (max(values) - min(values)) / max(values) <= ROUNDED
            yield make_conflict("number", "difference" if close else "conflict", about, sides)


def _single(told: list[tuple[float, EventMention]]) -> list[tuple[float, EventMention]]:
    """Numbers of reports that give one: who gives three counts them of three lands, days or boats."""
    by_report: dict[str, set[float]] = defaultdict(set)
    for value, mention in told:
        by_report[mention.report].add(value)
    return [(value, mention) for value, mention in told if len(by_report[mention.report]) == 1]


def _corrected(pile: Pile, told: Sequence[tuple[float, EventMention]]) -> str | None:
    """`Two, not three`: a later report that takes back the number of an earlier one."""
    for (before, first), (now, later) in combinations(sorted(told, key=lambda t: pile.age(t[1].report)), 2):
        taken_back = {number(found[1]) for found in _NOT.finditer(pile.sentence(later))}
        if first.report != later.report and before != now and before in taken_back:
            return "corrected by the later report"
    return None


def _reports_differ(told: Sequence[tuple[float, EventMention]]) -> bool:
    """Two reports without a value in common: one that tells the number of before and of now agrees with either."""
    by_report: dict[str, set[float]] = defaultdict(set)
    for value, mention in told:
        by_report[mention.report].add(value)
    return any(one.isdisjoint(other) for one, other in combinations(by_report.values(), 2))


def _one_day(thing: tuple[str, str], told: Sequence[tuple[float, EventMention]]) -> bool:
    """Rates and prices move by the day: they differ only where all are of one stated day."""
    if not set(thing) & MOVING:
        return True
    days = {m.when.edtf for _, m in told}
    return len(days) == 1 and all(is_stated(m) for _, m in told)


def _counted(quantity: Quantity) -> tuple[str, str]:
    return stem((quantity.of or "").casefold()), stem((quantity.unit or "").casefold())


def _written(pile: Pile, value: float, first: Quantity, mention: EventMention) -> str:
    """`1,200 people`: the number and what is counted, in the words of the report where they stand together."""
    unit = re.escape((first.unit or first.of or "").split(" ")[-1].rstrip("s"))
    near = re.compile(rf"(?=\b(\d[\d,.]*|[A-Za-z]+)\s((?:[\w-]+\s){{0,2}}?{unit}\w*))")
    for figure, counted in near.findall(pile.sentence(mention)) if unit else ():
        if number(figure) == value:
            return f"{figure} {' '.join(counted.split())}"
    shown = f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return " ".join(part for part in (shown, first.unit, first.of) if part)


def number(word: str) -> float | None:
    """The number that a word or figure is.

    >>> number("1,200"), number("Three"), number("many")
    (1200.0, 3.0, None)
    """
    figure = word.replace(",", "").rstrip(".")
    if figure.replace(".", "", 1).isdigit():
        return float(figure)
    return NUMBERS.get(word.lower())


def _grows(pile: Pile, thing: tuple[str, str], told: Sequence[tuple[float, EventMention]]) -> bool:
    """A count that can grow, and that no later report gives lower than an earlier one."""
    by_day = sorted((pile.age(m.report)[0], value) for value, m in told)
    rising = all(a[1] <= b[1] for a, b in combinations(by_day, 2) if a[0] < b[0])
    return bool(set(thing) & GROWING) and rising and by_day[0][0] < by_day[-1][0]


def _statuses(pile: Pile, about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """What became of it: a denial against an assertion is a conflict; a plan that was held has moved."""
    said = list(dict.fromkeys(_course(m) for m in mentions))
    if len(said) < 2 or not _of_one_matter(pile, mentions):
        return
    sides = [(_course(m), [span(m)]) for m in mentions]
    if "held" in said and ("denied" in said or "negated" in said):
        yield make_conflict("status", "conflict", about, sides)
        return
    if "held" in said and not _moved_on(pile, mentions):
        return
    days = {course: min(pile.age(m.report)[0] for m in mentions if _course(m) == course) for course in said}
    if len(set(days.values())) > 1:
        ordered = sorted(sides, key=lambda side: (days[side[0]], said.index(side[0])))
        note = f"latest: {ordered[-1][0]}"
        yield make_conflict("status", "difference", about, ordered, "superseded", note)


def _of_one_matter(pile: Pile, mentions: Sequence[EventMention]) -> bool:
    """Whether two that differ say so much in common beside the word for it: two things are not one that moved."""
    said = {m.id: pile.content(m) - {stem(word) for word in words(m.text)} for m in mentions}
    return any(
        len(said[one.id] & said[other.id]) >= MATTER
        for one, other in combinations(mentions, 2)
        if _course(one) != _course(other) and one.report != other.report
    )


def _moved_on(pile: Pile, mentions: Sequence[EventMention]) -> bool:
    """Whether it was planned, put off or called off before it was told as held; a plan told again moves nothing."""
    held = min(pile.age(m.report) for m in mentions if _course(m) == "held")
    others = [m for m in mentions if _course(m) != "held"]
    return any(pile.age(m.report) < held or _course(m) in ("postponed", "cancelled") for m in others)


def _course(mention: EventMention) -> str:
    return "held" if mention.status in HELD else mention.status
