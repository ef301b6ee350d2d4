from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar import (
    GRAINS,
    Grain,
    Period,
    add_months,
    bounds,
    common,
    easter,
    edtf_of,
    holiday,
    inside,
    is_edtf,
    meets,
    readable,
)


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


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2024-13-01", "2024-02-30", "../..", "2024-05/2024-04", "24-04-26"]
)
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


@pytest.mark.parametrize(
    ("period", "timex", "edtf"),
    [
        (Period.of("week", date(2024, 4, 20)), "2024-W16", "2024-04-15/2024-04-21"),
        (Period.of("weekend", date(2024, 4, 22)), "2024-W17-WE", "2024-04-27/2024-04-28"),
        (Period.month(2024, 4), "2024-04", "2024-04"),
        (Period("quarter", 2024 * 4), "2024-Q1", "2024-33"),
        (Period("half", 2024 * 2 + 1), "2024-H2", "2024-41"),
        (Period("season", 2024 * 4 + 3), "2024-WI", "2024-24"),
        (Period.year(987), "0987", "0987"),
        (Period("decade", 199), "199", "199X"),
        (Period("century", 19), "19", "19XX"),
        (Period.year(-489), "BC0490", None),
        (Period.month(-479, 9), "BC0480-09", None),
    ],
)
def test_a_unit_is_written_as_timex3_and_as_edtf(period: Period, timex: str, edtf: str | None) -> None:
    assert (period.timex(), period.edtf()) == (timex, edtf)


@given(st.dates(), st.sampled_from(GRAINS))
def test_a_unit_holds_its_day_and_its_edtf_tells_the_same_days(day: date, grain: Grain) -> None:
    if grain in ("millennium", "weekend") or (grain == "season" and (day.year, day.month) in ((1, 1), (1, 2))):
        return
    if grain in ("week", "season") and day > date(9999, 11, 20):
        return
    unit = Period.of(grain, day)
    assert unit.first <= day <= unit.last
    edtf = unit.edtf()
    assert edtf is not None
    assert bounds(edtf)[:2] == (unit.first, unit.last)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9000, 1, 1)), st.sampled_from(GRAINS))
def test_the_next_unit_begins_the_day_after(day: date, grain: Grain) -> None:
    if grain == "weekend":
        return
    unit = Period.of(grain, day)
    assert (unit.shift(1).first - unit.last).days == 1


def test_winter_belongs_to_the_year_in_which_it_begins() -> None:
    assert Period.of("season", date(2024, 1, 15)).timex() == "2023-WI"


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("easter", 2019, date(2019, 4, 21)),
        ("thanksgiving", 1999, date(1999, 11, 25)),
        ("election", 2024, date(2024, 11, 5)),
        ("memorial", 2024, date(2024, 5, 27)),
        ("labor", 2025, date(2025, 9, 1)),
    ],
)
def test_named_days_fall_where_the_calendar_puts_them(name: str, year: int, day: date) -> None:
    assert holiday(name, year) == day


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("edtf", "read"),
    [
        ("2010-33~", "2010 Q1~"),
        ("../2022-22", "../2022 summer"),
        ("2031-40/2031-41", "2031 first half/2031 second half"),
        ("2031-12-24", "2031-12-24"),
        ("2031-11/2031-12", "2031-11/2031-12"),
        ("203X", "203X"),
        ("2031-03-21T21:33", "2031-03-21T21:33"),
    ],
)
def test_parts_of_a_year_are_read_in_words_and_nothing_else_changes(edtf: str, read: str) -> None:
    assert readable(edtf) == read
