"""The table beside the pile that says outlet, address, date and title of each file."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dateline.ingest.decode import how_to_read
from dateline.ingest.doubts import left_out
from dateline.ingest.tables import choose, declared_by
from dateline.model import Declared, Doubt, InputError

_FILE_NAMES = ("file", "filename", "path", "name")


class Sidecar:
    """What is declared of files, by their name as reports bear it."""

    def __init__(self, path: Path | None = None, folder: str = "") -> None:
        self.path = path
        self.folder = folder
        self._rows: dict[str, Declared] = dict(self._read(path)) if path is not None else {}
        self._used: set[str] = set()

    def declared(self, file: str) -> Declared:
        """What the table says of a file; empty when it says nothing."""
        if file in self._rows:
            self._used.add(file)
        return self._rows.get(file, Declared())

    def unused(self) -> Iterator[Doubt]:
        """A doubt for each row whose file never came."""
        for file in sorted(self._rows.keys() - self._used):
            yield left_out("sidecar-without-file", file, f"named in {self._where()}, but not among the files read")

    def _where(self) -> str:
        return self.path.name if self.path is not None else "the table"

    def _read(self, path: Path) -> Iterator[tuple[str, Declared]]:
        text = _text(path)
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), restkey="")
        header = [name for name in reader.fieldnames or [] if name]
        key = next((name for name in header if name.strip().casefold() in _FILE_NAMES), None)
        if key is None:
            raise InputError(
                f"{path}: the sidecar table needs a column `file`; it has: {', '.join(header) or 'none'}"
            )
        parts = choose(dict.fromkeys(name for name in header if name != key), {})
        try:
            for row in reader:
                if file := (row.get(key) or "").strip():
                    yield file.removeprefix("./"), declared_by(row, parts)
        except csv.Error as wrong:
            raise InputError(f"{path}: the sidecar is no table from line {reader.line_num} on ({wrong})") from wrong


def _delimiter(text: str) -> str:
    """What parts the names of the header: a comma, a semicolon (as some spreadsheets write it) or a tab."""
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as wrong:
        raise InputError(f"{path}: the sidecar table cannot be read ({wrong.strerror})") from wrong
    reading = how_to_read(data, "text")
    if reading is None:
        raise InputError(f"{path}: the sidecar table is not text")
    return data.decode(reading.charset, "replace").removeprefix("\ufeff")
