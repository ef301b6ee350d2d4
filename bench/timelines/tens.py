"""`python -m bench.timelines.tens JUDGED FILES`: a judge's ten most important events, and how many the top tells.

JUDGED holds filled sheets (`JUDGE/PILE/ten.csv`), FILES the built files (`PILE.dateline`, or with a prefix and `_`).
A rough look between two rounds of judges, and no judgement: an entry is taken to tell an event when its days meet the
judge's, give or take a day, and its line has a good part of the judge's words, rare ones counting more. It takes some
lines that a judge would not, and misses some that are told in other words.
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from dateline.link.bounds import bounds_or_none
from dateline.link.words import Weights, content
from dateline.model import Event
from dateline.store import Story

#: The entries that are looked at, and the part of the judge's words, by weight, that a line must have.
TOP, ALIKE = 30, 0.34
NEAR = timedelta(days=1)
#: What is dated `up to` or `from` a day is looked for in so many days before or after it.
OPEN = timedelta(days=14)
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


class Ten(NamedTuple):
    """An event that a judge holds for important."""

    pile: str
    date: str
    what: str
    found: bool
    """the judge found it among the entries of that time"""


def tens(folder: Path) -> Iterator[Ten]:
    """The rows of every filled `ten.csv` under a folder."""
    for path in sorted(folder.rglob("ten.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["what"].strip()]
        yield from (Ten(path.parent.name, r["date"].strip(), r["what"], bool(r["entry"].strip())) for r in rows)


def rank(ten: Ten, events: Sequence[Event], weights: Weights) -> int | None:
    """The place of the first entry that may tell it, from 1; None where none does. `events`: weightiest first."""
    asked = frozenset(content(ten.what))
    return next(
        (n for n, e in enumerate(events, 1) if meets(ten.date, e.when.edtf) and part(asked, e, weights) >= ALIKE),
        None,
    )


def part(asked: frozenset[str], event: Event, weights: Weights) -> float:
    """How much of the judge's words, by weight, the line of an entry has."""
    return weights.sum(asked & frozenset(content(event.summary))) / (weights.sum(asked) or 1.0)


def meets(judged: str, edtf: str | None) -> bool:
    """Whether two dates may mean one day; a date that is not known meets none, nor does one without an end."""
    found = _DATE.search(judged)
    one, other = bounds_or_none(found[0] if found else None), bounds_or_none(edtf)
    if one is None or other is None or one.first is None or one.last is None:
        return False
    first, last = (
        other.first or (other.last and other.last - OPEN),
        other.last or (other.first and other.first + OPEN),
    )
    return first is not None and last is not None and one.first <= last + NEAR and first <= one.last + NEAR


def weights_of(events: Sequence[Event]) -> Weights:
    """How telling a word is: by how many lines of the pile hold it."""
    return Weights(content(e.summary) for e in events)


def main() -> None:
    """Print what is found, pile by pile, and the sum."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", type=Path)
    parser.add_argument("files", type=Path)
    parser.add_argument("--each", action="store_true", help="also the place of each event")
    told = parser.parse_args()
    by_pile: dict[str, list[Ten]] = {}
    for ten in tens(told.judged):
        by_pile.setdefault(ten.pile, []).append(ten)
    total = found = 0
    for pile, listed in sorted(by_pile.items()):
        file = next(iter(sorted(p for p in told.files.glob("*.dateline") if p.stem.endswith(pile))), None)
        if file is None:
            print(f"{pile}: no file under {told.files}", file=sys.stderr)
            continue
        with Story.open(file) as story:
            events = sorted(story.linked().events, key=lambda e: (-e.salience, e.id))
        places = [rank(ten, events, weights_of(events)) for ten in listed]
        here = sum(place is not None and place <= TOP for place in places)
        print(f"{pile}: {here} of {len(listed)}")
        for ten, place in zip(listed, places, strict=True) if told.each else ():
            print(f"  {place or '-':>5} {'' if ten.found else 'missed by the judge '}{ten.date} {ten.what}")
        total, found = total + len(listed), found + here
    print(f"together: {found} of {total}")


if __name__ == "__main__":
    main()
