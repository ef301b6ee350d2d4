"""A paragraph that a later report prints again, somebody's death told months later, verbs and their particles."""

import pytest
from tests.link.test_link import event_of, reading
from tests.link.test_tables import trigger

from dateline.link import link
from dateline.link.amiss import told_by_the_other
from dateline.model import Layers, Link

CLOSED = "Guards sealed the old salt tunnel after a slate ceiling cracked above the miners' canteen."
JAILED = "Several rowdy smugglers were jailed."
DAY = "2031-03-04"


def told(name: str, text: str, published: str, word: str, **more: object) -> Layers:
    event = {"trigger": word, "label": word, "type": "OTHER", "actors": (), "recipients": (), "place": None, **more}
    return reading(name, text, published, [event])


def test_a_sentence_printed_again_a_month_later_tells_what_it_told_first() -> None:
    first = told("a.txt", f"{CLOSED} The pier stayed open.", DAY, "sealed", sentence=(0, len(CLOSED)))
    again = told("b.txt", f"{CLOSED} Nobody has paid yet.", "2031-04-09", "sealed", sentence=(0, len(CLOSED)))
    linked = link([first, again])
    assert event_of(linked, first) == event_of(linked, again)


def test_it_is_another_where_each_names_another_day() -> None:
    first = told("a.txt", CLOSED, DAY, "sealed", when="2031-03-02")
    again = told("b.txt", CLOSED, "2031-04-09", "sealed", when="2031-04-07")
    linked = link([first, again])
    assert event_of(linked, first) != event_of(linked, again)


@pytest.mark.parametrize(
    ("again", "days"),
    [
        ("Guards sealed the old salt tunnel on Sunday after a slate ceiling cracked above the miners' canteen.", 1),
        ("Guards sealed the old salt tunnel on Sunday after a slate ceiling fell in on a cook.", 2),
    ],
)
def test_the_sunday_of_a_sentence_printed_again_is_that_of_the_first_print(again: str, days: int) -> None:
    text = CLOSED.replace("tunnel", "tunnel on Sunday")
    first = told("a.txt", text, DAY, "sealed", when="2031-03-02")
    later = told("b.txt", again, "2031-03-11", "sealed", when="2031-03-09")
    linked = link([first, later])
    assert len({e.id for e in linked.events}) == days
    assert {e.when.edtf for e in linked.events} == {"2031-03-02", "2031-03-09"} - (
        {"2031-03-09"} if days == 1 else set()
    )
    assert not [c for c in linked.conflicts if c.attribute == "date" and days == 1]


def test_a_few_common_words_are_no_print() -> None:
    first = told("a.txt", JAILED, DAY, "jailed")
    again = told("b.txt", JAILED.replace("Several rowdy", "Two quiet"), "2031-04-09", "jailed")
    linked = link([first, again])
    assert event_of(linked, first) != event_of(linked, again)


def pair(name: str, published: str, count: str) -> Layers:
    """The sentence printed again, and right behind it how many were jailed."""
    behind = f"{count} smugglers were jailed."
    text, begin = f"{CLOSED} {behind}", len(CLOSED) + 1
    plain: dict[str, object] = {"type": "OTHER", "actors": (), "recipients": (), "place": None}
    sealed = {**plain, "trigger": "sealed", "label": "seal", "sentence": (0, len(CLOSED))}
    jailed = {**plain, "trigger": "jailed", "label": "jail", "sentence": (begin, begin + len(behind))}
    return reading(name, text, published, [sealed, jailed])


def test_behind_a_sentence_printed_again_another_number_is_no_other_deed() -> None:
    first, again = pair("a.txt", DAY, "Nine"), pair("b.txt", "2031-03-06", "Seventeen")
    linked = link([first, again])
    assert linked.event_of[first.events[1].id] == linked.event_of[again.events[1].id]


@pytest.mark.parametrize(("word", "one"), [("died", True), ("spoke", False)])
def test_somebody_dies_once_however_late_it_is_told(word: str, one: bool) -> None:
    news = told("a.txt", f"Ida Holm {word} in a clinic by the lake.", DAY, word, actors=("Ida Holm",), when=DAY)
    late = told("b.txt", f"The bridge is as it was when Ida Holm {word}.", "2031-11-20", word, actors=("Ida Holm",))
    linked = link([news, late])
    assert (event_of(linked, news) == event_of(linked, late)) is one


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("called off", "cancelled", True),
        ("called", "cancelled", False),
        ("put off", "postponed", True),
        ("break down", "collapsed", True),
        ("walk out", "walkout", True),
    ],
)
def test_a_verb_with_its_particle_is_a_word_of_its_own(one: str, other: str, alike: bool) -> None:
    assert (trigger(one)[1] == trigger(other)[1]) is alike


def test_a_link_to_what_is_shown_by_a_line_that_tells_the_later_is_none() -> None:
    one = Link(id="l", kind="caused_by", from_="v1", to="v2", evidence=())
    triggers = {"v1": frozenset({"resign"}), "v2": frozenset({"leak"})}
    assert told_by_the_other(one, triggers, {"v2": "Ida Holm resigned over the leak"})
    assert not told_by_the_other(one, triggers, {"v2": "leak: Ida Holm resigned over the leak"})
    assert not told_by_the_other(one, triggers, {"v2": "The leak came to light in March"})
