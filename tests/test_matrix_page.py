"""The page that says row by row what is handled: every row once, each with its word, and counts that add up."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "matrix.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if re.match(r"\| [A-Z]\d", line)
]


def test_the_page_has_148_rows_each_once() -> None:
    ids = [row[0] for row in ROWS]
    assert all(re.fullmatch(r"[A-Z]\d\d", row_id) for row_id in ids)
    assert len(ids) == len(set(ids)) == 148


def test_every_row_says_yes_or_in_part_or_not_yet() -> None:
    assert {row[2] for row in ROWS} <= {"yes", "in part", "not yet"}


def test_what_is_not_wholly_handled_says_what_is_missing() -> None:
    assert [row[0] for row in ROWS if row[2] != "yes" and not row[4]] == []


def test_the_counts_are_those_of_the_rows() -> None:
    told = re.search(r"Of (\d+) rows: (\d+) yes, (\d+) in part, (\d+) not yet\.", PAGE)
    assert told is not None
    said = Counter(row[2] for row in ROWS)
    assert [int(n) for n in told.groups()] == [len(ROWS), said["yes"], said["in part"], said["not yet"]]


def test_every_file_named_is_there() -> None:
    for row in ROWS:
        for place in re.findall(r"[\w/]+\.(?:py|tsv|toml|js)\b", row[3]):
            assert list((ROOT / "src" / "dateline").rglob(place)), f"{row[0]} names {place}"
