"""A line keeps to the half of its sentence that has its deed's standing, its own phrase and whole words."""

import pytest
from tests.extract.events.test_lines import line, told

HALVES = [
    ("Anna Rye did not blame the dockers but praised their wives.", "blame", "Anna Rye did not blame the dockers"),
    ("Anna Rye did not blame the dockers but praised their wives.", "praised", "Anna Rye praised their wives"),
    (
        "Anna Rye flew to Varholm on Monday, and is due to leave on Friday.",
        "flew",
        "Anna Rye flew to Varholm on Monday",
    ),
    (
        "Anna Rye flew to Varholm on Monday, and is due to leave on Friday.",
        "leave",
        "Anna Rye is due to leave on Friday",
    ),
    (
        "Anna Rye took her first degree in Varholm in 2001, and her doctorate from Oakham in 2004.",
        "took",
        "Anna Rye took her first degree in Varholm in 2001",
    ),
    ("Anna Rye flew to Varholm on Monday and left on Friday.", "left", "Anna Rye left on Friday"),
    (
        "Rye Lines closed its docks in May 2008, and opened them two weeks ago for Kovar Ferries.",
        "closed",
        "Rye Lines closed its docks in May 2008",
    ),
]
WHOLE = [
    ("Anna Rye not only blamed the dockers but also fined them.", "blamed"),
    ("Anna Rye flew to Varholm and left on Friday.", "left"),
    ('Anna Rye "did not flee but went home".', "flee"),
    ("Talks in Varholm had been due on Monday but were put off after a clerk, Bo Lind, 52, died in May.", "Talks"),
    ("Anna Rye took both degrees in Varholm in 2001, and her prize in May.", "took"),
]


@pytest.mark.parametrize(("text", "trigger", "line"), HALVES, ids=[f"{c[1]}: {c[0]}" for c in HALVES])
def test_of_two_halves_of_different_standing_or_days_a_line_keeps_its_own(text: str, trigger: str, line: str) -> None:
    assert told(text, trigger) == line


@pytest.mark.parametrize(("text", "trigger"), WHOLE, ids=[c[0] for c in WHOLE])
def test_halves_of_one_standing_and_day_stay_together(text: str, trigger: str) -> None:
    assert told(text, trigger) == text.removesuffix(".")


PHRASES = [
    (
        "Anna Rye will speak in Oakham after two brutal ferry attacks last weekend in Norway.",
        "attacks",
        "two brutal ferry attacks last weekend in Norway",
    ),
    ("Anna Rye resigned after two attacks.", "attacks", "Anna Rye resigned after two attacks"),
    (
        "Anna Rye resigned after an attack on Monday that she had planned in Varholm.",
        "attack",
        "Anna Rye resigned after an attack on Monday that she had planned in Varholm",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "line"), PHRASES, ids=[c[0] for c in PHRASES])
def test_what_only_says_when_another_deed_was_done_is_told_by_its_own_phrase(
    text: str, trigger: str, line: str
) -> None:
    assert told(text, trigger) == line


def test_words_said_that_a_sentence_breaks_off_are_left_out_behind_a_dash() -> None:
    text = "Anna Rye shared on Monday the anger of all dockers — “They are cold ..."
    assert told(text, "shared") == "Anna Rye shared on Monday the anger of all dockers"


def test_a_contrast_inside_a_clause_is_not_cut_in_two() -> None:
    text = (
        "Anna Rye and Bo Kovar spoke of ferries, coal, wool and the new harbour wall at the spring fair of Varholm "
        "on Monday, brightening up what is called a market day of the free towns but usually turns into a long dull "
        "list of the wishes of the guilds and their heads and of the complaints of the skippers of the outer isles."
    )
    assert told(text, "spoke").endswith("on Monday")


def test_the_second_half_of_a_sentence_is_whole_behind_the_subject_of_both() -> None:
    found = line("Anna Rye flew to Varholm on Monday and left on Friday.", "left")
    assert (found.torn, found.bare) == (False, False)
