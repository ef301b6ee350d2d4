"""A full-text index over quotations that gives them day by day.

The row id of a quotation in the index is its day and its number: what is found comes in order of time, and a page is
read off without finding the rest. A word is kept by its first letters, as words asked for are compared.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from dateline.store.names import fold
from dateline.store.sql import beside

SQL = beside(__file__)
#: Words are compared by this many first letters: "tariffs" finds "tariff".
STEM = 5
#: Bits of a row id that hold the number of a quotation; the day (an ordinal) stands above them.
NUMBER = 40
NUMBERS = (1 << NUMBER) - 1
#: Stands for a day that is not known, after all days.
UNDATED = 4_000_000
#: A word of the index for quotations that may have been said on more than one day; no word begins with it.
SPAN = "0spans"
_WORD = re.compile(r"[^\W_]+")


class _Words(msgspec.Struct, frozen=True):
    """What of a quotation is looked at when somebody asks what it is about."""

    text: str
    about: tuple[str, ...] = ()


_DECODER = msgspec.json.Decoder(_Words)


def stems(words: str) -> list[str]:
    """The beginnings of the words of a question, without a plural `s`.

    >>> stems("Tariffs on gas")
    ['tarif', 'on', 'gas']
    """
    return [(word.removesuffix("s") if len(word) > STEM - 2 else word)[:STEM] for word in _WORD.findall(fold(words))]


def beginnings(text: str, about: Iterable[str]) -> set[str]:
    """The words of a quotation and of its labels, each by its first letters."""
    return {word[:STEM] for word in _WORD.findall(fold(" ".join((text, *about))))}


def asked_for(words: str) -> str:
    """The question to the index; empty where there is no word in it. Quotation marks keep operators out.

    >>> asked_for("tariffs on NOT")
    '"tarif" "on"* "not"*'
    """
    return " ".join(f'"{stem}"' if len(stem) == STEM else f'"{stem}"*' for stem in stems(words))


def place(number: int, first: str | None, last: str | None) -> int:
    """The row id of a quotation by its number and the days (ISO) on which it may have been said."""
    return day_of(first or last) << NUMBER | number


def day_of(day: str | None) -> int:
    """The ordinal of a day (ISO); `UNDATED` where none is known."""
    return UNDATED if day is None else date.fromisoformat(day).toordinal()


def _words(record: str, first: str | None, last: str | None) -> str:
    """The words under which a quotation lies in the index."""
    held = _DECODER.decode(record)
    found = " ".join(beginnings(held.text, held.about))
    return found if first == last else f"{found} {SPAN}"


def teach(connection: sqlite3.Connection) -> None:
    """Let statements call what row ids and words are made by."""
    connection.create_function("place_said", 3, place, deterministic=True)
    connection.create_function("words_said", 3, _words, deterministic=True)


def index(connection: sqlite3.Connection, reports: Sequence[int]) -> None:
    """Put the quotations of reports, given by number, into the index, in its order: else it is written for each."""
    connection.execute(SQL["index"], (json.dumps(reports),))


def drop(connection: sqlite3.Connection, report: int) -> None:
    """Take the quotations of a report out of the index; they must still be there."""
    connection.execute(SQL["drop"], (report,))


def renew(connection: sqlite3.Connection) -> None:
    """Make the index anew."""
    connection.execute(SQL["empty"])
    connection.execute(SQL["index_all"])
