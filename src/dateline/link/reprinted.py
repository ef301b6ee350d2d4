"""A sentence that a later report prints again, word for word or nearly so, tells what it told where it stood first.

Whoever copies a paragraph weeks later leaves out the names and days that stood around it. So the later telling takes
the parties and days of the first print, unless it names another day itself.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from math import sqrt
from zlib import crc32

from msgspec.structs import replace

from dateline.link.acquaintance import DAY_NAMES
from dateline.link.disasters import DISASTERS
from dateline.link.matter import other_papers
from dateline.link.one_text import one_print
from dateline.link.pile import Pile
from dateline.link.tellings import Telling
from dateline.link.windows import is_stated
from dateline.link.words import KNOWN, stop_words

#: So many words beside names and days must a sentence have, and so alike must the two be, to be one print.
WORDS, ALIKE = 6, 0.8
#: So many words where both are the same to the last one.
SAME_WORDS = 4
#: A sentence of so many words is no form that an outlet fills in anew; so many days later may it be printed again.
TO_THE_LETTER, STALE = 10, 60
#: A print is looked for by so many of the words around its trigger, those of the least digest.
MARKS = 3


def reprinted(pile: Pile, made: Sequence[Telling]) -> list[Telling]:
    """The tellings; those of one print share `print`, and the later ones have parties and days of the first."""
    later = list(_later(pile, made))
    firsts = {telling.print for telling in later}
    return [replace(t, print=t.id) if t.id in firsts else t for t in later]


def _later(pile: Pile, made: Sequence[Telling]) -> Iterator[Telling]:
    held: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    behind: dict[str, Telling] = {}
    first_of: dict[str, Telling] = {}
    before: Telling | None = None
    for telling in sorted(made, key=lambda t: (_published(pile, t), t.report, pile.events[t.id].begin, t.id)):
        beside = before if before is not None and _is_next(before, telling) else None
        before = telling
        if telling.headline or telling.family in DISASTERS:
            yield telling
            continue
        if beside:
            behind.setdefault(beside.id, telling)
        marks = [(telling.trigger, word) for word in sorted(telling.plain & telling.near, key=_digest)[:MARKS]]
        first = next((f for mark in marks for f in held[mark] if _is_print_of(pile, telling, f)), None)
        if first is None and beside and beside.id in first_of:
            first = _changed(telling, behind.get(first_of[beside.id].id))
        if first is not None:
            first_of[telling.id] = first
            yield _as_first(pile, telling, first)
            continue
        for mark in marks:
            held[mark].append(telling)
        yield telling


def _published(pile: Pile, telling: Telling) -> date:
    known = pile.published[telling.report]
    return (known and known.first) or date.max


def _is_next(one: Telling, other: Telling) -> bool:
    """The sentence right behind that of another telling."""
    return one.report == other.report and 0 <= other.sentence[0] - one.sentence[1] <= 1


def _changed(telling: Telling, first: Telling | None) -> Telling | None:
    """Behind a sentence printed again the same word for it: the same, with another number or name."""
    fits = first is not None and first.trigger == telling.trigger and first.course == telling.course
    return first if first is not None and fits and first.window.meets(telling.window) else None


def _is_print_of(pile: Pile, telling: Telling, first: Telling) -> bool:
    """Likeness is counted in words and not weighed: a report more or less in the pile changes nothing."""
    if telling.report == first.report or telling.course != first.course or not _alike(telling, first):
        return False
    if _names_others(telling, first):
        return False
    dated = is_stated(pile.events[telling.id]) and is_stated(pile.events[first.id])
    return not dated or telling.window.meets(first.window) or _is_stale(pile, telling, first)


def _is_stale(pile: Pile, telling: Telling, first: Telling) -> bool:
    """A long sentence printed again to the letter: its `on Saturday` is the Saturday of the first print."""
    days = (_published(pile, telling) - _published(pile, first)).days
    if not 0 <= days <= STALE or len(telling.plain) < TO_THE_LETTER or telling.stems.isdisjoint(DAY_NAMES):
        return False
    return one_print(pile.sentence(pile.events[telling.id]), pile.sentence(pile.events[first.id]))


def _alike(telling: Telling, first: Telling) -> bool:
    one, other = _without_days(telling.plain), _without_days(first.plain)
    least = min(len(one), len(other))
    if least < WORDS:
        return len(one) >= SAME_WORDS and telling.stems == first.stems
    if len(one & other) < ALIKE * least:
        return False
    return len(telling.near & first.near) >= ALIKE * sqrt(len(telling.near) * len(first.near))


@lru_cache(maxsize=20_000)
def _without_days(stems: frozenset[str]) -> frozenset[str]:
    return stems - DAY_NAMES if not stems.isdisjoint(DAY_NAMES) else stems


def _names_others(telling: Telling, first: Telling) -> bool:
    """One form of words filled in with other names, other numbers of papers, or with doer and sufferer exchanged."""
    here, there = telling.names - stop_words(), first.names - stop_words()
    if (here - there and there - here) or (
        telling.people and first.people and telling.people.isdisjoint(first.people)
    ):
        return True
    exchanged = telling.doers & first.receivers or telling.receivers & first.doers
    return bool(exchanged) or other_papers(telling.matter, first.matter)


class _Digests(dict[str, int]):
    """Of each word a number; so many are held."""

    def __missing__(self, word: str) -> int:
        if len(self) >= KNOWN:
            self.clear()
        found = self[word] = crc32(word.encode())
        return found


_digest = _Digests().__getitem__


def _as_first(pile: Pile, telling: Telling, first: Telling) -> Telling:
    """With the parties and days of the first print, unless it names a day itself."""
    dated = is_stated(pile.events[telling.id]) and not _is_stale(pile, telling, first)
    return replace(
        telling,
        type=first.type,
        family=first.family,
        people=first.people,
        actors=first.actors,
        doers=first.doers,
        receivers=first.receivers,
        unnamed=first.unnamed,
        roles=first.roles,
        heads=first.heads,
        countries=first.countries,
        persons=first.persons,
        counts=first.counts,
        background=first.background,
        window=telling.window if dated else first.window,
        print=first.id,
    )
