"""What a deed is about: the words around its trigger. A doer and a verb in common are not enough for one deed."""

from dateline.link.acquaintance import (
    ADDRESSED,
    DAY_NAMES,
    MARKET,
    OFTEN_TOLD,
    headed,
    parties,
    points_back,
    same_day,
    same_disaster,
    same_poll,
)
from dateline.link.matter import other_sums
from dateline.link.participants import MUTUAL
from dateline.link.tellings import BORNE, Telling
from dateline.link.words import Weights, stem

#: So much must the words weigh that stand around both triggers, or so alike must they be.
SHARED, ALIKE = 3.0, 0.25
#: So much where both name days that meet, or stand in one report; and where each names what the other does not.
DATES_MEET, IN_ONE_REPORT, APART = 1.5, 2.0, 5.0
#: So much where one tells a plan without a day and the other a deed without one.
PLAN_AND_DEED = 4.0
#: Sentences so alike beside their names are a form.
ROTE = 0.6
#: The name of who did both says half as much as another word: one doer does many things.
DOER = 0.5
#: Deeds that befall one person once: whom they befall says which it is.
ONCE = BORNE | {"die", "kill", "resign", "marry", "hang"}
#: Named by their year or day, and no less one for it: `the 2016 election`.
DATED = frozenset({"elect", "try"})
#: Acts that one does again and again, on one day too: what is said, asked for, named or voted on says which it is.
TOLD_OF = frozenset(
    {"announce", "accuse", "warn", "demand", "pledge", "reject", "agree", "appoint", "approve", "call", "nominate"}
    | {stem(word) for word in ("testify", "say", "tell", "oppose", "back", "order", "affirm", "report")}
    | {"elect", "rule", "propose", "condemn", "praise", "acquit", "endorse"}
)
#: Of those, what a story has many of by many.
SAID_AGAIN = frozenset(
    {"meet", "rule", "elect", "approve", "propose", "reject", "demand", "accuse", "warn", "praise", "condemn"}
    | {"cancel", "postpone"}
)
#: Words for days that many reports of one day hold.
_NOW = frozenset({"today", "week"})


def same_content(one: Telling, other: Telling, weights: Weights) -> bool:
    """Both triggers stand among like words, where nothing else says that it is one deed."""
    apart = _named_apart(one, other)
    if _addressed_apart(one, other):
        return False
    if apart and _by_rote(one, other, weights):
        return False
    if (one.said and one.said == other.said) or points_back(one, other) or headed(one, other):
        return True
    if same_disaster(one, other) or same_poll(one, other) or _befell_one(one, other) or _dated(one, other):
        return True
    if _met(one, other):
        return True
    shared = (one.near & other.near) - {one.trigger, other.trigger} - _NOW
    weight = weights.sum(shared) - (1 - DOER) * weights.sum(shared & _both(one, other))
    if _other_doer(one, other) and other_sums(one.matter, other.matter):
        return False
    if (apart or _denied(one, other) or _other_doer(one, other)) and weight < APART:
        return False
    if _one_day(one, other) or _done_to_one(one, other):
        return True
    if _nobody(one, other):
        return True
    return weight >= _enough(one, other) or _like(one, other, weights)


def filled_in(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether like words tell of two: other people blamed or asked, other sums, a form with other names."""
    if _addressed_apart(one, other) or other_sums(one.matter, other.matter):
        return True
    return _named_apart(one, other) and _by_rote(one, other, weights)


def _both(one: Telling, other: Telling) -> frozenset[str]:
    """The names of who did both, countries among them."""
    return (one.called & other.called) | (one.doers & other.doers)


def _denied(one: Telling, other: Telling) -> bool:
    """What is not done and what is: a ban on launching is no denial of a launch."""
    return one.course != other.course and "not" in (one.course, other.course)


def _other_doer(one: Telling, other: Telling) -> bool:
    """Who approves, rejects or orders in another report is another one, unless very much says that it is the same.

    `Both houses approved the aid` may be some named body's approval; what many do is not.
    """
    kinds = {one.family, other.family} & TOLD_OF
    apart = one.report != other.report and one.doers and other.doers and one.doers.isdisjoint(other.doers)
    return bool(kinds and apart) and not same_day(one, other)


def _nobody(one: Telling, other: Telling) -> bool:
    """Neither names anybody: the word is enough, but for what a story tells of again and again."""
    return not parties(one) and not parties(other) and one.course == other.course and one.family not in SAID_AGAIN


def _enough(one: Telling, other: Telling) -> float:
    """In one report a deed is told again with few of its words, but for what is done again and again.

    A plan without a day and what was done without a day need more; what was called off was a plan before.
    """
    if one.window.stated and other.window.stated:
        return DATES_MEET
    if one.course != other.course and {one.course, other.course} != {"plan", "off"}:
        return PLAN_AND_DEED
    return IN_ONE_REPORT if one.report == other.report and not {one.family, other.family} & TOLD_OF else SHARED


def _like(one: Telling, other: Telling, weights: Weights) -> bool:
    rest = {one.trigger, other.trigger} | DAY_NAMES | (one.called & other.called)
    return weights.cosine(one.near - rest, other.near - rest) >= ALIKE


def _addressed_apart(one: Telling, other: Telling) -> bool:
    """Who blames Reik does not thereby blame Rye."""
    if not {one.type, other.type} <= ADDRESSED or (one.said and one.said == other.said):
        return False
    whom = one.receivers & one.persons, other.receivers & other.persons
    return bool(whom[0]) and bool(whom[1]) and whom[0].isdisjoint(whom[1])


def _named_apart(one: Telling, other: Telling) -> bool:
    """Around each trigger stand names, beside those who did both, of which the other has none."""
    if {one.family, other.family} & TOLD_OF:
        done_to = one.receivers & one.persons, other.receivers & other.persons
        if done_to[0] and done_to[1] and done_to[0].isdisjoint(done_to[1]):
            return True
    common = one.doers & other.doers
    here, there = one.named - common, other.named - common
    return bool(here) and bool(there) and here.isdisjoint(there)


def _by_rote(one: Telling, other: Telling, weights: Weights) -> bool:
    """One form of words with other names filled in: orders, appointments, results."""
    if one.trigger != other.trigger or not one.names - other.names or not other.names - one.names:
        return False
    return weights.cosine(one.plain, other.plain) >= ROTE


def _met(one: Telling, other: Telling) -> bool:
    """The same two met, or one person's visit is told by reports of one story."""
    if not {one.type, other.type} <= MUTUAL:
        return False
    if one.family == other.family == "visit":
        return one.story == other.story and bool(one.persons & other.persons & one.doers & other.doers)
    return len((one.doers | one.receivers) & (other.doers | other.receivers) & one.persons & other.persons) > 1


def _befell_one(one: Telling, other: Telling) -> bool:
    if one.family not in ONCE or other.family not in ONCE:
        return False
    if one.report == other.report and ((one.doers & other.doers) or (one.receivers & other.receivers)):
        return True
    return bool(one.persons & other.persons)


def _done_to_one(one: Telling, other: Telling) -> bool:
    """Done to one person or body, of a kind that does not come again and again."""
    if {one.family, other.family} & (TOLD_OF | OFTEN_TOLD) or one.course != other.course:
        return False
    return bool(one.people & one.receivers & other.people & other.receivers)


def _dated(one: Telling, other: Telling) -> bool:
    years = {word for word in one.near & other.near if len(word) == len("2031") and word.isdigit()}
    return bool(years) and one.family == other.family and one.family in DATED


def _one_day(one: Telling, other: Telling) -> bool:
    """One day and one participant, or one day and one story, for what is not done many times a day."""
    if not same_day(one, other) or {one.family, other.family} & TOLD_OF:
        return False
    if one.story == other.story and one.family == other.family and not {one.family} & MARKET:
        return True
    return bool((one.doers | one.receivers | one.people) & (other.doers | other.receivers | other.people))
