"""What the main clause of a line tells is of the date that heads the line."""

import pytest

from dateline import pipeline


def days_of(text: str) -> dict[str, str | None]:
    return {m.text: m.when.edtf for m in pipeline.read_text(text, "2031-10-12", file="a.txt").events}


@pytest.mark.parametrize(
    ("line", "word", "day"),
    [
        ("March 19 - The council of Norland approves a ban on night trains.", "approves", "2031-03-19"),
        ("15 January – First walkout. The union says 620 pilots take part.", "walkout", "2031-01-15"),
        ("June 2 - Dockers seize the port of Varholm after driving out the guards.", "seize", "2031-06-02"),
    ],
)
def test_a_line_headed_by_a_date_is_of_that_date(line: str, word: str, day: str) -> None:
    assert days_of(f"Here is a timeline of the dispute in Norland.\n\n{line}\n")[word] == day


def test_a_date_further_in_heads_nothing() -> None:
    days = days_of(
        "The dispute in Norland goes on.\n\nThe council of March 19 - a new one - approves a ban on trains.\n"
    )
    assert days["approves"] != "2031-03-19"


def test_what_a_headed_line_without_a_verb_only_mentions_is_not_of_that_date() -> None:
    days = days_of(
        "Here is a timeline of the dispute in Norland.\n\n15 February – A report on the walkout of the pilots.\n"
    )
    assert days.get("walkout") != "2031-02-15"
