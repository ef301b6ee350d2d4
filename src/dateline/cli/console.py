"""What is printed and where: answers on standard output, plain in a pipe, and notes on standard error."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from dateline.model import InputError

#: Where the words of an answer begin (`render.terminal.COLUMN`, which is not loaded for this alone).
FIRST_COLUMN = 15

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from dateline.pipeline import Progress


def show(lines: Iterable["Text"], nothing: str = "") -> int:
    """Print lines; gives how many. In a pipe a line stays one line, whatever the width of the terminal."""
    count = 0
    if not sys.stdout.isatty():
        for line in lines:
            sys.stdout.write(f"{line.plain}\n")
            count += 1
    else:
        from rich.console import Console

        console = Console(highlight=False, emoji=False, markup=False)
        for line in lines:
            _hang(console, line)
            count += 1
    if not count and nothing:
        note(nothing)
    return count


def _hang(console: "Console", line: "Text") -> None:
    """Print a line, wrapped so that what follows stands under its first words and not under its date."""
    indent = len(line.plain) - len(line.plain.lstrip()) or _first_words(line.plain)
    first, *rest = line.wrap(console, console.width)
    if not rest:
        console.print(first)
        return
    from rich.text import Text

    console.print(first)
    left = line[len(first) :]
    left = left[len(left.plain) - len(left.plain.lstrip()) :]
    for more in left.wrap(console, max(console.width - indent, 20)):
        console.print(Text(" " * indent).append_text(more))


def _first_words(words: str) -> int:
    """Where the words after the first column begin: two blanks or more end it. A long date has but one after it."""
    head, gap, rest = words.partition("  ")
    return len(words) - len(rest.lstrip()) if gap and len(head) < 24 else FIRST_COLUMN


def write_text(lines: Iterable[str], path: Path | None) -> None:
    """Write text to a file, whole or not at all; to standard output when there is none. Raises InputError."""
    if path is None:
        sys.stdout.writelines(lines)
        return
    with _whole(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def write_bytes(pieces: Iterable[bytes], path: Path | None) -> None:
    """The same for what is no text; it is not written to a terminal. Raises InputError."""
    if path is None:
        if sys.stdout.isatty():
            raise InputError("this format is no text for a terminal. Name a file with -o")
        sys.stdout.flush()
        sys.stdout.buffer.writelines(pieces)
        return
    with _whole(path) as part, part.open("wb") as file:
        file.writelines(pieces)


def _is_story(path: Path) -> bool:
    """Whether a database lies there, which an export must never take the place of."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16).startswith(b"SQLite format 3")


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Where to write what becomes the file at the end. Raises InputError when it cannot be."""
    if _is_story(path):
        raise InputError(f"{path} is a story file: it would be lost. Name another file with -o")
    part = path.with_name(f".{path.name}.part")
    if path.exists() and not path.is_file():
        # A pipe or a device is written to, never put aside for a file.
        part = path
    try:
        yield part
        if part != path:
            part.replace(path)
    except OSError as wrong:
        raise InputError(f"{path} cannot be written: {wrong.strerror}. Name another file with -o") from wrong
    finally:
        if part != path:
            part.unlink(missing_ok=True)


def records(found: Iterable[Any]) -> None:
    """Print records as JSON lines."""
    encode = msgspec.json.Encoder(order="sorted").encode
    for record in found:
        sys.stdout.write(f"{encode(record).decode()}\n")


def note(words: str | None) -> None:
    """Say something beside the answer, on standard error."""
    if words:
        sys.stderr.write(f"{words}\n")


@contextmanager
def progress() -> Iterator["Progress | None"]:
    """A line on standard error that counts reports and reports per second; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} reports"),
        TextColumn("{task.fields[speed]}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("reading", total=None, speed="", file="")

        def read(count: int, file: str) -> None:
            seconds = shown.tasks[0].elapsed or 0
            speed = f"{count / seconds:.1f}/s" if seconds else ""
            shown.update(task, completed=count, speed=speed, file=_short(file))

        yield read


def _short(file: str) -> str:
    from dateline.render import plain

    shown = plain(file)
    return shown if len(shown) <= 40 else f"…{shown[-39:]}"


def close_quietly() -> None:
    """Nobody reads on (`| head`): let the rest of the output go nowhere, without complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
