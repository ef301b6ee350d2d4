"""What two tellings must have in common before they can be one event: type and day are never enough."""

from calendar import month_name
from datetime import date, timedelta

from dateline.link.disasters import DISASTERS
from dateline.link.kinds import kin_of
from dateline.link.participants import MUTUAL
from dateline.link.tellings import Telling
from dateline.link.words import Weights, stem

#: Words for what comes about every day and everywhere: without a common participant they name no one event.
GENERIC = frozenset(
    {"meet", "visit", "call", "agree", "attack", "arrive", "depart", "demand", "accuse", "warn", "pledge", "reject"}
)
#: Words for what a story tells of more than once: that one telling names nobody does not make two of them one.
OFTEN_TOLD = GENERIC | {"announce", "file", "try", "buy", "sell", "aid", "protest", "fail"}
#: One word joins the news of one day and the next; later it needs more.
NEXT_DAY = timedelta(days=2)
#: A place that so many reports name is the pile's and no event's.
EVERYWHERE = 0.3
#: What a whole land does on one day.
POLL = stem("election")
#: What is released by many on one day: whose it is must be known.
PAPERS = frozenset(map(stem, ("statement", "report", "letter", "document")))
#: So alike must two of these be: where neither names anybody, and where one of the two does.
LIKE_ENOUGH, LIKE_SOMEBODY = 0.08, 0.15
#: So much must words that both share weigh where both name one day and neither names anybody of the other.
SHARED_WEIGHT = 1.5
#: What prices and figures do every day: with no common participant nothing says that it is one firm's.
MARKET = frozenset({"rise", "fall"})
FIGURES = frozenset(map(stem, ("percent", "share", "stock", "cent", "point", "index", "price", "profit", "barrel")))
#: So alike must two sentences be where no participant is common: at one place; of a kind that is rare; and else.
AT_ONE_PLACE, RARE_KIND, NO_PARTICIPANT = 0.15, 0.15, 0.4
#: So alike are the words around two triggers where a report prints a sentence twice, or tells its headline again.
AGAIN, RETOLD = 0.8, 0.4
#: So many words around its trigger must a headline share with the same deed told in the body.
AS_HEADED = 3
#: Kinds of act with one who speaks and one who is spoken to or of, or backed.
ADDRESSED = frozenset({"ACCUSE", "REQUEST", "THREATEN", "SUPPORT"})
#: Stems of days: two sentences that share them alone share nothing.
DAY_NAMES = frozenset(
    stem(day)
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "week")
)
MONTHS = frozenset(stem(name.lower()) for name in month_name if name)


def acquainted(one: Telling, other: Telling, weights: Weights) -> bool:
    """Type and day are not enough: both name somebody, or share words and place, or one points at the other."""
    if said_again(one, other, weights):
        return True
    if crossed(one, other) and not (one.said and one.said == other.said):
        return False
    if parties(one) & parties(other) or (one.said and one.said == other.said) or in_one_report(one, other):
        return not repeated(one, other, weights) and _of_one_story(one, other, weights)
    if same_disaster(one, other) or same_poll(one, other):
        return True
    if {one.family, other.family} & MARKET and (one.stems | other.stems) & FIGURES:
        return False
    alike = weights.cosine(_own_words(one, other), _own_words(other, one))
    often = _is_often_told(one) or _is_often_told(other)
    if often and named(one) and named(other) and not one.heads & other.heads:
        return False
    if one.story == other.story and one.family == other.family and not (parties(one) and parties(other)):
        nobody = not parties(one) and not parties(other)
        rare = not often or (nobody and one.family not in GENERIC)
        like = one.course == other.course and alike >= (LIKE_ENOUGH if nobody else LIKE_SOMEBODY)
        told_apart = alike < LIKE_SOMEBODY and (one.report == other.report or _days_apart(one, other))
        return not told_apart and (rare or same_day(one, other) or like)
    telling_place = one.where and one.where == other.where and not _stands_all_over(one, weights)
    if telling_place and alike >= AT_ONE_PLACE:
        return True
    generic = bool({one.family, other.family} & GENERIC) or {one.type, other.type} <= MUTUAL
    if not often and not generic and same_day(one, other):
        shared = _own_words(one, other) & _own_words(other, one)
        return weights.sum(frozenset(s for s in shared if not s.isdigit()) - MONTHS) >= SHARED_WEIGHT
    if generic:
        return alike >= NO_PARTICIPANT
    return alike >= RARE_KIND


def said_again(one: Telling, other: Telling, weights: Weights) -> bool:
    """The same word among the same words, twice in one report: a headline printed again, a caption."""
    if one.report != other.report or one.trigger != other.trigger:
        return False
    return weights.cosine(one.near, other.near) >= AGAIN


def crossed(one: Telling, other: Telling) -> bool:
    """Who was called upon is not who called."""
    if one.type not in ADDRESSED or other.type not in ADDRESSED:
        return False
    if one.doers & other.doers or one.receivers & other.receivers:
        return False
    return bool(one.doers & other.receivers or one.receivers & other.doers)


def retold(one: Telling, other: Telling, weights: Weights) -> bool:
    """A headline and the lead tell one deed of one doer in words of unlike kinds: `ridicules`, `criticised`."""
    if one.report != other.report or one.type != other.type or one.type == "OTHER" or one.course != other.course:
        return False
    if one.headline == other.headline or not (one.lead or other.lead):
        return False
    both = bool(one.doers & other.doers or one.receivers & other.receivers)
    return both and weights.cosine(one.near, other.near) >= RETOLD


def _of_one_story(one: Telling, other: Telling, weights: Weights) -> bool:
    """A common country or body is not enough between two stories: there both name one day, or use like words."""
    if one.story == other.story or same_day(one, other) or (one.said and one.said == other.said):
        return True
    if one.persons & other.persons:
        return True
    return weights.cosine(_own_words(one, other), _own_words(other, one)) >= LIKE_SOMEBODY


def _stands_all_over(telling: Telling, weights: Weights) -> bool:
    """The place of every other report of the pile is no place that two tellings have in common."""
    return max(weights.share(f"@{telling.where}"), weights.share(f"@{telling.where_country}")) > EVERYWHERE


def _days_apart(one: Telling, other: Telling) -> bool:
    """Told of days that need not be near each other."""
    lasts = one.window.last, other.window.last
    return date.max not in lasts and abs(lasts[0] - lasts[1]) > NEXT_DAY


def _own_words(telling: Telling, other: Telling) -> frozenset[str]:
    """What a sentence says beside the event's own word and the day."""
    return telling.stems - {telling.trigger, other.trigger} - DAY_NAMES


def parties(telling: Telling) -> frozenset[str]:
    """Who does it and whom it is done to."""
    return telling.people | telling.doers | telling.receivers


def one_blow(one: Telling, other: Telling) -> bool:
    """A shed that `exploded and burned on Monday, killing two`: means and harm, told in one breath of one day."""
    kin = one.family != other.family and kin_of(one.family) & kin_of(other.family)
    return bool(kin) and same_day(one, other) and one.course == other.course == "held"


def same_day(one: Telling, other: Telling) -> bool:
    """Both name a day; that it is one is a gate."""
    return one.window.exact and other.window.exact


def _is_often_told(telling: Telling) -> bool:
    return telling.family in OFTEN_TOLD or (telling.family == "release" and bool(telling.stems & PAPERS))


def named(telling: Telling) -> frozenset[str]:
    """Those of them that are told by more than what they are."""
    return parties(telling) - telling.unnamed


def one_of_many(one: Telling, other: Telling) -> bool:
    """`Attacks` are none of them: told of many, two tellings need the same day or the same participant."""
    if not one.many and not other.many:
        return False
    return not same_day(one, other) and not named(one) & named(other)


def introduced(one: Telling, other: Telling, weights: Weights) -> bool:
    """`A judge` is whom another telling names only where it is done to the same one, or on the same day."""
    if not one.doers or not other.doers or one.doers & other.doers or not MUTUAL.isdisjoint((one.type, other.type)):
        return True
    if one.receivers & other.receivers or one.roles & other.near or other.roles & one.near:
        return True
    if same_day(one, other) and (one.report != other.report or one.heads & other.heads):
        return True
    return weights.cosine(one.stems, other.stems) >= NO_PARTICIPANT


def in_one_report(one: Telling, other: Telling) -> bool:
    """The noun points back, or a headline says what the lead says."""
    if one.report != other.report:
        return False
    return points_back(one, other) or headed(one, other)


def points_back(one: Telling, other: Telling) -> bool:
    """A definite noun that names nobody points back at the nearest event of its kind in the same report.

    `Ahead of the visit` points at whatever else the report tells of the visit.
    """
    if other.id == one.antecedent or one.id == other.antecedent:
        return True
    if one.report != other.report or one.trigger != other.trigger or "off" in (one.course, other.course):
        return False
    return any(t.antecedent is not None and t.course == "plan" for t in (one, other))


def same_disaster(one: Telling, other: Telling) -> bool:
    """`The quake` of one report is that of the other, where a day or the noun itself says that it is a known one."""
    return (
        one.family == other.family
        and one.family in DISASTERS
        and one.report != other.report
        and one.course == other.course == "held"
        and all(t.window.exact or t.definite or t.antecedent is not None for t in (one, other))
    )


def same_poll(one: Telling, other: Telling) -> bool:
    """The election of one day, or the vote that one body takes that day; who wins it is not who holds it."""
    if one.family != "elect" or other.family != "elect" or not same_day(one, other):
        return False
    if one.heads & other.heads or (one.doers | one.receivers) & (other.doers | other.receivers):
        return True
    return POLL in (one.trigger, other.trigger) and not (one.persons and other.persons)


def repeated(one: Telling, other: Telling, weights: Weights) -> bool:
    """A report that tells of two meetings of one man means two, unless a noun points back or the words are alike."""
    if one.report != other.report or not {one.family, other.family} & GENERIC or in_one_report(one, other):
        return False
    if len(named(one) & named(other)) != 1 or same_day(one, other):
        return False
    return weights.cosine(_own_words(one, other), _own_words(other, one)) < LIKE_SOMEBODY


def headed(one: Telling, other: Telling) -> bool:
    """A headline and the first words of the body tell one event where they have a word for it in common.

    Further down the words around it must agree: `they agreed that the flame will stay` is no `agree to postpone`.
    """
    if one.report != other.report or one.family != other.family or one.headline == other.headline:
        return False
    told = one.lead or other.lead or len((one.near & other.near) - {one.trigger, other.trigger}) >= AS_HEADED
    return told and one.course == other.course
