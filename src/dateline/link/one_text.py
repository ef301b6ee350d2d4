"""Whether two sentences are one text: what is printed twice is one voice, and confirms nothing of itself."""

import re
from collections.abc import Sequence

from dateline.link.words import words

#: As many quoted words in a row are one statement; as many words of any kind one text (long titles are shorter).
RUN, TEXT = 9, 12
_QUOTED = re.compile(r"[“\"«]([^”\"»]+)")


def one_text(one: str, other: str) -> bool:
    """So long a run of words that the other has too, quoted ones above all: what is printed twice is one voice."""
    return _holds(one, other) or _holds(other, one) or not runs(words(one), TEXT).isdisjoint(runs(words(other), TEXT))


def one_print(one: str, other: str) -> bool:
    """The same sentence to the letter, but for who is said behind it to say so.

    >>> one_print("Guards sealed the pier.", "Guards sealed the pier, the port said.")
    True
    """
    short, full = sorted((one.rstrip(" ."), other.rstrip(" .")), key=len)
    return full == short or full.startswith(f"{short},")


def _holds(quoting: str, other: str) -> bool:
    """Whether the other has a run of the words that stand between marks in this one."""
    theirs = runs(words(other), RUN)
    return any(not theirs.isdisjoint(runs(words(said), RUN)) for said in _QUOTED.findall(quoting))


def runs(text: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """Every run of so many words."""
    return {tuple(text[at : at + length]) for at in range(len(text) - length + 1)}
