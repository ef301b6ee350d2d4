"""Two events told in nearly the same words by different reports, which only a day, a doer or a place keeps apart.

Perhaps they are one event on which the reports disagree: the conflict is recorded and nothing is merged.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, span
from dateline.link.join import blocks
from dateline.link.tellings import Telling
from dateline.link.words import Weights
from dateline.model import Conflict, Entity, EventMention

#: So alike must the sentences be, names left out; so few days may lie between.
ALIKE, DAYS = 0.5, timedelta(days=3)
#: A sentence of fewer content words is like many others.
LEAST = 5
#: An event meets this many of its kind in its story.
NEAR = 20


def rival_conflicts(
    items: Sequence[Happening], weights: Weights, entities: Mapping[str, Entity]
) -> Iterator[Conflict]:
    """Yield a conflict of date, actor or place for each pair of events that may be one."""
    for i, j in blocks(items, _keys, NEAR):
        one, other = items[i], items[j]
        if _told_by_one(one, other) or one.courses != other.courses:
            continue
        pair = _most_alike(one, other, weights)
        if pair and (found := _apart(*pair, entities)):
            attribute, values = found
            ends = [next(m for m in h.mentions if m.id == t.id) for h, t in zip((one, other), pair, strict=True)]
            yield _conflict(attribute, values, ends)


def _keys(item: Happening) -> Iterator[str]:
    yield from (f"{t.trigger} {t.story}" for t in item.tellings if not t.background)


def _told_by_one(one: Happening, other: Happening) -> bool:
    """A report that tells both takes them for two."""
    return not {t.report for t in one.tellings}.isdisjoint({t.report for t in other.tellings})


def _most_alike(one: Happening, other: Happening, weights: Weights) -> tuple[Telling, Telling] | None:
    pairs = [
        (weights.cosine(a.plain, b.plain), a, b)
        for a in one.tellings[:6]
        for b in other.tellings[:6]
        if a.trigger == b.trigger and min(len(a.plain), len(b.plain)) >= LEAST
    ]
    best = max(pairs, key=lambda p: (p[0], p[1].id, p[2].id), default=None)
    return (best[1], best[2]) if best and best[0] >= ALIKE else None


def _apart(one: Telling, other: Telling, entities: Mapping[str, Entity]) -> tuple[str, tuple[str, str]] | None:
    """What alone keeps two tellings apart."""
    days = one.window.exact and other.window.exact and not one.window.meets(other.window)
    near = abs(one.window.first - other.window.first) <= DAYS
    people = bool(one.actors and other.actors) and one.actors.isdisjoint(other.actors)
    places = None not in (one.where_country, other.where_country) and one.where_country != other.where_country
    if days and near and not people and not places:
        return "date", (one.window.first.isoformat(), other.window.first.isoformat())
    same_day = one.window.exact and other.window.exact and one.window.meets(other.window)
    if same_day and people and not places:
        return "actor", (_names(one, entities), _names(other, entities))
    if same_day and places and not people:
        return "place", (one.where_country or "", other.where_country or "")
    return None


def _names(telling: Telling, entities: Mapping[str, Entity]) -> str:
    return ", ".join(sorted(entities[actor].name for actor in telling.actors))


def _conflict(attribute: str, values: tuple[str, str], ends: Sequence[EventMention]) -> Conflict:
    sides = [(value, [span(mention)]) for value, mention in zip(values, ends, strict=True)]
    return make_conflict(attribute, "conflict", ends[0].id, sides)
