import os
import signal
from collections.abc import Callable, Sequence

import pytest

from dateline.engine import Engine, Here, Processes
from dateline.model.errors import EngineError

ENGINES: list[Callable[[], Engine]] = [Here, lambda: Processes(2, prepare)]


def prepare() -> None:
    """Nothing to load for these tests."""


def square(numbers: Sequence[int]) -> list[int]:
    return [number * number for number in numbers]


def die_on_seven(numbers: Sequence[int]) -> list[int]:
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(numbers)


def raise_on_three(numbers: Sequence[int]) -> list[int]:
    if 3 in numbers:
        raise ValueError("three")
    return list(numbers)


def stand_in(number: int, why: str) -> int:
    assert "died" in why
    return -number


@pytest.mark.parametrize("engine", ENGINES, ids=["here", "processes"])
def test_results_come_in_the_order_of_the_items(engine: Callable[[], Engine]) -> None:
    assert list(engine().map(square, range(40), stand_in)) == [n * n for n in range(40)]


@pytest.mark.parametrize("engine", ENGINES, ids=["here", "processes"])
def test_an_exception_of_the_work_reaches_the_caller(engine: Callable[[], Engine]) -> None:
    with pytest.raises(ValueError, match="three"):
        list(engine().map(raise_on_three, range(5), stand_in))


def test_a_worker_that_dies_costs_one_item_and_nothing_else() -> None:
    got = list(Processes(2, prepare).map(die_on_seven, range(12), stand_in))
    assert got == [0, 1, 2, 3, 4, 5, 6, -7, 8, 9, 10, 11]


def die_at_once() -> None:
    os._exit(1)


def test_workers_that_never_start_are_an_error_that_says_how_to_mend_it() -> None:
    with pytest.raises(EngineError, match="__main__"):
        list(Processes(2, die_at_once).map(square, range(3), stand_in))
