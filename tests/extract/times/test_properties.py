import gc
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.calendar import add_months, bounds, inside
from dateline.extract.times import read_times

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def ordinal(day: int) -> str:
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def formats(day: date) -> list[str]:
    month, weekday, year = MONTHS[day.month - 1], WEEKDAYS[day.weekday()], f"{day.year:04d}"
    short = month if len(month) < 5 else month[:3] + "."
    written = [
        day.isoformat(),
        f"{year}/{day.month:02d}/{day.day:02d}",
        f"{day.day:02d}.{day.month:02d}.{year}",
        f"{day.day}-{month[:3]}-{year}",
        f"{month} {day.day}, {year}",
        f"{month.upper()} {day.day}, {year}",
        f"{short} {day.day}, {year}",
        f"{month} {ordinal(day.day)}, {year}",
        f"{day.day} {month} {year}",
        f"{day.day} {short} {year}",
        f"{ordinal(day.day)} {month} {year}",
        f"the {ordinal(day.day)} of {month} {year}",
        f"{weekday}, {month} {day.day}, {year}",
        f"{weekday}, {day.day} {month} {year}",
        f"{weekday} {day.day} {month} {year}",
    ]
    if day.day > 12:  # else the order of day and month is told by the other dates of the text
        written += [f"{day.month}/{day.day}/{year}", f"{day.day}/{day.month}/{year}"]
    return written


@given(days, st.one_of(st.none(), days))
@settings(max_examples=200, deadline=None)
def test_a_written_date_comes_back_from_each_of_its_formats_whatever_the_publication_date(
    day: date, published: date | None
) -> None:
    shown = published.isoformat() if published else None
    for words in formats(day):
        found = read_times(f"It was signed on {words} in Oakford.", shown)
        assert [(t.text, t.edtf) for t in found] == [(words, day.isoformat())]


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(1, 40))
@settings(max_examples=150, deadline=None)
def test_the_stretch_of_an_offset_holds_the_day_that_the_arithmetic_gives(published: date, count: int) -> None:
    today = published.toordinal()
    exact = {
        "days": date.fromordinal(today - count),
        "weeks": date.fromordinal(today - 7 * count),
        "months": add_months(published, -count),
        "years": add_months(published, -12 * count),
        "decades": add_months(published, -120 * count),
    }
    for unit, day in exact.items():
        (found,) = read_times(f"It fell {count} {unit} ago.", published.isoformat())
        assert found.edtf is not None
        stretch = bounds(found.edtf)
        assert stretch.first is not None
        assert stretch.last is not None
        assert stretch.first <= day <= stretch.last
        assert unit != "days" or stretch.first == stretch.last


@given(
    st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)),
    st.integers(0, 60),
    st.sampled_from(
        (
            "today",
            "yesterday",
            "last week",
            "on Monday",
            "two years ago",
            "in March",
            "this month",
            "over the weekend",
        )
    ),
)
@settings(max_examples=150, deadline=None)
def test_a_wider_publication_date_never_narrows_what_leans_on_it(published: date, width: int, words: str) -> None:
    last = date.fromordinal(published.toordinal() + width)
    text = f"Brook spoke {words}."
    for shown in {published, last}:
        (exact,) = read_times(text, shown.isoformat())
        (wide,) = read_times(text, f"{published.isoformat()}/{last.isoformat()}")
        (half,) = read_times(text, f"{published.isoformat()}/..")
        for one in (wide, half):
            assert one.edtf is not None
            assert exact.edtf is not None
            assert inside(bounds(exact.edtf), bounds(one.edtf))


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


def seconds(piece: str, size: int) -> float:
    """CPU seconds for so long a text; what other tests left in memory is not searched meanwhile."""
    text = piece * (size // len(piece))
    gc.disable()
    try:
        start = time.process_time()
        read_times(text, "2024-04-24")
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        " ",
        "May ",
        "12 May ",
        "a ",
        "two and ",
        "\n",
        "first half of ",
        "1-",
        "'",
        "3, ",
        "May 3, 4, ",
        "in the third period ",
    ],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    seconds(piece, 1_000)
    small, large = seconds(piece, 20_000), seconds(piece, 160_000)
    assert large < 16 * small + 0.5


@pytest.mark.parametrize("piece", ["7", "7 ", " ", "March "])
def test_a_megabyte_of_digits_blanks_or_month_names_takes_no_more_than_its_length(piece: str) -> None:
    part = seconds(piece, 62_500)
    assert seconds(piece, 1_000_000) < 2 * 16 * part + 1
