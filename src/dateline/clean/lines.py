"""Cut a text into lines, one for each paragraph or line of the page, each knowing its place."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dateline.clean.load import Rule
from dateline.model import BlockKind

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
#: ` date 2024-04-20`: what a crawler put before the text. It belongs to no block.
_STAMP = re.compile(
    r"\s{0,20}date:? {0,3}\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\S)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…] ?[\"”’'»)\]]{0,3}$")
_ENDS_OPEN = re.compile(r"[,;:–—-]$")
#: Text editors and wires wrap at 60 to 100 characters.
_WRAP_AT = range(45, 121)


@dataclass(slots=True)
class Line:
    """A stretch of the text with one role.

    `gap`: a blank line stands before it. `glued`: it was cut off what stands before it.
    """

    begin: int
    end: int
    text: str
    gap: bool = False
    glued: bool = False
    kind: BlockKind | None = None
    rule: str = ""
    closes: bool = False
    photo: bool = False
    opens: BlockKind | None = None

    def take(self, kind: BlockKind, rule: str) -> None:
        """Give the line its role."""
        self.kind, self.rule = kind, rule

    def follow(self, rule: Rule) -> None:
        """Give the line the role a rule says."""
        self.kind, self.rule = rule.kind, rule.name
        self.closes, self.photo, self.opens = rule.closes, rule.photo, rule.opens

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDS.search(self.text[-6:]) is not None

    @property
    def open_ended(self) -> bool:
        """Whether it ends in a mark after which more must come."""
        return _ENDS_OPEN.search(self.text[-1:]) is not None


def after_stamp(text: str) -> int:
    """Where the text begins once a crawler's date stamp is passed over."""
    found = _STAMP.match(text)
    return found.end() if found else 0


def lines_of(text: str, start: int) -> list[Line]:
    """Cut at line breaks; lines that an editor wrapped inside a paragraph are one."""
    groups: list[list[Line]] = []
    fresh = True
    for begin, end in _spans(text, start):
        words = text[begin:end]
        bare = words.strip()
        if not bare:
            fresh = True
            continue
        left = begin + len(words) - len(words.lstrip())
        line = Line(left, left + len(bare), bare, gap=fresh)
        if fresh:
            groups.append([])
        groups[-1].append(line)
        fresh = False
    return [line for group in groups for line in (_unwrap(group, text))]


def _spans(text: str, start: int) -> list[tuple[int, int]]:
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text, start)]
    begins = [start, *(end for _, end in breaks)]
    ends = [*(begin for begin, _ in breaks), len(text)]
    return list(zip(begins, ends, strict=True))


def _unwrap(group: list[Line], text: str) -> list[Line]:
    if not _is_wrapped(group):
        return group
    whole: list[Line] = [group[0]]
    for before, line in pairwise(group):
        if _goes_on(before, line):
            last = whole[-1]
            whole[-1] = Line(last.begin, line.end, text[last.begin : line.end], gap=last.gap)
        else:
            whole.append(line)
    return whole


def _is_wrapped(group: list[Line]) -> bool:
    """Whether breaks fall inside sentences, at about one width."""
    if len(group) < 2:
        return False
    widths = [len(line.text) for line in group[:-1]]
    inside = sum(a.text[-1] not in '.!?…:”"' and b.text[:1].islower() for a, b in pairwise(group))
    return max(widths) in _WRAP_AT and inside * 3 >= len(widths)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line of a wrapped group belongs to the paragraph of the line before it."""
    if line.text[:1].islower():
        return True
    return not (before.ended and len(before.text) < 45)
