"""Memory over many documents: `python -m bench.times.memory [COUNT]` (50,000 unless told).

The texts are put together from invented sentences with other dates each time, so that no two are the same; resident
memory is printed on the way and must stay flat.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.extract.times import read_times

_SENTENCES = (
    "Mayor Ada Brook opened the bridge on {day} and will speak again on {weekday}.",
    "Sales rose {n} percent in the {nth} quarter, after two weeks of strikes in {month} {year}.",
    "The council meets every {weekday} at {hour} p.m., as it has for {n} years.",
    "A spokesman said on {weekday} that the mill, shut since {month}, would reopen next year.",
    "Nothing in this sentence names a time, though {n} people, {n} houses and room {year} are in it.",
    "In recent months prices have doubled; {n} days later they fell, and {n} weeks ago they rose.",
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_LENGTH = 5


def texts(count: int) -> Iterator[tuple[str, str]]:
    """So many texts of about four hundred characters, each with its day of publication; the same each time."""
    chance = random.Random(1)
    for _ in range(count):
        published = date.fromordinal(chance.randint(700_000, 740_000)).isoformat()
        yield " ".join(_sentence(chance) for _ in range(_LENGTH)), published


def _sentence(chance: random.Random) -> str:
    day = date.fromordinal(chance.randint(700_000, 740_000))
    return chance.choice(_SENTENCES).format(
        day=f"{_MONTHS[day.month - 1]} {day.day}, {day.year}",
        weekday=chance.choice(_WEEKDAYS),
        month=chance.choice(_MONTHS),
        year=chance.randint(1950, 2024),
        n=chance.randint(2, 400),
        nth=chance.choice(("first", "second", "third", "fourth")),
        hour=chance.randint(1, 12),
    )


def resident() -> float:
    """Resident memory of this process now, in MB (Linux)."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Read the texts and print memory ten times on the way."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    start = time.process_time()
    found, first, last = 0, 0.0, 0.0
    for number, (text, published) in enumerate(texts(count), 1):
        found += len(read_times(text, published))
        if number % max(1, count // 10) == 0:
            last = resident()
            first = first or last
            print(f"{number:7d} documents, {found:9d} expressions, {last:6.1f} MB resident", flush=True)
    seconds = time.process_time() - start
    print(f"{count / seconds:.0f} documents per CPU second; from the first tenth to the last {last - first:+.1f} MB")


if __name__ == "__main__":
    main()
