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


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        ("The dam gave way. It flooded Oakham in the night.", "The dam", "[The dam] flooded Oakham in the night"),
        ("The dam gave way. By noon it flooded Oakham.", "The dam", "By noon [the dam] flooded Oakham"),
        ("In Oakham some dams gave way. They flooded Velt by noon.", "some dams", "[Some dams] flooded Velt by noon"),
        (
            "The dam gave way. The water of the dam, it flooded Oakham.",
            "dam",
            "The water of the dam, it flooded Oakham",
        ),
    ],
)
def test_words_of_the_sentence_before_stand_in_the_place_of_a_pronoun(body: str, words: str, shown: str) -> None:
    told = report("Floods.", body, [deed("flooded", "flood")])
    text, (line,) = told.report.text, told.lines
    word = "They" if "They" in body else "It" if "It" in body else "it"
    place, begin = text.index(f"{word} "), text.index(words)
    taken = ((place, place + len(word)), (begin, begin + len(words)))
    sentence = (text.index(". ", begin) + 2, len(text) - 1)
    line = msgspec.structs.replace(line, spans=(sentence,), leans=(taken[0],), taken=(taken,))
    (event,) = link([msgspec.structs.replace(told, lines=(line,))]).events
    assert event.summary == shown
