"""`undo`: take a word of the log back."""

from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import By, StoryFile


@app.command()
def undo(
    story: StoryFile,
    correction: Annotated[str, typer.Argument(metavar="ID", help="As `dateline corrections` prints it.")],
    by: By = None,
) -> None:
    """Take a correction back.

    With those written in the same breath, such as on each mention of an event. The log keeps both.

    \b
    Example:
      dateline undo story.dateline k_0123456789abcdef
    """
    from dateline import api

    with api.open(story) as opened:
        for made in opened.undo(correction, by=by):
            console.note(f"taken back {made.target}, by {made.by}")
