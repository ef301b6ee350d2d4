"""One utterance that two reports print in other words, each in quotation marks; and what is no other wording."""

import pytest
from tests.link.test_utterances import said

from dateline.link import link
from dateline.link.misquoted import bent, plain
from dateline.model import Layers


def words_of(text: str) -> list[str]:
    return [token for word in text.lower().replace(",", "").replace(".", "").split() for token in plain(word)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The heron guards its ford, and it will hold", "The heron guards its ford, and it may hold"),
        ("We counted the lanterns at dusk and went home", "We counted the lanterns at dawn and went home"),
        ("Nobody lit the beacon that evening", "Nobody but the warden lit the beacon that evening"),
        ("He can keep his cormorants", "You can keep your wretched cormorants"),
        ("We know who sank the barge and who paid", "We know who sank the barge and who watched"),
        ("It was the skipper, not the tide", "It was not the skipper but the tide"),
        ("The mill is idle, and the cows are thin", "The mill stands idle, and the cows are thin"),
        ("We found nine eels under the weir", "We found eight eels under the weir"),
    ],
)
def test_words_that_one_report_bends(one: str, other: str) -> None:
    assert bent(words_of(one), words_of(other))
    assert bent(words_of(other), words_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We counted the lanterns at dusk", "We counted the lanterns at dusk"),
        ("We counted the lanterns", "On Monday we counted the lanterns at dusk"),  # cut at both ends
        ("We counted the lanterns at dusk", "lanterns at dusk, and nobody came"),  # two stretches of one speech
        ("We're counting nine lanterns", "We are counting 9 lanterns"),
        ("She counted her lanterns at dusk", "I counted my lanterns at dusk"),
        ("Those lanterns were the pride of Oakham", "The lanterns are the pride of Oakham"),
        (
            "We know what we want and we want it now",
            "We know what they do and we fear it",
        ),  # nothing is said by these
        ("The lanterns are lit", "The mill burns, the cows are thin and nobody lit a lantern"),
        ("Lanterns burn", "Lanterns rust"),
        ("We fear for our work force and our eels", "We fear for our workforce and our eels"),
    ],
)
def test_what_is_no_other_wording(one: str, other: str) -> None:
    assert not bent(words_of(one), words_of(other))
    assert not bent(words_of(other), words_of(one))


def printed(number: int, words: str, who: str = "Ida Holm", day: int = 4) -> Layers:
    """A report that quotes these words."""
    return said(number, f"“{words}” Holm told the wardens of the weir.", f"“{words}”", who, "direct", day)


def wordings(*reports: Layers) -> list[list[str]]:
    return [sorted(v.value for v in c.values) for c in link(list(reports)).conflicts if c.attribute == "wording"]


def test_both_wordings_are_shown_with_nothing_settled() -> None:
    one, other = "The heron guards its ford and it will hold,", "The heron guards its ford and it may hold,"
    pile = printed(1, one), printed(2, other)
    assert wordings(*pile) == [[other, one]]
    (conflict,) = link(list(pile)).conflicts
    assert conflict.degree == "difference"
    texts = {one.report.id: one.report.text for one in pile}
    for value in conflict.values:
        (at,) = value.evidence
        assert texts[at.report][at.begin : at.end] == value.value


def test_so_many_words_are_one_utterance_a_year_later_and_few_are_not() -> None:
    long = "We counted every lantern on the weir that night and nobody {} us."
    assert wordings(printed(1, long.format("helped")), printed(2, long.format("paid"), day=28))
    short = "We counted lanterns and nobody {} us."
    assert not wordings(printed(1, short.format("helped")), printed(2, short.format("paid"), day=28))


def test_two_named_speakers_of_few_like_words_are_two() -> None:
    short = "We counted lanterns and nobody {} us."
    assert not wordings(printed(1, short.format("helped")), printed(2, short.format("paid"), "Tomas Reik"))


def test_what_says_where_it_was_cut_bends_nothing() -> None:
    assert not wordings(
        printed(1, "The heron guards its ford and will hold"),
        printed(2, "The heron guards [the] ford and will not hold"),
    )
