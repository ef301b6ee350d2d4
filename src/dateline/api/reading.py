"""Read single texts without a story file: their dates, times, quotations and events, as `build` finds them."""

import sys
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from dateline.calendar import is_edtf
from dateline.model import Declared, Doubt, Entity, InputError, Layers, Mention, QueryError, Source

AnyPath: TypeAlias = str | PathLike[str]
#: A file as given and its day of publication as declared.
Given: TypeAlias = tuple[str, str | None]
Records: TypeAlias = Iterator[dict[str, Any]]
STANDARD_INPUT = "-"


def times(files: Iterable[AnyPath | Given], *, published: str | None = None, raw: bool = False) -> Records:
    """The `time` records of each text as plain objects, each with its `file`.

    A file is a path, or `-` for standard input, or a pair of it and its own day of publication. `raw` takes it as
    plain body text, offsets counting in the file. Raises InputError, QueryError.
    """
    for file, layers in read_files(files, published, raw, parsed=False):
        for time in layers.times:
            yield _plain(time, file)


def timeml(files: Iterable[AnyPath | Given], *, published: str | None = None, raw: bool = False) -> Iterator[str]:
    """Each text as a TimeML document: its TIMEX3 tags in it, its day of publication as `t0`."""
    from dateline.extract.times import to_timeml

    for _, layers in read_files(files, published, raw, parsed=False):
        yield to_timeml(layers.report.text, layers.times, layers.report.published.edtf)


def quotes(files: Iterable[AnyPath | Given], *, published: str | None = None, raw: bool = False) -> Records:
    """The `quotation` records of each text as plain objects, each with its `file`."""
    for file, layers in read_files(files, published, raw):
        for quotation in layers.quotations:
            yield _plain(quotation, file)


def events(files: Iterable[AnyPath | Given], *, published: str | None = None, raw: bool = False) -> Records:
    """The `event_mention` records of each text, their actors and recipients spelled out."""
    for file, layers in read_files(files, published, raw):
        people = {entity.id: entity for entity in layers.entities}
        words = _first_words(layers.mentions)
        for event in layers.events:
            record = _plain(event, file)
            for part in ("actors", "recipients"):
                record[part] = [_spelled(name, people, words) for name in record[part]]
            yield record


def date(files: Iterable[AnyPath]) -> Records:
    """When each file was published: `{file, edtf, basis, evidence, note}`. Nothing but the text is asked."""
    for file, layers in read_files(files, None, False, parsed=False):
        published = layers.report.published
        evidence = [
            {**msgspec.to_builtins(span), "text": layers.report.text[span.begin : span.end]}
            for span in published.evidence
        ]
        yield {
            "file": file,
            "edtf": published.edtf,
            "basis": published.basis,
            "evidence": evidence,
            "note": published.note,
        }


def read_manifest(path: AnyPath) -> Iterator[Given]:
    """Lines `file<TAB>published`; published may be empty. Raises InputError."""
    manifest = Path(path)
    if not manifest.is_file():
        raise InputError(f"{manifest}: no such list. Give a file with lines `file<TAB>published`")
    for number, line in enumerate(manifest.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        file, _, published = line.partition("\t")
        day = published.strip() or None
        if day is not None and not is_edtf(day):
            raise InputError(f"{manifest}:{number}: {day!r} is not a date. Write it as 2031-03-10, or leave it empty")
        yield file, day


def read_files(
    files: Iterable[AnyPath | Given], published: str | None, raw: bool, *, parsed: bool = True
) -> Iterator[tuple[str, Layers]]:
    """Read each file and give its name as given with what was found in it; without a parse, dates and times alone."""
    if published is not None and not is_edtf(published):
        raise QueryError(f"--published {published}: not a date. Write it as 2031-03-10, 2031-03 or 2031")
    for given in files:
        file, day = given if isinstance(given, tuple) else (str(given), None)
        for source in _sources(file):
            yield file, _read(source, day or published, raw, parsed)


def _read(source: Source, published: str | None, raw: bool, parsed: bool) -> Layers:
    from dateline import pipeline

    if raw:
        return pipeline.read_text(source.decode(), published, raw=True, file=source.file, parsed=parsed)
    if published is not None:
        declared = msgspec.structs.replace(source.declared, published=published)
        source = msgspec.structs.replace(source, declared=declared)
    return pipeline.read_source(source, parsed=parsed)


def _sources(file: str) -> Iterator[Source]:
    if file == STANDARD_INPUT:
        yield Source(file=file, data=sys.stdin.buffer.read(), declared=Declared())
        return
    path = Path(file)
    if not path.is_file():
        raise InputError(f"{file}: no such file. Give a text file, or - for standard input")
    from dateline.ingest import read_sources

    for found in read_sources([path]):
        if isinstance(found, Doubt):
            raise InputError(f"{file} cannot be read: {found.message}")
        yield found


def _plain(record: Any, file: str) -> dict[str, Any]:
    return {**msgspec.to_builtins(record), "file": file}


def _first_words(mentions: Iterable[Mention]) -> dict[str, str]:
    """Entity id -> the words that first name it."""
    words: dict[str, str] = {}
    for mention in mentions:
        words.setdefault(mention.entity, mention.text)
    return words


def _spelled(name: str, people: dict[str, Entity], words: dict[str, str]) -> dict[str, str | None]:
    entity = people.get(name)
    if entity is None:
        return {"text": words.get(name, name), "name": name, "country": None, "sector": None}
    return {
        "text": words.get(name, entity.name),
        "name": entity.name,
        "country": entity.country,
        "sector": entity.sector,
    }
