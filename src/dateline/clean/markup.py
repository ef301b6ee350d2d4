"""The readable text of a web page, paragraph by paragraph, with the roles its markup gives."""

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from dateline.clean.cut import cut_lines
from dateline.clean.lines import Line
from dateline.model import BlockKind

_KINDS: dict[str, BlockKind] = {"head": "subheading", "title": "headline"}


class Page(NamedTuple):
    """Readable text with its lines, and what the markup says of the report."""

    text: str
    lines: list[Line]
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    problems: tuple[tuple[str, str], ...] = ()


def read_page(markup: str) -> Page:
    """Take the article out of a page."""
    import trafilatura

    document = cast(Any, trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True))
    if document is None:
        return Page("", [], problems=(("no-article", "no article was found on the page"),))
    paragraphs = list(_paragraphs(document.body))
    if document.title and not any(kind == "headline" for kind, _ in paragraphs):
        paragraphs.insert(0, ("headline", document.title))
    text, lines = _lay_out(paragraphs)
    return Page(text, lines, document.title, document.author, document.sitename)


def _paragraphs(body: Any) -> Iterator[tuple[BlockKind | None, str]]:
    for element in body.iter("p", "head", "quote", "item", "cell", "title"):
        words = " ".join("".join(element.itertext()).split())
        if words and not any(parent.tag in ("p", "item", "head") for parent in element.iterancestors()):
            yield _KINDS.get(element.tag), words


def _lay_out(paragraphs: list[tuple[BlockKind | None, str]]) -> tuple[str, list[Line]]:
    lines: list[Line] = []
    at = 0
    for kind, words in paragraphs:
        line = Line(at, at + len(words), words, gap=True)
        if kind is not None:
            line.take(kind, "markup")
            lines.append(line)
        else:
            lines += cut_lines([line])
        at += len(words) + 2
    return "\n\n".join(words for _, words in paragraphs), lines
