"""Claims of a report that somebody gainsays there: by a word that points back, or by the words of the claim."""

import pytest
from msgspec.structs import replace
from tests.link.test_link import reading

from dateline.link.gainsaid import gainsaid
from dateline.model import Block, BlockKind


def pairs(text: str, deeds: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    report = reading("wire", text, "2031-03-05", [], "wire", people=()).report
    return [(text[a.begin : a.end], text[b.begin : b.end]) for a, b in gainsaid(report, deeds)]


CLAIM = "Skippers say the harbour board had asked for the kelp boats to be counted."


@pytest.mark.parametrize(
    "denial",
    [
        "The board denied it.",
        "The board denied any such request.",
        "Its clerk, Ada Rye, said no such request had been made.",
        "Not so, says the board.",
        "The board rejected that.",
        "Its clerk called that “a lie”.",
        "Ada Rye said that was untrue.",
        "The harbour board said nobody had asked for the boats.",
        "The board swears it had not.",
        "That was disputed by the wardens of the weir.",
        "The board disagreed.",
        "The board calls that gossip.",
        "Ada Rye called the claim “a wicked lie”.",
        "The board flatly rejected this account.",
        "A third denied that the board had asked for anything.",
    ],
)
def test_who_denies_what_the_sentence_before_lets_somebody_say(denial: str) -> None:
    assert pairs(f"{CLAIM} {denial}") == [(CLAIM, denial)]


@pytest.mark.parametrize(
    "other",
    [
        "The board did not deny it.",
        "The board insists on a count of the eels.",
        "The board swears they will come.",
        "The board called the offer a farce.",
        "The board called it a small step.",
        "The board denied any wrongdoing.",
        "While the wardens of the weir may point to the tide, they disagreed.",
        "The board would neither confirm nor deny it.",
        "The board denied the skippers a berth.",
        "Such a request, said Ada Rye, was no surprise.",
        "The clerk said no ferry would leave on Sunday.",
        "“We have no such power,” the clerk was heard to mutter.",
        "The clerk, who said that no such list was kept, has retired.",
        "The board has no kelp.",
        "The clerks thought of it but rejected it.",
        "Skippers want to deny it.",
        "“We rejected that,” Rye told them.",
        "Rye added: “The board always denied it.”",
    ],
)
def test_what_denies_nothing_of_what_stands_before_it(other: str) -> None:
    assert pairs(f"{CLAIM} {other}") == []


def test_a_clause_of_the_same_sentence_is_denied() -> None:
    told = "Divers said that the hull was torn"
    assert pairs(f"{told}; the owners denied it.") == [(told, "the owners denied it.")]
    assert pairs(f"{told}, which the owners denied.") == [(told, "which the owners denied.")]
    assert pairs(f"{told}, although a clerk denied the report.") == [(told, "a clerk denied the report.")]


def test_what_is_denied_may_stand_a_little_before() -> None:
    text = f"{CLAIM} The boats lie off Varholm. Its clerk said that no such request had been made."
    assert pairs(text) == [(CLAIM, "Its clerk said that no such request had been made.")]


def test_his_guilt_is_not_what_the_sentence_before_tells() -> None:
    text = "Rye was let go on Monday and fishes off Varholm again. She denies it."
    assert pairs(text, deeds=(text.index("let go"),)) == []


def test_a_deed_told_as_done_may_be_denied_by_whom_it_names() -> None:
    text = "On the eve of the count two clerks carried the ledgers off. The board has always denied it."
    (found,) = pairs(text, deeds=(text.index("carried"),))
    assert found == (text.split(". ")[0] + ".", "The board has always denied it.")
    assert pairs(text) == []


def test_a_question_of_the_reporter_is_no_claim() -> None:
    text = f"{CLAIM} We did ask. The board said that no such request had been made."
    assert pairs(text) == [(CLAIM, "The board said that no such request had been made.")]


def paragraphs(*kinds_and_texts: tuple[BlockKind, str]) -> list[tuple[str, str]]:
    """Claims and denials of a report whose blocks follow each other."""
    text = "\n".join(words for _, words in kinds_and_texts)
    blocks = [Block(kind, text.index(words), text.index(words) + len(words)) for kind, words in kinds_and_texts]
    report = replace(reading("wire", text, "2031-03-05", [], "wire", people=()).report, blocks=tuple(blocks))
    return [(text[a.begin : a.end], text[b.begin : b.end]) for a, b in gainsaid(report, ())]


def test_a_denial_in_a_paragraph_of_its_own() -> None:
    denial = "The board denied it."
    assert paragraphs(("body", CLAIM), ("body", denial)) == [(CLAIM, denial)]
    assert paragraphs(("body", CLAIM), ("caption", "Kelp boats."), ("body", denial)) == [(CLAIM, denial)]
    assert paragraphs(("body", CLAIM), ("subheading", "The eel fair"), ("body", denial)) == []
    assert paragraphs(("headline", "Boats counted, skippers say"), ("body", denial)) == []


def test_who_stands_by_what_another_voice_said_was_not_so() -> None:
    claim, denial = (
        "The smiths stopped work, saying they had not been paid.",
        "The mill insists that the money was sent.",
    )
    assert pairs(f"{claim} {denial}") == [(claim, denial)]
    assert pairs(f"{claim} They insist that the fair will open.") == []
    assert pairs(f"The smiths stopped work at noon. {denial}") == []
    assert pairs(f"The smiths wouldn’t say who paid. {denial}") == []
    assert pairs(f"{claim} The mill maintained a steady pace.") == []


@pytest.mark.parametrize(
    "denial",
    ["The guild denied it had lit the fuse.", "The guild denied any involvement.", "The guild denies everything."],
)
def test_who_is_blamed_denies_what_he_is_blamed_for(denial: str) -> None:
    blame = "The harbour board blamed the guild for the fire at the kelp shed."
    assert pairs(f"{blame} {denial}") == [(blame, denial)]
    assert pairs(f"The fire at the kelp shed was out by noon. {denial}") == []
    assert pairs(f"{blame} It denied that it would resign.") == []


def test_who_did_not_say_a_thing_claims_nothing() -> None:
    assert pairs("Kovar did not say who had told him. The board called it a fairy tale.") == []
