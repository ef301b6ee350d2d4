"""Words with the sentence before and after them, so that a judge can decide without opening the report."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from dateline.model import Quotation, Span
from dateline.model.verdict import Shown
from dateline.query.passage import Told, reports
from dateline.store import Story

#: So many characters on a side are looked through for the end of the next sentence.
REACH = 420
#: Where a sentence ends: a stop, closing marks, a blank; or a new paragraph.
_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+|\n\s*")

_CLOSING = " \n\t\"'”’»)]"
_EDGE = f".!?…{_CLOSING}"


class Context:
    """Looks up words in the reports of a story."""

    def __init__(self, story: Story) -> None:
        self._told = reports(story)
        self._title = lru_cache(maxsize=256)(lambda report_id: story.report(report_id).title)

    def of(self, span: Span, verbatim: Iterable[tuple[int, int]] = ()) -> Shown:
        """The words of a span in their place."""
        told = self._report(span.report)
        passage = msgspec.structs.replace(
            told.passage(span.begin, span.end, verbatim=verbatim),
            before=sentence_before(told.text, span.begin),
            after=sentence_after(told.text, span.end),
        )
        return Shown(passage=passage, title=self._title(span.report))

    def marked(self, quotation: Quotation) -> str:
        """What was said; the words that stood inside quotation marks between « and », the parts joined by ` … `."""
        told = self._report(quotation.report)
        return " … ".join(_marked(told.text, begin, end, quotation.verbatim) for begin, end in quotation.spans)

    def _report(self, report_id: str) -> Told:
        told = self._told(report_id)
        assert told is not None, "a record lies in a report of the same file"
        return told


def sentence_before(text: str, begin: int) -> str:
    """The sentence before a place, and the beginning of the one it stands in.

    >>> sentence_before("It rained. They left. She stayed.", 22)
    'They left. '
    """
    near = text[max(0, begin - REACH) : begin]
    ends = [found.end() for found in _END.finditer(near)]
    return near[ends[-2] :] if len(ends) > 1 else near


def sentence_after(text: str, end: int) -> str:
    """The rest of the sentence a place stands in, and the sentence after it.

    >>> sentence_after("It rained. They left. She stayed.", 10)
    ' They left.'
    """
    near = text[end : end + REACH]
    ends = [found.end() for found in _END.finditer(near) if near[: found.start()].strip(_EDGE)]
    wanted = 0 if text[max(0, end - 4) : end].rstrip(_CLOSING)[-1:] in tuple(".!?…") else 1
    return near[: ends[wanted]].rstrip() if len(ends) > wanted else near


def _marked(text: str, begin: int, end: int, verbatim: Iterable[tuple[int, int]]) -> str:
    made, at = "", begin
    for first, last in sorted(verbatim):
        if begin <= first < last <= end:
            made += f"{text[at:first]}«{text[first:last]}»"
            at = last
    return made + text[at:end]
