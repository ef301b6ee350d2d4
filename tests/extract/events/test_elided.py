"""Words left out that only the sentences before give back, and halves told with the half that gives them."""

import pytest
from tests.extract.events.test_lines import line, told

LEFT_OUT = [
    ("Norland lodged a request for one on Monday.", "lodged", True),
    ("Norland lodged a request for one of two ferries on Monday.", "lodged", False),
    ("The Kovar union asked for more on Monday.", "asked", True),
    ("The Kovar union asked for more ferries on Monday.", "asked", False),
    ("Norland followed with its own on Monday.", "followed", True),
    ("Norland followed with its own ban on Monday.", "followed", False),
    ("Norland's was dissolved on Monday.", "dissolved", True),
    ("Norland's senate was dissolved on Monday.", "dissolved", False),
    ("Norland withdrew on Monday.", "withdrew", True),
    ("Norland withdrew from Varmark on Monday.", "withdrew", False),
    ("Norland withdrew its envoy on Monday.", "withdrew", False),
    ("The navy of Norland took control on Monday.", "took", True),
    ("The navy of Norland took control of Varholm on Monday.", "took", False),
    ("The Varholm crew have been stuck since then.", "stuck", True),
    ("The Varholm crew have been stuck since Monday.", "stuck", False),
    ("Norland refused the terms that Friday.", "refused", True),
    ("Ada Rye is to appeal on Monday.", "appeal", True),
    ("Ada Rye did so on Monday.", "did", True),
    ("Ada Rye, who was to ask Bo Kovar, did so on Monday.", "did", False),
    ("Bo Kovar followed suit on Monday.", "followed", True),
    ("Ada Rye is to appeal to the High Court of Norland on Monday.", "appeal", False),
    ("An Oakham judge is expected to rule on Monday.", "rule", True),
    ("An Oakham judge is expected to rule on the bail of Bo Kovar on Monday.", "rule", False),
    ("The army of Norland blamed Varmark on Monday.", "blamed", True),
    ("The army of Norland blamed Varmark for a fire on Monday.", "blamed", False),
    ("Norland has refused one since Monday.", "refused", True),
    ("Norland refused one of two offers on Monday.", "refused", False),
    ("At least 600 people of Norland have died since.", "died", True),
    ("A second round was put off by Norland on Monday.", "put off", True),
    ("A second round of talks in Varholm was put off by Norland on Monday.", "put off", False),
    ("Ada Rye bought nine on Monday.", "bought", True),
    ("Ada Rye bought nine ferries on Monday.", "bought", False),
    ("A blast in Varholm killed nine on Monday.", "killed", False),
]


@pytest.mark.parametrize(("text", "trigger", "vague"), LEFT_OUT, ids=[c[0] for c in LEFT_OUT])
def test_a_line_without_its_noun_or_its_day_is_vague(text: str, trigger: str, vague: bool) -> None:
    assert (line(text, trigger).vague > 0) is vague


WITH_THE_OTHER_HALF = [
    ("Norland banned the ferry on Monday, and Varmark followed with its own on Friday.", "followed"),
    ("The ferry sank off Varholm on Monday, and Varmark cried foul.", "cried"),
    ("On Saturday the crew of the Kovar held up lorries, and a guard died in Varholm that night.", "died"),
]


@pytest.mark.parametrize(("text", "trigger"), WITH_THE_OTHER_HALF, ids=[c[0] for c in WITH_THE_OTHER_HALF])
def test_a_half_that_wants_the_other_is_told_with_it(text: str, trigger: str) -> None:
    assert told(text, trigger) == text.rstrip(".")


def test_a_half_that_wants_nothing_is_told_alone() -> None:
    text = "Norland banned the ferry on Monday, and the Varmark senate voted to leave the accord on Friday."
    assert told(text, "voted") == "the Varmark senate voted to leave the accord on Friday"


def test_who_said_it_by_a_title_and_a_name_is_no_new_sentence() -> None:
    text = "A guard died in Varholm on Monday, harbour director Ida Rye said."
    assert told(text, "died") == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Rye, on the other hand, was freed in Varholm on Monday.",
            "Anna Rye was freed in Varholm on Monday",
        ),
        ("The Kovar guild, for its part, met in Varholm on Monday.", "The Kovar guild met in Varholm on Monday"),
        (
            "Anna Rye, however sick, was freed in Varholm on Monday.",
            "Anna Rye, however sick, was freed in Varholm on Monday",
        ),
    ],
)
def test_what_ties_a_sentence_to_the_one_before_is_left_out(text: str, expected: str) -> None:
    assert told(text, "met" if "met" in text else "freed") == expected
