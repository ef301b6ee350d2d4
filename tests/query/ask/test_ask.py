"""Questions: what they are understood as, answers in exact words, and no answer where the reports do not tell."""

import json
from pathlib import Path

import pytest

import dateline
from dateline.cli import run
from dateline.model import QueryError
from dateline.model.asked import AskedAnswer
from dateline.query.ask.question import Kind, kind_of, kinds
from dateline.query.ask.words import base_forms, key, related


@pytest.fixture(scope="module")
def story(example_story: Path) -> dateline.Story:
    return dateline.open(example_story)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_every_kind_is_proved_by_its_example(kind: Kind) -> None:
    assert kind_of(kind.example) == kind.name


def test_forms_of_a_word_are_compared_as_one() -> None:
    assert key("met") == key("meeting") == key("meets")
    assert key("postponed") == key("postpone")
    assert all(form != base for form, base in base_forms().items())
    assert all(each in group for each, group in related().items())


@pytest.mark.parametrize(
    ("question", "when", "words"),
    [
        ("When did the ferries to Hareid resume?", "2022-03-10", "Ferries to Hareid resumed"),
        ("When did Sunna Arnadottir take office?", "2021-11", "took office in November 2021"),
        ("On what day was the accord on mackerel signed?", "2022-04-05", "accord"),
    ],
)
def test_when_is_answered_with_a_closed_date(story: dateline.Story, question: str, when: str, words: str) -> None:
    answer = story.ask(question)
    assert answer.understood["kind"] == "when"
    assert answer.answers[0].when == when
    assert words in answer.answers[0].text


def test_every_answer_is_exact_words_of_a_report(story: dateline.Story) -> None:
    texts = {r["id"]: r["text"] for r in map(json.loads, story.export("jsonl")) if r["record"] == "report"}
    asked = (
        "Who is Norway's fisheries minister?",
        "What did Lovdal say about the talks?",
        "How many boats closed the harbour?",
        "Why was the signing called off?",
        "Did the ministers meet in Oslo?",
    )
    for question in asked:
        answer = story.ask(question)
        assert answer.answers, question
        for found in answer.answers:
            assert found.evidence, question
            places = [texts[place.report][place.begin : place.end] for place in found.evidence]
            assert all(part in places[0] or part in " ".join(places) for part in found.text.split(" … ")), question


@pytest.mark.parametrize(
    "question",
    [
        "When did Marit Storvik resign?",
        "When was the harbour of Bergen closed?",
        "What did Arnadottir say about whaling?",
        "Who is the foreign minister of Sweden?",
        "How much was the fine for the skippers?",
        "Where will the ministers meet in September?",
        "When did Hoonah Fipwick land in Velmar?",
    ],
)
def test_what_the_reports_do_not_tell_is_not_answered(story: dateline.Story, question: str) -> None:
    answer = story.ask(question)
    assert not answer.answers
    assert answer.sentence == "The reports do not tell."


def test_as_of_a_day_nothing_later_is_known(story: dateline.Story) -> None:
    question = "When was the accord on mackerel signed?"
    assert story.ask(question).answers
    then = story.ask(question, as_of="2022-03-17")
    assert all((found.when or "") < "2022-03-18" for found in then.answers)
    assert then.understood["as_of"] == "2022-03-17"
    assert then.note is not None
    assert "as of 2022-03-17" in then.note


def test_an_office_is_held_by_whom_a_report_of_the_time_names(story: dateline.Story) -> None:
    answer = story.ask("Who is the fisheries minister of Iceland?")
    assert [found.who for found in answer.answers] == ["Sunna Arnadottir"]


def test_two_askings_give_the_same_answer(story: dateline.Story) -> None:
    def told() -> AskedAnswer:
        return story.ask("What did Tor Bakken say about the harbour?")

    assert told() == told()


@pytest.mark.parametrize("text", ["", "?!", "x " * 400])
def test_what_is_no_question_is_told(story: dateline.Story, text: str) -> None:
    with pytest.raises(QueryError, match="ask a question"):
        story.ask(text)


@pytest.mark.parametrize(
    "text",
    [
        '" OR words MATCH "a',
        "'; DROP TABLE report; --",
        "<script>alert(1)</script>?",
        "NEAR(a b) * ^ when?",
        "\u202e when",
    ],
)
def test_a_hostile_question_is_only_words(story: dateline.Story, text: str) -> None:
    assert story.ask(text).question == text


def test_the_command_prints_json_and_words(example_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = "When did the ferries to Hareid resume?"
    assert run(["ask", str(example_story), question, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert {"question", "understood", "answers", "sentence"} <= made.keys()
    assert {"text", "when", "evidence", "standing"} <= made["answers"][0].keys()
    assert run(["ask", str(example_story), question]) == 0
    assert capsys.readouterr().out.startswith("understood as kind: when")
