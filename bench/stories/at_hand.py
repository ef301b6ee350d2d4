"""The days at hand for a deed without time words: those named or told of near it, the report's, the day before.

A reader who gives such a deed a day takes one of these three times of four; `weigh_days.py` asks whether what is seen
of them says which.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import Bounds, bounds
from dateline.extract.events import syntax, when
from dateline.extract.events.draft import Draft
from dateline.model import READ_BLOCKS, Dossier, Paragraph, When

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: So many days before the report a day is too long ago to be at hand.
FARTHEST = 45


class Near(NamedTuple):
    """A day named or told of: where its words begin, in which sentence and paragraph, and the verb it hangs on."""

    day: date
    begin: int
    sentence: int
    paragraph: int
    verb: Token


class AtHand(NamedTuple):
    """A day, the ways in which it is near ("last", "host"), and what names it nearest, if anything does."""

    day: date
    ways: frozenset[str]
    near: Near | None


class Candidate(NamedTuple):
    """A day that a deed may be of: the deed (story, report, place), what the reader says to that day, its traits."""

    deed: tuple[str, str, int]
    verdict: str
    traits: frozenset[str]


class Days:
    """The days of a report: those its time words name, and those of the deeds that rules have dated so far."""

    def __init__(self, dossier: Dossier, story: Bounds | None) -> None:
        self.dossier = dossier
        self.story = story.first if story is not None else None
        published = when.published_days(dossier)
        self.published = published.last if published is not None and published.days == 1 else None
        self.told: list[Near] = []

    @cached_property
    def named(self) -> list[Near]:
        """The days that time words name, in reading order."""
        found = (
            self._near(when.resolve(timed), timed.time.begin, _verb_of(timed))
            for paragraph, sentence in self._sentences
            for timed in when.times_of(self.dossier, paragraph, sentence)
        )
        return sorted((n for n in found if n is not None), key=lambda near: (near.begin, near.day))

    @cached_property
    def often(self) -> Counter[date]:
        """How often each day is named."""
        return Counter(near.day for near in self.named)

    def note(self, draft: Draft, settled: When) -> None:
        """Remember the day of a deed that has one."""
        near = self._near(settled.edtf, draft.begin, draft.trigger.clause)
        if near is not None and draft.reading.status == "occurred":
            self.told.append(near)

    def at_hand(self, draft: Draft) -> Iterator[AtHand]:
        """Yield the days at hand, the earliest first; none in a report whose own day is not known."""
        ways: dict[date, set[str]] = {}
        nearest: dict[date, Near] = {}
        for way, near in self._ways(draft) if self.published is not None else ():
            day = near.day if isinstance(near, Near) else near
            if self._is_near(day):
                ways.setdefault(day, set()).add(way)
                if isinstance(near, Near):
                    nearest.setdefault(day, near)
        yield from (AtHand(day, frozenset(ways[day]), nearest.get(day)) for day in sorted(ways))

    def place(self, at: int) -> tuple[int, int]:
        """Numbers of the sentence and the paragraph in which a character stands."""
        number = max(0, bisect_right(self._begins, at) - 1)
        return number, self._sentences[number][0].begin

    @cached_property
    def _sentences(self) -> list[tuple[Paragraph, Span]]:
        return [(p, s) for p in self.dossier.paragraphs if p.kind in READ_BLOCKS for s in p.doc.sents]

    @cached_property
    def _begins(self) -> list[int]:
        return [p.begin + s.start_char for p, s in self._sentences]

    def _near(self, value: str | None, begin: int, verb: Token) -> Near | None:
        span = bounds(value) if value is not None else None
        if span is None or span.days != 1 or span.first is None or not self._is_near(span.first):
            return None
        return Near(span.first, begin, *self.place(begin), verb)

    def _is_near(self, day: date) -> bool:
        return self.published is not None and 0 <= (self.published - day).days <= FARTHEST

    def _ways(self, draft: Draft) -> Iterator[tuple[str, Near | date]]:
        yield from self._above(draft)
        yield from self._before(draft)
        sentence, paragraph = self.place(draft.begin)
        after = self.named[bisect_left([n.begin for n in self.named], draft.begin) :]
        yield from (("later here", n) for n in after[:1] if n.sentence == sentence)
        yield from (("next", n) for n in after[:1] if n.sentence > sentence and n.paragraph == paragraph)
        if self.story is not None:
            yield "lead", self.story
        if self.published is not None:
            yield from (("published", self.published), ("eve", self.published - timedelta(days=1)))

    def _above(self, draft: Draft) -> Iterator[tuple[str, Near]]:
        """Days that hang on its own verb, where a rule left them aside, or on a verb above it."""
        clause, begin = draft.trigger.clause, draft.paragraph.begin
        above = {a.i for a in clause.ancestors}
        for near in (*self.named, *self.told):
            if near.paragraph == begin and near.verb.i in above | {clause.i}:
                yield ("own verb" if near.verb.i == clause.i else "host"), near

    def _before(self, draft: Draft) -> Iterator[tuple[str, Near]]:
        sentence, _ = self.place(draft.begin)
        before = [n for n in self.named if n.begin < draft.begin]
        yield from (("here", n) for n in before[-1:] if n.sentence == sentence)
        last = [n for n in before if n.sentence < sentence]
        yield from (("last", n) for n in last if n.sentence == last[-1].sentence)
        yield from (("last but one", n) for n in [n for n in last if n.day != last[-1].day][-1:])
        yield from (("deed", n) for n in [n for n in self.told if n.begin < draft.begin][-1:])


def _verb_of(timed: when.Timed) -> Token:
    return timed.governor if syntax.is_verb(timed.governor) else syntax.clause_of(timed.governor)
