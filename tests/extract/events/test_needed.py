"""What a line keeps and what it leaves out, so that its sense is that of its sentence."""

import pytest
from tests.extract.events.test_lines import line, told

CASES = [
    (
        "The ferry that sank shortly after dusk from Varholm on Monday was accidentally hit by a Norland "
        "missile, harbour officials believe.",
        "hit",
        "The ferry that sank shortly after dusk from Varholm on Monday was accidentally hit by a Norland "
        "missile, harbour officials believe",
    ),
    ("Likewise, the union rejected the offer.", "rejected", "the union rejected the offer"),
    ("Later in the speech, Anna Rye praised the dockers.", "praised", "Anna Rye praised the dockers"),
    ("A day earlier in Varholm, Anna Rye chided the dockers.", "chided", "Anna Rye chided the dockers"),
    (
        "The order tells the bank to instead close its branches.",
        "close",
        "The order tells the bank to close its branches",
    ),
    (
        "Kovar Bank repaid the loan on Monday, but the mayor warned sailors could still lose money.",
        "warned",
        "Kovar Bank repaid the loan on Monday, but the mayor warned sailors could still lose money",
    ),
    (
        "Kovar Bank repaid the loan on Monday, but the mayor warned sailors could lose money.",
        "warned",
        "the mayor warned sailors could lose money",
    ),
    (
        'Rye wrote on Monday: "Kovar Bank closed its branches in Varholm. It was sad."',
        "closed",
        "Rye wrote on Monday: Kovar Bank closed its branches in Varholm",
    ),
    (
        "The role we have been playing, Anna, has been giving aid to the dockers.",
        "giving",
        "The role we have been playing has been giving aid to the dockers",
    ),
    (
        "For the last nine years, the town has closed its old harbour to honour the memory of the sailors who built "
        "it in the winter after the flood and to shine a light on the work of the first women who were elected to "
        "the council of the town by all the fishermen of the bay.",
        "closed",
        "For the last nine years, the town has closed its old harbour to honour the memory of the sailors who built "
        "it in the winter after the flood",
    ),
    (
        "Anna Rye, a skipper who was born in Varholm and who had led the union of the dockers there since the spring "
        "of the flood, pleaded guilty on Monday to five counts of fraud, one count of theft, one count linked to an "
        "unlawful gift, and one count stemming from an illegal loan.",
        "pleaded",
        "Anna Rye pleaded guilty on Monday to five counts of fraud, one count of theft, one count linked to an "
        "unlawful gift, and one count stemming from an illegal loan",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES, ids=[c[1] for c in CASES])
def test_a_line_keeps_the_sense_of_its_sentence(text: str, trigger: str, expected: str) -> None:
    assert told(text, trigger) == expected


POINTING_ON = [
    ("Rye named the following two pilots on Monday:", "named", ["following"]),
    ("Rye left on Monday, and the following days were calm.", "left", []),
]


@pytest.mark.parametrize(("text", "trigger", "words"), POINTING_ON, ids=[c[1] for c in POINTING_ON])
def test_a_line_that_points_at_names_behind_it_leans_on_them(text: str, trigger: str, words: list[str]) -> None:
    assert [text[a:b] for a, b in line(text, trigger).leans] == words


HEADINGS = [
    ("Specifically, the E.O. the President signed today:", "signed", True),
    ("The order the queen signed today closed the port.", "signed", False),
]


@pytest.mark.parametrize(("text", "trigger", "torn"), HEADINGS, ids=["heading", "sentence"])
def test_a_noun_and_the_clause_that_says_which_are_no_sentence(text: str, trigger: str, torn: bool) -> None:
    assert line(text, trigger).torn is torn
