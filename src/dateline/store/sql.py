"""SQL lies in .sql files beside the verb that uses it; values are always bound, never written into the text."""

from functools import cache
from pathlib import Path

MARK = "-- name: "


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
