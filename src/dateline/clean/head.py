"""What the head of a page says of the report: title, author, publisher, address."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

#: ` | Site name` and the like at the end of a page title.
_SITE = re.compile(r"\s+[|–—»·-]\s+[^|–—»·-]{2,40}$")
_LONGEST_DATA = 500_000
_MOST_ITEMS = 200


class Head(NamedTuple):
    """What the page declares of itself; nothing of it is guessed."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None


def read_head(root: Any) -> Head:
    """Read `<title>`, Open Graph and schema.org data."""
    meta = _meta(root)
    data = list(_linked_data(root))
    return Head(
        title=meta.get("og:title") or _first(data, "headline") or meta.get("twitter:title") or _title(root),
        byline=_names(data, "author") or _author(meta),
        outlet=meta.get("og:site_name") or _names(data, "publisher"),
        url=meta.get("og:url") or next(iter(root.xpath("//link[@rel='canonical']/@href")), None),
    )


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or ""
        content = " ".join((element.get("content") or "").split())
        if key and content:
            found.setdefault(key.lower(), content[:500])
    return found


def _title(root: Any) -> str | None:
    words = " ".join((root.findtext(".//title") or "").split())
    return _SITE.sub("", words[:500]) or None


def _author(meta: dict[str, str]) -> str | None:
    named = meta.get("author") or meta.get("article:author") or meta.get("parsely-author")
    return named if named and "://" not in named else None


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:
    """Objects of schema.org data that are articles, wherever they nest."""
    for element in root.iter("script"):
        if element.get("type") != "application/ld+json" or not element.text or len(element.text) > _LONGEST_DATA:
            continue
        try:
            found = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue  # The page's own mistake; what it shows is read all the same.
        yield from (item for item in _objects(found) if "Article" in str(item.get("@type")))


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_ITEMS:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]
        elif isinstance(item, list):
            waiting += item


def _first(data: list[dict[str, Any]], key: str) -> str | None:
    return next((" ".join(item[key].split()) for item in data if isinstance(item.get(key), str) and item[key]), None)


def _names(data: list[dict[str, Any]], key: str) -> str | None:
    for item in data:
        given = item.get(key)
        several = given if isinstance(given, list) else [given]
        names = [x.get("name") if isinstance(x, dict) else x for x in several[:10]]
        kept = [
            " ".join(name.split()) for name in names if isinstance(name, str) and "://" not in name and name.strip()
        ]
        if kept:
            return ", ".join(dict.fromkeys(kept))
    return None
