"""The word tables of linking: every row proved by an example, every example true."""

from pathlib import Path

import pytest
from tests.link.test_link import reading

import dateline.link
from dateline.lexicon import Row, read_table
from dateline.link.differences import likelihood
from dateline.link.kinds import TABLE, families, kin_of, trigger_of
from dateline.link.sequence import Placed, in_sentence, order_words
from dateline.link.words import stem
from dateline.model import Span

ROOM = Path(dateline.link.__file__).parent
ORDER = list(read_table(ROOM / "order_examples.tsv"))
HEDGES = list(read_table(ROOM / "hedge_examples.tsv"))


def placed(sentence: str, trigger: str) -> Placed:
    begin = sentence.index(trigger)
    kind = families().get(stem(trigger.split()[-1].lower()), trigger)
    return Placed(trigger, begin, begin + len(trigger), trigger, frozenset({kind}), False, False)


@pytest.mark.parametrize("row", ORDER, ids=lambda row: row["sentence"])
def test_order_word_says_which_came_first(row: Row) -> None:
    sentence = row["sentence"]
    both = sorted((placed(sentence, row["earlier"]), placed(sentence, row["later"])), key=lambda p: p.begin)
    links = list(in_sentence(sentence, Span("r", 0, len(sentence)), both))
    assert sorted(link.kind for link in links) == [kind for kind in row["kinds"].split(",") if kind]
    assert all((link.from_, link.to) == (row["later"], row["earlier"]) for link in links)


def test_every_order_word_has_an_example() -> None:
    assert {words for _, _, words in order_words()} <= {row["words"] for row in ORDER}


@pytest.mark.parametrize("row", HEDGES, ids=lambda row: row["sentence"])
def test_hedge_says_how_likely(row: Row) -> None:
    assert (likelihood(row["sentence"]) or "") == row["likelihood"]


def test_every_hedge_has_an_example() -> None:
    assert {row["words"] for row in read_table(ROOM / "hedges.tsv")} <= {row["words"] for row in HEDGES}


def test_no_trigger_word_is_in_two_families() -> None:
    homes: dict[str, set[str]] = {}
    for row in read_table(TABLE):
        for word in row["words"].split():
            homes.setdefault(stem(word), set()).add(row["family"])
    assert {word: home for word, home in homes.items() if len(home) > 1} == {}


def trigger(words: str) -> tuple[str, str]:
    (mention,) = reading("a", words, None, [{"trigger": words, "when": None, "label": words}]).events
    return trigger_of(mention)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("was apprehended", "arrest", True),
        ("fired", "dismissal", True),
        ("fire", "blaze", True),
        ("fired", "blaze", False),
        ("aftershock", "earthquake", False),
        ("clinched", "victory", False),
    ],
)
def test_words_of_one_family_may_name_one_event(one: str, other: str, alike: bool) -> None:
    assert (trigger(one)[1] == trigger(other)[1]) is alike


def test_what_kills_and_who_dies_are_kin_and_no_family() -> None:
    assert trigger("killed")[1] != trigger("died")[1]
    assert kin_of(trigger("killed")[1]) & kin_of(trigger("died")[1])
    assert not kin_of(trigger("met")[1])
