"""Sentences that two reports share and that name a day: what dates the one bounds the other.

A wire's own sentence stands in many reports of a story. Where it says "on Tuesday", each of them came out within the
week from that Tuesday; where it says "on April 20", each came out from then on, in the year of that day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Protocol

from dateline.dating.inside.days import Days
from dateline.dating.inside.lead import news_weekday
from dateline.dating.inside.named import WEEKDAYS, Named
from dateline.dating.inside.near import quoted
from dateline.dating.inside.scene import Scene, read_scene
from dateline.dating.inside.tense import sentence_around, told_at
from dateline.dating.pile.terms import rules
from dateline.dating.written import possible
from dateline.model import Layers

_WORD = re.compile(r"[^\W_]{2,40}")
#: Weekday, month and day, or days from publication with two zeros behind (`yesterday`: -1, 0, 0).
Key = tuple[int, ...]
_SPOKEN = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence told as past that names a weekday alone, a day of a month without its year, or `yesterday`."""

    key: Key
    words: frozenset[str]
    named: Named
    news: bool
    """Whether the day is that of the report's own news."""
    said: str = ""
    """The words for a day counted from publication."""


class Worded(Protocol):
    """Such a sentence of a dated report, as it is compared."""

    @property
    def key(self) -> Key:
        """The day it names."""

    @property
    def words(self) -> frozenset[str]:
        """Its telling words."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The days that sentences shared with dated reports leave, with those reports and the place of the words."""

    days: Days
    reports: tuple[str, ...]
    begin: int
    end: int
    note: str


def told_days(layers: Layers) -> tuple[Told, ...]:
    """The sentences of a report that can be matched."""
    return told_in(read_scene(layers.report, layers.times))


def told_in(scene: Scene) -> tuple[Told, ...]:
    """The same of a report as its times lie in it."""
    return (*_told(scene, news_weekday(scene)), *_spoken(scene))


def _told(scene: Scene, news: Named | None) -> Iterator[Told]:
    text = scene.report.text
    for named in scene.named:
        key = _key(named)
        possessive = text[named.end : named.end + 2] in ("'s", "’s")
        if key is None or possessive or told_at(text, named.begin, named.end) != "past":
            continue
        if _is_open(text[max(0, named.begin - 20) : named.begin]):
            continue
        words = _words(text, named.begin, named.end)
        if len(words) >= rules()["sentences"]["shared"]:
            yield Told(key, words, named, named == news)


def _spoken(scene: Scene) -> Iterator[Told]:
    """Sentences that say `yesterday` or `this morning` outside of quotations."""
    text, days = scene.report.text, rules()["spoken"]
    for block in scene.report.blocks:
        if block.kind != "body":
            continue
        for found in _spoken_words().finditer(text, block.begin, block.end):
            words = _words(text, *found.span())
            if len(words) >= rules()["sentences"]["shared"] and not quoted(text[block.begin : found.start()]):
                yield Told((days[found[0].lower()], 0, 0), words, Named(*found.span()), False, found[0])


@cache
def _spoken_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules()['spoken'])})\b", re.IGNORECASE)


def _is_open(before: str) -> bool:
    """Whether the day is an end or a beginning of time (`until Monday`), on which nothing need have happened."""
    return re.search(rules()["sentences"]["open"], before) is not None


def _words(text: str, begin: int, end: int) -> frozenset[str]:
    left, right = sentence_around(text, begin, end)
    return frozenset(w[0].lower() for w in _WORD.finditer(text, left, right) if _tells(w[0]))


def _key(named: Named) -> Key | None:
    if named.bare_weekday and named.weekday is not None:
        return (named.weekday,)
    if named.month and named.day and named.year is None:
        return (named.month, named.day)
    return None


def _tells(word: str) -> bool:
    return len(word) > 3 or word[0].isupper() or word[0].isdigit()


def twins_of(
    undated: Sequence[Told], dated: Iterable[tuple[str, date, Sequence[Worded]]]
) -> tuple[list[Twin], list[tuple[date, ...]]]:
    """What shared sentences say of the day of an undated report; days that they disagree on are given apart."""
    days: defaultdict[Told, dict[str, date]] = defaultdict(dict)
    for name, published, sentences in dated:
        for mine in undated:
            for theirs in sentences:
                if (day := _meant(mine.key, theirs.key, published)) and _is_same(mine, theirs):
                    days[mine][name] = day
    twins, apart = [], []
    for told, by_report in days.items():
        named = sorted(set(by_report.values()))
        if len(named) > 1:
            apart.append(tuple(named))
        else:
            twins.append(_twin(told, named[0], tuple(sorted(by_report))))
    return twins, apart


def _is_same(one: Told, other: Worded) -> bool:
    rule, shared = rules()["sentences"], len(one.words & other.words)
    least = rule["same"] if len(one.key) == 1 else rule["same-date"]
    least = least if one.key == other.key else rule["same-spoken"]
    return bool(shared >= rule["shared"] and shared >= least * len(one.words | other.words))


def _meant(mine: Key, theirs: Key, published: date) -> date | None:
    """The day a dated report means, where the other's words may mean it too."""
    if mine == theirs and len(mine) < _SPOKEN:
        return _day(mine, published)
    day = _day(theirs, published)
    if day is None or len(mine) == len(theirs):
        return None
    fits = {1: mine[0] == day.weekday(), 2: mine == (day.month, day.day), _SPOKEN: True}
    return day if fits[len(mine)] else None


def _day(key: Key, published: date) -> date | None:
    """The last day of that name on or before publication; days from it as they are."""
    if len(key) == _SPOKEN:
        return published + timedelta(days=key[0])
    if len(key) == 1:
        return published - timedelta(days=(published.weekday() - key[0]) % 7)
    days = [possible(year, *key) for year in (published.year - 1, published.year)]
    return max((d for d in days if d and d <= published), default=None)


def _twin(told: Told, day: date, reports: tuple[str, ...]) -> Twin:
    rule = rules()["sentences"]
    if len(told.key) == _SPOKEN:
        written = day - timedelta(days=told.key[0])
        note = (
            f"{len(reports)} dated report(s) of the pile share a sentence with it, which puts “{told.said}” on {day}"
        )
        return Twin(Days.between(written, written), reports, told.named.begin, told.named.end, note)
    after = rule["year"] if len(told.key) == 2 else rule["news"] if told.news else rule["week"]
    name = f"{WEEKDAYS[day.weekday()]}, {day}" if len(told.key) == 1 else day.isoformat()
    note = f"{len(reports)} dated report(s) of the pile share a sentence with it that tells of {name}"
    allowed = Days.between(day, day + timedelta(days=after))
    return Twin(allowed, reports, told.named.begin, told.named.end, note)
