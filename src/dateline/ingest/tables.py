"""Rows of a table and lines of JSON: one record, one report."""

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from dateline.model import Declared

#: What records call their parts, the best name first.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext", "story", "full_text", "fulltext", "body_text"),
    "html": ("html", "raw_html", "content_html", "body_html", "body_xhtml"),
    "title": ("title", "headline", "head"),
    "url": ("url", "link", "canonical_url", "source_url"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "source_name", "newspaper"),
    "published": (
        "published",
        "date",
        "pubdate",
        "published_at",
        "publishedat",
        "publish_date",
        "date_publish",
        "firstcreated",
        "versioncreated",
    ),
    "byline": ("byline", "author", "authors"),
    "language": ("language", "lang"),
}
#: Keys under which an interface returns its list of articles.
_LISTS = ("articles", "items", "results", "documents", "data", "stories", "news")
_DECLARED = ("outlet", "url", "published", "title", "byline", "language")


def json_lines(stream: TextIO, longest: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (line number, record), or (line number, what is wrong) for a line that is no JSON object."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) > longest:
            while line and not line.endswith("\n"):
                line = stream.readline(longest)
            yield number, f"longer than {longest} characters, not read"
        elif line.strip():
            yield number, _object(line)


def json_document(stream: TextIO, longest: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield the records of one JSON document: a list of objects, an object that holds such a list, or one object."""
    text = stream.read(longest + 1)
    if len(text) > longest:
        yield 1, f"longer than {longest} characters, not read; make it JSON lines to read it"
        return
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        yield 1, f"no JSON ({wrong}), not read"
        return
    if isinstance(found, dict):
        found = next((v for k, v in found.items() if k in _LISTS and isinstance(v, list)), [found])
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        yield number, record if isinstance(record, dict) else "no JSON object, not read"


def _object(line: str) -> dict[str, Any] | str:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        return f"no JSON ({wrong}), not read"
    return record if isinstance(record, dict) else "no JSON object, not read"


def table_rows(stream: TextIO, delimiter: str, longest: int) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (row number, cells by column name), or what is wrong with the rest of the table."""
    csv.field_size_limit(min(longest, sys.maxsize))
    reader = csv.DictReader(stream, delimiter=delimiter, restkey="")
    number = 0
    try:
        for row in reader:
            number += 1
            yield number, row
    except csv.Error as wrong:
        yield number + 1, f"no table from here on ({wrong}); the rest is not read"


def choose(keys: Iterator[str] | Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    """Say which key of a record holds which part: the caller's columns first, then the usual names."""
    by_folded = {key.strip().casefold(): key for key in sorted(keys, reverse=True) if key}
    usual = {part: next((by_folded[n] for n in names if n in by_folded), None) for part, names in FIELDS.items()}
    chosen = {part: key for part, key in usual.items() if key is not None}
    if "text" in columns and "html" not in columns:
        chosen.pop("html", None)
    return chosen | dict(columns)


def declared_by(record: Mapping[str, Any], keys: Mapping[str, str]) -> Declared:
    """What a record says of its report."""
    return Declared(**{part: plain(record.get(keys[part])) for part in _DECLARED if part in keys})


def plain(value: Any) -> str | None:
    """A cell as one line of text, None when empty. An object (`{"name": ...}`) stands for its name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        value = ", ".join(part for item in value if (part := plain(item)))
    return " ".join(mend_surrogates(str(value)).split()) or None if value is not None else None


def mend_surrogates(words: str) -> str:
    """Half characters, which no file can hold, become U+FFFD."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
