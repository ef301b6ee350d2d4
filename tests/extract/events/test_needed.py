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
    ("Anna Rye, as you all saw on Monday, met the crew.", "met", "Anna Rye met the crew"),
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
        "the council of the town by all the fishermen of the bay and by the keepers of the four lights on the rocks.",
        "closed",
        "For the last nine years, the town has closed its old harbour to honour the memory of the sailors who built "
        "it in the winter after the flood",
    ),
    (
        "Anna Rye, a skipper who was born in Varholm and who had led the union of the dockers there since the spring "
        "of the flood and of the great fire in the new town hall, pleaded guilty on Monday to five counts of fraud, "
        "one count of theft, one count linked to an unlawful gift, and one count stemming from an illegal loan.",
        "pleaded",
        "Anna Rye pleaded guilty on Monday to five counts of fraud, one count of theft, one count linked to an "
        "unlawful gift, and one count stemming from an illegal loan",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES, ids=[c[1] for c in CASES])
def test_a_line_keeps_the_sense_of_its_sentence(text: str, trigger: str, expected: str) -> None:
    assert told(text, trigger) == expected


LONG_HALVES = (
    "Anna Rye, head of the harbour bank of the free town of Varholm, has asked for a small rise in the toll on boats "
    "before, but she went further on Monday by saying that it should come within the next few months and by asking "
    "for a second and far greater rise in the toll on the boats of all other free towns of the coast by the spring."
)


def test_a_half_about_another_time_is_not_told_without_the_other_half() -> None:
    assert "but she went further on Monday" in told(LONG_HALVES, "asked")


def test_where_a_clause_cannot_be_cut_out_well_the_whole_sentence_is_told() -> None:
    text = (
        "Today, Harbour Adviser Anna Rye, Director of Fishing and Chief Adviser Bo Kovar, Chief of Staff to the Vice "
        "Mayor Ida Lind, and Harbour Council Senior Director for the Western Isles Olaf Norn met with members of the "
        "Skippers' Guild to speak of the work done to mend the lights of Varholm and to see that sailors are safe."
    )
    assert told(text, "met").startswith(text[: text.index(" and to see")])


def test_a_list_does_not_lose_its_first_member() -> None:
    text = (
        "Deputy Harbour Adviser Anna Rye also met today with Professor Bo Kovar, Norland Head of the Division for "
        "Ferries, Lights, and Tolls, to speak of a range of matters of the coast, including aims for the coming "
        "meetings of the guild, the sharing of ropes, stolen boats, the mending of quays after the flood, and nets."
    )
    found = told(text, "met")
    assert "including aims" in found or "the sharing of ropes" not in found


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
