"""Every kind of clue is proved by its examples, and by what must not be taken for one."""

from pathlib import Path

import pytest

import dateline.dating.inside as room
from dateline.calendar.edtf import bounds, inside
from dateline.dating import date_from_inside
from dateline.dating.inside.scene import rules
from dateline.extract.times import find_times
from dateline.lexicon import Row, read_table
from dateline.model import Block, Dossier, Doubt, Report, TimeExpression

ROWS = list(read_table(Path(room.__file__).with_name("examples.tsv")))
#: Tables of words, not rules.
WORD_TABLES = {"ordinals", "day-names"}


def dossier_of(report: str) -> Dossier:
    """Blocks as the table writes them, with the report's times found."""
    text, blocks = "", []
    for part in report.replace("\\n", "\n").split(" || "):
        kind, words = part.split(": ", 1)
        blocks.append(Block(kind=kind, begin=len(text), end=len(text) + len(words)))  # type: ignore[arg-type]
        text += words + "\n\n"
    dossier = Dossier(Report(id="r_1", file="a", text=text, blocks=tuple(blocks), language="en"))
    dossier.add(found for found in find_times(dossier) if isinstance(found, TimeExpression))
    return dossier


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}:{row.line}")
def test_a_report_is_dated_as_the_table_says(row: Row) -> None:
    published, notes = date_from_inside(dossier_of(row["report"]))
    assert ((published.edtf if published else None) or "") == row["published"]
    assert [n.code for n in notes if isinstance(n, Doubt)] == [c for c in [row["doubt"]] if c]


def test_every_rule_has_an_example_and_a_negative() -> None:
    names = set(rules()) - WORD_TABLES
    assert names == {row["rule"] for row in ROWS if row["published"]}
    by_rule = {name: {row["published"] for row in ROWS if row["rule"] == name} for name in names}
    assert all(len(answers) > 1 for answers in by_rule.values())


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["published"]], ids=lambda row: f"{row['rule']}:{row.line}"
)
def test_evidence_is_shown_and_the_date_is_called_inferred(row: Row) -> None:
    published, _ = date_from_inside(dossier_of(row["report"]))
    assert published
    assert published.basis == "inferred"
    assert published.evidence
    assert published.note


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["published"]], ids=lambda row: f"{row['rule']}:{row.line}"
)
def test_taking_a_time_away_widens_the_date_or_leaves_it_unknown(row: Row) -> None:
    whole, _ = date_from_inside(dossier_of(row["report"]))
    assert whole
    assert whole.edtf
    for key in dossier_of(row["report"]).times:
        less = dossier_of(row["report"])
        del less.times[key]
        left, _ = date_from_inside(less)
        assert left is None or (left.edtf and inside(bounds(whole.edtf), bounds(left.edtf)))
