"""A declared date that cannot be read is doubted, never dropped in silence and never replaced by a guess."""

import pytest

from dateline.dating import date_report
from dateline.model import Block, Declared, Doubt, Report, Source


@pytest.mark.parametrize(
    ("stated", "edtf"), [("soon", None), ("2031-02-31", None), ("2031-02", "2031-02"), ("3 March 2031", "2031-03-03")]
)
def test_a_declared_date_is_read_or_doubted(stated: str, edtf: str | None) -> None:
    text = "The mayor left the hall without a word."
    source = Source(file="a.txt", data=text.encode(), declared=Declared(published=stated))
    report = Report(id=source.id, file="a.txt", text=text, blocks=(Block("body", 0, len(text)),))
    published, notes = date_report(source, report)
    assert published.edtf == edtf
    doubts = [n.code for n in notes if isinstance(n, Doubt)]
    assert ("declared-date-unread" in doubts) == (edtf is None)
