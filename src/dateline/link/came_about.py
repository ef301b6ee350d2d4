"""What became of a plan on another day than it was planned for, or on none that is told: late, early, or not at all.

A later report tells the plan's own act, or one that tells that it came about (`came_kin.tsv`), and shares rare words
beside it with the plan, of which not all are names. Only the best of what fits a plan is its outcome.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.acquaintance import DAY_NAMES
from dateline.link.became import AHEAD, Rare, Told, by_word, looked_up, near_in_time, other_people
from dateline.link.content import TOLD_OF
from dateline.link.happenings import Happening, make_link, span
from dateline.link.kinds import is_noun
from dateline.link.pile import Pile
from dateline.link.words import Weights, stem, words
from dateline.model import HELD, Link

TABLE = Path(__file__).with_name("came_kin.tsv")
#: So many rare words beside both, of which so many are no names.
WORDS, PLAIN = 2, 1
#: What did not come about.
NOT = frozenset({"negated", "cancelled", "postponed"})
#: What is done again and again by those who are named.
ENCOUNTERS = frozenset({"meet", "visit", "call"})
#: Words that say when, and no more.
WHEN = frozenset(
    stem(word)
    for words_ in (
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        ("november", "december", "tomorrow", "today", "tonight", "yesterday", "minute", "hour", "day", "night"),
        ("morning", "evening", "afternoon", "week", "weekend", "fortnight", "month", "year", "time", "date"),
        ("first", "second", "third", "last", "next", "late", "early", "soon", "end", "middle", "start", "begin"),
        ("deadline", "schedule"),
    )
    for word in words_
)


def late_links(pile: Pile, items: Sequence[Happening], weights: Weights, known: frozenset[str]) -> Iterator[Link]:
    """Yield `planned_held` from a plan to what came of it, `supersedes` from what did not come about to its plan.

    `known`: plans of which it is known already what became of them.
    """
    every = [Told(m, t, item) for item in items for m, t in zip(item.mentions, item.tellings, strict=True)]
    plans = [o for o in every if o.mention.status in AHEAD and not o.mention.background and o.item.id not in known]
    rare = Rare(weights)
    only = frozenset().union(*[o.telling.near for o in plans]) if rare.small else looked_up(plans, weights)
    told = by_word([one for one in every if one.mention.status in HELD | NOT], only)
    for plan in plans:
        fitting = [
            (worth, one)
            for one in _near(plan, told, rare, weights)
            if (worth := _worth(pile, plan, one, rare, weights))
        ]
        if not fitting:
            continue
        _, best = max(fitting, key=lambda pair: (pair[0], pair[1].mention.id))
        evidence = [span(plan.mention), span(best.mention)]
        if best.mention.status in NOT:
            yield make_link("supersedes", best.item.id, plan.item.id, evidence)
        else:
            yield make_link("planned_held", plan.item.id, best.item.id, evidence)


def _near(plan: Told, told: Mapping[str, Sequence[Told]], rare: Rare, weights: Weights) -> Iterator[Told]:
    """What may be looked at: in a small pile all that shares a word."""
    if not rare.small:
        yield from near_in_time(plan, told, weights)
        return
    found = {one.mention.id: one for word in plan.telling.near for one in told.get(word, ())}
    yield from (found[key] for key in sorted(found))


def _worth(pile: Pile, plan: Told, one: Told, rare: Rare, weights: Weights) -> float:
    """How much says that the one is what became of the plan; 0 where it is not."""
    a, b = plan.telling, one.telling
    if a.report == b.report or plan.item.id == one.item.id or not (a.story == b.story or rare.small):
        return 0
    if b.family in TOLD_OF or other_people(a, b) or not akin(plan, one) or not _came_later(pile, plan, one):
        return 0
    if {a.family, b.family} & ENCOUNTERS and (a.people or b.people):
        return 0  # `plan_links` knows who meets whom
    own = {stem(word) for mention in (plan.mention, one.mention) for word in words(mention.text)}
    shared = rare.of(a.near & b.near - DAY_NAMES - WHEN - own)
    names = {stem(name) for name in a.names | b.names}
    plain = shared - names
    same = a.trigger == b.trigger or a.family == b.family
    if rare.small and _by_its_word(plan, one):
        who = a.called | b.called | (frozenset() if a.people.isdisjoint(b.people) else names)
        enough = not shared <= who or len(shared) >= WORDS  # who does two things of a kind is no matter
    else:
        enough = len(shared) >= WORDS and (same or len(plain) >= PLAIN)
    return weights.sum(shared) + same if enough else 0


def _by_its_word(plan: Told, one: Told) -> bool:
    """Whether one word tells both: but many meet, in one place."""
    meets = plan.telling.family == "meet" and not is_noun(one.mention.text, one.mention.label)
    return plan.telling.trigger == one.telling.trigger and not meets


def _came_later(pile: Pile, plan: Told, one: Told) -> bool:
    """Whether a later report tells it, of no day before the plan was told nor before the planned one."""
    made, later = (pile.published[x.mention.report] for x in (plan, one))
    if not (made and later and made.first and made.last and later.first and later.last):
        return False
    if not (made.last < later.last and made.first < later.first):
        return False
    a, b = plan.telling.window, one.telling.window
    return b.last >= made.first and not (a.exact and b.exact and b.last < a.first)


def akin(plan: Told, one: Told) -> bool:
    """Whether one tells the plan's act, or that it came about."""
    a, b = plan.telling, one.telling
    if a.family == b.family or a.trigger == b.trigger:
        return True
    groups = kin()
    return not (groups.get(a.trigger, frozenset()) | groups.get(a.family, frozenset())).isdisjoint(
        groups.get(b.trigger, frozenset()) | groups.get(b.family, frozenset())
    )


@cache
def kin() -> Mapping[str, frozenset[str]]:
    """Stem of a word -> the groups it belongs to."""
    found: dict[str, set[str]] = {}
    for row in read_table(TABLE):
        for word in row["words"].split():
            found.setdefault(stem(word), set()).add(row["group"])
    return {word: frozenset(groups) for word, groups in found.items()}
