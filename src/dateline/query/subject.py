"""Which quotations bear on an issue: those in whose words, or in whose labels, every word of it begins a word.

In a file they are found in the index of quotations (store/said.py), day by day, so that a page costs what it shows:
nothing is gathered beyond the day it ends on.
In a look back each is read.
"""

from collections.abc import Callable, Iterator, Set
from heapq import merge
from itertools import chain, groupby, islice
from typing import Any

from dateline.model import QueryError, Quotation
from dateline.store import Story, said
from dateline.store.sql import beside

SQL = beside(__file__)
Values = dict[str, str | None]
#: Stands for the day of what was said on no day that is known; sorts after all days.
UNDATED = "~"
#: Of one speaker's words so many are looked for in the index at first, then twice as many each time.
FIRST = 64
#: Reading this many numbers off the index costs what looking at the words of one quotation costs.
OTHERS = 32


def bears_on(about: str | None) -> Callable[[Quotation], bool]:
    """Whether a quotation bears on an issue; all do where none is asked for."""
    if about is None:
        return lambda quotation: True
    wanted = said.stems(about)
    if not wanted:
        raise QueryError(f"{about!r} has no word to look for")

    def bears(quotation: Quotation) -> bool:
        words = said.beginnings(quotation.text, quotation.about)
        return all(stem in words or any(word.startswith(stem) for word in words) for stem in wanted)

    return bears


def said_about(story: Story, about: str, values: Values) -> Iterator[int]:
    """Numbers of the quotations of everybody that may bear on it, in order; `values` as in `said`.

    Those that a person corrected are among them: their words may be others.
    """
    for _, numbers in _by_day(story, about, values):
        rows = [row for number in numbers for row in story.rows(SQL["key"], {**values, "number": number})]
        yield from (number for _, _, number in sorted(rows))


def told_about(story: Story, about: str | None, values: Values, asked: Iterator[tuple[int, str]]) -> Iterator[int]:
    """Of quotations asked for, by number and the day they are sorted by, in order of days: those that may bear on it.

    The index is read between the days of some of them at a time. Where it holds many more of others in those days,
    the word is a common one: then they are all given, and their words are looked at when it is their turn.
    """
    if about is None or story.as_of is not None:
        yield from (number for number, _ in asked)
        return
    words = said.asked_for(about)
    amended = {place & said.NUMBERS for (place,) in story.rows(SQL["amended"], values)}
    size = FIRST
    while some := [(number, _day(day)) for number, day in islice(asked, size)]:
        between = (words, some[0][1] << said.NUMBER, (some[-1][1] + 1) << said.NUMBER, size * OTHERS)
        found = {place & said.NUMBERS for (place,) in story.rows(SQL["found_first"], between)}
        may_all = len(found) == size * OTHERS
        yield from (number for number, _ in some if may_all or number in found or number in amended)
        size *= 2


def _day(sorted_by: str) -> int:
    return said.UNDATED if sorted_by == UNDATED else said.day_of(sorted_by)


def _by_day(story: Story, about: str, values: Values) -> Iterator[tuple[int, Set[int]]]:
    """Days with the numbers of what may bear on it; what a person corrected is among them."""
    amended = sorted({place for (place,) in story.rows(SQL["amended"], values)})
    for day, places in groupby(merge(_found(story, about, values), amended), lambda place: place >> said.NUMBER):
        yield day, {place & said.NUMBERS for place in places}


def _found(story: Story, about: str, values: Values) -> Iterator[int]:
    """Row ids in the index, in order; among them what may have been said before the first day asked for, or on it."""
    words = said.asked_for(about)
    low = 0 if values["since"] is None else said.day_of(values["since"]) << said.NUMBER
    high = said.UNDATED + 1 if values["until"] is None else said.day_of(values["until"]) + 1
    begun: Any = story.rows(SQL["found"], (f'{words} "{said.SPAN}"', 0, low)) if low else ()
    within = story.rows(SQL["found"], (words, low, high << said.NUMBER))
    return (place for (place,) in chain(begun, within))
