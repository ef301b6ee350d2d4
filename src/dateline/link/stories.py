"""Reports about one event: same rare words in headline and lead, published within days of each other.

A story is evidence when mentions name few actors; nothing is decided by it alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import log

from dateline.link.join import Match, blocks, group
from dateline.link.pile import Pile, own_text
from dateline.link.words import Weights, content
from dateline.model import Report

#: A lead is that many words; the headline counts twice.
LEAD = 160
#: Two reports meet when they share one of their most telling words.
TELLING = 12
ALIKE, TOGETHER = 0.16, 0.13
DAYS = 10
#: A longer silence is bridged by a likeness that leaves little doubt.
SURE, SURE_DAYS = 0.36, 20


@dataclass(frozen=True, slots=True)
class Gist:
    """Headline and lead of a report, or of a cluster of them, as a vector of unit length."""

    report: str
    day: date | None
    last: date | None
    vector: dict[str, float]
    size: int = 1


def stories(pile: Pile) -> dict[str, str]:
    """Story of each report, named by its first report's id."""
    counts = {key: _counts(report) for key, report in pile.reports.items()}
    weights = Weights(counts.values())
    gists = sorted(
        (_gist(pile, key, counts[key], weights) for key in counts), key=lambda g: (g.day or date.max, g.report)
    )
    matches = [
        Match(like, i, j)
        for i, j in blocks(gists, lambda g: _telling(g, weights))
        if (like := _dot(gists[i].vector, gists[j].vector)) >= ALIKE and _near(gists[i], gists[j], like)
    ]
    return {gists[i].report: gists[cluster[0]].report for cluster in group(gists, matches, _joined) for i in cluster}


def _counts(report: Report) -> Counter[str]:
    body = " ".join(own_text(report).split()[:LEAD])
    title = report.title or ""
    return Counter(content(f"{title} {title} {body}"))


def _gist(pile: Pile, key: str, counts: Counter[str], weights: Weights) -> Gist:
    raw = {stem: (1 + log(n)) * weights.of(stem) for stem, n in sorted(counts.items())}
    return Gist(key, pile.day(key), pile.day(key), _unit(raw))


def _unit(raw: dict[str, float]) -> dict[str, float]:
    norm = sum(v * v for v in raw.values()) ** 0.5
    return {stem: v / norm for stem, v in raw.items()} if norm else {}


def _telling(gist: Gist, weights: Weights) -> Iterator[str]:
    best = sorted(gist.vector, key=lambda s: (-gist.vector[s], s))[:TELLING]
    yield from (stem for stem in best if weights.seen[stem] > 1)


def _near(one: Gist, other: Gist, like: float) -> bool:
    if one.day is None or other.day is None or one.last is None or other.last is None:
        return True
    gap = (max(one.day, other.day) - min(one.last, other.last)).days
    return gap <= DAYS or (like >= SURE and gap <= SURE_DAYS)


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    small, large = sorted((one, other), key=len)
    return sum(v * large[stem] for stem, v in small.items() if stem in large)


def _joined(one: Gist, other: Gist) -> Gist | None:
    """Two clusters are one story while their centres stay alike."""
    like = _dot(one.vector, other.vector)
    if like < TOGETHER or not _near(one, other, like):
        return None
    stems = sorted({*one.vector, *other.vector})
    mixed = {s: one.size * one.vector.get(s, 0.0) + other.size * other.vector.get(s, 0.0) for s in stems}
    days = [d for d in (one.day, other.day) if d]
    lasts = [d for d in (one.last, other.last) if d]
    return Gist(one.report, min(days, default=None), max(lasts, default=None), _unit(mixed), one.size + other.size)
