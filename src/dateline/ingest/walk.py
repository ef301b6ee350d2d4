"""Which files lie under the given paths, in an order that no order of arguments changes."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.ingest.doubts import left_out
from dateline.model import Doubt, InputError

#: What `build` itself writes: the story may lie beside its reports.
STORY_ENDINGS = (".dateline", ".dateline-wal", ".dateline-shm")
#: A table of this name in a given folder says what is known of the files beside it.
SIDECAR_NAMES = ("dateline.csv", "dateline.tsv", "sources.csv", "sources.tsv")


class Found(NamedTuple):
    """A file to read: its name as reports will bear it, where it lies, and whether the caller named it."""

    name: str
    path: Path
    given: bool


def find_files(paths: Sequence[Path]) -> tuple[list[Found], list[Doubt]]:
    """List files under the paths, sorted by name; raises InputError for a path that is not there."""
    found: list[Found] = []
    doubts: list[Doubt] = []
    for path in paths:
        if path.is_dir():
            for entry in _under(path):
                (found if isinstance(entry, Found) else doubts).append(entry)  # type: ignore[arg-type]
        elif path.is_file():
            found.append(Found(path.name, path, True))
        elif path.exists():
            raise InputError(f"{path}: neither a file nor a folder (a pipe or a device); save its text as a file")
        else:
            raise InputError(f"{path}: no such file or folder")
    once = {(entry.name, entry.path.resolve()): entry for entry in sorted(found, key=_order, reverse=True)}
    return sorted(once.values(), key=_order), sorted({d.id: d for d in doubts}.values(), key=lambda d: d.message)


def _order(entry: Found) -> tuple[str, str]:
    return entry.name, str(entry.path.resolve())


def _under(folder: Path) -> Iterator[Found | Doubt]:
    root = folder.resolve()
    for where, folders, files in os.walk(folder):
        place = Path(where)
        hidden = [name for name in folders if name.startswith(".")]
        links = [name for name in folders if name not in hidden and (place / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in hidden and name not in links)
        for name in sorted(hidden):
            yield left_out("hidden", _name(place / name, folder), "hidden folder, not read")
        for name in sorted(links):
            yield left_out("link", _name(place / name, folder), "link to a folder, not followed")
        for name in sorted(files):
            if not name.endswith(STORY_ENDINGS):
                yield _entry(place / name, folder, root)


def _entry(path: Path, folder: Path, root: Path) -> Found | Doubt:
    name = _name(path, folder)
    if path.name.startswith("."):
        return left_out("hidden", name, "hidden file, not read; give it by name to read it")
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return left_out("link", name, "link out of the folder, not followed; give its target by name to read it")
    if not path.is_file():
        return left_out("no-file", name, "not a regular file (a broken link, a pipe or a device), not read")
    return Found(name, path, False)


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
