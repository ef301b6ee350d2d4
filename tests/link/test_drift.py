"""In what a retelling departs from the words: every scale of strength proved by an example, every example true."""

from pathlib import Path

import pytest

import dateline.link
from dateline.lexicon import Row, read_table
from dateline.link.drift import drift_of
from dateline.link.retelling import Retelling, Unit, compare_units, sentence_units
from dateline.link.thesaurus import STRENGTH, SYNONYMS, in_place_of, stronger
from dateline.link.words import stem

EXAMPLES = list(read_table(Path(dateline.link.__file__).with_name("drift_examples.tsv")))


def unit(text: str) -> Unit:
    (one,) = sentence_units(text, "r", 0, len(text))
    return one


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["retold"])
def test_example_drifts_as_it_says(row: Row) -> None:
    one, other = unit(row["words"]), unit(row["retold"])
    told = compare_units(one, other) or Retelling(one, other, 0.5, "told so")
    assert (drift_of(told) or "") == row["drift"]


@pytest.mark.parametrize("row", [row for row in EXAMPLES if row["scale"]], ids=lambda row: row["scale"])
def test_the_scale_is_the_one_that_is_named(row: Row) -> None:
    one, other = unit(row["words"]), unit(row["retold"])
    scales = {stronger(a, b) for a in one.tokens for b in other.tokens}
    assert row["scale"] in scales


def test_every_scale_has_an_example() -> None:
    assert {row["scale"] for row in read_table(STRENGTH)} == {row["scale"] for row in EXAMPLES} - {""}


def test_no_word_stands_twice_on_one_scale() -> None:
    for row in read_table(STRENGTH):
        stems = [stem(word) for word in row["steps"].replace("<", " ").split()]
        assert sorted(stems) == sorted(set(stems)), row["scale"]


def test_every_sense_has_two_words() -> None:
    assert [row["sense"] for row in read_table(SYNONYMS) if len(set(row["words"].split())) < 2] == []


def test_words_of_one_sense_stand_in_each_others_place() -> None:
    assert stem("backing") in in_place_of(stem("support"))
    assert stem("support") in in_place_of(stem("backing"))
    assert stem("harbour") not in in_place_of(stem("support"))


def test_one_point_in_other_words_is_a_retelling() -> None:
    one = unit("We keep pilots on board to avoid any error that would damage a trawler.")
    other = unit("Pilots prevent mistakes that harm trawlers.")
    told = compare_units(one, other)
    assert told is not None
    assert told.why == "the same point in other words"


def test_shared_names_alone_are_no_retelling() -> None:
    one = unit("Without the pilots, Velland and Ostmark cannot open the strait.")
    other = unit("The bishop said that Velland and Ostmark sing the same hymns.")
    assert compare_units(one, other) is None
