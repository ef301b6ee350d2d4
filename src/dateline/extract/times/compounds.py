"""Lengths in compounds and of several units: `three-year`, `30-second`, `3 hours 25 minutes`."""

from dateline.extract.times.grains import unit_letter
from dateline.extract.times.lengths import read_duration
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value


def read_compound(m: Match, scene: Scene) -> Value | None:
    """`three-year`, `8-month-old`; the age of a person ("a 44-year-old") is no stretch the text tells of."""
    low = m.low("unit")
    if (
        low in ("quarters", "seconds")
        or (low == "second" and not _is_seconds(m))
        or ("old" in m and low in ("year", "years"))
    ):
        return None
    if low == "quarter" and m.low("count") in ("one", "three"):
        return None  # a share of something
    if _counts_twice(m):
        return None  # "two five-day strikes": what remains is read for itself
    return read_duration(m, scene)


def _is_seconds(m: Match) -> bool:
    """`a 30-second film`, not `the one-second rule` or `twenty-second`."""
    count = m.low("count")
    return count.isdigit() and int(count) > 1


def _counts_twice(m: Match) -> bool:
    words = grammar().lexicon.values["AMOUNT"]
    tokens = m.all("count")
    return len(tokens) > 1 and all(0 < words.get(t.low, 0) < _TENS for t in tokens[:2])


def read_two_lengths(m: Match, scene: Scene) -> Value | None:
    """`3 hours 25 minutes`, `two years and six months`."""
    coarse, fine = unit_letter(m.low("unit")), unit_letter(m.low("finer"))
    if (coarse, fine) not in _NESTED or {",", "-"} <= {t.low for t in m.tokens[m.start : m.end]}:
        return None  # "a seven-day, 24-hour service" has two of them
    value = duration(amount(m.all("count")), coarse)
    value = _and(value, duration(amount(m.all("second")), fine))
    if "third" in m:
        finest = unit_letter(m.low("finest"))
        if (fine, finest) not in _NESTED:
            return None
        value = _and(value, duration(amount(m.all("third")), finest))
    return Value("DURATION", value)


def _and(value: str, finer: str) -> str:
    """`PT2H` and `PT3M` -> `PT2H3M`; a day and its hours are parted by the T."""
    clock = finer.startswith("PT")
    return value + (finer.removeprefix("PT") if clock and "T" in value else finer.removeprefix("P"))


_TENS = 20

_NESTED = {("TH", "TM"), ("TM", "S"), ("Y", "M"), ("Y", "D"), ("M", "D"), ("M", "W"), ("W", "D"), ("D", "TH")}
