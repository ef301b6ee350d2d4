"""Times of day: `10:35 a.m. EST`, `noon`, `0600 GMT`, `Friday night`, `this morning`; joined with their day."""

from datetime import date

from dateline.calendar import Period
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Said, Value
from dateline.extract.times.zones import FIRST_YEAR, hours_of_place, hours_of_zone, written


def read_clock(m: Match, scene: Scene) -> Value | None:
    """A time on the clock, on the day given with it, else on the day spoken of."""
    clock = _clock(m, half_after(scene))
    if clock is None:
        return None
    return on_day(scene, clock, m.low("zone"))


def half_after(scene: Scene) -> str:
    """`8 o'clock tonight`, `9:30 on Tuesday night`: the words after tell the half of the day."""
    after = [scene.word(i) for i in (1, 2, 3)]
    before = scene.word(-2) if scene.word(-1) == "at" else ""
    told = (before, after[0] if after[0] == "tonight" else after[1], after[2] if after[0] == "on" else "")
    return next((_HALVES[low] for low in told if low in _HALVES and low != "morning"), "")


#: How many sentences after its day a clock time may stand; each further one carries the day on.
_REACH = 1


def on_day(scene: Scene, clock: str, zone: str) -> Value:
    """Put a clock time on the day last spoken of."""
    said = None if scene.heads_update else _day_told(scene)
    if said is not None and _is_left(said, scene):
        return Value("TIME", f"XXXX-XX-XXT{clock}")
    if said is not None:
        day = said.period.shift(1) if _is_past_midnight(said, clock, scene) else said.period
        value = compose(day.timex(), clock, zone, said.id, f"“{said.words}”", scene.place)
        return value._replace(period=day, derived=True)
    if scene.published is None or scene.narrative:
        return Value("TIME", f"XXXX-XX-XXT{clock}")
    value = compose(scene.published.isoformat(), clock, zone, "published", "the publication date", scene.place)
    return value._replace(period=Period.day(scene.published)) if scene.heads_update else value


def _is_past_midnight(said: Said, clock: str, scene: Scene) -> bool:
    """`left their barracks late on Monday ... fired shortly after 2:30 a.m.`: the night goes on into Tuesday."""
    late = {*said.words.lower().split()} & {"late", "night", "evening", "tonight"}
    return bool(late) and said.period.grain == "day" and "00:00" < clock < _SMALL_HOURS and not scene.narrative


#: So far into the night what began the evening before is still going on.
_SMALL_HOURS = "04:00"


def _day_told(scene: Scene) -> Said | None:
    """The day told in the sentence or the one before; none to come for what has been."""
    said = scene.last("day", within=_REACH)
    if said is None or scene.narrative or scene.published is None or said.sentence == scene.sentence:
        return said
    ahead = said.period.first > scene.published and not scene.deadline
    return None if ahead and (scene.tense == "past" or scene.word(-1) == "since") else said


def _is_left(said: Said, scene: Scene) -> bool:
    """A paragraph of news may leave behind a day long gone that the one before told: then nothing tells the day."""
    if scene.narrative or scene.published is None or said.sentence == scene.sentence:
        return False
    return (scene.published - said.period.first).days > _FAR and scene.opens_paragraph


_FAR = 14


def compose(day: str, clock: str, zone: str, anchor: str, named: str = "that day", place: str | None = None) -> Value:
    """Day, clock and zone as one TIME; without a zone the clock is that of the dateline's place."""
    on = None if "X" in day or len(day) != _DAY else date.fromisoformat(day)
    hours = hours_of_zone(zone, on)
    universal = "Z" if zone and hours == 0 else ""
    note = f"The clock time on {named}."
    if hours is None and not zone and on is not None and on.year >= FIRST_YEAR:
        hours = hours_of_place(place, on)
        note += f" By the clocks of {place}, where the dateline stands." if hours is not None else ""
    edtf = None if on is None else day if clock == "24:00" else f"{day}T{clock}{written(hours)}"
    return Value("TIME", f"{day}T{clock}{universal}", edtf, None, anchor, note)


_DAY = len("2024-04-26")


def zone_of(words: str) -> str:
    """The zone among the last words of a clock time: `est`, `eastern standard time`; empty when none is told."""
    parts = words.split()
    if parts[-1:] == ["time"]:
        return " ".join(parts[-3:] if parts[-2] in ("standard", "daylight") else parts[-2:])
    return parts[-1] if parts and hours_of_zone(parts[-1], date.max) is not None else ""


def _clock(m: Match, after: str) -> str | None:
    if m.low("clock").count(":") == _SECONDS and m.start and m.tokens[m.start - 1].low in ("in", "of", "ran", "was"):
        return None  # "won in 2:04:11"
    if "clock" in m and not m.low("half") and (_names_book(m) or _marks_place(m)):
        return None  # "Exodus 18:21", "at the 15:20 mark"
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


def _names_book(m: Match) -> bool:
    """`Exodus 18:21`: chapter and verse."""
    before = m.tokens[m.start - 1] if m.start else None
    return before is not None and before.text.istitle() and before.low in grammar().lexicon.lists["scripture"]


def _marks_place(m: Match) -> bool:
    return m.end < len(m.tokens) and m.tokens[m.end].low == "mark"


#: So many colons has a time of a race, or a clock with seconds.
_SECONDS = 2
_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night", "tonight": "night"}
#: At night, these hours are small ones: "half past two last night".
_SMALL = frozenset({12, 1, 2, 3, 4, 5})


def half_of_night(hour: int, half: str) -> str:
    """The half of the day for a clock at night: `11 at night` is late, `2 at night` early."""
    return half if half != "night" else "am" if hour in _SMALL else "pm"


def _written(hour: int, minute: int, half: str) -> str | None:
    half = half_of_night(hour, half)
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02d}:{minute:02d}"


def _day_spoken_of(scene: Scene) -> tuple[Period, str, str] | None:
    """The day the text speaks of; in news a day told lately, where a month or year was named since."""
    reference, here = scene.reference(), scene.last(within=0)
    if reference is None or scene.narrative or scene.published is None or here is not None:
        return reference
    if reference[0].grain == "day":
        ahead = reference[0].first > scene.published and (scene.tense == "past" or scene.word(-1) == "since")
        return scene.day_of_writing if ahead else reference
    said = scene.last("day", within=_LATELY)
    near = said is not None and abs((said.period.first - scene.published).days) < _FAR
    if said is None and (scene.published - reference[0].last).days < _REPORTED:
        return scene.day_of_writing  # "sales rose in the first quarter. The shares were down at mid-afternoon"
    return (said.period, said.id, said.words) if said is not None and near else reference


#: A quarter or year told as the topic of a report ended no longer ago than this.
_REPORTED = 120


#: So many sentences back a day is still spoken of.
_LATELY = 6


#: "the morning of the raid", "the evening that he left": of a day that these words name.
_OF_EVENT = frozenset({"of", "after", "before", "that", "when", "he", "she", "they", "we", "i"})


def read_part(m: Match, scene: Scene) -> Value | None:
    """`this morning`, `last night`, `that afternoon`, `the next morning`, `tonight`, `overnight`."""
    part = m.setting("part") or grammar().lexicon.values["PART"][m.low("part")]
    step = m.setting("step") or 0
    if m.rule.name == "overnight" and scene.tense == "future":
        return None  # "will not happen overnight"
    if m.rule.name == "the-part" and scene.word(1) in _OF_EVENT and scene.word(-1) != "in":
        return Value("TIME", f"XXXX-XX-XXT{part}")
    story = m.setting("from") == "story"
    bare = m.rule.name in ("at-dawn", "mid-part", "the-part", "part-of-trading", "edge-of-part")
    reference = _day_spoken_of(scene) if bare else scene.reference() if story else scene.day_of_speaking
    if reference is None or (m.setting("from") == "story" and reference[0].grain != "day"):
        return Value("TIME", f"XXXX-XX-XXT{part}")
    period, anchor, words = reference
    day = _day_of_trading(scene, m) or period.shift(step)
    kept = None if m.rule.name == "overnight" else day  # a night by the way: the story goes on from its own day
    return Value("TIME", f"{day.timex()}T{part}", day.edtf(), kept, anchor, f"Counted from {words}.")


def _day_of_trading(scene: Scene, m: Match) -> Period | None:
    """`in late afternoon trading on Monday`: the day told after it, on which the trading was."""
    if m.rule.name != "part-of-trading" or scene.published is None:
        return None
    days = grammar().lexicon.values["WEEKDAY"]
    told = next((days[scene.word(at)] for at in range(2, _TRADING) if scene.word(at) in days), None)
    if told is None:
        return None
    return Period("day", scene.published.toordinal() - (scene.published.weekday() - told) % 7)


#: "afternoon New Oakford trading on": so far behind its part the day of trading may stand.
_TRADING = 6
