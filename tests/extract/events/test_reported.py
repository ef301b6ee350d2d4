"""Deeds that no table knows: passed on by somebody who dates them, done today, or begun by steps."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events
from dateline.model import Dossier

TOLD = [
    ("Kovar Lines will no longer pay its pilots, an agency said on Monday.", "pay", "planned"),
    ("Today, Norland is extending the pause.", "extending", "occurred"),
    ("The Senate took steps on Monday to close the port.", "took", "occurred"),
]
NOT_TOLD = [
    "Kovar Lines has managed to grow, an agency said on Monday.",
    "Rain will no longer fall here, an agency said on Monday.",
    "Norland is extending the pause.",
    "The Senate took note on Monday.",
    "An early Easter prompted many diners to stay home.",
    "When Mayor Velt accused him of theft, Nils Holm used it as an excuse.",
]


@pytest.mark.parametrize(("text", "word", "status"), TOLD)
def test_a_deed_of_no_table_is_told_where_its_day_is_given(read: Read, text: str, word: str, status: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, word).status == status


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_words_of_no_table_tell_none(read: Read, text: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert not dossier.events


WHO = [
    (
        "Premier Ada Rye spoke today with Nora Klein of Norland to express gratitude.",
        "spoke",
        ["Ada Rye", "Nora Klein"],
    ),
    (
        "The chairman and chief executive of Kovar Lines resigned.",
        "resigned",
        ["chairman and chief executive of Kovar Lines"],
    ),
    ("Banker Ada Rye said growth was back but cautioned it was slow.", "cautioned", ["Ada Rye"]),
    ("Harbour supervisors resigned on Monday.", "resigned", ["Harbour supervisors"]),
]


@pytest.mark.parametrize(("text", "word", "who"), WHO)
def test_who_did_it_is_read_though_the_parser_errs(
    read_whole: Callable[[str], Dossier], text: str, word: str, who: list[str]
) -> None:
    found = event(read_whole(text), word).parties
    assert found is not None
    assert [p.text for p in found.who] == who


def test_behind_whom_support_is_thrown_is_the_one_supported(read_whole: Callable[[str], Dossier]) -> None:
    found = event(read_whole("Ada Rye threw her support behind Nora Klein on Monday."), "threw").parties
    assert found is not None
    assert [p.text for p in found.to_whom] == ["Nora Klein"]


LISTS = [
    ("The mayor's spokesman Paul Orr and two aides resigned on Monday.", "resigned", ["Paul Orr", "two aides"]),
    ("Ada Rye expelled two envoys and Norland has signed on to the pact.", "signed on", ["Norland"]),
]


@pytest.mark.parametrize(("text", "word", "who"), LISTS)
def test_nobody_of_a_list_is_lost_and_nobody_of_the_clause_before_comes_in(
    read_whole: Callable[[str], Dossier], text: str, word: str, who: list[str]
) -> None:
    found = event(read_whole(text), word).parties
    assert found is not None
    assert [p.text for p in found.who] == who
