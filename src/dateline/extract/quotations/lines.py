"""A quote that opens in one line and closes some lines on, without marks between: text set one sentence a line."""

import re

from dateline.extract.quotations.marks import CUE, Quoted, glued, pair_marks

#: Lines that one quote runs over at most; beyond them the closing mark was forgotten.
_FURTHEST = 12
#: Lines within which a long quote opens anew.
_SAME = 6
_DOUBLE = re.compile(r"[\"“”]")


def chain_lines(paragraphs: list[list[Quoted]], texts: list[str], tight: list[bool]) -> None:
    """Carry a quote that nothing closes in its line on to the line that holds a closing mark without a partner.

    `tight[i]`: the line behind line i follows it directly, without a blank line.
    """
    for at, here in enumerate(paragraphs):
        last = max((q for q in here if q.depth == 0), key=lambda q: q.end, default=None)
        if last is None or last.closed or texts[at][last.begin] not in '"“':
            continue
        furthest = next((i for i in range(at, len(tight)) if not tight[i]), len(tight))
        end = _closing_line(texts[: furthest + 1], at, texts[at][last.begin])
        if end is None:
            for middle in range(at + 1, _reopened(texts[: furthest + 1], at, texts[at][last.begin])):
                paragraphs[middle][:] = [_whole(texts[middle])]
            continue
        line, mark = end
        for middle in range(at + 1, line):
            paragraphs[middle][:] = [_whole(texts[middle])]
        paragraphs[line][:] = [
            Quoted(0, mark + 1, 0, len(texts[line][:mark].rstrip()), 0, carries_on=True),
            *_shifted(pair_marks(texts[line][mark + 1 :]), mark + 1),
        ]


def _closing_line(texts: list[str], at: int, opening: str) -> tuple[int, int] | None:
    """The line and the place of the mark that closes; None where another quote opens first."""
    for line in range(at + 1, min(at + 1 + _FURTHEST, len(texts))):
        found = _DOUBLE.search(texts[line])
        if found is None:
            continue
        return (line, found.start()) if _closes(texts[line], found.start(), opening) else None
    return None


def _reopened(texts: list[str], at: int, opening: str) -> int:
    """The line that opens the same quote anew, as each paragraph of a long one does; `at` where there is none."""
    for line in range(at + 1, min(at + 1 + _SAME, len(texts))):
        if texts[line].lstrip().startswith(opening):
            return line
        if _DOUBLE.search(texts[line]) or CUE.search(texts[line]):
            return at
    return at


def _closes(text: str, at: int, opening: str) -> bool:
    """A curly mark says so itself; a straight one stands behind a stop, and before a blank or the end."""
    if text[at] != '"' or opening != '"':
        return text[at] == "”"
    before, behind = text[:at].rstrip(), text[at + 1 : at + 2]
    if glued(text, at, at + 1):
        return True
    return bool(before) and before[-1] in ".?!,…" and (not behind or behind.isspace())


def _whole(text: str) -> Quoted:
    end = len(text.rstrip())
    return Quoted(0, end, 0, end, 0, closed=False, carries_on=True)


def _shifted(quotes: list[Quoted], by: int) -> list[Quoted]:
    return [
        Quoted(q.begin + by, q.end + by, q.inner_begin + by, q.inner_end + by, q.depth, q.closed, q.carries_on)
        for q in quotes
    ]
