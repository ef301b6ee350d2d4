"""RSS and Atom feeds: one entry, one report. Entities are never resolved and nothing is fetched."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from dateline.model import Declared

_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS1 = "{http://purl.org/rss/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ENTRIES = ("item", f"{_RSS1}item", f"{_ATOM}entry")
#: Where an entry says its parts, the fullest text first.
_PARTS = {
    "text": (_CONTENT, f"{_ATOM}content", "description", f"{_RSS1}description", f"{_ATOM}summary"),
    "title": ("title", f"{_RSS1}title", f"{_ATOM}title"),
    "published": ("pubDate", f"{_DC}date", f"{_ATOM}published", f"{_ATOM}updated"),
    "byline": (f"{_DC}creator", "author", f"{_ATOM}author/{_ATOM}name"),
}


class NotAFeed(Exception):
    """The markup is no RSS or Atom feed, or is broken before its first entry."""


def looks_like_feed(head: str) -> bool:
    """Tell by the first characters whether XML is a feed."""
    start = head.lstrip("\ufeff \t\r\n")[:2000]
    return start.startswith("<") and any(mark in start for mark in ("<rss", "<feed", "<rdf:RDF", "purl.org/rss"))


def entries(data: bytes) -> Iterator[tuple[str, Declared]]:
    """Yield the markup of each entry's text and what the feed declares of it; raises NotAFeed.

    The text is a title's words where an entry holds no more.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise NotAFeed(str(wrong)) from wrong
    if root is None:
        raise NotAFeed("no XML")
    found = list(root.iter(*_ENTRIES))
    if not found:
        raise NotAFeed("no entries")
    outlet = _first(root, ("channel/title", f"{_RSS1}channel/{_RSS1}title", f"{_ATOM}title"))
    for entry in found:
        title = _first(entry, _PARTS["title"])
        text = _first(entry, _PARTS["text"]) or title
        if text:
            yield (
                text,
                Declared(
                    outlet=outlet,
                    url=_link(entry),
                    title=title,
                    published=_first(entry, _PARTS["published"]),
                    byline=_first(entry, _PARTS["byline"]),
                ),
            )


def _first(element: Any, paths: tuple[str, ...]) -> str | None:
    for path in paths:
        found = element.find(path)
        if found is not None and (words := "".join(found.itertext()).strip()):
            return words if path in _PARTS["text"] else " ".join(words.split())
    return None


def _link(entry: Any) -> str | None:
    if words := _first(entry, ("link", f"{_RSS1}link")):
        return words
    links = entry.findall(f"{_ATOM}link")
    best = [link for link in links if link.get("rel", "alternate") == "alternate"] or links
    return best[0].get("href") if best else None
