import sqlite3
from pathlib import Path

from tests.store.pile import first, linked, pile

from dateline.model.verdict import Verdict
from dateline.store import Story, add_verdicts, connect, verdicts


def verdict(number: int, anchor: str) -> Verdict:
    return Verdict(
        id=f"j_{number}",
        at="2031-04-01T10:00:00+00:00",
        by="Ada",
        layer="dates",
        target=f"v_{number}",
        mark="m",
        drawn="random",
        judgement="wrong",
        codes=("wrong_date",),
        anchors=(anchor,),
    )


def test_the_same_verdict_twice_counts_once(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        one = verdict(1, "e_1")
        add_verdicts(story, [one, one])
        add_verdicts(story, [one])
        assert verdicts(story) == [one]


def test_verdicts_stay_when_the_link_layer_is_written_anew(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(pile())
        story.put_linked(linked())
        add_verdicts(story, [verdict(1, "e_1")])
        assert story.linked_is_fresh()
        story.put_linked(linked())
        assert len(verdicts(story)) == 1


def test_a_verdict_goes_with_the_report_it_is_about(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(pile())
        story.put_linked(linked())
        gone = first()[1].report.id
        add_verdicts(story, [verdict(1, gone), verdict(2, "e_elsewhere")])
        story.forget(gone)
        assert [one.id for one in verdicts(story)] == ["j_2"]


def test_an_older_file_gets_the_table_a_new_one_has(tmp_path: Path) -> None:
    asked = "SELECT sql FROM sqlite_master WHERE name = 'verdict'"
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        new = story.row(asked)
    old = sqlite3.connect(":memory:")
    old.executescript((connect.HERE / "migrations" / "0002.sql").read_text(encoding="utf-8"))
    assert new is not None
    assert new == old.execute(asked).fetchone()
    old.close()
