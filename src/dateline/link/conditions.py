"""A condition that one report gives with a commitment and another leaves out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dateline.link.conflicts import make_conflict
from dateline.link.pile import Pile
from dateline.link.words import content
from dateline.model import Commitment, Conflict

#: Reports on one commitment come out within so many days of each other.
DAYS = 14
#: Their sentences share at least so many content words.
SHARED = 3
_IF = re.compile(r"\b(?:if|unless|provided that|as long as|on condition)\b", re.IGNORECASE)
#: Kinds that reports use for one and the same commitment.
FIRM = frozenset({"pledge", "threat", "red_line"})


def dropped_conditions(pile: Pile, made: Sequence[Commitment], words_of: Mapping[str, str]) -> Iterator[Conflict]:
    """Two reports that each give one firm commitment of a holder: one with a condition, one without."""
    held: dict[str, dict[str, list[Commitment]]] = defaultdict(lambda: defaultdict(list))
    for one in made:
        if one.holder and one.kind in FIRM:
            held[one.holder][one.evidence[0].report].append(one)
    for holder in sorted(held):
        single = [found[0] for _, found in sorted(held[holder].items()) if len(found) == 1]
        for one, other in combinations(single, 2):
            if (
                _near(pile, one, other)
                and _one_matter(pile, one, other)
                and _condition(pile, one, words_of) != _condition(pile, other, words_of)
            ):
                sides = [(_words(pile, c, words_of), c.evidence) for c in (one, other)]
                yield make_conflict("scope", "difference", one.id, sides)


def _near(pile: Pile, one: Commitment, other: Commitment) -> bool:
    days = [pile.day(c.evidence[0].report) for c in (one, other)]
    return None not in days and abs((days[0] - days[1]).days) <= DAYS  # type: ignore[operator]


def _one_matter(pile: Pile, one: Commitment, other: Commitment) -> bool:
    """The sentences share words beside the holder's name."""
    a, b = (set(content(pile.words(c.evidence[0]))) for c in (one, other))
    return len(a & b) >= SHARED


def _condition(pile: Pile, one: Commitment, words_of: Mapping[str, str]) -> bool:
    return one.condition is not None or bool(_IF.search(_words(pile, one, words_of)))


def _words(pile: Pile, one: Commitment, words_of: Mapping[str, str]) -> str:
    return words_of.get(one.statement or "") or pile.words(one.evidence[0])
