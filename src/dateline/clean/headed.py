"""Posts that are signed above their words: `@handle, 3 May 2021, 05:02: "..."`, or a header over a quotation."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.clean.days import DAY, day_in
from dateline.clean.lines import Line

#: A paragraph so long is the report's own.
_RUNNING = 120
_LONGEST = 700
_HEADER = 160
_CLOCK = r"(?:(?:,| at| @| [·•|-])? ?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:GMT|UTC|local time))?)?"
_HANDLE = r"(?:\(?@\w{2,30}\)?|\(verified\))"
_SEP = r" ?[,·•|–—-] ?"
#: `From Name @handle, 3 May 2021, 05:02: "..." (Posted 3 May 2021)`: one of the two days is there.
_WHOLE = re.compile(
    rf"(?:From |Via )?(?P<author>[^:“”\"\n]{{0,60}}{_HANDLE})(?:{_SEP}(?P<day>{DAY}){_CLOCK})?: ?"
    rf"[\"“][^\n]{{10,600}}[\"”](?: \((?:[Pp]osted )?(?P<later>{DAY}){_CLOCK}\))?"
)
_OVER = re.compile(rf"(?P<author>[^:“”\"\n]{{2,80}}?{_HANDLE}){_SEP}(?P<day>{DAY}){_CLOCK}:?")
#: Without a handle only below a line that says whose page it is from.
_PLAIN = re.compile(rf"(?P<author>[^:“”\"\n]{{2,80}}?){_SEP}(?P<day>{DAY}){_CLOCK}:?")
_FROM_PAGE = re.compile(
    r"(?:embedded (?:post|tweet)|.{0,80}\b(?:facebook|twitter|telegram|instagram|whatsapp|feed|account|channel|page|"
    r"posted|tweeted)\b.{0,60}:)",
    re.IGNORECASE,
)
#: `22:14 · 3 May 2021` below the words of a post.
_BELOW = re.compile(rf"\d{{1,2}}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)? ?[·•] ?(?P<day>{DAY})(?: ?[·•] ?.{{1,40}})?")


class Header(NamedTuple):
    """Who posted, and on which day (ISO)."""

    author: str | None
    published: str | None


def header_of(line: str) -> Header | None:
    """Read the header of a post, with its words or without."""
    found = (
        _WHOLE.fullmatch(line) or _OVER.fullmatch(line) or _PLAIN.fullmatch(line) if len(line) < _LONGEST else None
    )
    if found:
        days = found.groupdict()
        return Header(found["author"].strip(), day_in(days["day"] or days.get("later") or ""))
    below = _BELOW.fullmatch(line[:_HEADER])
    return Header(None, day_in(below["day"])) if below else None


def mark(lines: Sequence[Line]) -> None:
    """Give the lines of such posts their kind; the line that ends a post has the rule `post-signature`."""
    for index, line in enumerate(lines):
        if line.kind not in (None, "navigation") or len(line.text) > _LONGEST:
            continue
        above, below = lines[index - 1] if index else None, lines[index + 1] if index + 1 < len(lines) else None
        if (whole := _WHOLE.fullmatch(line.text)) and (whole["day"] or whole["later"]):
            line.take("embed", "post-signature")
        elif below is not None and _is_quoted(below) and _is_over(line, above):
            line.take("embed", "post-header")
            below.take("embed", "post-signature")
        elif above is not None and _BELOW.fullmatch(line.text) and _is_posted(lines[:index]):
            above.take("embed", "post-above-signature")
            line.take("embed", "post-signature")


def _is_over(line: Line, above: Line | None) -> bool:
    if len(line.text) > _HEADER:
        return False
    named = above is not None and _FROM_PAGE.fullmatch(above.text[:_HEADER])
    return bool(_OVER.fullmatch(line.text) or (named and _PLAIN.fullmatch(line.text)))


def _is_quoted(line: Line) -> bool:
    """A paragraph that is one quotation."""
    return line.kind in (None, "navigation") and line.text[0] in '"“' and len(line.text) < _LONGEST


def _is_posted(before: Sequence[Line]) -> bool:
    """Whether running text stands above the line over a clock and day: in a page's head they stamp the page."""
    near = before[-1]
    running = any(line.kind is None and len(line.text) >= _RUNNING for line in before[:-1])
    return running and near.kind in (None, "navigation") and len(near.text) < _LONGEST
