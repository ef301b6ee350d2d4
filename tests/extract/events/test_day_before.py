"""Opening words that count from the sentence before are left out of a line that can be read without them."""

import pytest
from tests.extract.events.conftest import Read

from dateline.extract.events.day_before import without_day_before

SHORTER = [
    ("The next day some 300 dockers besieged the harbour office.", "some 300 dockers besieged the harbour office ."),
    ("A week later the guild faced a court in Oakham.", "the guild faced a court in Oakham ."),
    ("On that day Ada Rye handed in her report.", "Ada Rye handed in her report ."),
    ("By then, the ferry had left the quay of Varholm.", "the ferry had left the quay of Varholm ."),
    ("Only two hours later the ferry had left for Varholm.", "the ferry had left for Varholm ."),
]
KEPT = [
    "On Monday the guild faced a court in Oakham.",
    "Two days after the fire the guild faced a court in Oakham.",
    "Since then the guild has won no case in Oakham.",
    "Until then Bo Kovar signs the letters of the guild.",
    "A week later the ground moved.",
    "The next ferry left the quay of Varholm at noon.",
    "The same day of the week suits Ada Rye in Oakham.",
]


@pytest.mark.parametrize(("text", "rest"), SHORTER)
def test_a_line_begins_with_its_subject(read: Read, text: str, rest: str) -> None:
    assert " ".join(t.text for t in without_day_before(list(read(text).paragraphs[0].doc))) == rest


@pytest.mark.parametrize("text", KEPT)
def test_words_that_say_more_stay(read: Read, text: str) -> None:
    tokens = list(read(text).paragraphs[0].doc)
    assert without_day_before(tokens) == tokens
