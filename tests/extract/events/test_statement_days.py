"""On what day something was said: its own time words, the words it goes on with, else the day of the news."""

import pytest

from dateline.pipeline.reading import read_text


def _days(text: str) -> list[str | None]:
    layers = read_text(text, "2031-03-13", raw=True)
    return [q.said.edtf for q in sorted(layers.quotations, key=lambda q: (q.begin, q.end))]


def test_a_day_right_behind_the_cue_is_the_day_of_the_saying() -> None:
    assert _days("Harbour master Jon Vik said Tuesday the closure was “a small thing.”") == ["2031-03-11"]


def test_the_words_that_go_on_share_the_day_of_those_before() -> None:
    text = "Jon Vik said Tuesday the closure was “a small thing.” “It will be over in a week,” he said."
    assert _days(text) == ["2031-03-11", "2031-03-11~"]


def test_words_that_somebody_else_retells_have_no_day_of_the_news() -> None:
    text = "Ada Holm wept in court on Tuesday. Ada Holm said Jon Vik told her that the pier would hold."
    outer, inner = _days(text)
    assert outer is not None
    assert inner is None


@pytest.mark.parametrize("words", ["the day after the vote, the mayor", "later the mayor"])
def test_another_time_that_nobody_can_place_is_not_the_day_of_the_news(words: str) -> None:
    text = f"The guild voted on Tuesday to close the pier. And {words} said that the quota would stay."
    assert _days(text)[-1] is None


def test_a_year_inside_the_words_for_the_speaker_is_no_day_of_the_saying() -> None:
    text = "Norn - the best pilot of 2015 - said the boats would stay."
    assert _days(text) == [None]


def test_the_sentence_before_tells_when_its_subject_spoke_on() -> None:
    text = "Mayor Ada Brook spoke at a fish fair on Tuesday. “The quota is a gift to smugglers,” Brook said."
    assert _days(text) == ["2031-03-11~"]


def test_nothing_was_said_on_a_day_after_the_report() -> None:
    text = "Pilots trying to win back the guild in November say they have a new weapon."
    assert _days(text) == [None]


@pytest.mark.parametrize(
    "words",
    [
        'Ida Norn wrote: "The pier is a ruin."',
        'The letter, sent to Jon Vik, called the pier "a ruin".',
        'One of them was a post in which Ida Norn said "the pier is a ruin".',
        '"The pier is a ruin," Ida Norn told Harbour Magazine.',
        "After the fire, Ida Norn said that the pier was a ruin.",
    ],
)
def test_what_is_put_on_a_page_has_no_day_of_the_news(words: str) -> None:
    assert _days(f"The guild voted on Tuesday to close the pier. {words}")[-1] is None


def test_a_saying_shares_the_day_of_the_speaking_before_it() -> None:
    text = "Speaking on Sea TV on Monday, Jon Vik thanked the crews and said that the pier would hold."
    assert _days(text)[-1] == "2031-03-10"
    assert _days("Leaving port on Monday, Jon Vik has said that the pier would hold.") == [None]


def test_what_was_said_before_the_news_in_a_clause_of_time_has_no_day_of_the_news() -> None:
    text = "The guild voted on Tuesday to shut the pier. After Jon Vik said it was unsafe, Ida Norn blamed him."
    assert _days(text)[0] is None


@pytest.mark.parametrize(
    "words",
    [
        'Jon Vik has made fun of the fee, saying "it will sink the town."',
        "Jon Vik ran for mayor ahead of the vote, even accusing pilots of “getting away with murder.”",
        "Jon Vik routinely says that the pier is unsafe.",
    ],
)
def test_what_was_said_before_or_again_and_again_has_no_day_of_the_news(words: str) -> None:
    assert _days(f"The guild voted on Tuesday to close the pier. {words}")[-1] is None


def test_a_participle_of_what_is_news_has_the_day_of_the_news() -> None:
    text = 'The guild voted on Tuesday to close the pier. Jon Vik defended it, saying "it will save the town."'
    assert _days(text) == ["2031-03-11~"]


def test_who_came_to_ask_asked_on_the_day_of_coming() -> None:
    text = "Ada Norn went to the office of the pilots on March 3 to ask them why the money was gone."
    assert _days(text) == ["2031-03-03~"]


def test_last_month_behind_the_cue_is_when_it_was_said() -> None:
    assert _days("Jon Vik said last month he was sure the crews would be paid.") == ["2031-02"]


def test_what_was_said_when_something_else_was_told_is_of_no_day_of_the_news() -> None:
    text = "The guild voted on Tuesday. When Jon Vik first told his aunt of it, his aunt replied, “You must sail.”"
    assert _days(text)[-1] is None
    text = "The guild voted on Tuesday to close the pier. When asked about it, Jon Vik said that it was a ruin."
    assert _days(text)[-1] == "2031-03-11~"
