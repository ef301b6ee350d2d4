"""All that an HTML page says of its day: attributes, elements, its own address."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.dating.evidence import Evidence
from dateline.dating.own.address import date_in_address
from dateline.dating.own.attributes import json_dates, meta_dates
from dateline.dating.own.elements import element_dates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CANONICAL = 31


def parse_page(markup: str) -> "HtmlElement | None":
    """The page as a tree. None when it cannot be parsed: `clean` tells of that."""
    from lxml import etree, html

    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def page_dates(tree: "HtmlElement", url: str | None) -> Iterator[Evidence]:
    """Evidence in a page's markup."""
    yield from json_dates(tree)
    yield from meta_dates(tree)
    yield from element_dates(tree)
    for address in sorted(set(_own_addresses(tree)) - {url}):
        if found := date_in_address(address, CANONICAL):
            yield found


def page_language(tree: "HtmlElement") -> str | None:
    """The language tag the page gives itself, with its region where it names one."""
    stated = [tree.get("lang") or ""]
    stated += [m.get("content") or "" for m in tree.iter("meta") if m.get("property") == "og:locale"]
    return next((s for s in sorted(stated, key=lambda s: -len(s)) if s), None)


def _own_addresses(tree: "HtmlElement") -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield str(link.get("href"))
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:url" and meta.get("content"):
            yield str(meta.get("content"))
