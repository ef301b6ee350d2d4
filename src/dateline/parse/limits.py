"""What a parser cannot take: blocks without end, and runs of signs or letters on which its tokenizer is quadratic.

Long blocks are parsed in pieces. A run that no word of any language is has its tail blanked, so that every other
character keeps its place; the text itself is never changed, and a doubt says where.
"""

import re
from collections.abc import Iterator

from dateline.model import READ_BLOCKS, Doubt, Report, content_id

#: No news paragraph is longer; the parser's cost and memory grow with length.
LONGEST = 20_000
#: Longer runs of signs (`((((((`) or of anything without a space are blanked after so many characters.
SIGNS, LETTERS = 24, 400
_RUN = re.compile(rf"(?P<signs>[^\w\s]{{{SIGNS + 1},}})|\S{{{LETTERS + 1},}}")


def cut_long(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces no longer than `LONGEST`, at line ends, else at sentence ends, else at spaces."""
    while end - begin > LONGEST:
        stop = begin + LONGEST
        ends = (text.rfind(mark, begin + LONGEST // 2, stop) for mark in ("\n", ". ", " "))
        at = next((end for end in ends if end > 0), stop - 1) + 1
        yield begin, at
        begin = at
    if begin < end:
        yield begin, end


def readable(text: str) -> str:
    """The text for the parser: the same length, the tails of endless runs blank."""
    return _RUN.sub(_blanked, text)


def _blanked(found: re.Match[str]) -> str:
    kept = SIGNS if found.lastgroup == "signs" else LETTERS
    return found[0][:kept] + " " * (len(found[0]) - kept)


def unreadable_runs(report: Report) -> Iterator[Doubt]:
    """A doubt for the first endless run in what is read of a report."""
    for block in report.blocks:
        found = _RUN.search(report.text, block.begin, block.end) if block.kind in READ_BLOCKS else None
        if found:
            yield Doubt(
                id=content_id("d", report.id, "endless-run", found.start()),
                code="endless-run",
                report=report.id,
                begin=found.start(),
                end=found.end(),
                step="parse",
                message=f"{len(found[0])} characters without a space are no words; their tail was not read",
            )
            return
