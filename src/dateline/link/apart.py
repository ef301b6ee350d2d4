"""What tells two deeds apart though they are told in like words: other towns, other sufferers, another one meant."""

from dateline.link.acquaintance import (
    GENERIC,
    NO_PARTICIPANT,
    in_one_report,
    named,
    parties,
    points_back,
    said_again,
    same_day,
)
from dateline.link.disasters import DISASTERS
from dateline.link.matter import one_more, other_matter, other_papers, other_thing
from dateline.link.participants import MUTUAL
from dateline.link.tellings import Telling
from dateline.link.words import Weights

#: What befalls many in one pile: a man who was shot is nobody that another telling names.
BEFALLS = frozenset({"crash", "shoot", "kill", "die", "injure", "murder", "arrest", "drown"})
#: So alike must the sentences be, of two reports, where one names whom it befell and the other nobody.
SOMEBODY = 0.25


def told_apart(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether something beside the words says that these are two deeds."""
    if other_papers(one.matter, other.matter) or (_beside(one, other) and one_more(one.matter, other.matter)):
        return True
    if said_again(one, other, weights):
        return False
    found = (
        _history(one, other)
        or _pointing_elsewhere(one, other)
        or _another_one(one, other, weights)
        or _elsewhere(one, other, weights)
        or _something_else(one, other, weights)
        or _spoken_of(one, other)
    )
    return found or _somebody_else(one, other, weights)


def _history(one: Telling, other: Telling) -> bool:
    """What a report tells as its news without a day is not what it looks back at, dated to another time."""
    if one.report != other.report or points_back(one, other):
        return False
    past, news = (one, other) if one.background else (other, one)
    return past.background and past.window.stated and not news.background and not news.window.stated


def _pointing_elsewhere(one: Telling, other: Telling) -> bool:
    """`The meeting`, of its report's own: what another report tells of is found by what it points at.

    A disaster is known by its noun, and where it names a day or somebody it can be told by these.
    """
    if {one.family, other.family} & DISASTERS or same_day(one, other) or one.antecedent == other.antecedent:
        return False
    if points_back(one, other):
        return False
    return any(t.antecedent is not None and t.family in GENERIC and not parties(t) for t in (one, other))


def _elsewhere(one: Telling, other: Telling, weights: Weights) -> bool:
    """Towns are named beside both, and other ones: where no participant is common, or where they lie in other lands.

    What is told by its own noun alone, or what is said, may name a town for another reason.
    """
    if not one.sites or not other.sites or one.sites & other.sites:
        return False
    if one.course != other.course:
        return _planned_elsewhere(one, other)
    if one.course not in ("held", "not"):
        return False
    if points_back(one, other) or (one.said and one.said == other.said):
        return False
    apart = "" not in one.lands | other.lands and one.lands.isdisjoint(other.lands)
    return apart or not (named(one) & named(other) or weights.cosine(one.near, other.near) >= NO_PARTICIPANT)


def _planned_elsewhere(one: Telling, other: Telling) -> bool:
    """A report that expects one meeting in the capital tells of another one on the coast."""
    meetings = {one.type, other.type} <= MUTUAL and {one.course, other.course} == {"plan", "held"}
    return meetings and one.report == other.report and not in_one_report(one, other)


def _another_one(one: Telling, other: Telling, weights: Weights) -> bool:
    """One report that tells it of two, each called something else, tells of two deeds: `pardoned a pundit`."""
    if one.report != other.report or not MUTUAL.isdisjoint((one.type, other.type)) or same_day(one, other):
        return False
    shared = one.receivers & other.receivers or one.doers & other.doers or one.heads & other.heads
    if shared or not one.receivers or not other.receivers:
        return False
    return weights.cosine(one.near, other.near) < NO_PARTICIPANT


def _beside(one: Telling, other: Telling) -> bool:
    """Two sentences of one report, of one kind of act; a headline tells it in words of its own."""
    return one.report == other.report and one.family == other.family and not (one.headline or other.headline)


def _something_else(one: Telling, other: Telling, weights: Weights) -> bool:
    """One report's two sentences with one verb and other words behind it."""
    if not _beside(one, other):
        return False
    if "SUPPORT" in (one.type, other.type) and one.receivers & other.receivers:
        return False  # who is backed is what it is done to
    return other_matter(one.matter, other.matter) or _another_doer(one, other, weights)


def _another_doer(one: Telling, other: Telling, weights: Weights) -> bool:
    """One verb done to another thing, where one of the two names no doer, in words that are not alike."""
    if one.trigger != other.trigger or (one.doers and other.doers) or points_back(one, other):
        return False
    return other_thing(one.matter, other.matter) and weights.cosine(one.near, other.near) < NO_PARTICIPANT


def _spoken_of(one: Telling, other: Telling) -> bool:
    """A phone call is no calling on somebody: the noun is of one kind, the verb of another."""
    if one.trigger != other.trigger or len({one.type, other.type} & MUTUAL) != 1 or one.type == other.type:
        return False
    return one.matter.verb != other.matter.verb


def _somebody_else(one: Telling, other: Telling, weights: Weights) -> bool:
    """`One man was shot` and the shooting of Holm, without a day that both name, a pointing noun, or like words."""
    if not {one.family, other.family} <= BEFALLS or same_day(one, other) or in_one_report(one, other):
        return False
    told = [t for t in (one, other) if not parties(t) and not t.definite]
    if len(told) != 1 or not (one.persons or other.persons):
        return False
    needed = NO_PARTICIPANT if one.report == other.report else SOMEBODY
    return weights.cosine(one.stems, other.stems) < needed
