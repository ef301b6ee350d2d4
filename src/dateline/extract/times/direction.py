"""The year of a day or month that is told without one: carried on from the story, or past or future of the report."""

from datetime import date

from dateline.calendar import Period
from dateline.extract.times.beside import came_out, has_purpose, is_set_for, just_done, looms, names_delivery
from dateline.extract.times.gone_on import gone_on
from dateline.extract.times.match import grammar
from dateline.extract.times.numbers import amount
from dateline.extract.times.scene import Scene
from dateline.extract.times.tense import of_occasion
from dateline.extract.times.values import Said
from dateline.extract.times.verbs import tells_tense


def choose_year(scene: Scene, month: int, day: int | None = None) -> tuple[int, str, str] | None:
    """The year of a month or day without one: (year, anchor, why); None when nothing tells."""
    carried = _end_of_stretch(scene, month) or _carried_year(scene, month) or _told_already(scene, month, day)
    carried = carried or gone_on(scene, month)
    if carried:
        return carried
    if scene.published is None:
        return None
    beside = year_beside(scene)
    if beside is not None:
        return beside, "published", "Of the year that the words after it tell."
    year = scene.published.year
    places = [(y, _days_off(scene.published, y, month, day)) for y in (year - 1, year, year + 1)]
    back = max((place for place in places if place[1] <= 0), key=lambda place: place[1])
    ahead = min((place for place in places if place[1] >= 0), key=lambda place: place[1])
    if back[1] == 0:
        return back[0], "published", "Of the year of publication."
    chosen, why = _side(scene, -back[1], ahead[1])
    return (back if chosen < 0 else ahead)[0], "published", why


_STEPS = {"last": -1, "this": 0, "next": 1}


def year_beside(scene: Scene) -> int | None:
    """`in March two years ago`, `at Christmas last year`: the year of the words right after the expression."""
    assert scene.published is not None
    at = 2 if scene.word(1) in (",", "of", "in") else 1
    first, second, third = scene.word(at), scene.word(at + 1), scene.word(at + 2)
    if first in _STEPS and second == "year" and third not in ("'s", "-"):
        return scene.published.year + _STEPS[first]
    token = scene.token(at)
    if token is None or second not in ("year", "years") or third != "ago":
        return None
    count = amount([token])
    return scene.published.year - int(count) if count and count == int(count) else None


def _end_of_stretch(scene: Scene, month: int) -> tuple[int, str, str] | None:
    """`between May and July`, `28 December to 3 January`: the end follows its beginning."""
    said = scene.said[-1] if scene.said else None
    joined = scene.word(-1) in ("to", "through", "until", "till", "-")
    joined = joined or (scene.word(-1) == "and" and "between" in (scene.word(-3), scene.word(-4)))
    if said is None or not joined or said.sentence != scene.sentence or said.period.grain not in ("day", "month"):
        return None
    if scene.word(-2) != said.words.split()[-1].lower() or scene.word(-2) in grammar().lexicon.values["WEEKDAY"]:
        return None  # "a change Friday to December's figures" is no stretch
    begun = said.period.within("month")
    year = begun.calendar_year
    year += month < begun.first.month
    return year, said.id, f"The end of a stretch that begins with “{said.words}”."


def _told_already(scene: Scene, month: int, day: int | None) -> tuple[int, str, str] | None:
    """`last Dec. 7 ... after the Dec. 7 surge`: the day of that name told before, unless the words look ahead."""
    if day is None or scene.published is None or scene.tense in ("future", "present"):
        return None
    for said in reversed(scene.said):
        first = said.period.first
        if said.period.grain == "day" and (first.month, first.day) == (month, day) and not said.compared:
            gone = 0 < (scene.published - first).days <= _YEAR
            return (first.year, said.id, f"The day of “{said.words}”.") if gone else None
    return None


_YEAR = 366


#: A day so near ahead (half of it for a month) is meant even after a past verb, unless the verb stands right before
#: it: else a writer adds "last" or the year.
_NEAR = 62


def _days_off(now: date, year: int, month: int, day: int | None) -> int:
    """Days from publication to the day or month: 0 within it, negative before."""
    if day is not None:
        return round((Period.month(year, month).n - Period.of("month", now).n) * 30.4) + day - now.day
    months = Period.month(year, month).n - Period.of("month", now).n
    return round(months * 30.4)


def _side(scene: Scene, back: int, ahead: int) -> tuple[int, str]:
    tense = scene.tense
    figures = grammar().lexicon.lists["figures"]
    named = scene.names_a_thing and not scene.names_vote
    if named and tense == "future" and of_occasion(scene.tokens, *scene.span) != "future":
        tense = ""
    if scene.word(-1) == "for" and scene.names_day and ahead <= back and scene.word(1) != "'s":
        return 1, "What is set for a day is still to come."
    if scene.word(1) == "deadline" and scene.word(2) in _GONE:
        return -1, "A deadline that has passed."
    if scene.word(1) == "deadline" and ahead <= 2 * back:
        return 1, "A deadline that is still to come."
    balance = scene.word(-1) == "at" or (scene.word(-1), scene.word(-2)) == ("of", "as")
    if scene.word(-1) in ("ended", "since") or (balance and tense == "past" and scene.names_day):
        return -1, "The last one before the publication date, as the word before it looks back."
    if (
        scene.word(-1) == "ending" or (scene.word(-1) in _UP_TO and (tense != "past" or has_purpose(scene)))
    ) and ahead <= back:
        return 1, "The end of a stretch, nearest to the publication date."
    if not scene.names_day and names_delivery(scene):
        return 1, "A month of delivery, which is still to come."
    if scene.heads_entry or scene.word(-2) == "back":
        tense = "past"
    beside = (
        scene.will_beside
        or is_set_for(scene)
        or (scene.begins_sentence and any(scene.word(at) in _WILL for at in _HEAD))
    )
    if tense == "future" and ahead > 2 * back and not (beside or scene.deadline or scene.names_vote):
        tense = ""
    if tense == "future" and scene.word(-1) == "from":
        tense = ""
    if tense == "present":
        tense = "future"
    if tense != "future" and ahead <= back and looms(scene):
        return 1, "What looms is still to come."
    if scene.word(-1) in ("until", "till") and tense == "past" and _lasted(scene):
        return -1, "The last one before the publication date, until which something went on."
    ends = scene.deadline
    sure = scene.word(-1) in ("in", "on") and any(scene.word(-at) in _WILL for at in (2, 3, 4, 5))
    sure = sure or is_set_for(scene)
    sure = sure or (scene.begins_sentence and tense == "future" and any(scene.word(at) in _WILL for at in _HEAD))
    if (tense == "future" and back > (20 if ends or sure else _NEAR)) or (
        ends and (ahead < back + (not _was_meant(scene)) if tense == "past" else ahead <= 2 * back)
    ):
        return 1, "The next one after the publication date, as the words look ahead."
    told = scene.word(2 if scene.word(1) in ("'s", "'") else 1)
    if tense == "past" and told in figures and not scene.names_day:
        return -1, "Figures that have been told, as the verb is past."
    if scene.names_vote and (ahead * 1.5 < back or (tense != "past" and ahead <= back + 60)):
        return 1, "A vote that is still to come."
    if tense == "past" and 2 * ahead < back and _was_to(scene):
        return 1, "What was to be done is still to come."
    near = _NEAR if scene.names_day else _NEAR // 2
    if tense == "past" and scene.names_day and _fell_through(scene):
        tense = ""
    if tense == "past" and ahead > (0 if just_done(scene) or came_out(scene) else near):
        return -1, "The last one before the publication date, as the verb is past."
    return (1 if ahead < min(back, 4 * _NEAR) else -1), "The one nearest to the publication date."


def _was_to(scene: Scene) -> bool:
    """`was to travel to Oakford in May`: not "was to have travelled"."""
    near = [scene.word(-at) for at in range(1, 15)]
    return any(near[at + 1 : at + 3] == ["to", "was"] and near[at] != "have" for at in range(1, 12))


def _fell_through(scene: Scene) -> bool:
    """`was to have been signed on Nov. 1`, `would have opened on May 3`: told before that day or soon after it."""
    near = [scene.word(-at) for at in range(1, 10)]
    have = next((at for at, low in enumerate(near) if low == "have"), len(near))
    before = [*near[have + 1 :], "", ""][:2]
    return before[0] == "would" or (before[0] == "to" and before[1] in ("was", "were"))


def _was_meant(scene: Scene) -> bool:
    """`was supposed to report by the end of May`."""
    return any(scene.word(-at) in ("supposed", "meant") for at in range(2, 10))


def _lasted(scene: Scene) -> bool:
    """`who ran the port until April`: the verb nearest before it tells what went on, and no closing or delay."""
    near = (scene.word(-at) for at in range(2, 10))
    return next((low for low in near if tells_tense(low)), "") in _LASTING


_LASTING = frozenset(
    {"ran", "led", "headed", "served", "worked", "lived", "was", "were", "ruled", "reigned", "coached", "chaired"}
    | {"taught", "edited", "managed", "owned", "played", "commanded", "governed", "represented", "presided"}
)
_WILL = frozenset({"will", "'ll", "shall"})
#: So far behind a date at the head of its sentence "will" may stand: "In May's elections, voters will choose".
_HEAD = range(1, 7)
_GONE = frozenset({"passed", "expired", "lapsed", "came", "went", "slipped"})
#: "stay afloat into July", "not before August": what leads up to a month near ahead.
_UP_TO = frozenset({"into", "before"})


def _just_dated(scene: Scene) -> Said | None:
    """A full date before in the same sentence, of a year gone by, where the verb is past: its year goes on."""
    said = scene.last(within=0)
    if said is None or not said.explicit or said.period.grain not in ("day", "month") or scene.published is None:
        return None
    if said.compared or scene.word(1) in ("'s", "'"):
        return None  # "the largest rise since July 2004, after a fall in March"
    gone = said.period.calendar_year < scene.published.year
    return said if gone and scene.tense == "past" else None


def _carried_year(scene: Scene, month: int) -> tuple[int, str, str] | None:
    """The year the text speaks of: always in a narrative, in news only where the last words named another year."""
    said = scene.story if scene.narrative or scene.heads_entry else _just_dated(scene)
    if said is None:
        return None
    why = f"The year is carried on from “{said.words}”."
    at = said.period
    if at.grain == "year" and _is_of_now(scene, said, month):
        return None
    if at.grain in ("year", "decade", "century"):
        finer = scene.story_within(at)
        if finer is None:
            return at.calendar_year, said.id, why
        at = finer
    months = {"quarter": 3, "season": 3, "half": 6}.get(at.grain)
    here = Period("month", at.n * months) if months else at.within("month")
    begun = here.calendar_year
    years = list(range(begun - 1 if scene.narrative or scene.heads_entry else begun, begun + 2))  # news goes on
    back = 100.0 if scene.heads_entry else 1.5
    if scene.heads_entry and scene.published is not None:
        last = Period.of("month", scene.published).n + _LISTED
        years = [y for y in years if Period.month(y, month).n <= last] or years
    return min(years, key=lambda y: step_of_story(Period.month(y, month).n - here.n, back)), said.id, why


def _is_of_now(scene: Scene, said: Said, month: int) -> bool:
    """A sheet of facts in the news names its years; "On May 14" without one, written in July, is of this year."""
    if not scene.narrative or not scene.is_recent or scene.published is None or not scene.names_day:
        return False
    months = Period.of("month", scene.published).n - Period.month(scene.published.year, month).n
    return said.sentence != scene.sentence and 0 <= months <= _LATELY


#: So many months back a day without a year is of the year of publication.
_LATELY = 2


#: A timeline lists what is to come for so many months.
_LISTED = 3


def step_of_story(months: int, back: float = 1.5) -> float:
    """How unlikely a step is: a story goes forward, so some months back count as a longer step on."""
    return months if months >= 0 else -months * back
