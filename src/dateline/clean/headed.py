"""Posts that are signed above their words: `@handle, 3 May 2021, 05:02: "..."`, a header over a quotation, or a card.

A card is what networks print: who posts, the words, clock and day, how often it was liked.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
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
#: `9:12 AM - 3 May 2021`, `3 mai 2021, 22:14 · Public` below the words of a card.
_TIME = r"\d{1,2}[:.h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
_STAMP = re.compile(
    rf"(?:{_TIME} ?(?:[·•|–—-]|on)? ?(?P<day>{DAY})|(?P<day2>{DAY})(?:,| at| à| [·•|–—-])? {_TIME})"
    r"(?: ?[·•|] ?.{1,40})?"
)
_COUNTS = re.compile(
    r"(?:[\d.,]+[km]? (?:retweets?|likes?|shares?|repl(?:y|ies)|reposts?|comments?|views?|quotes?(?: tweets)?)\b"
    r"[\s·•,|]*)+",
    re.IGNORECASE,
)
#: The name over the words of a card.
_NAME = re.compile(r"[^\s.!?:;\"“”][^.!?:;\n\"“”]{1,60}")
#: Lines of a card, and characters of its words, at most.
_LINES = range(3, 10)


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


def header_of_post(lines: Sequence[str]) -> Header | None:
    """Read who signed a post above its words, or put clock and day below them; of a card both."""
    stamp = _STAMP.fullmatch(lines[-1][:_HEADER]) if len(lines) in _LINES else None
    if stamp and _NAME.fullmatch(lines[0]):
        return Header(lines[0], day_in(stamp["day"] or stamp["day2"]))
    return next((header for line in (lines[0], lines[-1]) if (header := header_of(line))), None)


def mark_cards(lines: Sequence[Line]) -> None:
    """Give the lines of cards their kind, before a stamp of theirs is taken for the page's."""
    for card in _cards(lines):
        for line in card:
            line.take("embed", "post-above-signature")
        card[-1].take("embed", "post-signature")


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


def _cards(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Stretches between blank lines, below running text, that are a card; counts below its day are left out."""
    begins = [i for i, line in enumerate(lines) if line.gap]
    running = False
    for begin, end in pairwise([*begins, len(lines)]):
        stretch = lines[begin:end]
        counted = next((i for i, line in enumerate(stretch) if i and _COUNTS.fullmatch(line.text)), len(stretch))
        if (
            running
            and _is_card(stretch[:counted])
            and all(_COUNTS.fullmatch(line.text) for line in stretch[counted:])
        ):
            yield stretch[:counted]
            for line in stretch[counted:]:
                line.take("navigation", "post-counts")
        running = running or any(line.kind is None and len(line.text) >= _RUNNING for line in stretch)


def _is_card(lines: Sequence[Line]) -> bool:
    free = all(line.kind in (None, "navigation") for line in lines)
    if not free or len(lines) not in _LINES or sum(len(line.text) for line in lines) > _LONGEST:
        return False
    return bool(_NAME.fullmatch(lines[0].text) and _STAMP.fullmatch(lines[-1].text[:_HEADER]))


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
