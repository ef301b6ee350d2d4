"""Commands by which a person says what is right: accept, reject, correct, merge, split. They write the log."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import By, RecordId, StoryFile

if TYPE_CHECKING:
    from dateline.model import Correction


@app.command()
def accept(story: StoryFile, record: RecordId, by: By = None) -> None:
    """Say that a record is right.

    This takes an earlier reject back.

    \b
    Example:
      dateline accept story.dateline v_0123456789abcdef
    """
    from dateline import api

    with api.open(story) as opened:
        _told(opened.accept(record, by=by))


@app.command()
def reject(story: StoryFile, record: RecordId, by: By = None) -> None:
    """Say that a record is wrong.

    An event, quotation, link or conflict; it is left out from now on, also after rebuilds.

    \b
    Example:
      dateline reject story.dateline v_0123456789abcdef --by "Ada Quist"
    """
    from dateline import api

    with api.open(story) as opened:
        _told(opened.reject(record, by=by))


@app.command()
def correct(
    story: StoryFile,
    record: RecordId,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...", help="date, status, type, actors, recipients; of a quotation speaker, said."
        ),
    ],
    by: By = None,
) -> None:
    """Say what is otherwise in a record.

    \b
    Examples:
      dateline correct story.dateline v_0123456789abcdef date=2031-03-10 status=occurred
      dateline correct story.dateline v_0123456789abcdef actors="Ines Okoro; the port authority"
      dateline correct story.dateline q_0123456789abcdef speaker="Ines Okoro"
    """
    from dateline import api
    from dateline.model import QueryError

    pairs = [change.partition("=") for change in changes]
    if wrong := [name for name, sign, _ in pairs if not sign]:
        raise QueryError(f"{wrong[0]}: write it as field=value, such as date=2031-03-10")
    with api.open(story) as opened:
        _told(opened.correct(record, by=by, **{name.strip(): value.strip() for name, _, value in pairs}))


@app.command()
def merge(story: StoryFile, record: RecordId, other: RecordId, by: By = None) -> None:
    """Say that two records are one.

    Two events, or two people, bodies or places.

    \b
    Example:
      dateline merge story.dateline v_0123456789abcdef v_fedcba9876543210
    """
    from dateline import api

    with api.open(story) as opened:
        _told(opened.merge(record, other, by=by))


@app.command()
def split(story: StoryFile, record: RecordId, by: By = None) -> None:
    """Say that a mention stands for itself.

    It is no longer one with the others of its event or entity.

    \b
    Example:
      dateline split story.dateline e_0123456789abcdef
    """
    from dateline import api

    with api.open(story) as opened:
        _told(opened.split(record, by=by))


@app.command()
def corrections(
    story: StoryFile,
    add: Annotated[
        Path | None, typer.Option(metavar="LOG", help="Add this log first; what is in both counts once.")
    ] = None,
) -> None:
    """Print the log of corrections.

    As JSON lines, oldest first. Two people exchange their logs by adding each other's; where they say otherwise of
    one record, standard error tells both words.

    \b
    Examples:
      dateline corrections story.dateline > ada.jsonl
      dateline corrections story.dateline --add ben.jsonl
    """
    from dateline import api

    with api.open(story) as opened:
        found = opened.corrections(add=add)
    console.records(found)
    from dateline.render.safe import plain

    for line in (found.note or "").splitlines():
        console.note(plain(line))


def _told(made: "list[Correction]") -> None:
    for correction in made:
        console.note(f"{correction.verb} {correction.target}, by {correction.by}")
