"""Words in their place: exact slices of a report's text, with who published them and when."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from dateline.model import Span
from dateline.model.answer import Passage
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)
#: Characters of context on each side of traced words.
CONTEXT = 90


class Told(NamedTuple):
    """What a passage needs of its report."""

    id: str
    file: str
    outlet: str | None
    published: str | None
    text: str

    def passage(self, begin: int, end: int, *, context: int = 0, verbatim: Iterable[tuple[int, int]] = ()) -> Passage:
        """The words of [begin, end), with as much context as asked for, cut at blanks."""
        inside = tuple((b - begin, e - begin) for b, e in verbatim if begin <= b < e <= end)
        return Passage(
            report=self.id,
            begin=begin,
            end=end,
            text=self.text[begin:end],
            file=self.file,
            outlet=self.outlet,
            published=self.published,
            before=_tail(self.text[max(0, begin - context) : begin], begin > context) if context else "",
            after=_head(self.text[end : end + context], end + context < len(self.text)) if context else "",
            verbatim=inside,
        )


def reports(story: Story) -> Callable[[str], Told | None]:
    """Look up reports by id; the last ones asked for are kept at hand."""

    @lru_cache(maxsize=256)
    def told(report_id: str) -> Told | None:
        row: tuple[Any, ...] | None = story.row(SQL["report"], (report_id,))
        return None if row is None else Told(*row)

    return told


def passages(story: Story, spans: Iterable[Span], context: int = 0) -> tuple[Passage, ...]:
    """The words of spans; those in a report that is not there are left out."""
    told = reports(story)
    return tuple(
        report.passage(span.begin, span.end, context=context) for span in spans if (report := told(span.report))
    )


def _tail(words: str, cut: bool) -> str:
    return words.partition(" ")[2] if cut and " " in words else words


def _head(words: str, cut: bool) -> str:
    return words.rpartition(" ")[0] if cut and " " in words else words
