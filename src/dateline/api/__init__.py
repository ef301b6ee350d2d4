"""The public verbs. `dateline.build(...)` and `dateline.open(...)` give a Story; its methods are the commands.

>>> story = dateline.build(["reports/"], "story.dateline")          # doctest: +SKIP
>>> story.chronology(who="Okoro", since="2031-03")                  # doctest: +SKIP
"""

from collections.abc import Mapping, Sequence
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.forms import FORMATS, PACKED
from dateline.api.reading import date, events, quotes, read_manifest, timeml, times
from dateline.api.story import AnyPath, Story
from dateline.model import InputError

if TYPE_CHECKING:
    from dateline.pipeline import BuildSummary, Progress

__all__ = [
    "FORMATS",
    "PACKED",
    "Story",
    "build",
    "date",
    "events",
    "open",
    "quotes",
    "read_manifest",
    "summary_of_build",
    "timeml",
    "times",
]


def build(
    paths: Sequence[AnyPath] | AnyPath,
    story: AnyPath,
    *,
    workers: int = 1,
    engine: str | None = None,
    scheduler: str | None = None,
    sidecar: AnyPath | None = None,
    columns: Mapping[str, str] | None = None,
    actors: AnyPath | None = None,
    progress: "Progress | None" = None,
) -> Story:
    """Read reports into a story file and open it. Reports it holds already are left alone.

    `paths` are files and folders, addresses to be fetched, and `@list` for a file of such; `sidecar` a table of file,
    outlet, url, date, title; `columns` names the columns of tables, as in `{"text": "body"}`; `actors` is a file of
    actors (TOML). `engine` is `here`, `processes` or `dask`, with `scheduler` the address of a Dask scheduler. Raises
    InputError, StoryError, RuleError, EngineError.
    """
    summary_of_build(
        paths,
        story,
        workers=workers,
        engine=engine,
        scheduler=scheduler,
        sidecar=sidecar,
        columns=columns,
        actors=actors,
        progress=progress,
    )
    return Story(story)


def summary_of_build(
    paths: Sequence[AnyPath] | AnyPath,
    story: AnyPath,
    *,
    workers: int = 1,
    engine: str | None = None,
    scheduler: str | None = None,
    sidecar: AnyPath | None = None,
    columns: Mapping[str, str] | None = None,
    actors: AnyPath | None = None,
    progress: "Progress | None" = None,
) -> "BuildSummary":
    """The same, giving what was done instead of the story."""
    from dateline import pipeline
    from dateline.ingest import files
    from dateline.lexicon.actors import read_actors

    given = [paths] if isinstance(paths, str) or hasattr(paths, "__fspath__") else paths
    with files(fspath(path) for path in given) as read:
        _mistaken(read, Path(story))
        return pipeline.build(
            read,
            Path(story),
            workers=workers,
            engine=engine,
            scheduler=scheduler,
            sidecar=None if sidecar is None else Path(sidecar),
            columns=columns,
            actors=() if actors is None else read_actors(Path(actors)),
            progress=progress,
        )


def _mistaken(paths: Sequence[Path], story: Path) -> None:
    """Tell a mistake in the call before an empty story file is made of it."""
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder. Give files and folders of reports")
    if not paths and not story.exists():
        raise InputError(
            "nothing to read. Give files and folders of reports: dateline build reports/ -o story.dateline"
        )


def open(story: AnyPath) -> Story:
    """Open a story file that is there. Raises StoryError."""
    return Story(story)
