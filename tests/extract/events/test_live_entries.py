"""What an entry of a live page tells as its news is of the day on which the entry was written."""

import pytest

from dateline import pipeline
from dateline.extract.events.live_entries import entries_of
from dateline.model import Block, Published, Report

PAGE = """Varholm port blockade: as it happened

18:30
We are closing this page.

16:05
The port is quiet.

14:20
The mayor of Varholm is on her way.

11:45 Gates
{}

09:10
Good morning from the quay.
"""


def days_of(entry: str, published: str = "2031-10-12") -> dict[str, str | None]:
    return {m.text: m.when.edtf for m in pipeline.read_text(PAGE.format(entry), published, file="a.txt").events}


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("Guards have seized the east gate.", "seized"),
        ("Police arrested two dockers at the east gate.", "arrested"),
        ("Nobody was hurt at the gate.", "hurt"),
    ],
)
def test_the_news_of_an_entry_is_of_the_day_of_the_page(entry: str, word: str) -> None:
    assert days_of(entry)[word] == "2031-10-12~"


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("Ada Rye led the union until 2029. She signed the pact with the port.", "signed"),
        ("We wrote earlier that guards arrested two dockers.", "arrested"),
        ("The guards had seized the east gate.", "seized"),
        ("Guards have twice seized the gate.", "seized"),
        ("“They arrested two of us,” a docker said.", "arrested"),
    ],
)
def test_what_came_before_an_entry_is_of_no_day_of_the_page(entry: str, word: str) -> None:
    assert days_of(entry).get(word) != "2031-10-12~"


def test_a_log_of_days_gone_by_is_no_live_page() -> None:
    text = PAGE.format("Guards arrested two dockers.").replace("11:45 Gates", "August 3\n\n11:45 Gates")
    events = pipeline.read_text(text, "2031-10-12", file="a.txt").events
    assert next(m.when.edtf for m in events if m.text == "arrested") != "2031-10-12~"


def test_a_few_hours_in_a_report_make_no_page_of_entries() -> None:
    text = "The port of Varholm is shut.\n\n11:40 was the hour. Guards have opened the east gate.\n"
    assert entries_of(_report(text)) is None


def test_hours_in_no_order_make_no_page_of_entries() -> None:
    assert entries_of(_report("12:00 Oakham\n09:30 Varholm\n15:45 Estmark\n10:15 Norland\n14:40 Kovar\n")) is None


def test_the_stamp_of_a_post_heads_no_entry() -> None:
    page = entries_of(_report("18:10 One\n17:00 Two\n22:14 · 12 Jun 2031\n15:00 Three\n14:00 Four\n"))
    assert page is not None
    assert page.before == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("hours", "before"),
    [
        (["02:20", "00:34", "23:50", "21:45", "19:15"], (0, 0, 1, 1, 1)),
        (["19:15", "21:45", "23:50", "00:34", "02:20"], (1, 1, 1, 0, 0)),
        (["12:20 a.m.", "11:50 p.m.", "9:45pm", "7:15 pm", "11:05 AM"], (0, 1, 1, 1, 1)),
    ],
)
def test_past_midnight_a_page_is_of_two_days(hours: list[str], before: tuple[int, ...]) -> None:
    page = entries_of(_report("".join(f"{hour} The gate is shut.\n" for hour in hours)))
    assert page is not None
    assert page.before == before


def _report(text: str) -> Report:
    block = Block(kind="body", begin=0, end=len(text))
    return Report(id="r_1", file="a.txt", text=text, blocks=(block,), published=Published())
