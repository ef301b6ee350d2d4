"""Who did it, where the grammar misleads: lands that slide, those who are poised, two offices of one director."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import event

from dateline.model import Dossier


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        ("Ohio slid away from Ada Rye on Monday.", "slid", [], []),
        ("The Green Harbour Deal died on Monday.", "died", [], []),
        ("Ada Rye led the Harbour delegation on Monday.", "led", ["Ada Rye"], []),
        ("Ada Rye is poised to sue Nora Lind.", "sue", ["Ada Rye"], ["Nora Lind"]),
        ("Ada Rye died on Monday.", "died", ["Ada Rye"], []),
        (
            "Lind is the oldest Norland envoy to visit Varmark since President Bo Kovar took office and the "
            "first secretary of trade to make the trip since the war.",
            "make the trip",
            ["first secretary of trade"],
            [],
        ),
    ],
)
def test_who_did_it_can_do_it(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, who: list[str], whom: list[str]
) -> None:
    found = event(read_whole(text), trigger).parties
    assert found is not None
    assert [p.text for p in found.who] == who
    assert [p.text for p in found.to_whom] == whom


def test_a_director_between_two_names_is_the_second_of_them(read_whole: Callable[[str], Dossier]) -> None:
    dossier = read_whole(
        "Domestic Policy Advisor Ada Rye and Harbour House Gender Director and Senior Advisor Nora Klein marked the "
        "day with harbour women on Tuesday."
    )
    found = event(dossier, "marked").parties
    assert found is not None
    assert [p.text for p in found.who] == ["Ada Rye", "Nora Klein"]


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("The harbour board met on Monday. It dismissed three clerks.", "dismissed", ["harbour board"]),
        ("Dozens of dockers marched on Monday. They blocked the gate.", "blocked", ["Dozens of dockers"]),
        ("The clerk left on Monday. It dismissed three guards.", "dismissed", []),
        ("The board met the council on Monday, and the mayor left. It dismissed three clerks.", "dismissed", []),
    ],
)
def test_who_goes_on_is_the_subject_of_the_sentence_before(
    read_whole: Callable[[str], Dossier], text: str, deed: str, who: list[str]
) -> None:
    found = event(read_whole(text), deed).parties
    assert ([p.text for p in found.who] if found is not None else []) == who
