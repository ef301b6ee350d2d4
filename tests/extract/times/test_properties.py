import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.calendar import bounds
from dateline.extract.times import read_times

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

days = st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31))


@given(days)
@settings(max_examples=150, deadline=None)
def test_a_written_date_comes_back_from_each_of_its_formats(day: date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    for words in (
        f"{day:%Y-%m-%d}",
        f"{month} {day.day}, {day.year:04d}",
        f"{day.day} {month} {day.year:04d}",
        f"{weekday}, {month} {day.day}, {day.year:04d}",
        f"{weekday}, {day.day} {month} {day.year:04d}",
    ):
        (found,) = read_times(f"It was signed on {words} in Oakford.", "2024-04-24")
        assert (found.text, found.edtf) == (words, day.isoformat())


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(1, 40))
@settings(max_examples=150, deadline=None)
def test_an_offset_in_days_lands_on_that_day_and_others_hold_it(published: date, count: int) -> None:
    for unit in ("days", "weeks", "months", "years"):
        (found,) = read_times(f"It fell {count} {unit} ago.", published.isoformat())
        assert found.edtf is not None
        stretch = bounds(found.edtf)
        assert stretch.first is not None
        assert stretch.last is not None
        assert stretch.first <= published
        if unit == "days":
            assert (published - stretch.first).days == count == (published - stretch.last).days
        elif unit == "weeks":
            assert stretch.first <= date.fromordinal(published.toordinal() - 7 * count) <= stretch.last


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_error_and_sliced_exactly(text: str) -> None:
    for found in read_times(text, "2024-04-24"):
        assert text[found.begin : found.end] == found.text


@given(
    st.lists(
        st.sampled_from(
            [
                "1",
                "99",
                "2024",
                "May",
                "of",
                "the",
                "-",
                ",",
                "year",
                "first",
                "ago",
                "/",
                ":",
                "\n\n",
                "every",
                "half",
                "and",
                "a",
                "two",
                "days",
                "BC",
                "'98",
                "Monday",
                "next",
                "last",
                "quarter",
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_heap_of_time_words_is_read_without_error(words: list[str]) -> None:
    for published in ("2024-04-24", "0001-01-01", "9999-12-31", None):
        for found in read_times(" ".join(words), published):
            assert found.edtf is None or bounds(found.edtf)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", " ", "May ", "12 May ", "a ", "two and ", "\n", "first half of ", "1-", "'"]
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        read_times(text, "2024-04-24")
        return time.process_time() - start

    seconds(1_000)
    small, large = seconds(20_000), seconds(160_000)
    assert large < 16 * small + 0.5
