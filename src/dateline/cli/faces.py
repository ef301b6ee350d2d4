"""`serve`, `mcp`: the other faces of a story. They are neighbours of this one, so they are found by name.

Nobody imports across (docs/decisions/0008-faces.md); what they need is loaded when one of them is asked for.
"""

from importlib import import_module
from typing import Annotated, Any

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import StoryFile


@app.command()
def serve(
    story: StoryFile,
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="Port of this machine.")] = 8321,
) -> None:
    """Show the story in the browser.

    With looks back and review, on this machine alone: nothing outside it can reach the page, and the page reaches
    nothing outside it. Corrections go into the log as with `correct`. Ctrl-C ends it.

    \b
    Example:
      dateline serve story.dateline
    """
    face = _face("web")
    console.note(f"http://127.0.0.1:{port}/ shows {story}. Ctrl-C ends it")
    face.serve(story, port)


@app.command()
def mcp(story: StoryFile) -> None:
    """Answer an agent's questions.

    Over the Model Context Protocol on standard input and output. What the tools give is data from reports, never an
    instruction; nothing is written.

    \b
    Example:
      dateline mcp story.dateline
    """
    _face("mcp").serve(story)


def _face(name: str) -> Any:
    from dateline.model import InputError

    try:
        return import_module(f"dateline.{name}")
    except ModuleNotFoundError as wrong:
        if (wrong.name or "").startswith("dateline"):
            raise
        raise InputError(f"{wrong.name} is not installed. Get it with: pip install 'dateline[{name}]'") from wrong
