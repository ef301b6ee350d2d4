"""Stretches that end or begin now: `the past two years`, `the coming months`, `the past year`."""

from datetime import date

from dateline.calendar import Period
from dateline.extract.times.grains import GRAIN, unit_letter
from dateline.extract.times.lengths import read_duration
from dateline.extract.times.match import Match
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value


def read_window(m: Match, scene: Scene) -> Value | None:
    """A stretch that ends or begins now: `the past two years`, `the coming months`, `recent weeks`."""
    length = read_duration(m, scene)
    if length is None:
        return None
    return length._replace(edtf=window_of(m, scene), anchor="published" if scene.published else "none")


def window_of(m: Match, scene: Scene) -> str | None:
    """The stretch before or after the day of publication, open at its far end where no number tells it."""
    if scene.published is None:
        return None
    ahead = bool(m.setting("forward"))
    count = amount(m.all("count")) if "count" in m else None
    letter = unit_letter(m.low("unit"))
    if count is None or count != int(count) or letter not in GRAIN or "range" in m:
        day = scene.published.isoformat()
        return f"{day}/.." if ahead else f"../{day}"
    return window(scene.published, int(count), letter, ahead)


def window(day: date, count: int, letter: str, ahead: bool) -> str | None:
    """So many units before a day, or after it: the far end is about right, and no finer than a month for years."""
    months = {"Y": 12, "E": 120, "C": 1200, "Q": 3, "M": 1, "L": 12000}.get(letter)
    steps = count * (1 if ahead else -1) * (2 if letter == "2W" else 1)
    try:
        other = (
            Period.of("month", day).shift(steps * months) if months else Period.of(GRAIN[letter], day).shift(steps)
        )
        edge = f"{other.first.isoformat()}~" if other.grain in ("week", "weekend") else other.edtf(approximate=True)
    except (ValueError, OverflowError):
        return None
    edge = edge or ".."
    return f"{day.isoformat()}/{edge}" if ahead else f"{edge}/{day.isoformat()}"


def read_window_of_one(m: Match, scene: Scene) -> Value | None:
    """`the past year`, `the last week`, `over the next decade`; in news that behind is a DATE for the corpora."""
    letter, forward = unit_letter(m.low("unit")), bool(m.setting("forward"))
    edtf = None
    if scene.published is not None and letter in GRAIN:
        edtf = window(scene.published, 1, letter, forward)
    anchor = "published" if edtf else "none"
    if scene.published is None or scene.narrative or forward or letter not in _NAMED:
        return Value("DURATION", duration(1, letter), edtf, None, anchor)
    step = 0 if letter == "E" and "last" not in {t.low for t in m.tokens[m.start : m.end]} else -1
    there = Period.of(GRAIN[letter], scene.published).shift(step)
    return Value("DATE", there.timex(), edtf, None, anchor, "A stretch that ends with the publication date.")


#: Units of which the one behind has a value of its own: "over the past year" -> 2023.
_NAMED = frozenset({"W", "M", "Q", "Y", "E"})


def read_change_on_unit(m: Match, scene: Scene) -> Value | None:
    """`eased 2 percent on the week`: the unit of now; what changed may have done so since that before it."""
    letter = unit_letter(m.low("unit"))
    if scene.published is None or scene.narrative:
        return None
    there = Period.of(GRAIN[letter], scene.published)
    edtf = there.edtf() if letter == "D" else window(scene.published, 1, letter, ahead=False)
    return Value("DATE", there.timex(), edtf, None, "published", "A change up to the publication date.")


def read_unit_or_two(m: Match, scene: Scene) -> Value | None:
    """`the next day or two`, `the past year or so`: a length with no exact number."""
    letter = unit_letter(m.low("unit"))
    edtf = None
    if scene.published is not None:
        day = scene.published.isoformat()
        edtf = f"../{day}" if "past" in m else f"{day}/.."
    return Value("DURATION", duration(None, letter), edtf, None, "published" if edtf else "none")
