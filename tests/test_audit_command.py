"""The command as a judge meets it: answers on standard input, verdicts in the file."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.store.pile import linked, pile

import dateline
from dateline.cli import run
from dateline.model.verdict import Verdict
from dateline.store import Story, verdicts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "story.dateline"
    with Story.create_or_open(made) as story:
        story.add(pile())
        story.put_linked(linked())
    return made


Judge = Callable[..., tuple[str, str]]


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: Path) -> Judge:
    """Answer a sitting line by line; gives what was printed and what was told beside it."""

    def call(*answers: str, by: str = "Ada", layer: str = "dates") -> tuple[str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in answers)))
        assert run(["audit", str(path), "--layer", layer, "--judge", by]) == 0
        printed = capsys.readouterr()
        return printed.out, printed.err

    return call


def log(path: Path) -> list[Verdict]:
    with Story.open(path) as story:
        return verdicts(story)


def test_without_a_judge_the_records_are_shown_and_nothing_is_asked(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["audit", str(path), "--sample", "1", "--layer", "standing"]) == 0
    printed = capsys.readouterr()
    assert "[Dockers at the port of Velmar walked out on Monday.]" in printed.out
    assert "Harbour Post, 2031-03-11" in printed.out
    assert "no verdicts yet" in printed.err
    assert log(path) == []


def test_verdicts_are_written_at_once_with_who_and_when(path: Path, judge: Judge) -> None:
    out, _ = judge("w 1 too_exact : off by one", "q")
    (one,) = log(path)
    assert (one.by, one.layer, one.judgement) == ("Ada", "dates", "wrong")
    assert (one.codes, one.note) == (("wrong_date", "too_exact"), "off by one")
    assert one.at.endswith("+00:00")
    assert "100.0 %" in out


def test_a_sitting_goes_on_where_it_was_left(path: Path, judge: Judge) -> None:
    first_out, _ = judge("r", "q")
    out, told = judge("u")
    assert "1 of 2  " in first_out
    assert "1 of 2 are judged by Ada already" in told
    assert "1 of 2  " not in out
    assert [one.judgement for one in log(path)] == ["right", "unclear"]
    _, told = judge()
    assert "2 of 2 are judged by Ada already" in told


def test_a_slip_is_told_and_asked_again(path: Path, judge: Judge) -> None:
    _, told = judge("x", "w", "w wrong_speaker", "withdrawn", "r", "q")
    assert "x: no verdict" in told
    assert "say why it is wrong" in told
    assert "no such reason code for dates" in told
    assert "write b to take the last verdict back" in told
    assert [one.judgement for one in log(path)] == ["right"]


def test_back_takes_the_last_verdict_back_and_the_log_keeps_both(path: Path, judge: Judge) -> None:
    out, _ = judge("r", "b", "w wrong_date", "r")
    assert [one.judgement for one in log(path)] == ["right", "withdrawn", "wrong", "right"]
    assert "50.0 %" in out


def test_skipped_records_are_asked_about_again(path: Path, judge: Judge) -> None:
    judge("s", "r")
    _, told = judge("q")
    assert "1 of 2 are judged by Ada already" in told


def test_the_codes_are_listed_when_asked_for(judge: Judge) -> None:
    out, _ = judge("c", "q")
    assert "too_exact" in out
    assert "wrong_speaker" not in out


def test_two_judges_are_compared(judge: Judge) -> None:
    judge("r", "w wrong_date")
    out, _ = judge("r", "r", by="Ben")
    assert "Ada and Ben, 1 of 2 alike (50.0 %), Cohen's kappa 0.00" in out


def test_a_sheet_goes_out_and_comes_back(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "sheet.csv"
    assert run(["audit", str(path), "--layer", "quotes", "--format", "csv", "-o", str(sheet)]) == 0
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"), newline="")))
    with sheet.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(row | {"verdict": "right", "judge": "Ada"} for row in rows)
    assert run(["audit", str(path), "--import", str(sheet)]) == 0
    first = capsys.readouterr()
    assert f"{len(rows)} new verdicts" in first.err
    assert "quotes" in first.out
    assert run(["audit", str(path), "--import", str(sheet)]) == 0
    assert "0 new verdicts" in capsys.readouterr().err


def test_all_verdicts_go_to_another_copy_of_the_file(path: Path, tmp_path: Path, judge: Judge) -> None:
    judge("r", "b", "w wrong_date", "q")
    other, given = tmp_path / "other.dateline", tmp_path / "verdicts.csv"
    with Story.create_or_open(other) as story:
        story.add(pile())
        story.put_linked(linked())
    assert run(["audit", str(path), "--format", "verdicts", "-o", str(given)]) == 0
    assert run(["audit", str(other), "--import", str(given)]) == 0
    assert log(other) == log(path)


def test_verdicts_change_nothing_that_is_shown(path: Path, judge: Judge) -> None:
    with dateline.open(path) as story:
        before = list(story.export())
    judge("w wrong_date", "w too_exact")
    with dateline.open(path) as story:
        assert list(story.export()) == before
        assert story.file.linked_is_fresh()


def test_an_unknown_format_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", str(path), "--format", "pdf"]) == 2
    assert "Give one of: terminal, html, csv, md, verdicts" in capsys.readouterr().err
