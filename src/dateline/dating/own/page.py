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


def page_dates(markup: str, url: str | None) -> Iterator[Evidence]:
    """Evidence in a page's markup. A page that cannot be parsed gives none: `clean` tells of that."""
    tree = _parse(markup)
    if tree is None:
        return
    yield from json_dates(tree)
    yield from meta_dates(tree)
    yield from element_dates(tree)
    for address in sorted(set(_own_addresses(tree)) - {url}):
        if found := date_in_address(address, CANONICAL):
            yield found


def _parse(markup: str) -> "HtmlElement | None":
    from lxml import etree, html

    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def _own_addresses(tree: "HtmlElement") -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield str(link.get("href"))
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:url" and meta.get("content"):
            yield str(meta.get("content"))
