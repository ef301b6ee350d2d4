"""Cut lines on which several roles stand: a caption glued to its credit, a sentence followed by `More here.`."""

from collections.abc import Iterable, Iterator

from dateline.clean.lines import Line
from dateline.clean.load import Rule, rules

#: A tail is looked for in so many last characters, a head in so many first ones.
_TAIL = 260
_HEAD = 240
#: More cuts than these at either end of a line are no page's furniture.
_MOST_CUTS = 4
#: No line rule looks at longer lines: furniture is short.
LONGEST_FURNITURE = 400
#: What stands before a photo credit is a caption up to this length; longer, it is a paragraph.
LONGEST_CAPTION = 420


def cut_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, those with several roles in their pieces."""
    for line in lines:
        rule = whole_line(line.text)
        if rule is not None:
            line.follow(rule)
            yield line
        else:
            yield from _cut(line)


def whole_line(text: str) -> Rule | None:
    """The rule that claims a line wherever it stands."""
    if len(text) > LONGEST_FURNITURE:
        return None
    return next((r for r in rules("line") if r.where == "anywhere" and r.pattern.fullmatch(text)), None)


def _cut(line: Line) -> Iterator[Line]:
    """Heads first, then tails from the end inwards; what is left in the middle keeps no role yet."""
    heads, line = _heads(line)
    tails, line = _tails(line)
    if line.kind is None and (
        rule := next((r for r in rules("opening") if r.pattern.match(line.text[:_HEAD])), None)
    ):
        line.follow(rule)
    yield from heads
    if line.text:
        yield line
    yield from reversed(tails)


def _heads(line: Line) -> tuple[list[Line], Line]:
    heads: list[Line] = []
    while len(heads) < _MOST_CUTS and line.kind is None and (found := _first_head(line)):
        rule, at = found
        first, line = _split(line, at)
        first.follow(rule)
        heads.append(first)
        if rule.beside is not None and len(line.text) <= LONGEST_CAPTION:
            line.take(rule.beside, rule.name)
        elif whole := whole_line(line.text):
            line.follow(whole)
    return heads, line


def _tails(line: Line) -> tuple[list[Line], Line]:
    tails: list[Line] = []
    while len(tails) < _MOST_CUTS and line.kind is None and (found := _first_tail(line)):
        rule, at = found
        line, last = _split(line, at)
        last.follow(rule)
        tails.append(last)
        if rule.beside is not None and len(line.text) <= LONGEST_CAPTION and not line.text.endswith(":"):
            line.take(rule.beside, rule.name)
    return tails, line


def _first_head(line: Line) -> tuple[Rule, int] | None:
    window = line.text[:_HEAD]
    for rule in rules("head"):
        found = rule.pattern.match(window)
        if found and len(found[0]) < len(line.text):
            return rule, found.end()
    return None


def _first_tail(line: Line) -> tuple[Rule, int] | None:
    window = line.text[-_TAIL:]
    shift = len(line.text) - len(window)
    for rule in rules("tail"):
        found = rule.pattern.search(window)
        if found and line.text[: shift + found.start()].strip():
            return rule, shift + found.start()
    return None


def _split(line: Line, at: int) -> tuple[Line, Line]:
    left, right = line.text[:at].rstrip(), line.text[at:].lstrip()
    first = Line(line.begin, line.begin + len(left), left, gap=line.gap, glued=line.glued)
    return first, Line(line.end - len(right), line.end, right, glued=True)
