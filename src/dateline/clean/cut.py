"""Cut lines on which several roles stand: a caption glued to its credit, a sentence followed by `More here.`."""

from collections.abc import Iterable, Iterator

from dateline.clean.lines import Line
from dateline.clean.load import Rule, rules

#: A tail is looked for in so many last characters, a head in so many first ones.
_TAIL = 260
_HEAD = 120
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
            yield from _cut_head(line)


def whole_line(text: str) -> Rule | None:
    """The rule that claims a line wherever it stands."""
    if len(text) > LONGEST_FURNITURE:
        return None
    return next((r for r in rules("line") if r.where == "anywhere" and r.pattern.fullmatch(text)), None)


def _cut_head(line: Line) -> Iterator[Line]:
    for rule in rules("head"):
        found = rule.pattern.match(line.text[:_HEAD])
        if found and len(found[0]) < len(line.text):
            first, rest = _split(line, found.end())
            first.follow(rule)
            yield first
            if rule.beside is not None and len(rest.text) <= LONGEST_CAPTION:
                rest.take(rule.beside, rule.name)
                yield rest
            else:
                yield from cut_lines([rest])
            return
    yield from _cut_tail(line)


def _cut_tail(line: Line) -> Iterator[Line]:
    found = _first_tail(line)
    if found is None:
        yield line
        return
    rule, at = found
    first, rest = _split(line, at)
    rest.follow(rule)
    if rule.beside is not None and len(first.text) <= LONGEST_CAPTION and not first.text.endswith(":"):
        first.take(rule.beside, rule.name)
        yield first
    else:
        yield from _cut_tail(first)
    yield rest


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
    first = Line(line.begin, line.begin + len(left), left, gap=line.gap)
    return first, Line(line.end - len(right), line.end, right, glued=True)
