"""What somebody is called in a line: never in full where the surname is a word of a longer name."""

import pytest

from dateline.link.calling import called, is_other
from dateline.model import Entity, Mention


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" said on Monday", "Ada Hale"),
        (" and Lind met", "Ada Hale"),
        (" and Lind College voted", "Hale"),
        (" and East Lind University voted", "Hale"),
        (" & Lind Foundation gave", "Hale"),
        (" University voted", "Hale"),
        (" Act of 1990", "Hale"),
        (" County police", "Hale"),
        (" rule might sink the port", "Hale"),
        (" ruled the port", "Ada Hale"),
    ],
)
def test_a_surname_inside_a_longer_name_gets_no_forename(after: str, expected: str) -> None:
    hale = Entity(id="n_1", kind="person", name="Ada Hale")
    mention = Mention(id="m_1", report="r_1", begin=4, end=8, text="Hale", entity="n_1", form="name")
    assert called(mention, hale, set(), set(), after) == expected


@pytest.mark.parametrize(("before", "other"), [("warned that the so-called ", True), ("warned that ", False)])
def test_a_surname_that_is_what_a_thing_is_called_gets_no_forename(before: str, other: bool) -> None:
    assert is_other(before) is other
