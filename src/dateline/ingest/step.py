"""Read files, folders and tables into Sources, one at a time, in the order of their names."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.ingest import open_file
from dateline.ingest.decode import Media, Reading, how_to_read, looks_like_html
from dateline.ingest.doubts import left_out
from dateline.ingest.feeds import NotAFeed, looks_like_feed
from dateline.ingest.feeds import entries as feed_entries
from dateline.ingest.open_file import LONGEST, Kind, TooLarge
from dateline.ingest.sidecar import Sidecar
from dateline.ingest.tables import choose, declared_by, json_document, json_lines, mend_surrogates, table_rows
from dateline.ingest.walk import SIDECAR_NAMES, Found, find_files
from dateline.model import Declared, Doubt, InputError, Source

Columns = Mapping[str, str]


def read_sources(
    paths: Sequence[Path | str], sidecar: Path | None = None, columns: Columns | None = None
) -> Iterator[Source | Doubt]:
    """Yield each report under the paths once, and a Doubt for whatever gives none.

    `columns` names the columns of tables and keys of JSON lines: `{"text": "Body", "published": "PubDate"}`.
    `sidecar` is a table with a column `file` and any of outlet, url, date, title, byline, language; without it,
    `dateline.csv` or `sources.csv` (or .tsv) in a given folder is taken. Raises InputError at once for a path
    that is not there, a sidecar without `file`, or a named table without the columns asked for.
    """
    given = sorted({Path(path) for path in paths})
    wanted = _wanted(columns or {})
    tables = _sidecars(given, sidecar)
    files, doubts = find_files(given)
    beside = {table.path.resolve() for table in tables if table.path is not None}
    files = [entry for entry in files if entry.path.resolve() not in beside]
    for entry in files:
        if entry.given:
            _check_columns(entry, wanted)
    return _once(_read_all(files, doubts, tables, wanted))


def _wanted(columns: Columns) -> Columns:
    known = ("text", "html", "title", "url", "outlet", "published", "byline", "language")
    # `date` is what people call it.
    wanted = {("published" if part == "date" else part): name for part, name in columns.items()}
    for part in wanted:
        if part not in known:
            raise InputError(f"columns: no such part {part!r}. Known parts: {', '.join(known)}")
    return wanted


def _sidecars(given: Sequence[Path], sidecar: Path | None) -> list[Sidecar]:
    if sidecar is not None:
        return [Sidecar(Path(sidecar))]
    beside = (folder / name for folder in given if folder.is_dir() for name in SIDECAR_NAMES)
    return [Sidecar(path) for path in beside if path.is_file()]


def _check_columns(entry: Found, wanted: Columns) -> None:
    kind = open_file.kind_of(entry.path)
    if kind not in ("csv", "tsv"):
        return
    header = open_file.header(entry.path, kind)
    for part, name in wanted.items():
        if name not in header:
            raise InputError(f"{entry.path}: no column {name!r} (for {part}); it has: {', '.join(header)}")
    if not {"text", "html"} & choose(dict.fromkeys(header), wanted).keys():
        raise InputError(
            f"{entry.path}: which column holds the text? Name it, as in text=Body; it has: {', '.join(header)}"
        )


def _once(found: Iterator[Source | Doubt]) -> Iterator[Source | Doubt]:
    """The same bytes with the same declarations are one report: the first by name stands for all."""
    seen: set[str] = set()
    for item in found:
        if isinstance(item, Source):
            if item.id in seen:
                continue
            seen.add(item.id)
        yield item


def _read_all(
    files: Sequence[Found], doubts: Sequence[Doubt], tables: Sequence[Sidecar], wanted: Columns
) -> Iterator[Source | Doubt]:
    yield from doubts
    for entry in files:
        try:
            yield from _read_file(entry, tables, wanted)
        except TooLarge as wrong:
            yield left_out("too-large", entry.name, f"{wrong}, not read; split it to read it")
        except (OSError, EOFError) as wrong:
            yield left_out("unreadable", entry.name, f"cannot be read ({wrong}), so it gives no report")
    # Who gives single files beside a table of many has not lost the others.
    if any(entry.given is False for entry in files) or not files:
        for table in tables:
            yield from table.unused()


def _read_file(entry: Found, tables: Sequence[Sidecar], wanted: Columns) -> Iterator[Source | Doubt]:
    kind = open_file.kind_of(entry.path)
    if kind in ("jsonl", "json", "csv", "tsv"):
        return _read_records(entry, kind, wanted)
    declared = next((d for table in tables if (d := table.declared(entry.name)) != Declared()), Declared())
    return _read_text(entry, kind, declared)


def _read_text(entry: Found, kind: Kind, declared: Declared) -> Iterator[Source | Doubt]:
    data = open_file.read_whole(entry.path)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        yield left_out("empty", entry.name, "empty, so it gives no report")
        return
    media: Media = "html" if kind == "html" else "text"
    reading = how_to_read(data, media)
    if reading is None:
        yield left_out("binary", entry.name, "not text (binary or damaged), not read; convert it to text or HTML")
        return
    start = data[:8000].decode(reading.charset, "ignore")
    if looks_like_feed(start):
        yield from _read_feed(entry, data)
        return
    if looks_like_html(start):
        media, reading = "html", how_to_read(data, "html") or reading
    yield from _one_report(entry.name, data, media, reading, declared)


def _one_report(
    name: str, data: bytes, media: Media, reading: Reading, declared: Declared
) -> Iterator[Source | Doubt]:
    if media == "text" and data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml"):
        yield left_out("unknown-markup", name, "XML that is neither a feed nor a page, not read; convert it to text")
        return
    if reading.stray:
        reason = f"{reading.stray} bytes are no {reading.charset}; each is read as U+FFFD"
        yield left_out("damaged-characters", name, reason)
    yield Source(file=name, data=data, media=media, charset=reading.charset, declared=declared)


def _read_feed(entry: Found, data: bytes) -> Iterator[Source | Doubt]:
    try:
        for number, (text, declared) in enumerate(feed_entries(data), 1):
            media: Media = "html" if "<" in text or "&" in text else "text"
            encoded = mend_surrogates(text).encode("utf-8")
            yield Source(file=f"{entry.name}#{number}", data=encoded, media=media, declared=declared)
    except NotAFeed as wrong:
        yield left_out("bad-feed", entry.name, f"begins as a feed, but cannot be read as one ({wrong})")


def _read_records(entry: Found, kind: Kind, wanted: Columns) -> Iterator[Source | Doubt]:
    with open_file.open_text(entry.path) as stream:
        if kind == "jsonl":
            records = json_lines(stream, LONGEST)
        elif kind == "json":
            records = json_document(stream, LONGEST)
        else:
            records = table_rows(stream, "\t" if kind == "tsv" else ",", LONGEST)
        empty = True
        for number, record in records:
            empty = False
            name = f"{entry.name}#{number}"
            yield left_out("bad-record", name, record) if isinstance(record, str) else _source(name, record, wanted)
        if empty:
            yield left_out("empty", entry.name, "holds no record, so it gives no report")


def _source(name: str, record: dict[str, Any], wanted: Columns) -> Source | Doubt:
    keys = choose(record, wanted)
    texts = [(part, record.get(keys[part])) for part in ("text", "html") if part in keys]
    part, text = next(((p, t) for p, t in texts if isinstance(t, str) and t.strip()), ("", ""))
    if not text:
        mend = (
            f"keys: {', '.join(sorted(str(key) for key in record)[:20])}; name the one with the text, as in text=Body"
        )
        return left_out("no-text", name, f"no text found, so it gives no report ({mend})")
    media: Media = "html" if part == "html" or looks_like_html(text) else "text"
    data = mend_surrogates(text).encode("utf-8")
    return Source(file=name, data=data, media=media, declared=declared_by(record, keys))
