"""Commands that read texts without a story file: date, times, quotes, events."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import AsJson, Files, Manifest, PublishedOn, Raw
from dateline.model import QueryError

if TYPE_CHECKING:
    from dateline.api.reading import Given


@app.command()
def date(files: Files = None, json: AsJson = False) -> None:
    """Say when texts were published.

    And how that is known; `unknown` where the text does not tell.

    \b
    Example:
      dateline date report.html
    """
    from dateline import api

    found = api.date(files or ["-"])
    _print(found, json, lambda r: f"{r['edtf'] or 'unknown'}\t{r['basis']}\t{r['note'] or ''}")


@app.command()
def times(
    files: Files = None,
    published: PublishedOn = None,
    manifest: Manifest = None,
    raw: Raw = False,
    json: AsJson = False,
    format: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help="timeml: the texts with TIMEX3 tags in them.")
    ] = None,
) -> None:
    """Find expressions of time in texts.

    With the dates they mean, seen from the day of publication.

    \b
    Examples:
      echo "They met on Tuesday." | dateline times --published 2031-03-14
      dateline times --published 2031-03-14 --json report.txt
    """
    from dateline import api

    if format is not None:
        _timeml(format, api.timeml(_given(files, manifest), published=published, raw=raw))
        return
    found = api.times(_given(files, manifest), published=published, raw=raw)
    _print(
        found, json, lambda r: f"{r['begin']}-{r['end']}\t{r['text']}\t{r['type']}\t{r['value']}\t{r['edtf'] or '-'}"
    )


@app.command()
def quotes(
    files: Files = None,
    published: PublishedOn = None,
    manifest: Manifest = None,
    raw: Raw = False,
    json: AsJson = False,
) -> None:
    """Find quotations in texts.

    With their speakers, and which words are verbatim.

    \b
    Example:
      dateline quotes report.txt
    """
    from dateline import api

    found = api.quotes(_given(files, manifest), published=published, raw=raw)
    _print(found, json, lambda r: f"{r['kind']}\t{(r['speaker'] or {}).get('text', '?')}\t{r['text']}")


@app.command()
def events(
    files: Files = None,
    published: PublishedOn = None,
    manifest: Manifest = None,
    raw: Raw = False,
    json: AsJson = False,
) -> None:
    """Find events in texts.

    With date, status, type, trigger, actors and recipients.

    \b
    Example:
      dateline events --published 2031-03-14 report.txt
    """
    from dateline import api

    found = api.events(_given(files, manifest), published=published, raw=raw)
    _print(found, json, _event)


def _event(record: dict[str, Any]) -> str:
    who, whom = (", ".join(person["name"] for person in record[part]) or "-" for part in ("actors", "recipients"))
    when = record["when"]["edtf"] or "undated"
    return f"{when}\t{record['status']}\t{record['type']}\t{record['text']}\t{who}\t{whom}"


def _timeml(format: str, documents: Iterable[str]) -> None:
    if format != "timeml":
        raise QueryError(f"--format {format}: there is no such format. Give timeml, or leave it out")
    sys.stdout.writelines(documents)


def _given(files: list[str] | None, manifest: Any) -> "Iterable[str | Given]":
    from dateline import api

    if manifest is None:
        return files or ["-"]
    if files:
        raise QueryError("give files or --manifest, not both")
    return api.read_manifest(manifest)


def _print(found: Iterable[dict[str, Any]], json: bool, line: Any) -> None:
    """As JSON, or as tab-separated columns with the file before them when there are several."""
    if json:
        console.records(found)
        return
    from dateline.render import plain

    for record in found:
        print(plain(record["file"]), *(plain(cell) for cell in line(record).split("\t")), sep="\t")
