from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.store.linked import GAP
from dateline.store.numbering import NONE, renumbered

Held = st.lists(st.one_of(st.just(NONE), st.integers(1, 400)), max_size=60)


def distinct(held: list[int]) -> list[int]:
    """Each number once, as in a table."""
    return [NONE if number in held[:place] else number for place, number in enumerate(held)]


@given(Held, st.sets(st.integers(1, 400)))
def test_numbers_rise_along_the_chronology_and_none_is_given_twice(held: list[int], retired: set[int]) -> None:
    numbers = [NONE if number in retired else number for number in distinct(held)]
    found = renumbered(numbers, retired)
    after = [found.get(place, number) for place, number in enumerate(numbers)]
    assert all(one < other for one, other in pairwise(after))
    assert NONE not in after
    assert not set(found.values()) & (retired | set(numbers))


def test_events_in_order_keep_their_numbers() -> None:
    assert renumbered([GAP * n for n in range(1, 50)], set()) == {}
    assert list(renumbered([GAP, NONE, 2 * GAP, NONE], set())) == [1, 3]


def test_one_that_goes_elsewhere_is_renumbered_alone() -> None:
    order = [1 * GAP, 9 * GAP, 2 * GAP, 3 * GAP, 4 * GAP]
    assert list(renumbered(order, set())) == [1]


def test_where_room_is_short_the_next_give_up_theirs() -> None:
    crowd = [GAP, *[NONE] * GAP, 2 * GAP, 3 * GAP, 4 * GAP, 5 * GAP]
    found = renumbered(crowd, set())
    assert set(range(1, GAP + 1)) < set(found)
    assert len(found) < GAP + 4, "not all that follow"
