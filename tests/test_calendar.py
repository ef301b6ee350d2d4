from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar import add_months, bounds, common, edtf_of, inside, is_edtf, meets


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-04-26", date(2024, 4, 26), date(2024, 4, 26)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-33", date(2024, 1, 1), date(2024, 3, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("../2024-04-19", None, date(2024, 4, 19)),
        ("2023-04~", date(2023, 4, 1), date(2023, 4, 30)),
        ("2024-04-26T15:30Z", date(2024, 4, 26), date(2024, 4, 26)),
    ],
)
def test_bounds_are_the_days_a_value_may_mean(edtf: str, first: date | None, last: date | None) -> None:
    assert bounds(edtf)[:2] == (first, last)


@pytest.mark.parametrize("text", ["", "yesterday", "2024-13-01", "2024-02-30", "../..", "2024-05/2024-04", "24-04-26"])
def test_what_is_no_edtf_is_refused(text: str) -> None:
    assert not is_edtf(text)


@given(st.dates(), st.dates())
def test_any_stretch_of_days_comes_back_from_its_edtf(one: date, other: date) -> None:
    first, last = sorted((one, other))
    edtf = edtf_of(first, last)
    assert edtf is not None
    assert bounds(edtf)[:2] == (first, last)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_common_days_lie_inside_both(a: date, b: date, c: date, d: date) -> None:
    one, other = (bounds(f"{min(x, y)}/{max(x, y)}") for x, y in ((a, b), (c, d)))
    shared = common(one, other)
    assert (shared is not None) == meets(one, other)
    if shared:
        assert inside(shared, one)
        assert inside(shared, other)


def test_the_31st_becomes_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
