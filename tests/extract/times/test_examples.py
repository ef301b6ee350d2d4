from itertools import groupby
from pathlib import Path

import pytest

import dateline.extract.times as room
from dateline.extract.times import read_times
from dateline.extract.times.match import grammar
from dateline.extract.times.readers import READERS
from dateline.lexicon.files import Row, read_table

FOLDER = Path(room.__file__).parent
ROWS = list(read_table(FOLDER / "examples.tsv"))
TEXTS = [list(rows) for _, rows in groupby(ROWS, key=lambda row: (row["published"], row["text"]))]


@pytest.mark.parametrize("rows", TEXTS, ids=lambda rows: f"line {rows[0].line}")
def test_an_example_is_read_as_its_rows_say(rows: list[Row]) -> None:
    found = read_times(rows[0]["text"], rows[0]["published"] or None)
    said = [(t.text, t.type, t.value, t.edtf or "") for t in found]
    assert said == [(row["words"], row["type"], row["value"], row["edtf"]) for row in rows if row["words"]]


def test_every_rule_has_an_example() -> None:
    shown = {t.rule for rows in TEXTS for t in read_times(rows[0]["text"], rows[0]["published"] or None)}
    missing = {rule.name for rule in grammar().rules if f"times/{rule.name}" not in shown}
    assert not missing


def test_there_are_sentences_that_name_no_time() -> None:
    assert sum(not row["words"] for row in ROWS) >= 10


def test_rule_names_are_unique_and_their_readers_exist() -> None:
    names = [rule.name for rule in grammar().rules]
    assert len(names) == len(set(names))
    assert {rule.read for rule in grammar().rules} <= set(READERS)
    assert set(READERS) <= {rule.read for rule in grammar().rules}
