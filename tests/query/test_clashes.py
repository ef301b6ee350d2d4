"""Two people's logs: adding them in any order, and twice, gives one story, and their differences are told."""

from itertools import permutations
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.store.pile import first, linked, pile

import dateline
from dateline.api.log import correction
from dateline.model import Correction
from dateline.query import clashes
from dateline.query.correct import Word
from dateline.store import Story as File
from dateline.store import export_lines

WALKOUT = first()[1].events[0].id
TALKS = first()[1].events[1].id


def word(by: str, day: int, verb: str, target: str = WALKOUT, after: Any = None) -> Correction:
    return correction(Word(verb, target, None, after), f"2031-04-{day:02}T10:00:00", by)  # type: ignore[arg-type]


def dated(by: str, day: int, edtf: str) -> Correction:
    return word(by, day, "correct", after={"when": {"edtf": edtf, "basis": "person"}})


def test_two_dates_of_one_event_are_a_clash_that_names_both() -> None:
    (clash,) = clashes([dated("Ada", 1, "2031-03-09"), dated("Ben", 2, "2031-03-11")])
    assert (clash.target, clash.matter) == (WALKOUT, "when")
    assert [(each.by, each.value) for each in clash.said] == [("Ada", "2031-03-09"), ("Ben", "2031-03-11")]
    assert "Ben's word stands" in str(clash)


def test_who_speaks_last_stands_last_in_whichever_order_the_log_is_read() -> None:
    log = [dated("Ada", 3, "2031-03-09"), dated("Ben", 2, "2031-03-11")]
    assert clashes(log) == clashes(log[::-1])
    assert clashes(log)[0].said[-1].by == "Ada"


def test_the_same_word_of_two_people_is_no_clash() -> None:
    assert clashes([dated("Ada", 1, "2031-03-09"), dated("Ben", 2, "2031-03-09")]) == []


def test_a_person_who_changes_her_mind_is_no_clash() -> None:
    assert clashes([dated("Ada", 1, "2031-03-09"), dated("Ada", 2, "2031-03-11")]) == []


def test_a_word_taken_back_is_no_clash() -> None:
    mine = dated("Ada", 1, "2031-03-09")
    assert clashes([mine, dated("Ben", 2, "2031-03-11"), word("Ada", 3, "reject", mine.id)]) == []


def test_other_fields_of_one_record_do_not_clash() -> None:
    assert clashes([dated("Ada", 1, "2031-03-09"), word("Ben", 2, "correct", after={"status": "planned"})]) == []


def test_what_one_rejects_and_another_corrects_or_accepts_is_a_clash() -> None:
    for other in (word("Ben", 2, "accept"), dated("Ben", 2, "2031-03-11")):
        (clash,) = clashes([word("Ada", 1, "reject"), other])
        assert [each.value for each in clash.said] == ["wrong", "right"]


def test_what_one_merges_and_another_splits_is_a_clash() -> None:
    log = [word("Ada", 1, "merge", WALKOUT, [TALKS]), word("Ben", 2, "split", TALKS)]
    assert [(clash.target, clash.matter) for clash in clashes(log)] == [(TALKS, "joined")]


LOGS = st.lists(
    st.builds(
        dated,
        st.sampled_from(["Ada", "Ben"]),
        st.integers(1, 28),
        st.sampled_from(["2031-03-09", "2031-03-11", "2031-03"]),
    ),
    max_size=6,
)


@given(LOGS, LOGS)
def test_clashes_do_not_depend_on_who_adds_whose_log(mine: list[Correction], theirs: list[Correction]) -> None:
    assert clashes([*mine, *theirs]) == clashes([*theirs, *mine])


def written(path: Path, made: list[Correction]) -> Path:
    path.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in made))
    return path


def exported(path: Path, logs: list[Path]) -> tuple[list[bytes], list[str], str | None]:
    """A story with logs added one after the other: what it exports, its log, and what it says of clashes."""
    with File.create_or_open(path) as file:
        file.add(pile())
        file.put_linked(linked())
    with dateline.open(path) as story:
        for log in logs:
            story.corrections(add=log)
        found = story.corrections()
    with File.open(path) as file:
        return list(export_lines(file)), [one.id for one in found], found.note


def test_adding_logs_is_commutative_and_idempotent(tmp_path: Path) -> None:
    ada = written(tmp_path / "ada", [dated("Ada", 1, "2031-03-09"), word("Ada", 4, "reject", TALKS)])
    ben = written(tmp_path / "ben", [dated("Ben", 2, "2031-03-11")])
    cleo = written(tmp_path / "cleo", [word("Cleo", 3, "correct", after={"status": "ongoing"})])
    told = [
        exported(tmp_path / f"{number}.dateline", [*order, *order[:number]])
        for number, order in enumerate(permutations((ada, ben, cleo)))
    ]
    assert all(one == told[0] for one in told)
    assert "Ada (2031-04-01): 2031-03-09; Ben (2031-04-02): 2031-03-11" in (told[0][2] or "")
