"""What an engine must do: run one function over many items and give the results back in the same order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeAlias, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items handed to the work at once: reports parsed side by side cost less, and few enough keep memory flat.
BATCH = 8
#: One result for each item, in their order.
Work: TypeAlias = Callable[[Sequence[Item]], Sequence[Result]]


class Engine(Protocol):
    """Runs work somewhere. Results come in the order of the items, whoever did them and when (law 6)."""

    def map(
        self,
        work: Work[Item, Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
        at_once: int | None = None,
    ) -> Iterator[Result]:
        """Yield a result for each item; `crashed(item, why)` stands in where it killed the worker itself, twice.

        `work` is given the items in batches of `at_once` or `BATCH`, whose make-up must not matter to its results.
        """


def batches(items: Iterable[Item], at_once: int | None = None) -> Iterator[tuple[Item, ...]]:
    """The items in batches, each read only when it is asked for."""
    left = iter(items)
    while batch := tuple(islice(left, at_once or BATCH)):
        yield batch


class Here:
    """Runs the work in this process, one batch after the other."""

    def map(
        self,
        work: Work[Item, Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
        at_once: int | None = None,
    ) -> Iterator[Result]:
        """Yield the results; an exception of the work is the caller's, nothing is caught here."""
        for batch in batches(items, at_once):
            yield from work(batch)
