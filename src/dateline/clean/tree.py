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


class _Reader:
    """Collects the words of the innermost block element; a block's begin and end cut them off."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.stack: list[tuple[str, str | None, str]] = [("body", None, "")]
        self.skipped: set[Any] = set()

    def enter(self, element: Any) -> Iterator[Leaf]:
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
        elif tag == "br":
            # Two breaks in a row part paragraphs, as pages without <p> write them.
            if self.parts and self.parts[-1] == "\n":
                yield from self.flush()
            else:
                self.parts.append("\n")
        role, rule = _role(element)
        block, above, above_rule = self.stack[-1]
        own = (role, rule) if role is not None and _outranks(role, above) else (above, above_rule)
        self.stack.append((tag if tag in _BLOCKS else block, *own))
        if element.text:
            self.parts.append(element.text)

    def leave(self, element: Any) -> Iterator[Leaf]:
        if element in self.skipped:
            self.skipped.discard(element)
        else:
            # An inline element with a role of its own (a credit inside a caption) is cut out of its line.
            cut = element.tag in _BLOCKS or self.stack[-1][1] != self.stack[-2][1]
            if cut:
                yield from self.flush()
            self.stack.pop()
        if element.tail:
            self.parts.append(element.tail)

    def flush(self) -> Iterator[Leaf]:
        text = " ".join("".join(self.parts).split())
        self.parts.clear()
        if text:
            yield Leaf(text, *self.stack[-1])


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
