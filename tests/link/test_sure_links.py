"""Better no link than a doubtful one: order against the days, words told beside a meeting, two like statements."""

import pytest
from tests.link.test_link import reading, visit

from dateline.link import link
from dateline.link.figures import numbers_fit
from dateline.link.sequence import Placed, in_sentence
from dateline.model import Layers, Span


def one(key: str, words: str, sentence: str, **more: bool) -> Placed:
    begin = sentence.index(words)
    return Placed(key, begin, begin + len(words), words, frozenset({words}), False, False, **more)


def kinds(sentence: str, first: Placed, second: Placed, said: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [found.kind for found in in_sentence(sentence, Span("r", 0, len(sentence)), [first, second], said)]


def test_what_did_not_happen_comes_after_nothing() -> None:
    told = "Holm did not speak after the vote."
    assert kinds(told, one("v_1", "speak", told), one("v_2", "vote", told)) == ["follows"]
    assert kinds(told, one("v_1", "speak", told, negated=True), one("v_2", "vote", told)) == []


def test_who_tells_is_not_in_the_order_of_what_is_told() -> None:
    told = "Holm recalled the crew left after the vote."
    begin = told.index("the crew")
    assert kinds(told, one("v_1", "recalled", told), one("v_2", "vote", told), ((begin, len(told)),)) == []
    assert kinds(told, one("v_1", "left", told), one("v_2", "vote", told), ((begin, len(told)),)) == ["follows"]


def sequence(first: str, later: str) -> list[str]:
    text = "Ida Holm visited Velland after the attack on the port."
    events = [visit("visited", later), visit("attack", first, type="ASSAULT", recipients=())]
    pile: list[Layers] = [reading("a.txt", text, "2031-03-20", events)]
    return [found.kind for found in link(pile).links]


def test_order_words_that_the_days_contradict_give_no_link() -> None:
    assert sequence("2031-03-10", "2031-03-12") == ["follows"]
    assert sequence("2031-03-12", "2031-03-10") == []


@pytest.mark.parametrize(
    ("told", "again", "fits"),
    [
        ("Employers added 32,000 jobs", "Employers added 290,000 jobs", False),
        ("Employers added 32,000 jobs", "Employers added some 31,500 jobs", True),
        ("Employers added jobs", "Employers added 290,000 jobs", True),
        ("Seven boats sank", "7 boats sank", True),
    ],
)
def test_numbers_that_differ_are_two_statements(told: str, again: str, fits: bool) -> None:
    assert numbers_fit(told, again) is fits
