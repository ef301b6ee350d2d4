"""`export`, `check`, `forget`: write a story out, prove it, take a report out of it."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import AsOf, StoryFile

#: Formats whose files are known by their ending.
ENDINGS = frozenset({"jsonl", "md", "csv", "html", "xlsx", "parquet", "jsonld", "timeml", "ics"})


@app.command()
def export(
    story: StoryFile,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="jsonl, md, csv, html; xlsx, parquet; jsonld, timelinejs, timeml, ics, plover, ftm. "
            "Left out: what the ending of FILE says, else jsonl.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to write; standard output when left out."),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Write the story out.

    Every record (jsonl, as docs/records.md says), a briefing (md), a table (csv), a page in one file (html), or the
    form of another tool, which says what it cannot hold (docs/exports.md).

    \b
    Examples:
      dateline export story.dateline -o story.jsonl
      dateline export story.dateline -o briefing.md
      dateline export story.dateline --format timelinejs -o timeline.json
    """
    from dateline import api

    format = format or _format_of(output)
    with api.open(story) as opened:
        if format in api.PACKED:
            packed = opened.pack(format, as_of=as_of)
            console.write_bytes(packed, output)
            losses = getattr(packed, "losses", ())
        else:
            lines = opened.export(format, as_of=as_of)
            console.write_text(lines, output)
            losses = getattr(lines, "losses", ())
    for loss in losses:
        console.note(f"{format}: {loss}")


def _format_of(output: Path | None) -> str:
    """The format that the ending of a file asks for, `page.html` for one."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    return ending if ending in ENDINGS else "jsonl"


@app.command()
def check(story: StoryFile) -> None:
    """Prove the file: read every span again.

    Compares every stored span with its words and every text with its hash, prints what is not as it must be, and
    ends with 1 if anything is.

    \b
    Example:
      dateline check story.dateline
    """
    from dateline import api
    from dateline.render import notes, several

    with api.open(story) as opened:
        faults = opened.check()
        reports = len(opened.reports())
    console.show(notes.fault_lines(faults))
    console.note(f"{several(reports, 'report')} read again, {several(len(faults), 'fault')}")
    if faults:
        raise typer.Exit(1)


@app.command()
def forget(
    story: StoryFile,
    reports: Annotated[list[str], typer.Argument(metavar="REPORT...", help="Ids as `dateline reports` prints them.")],
) -> None:
    """Take reports out, without a trace.

    All that rests on them alone goes with them; the file is written anew, so that none of their bytes are left.

    \b
    Example:
      dateline forget story.dateline r_0123456789abcdef
    """
    from dateline import api

    with api.open(story) as opened:
        for report in reports:
            console.note(f"{opened.forget(report)} is forgotten")
