"""What an engine must do: run one function over many items and give the results back in the same order."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Runs work somewhere. Results come in the order of the items, whoever did them and when (law 6)."""

    def map(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
    ) -> Iterator[Result]:
        """Yield `work(item)` for each item; `crashed(item, why)` stands in where the worker itself died."""


class Here:
    """Runs the work in this process, one item after the other."""

    def map(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
    ) -> Iterator[Result]:
        """Yield the results; an exception of the work is the caller's, nothing is caught here."""
        return map(work, items)
