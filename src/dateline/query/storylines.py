"""Threads of a story: entries that belong together, each thread under a name of their own words.

Entries are taken by importance. Each joins the thread it is most like, by the words and names they share, rare ones
before common ones, or by a link (a plan and what became of it, a part and its whole); else it begins a thread. One
pass over the entries, looking only at threads that share a word: the work grows with the entries. The same file gives
the same threads.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

import msgspec

from dateline.link.words import stem, stop_words, words
from dateline.model.answer import Entry
from dateline.model.watched import Storyline
from dateline.query.choice import event_ids
from dateline.query.chronology import entries
from dateline.query.filters import Filters
from dateline.query.who import names
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)
#: How like a thread an entry must be to join it (cosine), and what a link to it adds.
LIKE, LINKED = 0.3, 0.5
#: A name counts so many times a word.
NAME = 1.5
#: What more than this share of the entries have says nothing of any; a small pile has no such words.
COMMON, FEW = 0.25, 12
#: Threads are looked for by so many keys of an entry, the rarest.
RAREST = 6
#: Names and words in the name of a thread; a thread has at least so many entries.
NAMES, WORDS, LEAST = 2, 3, 2


class Item(NamedTuple):
    """An entry as it is compared: its keys with their number; `shown` is how a key is written."""

    id: str
    keys: tuple[str, ...]
    linked: frozenset[str]


class Thread:
    """Entries put together so far, and the sum of their weighted keys."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.sum: defaultdict[str, float] = defaultdict(float)
        self._square = 0.0

    def add(self, item: Item, weights: Mapping[str, float]) -> None:
        """Take an entry in."""
        self.items.append(item)
        for key in item.keys:
            self._square += weights[key] * (2 * self.sum[key] + weights[key])
            self.sum[key] += weights[key]

    def likeness(self, item: Item, weights: Mapping[str, float]) -> float:
        """The cosine of an entry and the thread, 0 to 1."""
        both = sum(self.sum[key] * weights[key] for key in item.keys if key in self.sum)
        size = sqrt(sum(weights[k] ** 2 for k in item.keys) * self._square)
        return both / size if size else 0.0


def storylines(story: Story, *, top: int | None = None) -> Iterator[Storyline]:
    """Threads of two entries and more, the most important first; of the `top` most important entries when asked."""
    items, shown = _items(story, top)
    weights = _weights(items)
    entry = entries(story)
    found = [thread for thread in threads(items, weights) if len(thread.items) >= LEAST]
    made = [_storyline(thread, weights, shown, [entry(item.id) for item in thread.items]) for thread in found]
    yield from sorted(made, key=lambda line: (-sum(e.salience for e in line.entries), line.entries[0].id))


def threads(items: Sequence[Item], weights: Mapping[str, float]) -> list[Thread]:
    """Put entries together, in the order given."""
    made: list[Thread] = []
    having: defaultdict[str, set[int]] = defaultdict(set)
    home: dict[str, int] = {}
    for item in items:
        linked = {home[other] for other in item.linked if other in home}
        near = linked | {at for key in rarest(item, weights) for at in having[key]}
        likes = ((made[at].likeness(item, weights) + LINKED * (at in linked), -at) for at in near)
        best = max(likes, default=(0.0, 0))
        at = -best[1] if best[0] >= LIKE else len(made)
        if at == len(made):
            made.append(Thread())
        made[at].add(item, weights)
        home[item.id] = at
        for key in item.keys:
            having[key].add(at)
    return made


def rarest(item: Item, weights: Mapping[str, float]) -> list[str]:
    """The keys by which threads are looked for: what is common leads to too many of them."""
    return sorted((key for key in item.keys if weights[key]), key=lambda key: (-weights[key], key))[:RAREST]


def _items(story: Story, top: int | None) -> tuple[list[Item], dict[str, str]]:
    """Entries by importance, and each key as it is written most often."""
    chosen = event_ids(story, Filters(top=top))
    name_of = names(story)
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in story.rows(SQL["links"]):
        linked[one].add(other)
        linked[other].add(one)
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    items = []
    rows = story.rows(SQL["events"], (msgspec.json.encode(chosen).decode(),))
    for event_id, summary, actors, recipients in rows:
        people = {who: name_of(who) for part in (actors, recipients) for who in msgspec.json.decode(part or "[]")}
        parts = {part for name in people.values() for part in map(stem, words(name))}
        told = {stem(word): word for word in words(summary) if word not in stop_words() and not word.isdigit()}
        keys = [*sorted(people), *sorted(key for key in told if key not in parts and len(key) > 2)]
        for key in keys:
            written[key][people.get(key) or told[key]] += 1
        items.append(Item(event_id, tuple(keys), frozenset(linked[event_id])))
    return items, {key: min(many, key=lambda w: (-many[w], w)) for key, many in written.items()}


def _weights(items: Sequence[Item]) -> dict[str, float]:
    """Rare keys weigh more; in a pile of some size, what most entries have weighs nothing."""
    seen = Counter(key for item in items for key in item.keys)
    most = COMMON * len(items) if len(items) > FEW else len(items)
    return {
        key: 0.0 if many > most else (NAME if key.startswith("n_") else 1.0) * log(1 + len(items) / many)
        for key, many in seen.items()
    }


def _storyline(
    thread: Thread, weights: Mapping[str, float], shown: Mapping[str, str], told: Sequence[Entry]
) -> Storyline:
    ordered = sorted(told, key=lambda e: (e.when is None, (e.when or "").lstrip("./"), e.id))
    days = sorted(e.when.lstrip("./")[:10] for e in told if e.when)
    who = Counter(name for e in told for name in e.who)
    return Storyline(
        name=_name(thread, weights, shown),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        who=tuple(sorted(who, key=lambda name: (-who[name], name))[:5]),
        entries=tuple(ordered),
    )


def _name(thread: Thread, weights: Mapping[str, float], shown: Mapping[str, str]) -> str:
    """The names and words that stand in most of its entries and are rarest elsewhere: `Ines Okoro: strike, port`."""
    many = Counter(key for item in thread.items for key in item.keys)
    ranked = sorted(many, key=lambda key: (-many[key] * weights[key], -many[key], key))
    common = [key for key in ranked if many[key] > 1] or ranked
    who = [shown[key] for key in common if key.startswith("n_")][:NAMES]
    what = [shown[key] for key in common if not key.startswith("n_")][:WORDS]
    return ": ".join(part for part in (" and ".join(who), ", ".join(what)) if part)
