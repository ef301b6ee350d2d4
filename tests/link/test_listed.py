"""Lines of a timeline are known by the dates at their heads."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.link.listed import FEWEST, items_of

LINES = [f"March {day} - The ships of Varholm reach port {day}." for day in range(10, 16)]


def test_four_dated_lines_are_a_timeline_and_three_are_none() -> None:
    assert len(items_of("\n".join(LINES))) == len(LINES)
    assert items_of("\n".join(LINES[: FEWEST - 1])) == ()


def test_dates_inside_of_sentences_head_nothing() -> None:
    assert items_of("\n".join(f"On March {day} the ships reached port." for day in range(10, 16))) == ()


@given(st.text(max_size=400))
def test_heads_lie_in_their_text(text: str) -> None:
    assert all(0 <= begin < end <= len(text) for begin, end in items_of(text))
