"""Walk a page and read its paragraphs in order, each with the role its tags and class names give.

The walk is a loop, not a recursion: a page may nest as deep as it likes.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree, html

from dateline.lexicon import read_toml
from dateline.model import BlockKind

_RULES = read_toml(Path(__file__).with_name("markup.toml"))
_BLOCKS = frozenset(_RULES["tags"]["blocks"].split())
_LEFT_OUT = frozenset(_RULES["tags"]["left_out"].split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Characters no parser takes: they end or break a page.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONGEST_NAME = 300


class Leaf(NamedTuple):
    """A paragraph of the page. `role` is what the markup says it is, `rule` why; `tag` its nearest block element."""

    text: str
    tag: str
    role: str | None
    rule: str


class MarkupRule(NamedTuple):
    """What a tag or a class name says of everything inside it."""

    name: str
    role: str
    tags: frozenset[str]
    named: re.Pattern[str] | None


@cache
def markup_rules() -> tuple[MarkupRule, ...]:
    """The rules of `markup.toml`, the most telling first."""
    return tuple(
        MarkupRule(
            rule["name"],
            rule["role"],
            frozenset(rule.get("tags", ())),
            re.compile(rule["named"], re.IGNORECASE) if "named" in rule else None,
        )
        for rule in _RULES["markup"]
    )


def parse(markup: str) -> Any | None:
    """The page as a tree, None when nothing is in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = _CONTROLS.sub(" ", markup).encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def leaves(root: Any) -> Iterator[Leaf]:
    """Paragraphs in the order of the page, without scripts, hidden parts, menus and page feet."""
    reader = _Reader()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if _left_out(element):
                walker.skip_subtree()
                reader.skipped.add(element)
                continue
            yield from reader.enter(element)
        else:
            yield from reader.leave(element)
    yield from reader.flush()


class _Place(NamedTuple):
    """Where the reader stands: nearest block element, its role, and the role of the innermost inline element."""

    tag: str
    block: tuple[str | None, str]
    inner: tuple[str | None, str]


class _Reader:
    """Collects the words of the innermost block element; a block's begin and end cut them off."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, tuple[str | None, str]]] = []
        self.stack = [_Place("body", (None, ""), (None, ""))]
        self.skipped: set[Any] = set()

    def enter(self, element: Any) -> Iterator[Leaf]:
        place = self._place(element)
        if element.tag in _BLOCKS or _is_credit_in_caption(self.stack[-1], place):
            yield from self.flush()
        elif element.tag == "br":
            # Two breaks in a row part paragraphs, as pages without <p> write them.
            if self.parts and self.parts[-1][0] == "\n":
                yield from self.flush()
            else:
                self._add("\n")
        self.stack.append(place)
        self._add(element.text)

    def leave(self, element: Any) -> Iterator[Leaf]:
        if element in self.skipped:
            self.skipped.discard(element)
        else:
            if element.tag in _BLOCKS or _is_credit_in_caption(self.stack[-2], self.stack[-1]):
                yield from self.flush()
            self.stack.pop()
        self._add(element.tail)

    def flush(self) -> Iterator[Leaf]:
        """The words so far. They have an inline element's role only when all of them stand in it."""
        text = " ".join("".join(words for words, _ in self.parts).split())
        roles = {role for words, role in self.parts if words.strip()}
        self.parts.clear()
        if text:
            place = self.stack[-1]
            yield Leaf(text, place.tag, *(roles.pop() if len(roles) == 1 else place.block))

    def _add(self, words: str | None) -> None:
        if words:
            self.parts.append((words, self.stack[-1].inner))

    def _place(self, element: Any) -> _Place:
        above = self.stack[-1]
        role, rule = _role(element)
        inner = (role, rule) if role is not None and _outranks(role, above.inner[0]) else above.inner
        if element.tag in _BLOCKS:
            return _Place(element.tag, inner, inner)
        return _Place(above.tag, above.block, inner)


def _is_credit_in_caption(above: _Place, place: _Place) -> bool:
    """A credit inside a caption is cut out of its line."""
    return above.inner[0] == "caption" and place.inner[0] == "credit"


def _left_out(element: Any) -> bool:
    if element.tag in _LEFT_OUT:
        return True
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search((element.get("style") or "")[:_LONGEST_NAME]) is not None
    )


def _outranks(role: str, above: str | None) -> bool:
    """Inside an embedded post or a teaser everything is part of it; a credit may stand inside a caption."""
    return above not in ("embed", "teaser", "promo") and not (above == "caption" and role != "credit")


def _role(element: Any) -> tuple[str | None, str]:
    tag = element.tag
    named = " ".join(element.get(key) or "" for key in ("class", "itemprop", "rel", "data-component", "data-testid"))
    named = named[:_LONGEST_NAME]
    for rule in markup_rules():
        if rule.tags and tag not in rule.tags:
            continue
        if rule.named is None or rule.named.search(named):
            return rule.role, rule.name
    return None, ""


#: The roles that are block kinds; `byline` and `stamp` become credit and navigation.
KIND_OF_ROLE: dict[str, BlockKind] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "subheading": "subheading",
    "caption": "caption",
    "credit": "credit",
    "byline": "credit",
    "stamp": "navigation",
    "embed": "embed",
    "teaser": "teaser",
    "promo": "promo",
}
