"""The bookkeeping around the steps: what a build adds, what it leaves alone, what it says of files."""

from pathlib import Path

import pytest
from tests.conftest import EXAMPLE

from dateline import pipeline
from dateline.model import Dossier, Finding, InputError
from dateline.pipeline import reading
from dateline.store import Story


def test_only_new_reports_are_read(tmp_path: Path) -> None:
    path = tmp_path / "story.dateline"
    one = tmp_path / "one.txt"
    one.write_text(" date 2023-05-09 The mayor of Basel resigned on Monday.\n", encoding="utf-8")
    assert pipeline.build([one], path).added == 1
    two = tmp_path / "two.txt"
    two.write_text(" date 2023-05-10 The mayor of Berne resigned on Tuesday.\n", encoding="utf-8")
    summary = pipeline.build([one, two], path)
    assert (summary.added, summary.known, summary.reports) == (1, 1, 2)


def test_a_file_that_was_unreadable_and_is_mended_is_no_longer_doubted(tmp_path: Path) -> None:
    path, file = tmp_path / "story.dateline", tmp_path / "report.txt"
    file.write_bytes(bytes(range(256)) * 40)
    assert pipeline.build([file], path).doubts == 1
    file.write_text(" date 2023-05-09 The mayor of Basel, Ruth Meier, resigned on Monday.\n", encoding="utf-8")
    pipeline.build([file], path)
    with Story.open(path) as story:
        assert story.file_doubts() == []


def test_a_step_that_crashes_costs_its_own_findings_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def find_trouble(dossier: Dossier) -> list[Finding]:
        raise ValueError("no trouble found")

    monkeypatch.setattr(reading, "STEPS", (find_trouble, *pipeline.STEPS))
    layers = pipeline.read_text("The mayor of Basel resigned on Monday.", published="2023-05-09")
    (doubt,) = [d for d in layers.doubts if d.code == "step-crashed"]
    assert "find_trouble stopped" in doubt.message
    assert layers.events


def test_an_interrupted_build_is_completed_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "story.dateline"

    def stop(done: int, file: str) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.build([EXAMPLE], path, progress=stop)
    with Story.open(path) as story:
        kept = story.totals()["reports"]
        assert kept == 2, "what was read before the interrupt is kept"
        assert not story.linked_is_fresh()
    summary = pipeline.build([EXAMPLE], path)
    assert summary.reports == 11
    assert summary.added == 11 - kept
    with Story.open(path) as story:
        assert story.linked_is_fresh()


def test_a_report_in_another_language_is_stored_and_not_read(tmp_path: Path) -> None:
    text = (
        "Der Bürgermeister von Basel ist am Montag zurückgetreten. Er wolle mehr Zeit für seine Familie haben. "
        "Die Stadt muss nun innerhalb von sechzig Tagen einen Nachfolger wählen, wie die Verwaltung mitteilte."
    )
    layers = pipeline.read_text(text, published="2023-05-09")
    assert layers.report.language == "de"
    assert layers.report.text == text
    assert not layers.events
    assert not layers.quotations
    assert "other-language" in {d.code for d in layers.doubts}


def test_a_path_that_is_not_there_is_the_callers_to_mend(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt"):
        pipeline.build([tmp_path / "nowhere.txt"], tmp_path / "story.dateline")


def test_as_of_a_day_later_reports_change_nothing(tmp_path: Path) -> None:
    early, late = tmp_path / "early.dateline", tmp_path / "late.dateline"
    files = sorted(EXAMPLE.glob("0*"))
    pipeline.build(files[:5], early, sidecar=EXAMPLE / "sources.csv")
    pipeline.build([EXAMPLE], late)
    answers = []
    for path in (early, late):
        with Story.open(path) as story:
            kept, linked = pipeline.as_of(story, "2022-03-14")
            answers.append((kept, linked))
    assert len(answers[0][0]) == 5
    assert answers[0] == answers[1]


def test_what_is_declared_of_a_report_later_is_told_with_the_way_to_use_it(tmp_path: Path) -> None:
    path, reports = tmp_path / "story.dateline", tmp_path / "reports"
    reports.mkdir()
    (reports / "one.txt").write_text(
        "Mill shuts\n\nMayor Ada Brook of Oakford resigned on Friday.\n", encoding="utf-8"
    )
    pipeline.build([reports], path)
    table = reports / "sources.csv"
    table.write_text("file,date\none.txt,2024-05-04\n", encoding="utf-8")
    pipeline.build([reports], path)
    with Story.open(path) as story:
        (older,) = story.known()
        (doubt,) = story.file_doubts()
        assert doubt.code == "declared-later"
        assert f"dateline forget story.dateline {older}" in doubt.message
    with Story.create_or_open(path) as story:
        story.forget(older)
    assert pipeline.build([reports], path).added == 1
    with Story.open(path) as story:
        assert story.file_doubts() == []
        (layers,) = story.layers()
        assert layers.report.published.edtf == "2024-05-04"


def test_a_report_read_again_under_an_outlet_names_its_older_reading(tmp_path: Path) -> None:
    path, reports = tmp_path / "story.dateline", tmp_path / "reports"
    reports.mkdir()
    (reports / "one.txt").write_text(
        "Mill shuts\n\nMayor Ada Brook of Oakford resigned on Friday.\n", encoding="utf-8"
    )
    pipeline.build([reports], path)
    with Story.open(path) as story:
        (older,) = story.known()
    (reports / "sources.csv").write_text("file,outlet\none.txt,Oakford Sun\n", encoding="utf-8")
    assert pipeline.build([reports], path).reports == 2
    with Story.open(path) as story:
        assert [older in doubt.message for doubt in story.file_doubts()] == [True]
