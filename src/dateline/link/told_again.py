"""A deed that another report tells again by the same word, with the same rare words beside it.

`Masked men stole the weathercock from the granary roof on Monday` and, months later, `the weathercock stolen from the
granary`: who looks back leaves out names and days. So the telling that states no day takes the day of the other, and
where they do not fit its parties. Only in piles so small that a word which two reports share is rare.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from dateline.link.acquaintance import GENERIC, MARKET, OFTEN_TOLD, crossed
from dateline.link.alike import LIGHT, TIMES
from dateline.link.apart import BEFALLS, told_apart
from dateline.link.content import SAID_AGAIN, TOLD_OF, filled_in
from dateline.link.disasters import DISASTERS
from dateline.link.gates import fit, told
from dateline.link.pile import Pile
from dateline.link.tellings import Telling
from dateline.link.words import Weights, stem

#: In so few reports is a word that two of them share rare.
SMALL = 60
#: Of so few reports all are on one story. Else a pair must be of reports of one, told by the same word, and of a day.
FEW = 12
#: So much must the words beside both triggers weigh, no countries and days among them, and so many be no names.
WEIGHT, PLAIN = 4.0, 1
#: The same of what one does again and again.
OFTEN_WEIGHT, OFTEN_PLAIN = 5.0, 2
#: The same of verbs that say too little by themselves.
LIGHT_WEIGHT, LIGHT_PLAIN = 10.0, 3
#: The same of what befalls many, where one telling names somebody and the other nobody.
SOMEBODY_WEIGHT, SOMEBODY_PLAIN = 6.0, 3
OFTEN = GENERIC | OFTEN_TOLD | SAID_AGAIN | TOLD_OF
#: What says too little, and what moves: a queue reaches eleven miles and later fourteen.
NEVER = (
    MARKET
    | {"referendum", "elect", "win", "lose", "call", "tell", "deny", "reach"}
    | frozenset(map(stem, ("reach", "stand", "be", "have")))
)
#: By so many of its rarest words is a telling looked up, among so many before it.
TELLING, NEAR = 4, 12


def told_again(pile: Pile, made: Sequence[Telling], weights: Weights) -> list[Telling]:
    """The tellings; those of one deed share `again`, and have days and parties that can be one deed's."""
    if weights.total > SMALL:
        return list(made)
    changed = {telling.id: telling for telling in made}
    for one, other in _pairs(pile, made, weights):
        first, later = changed[one.id], changed[other.id]
        if later.again or (dated := _dated_alike(first, later, weights.total <= FEW)) is None:
            continue
        first, later = dated
        if not fit(told(first), told(later)):
            later = _as_told(later, first)
        key = first.again or first.id
        changed[one.id], changed[other.id] = replace(first, again=key), replace(later, again=key)
    return [changed[telling.id] for telling in made]


def _pairs(pile: Pile, made: Iterable[Telling], weights: Weights) -> Iterator[tuple[Telling, Telling]]:
    """Each telling with the one of an earlier report that is most like it, those of an earlier report first."""
    held: Mapping[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in sorted(made, key=lambda t: (_published(pile, t), t.report, pile.events[t.id].begin, t.id)):
        if telling.family in NEVER or telling.trigger in NEVER or telling.course == "not" or telling.many:
            continue
        marks = [(telling.family, word) for word in weights.rarest_shared(telling.near - TIMES, TELLING)]
        near = {first.id: first for mark in marks for first in held[mark][-NEAR:]}
        worth = [(_worth(first, telling, weights), key) for key, first in near.items()]
        value, best = max(worth, default=(0.0, ""))
        if value:
            yield near[best], telling
        for mark in marks:
            held[mark].append(telling)


def _published(pile: Pile, telling: Telling) -> date:
    known = pile.published[telling.report]
    return (known and known.first) or date.max


def _worth(one: Telling, other: Telling, weights: Weights) -> float:
    """What the words beside both triggers weigh, where they are enough; else 0."""
    if one.report == other.report or one.family != other.family or one.course != other.course:
        return 0.0
    if (one.story != other.story or one.trigger != other.trigger) and weights.total > FEW:
        return 0.0
    shared = frozenset([s for s in one.near & other.near - {one.trigger, other.trigger} - TIMES if s[0] != "@"])
    named = {stem(part) for name in one.names | other.names for part in name.split()}
    plain = sum(not word.isdigit() and word not in named for word in shared)
    often = one.family in OFTEN or one.family in DISASTERS
    least, most = (OFTEN_WEIGHT, OFTEN_PLAIN) if often else (WEIGHT, PLAIN)
    if one.trigger != other.trigger:
        # Of two deeds that both sentences tell, each word stands in the other one too.
        if one.trigger in other.stems or other.trigger in one.stems:
            return 0.0
        if often and not (one.window.stated or other.window.stated):
            return 0.0
        least, most = max(least, OFTEN_WEIGHT), OFTEN_PLAIN
    elif one.trigger in LIGHT:
        least, most = LIGHT_WEIGHT, LIGHT_PLAIN
    if one.family in BEFALLS and bool(one.persons) != bool(other.persons):
        least, most = SOMEBODY_WEIGHT, SOMEBODY_PLAIN
    weight = weights.sum(shared)
    if weight < least or plain < most or _two_deeds(one, other, weights):
        return 0.0
    return weight


def _two_deeds(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether anything says that like words tell of two."""
    doers = one.doers - one.unnamed, other.doers - other.unnamed
    if doers[0] and doers[1] and doers[0].isdisjoint(doers[1]) and not one.called & other.called:
        return True  # of one doer one report may tell half the name
    return crossed(one, other) or told_apart(one, other, weights) or filled_in(one, other, weights)


def _dated_alike(one: Telling, other: Telling, few: bool) -> tuple[Telling, Telling] | None:
    """Both with days that meet: who states none takes those of the other, where they lie before his report."""
    if one.window.meets(other.window):
        return one, other
    if one.window.stated and other.window.stated:
        return None  # two days are two deeds
    if few and not (one.window.stated or other.window.stated or one.family in OFTEN):
        return one, replace(other, window=one.window)  # the later report looks back
    known, vague = (one, other) if one.window.stated else (other, one)
    if not known.window.stated:
        return None
    if known.course == "held" and known.window.first > vague.window.last:
        return None
    there = replace(vague, window=known.window)
    return (known, there) if known is one else (there, known)


def _as_told(telling: Telling, first: Telling) -> Telling:
    """With the parties of the other telling."""
    return replace(
        telling,
        people=first.people,
        actors=first.actors,
        doers=first.doers,
        receivers=first.receivers,
        unnamed=first.unnamed,
        roles=first.roles,
        heads=first.heads,
        countries=first.countries,
        persons=first.persons,
    )
