"""Two events told in nearly the same words by different reports, which only a day, a doer or a place keeps apart.

Perhaps they are one event on which the reports disagree: the conflict is recorded and nothing is merged.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from dateline.link.acquaintance import DAY_NAMES
from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, span
from dateline.link.join import blocks, connected
from dateline.link.names import may_be_one
from dateline.link.participants import MUTUAL
from dateline.link.pile import Pile
from dateline.link.tellings import Telling
from dateline.link.words import Weights
from dateline.model import Conflict, Entity, EventMention

#: So alike must the sentences be, names left out; so few days may lie between.
ALIKE, DAYS = 0.5, timedelta(days=3)
#: A sentence of fewer content words is like many others.
LEAST = 5
#: These come again within days between the same two.
OFTEN = frozenset({"meet", "call", "visit", "attack", "protest", "warn", "accuse", "demand"})
#: An event meets this many of its kind in its story.
NEAR = 20


def rival_conflicts(
    pile: Pile, items: Sequence[Happening], weights: Weights, entities: Mapping[str, Entity]
) -> Iterator[Conflict]:
    """Yield a conflict of date, actor or place for events that may be one, each once with every value."""
    found: dict[str, list[Rivals]] = defaultdict(list)
    for rivals in _rivals(pile, items, weights, entities):
        found[rivals.attribute].append(rivals)
    for attribute in sorted(found):
        pairs = [tuple(end.id for end in rivals.ends) for rivals in found[attribute]]
        home = connected({key for pair in pairs for key in pair}, ((one, other) for one, other in pairs))
        for about in sorted(set(home.values())):
            held = [rivals for rivals in found[attribute] if home[rivals.ends[0].id] == about]
            sides = sorted({(v, span(m)) for r in held for v, m in zip(r.values, r.ends, strict=True)})
            yield make_conflict(attribute, "conflict", about, [(value, [words]) for value, words in sides])


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two mentions that may tell of one event, and what keeps them apart."""

    attribute: str
    values: tuple[str, str]
    ends: tuple[EventMention, EventMention]


def _rivals(
    pile: Pile, items: Sequence[Happening], weights: Weights, entities: Mapping[str, Entity]
) -> Iterator[Rivals]:
    for i, j in blocks(items, _keys, NEAR):
        one, other = items[i], items[j]
        if _told_by_one(one, other) or one.courses != other.courses:
            continue
        pair = _most_alike(one, other, weights)
        if pair and (found := _apart(*pair, entities)):
            attribute, values = found
            first, second = (
                next(m for m in h.mentions if m.id == t.id) for h, t in zip((one, other), pair, strict=True)
            )
            if attribute != "date" or not _again(pair, (first, second), pile):
                yield Rivals(attribute, values, (first, second))


def _again(tellings: tuple[Telling, Telling], ends: tuple[EventMention, EventMention], pile: Pile) -> bool:
    """Whether it came about twice: what was told before the other's day, or what may come every day, as calls do."""
    days = [telling.window.first for telling in tellings]
    told = [known.last for end in ends if (known := pile.published[end.report]) and known.last]
    earlier = len(told) == len(days) and (told[0] < days[1] or told[1] < days[0])
    often = any(telling.type in MUTUAL or telling.family in OFTEN for telling in tellings)
    return often or (earlier and all(telling.course == "held" for telling in tellings))


def _keys(item: Happening) -> Iterator[str]:
    yield from (f"{t.trigger} {t.story}" for t in item.tellings if not t.background)


def _told_by_one(one: Happening, other: Happening) -> bool:
    """A report that tells both takes them for two."""
    return not {t.report for t in one.tellings}.isdisjoint({t.report for t in other.tellings})


def _most_alike(one: Happening, other: Happening, weights: Weights) -> tuple[Telling, Telling] | None:
    pairs = [
        (weights.cosine(a.plain - DAY_NAMES, b.plain - DAY_NAMES), a, b)
        for a in one.tellings[:6]
        for b in other.tellings[:6]
        if a.trigger == b.trigger and min(len(a.stems - DAY_NAMES), len(b.stems - DAY_NAMES)) >= LEAST
    ]
    best = max(pairs, key=lambda p: (p[0], p[1].id, p[2].id), default=None)
    return (best[1], best[2]) if best and best[0] >= ALIKE else None


def _apart(one: Telling, other: Telling, entities: Mapping[str, Entity]) -> tuple[str, tuple[str, str]] | None:
    """What alone keeps two tellings apart."""
    days = one.window.exact and other.window.exact and not one.window.meets(other.window)
    near = abs(one.window.first - other.window.first) <= DAYS
    doers = [[entities[actor] for actor in sorted(telling.actors)] for telling in (one, other)]
    others = bool(one.actors and other.actors) and one.actors.isdisjoint(other.actors)
    people = others and not any(may_be_one(a, b) for a in doers[0] for b in doers[1])
    places = None not in (one.where_country, other.where_country) and one.where_country != other.where_country
    if days and near and not others and not places:
        return "date", (one.window.first.isoformat(), other.window.first.isoformat())
    same_day = one.window.exact and other.window.exact and one.window.meets(other.window)
    if same_day and people and not places:
        return "actor", (_names(one, entities), _names(other, entities))
    if same_day and places and not others:
        return "place", (one.where_country or "", other.where_country or "")
    return None


def _names(telling: Telling, entities: Mapping[str, Entity]) -> str:
    return ", ".join(sorted(entities[actor].name for actor in telling.actors))
