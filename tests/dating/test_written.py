"""Full dates come back from every form they are written in; what is no date stays none."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dating.written import EARLIEST, LATEST, first_date, written_dates

DAYS = st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31))
FORMS = ["{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}", "{d:%b}. {d.day}, {d.year}"]
FORMS += [
    "{d:%a}, {d.day:02d} {d:%b} {d.year} 10:15:00 GMT",
    "{d.year}/{d.month}/{d.day}",
    "{d.day}.{d.month}.{d.year}",
]


@given(DAYS, st.sampled_from(FORMS))
def test_a_date_in_any_of_its_forms_comes_back(day: date, form: str) -> None:
    found = first_date(f"Published {form.format(d=day)} by the harbour office")
    assert found
    assert found.day == day
    assert found.other is None


@given(DAYS)
def test_the_span_holds_the_date_and_nothing_before_it(day: date) -> None:
    text = f"Harbour office, {day.day} {day:%B} {day.year}. The ferry sailed."
    found = first_date(text)
    assert found
    assert text[found.begin : found.end] == f"{day.day} {day:%B} {day.year}"


@given(DAYS)
def test_a_numeric_date_keeps_both_days_it_may_mean(day: date) -> None:
    found = first_date(f"{day.day:02d}/{day.month:02d}/{day.year}")
    assert found
    possible = {found.day, found.other or found.day}
    assert day in possible
    assert (found.other is not None) == (day.day <= 12 and day.day != day.month)


@pytest.mark.parametrize("words", ["30 February 2021", "2021-13-01", "1 May", "May 2021", "2021", "v2021.4.20.1x"])
def test_less_or_more_than_a_day_is_no_full_date(words: str) -> None:
    assert first_date(words) is None


def test_a_moment_keeps_its_zone() -> None:
    zoned = first_date("2021-06-12T22:15:00-05:00")
    plain = first_date("2021-06-12T22:15:00")
    moment = first_date("12 June 2021 10:15 PM GMT")
    assert zoned
    assert zoned.instant
    assert zoned.instant.utcoffset() == timedelta(hours=-5)
    assert plain
    assert plain.instant is None
    assert moment
    assert moment.instant == datetime(2021, 6, 12, 22, 15, tzinfo=UTC)


def test_every_date_of_a_line_is_found_in_order() -> None:
    found = [w.day.isoformat() for w in written_dates("Published 12 June 2021, updated June 14, 2021")]
    assert found == ["2021-06-12", "2021-06-14"]
