"""Quotations about an issue: what the index gives is what reading each quotation would give, in the same order."""

import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.store.pile import first, linked, pile

from dateline import query
from dateline.model import Correction, Layers, Published, QueryError, Quotation, Report, Said, Source, content_id
from dateline.query import subject
from dateline.query.subject import UNDATED, bears_on, told_about
from dateline.store import Story, said

DAY = date(2031, 3, 1)
WORDS = ("tariff", "tariffs", "tax", "taxes", "gas", "Gás", "strike", "harbour", "über", "2031", "Ω5", "don't")
ASKED = ("tariffs", "tax", "gas", "strike harbour", "uber", "harb", "Ω", "don't tax", "s", "0spans")


def days(begin: int, length: int | None) -> str | None:
    """A day, some days, or none that is known."""
    if length is None:
        return None
    one, other = (DAY + timedelta(days=begin)), DAY + timedelta(days=begin + length)
    return one.isoformat() if length == 0 else f"{one}/{other}"


def report(number: int, sayings: Sequence[tuple[str, str | None]]) -> tuple[Source, Layers]:
    """A report in which these words were said on these days."""
    source = Source(file=f"{number}.txt", data=f"{number}".encode())
    text = " ".join(words for words, _ in sayings) or "."
    made = Report(id=source.id, file=source.file, published=Published(), blocks=(), text=text)
    found, at = [], 0
    for words, when in sayings:
        key = content_id("q", made.id, at)
        span = (at, at + len(words))
        found.append(
            Quotation(id=key, report=made.id, spans=(span,), text=words, kind="indirect", said=Said(edtf=when))
        )
        at += len(words) + 1
    return source, Layers(report=made, quotations=tuple(found))


sayings = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
        st.builds(days, st.integers(0, 9), st.sampled_from([0, 0, 0, 3, None])),
    ),
    max_size=5,
)


@given(
    st.lists(sayings, min_size=1, max_size=5),
    st.sampled_from(ASKED),
    st.sampled_from([None, "2031-03-05"]),
    st.sampled_from([None, "2031-03-07"]),
)
@settings(max_examples=60, deadline=None)
def test_the_index_gives_what_reading_each_gives(
    said_in: list[list[tuple[str, str | None]]], about: str, since: str | None, until: str | None
) -> None:
    reports = [report(number, some) for number, some in enumerate(said_in)]
    with tempfile.TemporaryDirectory() as folder, Story.create_or_open(Path(folder) / "s.dateline") as story:
        story.add(reports[::2])
        story.add(reports[1::2])
        story.replace(reports[0][1])
        quotations = {q.id: q for _, layers in reports for q in layers.quotations}
        every = [line.id for line in query.said(story, since=since, until=until)]
        found = [line.id for line in query.said(story, about=about, since=since, until=until)]
        assert found == [key for key in every if bears_on(about)(quotations[key])]


@pytest.mark.parametrize(
    ("about", "words", "bears"),
    [
        ("tariffs", "a new tariff", True),
        ("gas", "the gap", False),
        ("tax", "Taxes rise", True),
        ("harbour strike", "the strike", False),
        ("émigrés", "Emigres return", True),
    ],
)
def test_words_are_compared_by_their_beginnings(about: str, words: str, bears: bool) -> None:
    _, layers = report(1, [(words, None)])
    assert bears_on(about)(layers.quotations[0]) is bears


def test_an_issue_without_a_word_is_refused(tmp_path: Path) -> None:
    with (
        Story.create_or_open(tmp_path / "s.dateline") as story,
        pytest.raises(QueryError, match="no word to look for"),
    ):
        list(query.said(story, about="?!"))


def test_words_of_an_unknown_day_come_last_and_are_asked_for_without_days_alone(tmp_path: Path) -> None:
    _, layers = made = report(1, [("a tariff", None), ("a tariff", "2031-03-02")])
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add([made])
        unknown, known = (quotation.id for quotation in layers.quotations)
        assert [line.id for line in query.said(story)] == [known, unknown]
        assert [line.id for line in query.said(story, since="2031")] == [known]
        assert [line.id for line in query.said(story, until="2031")] == [known]


def test_a_page_does_not_look_at_what_comes_after_it(tmp_path: Path) -> None:
    many = [report(n, [("a tariff", (DAY + timedelta(days=n)).isoformat())]) for n in range(40)]
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(many)
        asked: list[str] = []
        story.connection.set_trace_callback(asked.append)
        assert len(list(islice(query.said(story, about="tariff"), 3))) == 3
        assert sum("quotation.number = " in statement for statement in asked) < 12


@pytest.mark.parametrize("about", ["the", "go", "w", "board ready", "weeks", "re"])
def test_of_one_speaker_the_index_gives_what_reading_each_gives(tmp_path: Path, about: str) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(pile())
        story.put_linked(linked())
        quotations = {q.id: q for layers in story.layers() for q in layers.quotations}
        for who in ("Ines Okoro", "Tomas Reyl"):
            every = [line.id for line in query.said(story, who)]
            assert every
            found = [line.id for line in query.said(story, who, about=about)]
            assert found == [key for key in every if bears_on(about)(quotations[key])]


@given(
    st.lists(sayings, min_size=1, max_size=5),
    st.sampled_from(ASKED),
    st.sampled_from([1, 2, 64]),
    st.sampled_from([1, 32]),
)
@settings(max_examples=60, deadline=None)
def test_among_some_the_index_gives_what_it_gives_of_all(
    said_in: list[list[tuple[str, str | None]]], about: str, first: int, others: int
) -> None:
    """However many are looked for at once, and whether the word is a common one or not."""
    reports = [report(number, some) for number, some in enumerate(said_in)]
    values: dict[str, str | None] = {"since": None, "until": None, "amended": "[]"}
    with tempfile.TemporaryDirectory() as folder, Story.create_or_open(Path(folder) / "s.dateline") as story:
        story.add(reports)
        quotations = {q.id: q for _, layers in reports for q in layers.quotations}
        every = [
            (number, day or UNDATED, key)
            for number, day, key in story.rows(
                "SELECT number, coalesce(first_day, last_day), id FROM quotation "
                "ORDER BY coalesce(first_day, last_day, '~'), number"
            )
        ][::2]
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(subject, "FIRST", first)
            patched.setattr(subject, "OTHERS", others)
            told = list(told_about(story, about, values, ((number, day) for number, day, _ in every)))
        bearing = [number for number, _, key in every if bears_on(about)(quotations[key])]
        assert [number for number in told if number in set(bearing)] == bearing
        if others > 1:
            assert told == bearing


def test_of_one_speaker_the_index_is_read_no_further_than_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [report(n, [("a tax", (DAY + timedelta(days=n)).isoformat()), ("a fire", None)]) for n in range(40)]
    monkeypatch.setattr(subject, "FIRST", 4)
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(many)
        values: dict[str, str | None] = {"since": None, "until": None, "amended": "[]"}
        rows = story.rows("SELECT number, coalesce(first_day, '~') FROM quotation ORDER BY 2, 1")
        asked: list[str] = []
        story.connection.set_trace_callback(asked.append)
        told = told_about(story, "tax", values, rows)
        assert len(list(islice(told, 4))) == 4
        assert sum(one.startswith("SELECT rowid FROM said_words") for one in asked) == 1
        assert len(list(told)) == 36
        assert sum(one.startswith("SELECT rowid FROM said_words") for one in asked) == 5


def test_forgotten_words_are_found_no_more_and_the_others_are(tmp_path: Path) -> None:
    reports = [report(1, [("a tariff", None)]), report(2, [("a tariff on gas", None)])]
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(reports)
        story.forget(reports[0][1].report.id)
        (left,) = reports[1][1].quotations
        assert [line.id for line in query.said(story, about="tariff")] == [left.id]
        found = list(story.rows("SELECT rowid FROM said_words WHERE said_words MATCH 'tarif'"))
        assert len(found) == 1


def test_a_corrected_quotation_is_found_by_what_it_is_now_about(tmp_path: Path) -> None:
    reports = [report(1, [("we will pay", "2031-03-02")]), report(2, [("a tariff", "2031-03-01")])]
    (paid,), (tariff,) = (layers.quotations for _, layers in reports)
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add(reports)
        after = msgspec.Raw(b'{"about": ["tariff"]}')
        story.add_correction(
            Correction(id="k_1", target=paid.id, verb="correct", after=after, at="2031-03-04", by="A")
        )
        assert [line.id for line in query.said(story, about="tariff")] == [tariff.id, paid.id]


def test_a_look_back_shows_its_own_reading_of_a_quotation(tmp_path: Path) -> None:
    """In the private database quotations are numbered anew: no number may be that of another in the file."""
    path = tmp_path / "s.dateline"
    with Story.create_or_open(path) as story:
        story.add(pile())
        story.put_linked(linked(), story.fingerprint())
        _, layers = first()
        redated = Published(edtf="2031-03-12", basis="inferred")
        otherwise = replace(layers, report=replace(layers.report, published=redated))
        kept = [otherwise, *(one for one in story.layers() if one.report.id != layers.report.id)]
        with story.view_as_of("2031-03-20", kept, linked()) as then:
            told = {line.id: line.passage.report for line in query.said(then)}
            now = {line.id: line.passage.report for line in query.said(story)}
            assert told == now
            assert len(told) == sum(len(one.quotations) for one in kept)


def test_the_question_to_the_index_holds_no_operator() -> None:
    assert said.asked_for('tariffs OR "gas*') == '"tarif" "or"* "gas"*'
