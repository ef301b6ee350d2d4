"""An event told in a side clause names those first who do what its line tells."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import event

from dateline.extract.events import find_lines
from dateline.model import Dossier

CASES = [
    (
        "Anna Rye showed patience on Monday as a senior lawmaker warned the port.",
        "warned",
        ["Anna Rye", "senior lawmaker"],
    ),
    (
        "Anna Rye showed patience after Paul Lind attacked the board.",
        "attacked",
        ["Anna Rye", "Paul Lind"],
    ),
    # an event of its own has an entry of its own
    ("Anna Rye resigned on Monday after Paul Lind attacked the board.", "attacked", ["Paul Lind"]),
    # a thing does nothing, and words told are another's
    ("The ferry sank on Monday as Paul Lind attacked the board.", "attacked", ["Paul Lind"]),
    ("Anna Rye said on Monday that Paul Lind attacked the board.", "attacked", ["Paul Lind"]),
    ("Anna Rye was in Varholm on Monday as Paul Lind attacked the board.", "attacked", ["Paul Lind"]),
]


@pytest.mark.parametrize(("text", "trigger", "who"), CASES, ids=[c[0] for c in CASES])
def test_those_of_the_main_clause_stand_first(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, who: list[str]
) -> None:
    dossier = read_whole(text)
    dossier.add(list(find_lines(dossier)))
    found = event(dossier, trigger).parties
    assert found is not None
    assert [p.text for p in found.who] == who
