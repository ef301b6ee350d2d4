"""Sentences that tell both what is claimed and who says that it is not so; and those that only seem to."""

import pytest
from tests.link.test_counts import report

from dateline.link.disputed import disputed


def pairs(text: str) -> list[tuple[str, str]]:
    told = report(f"The ferry sank. {text}").report
    return [(told.text[a.begin : a.end], told.text[b.begin : b.end]) for a, b in disputed(told)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The navy denied reports that its divers had cut the cable.",
            "reports that its divers had cut the cable",
        ),
        ("Ada Rye dismissed rumours of a merger with Kovar Mills.", "rumours of a merger with Kovar Mills"),
        (
            "The club rejected claims that it had known of the debt, and said it would sue.",
            "claims that it had known of the debt",
        ),
        (
            "Oakham council brushed aside allegations of vote-buying at the weir, saying no proof was shown.",
            "allegations of vote-buying at the weir",
        ),
        (
            "Reports that the mill will close in May are “pure invention”, its owner said.",
            "Reports that the mill will close in May",
        ),
        ("Claims that the vaccine stunts lambs are baseless, two vets said.", "Claims that the vaccine stunts lambs"),
        (
            "Kovar Mills dismissed allegations of false weights and claimed its scales were new.",
            "allegations of false weights",
        ),
        (
            "Ada Rye told the wardens that claims that she had sold the ferry were false.",
            "claims that she had sold the ferry",
        ),
        ("It is therefore untrue that the board had sold the ferry.", "the board had sold the ferry"),
    ],
)
def test_a_denial_that_tells_what_it_denies(text: str, claim: str) -> None:
    assert pairs(text) == [(claim, text)]


@pytest.mark.parametrize(
    ("claim", "between", "denial"),
    [
        ("The union insists a raise was promised in March", "; ", "the bank says there never was such a promise."),
        ("Villagers say shots were fired from the tower", ", but ", "the army says nobody fired shots there."),
        ("Kovar said its van had been searched", ", while ", "the customs office said it had not."),
        ("The guild claims credit in a film that was sent round", "; ", "police call the film a forgery."),
        ("Nobody was hurt, according to the mine", ", though ", "a nurse spoke of two broken arms."),
        ("The firm says the gates were shut", ", but ", "a second guard said nothing of the kind."),
        ("What was left was a loan", ", ", "which both banks say was never offered."),
    ],
)
def test_two_voices_in_one_sentence(claim: str, between: str, denial: str) -> None:
    assert pairs(f"{claim}{between}{denial}") == [(claim, denial)]


def test_what_is_told_to_be_disputed() -> None:
    one, other = "the crew says the pilot slept", "the pilot that the crew did"
    assert pairs(f"Who was awake is disputed: {one}, and {other}.") == [(one, f"{other}.")]


@pytest.mark.parametrize(
    "text",
    [
        "The court rejected claims that the ferry was overloaded.",  # it decides
        "A spokesman would not deny reports that the mill was for sale.",
        "The firm declined to dismiss rumours of a merger.",
        "Ada Rye rejected a request for a berth.",
        "The insurer rejected claims worth two million.",
        "“They denied reports that we were cold,” said a trawlerman.",
        "The minister said the road was open, but he said there was no fuel.",  # one voice
        "The road is shut, but the mayor says the eels are not for sale.",  # another matter
        "Kovar said it would pay, and the guild said the strike would end.",
        "The army says there is no fuel, but the mayor says there is no bread.",
        "The mayor called the bridge a marvel; the guild called the mayor a friend.",
        "Reports that the mill will close in May have worried the town.",
        "More than half said the weir was worth a levy, but 37 percent said it was not.",
        "The trader, who says he never slept, opened at six.",
        "The fair was called off, though a singer spoke of coming back.",  # nobody denies anything
    ],
)
def test_what_disputes_nothing(text: str) -> None:
    assert pairs(text) == []
