"""A length of time by its number and unit: `five years`, `half an hour`."""

from dateline.extract.times.grains import unit_letter
from dateline.extract.times.match import Match
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value


def read_duration(m: Match, scene: Scene) -> Value | None:
    """A length of time: `five years`, `half an hour`, `several weeks`, `a year and a half`."""
    letter = unit_letter(m.low("unit"))
    if not letter:
        return None
    count = amount(m.all("count")) if "count" in m else None
    if count is not None and "half" in m:
        count += 0.5
    if count is None and "count" in m and m.low("count") in ("a", "an"):
        count = 1
    if "range" in m:
        count = None
    if letter == "Q" and count is not None and m.setting("forward"):
        value = duration(count * 3, "M")
    elif letter == "WE":
        value = "P2D" if count == 1 else "PXWE"
    elif letter == "Y" and count == _HALF:
        value = "P6M"
    elif letter == "C" and count is not None and count != int(count):
        value = duration(count * 100, "Y")
    else:
        value = duration(count, letter)
    return Value("DURATION", value)


_HALF = 0.5
