"""Count answers about a hidden day: right, wider (holds the day among others), wrong, unknown."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from dateline.calendar.edtf import bounds

#: An answer of so many days or fewer that holds the day is right; the seeds' own gold allows three.
NARROW = 3
KINDS = ("right", "wider", "wrong", "unknown")


def kind_of(edtf: str | None, gold: date | None) -> str:
    """One of KINDS. Where gold itself knows no day, `unknown` is right."""
    if gold is None:
        return "right" if edtf is None else "wrong"
    if edtf is None:
        return "unknown"
    said = bounds(edtf)
    if (said.first and gold < said.first) or (said.last and gold > said.last):
        return "wrong"
    return "right" if said.days is not None and said.days <= NARROW else "wider"


def is_held_out(name: str) -> bool:
    """A third of all documents, by a hash of their names, looked at by nobody while rules are mended."""
    return blake2b(name.encode()).digest()[0] % 3 == 0


@dataclass
class Tally:
    """Answers counted, and the wrong ones named."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, kind: str, what: str) -> None:
        self.counts[kind] += 1
        if kind == "wrong":
            self.misses.append(what)

    def row(self, name: str) -> str:
        total = sum(self.counts.values())
        shares = "".join(f"{self.counts[k]:6d} {self.counts[k] / max(total, 1):5.3f}" for k in KINDS)
        return f"{name:34s}{total:6d}{shares}"


def header(title: str) -> str:
    return f"\n{title:34s}{'all':>6s}" + "".join(f"{k:>12s}" for k in KINDS)


def merged(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.counts += tally.counts
        whole.misses += tally.misses
    return whole
