"""Weekdays and weekends: which one, told by the verb, the week spoken of, or the style."""

from dateline.calendar import Period
from dateline.extract.times.appointed import (
    has_struck,
    is_result,
    is_set,
    is_told,
    just_was,
    meets,
    was_undone,
    will_beside,
)
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.tomorrow import looks_ahead
from dateline.extract.times.units import STEP
from dateline.extract.times.values import Said, Value, dated
from dateline.extract.times.verbs import has_happened


def read_weekday(m: Match, scene: Scene) -> Value | None:
    """A weekday, bare or with `last`, `next`, `this`: told by the verb, the week spoken of, the style."""
    wanted: int = grammar().lexicon.values["WEEKDAY"][m.low("wd")]
    unknown = Value("DATE", f"XXXX-WXX-{wanted + 1}")
    rel = m.low("rel")
    if rel == "following" and scene.word(1) in ("'s", "'") and m.tokens[m.start].low == "following":
        return None
    if (
        rel in ("previous", "prior", "following", "preceding")
        or (scene.narrative and not rel)
        or "same" in rel
        or rel == "that"
    ):
        told = _by_story(scene, wanted, rel)
        # A history that reaches the year it was published in is a fact sheet of the news.
        if told is not None or rel or scene.published is None or not scene.is_recent:
            return told or unknown
    if scene.published is None:
        return unknown
    if scene.word(1) in ("in", "of") and scene.word(-1) == "that" and scene.word(2) in _months():
        return unknown  # "that Tuesday in March"
    if not rel and (then := _of_that_week(scene, wanted)) is not None:
        return then
    today = scene.published.toordinal()
    back = (scene.published.weekday() - wanted) % 7
    if rel in ("last", "past"):
        # Nobody calls yesterday `last Tuesday`: it is the one of the week before.
        gone = back if back > 1 or (rel == "past" and back) else back + 7
        return dated(Period("day", today - gone), "published", "The last one before yesterday.")
    if rel in ("next", "coming"):
        return dated(Period("day", today - back + 7), "published", "The next one after the publication date.")
    if rel == "this":
        here = today - scene.published.weekday() + wanted
        step = 7 if here < today and scene.tense == "future" else 0
        if here > today and scene.tense == "past" and just_was(scene):
            step = -7
        return dated(Period("day", here + step), "published", "Of the week of publication, as the verb tells.")
    return _bare_weekday(scene, today, back, wanted)


def _months() -> frozenset[str]:
    return frozenset(grammar().lexicon.values["MONTH"])


def _of_that_week(scene: Scene, wanted: int) -> Value | None:
    """`was seized on 8 March and freed that Friday`: of the week of the day told last; not "said that Friday was"."""
    before, after = scene.token(-2), scene.token(1)
    if scene.word(-1) != "that" or before is None or before.low in grammar().lexicon.lists["saying"]:
        return None
    if after is not None and after.shape != "break" and after.low not in _CLOSING:
        return None
    told = scene.last("day", within=1)
    if told is None or scene.published is None or before.low in grammar().lexicon.values["WEEKDAY"]:
        return None
    day = told.period.n - _weekday(told.period.n) + wanted
    if told.period.n > day or day > scene.published.toordinal():
        return None  # "came on Friday and left that Monday": of which week nobody can tell
    return dated(Period("day", day), told.id, f"Of the week of “{told.words}”.")._replace(derived=True)


#: Behind these, or at the end, no clause that "that" would open begins.
_CLOSING = frozenset({".", ",", ";", ")", "!", "and", "but", "when", "as"})


def _bare_weekday(scene: Scene, today: int, back: int, wanted: int) -> Value:
    partner = _partner(scene, wanted)
    if partner is not None:
        day, anchor, note = partner
        return dated(Period("day", day + (wanted - _weekday(day)) % 7), anchor, note)
    tense = "past" if scene.word(1) in ("'s", "'") and scene.tense in ("present", "state") else scene.tense
    week = scene.last("week", "weekend", within=1) or _week_ahead(scene, today - back + 7)
    if week and back == _TOMORROW and week.sentence != scene.sentence:
        week = None  # "Flights may resume next week. She goes back Thursday", written on a Wednesday
    if week and tense != "past" and today < week.period.first.toordinal() < today + 15:
        return dated(
            Period("day", week.period.first.toordinal() + (wanted if week.period.grain == "week" else wanted - 5)),
            week.id,
            f"Within “{week.words}”.",
        )
    if back == 0:
        return dated(Period("day", today), "published", "The day of publication, which has that weekday.")
    # The weekday of yesterday is hardly ever that of next week, unless the verb beside it says so.
    sure = back > 1 or will_beside(scene) or meets(scene)
    coming = tense in ("future", "present") and sure and not is_result(scene)
    coming = (coming or is_set(scene) or is_told(scene)) and not (back <= _NEAR and was_undone(scene))
    coming = coming or looks_ahead(scene, back, tense)
    coming = coming and not (has_struck(scene) and not is_set(scene))
    coming = coming or _goes_on(scene, today, back, wanted)
    if (
        coming
        or (scene.deadline and tense != "past")
        or (
            scene.word(1) == "is"
            and (tense, scene.word(-1)) != ("past", "on")
            and not has_happened(scene.word(-2 if scene.word(-1) == "on" else -1))
        )
    ):
        if (before := _plan_before(scene, today - back + 7)) is not None:
            day, anchor = before
            return dated(
                Period("day", day), anchor, "The next one after the day named before it, as plans are told in order."
            )
        return dated(
            Period("day", today - back + 7),
            "published",
            "The next one after the publication date, as the words look ahead.",
        )
    return dated(Period("day", today - back), "published", "The last one before the publication date.")


def _goes_on(scene: Scene, today: int, back: int, wanted: int) -> bool:
    """`will be tried Monday and sentenced Monday or by Tuesday`: the day after "or", or told before."""
    said = scene.last("day", within=0)
    if said is None or said.period.n <= today or not back:
        return False
    same = _weekday(said.period.n) == wanted and said.period.n == today - back + 7
    either = "or" in (scene.word(-1), scene.word(-2)) and 0 < today - back + 7 - said.period.n < 7
    return (same and scene.tense == "past" and scene.word(-1) == "on") or either


#: So many words before a second day of a plan the first is looked for; what turns their order about.
_PLAN, _TURNS = 14, frozenset(["after", "before", "following", "since", "but", "having"])


def _plan_before(scene: Scene, coming: int) -> tuple[int, str] | None:
    """`plans to meet him on Monday and to sign on Wednesday`: the Wednesday behind that Monday."""
    said = scene.last("day", within=0)
    if said is None or not coming < said.period.n < coming + 7:
        return None
    between: list[str] = []
    for back in range(1, _PLAN):
        if (word := scene.word(-back)) in grammar().lexicon.values["WEEKDAY"]:
            told = " ".join(reversed(between))
            joined = " and to " in f" {told}" or " and then " in f" {told}"
            return (coming + 7, said.id) if joined and not _TURNS & set(between) else None
        between.append(word)
    return None


#: The weekday of tomorrow is so many days behind.
_TOMORROW = 6


def _week_ahead(scene: Scene, coming: int) -> Said | None:
    """The week named two sentences before, where the next such day lies in it."""
    week = scene.last("week", "weekend", within=2)
    near = week is not None and week.period.first.toordinal() <= coming <= week.period.last.toordinal()
    return week if near else None


#: So many days back a day that was planned and called off is the last one rather than the next.
_NEAR = 2


def _weekday(ordinal: int) -> int:
    return (ordinal - 1) % 7


def _partner(scene: Scene, wanted: int) -> tuple[int, str, str] | None:
    """`Tuesday through Thursday`: the end of a range follows its beginning."""
    if scene.word(-1) not in ("through", "to", "until", "till", "-", "thru", "and") or not scene.said:
        return None
    said = scene.said[-1]
    if scene.word(-1) == "and" and (wanted - _weekday(said.period.n)) % 7 > 3:
        return None
    if said.sentence != scene.sentence or said.period.grain != "day":
        return None
    if scene.word(-2) not in grammar().lexicon.values["WEEKDAY"]:
        return None
    return said.period.n, said.id, f"The end of a stretch that begins on “{said.words}”."


def _by_story(scene: Scene, wanted: int, rel: str) -> Value | None:
    reference = scene.reference()
    if reference is None or reference[0].grain not in ("day", "week"):
        return None
    if (
        scene.published
        and not scene.narrative
        and rel != "following"
        and abs(reference[0].first.toordinal() - scene.published.toordinal()) > 60
    ):
        reference = (Period.day(scene.published), "published", "the publication date")
    period, anchor, words = reference
    day = period.first.toordinal()
    ahead = (wanted - _weekday(day)) % 7
    if rel in ("previous", "prior", "preceding"):
        ahead = ahead - 7
    elif rel == "following":
        ahead = ahead or 7
    elif not scene.narrative:
        ahead = ahead if period.grain == "week" or not ahead else ahead - 7
    return dated(Period("day", day + ahead), anchor, f"Counted from “{words}”.")


def read_weekend(m: Match, scene: Scene) -> Value | None:
    """`the weekend`, `this weekend`, `last weekend`."""
    if scene.published is None:
        return Value("DATE", "XXXX-WXX-WE")
    step = STEP.get(m.low("rel"))
    weekday = scene.published.weekday()
    this = Period.of("weekend", scene.published)
    if step in (-1, 1):
        return dated(this.shift(step), "published", "Counted from the publication date.")
    tense = scene.tense
    past = weekday < 5 and (tense == "past" or (weekday < _EARLY and tense not in ("future", "present")))
    if "rel" in m and weekday > 1:
        past = tense == "past" and weekday < _EARLY
    return dated(
        this.shift(-1 if past else 0), "published", "The weekend nearest to the publication date, as the verb tells."
    )


#: Monday to Wednesday: the weekend spoken of is rather the last one.
_EARLY = 3
