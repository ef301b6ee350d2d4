"""A line stands under its report's headline where that says more than the line; the headline's own line does not."""

import msgspec
import pytest
from tests.link.test_heading import deed, report

from dateline.link import link
from dateline.model import Layers

FIRST = "Rain fell on the harbours of the north all through the morning of the feast."
BODY = "The committee meets again in Varholm."


def headline_of(told: Layers) -> str | None:
    (event,) = link([told]).events
    return event.headline


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("Lawmakers take up cod quota bill.", True),
        ("Committee meets in Varholm.", False),
        ("Varholm Gazette.", False),
        ("Lawmakers " * 40 + ".", False),
    ],
)
def test_a_line_stands_under_the_headline_that_says_more(head: str, shown: bool) -> None:
    told = headline_of(report(head, f"{FIRST} {BODY}", [deed("meets", "meet")]))
    assert told == (head if shown else None)


def test_the_line_of_a_headline_stands_under_nothing() -> None:
    assert (
        headline_of(report("Lawmakers take up cod bill.", "Nothing more is known.", [deed("take", "take")])) is None
    )


def test_a_whole_first_sentence_needs_none() -> None:
    assert headline_of(report("Lawmakers take up cod quota bill.", BODY, [deed("meets", "meet")])) is None


def test_a_declared_title_stands_in_where_the_text_has_no_headline() -> None:
    told = report("Cod.", f"{FIRST} {BODY}", [deed("meets", "meet")])
    titled = msgspec.structs.replace(told.report, title="Lawmakers take  up cod quota bill")
    assert headline_of(msgspec.structs.replace(told, report=titled)) == "Lawmakers take up cod quota bill"


def test_a_link_of_markdown_left_in_a_line_keeps_its_words_alone() -> None:
    told = report(
        "Fleet sails.",
        "Nora Velt [sent](https://example.org/fleet/sails-2/) the fleet to sea on Monday.",
        [deed("sent", "send")],
    )
    (event,) = link([told]).events
    assert event.summary.rstrip(".") == "Nora Velt sent the fleet to sea on Monday"
