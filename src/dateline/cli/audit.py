"""`audit`: judge a sample of a story's records, and see how often they are wrong."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import StoryFile

if TYPE_CHECKING:
    from dateline.api.audit import Auditing

Judge: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="Who judges. Asks for verdicts.")]
FORMATS = ("terminal", "html", "csv", "md", "verdicts")


@app.command()
def audit(
    story: StoryFile,
    sample: Annotated[int, typer.Option(metavar="N", min=1, help="How many records.")] = 30,
    seed: Annotated[int, typer.Option(metavar="K", help="Another seed draws other records.")] = 1,
    layer: Annotated[
        str,
        typer.Option(metavar="LAYER", help="entries, dates, speakers, quotes, status, links or standing."),
    ] = "entries",
    top: Annotated[bool, typer.Option("--top", help="The N most salient instead of a random sample.")] = False,
    judge: Judge = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="terminal, html, csv; md (rates), verdicts (CSV)."),
    ] = "terminal",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write html, csv, md, verdicts.")
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--import", metavar="CSV", help="Take the verdicts of a filled sheet.")
    ] = None,
) -> None:
    """Judge records, and see how often they are wrong.

    Draws a sample, shows each record with its words and why it says so, takes verdicts when --judge names somebody,
    and prints error rates with 95 % intervals. What counts as wrong: docs/judging.md.

    \b
    Examples:
      dateline audit story.dateline --layer dates --sample 50 --judge Ada
      dateline audit story.dateline --top --format csv -o sheet.csv
      dateline audit story.dateline --import sheet.csv --judge Ada
    """
    from dateline import api
    from dateline.model import QueryError

    if judge is not None and not judge.strip():
        raise QueryError("--judge is empty: say who judges")
    if format not in FORMATS:
        raise QueryError(f"--format {format}: there is no such format. Give one of: {', '.join(FORMATS)}")
    with api.open(story) as opened:
        drawn = opened.audit(layer, sample=sample, seed=seed, top=top)
        if sheet is not None:
            console.note(f"{drawn.read(sheet, by=judge)} new verdicts from {sheet}")
        elif format == "terminal":
            _sitting(drawn, judge)
        if format == "terminal":
            _rates(drawn)
        elif sheet is None or output is not None:
            console.write_text(_file(drawn, format, judge), output)


def _file(drawn: "Auditing", format: str, judge: str | None) -> Iterable[str]:
    if format == "html":
        return drawn.page()
    if format == "csv":
        return drawn.sheet(judge)
    if format == "verdicts":
        return drawn.export()
    from dateline.render.audit import markdown_table

    return (f"{line}\n" for line in markdown_table(drawn.summary()))


def _rates(drawn: "Auditing") -> None:
    from dateline.render.audit import terminal

    console.show(terminal.audit_lines(drawn.summary()), "no verdicts yet: give --judge NAME, or --import a sheet")


def _sitting(drawn: "Auditing", judge: str | None) -> None:
    """Show the sample; with a judge, ask about what he or she has not judged yet."""
    from dateline.render.audit import terminal

    if judge is not None:
        from dateline.cli.sitting import Sitting

        Sitting(drawn, judge).run()
        return
    for number, item in enumerate(drawn.items, 1):
        console.show(terminal.item_lines(item, number, len(drawn.items)))
