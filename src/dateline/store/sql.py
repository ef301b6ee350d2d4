"""SQL lies in .sql files beside the verb that uses it; values are always bound, never written into the text."""

import re
from functools import cache
from pathlib import Path

MARK = "-- name: "
_HINT = re.compile(r" INDEXED BY report_\w+")


@cache
def script(path: Path) -> str:
    """The whole of a .sql file."""
    return path.read_text(encoding="utf-8")


@cache
def statements(path: Path) -> dict[str, str]:
    """The statements of a .sql file by the name in the `-- name: ...` line above each."""
    found: dict[str, str] = {}
    for part in script(path).split(MARK)[1:]:
        name, _, body = part.partition("\n")
        if name.strip() in found:
            raise ValueError(f"{path}: two statements named {name.strip()!r}")
        found[name.strip()] = body.strip().removesuffix(";")
    return found


def beside(module: str, name: str | None = None) -> dict[str, str]:
    """The statements of the .sql file beside a module: `beside(__file__)` reads `write.sql` for `write.py`."""
    here = Path(module)
    return statements(here.with_name(name) if name else here.with_suffix(".sql"))


def seen_from(as_of: str | None, statement: str) -> str:
    """The statement as it can be asked of a look back: reports are a view there, which has no index to be named.

    >>> seen_from("2031", "SELECT id FROM report INDEXED BY report_number")
    'SELECT id FROM report'
    """
    return statement if as_of is None else _HINT.sub("", statement)
