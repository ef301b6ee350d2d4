"""The lead's weekday: a reader takes it for one of the last days, and so does this file."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from dateline.dating.inside.days import Days, around
from dateline.dating.inside.named import WEEKDAYS, Named
from dateline.dating.inside.scene import Clue, Post, Scene, clue, pattern, read_scene, rules
from dateline.dating.inside.tense import sentence_around, tellings, told_at
from dateline.model import Report, TimeExpression

_ASIDE = re.compile(r",\s(?:who|which|whose|where|when|after|as)\s[^,]{1,200},")
_CONTENT = re.compile(r"[^\W\d_]{2,30}")
#: A first sentence shorter than this is a label, not a sentence with a tense.
_SENTENCE = 40


def lead_weekday(report: Report, times: Iterable[TimeExpression]) -> Named | None:
    """The bare weekday on which the lead tells its news as past or going on: at most days before publication."""
    return news_weekday(read_scene(report, times))


def news_weekday(scene: Scene) -> Named | None:
    """The lead's first bare weekday, unless it belongs to background or is a name (`Sunday's final`)."""
    named = next((n for n in scene.named if n.bare_weekday and scene.in_lead(n)), None)
    if named is None or told_at(scene.report.text, named.begin, named.end) not in ("past", "now"):
        return None
    left, _ = sentence_around(scene.report.text, named.begin, named.end)
    before = scene.report.text[left : named.begin]
    if pattern("weekday-in-lead", "part-of-day").match(scene.words(named)):
        before = pattern("weekday-in-lead", "in-it").sub("", before)
    background = pattern("weekday-in-lead", "background").search(before)
    possessive = scene.report.text[named.end : named.end + 2] in ("'s", "’s")
    return None if background or possessive else named


def lead_clues(scene: Scene) -> Iterator[Clue]:
    """The lead's bare weekday joined with a dated post on its news, or with a yearless date of the same weekday."""
    named = news_weekday(scene)
    if named is None or named.weekday is None:
        return
    rule = rules()["weekday-in-lead"]
    after = rule["told-now"] if _is_now(scene) else rule["told-past"]
    for days, begin, end in _dated_weekdays(scene, named):
        stretches = [around(day, 0, after) for day in days]
        allowed = Days.union(stretches) if len(days) == 1 else Days.yearly(stretches)
        spans = [(begin, end), (named.begin, named.end)]
        words = scene.report.text[begin:end]
        yield clue("weekday-in-lead", allowed, spans, day=words, weekday=WEEKDAYS[named.weekday])


def _dated_weekdays(scene: Scene, bare: Named) -> Iterator[tuple[list[date], int, int]]:
    for named in scene.named:
        if named.weekday == bare.weekday and named.day and named.weekday_said and scene.in_lead(named):
            stretch = named.stretch()
            yield [stretch[0]] if stretch else named.every_year(), named.begin, named.end
    for post in scene.posts:
        if post.day.weekday() == bare.weekday and _same_news(scene, bare, post):
            yield [post.day], post.begin, post.end


def _same_news(scene: Scene, bare: Named, post: Post) -> bool:
    """Whether a post and the sentence with the weekday share enough words to speak of one thing."""
    left, right = sentence_around(scene.report.text, bare.begin, bare.end)
    shared = _content(scene, left, right) & _content(scene, post.start, post.begin)
    return len(shared) >= int(rules()["weekday-in-lead"]["shared-words"])


def _content(scene: Scene, begin: int, end: int) -> set[str]:
    words = _CONTENT.findall(scene.report.text[begin:end])
    return {w.lower() for w in words if w[0].isupper() or len(w) > 5}


def _is_now(scene: Scene) -> bool:
    """News present: the main clause of the body's first sentence tells the day's event as going on."""
    for begin, end in scene.lead[-1:]:
        left, right = sentence_around(scene.report.text, begin, begin + 1)
        sentence = scene.report.text[max(left, begin) : min(right, end)]
        told = tellings(_ASIDE.sub(",", sentence))
        return len(sentence) >= _SENTENCE and not {"past", "future"} & set(told)
    return False
