"""What every gatherer of clues looks at: a report with its times read, its lead, its embedded posts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dateline.calendar.edtf import bounds
from dateline.dating.inside.days import Days
from dateline.dating.inside.named import Named, named_times
from dateline.dating.written import written_dates
from dateline.lexicon import read_toml
from dateline.model import READ_BLOCKS, Block, BlockKind, Report, TimeExpression

_RULES = Path(__file__).with_name("rules.toml")
#: Where the news itself is told: what a bare weekday here names is at most days old.
_LEAD: frozenset[BlockKind] = frozenset({"headline", "standfirst", "caption"})
_LEAD_LENGTH = 600
#: A web page has a paragraph for each sentence: the second belongs to the lead.
_LEAD_BLOCKS = 2


@dataclass(frozen=True, slots=True)
class Clue:
    """A constraint on the day of publication. `convention` marks what custom says and not the words themselves."""

    rule: str
    days: Days
    spans: tuple[tuple[int, int], ...]
    note: str
    convention: bool = False


#: A year or month told as past: any report may name one of long ago, so alone it tells nothing of its own time.
PASSING = "past-year"
#: A day or month without its year: custom says which, and gives way to other clues.
YEARLESS = "yearless"


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded post: its day, where the words of the day stand, and where the post begins."""

    day: date
    begin: int
    end: int
    start: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A report with its times read."""

    report: Report
    named: tuple[Named, ...]
    durations: tuple[TimeExpression, ...]
    posts: tuple[Post, ...]
    lead: tuple[tuple[int, int], ...]

    def words(self, named: Named) -> str:
        """The words of an expression."""
        return self.report.text[named.begin : named.end]

    def before(self, place: int, reach: int = 120) -> str:
        """The words before a place."""
        return self.report.text[max(0, place - reach) : place]

    def in_lead(self, named: Named) -> bool:
        """Whether an expression stands in the lead."""
        return any(begin <= named.begin and named.end <= end for begin, end in self.lead)


@cache
def rules() -> dict[str, Any]:
    """The rule file of this room."""
    return read_toml(_RULES)


@cache
def pattern(rule: str, kind: str = "pattern") -> re.Pattern[str]:
    """A pattern of a rule, in any case of letters."""
    return re.compile(rules()[rule][kind], re.IGNORECASE)


def clue(rule: str, days: Days, spans: Iterable[tuple[int, int]], convention: bool = False, **words: object) -> Clue:
    """A clue with the note of its rule filled in."""
    return Clue(rule, days, tuple(sorted(spans)), rules()[rule]["note"].format(**words), convention)


def read_scene(report: Report, times: Iterable[TimeExpression]) -> Scene:
    """Put together what the gatherers need. Times in embeds, teasers and page furniture are others'."""
    told = [b for b in report.blocks if b.kind in READ_BLOCKS and b.kind != "embed"]
    spoken = [t for t in times if any(b.begin <= t.begin and t.end <= b.end for b in told)]
    lead = [(b.begin, b.end) for b in told if b.kind in _LEAD]
    body = [b for b in told if b.kind == "body"]
    if body:
        lead.append(_first_words(body))
    durations = tuple(sorted((t for t in spoken if t.type == "DURATION"), key=lambda t: (t.begin, t.end)))
    named = tuple(n for n in named_times(report.text, spoken) if _is_named_year(report, n))
    posts = tuple(sorted(_posts(report), key=lambda p: (p.day, p.begin)))
    return Scene(report, named, durations, posts, tuple(lead))


def _first_words(body: Sequence[Block]) -> tuple[int, int]:
    """The lead's stretch of the body: its first two paragraphs as far as they are whole within its length."""
    begin, limit = body[0].begin, body[0].begin + _LEAD_LENGTH
    return begin, max((b.end for b in body[:_LEAD_BLOCKS] if b.end <= limit), default=limit)


def _is_named_year(report: Report, named: Named) -> bool:
    """Four digits alone may be a clock (`2032`) or a count: a year has words before it, no noun behind."""
    if named.month is not None or named.year is None:
        return True
    before, after = report.text[max(0, named.begin - 30) : named.begin], report.text[named.end : named.end + 30]
    if before[-4:].lower().split()[-1:] != ["in"] and pattern("past-date", "year-of").match(after):
        return False
    return bool(pattern("past-date", "year-after").search(before))


def _posts(report: Report) -> Iterator[Post]:
    """A post is signed at its end."""
    for block in report.blocks:
        if block.kind == "embed":
            found = [w for w in written_dates(report.text[block.begin : block.end]) if w.other is None]
            if found:
                yield Post(found[-1].day, block.begin + found[-1].begin, block.begin + found[-1].end, block.begin)
            elif day := next((_exact(n.published) for n in report.nested if n.begin == block.begin), None):
                yield Post(day, block.begin, block.end, block.begin)


def _exact(edtf: str | None) -> date | None:
    """The day that an embedded text's own date names, if it is one day."""
    days = bounds(edtf) if edtf else None
    return days.first if days and days.days == 1 else None
