"""What a report sets right: a number or day in one sentence, or what it had said itself."""

import pytest
from tests.link.test_counts import report, values

from dateline.link import link
from dateline.link.taken_back import taken_back


def read(text: str) -> list[tuple[str, str, str]]:
    return [(one.what, one.before, one.after) for one in taken_back(report(f"The ferry sank. {text}").report)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rye says that there are nine, not seven.", ("number", "seven", "nine")),
        (
            "The crates were worth 6.2 million crowns, not 3.5 as the board was told.",
            ("number", "3.5", "6.2 million crowns"),
        ),
        ("The count began on 3 June, not the 4th, Rye said.", ("date", "the 4th", "3 June")),
        ("The lamp was out from the eighth, not the ninth.", ("date", "the ninth", "the eighth")),
    ],
)
def test_a_number_or_day_in_the_place_of_another(text: str, found: tuple[str, str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He had one wish, not one crown.",
        "“Varholm is in one piece, not two,” Rye said.",
        "The board met on Monday, not in the hall.",
        "It took nine days, not without trouble.",
        "“We said so at the time,” Rye replied. “Nobody wrote it down.”",
        "We said in May that the boats were sound. They were.",
        "An earlier version of the plan said so.",
    ],
)
def test_what_sets_nothing_right(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("Correction: we said that the gates had opened at noon.", "It was nearer two."),
        ("We wrote earlier that the bus stood there for three hours.", "The board says it was four."),
    ],
)
def test_a_report_that_corrects_itself(said: str, now: str) -> None:
    assert read(f"{said} {now}") == [("scope", said, now)]


def test_what_an_earlier_version_said_is_told_otherwise_now() -> None:
    now = "The night boats to Varholm are to begin on 3 May."
    said = "Correction: an earlier version of this article said the night boats would begin on 3 June."
    assert read(f"{now} The quay is dry. {said}") == [("scope", said, now)]


def test_both_are_kept() -> None:
    told = report("A ferry sank. Rye says that nine boats were lost, not seven.")
    assert values(told) == [("open", ("seven", "nine boats were lost"))]
    (own,) = link([report("A ferry sank. Correction: we said it was the Ada. It was her sister ship.")]).conflicts
    assert (own.attribute, own.state, own.resolution) == ("scope", "superseded", "the report corrects itself")
