"""What two reports tell in like words with another number or another day.

`Cancelled the results of 212 polling stations`, `of 221 polling stations`: one thing is counted, where the same noun
stands behind both numbers and rare words beside both. A day differs where one kind of act is told of a like matter on
two days near each other. Tolls of people are read in `counts.py`, numbers of one joined event in `conflicts.py`.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import msgspec

from dateline.link.acquaintance import DAY_NAMES
from dateline.link.answers import NUMBER, counts_something, differ, in_words, size_of
from dateline.link.became import AHEAD, Rare, Told, other_people
from dateline.link.came_about import ENCOUNTERS, WHEN
from dateline.link.conflicts import GROWING, make_conflict
from dateline.link.content import SAID_AGAIN, TOLD_OF
from dateline.link.happenings import Happening, span
from dateline.link.join import blocks
from dateline.link.numerals import FIGURE
from dateline.link.pile import Pile
from dateline.link.retelling import SENTENCE_END
from dateline.link.toll_words import toll_words
from dateline.link.windows import is_stated
from dateline.link.words import Weights, content_of, stem, words
from dateline.model import Conflict, Report, Span

#: Words so near a number say what it is a number of.
NEAR = 90
#: So many rare words beside two numbers make them of one thing; beside two days, which many deeds have, one more.
WORDS, OF_DAYS = 2, 3
#: One deed is told of days no further apart; later ones are another deed of its kind.
DAYS = timedelta(days=10)
#: By so many of its rarest words is a number looked up, among so many nearest before it.
TELLING, BLOCK = 4, 20
#: What is done again and again, in the same words.
AGAIN = TOLD_OF | SAID_AGAIN | ENCOUNTERS
#: A number that a noun may follow; a hedge before it is no longer.
_QUICK, HEDGED = re.compile(rf"{FIGURE}(?=\s[a-z])"), len("no more than ")
_BLOCKS = frozenset({"headline", "standfirst", "body"})
#: What is told to have grown or shrunk is not what it was on another day.
_MOVES = re.compile(
    r"\b(?:reach(?:e[sd])?|rose|risen|rises|gr[eo]wn?|grows|climb(?:ed|s)|swell(?:ed|s)|swollen|doubled|f[ae]ll(?:en|s)?|"
    r"dropp?(?:ed|s)|shrunk|shrank|dwindled|down to|up to|so far|by now|already)\b",
    re.IGNORECASE,
)


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A number with the noun behind it, and the words beside it."""

    span: Span
    said: str
    """`212 polling stations`"""
    figure: str
    """`212`, with its hedge"""
    noun: str
    near: frozenset[str]
    event: str
    story: str


def told_otherwise(
    pile: Pile, items: Sequence[Happening], story_of: Mapping[str, str], weights: Weights
) -> Iterator[Conflict]:
    """Yield each pair of reports that give one thing another number, or one deed another day."""
    rare = Rare(weights)
    yield from _numbers(pile, items, story_of, weights, rare)
    yield from _days(pile, items, weights, rare)


def _numbers(
    pile: Pile, items: Sequence[Happening], story_of: Mapping[str, str], weights: Weights, rare: Rare
) -> Iterator[Conflict]:
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            told[mention.report].append((mention.begin, item.id))
    every = [f for key in sorted(told, key=pile.age) for f in _figures(pile.reports[key], told[key], story_of[key])]
    values: dict[tuple[Span, str], set[float]] = defaultdict(set)
    for one in every:
        values[one.span, one.noun].add(size_of(one.figure))
    pairs = [
        (-weights.sum(shared), i, j)
        for i, j in blocks(every, lambda f: _keys(f, weights), BLOCK)
        if (shared := _of_one_thing(every[i], every[j], rare)) and _apart(every[i], every[j], values)
    ]
    met: set[tuple[Span, str, str]] = set()
    for _, i, j in sorted(pairs):
        one, other = every[i], every[j]
        ends = {(one.span, one.said, other.span.report), (other.span, other.said, one.span.report)}
        if met.isdisjoint(ends):
            met |= ends
            yield _record(pile, one, other)


def _figures(report: Report, told: Sequence[tuple[int, str]], story: str) -> Iterator[Figure]:
    """The numbers of a report behind which a noun stands, but for people, whom tolls count."""
    for block in report.blocks:
        if block.kind not in _BLOCKS:
            continue
        cuts: list[int] = []
        for number in _numbered(report.text, block.begin, block.end):
            said = in_words(report.text, number)
            noun = stem(words(said)[-1])
            if said == number[0] or noun in toll_words():
                continue
            if not cuts:
                ends = (end.end() for end in SENTENCE_END.finditer(report.text, block.begin, block.end))
                cuts = [block.begin, *ends, block.end]
            place = min(bisect_right(cuts, number.start()), len(cuts) - 1)
            begin, end = cuts[place - 1], cuts[place]
            moves = _MOVES.search(report.text, begin, end) is not None
            if not moves and counts_something(report.text, number, end, False):
                beside = report.text[max(begin, number.start() - NEAR) : min(end, number.end() + NEAR)]
                event = min(told, key=lambda m: (not begin <= m[0] < end, abs(m[0] - number.start()), m[1]))[1]
                near = content_of(beside) - toll_words() - DAY_NAMES - WHEN - {noun}
                where = Span(report.id, begin, begin + len(report.text[begin:end].rstrip()))
                yield Figure(where, said, number[0], noun, near, event, story)


def _numbered(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Numbers before a small letter, each with its hedge: looked for without one first, which is quicker."""
    for found in _QUICK.finditer(text, begin, end):
        near = NUMBER.finditer(text, max(begin, found.start() - HEDGED), found.end())
        yield from (number for number in near if number.end() == found.end())


def _keys(one: Figure, weights: Weights) -> Iterator[tuple[str, str]]:
    yield from ((one.noun, word) for word in weights.rarest_shared(one.near, TELLING))


def _of_one_thing(one: Figure, other: Figure, rare: Rare) -> frozenset[str]:
    """The rare words beside both, where they are enough."""
    if one.span.report == other.span.report or not (rare.small or one.story == other.story):
        return frozenset()
    shared = rare.of(one.near & other.near)
    return shared if len(shared) >= WORDS else frozenset()


def _apart(one: Figure, other: Figure, values: Mapping[tuple[Span, str], set[float]]) -> bool:
    """Whether the numbers differ, and neither sentence has the other's."""
    mine, theirs = values[one.span, one.noun], values[other.span, other.noun]
    return mine.isdisjoint(theirs) and differ(one.figure, other.figure)


def _record(pile: Pile, one: Figure, other: Figure) -> Conflict:
    first, later = sorted((one, other), key=lambda f: pile.age(f.span.report))
    sides = [(first.said, [first.span]), (later.said, [later.span])]
    days = pile.day(first.span.report), pile.day(later.span.report)
    rose = size_of(first.figure) < size_of(later.figure) and days[0] is not None and days[1] is not None
    if rose and days[0] != days[1] and first.noun in GROWING:
        return make_conflict("number", "difference", first.event, sides, "superseded", "the count rose with time")
    return make_conflict("number", "conflict", first.event, sides)


def _days(pile: Pile, items: Sequence[Happening], weights: Weights, rare: Rare) -> Iterator[Conflict]:
    """One kind of act, in words most of which say one matter, on two days near each other."""
    dated = [
        Told(m, t, item)
        for item in items
        for m, t in zip(item.mentions, item.tellings, strict=True)
        if t.window.exact and is_stated(m) and not m.background and m.status not in AHEAD and t.family not in AGAIN
    ]
    for i, j in blocks(dated, lambda one: _ways(one, weights), BLOCK):
        one, other = dated[i], dated[j]
        apart = one.mention.report != other.mention.report and one.item.id != other.item.id
        if apart and not _ahead(pile, one, other) and not _ahead(pile, other, one) and _two_days(one, other, rare):
            sides = [(x.mention.when.edtf or "", [span(x.mention)]) for x in (one, other)]
            yield make_conflict("date", "conflict", one.item.id, sides)


def _ways(one: Told, weights: Weights) -> Iterator[tuple[str, str]]:
    near = one.telling.near - DAY_NAMES - WHEN
    yield from ((one.telling.family, word) for word in weights.rarest_shared(near, TELLING))


def _ahead(pile: Pile, one: Told, other: Told) -> bool:
    """Whether the one had been told before the day of the other, which is another deed."""
    made = pile.published[one.mention.report]
    return made is not None and made.last is not None and made.last < other.telling.window.first


def _two_days(one: Told, other: Told, rare: Rare) -> bool:
    a, b = one.telling, other.telling
    if a.course != b.course or a.window.meets(b.window) or abs(a.window.first - b.window.first) > DAYS:
        return False
    if not (rare.small or a.story == b.story) or other_people(a, b):
        return False
    own = {stem(word) for x in (one, other) for word in words(x.mention.text)}
    shared = rare.of(a.near & b.near - DAY_NAMES - WHEN - own)
    return len(shared) >= OF_DAYS and not shared <= {stem(name) for name in a.names | b.names}
