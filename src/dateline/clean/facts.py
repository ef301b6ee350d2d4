"""What the blocks say about the report itself: title, byline, place, agencies, outlet."""

import re
from collections.abc import Sequence

from dateline.clean.dateline import Dateline, colon_place, dateline_of
from dateline.clean.headline import masthead
from dateline.clean.lines import Line
from dateline.clean.load import rules
from dateline.lexicon.sources import agencies_in, outlet_of_url
from dateline.model import Declared

_LINK = re.compile(r"(?:https?://|www\.)[^\s/]{3,100}|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,3}(?=/)")
#: The dateline stands before one of the first paragraphs.
_FIRST_PARAGRAPHS = 3


def title_of(lines: Sequence[Line], declared: Declared) -> str | None:
    """The declared title, else the headline on the page."""
    if declared.title:
        return declared.title
    return next((" ".join(line.text.split()) for line in lines if line.kind == "headline"), None)


def byline_of(lines: Sequence[Line], declared: Declared) -> str | None:
    """The declared author, else the names in `By A and B`."""
    if declared.byline:
        return declared.byline
    pattern = next(rule.pattern for rule in rules("line") if rule.name == "byline")
    for line in lines:
        if line.rule in ("byline", "byline-class") and (found := pattern.fullmatch(line.text)):
            return str(found["who"])
    return None


def dateline_in(lines: Sequence[Line]) -> Dateline | None:
    """The dateline before the first paragraphs of the body."""
    body = [line for line in lines if line.kind == "body"]
    found = next((found for line in body[:_FIRST_PARAGRAPHS] if (found := dateline_of(line.text))), None)
    return found or _colon_dateline(body)


def _colon_dateline(body: Sequence[Line]) -> Dateline | None:
    """`NEW DELHI: The council met.` Several such lines are speakers of a transcript, not places."""
    marked = [found for line in body if (found := colon_place(line.text))]
    return marked[0] if len(marked) == 1 and colon_place(body[0].text) else None


def agencies_of(lines: Sequence[Line], dateline: Dateline | None, byline: str | None) -> tuple[str, ...]:
    """Agencies the text is taken from: dateline, agency lists, byline. A photo credit is no source of the text."""
    names = list(dateline.agencies if dateline else ())
    for line in lines:
        if line.kind == "credit" and not line.photo:
            names += agencies_in(line.text)
    names += agencies_in(byline or "")
    return tuple(dict.fromkeys(names))


def outlet_of(lines: Sequence[Line], declared: Declared) -> str | None:
    """The declared outlet, else the one whose address the page bears in its furniture, else the name above it."""
    if declared.outlet:
        return declared.outlet
    if declared.url and (named := outlet_of_url(declared.url)):
        return named
    links = (found[0] for line in lines if line.kind == "navigation" for found in _LINK.finditer(line.text[:400]))
    return next((outlet for link in links if (outlet := outlet_of_url(link))), None) or masthead(lines)
