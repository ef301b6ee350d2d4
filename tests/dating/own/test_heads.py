"""Sixty and more heads of reports in the manners of many outlets, with decoys: each is read right or not at all."""

from pathlib import Path

import pytest

from dateline.clean import clean
from dateline.dating import date_report
from dateline.lexicon import Row, read_table
from dateline.model import Source

ROWS = list(read_table(Path(__file__).with_name("heads.tsv")))
#: Stands where a row says BODY: running text without any date.
BODY = (
    "The harbour board met for three hours and decided that the ferry will sail again once the hull has been "
    "repaired, said its chair, Ada Rye. The vote was eight to five. Kovar, the union's secretary, called it a bad "
    "joke and left the hall.\n\nNobody was hurt in the collision, which the board puts down to fog. The second "
    "engine will be tested before the ship takes passengers again, and the old pier stays closed for now.\n"
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"head:{row.line}")
def test_a_head_is_read_right_or_not_at_all(row: Row) -> None:
    text = row["head"].replace("\\n", "\n").replace("BODY", BODY)
    source = Source(file="a.txt", data=text.encode())
    report, _ = clean(source)
    assert (date_report(source, report)[0].edtf or "") == row["published"]
