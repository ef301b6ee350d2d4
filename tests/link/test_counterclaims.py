"""Claims that count are counted again from the pile."""

from dateline.link import link
from dateline.model import Linked
from dateline.pipeline import read_text

LATER = (
    "LISBON, 12 May 2024 - Norwegian Foreign Minister Astrid Hellum arrived in Portugal on Sunday. "
    "It is the first visit by a Norwegian foreign minister to Portugal in five years."
)
EARLIER = "LISBON, 3 June 2022 - Norwegian Foreign Minister Odd Berg visited Portugal on Friday."
OTHER = "LISBON, 3 June 2022 - Norwegian Culture Minister Odd Berg visited Portugal on Friday."
LONG_AGO = "LISBON, 3 June 2011 - Norwegian Foreign Minister Odd Berg visited Portugal on Friday."


def _linked(*texts: tuple[str, str]) -> Linked:
    return link([read_text(text, day, file=f"{n}.txt") for n, (text, day) in enumerate(texts)])


def _claims(linked: Linked) -> list[str]:
    return [r.note for r in linked.reasons if r.aspect == "claim"]


def _against(linked: Linked) -> list[tuple[str, ...]]:
    said = (tuple(v.value for v in c.values) for c in linked.conflicts if c.attribute == "scope")
    return [values for values in said if values[0].startswith("first")]


def test_an_earlier_visit_within_the_years_stands_beside_the_claim() -> None:
    linked = _linked((LATER, "2024-05-12"), (EARLIER, "2022-06-03"))
    assert len(_against(linked)) == 1
    assert "Odd Berg" in _against(linked)[0][1]
    assert "1 earlier event" in _claims(linked)[0]


def test_a_visit_before_those_years_or_of_another_office_speaks_against_nothing() -> None:
    linked = _linked((LATER, "2024-05-12"), (OTHER, "2022-06-03"), (LONG_AGO, "2011-06-03"))
    assert _against(linked) == []
    assert "0 earlier events" in _claims(linked)[0]


def test_a_second_visit_is_at_odds_with_two_before_it_but_not_with_one() -> None:
    claim = (
        "LISBON, 12 May 2024 - Norwegian Foreign Minister Astrid Hellum visited Portugal on Sunday, "
        "her second visit to the country in less than a year."
    )
    first = "LISBON, 4 February 2024 - Norwegian Foreign Minister Astrid Hellum visited Portugal on Sunday."
    again = "LISBON, 3 December 2023 - Norwegian Foreign Minister Astrid Hellum visited Portugal on Sunday."
    one = _linked((claim, "2024-05-12"), (first, "2024-02-04"))
    assert any("1 earlier event" in note for note in _claims(one))
    assert not [c for c in one.conflicts if c.values[0].value.startswith("second")]
    two = _linked((claim, "2024-05-12"), (first, "2024-02-04"), (again, "2023-12-03"))
    assert [c for c in two.conflicts if c.values[0].value.startswith("second")]
