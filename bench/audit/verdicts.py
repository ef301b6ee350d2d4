"""Filled sheets of judges, read from a folder: which pile, which commit, who, and what he or she said."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.model import InputError
from dateline.model.verdict import Verdict
from dateline.query.audit import read_sheet

#: A sheet says nothing of the time unless its column `at` is filled; the time is not shown.
NO_TIME = "1970-01-01T00:00:00+00:00"


class Sheet(NamedTuple):
    """One filled sheet."""

    pile: str
    commit: str
    judge: str
    verdicts: list[Verdict]
    corroborated: frozenset[str]
    """ids of the records that the program calls corroborated"""


class Ten(NamedTuple):
    """A judge's list of the most important events of a pile: how many there are, how many the top entries tell."""

    pile: str
    judge: str
    listed: int
    found: int


def sheets(folder: Path) -> Iterator[Sheet | InputError]:
    """Every filled sheet under a folder, by path; in place of one that cannot be read, what is wrong with it."""
    for path in sorted(folder.rglob("*.csv")):
        if path.name in ("ten.csv", "reports.csv"):
            continue
        pile, commit = pile_of(path, folder)
        judge = judge_of(path, folder)
        try:
            verdicts = read_sheet(path, None, by=judge, at=NO_TIME)
        except InputError as wrong:
            yield wrong
            continue
        by: dict[str, list[Verdict]] = {}
        for one in verdicts:
            by.setdefault(one.by, []).append(one)
        together = corroborated(path)
        yield from (Sheet(pile, commit, name, by[name], together) for name in sorted(by))


def corroborated(path: Path) -> frozenset[str]:
    """The records of a sheet that stand as corroborated."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        return frozenset(row["id"] for row in rows if (row.get("standing") or "").startswith("corroborated"))


def tens(folder: Path) -> Iterator[Ten]:
    """Every list of ten that was filled in."""
    for path in sorted(folder.rglob("ten.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if (row.get("what") or "").strip()]
        if rows:
            found = sum(bool((row.get("entry") or "").strip()) for row in rows)
            judge = (rows[0].get("judge") or "").strip() or judge_of(path, folder)
            yield Ten(pile_of(path, folder)[0], judge, len(rows), found)


def pile_of(path: Path, folder: Path) -> tuple[str, str]:
    """Pile and commit as `pile.json` beside the sheet or above it says; else the folder's name and nothing."""
    for place in path.parents:
        if (place / "pile.json").is_file():
            about = json.loads((place / "pile.json").read_text(encoding="utf-8"))
            return str(about["pile"]), str(about["commit"])
        if place == folder:
            break
    return path.parent.name, ""


def judge_of(path: Path, folder: Path) -> str:
    """Who judged where the sheet does not say: the first folder of FOLDER/judge/pile/sheet.csv."""
    parts = path.relative_to(folder).parts
    return parts[0] if len(parts) > 2 else "unnamed"
