"""A list whose items stand on one line, a bullet before each: `TOP NEWS * The port has opened. * A ship has sailed.`

Each item is a paragraph of its own, the words before the first a heading where they do not end as a sentence does.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from dateline.clean.lines import Line

_BULLET = re.compile(r"(?:(?<=[^\d*]\s)|^)[*•▪●■►‣](?=\s{1,4}[A-Z“\"‘'$£€\d])")
#: One may be a footnote or a sum; so many are a list.
_FEWEST = 2
_LONGEST_HEADING = 60
_SHORTEST_ITEM = 25


def part_bullets(lines: Iterable[Line], text: str) -> Iterator[Line]:
    """The lines, a list on one line cut into its heading, its bullets and its items."""
    for line in lines:
        places = [found.start() for found in _BULLET.finditer(line.text)] if line.kind is None else []
        if len(places) >= _FEWEST and all(b - a >= _SHORTEST_ITEM for a, b in pairwise(places)):
            yield from _cut(line, places, text)
        else:
            yield line


def _cut(line: Line, places: list[int], text: str) -> Iterator[Line]:
    head = _piece(line, 0, places[0], text)
    if head.text:
        head.gap, head.glued = line.gap, line.glued
        if len(head.text) <= _LONGEST_HEADING and not head.ended:
            head.take("subheading", "list-heading")
        yield head
    for at, after in pairwise([*places, len(line.text)]):
        bullet, item = _piece(line, at, at + 1, text), _piece(line, at + 1, after, text)
        bullet.take("navigation", "list-bullet")
        yield bullet
        if item.text:
            yield item


def _piece(line: Line, begin: int, end: int, text: str) -> Line:
    """Part of a line, without the blanks around it."""
    words = text[line.begin + begin : line.begin + end]
    left = line.begin + begin + len(words) - len(words.lstrip())
    return Line(left, left + len(words.strip()), words.strip(), glued=True)
