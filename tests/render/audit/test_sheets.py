import csv
import io
import re

from dateline.model.answer import Passage, WhyLine
from dateline.model.verdict import Audit, Item, Rate, Shown
from dateline.render.audit import markdown_table, page, sheet

HOSTILE = "=HYPERLINK(1) <script>alert(1)</script> \x1b[31m | `x`"


def item() -> Item:
    words = Passage(report="r_1", begin=0, end=5, text=HOSTILE, file="a.txt", outlet="-Post", before="+a", after="@b")
    return Item(
        layer="dates",
        target="v_1",
        mark="ab12",
        line=HOSTILE,
        fields=(("date", "2031-03-10"), ("what", HOSTILE)),
        anchors=("e_1", "r_1"),
        shown=(Shown(passage=words, title=HOSTILE),),
        why=tuple(WhyLine(target="v_1", aspect="date", rule="times/x", note=f"=note {n}") for n in range(30)),
    )


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_no_cell_of_the_sheet_is_a_formula() -> None:
    (row,) = rows("".join(sheet([item()], "random")))
    assert row["what"].startswith("'=HYPERLINK")
    assert row["sources"].startswith("'-Post, undated")
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert "\x1b" not in "".join(row.values())


def test_the_sheet_leaves_the_verdict_empty_and_keeps_what_finds_the_record_again() -> None:
    (row,) = rows("".join(sheet([item()], "top")))
    assert (row["id"], row["mark"], row["drawn"], row["rests_on"]) == ("v_1", "ab12", "top", "e_1 r_1")
    assert [row[name] for name in ("verdict", "code", "note", "judge", "at")] == [""] * 5
    assert len(row["derivation"].splitlines()) == 17
    (blind,) = rows("".join(sheet([item()], "top", reasons=False)))
    assert blind["derivation"] == ""


def test_the_page_runs_nothing_and_has_boxes() -> None:
    made = "".join(page([item()], "a <b>", [("wrong_date", "another date")]))
    assert "<script" not in made
    assert "default-src 'none'" in made
    assert made.count("class=box>") == 3
    assert "<title>a &lt;b&gt;</title>" in made
    assert "\x1b" not in made


def test_rates_are_a_table_that_no_name_breaks() -> None:
    rate = Rate(layer="dates", drawn="top", by="A|b", right=9, wrong=1, unclear=0, stale=2, low=0.018, high=0.404)
    head, line, row = markdown_table(Audit(rates=(rate,)))
    assert head.count("|") == line.count("|") == len(re.findall(r"(?<!\\)\|", row)) == 11
    assert "10.0 % | 1.8–40.4 %" in row
