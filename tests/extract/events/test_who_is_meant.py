"""Who is meant by a description, a pronoun or a title, and whose the second verb behind a told clause is."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import event

from dateline.model import Dossier


def _parties(dossier: Dossier, trigger: str) -> tuple[list[str], list[str]]:
    found = event(dossier, trigger).parties
    assert found is not None
    return [p.text for p in found.who], [p.text for p in found.to_whom]


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        # beside the name
        ("Ada Rye, a former harbour clerk who resigned on Monday, moved abroad.", "resigned", ["Ada Rye"], []),
        ("The wife of Olaf Rye, a clerk who resigned on Monday, moved abroad.", "resigned", ["clerk"], []),
        ("NKMorgan Chase & Co (NKM.N) shareholders rejected a proposal on Monday.", "rejected", ["shareholders"], []),
        # nobody in particular
        ("No one was arrested on Monday.", "arrested", [], []),
        ("Three men were arrested on Monday.", "arrested", [], ["Three men"]),
        # what struck
        ("Olaf Rye was killed by a lorry at the harbour gate on Monday.", "killed", ["lorry"], ["Olaf Rye"]),
        # what is sold is nobody it is done to
        ("The city sold Kovar Inc to Rye Shipping Inc in 2031.", "sold", ["city"], ["Rye Shipping Inc"]),
        # a semicolon between two clauses parts no list
        ("The pier burned for a day; the mayor resigned on Monday.", "resigned", ["mayor"], []),
        # named, not done to the name
        (
            "Ada Rye was named clerk of the year by Kovar, and in 2016 was voted the top mayor in a poll of mayors.",
            "voted",
            [],
            ["Ada Rye"],
        ),
        # who leads the meeting, not whose it is
        ("Ada Rye chaired a meeting of the Harbour Working Group on Monday.", "meeting", ["Ada Rye"], []),
    ],
)
def test_the_one_who_is_meant_stands_in_the_slot(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, who: list[str], whom: list[str]
) -> None:
    assert _parties(read_whole(text), trigger) == (who, whom)


def test_behind_a_comma_the_speaker_goes_on(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole(
        "Ada Rye has denied that the guards knew of it, and on Friday threatened a boycott of the port."
    )
    assert _parties(dossier, "threatened")[0] == ["Ada Rye"]


def test_behind_a_comma_the_outer_speaker_goes_on(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole(
        "Union leader Ada Rye said the notice was proof that the mayor did not know the port, and accused Kovar Corp "
        "on Friday of hiding it."
    )
    assert _parties(dossier, "accused") == (["Ada Rye"], ["Kovar Corp"])


def test_who_is_kept_from_a_deed_would_have_done_it(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole(
        "In the council, Ada Rye raised money for farmers and blocked banks from hiring foreign workers."
    )
    assert _parties(dossier, "hiring") == (["banks"], ["foreign workers"])


def test_without_a_comma_those_told_of_go_on(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole("Ada Rye said the guards left the pier and threatened a boycott on Friday.")
    assert _parties(dossier, "threatened")[0] != ["Ada Rye"]


def test_a_pronoun_after_one_person_alone_is_that_person(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole("Mayor Ada Rye and the guild met on Sunday. She cancelled her trip to Oslo on Monday.")
    assert _parties(dossier, "cancelled")[0] == ["Ada Rye"]


def test_a_title_is_shown_by_the_name_of_who_bears_it(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole(
        "General Olaf Rye was arrested on Sunday. His lawyer said the general will sue the port on Monday."
    )
    assert _parties(dossier, "sue")[0] == ["Olaf Rye"]
