"""The tables of docs/audit.md from filled sheets; the choice of reports for a pile."""

import json
import re
from pathlib import Path

from bench.audit.__main__ import agreements, bars, lists, piles
from bench.audit.sources import spread, text
from bench.audit.verdicts import Sheet, sheets, tens

from dateline.model import InputError

HEAD = "layer,id,mark,drawn,standing,verdict,code,note,judge\n"


def pile(folder: Path, judge: str, sheet: str, *rows: str) -> None:
    """A judge's sheet of the pile `tide`."""
    place = folder / judge / "tide"
    place.mkdir(parents=True, exist_ok=True)
    (place / "pile.json").write_text(json.dumps({"pile": "tide", "commit": "abc1234"}), encoding="utf-8")
    (place / f"{sheet}.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def read(folder: Path) -> list[Sheet]:
    found = list(sheets(folder))
    assert not any(isinstance(one, InputError) for one in found)
    return [one for one in found if isinstance(one, Sheet)]


def test_a_row_for_each_pile_layer_and_judge(tmp_path: Path) -> None:
    good = [f"entries,v_{number},m,top,single,right,,," for number in range(8)]
    pile(
        tmp_path, "ada", "entries", *good, "entries,v_8,m,top,,wrong,wrong_date too_exact,,", "entries,v_9,m,top,,,,,"
    )
    _, row = piles(read(tmp_path))
    assert row == (
        *("tide", "abc1234", "entries", "ada", "9", "1 (11.1%)", "2.0–43.5 %", "0"),
        "too_exact 1, wrong_date 1",
    )


def test_bars_count_only_what_they_are_about(tmp_path: Path) -> None:
    pile(
        tmp_path,
        "ada",
        "standing",
        'standing,v_1,m,random,"corroborated (2 reports, 2 outlets, 2 origins)",right,,,',
        "standing,v_2,m,random,one-sided (2 reports),wrong,wrong_count,,",
    )
    pile(
        tmp_path,
        "ada",
        "entries",
        "entries,v_1,m,top,,wrong,not_standalone,,",
        "entries,v_2,m,top,,wrong,wrong_actor,,",
    )
    held = {row[0]: (row[2], row[3], row[6]) for row in bars(read(tmp_path))}
    assert held["false corroboration"] == ("1", "0 (0.0%)", "yes")
    assert held["date, actor, status, speaker or verbatim mark wrong"] == ("2", "1 (50.0%)", "no")
    assert held["does not stand alone"] == ("2", "1 (50.0%)", "no")
    assert held["wrong speaker"] == ("0", "–", "–")


def test_judges_are_compared_over_all_piles(tmp_path: Path) -> None:
    for judge, word in (("ada", "right,"), ("ben", "wrong,other")):
        pile(tmp_path, judge, "quotes", f"quotes,q_1,m,random,,{word},,", "quotes,q_2,m,random,,right,,,")
    _, row = agreements(read(tmp_path))
    assert row == ("quotes", "ada, ben", "2", "1 (50.0%)", "0.00")


def test_lists_of_ten_are_counted(tmp_path: Path) -> None:
    pile(tmp_path, "ada", "entries")
    (tmp_path / "ada" / "tide" / "ten.csv").write_text(
        "number,date,what,report,entry,note,judge\n1,2031,A wall fell,a.txt,4,,\n2,2031,It rained,a.txt,,,\n3,,,,,,\n"
    )
    assert list(lists(tens(tmp_path)))[1:] == [("tide", "ada", "2", "1")]


def test_a_sheet_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    pile(tmp_path, "ada", "links", "links,l_1,m,random,,wrong,no_such_code,,")
    (wrong,) = sheets(tmp_path)
    assert isinstance(wrong, InputError)
    assert re.search(r"links\.csv:2: no_such_code", str(wrong))


def test_reports_are_spread_over_the_time_of_a_topic() -> None:
    documents = [{"id": f"d{day}", "published": f"2031-{1 + day // 28:02d}-{1 + day % 28:02d}"} for day in range(100)]
    chosen = [int(one["id"][1:]) for one in spread(documents, 10)]
    assert [number // 10 for number in chosen] == list(range(10))
    assert chosen == [int(one["id"][1:]) for one in spread(documents[::-1], 10)]
    assert spread(documents[:3], 10) == documents[:3]
    assert spread([], 10) == []


def test_a_report_says_outlet_and_day_where_the_data_does() -> None:
    document = {
        "id": "d",
        "published": "2031-03-11T04:00:00",
        "title": "Strike",
        "outlet": "Harbour Post",
        "text": "It.",
    }
    made = text(3, document)
    assert made.file == "03_2031-03-11_harbour-post.txt"
    assert made.body.decode() == "Strike\n\nHarbour Post\n\nPublished: 11 March 2031\n\nIt.\n"
    bare = text(4, {"id": "d", "published": None, "title": None, "outlet": None, "text": "It."})
    assert (bare.file, bare.body, bare.published) == ("04_undated_report.txt", b"It.\n", "")
