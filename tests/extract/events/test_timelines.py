"""A timeline's lines are headed by days: what a line tells is of its day, and each main clause is an event."""

from dateline import pipeline

PAGE = """Timeline: how the Varholm strike came back

15 January – First walkout. The company blames the harbour board for the delay.
25 January – The harbour court fines the pilots' union.
6 February – The mayor of Varholm resigns. She had met the union in December.
{}
1 April – A second strike begins. "We will not deliver a third letter," says the union.

What happens next?
The union blames the mayor.
"""
SHORT = "\n".join(line for line in PAGE.splitlines() if not line.startswith(("25 January", "6 February")))


def days_of(line: str, page: str = PAGE) -> dict[str, str | None]:
    layers = pipeline.read_text(page.format(line), "2031-04-02", file="a.txt")
    return {m.text: m.when.edtf for m in layers.events}


def test_what_a_line_goes_on_to_tell_is_of_its_day() -> None:
    days = days_of("22 February – The board meets the union. Police arrested three pilots.")
    assert days["arrested"] == "2031-02-22~"


def test_a_verb_that_no_table_knows_tells_an_event_there() -> None:
    assert days_of("22 February – Nothing new.")["begins"] == "2031-04-01"


def test_what_was_done_before_and_what_stands_below_is_not_of_that_day() -> None:
    days = days_of("22 February – The board meets the union.")
    assert days["met"] == "2030-12"
    assert days["blames"] != "2031-04-01~"


def test_three_lines_make_no_timeline() -> None:
    days = days_of("22 February – The board meets the union. Police arrested three pilots.", SHORT)
    assert days["arrested"] != "2031-02-22~"
