from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import FIRST, SECOND, first, linked, pile, second

from dateline.model import QueryError, StoryError
from dateline.query import (
    Filters,
    check,
    chronology,
    conflicts,
    diff,
    doubts,
    find_who,
    last_look,
    remember,
    report_lines,
    said,
    search,
    trace,
    why,
)
from dateline.store import Story, export_records


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.create_or_open(tmp_path / "story.dateline") as made:
        made.add(pile())
        made.put_linked(linked())
        yield made


def show(story: Story, **asked: object) -> list[str]:
    return [entry.summary for entry in chronology(story, Filters(**asked))]  # type: ignore[arg-type]


WALKOUT = "Dockers walked out at the port of Velmar"
TALKS = "Talks with the harbour board"


def test_entries_come_in_order_of_time(story: Story) -> None:
    assert show(story) == [WALKOUT, TALKS]


def test_an_entry_says_what_who_where_and_how_well_it_stands(story: Story) -> None:
    walkout, talks = chronology(story)
    assert (walkout.when, walkout.where, walkout.status, walkout.standing) == (
        "2031-03-10",
        "Velmar",
        "occurred",
        "corroborated",
    )
    assert walkout.counts.reports == 2
    assert walkout.conflicts == 1
    assert talks.who == ("Ines Okoro",)
    assert talks.label == "talks"


def test_the_passage_is_the_shortest_sentence_that_asserts_it_and_is_verbatim(story: Story) -> None:
    passage = next(iter(chronology(story))).passage
    assert passage is not None
    assert passage.text == "Dockers at the port of Velmar walked out on Monday."
    assert passage.source == "Harbour Post, 2031-03-11"
    assert FIRST[passage.begin : passage.end] == passage.text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"since": "2031-03-11"}, [TALKS]),
        ({"until": "2031-03-11"}, [WALKOUT]),
        ({"since": "2031-03", "until": "2031-03"}, [WALKOUT, TALKS]),
        ({"since": "2032"}, []),
        ({"who": "okoro"}, [TALKS]),
        ({"who": "Ines Okoro"}, [TALKS]),
        ({"who": "Velmar"}, [WALKOUT]),
        ({"outlet": "coast wire"}, [WALKOUT]),
        ({"status": "planned"}, [TALKS]),
        ({"standing": "corroborated"}, [WALKOUT]),
        ({"type": "consult"}, [TALKS]),
        ({"about": "harbour"}, [TALKS]),
        ({"about": "docker"}, [WALKOUT]),
        ({"about": "docker okoro"}, []),
        ({"top": 1}, [WALKOUT]),
        ({"top": 1, "status": "planned"}, [TALKS]),
    ],
)
def test_filters_choose_entries(story: Story, asked: dict[str, object], found: list[str]) -> None:
    assert show(story, **asked) == found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"since": "yesterday"}, "--since yesterday: not a date"),
        ({"until": "2031/.."}, "open"),
        ({"status": "done"}, "Give one of: planned"),
        ({"standing": "true"}, "corroborated"),
        ({"type": "party"}, "CONSULT"),
        ({"outlet": "Nowhere"}, "Coast Wire, Harbour Post"),
        ({"who": "Nobody"}, "nobody named 'Nobody'"),
        ({"about": "?!"}, "no word to look for"),
        ({"top": 0}, "from 1"),
    ],
)
def test_a_slip_is_told_with_the_way_to_mend_it(story: Story, asked: dict[str, object], told: str) -> None:
    with pytest.raises(QueryError, match=told.replace("?", r"\?")):
        show(story, **asked)


def test_a_page_is_a_slice_of_the_whole(story: Story) -> None:
    whole = [entry.id for entry in chronology(story)]
    pages = [entry.id for n in range(3) for entry in chronology(story, limit=1, offset=n)]
    assert pages == whole


def test_a_shared_surname_lists_the_candidates(story: Story) -> None:
    made = linked()
    reyl = next(e for e in made.entities if e.name == "Tomas Reyl")
    other = msgspec.structs.replace(reyl, id="n_other", name="Ada Reyl", names=("Ada Reyl",))
    story.put_linked(msgspec.structs.replace(made, entities=(*made.entities, other)))
    with pytest.raises(QueryError, match=r"may mean: .*Tomas Reyl .*Ada Reyl"):
        find_who(story, "Reyl")
    assert find_who(story, "tomas reyl") == (reyl.id,)
    assert find_who(story, "n_other") == ("n_other",)


def test_said_gives_words_with_their_verbatim_part(story: Story) -> None:
    (line,) = said(story, "Okoro")
    begin, end = line.passage.verbatim[0]
    assert line.passage.text[begin:end] == "We will not go back,"
    assert (line.speaker, line.said, line.kind) == ("Ines Okoro", "2031-03-10", "direct")


def test_said_without_a_speaker_gives_everybody_in_order(story: Story) -> None:
    assert [line.speaker for line in said(story)] == ["Ines Okoro", "Tomas Reyl"]


@pytest.mark.parametrize(("about", "found"), [("strike", 1), ("ready to talk", 1), ("fish", 0), ("board talks", 1)])
def test_said_about_an_issue_looks_at_labels_and_words(story: Story, about: str, found: int) -> None:
    assert len(list(said(story, "Reyl", about=about))) == found


def test_said_within_days(story: Story) -> None:
    assert [line.speaker for line in said(story, since="2031-03-12")] == ["Tomas Reyl"]
    assert [line.speaker for line in said(story, until="2031-03-10")] == ["Ines Okoro"]


def test_trace_of_an_event_gives_every_telling_with_context(story: Story) -> None:
    entry = next(iter(chronology(story)))
    found = trace(story, entry.id)
    assert [p.file for p in found.passages] == ["post.txt", "wire.txt"]
    for passage, text in zip(found.passages, (FIRST, SECOND), strict=True):
        assert text[passage.begin : passage.end] == passage.text
        assert f"{passage.before}{passage.text}{passage.after}" in text


def test_every_record_of_the_story_can_be_traced(story: Story) -> None:
    for record in export_records(story):
        found = trace(story, record.id)
        assert found.id == record.id
        assert found.passages or record.id.startswith("r_")


def test_an_id_may_be_shortened_as_long_as_it_is_one(story: Story) -> None:
    entry = next(iter(chronology(story)))
    assert trace(story, entry.id[:8]).id == entry.id
    with pytest.raises(QueryError, match="no record with this id"):
        trace(story, "v_zzzz")
    with pytest.raises(QueryError, match="no record with this id"):
        trace(story, "v_")


def test_an_utterance_traces_to_all_its_tellings(story: Story) -> None:
    line = next(iter(said(story)))
    assert line.utterance is not None
    assert trace(story, line.utterance).passages == trace(story, line.id).passages


def test_why_gathers_rules_anchors_and_conflicts(story: Story) -> None:
    entry = next(iter(chronology(story)))
    lines = why(story, entry.id)
    aspects = [line.aspect for line in lines]
    assert "merge" in aspects
    assert "date" in aspects
    assert aspects.count("published") == 2
    assert "number" in aspects
    (date,) = [line for line in lines if line.aspect == "date"]
    assert date.passages[0].text == "Monday"


def test_why_shows_doubts_that_touch_the_words(story: Story) -> None:
    entry = next(iter(chronology(story)))
    assert [line.note for line in why(story, entry.id) if line.aspect == "doubt"] == ["nobody is named"]


def test_doubts_have_their_file_and_words(story: Story) -> None:
    (line,) = doubts(story)
    assert line.file == "post.txt"
    assert line.passage is not None
    assert line.passage.text == "Dockers"
    assert list(doubts(story, "no-such-code")) == []


def test_conflicts_show_all_sides(story: Story) -> None:
    (line,) = conflicts(story)
    assert line.subject == f"2031-03-10 {WALKOUT}"
    assert [(side.value, side.passages[0].text) for side in line.sides] == [
        ("dockers", "Dockers"),
        ("about 400 workers", "About 400 workers"),
    ]
    assert list(conflicts(story, degree="conflict")) == []
    with pytest.raises(QueryError, match="conflict, difference"):
        list(conflicts(story, degree="quarrel"))


def test_reports_are_listed_by_day_with_counts(story: Story) -> None:
    assert [(r.file, r.published, r.events, r.quotations, r.doubts) for r in report_lines(story)] == [
        ("post.txt", "2031-03-11", 2, 1, 1),
        ("wire.txt", "2031-03-12", 1, 1, 0),
    ]


def test_search_finds_words_in_any_form_at_their_place(story: Story) -> None:
    (found,) = search(story, "docker")
    assert found.text == "Dockers"
    assert [p.text for p in search(story, "unions")] != []
    assert list(search(story, "docker fish")) == []


def test_words_that_too_many_reports_have_are_found_in_order_of_time(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    best = list(search(story, "board"))
    asked: list[str] = []
    monkeypatch.setattr(import_module("dateline.query.search"), "WEIGHED", 1)
    story.connection.set_trace_callback(asked.append)
    found = list(search(story, "board"))
    assert not any("rank" in statement for statement in asked)
    assert [p.published for p in found] == ["2031-03-11", "2031-03-12"]
    assert {p.report: p.text for p in found} == {p.report: p.text for p in best}
    assert list(search(story, "board", limit=1, offset=1)) == found[1:]
    assert list(search(story, "docker")) != []
    assert any("rank" in statement for statement in asked)


@pytest.mark.parametrize(
    "words", ['"', "a AND", "NEAR(", "text:docker", "-", "*", "(", "docker'); DROP TABLE report"]
)
def test_search_reads_no_operators(story: Story, words: str) -> None:
    with suppress(QueryError):
        assert list(search(story, words)) == []
    assert len(story.known()) == 2


def test_the_first_look_shows_everything_and_the_next_nothing(story: Story) -> None:
    changes = diff(story, last_look(story))
    assert [change.kind for change in changes] == ["report", "report", "new", "new"]
    remember(story)
    assert diff(story, last_look(story)) == []


def test_a_later_report_changes_standing_under_a_new_id(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add([first()])
        story.put_linked(linked([first()]))
        remember(story)
        story.add([second()])
        story.put_linked(linked())
        changes = diff(story, last_look(story))
    assert [(c.kind, c.before, c.after) for c in changes] == [
        ("report", None, None),
        ("changed", "single", "corroborated"),
    ]


def test_a_forgotten_report_shows_as_gone(story: Story) -> None:
    remember(story)
    story.forget(second()[1].report.id)
    story.put_linked(linked([first()]))
    assert [(c.kind, c.line) for c in diff(story, last_look(story))][-1][0] in ("changed", "new")


def test_queries_on_a_look_back_know_nothing_later(story: Story) -> None:
    with story.view_as_of("2031-03-11", [first()[1]], linked([first()])) as then:
        (walkout, _) = chronology(then)
        assert walkout.standing == "single"
        assert [p.file for p in trace(then, walkout.id).passages] == ["post.txt"]
        assert [line.speaker for line in said(then)] == ["Ines Okoro"]
        assert list(search(then, "harbour chief")) == []
        assert [p.text for p in search(then, "docker")] == ["Dockers"]
        assert list(conflicts(then)) == []
        assert [r.file for r in report_lines(then)] == ["post.txt"]
        assert show(then, about="400") == []
        assert show(then, about="docker") == [WALKOUT]
        assert why(then, walkout.id)
        with pytest.raises(QueryError):
            find_who(then, "Reyl")
        assert list(check(then)) == []


def test_a_sound_story_passes_the_check(story: Story) -> None:
    assert list(check(story)) == []


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE report SET text = replace(text, 'Dockers', 'Sailors')", "its text is not the one"),
        (
            "UPDATE source SET data = (SELECT data FROM source ORDER BY report DESC LIMIT 1)",
            "its bytes are not those",
        ),
        ("UPDATE time SET record = replace(record, 'Monday', 'Sunday')", "is stored"),
        ("UPDATE mention SET begin = begin + 1", "is filed under"),
        ("UPDATE quotation SET record = replace(record, 'go back', 'go home')", "is stored"),
        ("UPDATE conflict SET record = replace(record, '\"end\":7', '\"end\":7000')", "is not in the file"),
        ("DELETE FROM event_of", "an event without words"),
        ("UPDATE report SET layers = 'x'", "link layer"),
        ("DELETE FROM source", "missing"),
    ],
)
def test_every_harm_is_found(story: Story, harm: str, told: str) -> None:
    story.connection.execute(harm)
    assert any(told in fault.message for fault in check(story))


def test_a_story_opened_for_reading_cannot_be_changed(story: Story) -> None:
    with Story.open(story.path) as reader, pytest.raises(StoryError, match="cannot be written now"):
        remember(reader)


def test_every_record_can_be_asked_why(story: Story) -> None:
    for record in export_records(story):
        for line in why(story, record.id):
            assert line.note
            assert line.aspect


def test_a_slip_in_a_name_is_answered_with_names_like_it(story: Story) -> None:
    with pytest.raises(QueryError, match="Is it one of these\\? Ines Okoro"):
        find_who(story, "Okorro")
