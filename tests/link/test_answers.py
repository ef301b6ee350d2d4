"""Two numbers of one thing in one report: what answers another number, and what is a number of its own."""

import pytest
from msgspec.structs import replace
from tests.link.test_counts import report, values

from dateline.link.answers import answers
from dateline.model import Block


def read(text: str) -> list[tuple[str, str]]:
    return [(one.first, one.second) for one in answers(report(f"The ferry sank. {text}").report)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 900 people marched, the guild said; police put the crowd at 400.", ("Some 900 people", "400")),
        ("The guild says 310 of its 340 members had signed. The port put the figure at 200.", ("310", "200")),
        ("The valley lost 700 barns, by Ada Rye's count. The ministry speaks of 250.", ("700 barns", "250")),
        ("The strike cost the port $9m, its owners say. The guild's figure is five.", ("$9m", "five")),
        ("How many boats came? Varholm puts it at 31, the Oakham paper at 26.", ("31", "26")),
        ("Divers brought up six crates, according to Kovar; the court's notice says four.", ("six crates", "four")),
        ("Police say they held 23. The dockers say 40.", ("23", "40")),
        ("In May some 80 of us stood on the quay (the police counted 30).", ("some 80", "30")),
        ("The clerk said three. A neighbour, who was up late, counted five and a cart.", ("three", "five")),
        ("The police counted 2,100, the guild 9,000.", ("2,100", "9,000")),
        ("Divers say four crates, but the owners nine.", ("four crates", "nine")),
        ("At least nine shops were looted on Monday. Other papers say a dozen.", ("At least nine shops", "a dozen")),
    ],
)
def test_who_gives_another_number_of_the_same_thing(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The guild said 40 boats had left, and put the number of crates at 90.",
        "Forty boats left. The guild said nine crates were lost.",
        "The guild sent 40 boats. It said 60.",
        "About 60 people came, the guild said. Police put the number at 58.",
        "More than 300 people came. Police put the crowd at 340.",
        "Ada Rye, 61, was there. The board says 40.",
        "On May 9 the boats left. The board says 12.",
        "The hull lay at pier 9. The board says 12.",
        "Rescuers searched for 30 hours. The board says 12.",
        "The guild counted nine boats. The board says 400.",
        "The price rose to 12. Rye put the blame at the door of the port.",
    ],
)
def test_what_answers_no_number(text: str) -> None:
    assert read(text) == []


def test_both_sides_are_kept_and_what_was_said_before_is_superseded() -> None:
    told = report("A ferry sank. Kovar lost 31 barns, the board said. The growers speak of nine.")
    assert values(told) == [("open", ("31 barns", "nine"))]
    moved = report(
        "A ferry sank. The board said on Friday that 31 barns had burnt; on the night it had spoken of nine."
    )
    assert values(moved) == [("superseded", ("nine", "31 barns"))]


def test_a_toll_that_is_answered_is_told_once() -> None:
    told = report("A ferry sank off Oakham. The ministry says eight people died. The owners put the number at nine.")
    assert values(told) == [("open", ("8 dead", "9 dead"))]


def test_the_answer_may_have_a_paragraph_of_its_own() -> None:
    one, other = "Some 900 people marched, the guild said.", "Police put the crowd at 400."
    text = f"The ferry sank.\n{one}\n{other}"
    blocks = tuple(Block("body", text.index(words), text.index(words) + len(words)) for words in (one, other))
    told = replace(report(text).report, blocks=blocks)
    assert [(found.first, found.second) for found in answers(told)] == [("Some 900 people", "400")]
    headed = replace(told, blocks=(replace(blocks[0], kind="headline"), blocks[1]))
    assert list(answers(headed)) == []
