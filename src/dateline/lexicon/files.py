"""Read rule files (TOML) and tables (TSV) that lie beside the code which uses them, with file and line in errors."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dateline.model.errors import RuleError


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML rule file; raises RuleError naming the file, and the line where TOML says so."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as wrong:
        raise RuleError(f"{path}: no such rule file") from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise RuleError(f"{path}: {wrong}") from wrong


class Row(dict[str, str]):
    """One row of a table by column name; it remembers its line for error messages."""

    line: int = 0


def read_table(path: Path) -> Iterator[Row]:
    """Yield the rows of a tab-separated file with a header; `#` lines and blank lines are comments.

    Raises RuleError `file:line` when a row has more cells than the header. Missing cells at the end are empty.
    """
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise RuleError(f"{path}:{number}: {len(cells)} cells, but the header names {len(header)}")
        row = Row(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
        row.line = number
        yield row


@cache
def word_list(path: Path) -> frozenset[str]:
    """A plain list, one entry a line, `#` for comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.split("#", 1)[0].strip()))
