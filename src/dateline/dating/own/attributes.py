"""Days that a page states for machines: JSON-LD, `<meta>`, and other data inside its scripts."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.dating.evidence import Evidence, Role, of_written
from dateline.dating.written import first_date
from dateline.lexicon import read_toml

if TYPE_CHECKING:
    from lxml.html import HtmlElement

RULES = Path(__file__).with_name("rules.toml")
#: Trust, the smallest first. Facts stated of the article come before facts stated of the page or of its file.
JSON_LD, META, INLINE, CREATED, PAGE = 20, 22, 45, 55, 35
#: Structured data nests a few levels deep; deeper is hostile or broken.
DEEPEST, MOST_NODES = 12, 2_000


@cache
def rules() -> dict[str, Any]:
    """The rule file of this room."""
    return read_toml(RULES)


@cache
def _meta_roles() -> dict[str, Role]:
    roles: tuple[Role, ...] = ("updated", "created", "published")
    return {name: role for role in roles for name in rules()["meta"][role]}


def meta_dates(tree: "HtmlElement") -> Iterator[Evidence]:
    """Read `<meta name|property|itemprop|http-equiv=... content=...>`."""
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            role = _meta_roles().get(name)
            content = element.get("content") or element.get("datetime") or ""
            if role is None or not (found := first_date(content[:80])):
                continue
            trust = META if role != "created" else CREATED
            yield of_written(
                found, "metadata", f"own/meta-{role}", f"<meta {attribute}={name}> {content[:80]}", trust, role
            )


def json_dates(tree: "HtmlElement") -> Iterator[Evidence]:
    """Read JSON-LD, then what other scripts hold under keys that name a day of publication."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or ""):
            yield from _json_ld(text)
        elif "ublish" in text or "ubDate" in text or "pub_date" in text:
            yield from _inline(text)


def _json_ld(text: str) -> Iterator[Evidence]:
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        yield from _inline(text, JSON_LD + 1)
        return
    for depth, node in _nodes(data):
        trust = _trust_of(node, depth)
        for role, keys in (("published", "published"), ("created", "created"), ("updated", "updated")):
            for key in rules()["json"][keys]:
                value = node.get(key)
                if isinstance(value, str) and (found := first_date(value[:80])):
                    level = trust if role != "created" else CREATED
                    quoted = f"JSON-LD {key} {value[:80]}"
                    yield of_written(found, "metadata", f"own/json-{role}", quoted, level, role)  # type: ignore[arg-type]


def _trust_of(node: dict[str, Any], depth: int) -> int:
    """An article's own date before that of the page that shows it; things nested in it are others'."""
    kinds = node.get("@type")
    named = {k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)}
    article = any(k.endswith(("Article", "Posting")) or k in ("Report", "Recipe", "Review") for k in named)
    if article:
        return JSON_LD + (0 if depth <= 1 else 30)
    return (PAGE if named & set(rules()["json"]["article"]) else INLINE) + (0 if depth <= 1 else 30)


def _nodes(data: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Objects with their depth; an `@graph` or a plain list adds none."""
    queue: list[tuple[int, Any]] = [(0, data)]
    for _ in range(MOST_NODES):
        if not queue:
            return
        depth, item = queue.pop(0)
        if isinstance(item, dict):
            yield depth, item
            for key, value in item.items():
                same = key in ("@graph", "mainEntity", "mainEntityOfPage")
                if depth < DEEPEST and isinstance(value, dict | list):
                    queue.append((depth + (0 if same else 1), value))
        elif isinstance(item, list):
            queue.extend((depth, entry) for entry in item)


@cache
def _inline_key() -> re.Pattern[str]:
    keys = "|".join(map(re.escape, rules()["json"]["inline"]))
    return re.compile(rf'["\'\\](?P<key>{keys})\\?["\']\s{{0,3}}:\s{{0,3}}\\?["\'](?P<value>[^"\'\\]{{6,60}})')


def _inline(text: str, trust: int = INLINE) -> Iterator[Evidence]:
    """Days under telling keys in scripts that are not data in themselves, or are broken. The first few speak of
    the page; lists of other stories follow them."""
    for number, found in enumerate(_inline_key().finditer(text)):
        if number >= 3:
            return
        if day := first_date(found["value"]):
            quoted = f"{found['key']} {found['value']}"
            yield of_written(day, "metadata", "own/json-inline", quoted, trust + number)
