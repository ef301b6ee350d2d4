"""Sheets filled in elsewhere: what is taken, and how a mistake is told."""

import csv
import io
from pathlib import Path

import pytest

from dateline.model import InputError
from dateline.query.audit import Records, draw, in_force, read_sheet
from dateline.render.audit import sheet
from dateline.store import Story

AT = "2031-04-01T10:00:00.000000+00:00"


def filled(story: Story, path: Path, **cells: str) -> Path:
    """A sheet of the dates with these cells in its first row."""
    records = Records(story)
    text = "".join(sheet([records.whole(one) for one in draw(records, "dates", 9, 1)], "random"))
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    rows[0] |= cells
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return path


def test_a_filled_sheet_is_read_and_empty_rows_are_passed_over(story: Story, tmp_path: Path) -> None:
    path = filled(story, tmp_path / "s.csv", verdict="Wrong", code="wrong_date; too_exact", note="off by one")
    (one,) = read_sheet(path, Records(story), by="Ada", at=AT)
    assert (one.judgement, one.codes, one.note, one.by) == ("wrong", ("wrong_date", "too_exact"), "off by one", "Ada")
    assert [same for _, _, same in in_force([one], Records(story))] == [True]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"verdict": "maybe", "judge": "Ada"}, "maybe: no verdict"),
        ({"verdict": "wrong", "judge": "Ada"}, "give a reason code"),
        ({"verdict": "wrong", "code": "wrong_sped", "judge": "Ada"}, "wrong_sped: there is no such reason"),
        ({"verdict": "right"}, "nobody is named"),
        ({"verdict": "right", "judge": "Ada", "at": "soon"}, "soon"),
        ({"verdict": "right", "judge": "Ada", "mark": ""}, "must stay"),
        ({"verdict": "right", "judge": "Ada", "layer": "tone"}, "no such layer"),
        ({"verdict": "right", "judge": "Ada", "id": "v_none", "rests_on": ""}, "v_none: no such record"),
    ],
)
def test_a_mistake_in_a_sheet_is_told_with_its_line(
    story: Story, tmp_path: Path, cells: dict[str, str], told: str
) -> None:
    path = filled(story, tmp_path / "s.csv", **cells)
    with pytest.raises(InputError, match=rf"s\.csv:2: .*{told}"):
        read_sheet(path, Records(story), by=None, at=AT)


def test_lines_are_counted_over_cells_of_several_lines(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    head = "layer,id,mark,drawn,verdict,code,note,judge\n"
    path.write_text(head + 'dates,v_1,m,top,,,"a\nb\nc",Ada\ndates,v_2,m,top,perhaps,,,Ada\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"s\.csv:5: perhaps"):
        read_sheet(path, Records(story), by=None, at=AT)


def test_what_is_no_sheet_is_told(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    with pytest.raises(InputError, match="no such file"):
        read_sheet(path, Records(story), by="Ada", at=AT)
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column layer"):
        read_sheet(path, Records(story), by="Ada", at=AT)
    path.write_bytes(b"layer,id\n\xff\xfe")
    with pytest.raises(InputError, match="not UTF-8"):
        read_sheet(path, Records(story), by="Ada", at=AT)
