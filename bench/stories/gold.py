"""What a careful reader finds in a story: rows of `piles/<story>/gold/*.tsv`.

The stories and their gold were written for this project, by writers (agents) who knew neither its code nor its
output: invented people and events in real countries, in the manner of pages copied off the web. Free to use.
"""

import csv
from pathlib import Path
from typing import NamedTuple

PILES = Path(__file__).parent / "piles"
Row = dict[str, str]


class Telling(NamedTuple):
    """A row of gold and where its words stand in its report, in code points."""

    row: Row
    begin: int
    end: int


def stories() -> list[str]:
    """Names of the stories at hand."""
    return sorted(path.name for path in PILES.iterdir() if path.is_dir())


def rows(pile: Path, table: str) -> list[Row]:
    """The rows of a table of a pile's gold."""
    with (pile / "gold" / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def tellings(pile: Path, table: str, texts: dict[str, str]) -> list[Telling]:
    """Rows with the place of their words; ValueError when a report does not hold them."""
    found = []
    for row in rows(pile, table):
        begin = texts[row["report"]].find(row["words"])
        if begin < 0:
            raise ValueError(f"{pile.name}: {row['words']!r} is not in report {row['report']}")
        found.append(Telling(row, begin, begin + len(row["words"])))
    return found
