"""Parts of a year: quarters, halves and seasons, of a year told or not."""

from dateline.calendar import SEASONS, Grain, Period
from dateline.extract.times.compared import is_compared
from dateline.extract.times.dates import year_of
from dateline.extract.times.direction import step_of_story
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value, dated

_BEFORE_FALL = frozenset(
    {
        "in",
        "into",
        "throughout",
        "during",
        "through",
        "each",
        "every",
        "next",
        "mid",
        "this",
        "by",
        "last",
        "since",
        "until",
        "early",
        "late",
    }
)
_SUBYEAR: dict[str, tuple[Grain, int]] = {"quarter": ("quarter", 4), "half": ("half", 2), "season": ("season", 4)}


def read_subyear(m: Match, scene: Scene) -> Value | None:
    """Quarter, half or season, of a year told or not: `the third quarter`, `the summer of 1943`, `last fall`."""
    part = m.setting("part")
    grain, per_year = _SUBYEAR[part]
    if part == "season":
        place = grammar().lexicon.values["SEASON"][m.low("season")]
    else:
        words = grammar().lexicon.values["ORD"]
        low = m.low("ord")
        place = (
            {"latter": per_year, "last": per_year, "final": per_year}.get(low)
            or words.get(low)
            or int("".join(c for c in low if c.isdigit()) or 0)
        )
        place -= 1
    if not 0 <= place < per_year:
        return None
    if "year" in m:
        year = year_of(m, scene)
        return (
            None
            if year is None
            else dated(Period(grain, year * per_year + place), note="The year is written out.", explicit=True)
        )
    if "rel" in m or "ago" in m:
        step = {"this": 0, "next": 1, "last": -1, "coming": 1, "before last": -2}.get(m.low("rel"), -1)
        if scene.published is None:
            return Value("DATE", f"XXXX-{unknown_part(part, place)}")
        if part == "season" and step and "whole" not in m:
            return _season_beside(scene, place, step)
        there = Period(grain, (scene.published.year + step) * per_year + place)
        return dated(there, "published", "Counted from the year of publication.")._replace(derived="ago" in m)
    if m.rule.name == "half" and scene.published and not scene.narrative and scene.tense != "past":
        there = Period(grain, scene.published.year * per_year + place)
        return dated(there, "published", "Of the year of publication.")
    if (behind := _second_of_two(m, scene, place)) is not None:
        return behind
    value = nearest_subyear(scene, grain, per_year, place)
    if value.period and _has_been(m, scene, value.period):
        return dated(value.period.shift(-per_year), "published", "The last one begun before the publication date.")
    if "fiscal" in m and value.period and scene.published and value.period.first > scene.published:
        return dated(value.period.shift(-per_year), "published", "A fiscal quarter that has been reported.")
    return value


def _has_been(m: Match, scene: Scene, there: Period) -> bool:
    """`than in the fourth quarter`, `with a fourth-quarter profit`: what is measured or reported has been."""
    if scene.narrative or scene.published is None or there.first <= scene.published:
        return False
    if scene.tense in ("future", "present"):
        return False
    reported = m.rule.name == "quarter-adjective" and scene.word(1) in _REPORTED and scene.word(-1) in ("a", "with")
    return reported or is_compared(scene, "quarter")


_REPORTED = frozenset({"profit", "loss", "earnings", "results", "result", "income", "revenue", "sales", "net"})


def _second_of_two(m: Match, scene: Scene, place: int) -> Value | None:
    """`in both the second and third quarters`: the next of that number after the one just told."""
    said = scene.last("quarter", within=0) if m.rule.name == "second-of-two-quarters" else None
    if said is None or scene.narrative:
        return None
    return dated(said.period.shift((place - said.period.n) % 4), said.id, f"The one after “{said.words}”.")


#: So many words around a half are asked what it is a half of.
_NEAR = 40


def read_half_alone(m: Match, scene: Scene) -> Value | None:
    """`in the second half`: of the year where the sentence speaks of business, else of a match."""
    begin, end = max(scene.edges[0], scene.span[0] - _NEAR), min(scene.edges[1], scene.span[1] + _NEAR)
    lists = grammar().lexicon.lists
    words = {token.low for token in scene.tokens[begin:end]}
    if not words & (lists["figures"] | lists["business"]) or words & lists["match"]:
        return None
    return read_subyear(m, scene)


def _season_beside(scene: Scene, place: int, step: int) -> Value:
    """`last fall`, `next summer`: the nearest on that side of the season of publication."""
    assert scene.published is not None
    now = Period.of("season", scene.published)
    off = (now.n - place) % 4 or 4
    found = now.shift(-off + 4 * (step + 1) if step < 0 else (4 - off) or 4)
    return dated(found, "published", "The nearest one on that side of the publication date.")


def unknown_part(part: str, place: int) -> str:
    """What follows `XXXX-` where the year is not known."""
    return SEASONS[place] if part == "season" else f"{part[0].upper()}{place + 1}"


#: `promised a vote before the summer`: what lies before a season near ahead is not measured from the last one.
_UP_TO = frozenset({"before", "by", "until", "till"})


def nearest_subyear(scene: Scene, grain: Grain, per_year: int, place: int) -> Value:
    """The quarter, half or season meant when no year is told: in a narrative that of the story, else by the verb."""
    letters = {"quarter": "quarter", "half": "half", "season": "season"}[grain]
    if scene.narrative and (said := scene.last()):
        return dated(
            _in_story(said.period, grain, per_year, place), said.id, f"The year is carried on from “{said.words}”."
        )
    if scene.published is None:
        return Value("DATE", f"XXXX-{unknown_part(letters, place)}")
    back = (Period.of(grain, scene.published).n - place) % per_year
    past = Period.of(grain, scene.published).shift(-back)
    if back == 0:
        return dated(past, "published", f"The {grain} of the publication date.")
    ahead = per_year - back
    tense = scene.tense
    if scene.word(-1) in _UP_TO and ahead < back:
        return dated(past.shift(per_year), "published", f"The next {grain}, as the words look up to it.")
    if tense != "past" and (ahead < back or (ahead == back and tense in ("future", "present", "state"))):
        return dated(past.shift(per_year), "published", f"The {grain} nearest to the publication date.")
    return dated(past, "published", "The last one begun before the publication date.")


def _in_story(here: Period, grain: Grain, per_year: int, place: int) -> Period:
    year = here.calendar_year
    if here.grain in ("year", "decade", "century"):
        return Period(grain, year * per_year + place)
    near = (
        here.within(grain)
        if here.grain in ("day", "week", "month")
        else Period(grain, here.n * per_year // _per_year(here))
    )
    options = [Period(grain, y * per_year + place) for y in (year - 1, year, year + 1)]
    return min(options, key=lambda p: step_of_story(p.n - near.n))


def _per_year(period: Period) -> int:
    return {"quarter": 4, "season": 4, "half": 2}.get(period.grain, 1)


def read_bare_season(m: Match, scene: Scene) -> Value | None:
    """A season alone; "fall" only with words that make it one."""
    sure = scene.word(-1) in _BEFORE_FALL
    if m.low("season") == "fall" and not sure:
        return None
    return read_subyear(m, scene)


_BEFORE = frozenset({"previous", "preceding"})


def read_story_season(m: Match, scene: Scene) -> Value | None:
    """`the following spring`, `that summer`; in news "next spring" leans on the publication date."""
    if m.tokens[m.start].low == "next" and not scene.narrative:
        return None
    place = grammar().lexicon.values["SEASON"][m.low("season")]
    reference = scene.reference()
    if reference is None:
        return Value("DATE", f"XXXX-{unknown_part('season', place)}")
    period, anchor, words = reference
    if period.grain in ("day", "week", "month", "season"):
        now = period.within("season")
        off = (place - now.n) % 4
        which = m.tokens[m.end - 2].low
        if which in _BEFORE:
            found = now.shift(off - 4)
        else:
            found = now.shift(off or 4 if which in ("following", "next") else off)
    else:
        which = m.tokens[m.end - 2].low
        step = 1 if which in ("following", "next") else -1 if which in _BEFORE else 0
        step = step if period.grain == "year" else 0
        found = Period("season", (period.calendar_year + step) * 4 + place)
    return dated(found, anchor, f"Counted from “{words}”.")


def read_numbered_part(m: Match, scene: Scene) -> Value | None:
    """`Q3 2023`, `1H 2024`: the letter and its number touch."""
    grain, per_year = _SUBYEAR[m.setting("part")]
    number, first, second = int(m.low("ord")), m.tokens[m.start], m.tokens[m.start + 1]
    letter = first if first.shape == "word" else second
    if first.end != second.begin or not 1 <= number <= per_year or not letter.text.isupper():
        return None
    if "year" not in m:
        return nearest_subyear(scene, grain, per_year, number - 1)
    year = year_of(m, scene)
    if year is None:
        return None
    return dated(Period(grain, year * per_year + number - 1), note="The year is written out.", explicit=True)
