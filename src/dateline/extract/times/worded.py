"""Clock times in words: `nine thirty`, `half past nine`, `a quarter to six`, `five minutes before midnight`."""

from dateline.extract.times.clock import half_after, half_of_night, on_day
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value

_DAY = 24 * 60
_BACK = frozenset({"to", "before"})
_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}


def read_worded_clock(m: Match, scene: Scene) -> Value | None:
    """So many minutes before or after an hour; the words beside it tell the half of the day."""
    minutes = _minutes(m)
    hour = _hour(m, scene)
    if minutes is None or hour is None:
        return None
    total = hour - minutes if m.low("side") in _BACK else hour + minutes
    return on_day(scene, f"{total % _DAY // 60:02d}:{total % 60:02d}", "")


def read_spoken_clock(m: Match, scene: Scene) -> Value | None:
    """`nine thirty`, `twelve forty-five p.m.`."""
    hour = _hour(m, scene)
    minutes = sum(int(grammar().lexicon.values["AMOUNT"][t.low]) for t in m.all("minutes") if t.low != "-")
    return None if hour is None else on_day(scene, f"{hour // 60:02d}:{minutes:02d}", "")


def _minutes(m: Match) -> int | None:
    low = m.low("minutes")
    if low in ("half", "quarter"):
        return 30 if low == "half" else 15
    count = amount([token for token in m.all("minutes") if token.low != "-"])
    return int(count) if count is not None and count == int(count) and 0 < count < 60 else None


def _hour(m: Match, scene: Scene) -> int | None:
    """Minutes from midnight of the hour told; 1 to 12 without more words stay as they are written."""
    values = grammar().lexicon.values
    low = m.low("clock")
    if low in values["CLOCKWORD"]:
        return int(values["CLOCKWORD"][low].split(":")[0]) * 60
    hour = int(low) if low.isdigit() else int(values["AMOUNT"][low])
    if not 1 <= hour <= 12:
        return None
    half = half_of_night(hour, m.low("half") or _HALVES.get(m.low("part"), half_after(scene)))
    return (hour % 12 + (12 if half.startswith("p") else 0 if half.startswith("a") else hour // 12 * 12)) * 60
