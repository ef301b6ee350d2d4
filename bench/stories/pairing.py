"""Which of our records tells a row of gold: they share words, and of several the one that says most of it alike."""

from collections.abc import Callable, Sequence
from typing import Any

from bench.stories.gold import Telling
from dateline.calendar import Bounds, bounds

Record = dict[str, Any]
#: Words of which a name has none of its own.
EMPTY = frozenset(
    ["a", "an", "and", "at", "dr", "for", "her", "his", "in", "its", "mr", "mrs", "ms", "of", "the", "to"]
)


def paired(
    gold: Sequence[Telling], ours: Sequence[Record], worth: Callable[[Telling, Record], float], once: bool = True
) -> dict[int, int]:
    """Row of gold -> a record of ours, each used once if so asked, pairs of most worth first; worth 0 is no pair."""
    pairs = [(worth(one, record), g, r) for g, one in enumerate(gold) for r, record in enumerate(ours)]
    found: dict[int, int] = {}
    used: set[int] = set()
    for value, g, r in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if value > 0 and g not in found and not (once and r in used):
            found[g] = r
            used.add(r)
    return found


def date_grade(ours: str | None, gold: str) -> str:
    """right, wider (ours holds the gold's stretch), too exact, wrong, or missing, of two EDTF dates."""
    if not gold:
        return "right" if not ours or ours.startswith("..") else "too exact"
    if not ours:
        return "missing"
    here, there = bounds(ours), bounds(gold)
    if here[:2] == there[:2]:
        return "right"
    return "wider" if _holds(here, there) else "too exact" if _holds(there, here) else "wrong"


def _holds(outer: Bounds, inner: Bounds) -> bool:
    first = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    last = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return first and last


def same_name(ours: str, gold: str) -> bool:
    """Whether two names have a word of their own in common."""
    return bool(_words(ours) & _words(gold))


def _words(name: str) -> set[str]:
    plain = "".join(c if c.isalnum() else " " for c in name.casefold())
    return {word for word in plain.split() if word not in EMPTY and len(word) > 1}
