"""Times of day: `10:35 a.m. EST`, `noon`, `0600 GMT`, `Friday night`, `this morning`; joined with their day."""

from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene, Value

#: Hours from UTC of the zones that news names.
_OFFSETS = {
    "z": 0,
    "gmt": 0,
    "utc": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "jst": 9,
    "hkt": 8,
}


def read_clock(m: Match, scene: Scene) -> Value | None:
    """A time on the clock, on the day given with it, else on the day spoken of."""
    clock = _clock(m, _half_after(scene))
    if clock is None:
        return None
    return on_day(scene, clock, m.low("zone"))


def _half_after(scene: Scene) -> str:
    """`8 o'clock tonight`, `9:30 on Tuesday night`: the words after tell the half of the day."""
    after = [scene.word(i) for i in (1, 2, 3)]
    if after[0] == "tonight" or after[1] in ("evening", "night", "afternoon"):
        return "pm"
    return "pm" if after[0] == "on" and after[2] in ("evening", "night", "afternoon") else ""


def on_day(scene: Scene, clock: str, zone: str) -> Value:
    """Put a clock time on the day last spoken of."""
    said = scene.last("day", within=0 if scene.narrative else 1)
    if said is not None:
        return compose(said.period.timex(), clock, zone, said.id, f"“{said.words}”")
    if scene.published is None or scene.narrative:
        return Value("TIME", f"XXXX-XX-XXT{clock}")
    return compose(scene.published.isoformat(), clock, zone, "published", "the publication date")


def compose(day: str, clock: str, zone: str, anchor: str, named: str = "that day") -> Value:
    """Day, clock and zone as one TIME."""
    edtf = None
    if "X" not in day:
        edtf = f"{day}T{clock}{_offset(zone)}" if clock != "24:00" else day
    universal = "Z" if _OFFSETS.get(zone) == 0 else ""
    return Value("TIME", f"{day}T{clock}{universal}", edtf, None, anchor, f"The clock time on {named}.")


def _offset(zone: str) -> str:
    hours = _OFFSETS.get(zone)
    return "" if hours is None else "Z" if hours == 0 else f"{'+' if hours > 0 else '-'}{abs(hours):02d}:00"


def _clock(m: Match, after: str) -> str | None:
    if "word" in m:
        value: str = grammar().lexicon.values["CLOCKWORD"][m.low("word")]
        return value
    if "hhmm" in m:
        low = m.low("hhmm")
        return _written(int(low[:2]), int(low[2:]), "")
    low = m.low("clock").replace(".", ":")
    parts = low.split(":")
    hour = grammar().lexicon.values["AMOUNT"].get(low) if not parts[0].isdigit() else int(parts[0])
    if hour is None:
        return None
    return _written(
        hour,
        int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0,
        m.low("half") or _HALVES.get(m.low("part"), after),
    )


_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}


def _written(hour: int, minute: int, half: str) -> str | None:
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02d}:{minute:02d}"


def read_part(m: Match, scene: Scene) -> Value | None:
    """`this morning`, `last night`, `that afternoon`, `the next morning`, `tonight`, `overnight`."""
    part = m.setting("part") or grammar().lexicon.values["PART"][m.low("part")]
    step = m.setting("step") or 0
    reference = scene.reference() if m.setting("from") == "story" else scene.day_of_speaking
    if reference is None or (m.setting("from") == "story" and reference[0].grain != "day"):
        return Value("TIME", f"XXXX-XX-XXT{part}")
    period, anchor, words = reference
    day = period.shift(step)
    return Value("TIME", f"{day.timex()}T{part}", day.edtf(), day, anchor, f"Counted from {words}.")
