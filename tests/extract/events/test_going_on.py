"""What "it" and "they" stand for where the sentence before says it."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import event

from dateline.extract.events.lines import find_lines
from dateline.model import Dossier

Whole = Callable[[str], Dossier]


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("The dam burst above Oakham on Monday. It flooded two mills.", "flooded", "The dam"),
        ("The ferry, built in Varholm, sank on Monday. It was raised on Friday.", "raised", "The ferry"),
        (
            "Two lorries with beds were stopped on Monday. They were let through on Friday.",
            "let",
            "Two lorries with beds",
        ),
        ("The fair was put off in May. It was meant for June. In July it was held in Oakham.", "held", "The fair"),
        ("Police closed the quay on Monday. They reopened it on Friday.", "reopened", "Police"),
    ],
)
def test_the_subject_of_the_sentence_before_goes_on(read_whole: Whole, text: str, word: str, words: str) -> None:
    assert _taken(read_whole(text), word) == [words]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ada Rye took the ferry to Oakham on Monday. It sank on Tuesday.", "sank"),
        ("The minister held up a bottle on Monday. It broke on Tuesday.", "broke"),
        ("The mill burnt and the dam burst on Monday. It flooded Oakham.", "flooded"),
        ("The mayor said the dam had burst on Monday. It flooded Oakham.", "flooded"),
        ("The move by Kovar Lines came late on Monday. It raised fares on Friday.", "raised"),
        ("The good result pleased Kovar Lines on Monday. It raised fares on Friday.", "raised"),
        ("The strike began on Monday. They closed the quay on Friday.", "closed"),
        ("Did the dam burst on Monday? It flooded Oakham.", "flooded"),
        ("The dam burst on Monday. It was the first time it flooded Oakham.", "flooded"),
    ],
)
def test_nothing_is_put_where_something_else_may_be_meant(read_whole: Whole, text: str, word: str) -> None:
    assert _taken(read_whole(text), word) == []


def _taken(dossier: Dossier, word: str) -> list[str]:
    found = event(dossier, word)
    (line,) = [one for one in find_lines(dossier) if one.id == found.id]
    return [dossier.report.text[begin:end] for _, (begin, end) in line.taken]
