"""`build`: reports in, a story file out."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app


@app.command()
def build(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files, folders and addresses, or @LIST of them.", show_default=False),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="STORY", help="The story file to write or to add to.")
    ] = Path("story.dateline"),
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read.")] = 1,
    engine: Annotated[
        str | None, typer.Option(metavar="NAME", help="Where reports are read: here, processes or dask.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler, as in tcp://host:8786.")
    ] = None,
    sidecar: Annotated[
        Path | None, typer.Option(metavar="TABLE", help="A table of file, outlet, url, date, title.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="PART=NAME,...", help="Which columns of CSV and JSON lines hold what.")
    ] = None,
    actors: Annotated[
        Path | None, typer.Option(metavar="TOML", help="Your own actors: names, country, sector, offices with dates.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 when there are doubts.")] = False,
) -> None:
    """Read reports into a story file.

    Reads plain text, HTML, JSON lines and CSV. A report the file holds already is left alone, new ones are added; a
    build that was interrupted is completed by the same command; without PATH, what was read is linked.

    \b
    Examples:
      dateline build reports/ -o story.dateline
      dateline build wire.csv --columns text=body,published=day -o story.dateline --workers 2
      dateline build reports/ -o story.dateline --actors my.toml
      dateline build reports/ -o story.dateline --engine dask --scheduler tcp://host:8786
    """
    from dateline import api
    from dateline.render import several

    with console.progress() as progress:
        done = api.summary_of_build(
            paths or [],
            output,
            workers=workers,
            engine=engine,
            scheduler=scheduler,
            sidecar=sidecar,
            columns=_columns(columns),
            actors=actors,
            progress=progress,
        )
    new = f"{done.added} new" + (f", {done.known} known" if done.known else "")
    speed = f", {done.added / done.seconds:.1f} a second" if done.added and done.seconds else ""
    console.note(f"{output}: {new}, in {done.seconds:.1f} s{speed}")
    typer.echo(
        f"{several(done.reports, 'report')}, {several(done.entries, 'entry', 'entries')}, "
        f"{several(done.quotations, 'quotation')}, {several(done.conflicts, 'conflict')}, "
        f"{several(done.doubts, 'doubt')}: dateline show {output}" + (", dateline doubts" if done.doubts else "")
    )
    if not done.reports:
        console.note("No report was found: give files or folders with text, HTML, JSON lines, CSV or feeds")
        raise typer.Exit(2)
    if strict and done.doubts:
        raise typer.Exit(1)


def _columns(given: str | None) -> dict[str, str] | None:
    if given is None:
        return None
    from dateline.model import InputError

    pairs = [part.partition("=") for part in given.split(",")]
    if not all(sign and name.strip() and column.strip() for name, sign, column in pairs):
        raise InputError(f"--columns {given}: write it as text=body,published=day")
    return {name.strip(): column.strip() for name, _, column in pairs}
