"""What became of plans: planned and held, postponed to, replaced by something else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline.link.happenings import Happening, by_participant, make_link, nearest, span
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import stem, words
from dateline.model import HELD, EventMention, Link, Span

#: A hope or vague plan may come true so long after; what was called off, be held so long after.
VAGUE_PLAN, CALLED_OFF = timedelta(days=270), timedelta(days=400)
#: Of the events of one person, so many of those nearest in time are looked at.
NEAREST = 80
#: Acts that go on: an end of them is planned, and they are told as held beside it.
WARLIKE = frozenset({"ASSAULT", "COERCE", "THREATEN"})
#: What did not come about; what was done instead stands among so many mentions on, in that or the next sentence.
DROPPED, AHEAD, GAP = frozenset({"cancelled", "postponed"}), 4, 3
#: So many words beside the word for it must a plan share with what came of it.
MATTER = 2
#: `instead` may stand behind what was done, so near.
INSTEAD = 60
_INSTEAD = re.compile(r"\binstead\b(?! of\b)", re.IGNORECASE)


def plan_links(pile: Pile, items: Sequence[Happening]) -> Iterator[Link]:
    """Plans and what came of them: inside one event, and between a vague or called-off plan and a later event."""
    for item in items:
        yield from _kept(pile, item)
    for one, later in _meetings_in_time(items):
        if "off" in one.courses and "held" not in one.courses and _may_follow(one, later, CALLED_OFF):
            yield make_link("postponed_to", one.id, later.id, [_words(one), _words(later)])
        elif one.courses <= {"plan"} and _comes_true(pile, one, later):
            yield make_link("planned_held", one.id, later.id, [_words(one), _words(later)])


def replaced_links(pile: Pile, items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `replaced_by` from what was called off to what was done `instead`, there or a sentence on."""
    told: dict[str, list[tuple[EventMention, Happening]]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            told[mention.report].append((mention, item))
    for report in sorted(told):
        here = sorted(told[report], key=lambda pair: (pair[0].begin, pair[0].id))
        for place, (gone, item) in enumerate(here):
            if gone.status in DROPPED:
                yield from _instead(pile, gone, item, here[place + 1 : place + 1 + AHEAD])


def _instead(
    pile: Pile, gone: EventMention, item: Happening, after: Sequence[tuple[EventMention, Happening]]
) -> Iterator[Link]:
    text = pile.reports[gone.report].text
    for mention, other in after:
        between = text[gone.end : mention.end + INSTEAD]
        done = mention.status not in DROPPED and other.id != item.id
        if mention.sentence[0] - gone.sentence[1] > GAP or not done or not _INSTEAD.search(between):
            continue
        yield make_link("replaced_by", item.id, other.id, [span(gone), span(mention)])
        return


def _kept(pile: Pile, item: Happening) -> Iterator[Link]:
    """A plan and what a later report tells of it as held: what one report words in two ways is told twice.

    Both must say what it is about; what is looked back at was held before it was planned.
    """
    plans = [m for m in item.mentions if m.status == "planned" and m.type not in WARLIKE]
    held = [m for m in item.mentions if m.status in HELD and not m.background]
    for plan in plans:
        came = [m for m in held if _later(pile, plan, m) and _of_one_matter(pile, plan, m)]
        if came:
            yield make_link("planned_held", plan.id, came[0].id, [span(plan), span(came[0])])
            return


def _later(pile: Pile, plan: EventMention, held: EventMention) -> bool:
    """Whether a report of a later day may tell it, or one whose words give a day.

    Two papers of one day tell one thing.
    """
    made, told = (pile.published[key] for key in (plan.report, held.report))
    if not (made and made.last and told and told.last):
        return plan.report != held.report and is_stated(held)
    return made.last < told.last


def _of_one_matter(pile: Pile, plan: EventMention, held: EventMention) -> bool:
    shared = pile.content(plan) & pile.content(held)
    return len(shared - {stem(word) for m in (plan, held) for word in words(m.text)}) >= MATTER


def _meetings_in_time(items: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """A plan or called-off event with the first later event of its kind and participants."""
    told = by_participant(items)
    for one in (i for i in items if "held" not in i.courses):
        rivals = {j.id: j for who in sorted(one.people) for j in nearest(one, told[who], NEAREST) if j.id != one.id}
        later = [j for j in rivals.values() if _like(one, j) and _not_before(j, one)]
        held = [j for j in later if j.courses & {"held"}]
        yield from ((one, j) for j in sorted(held, key=lambda j: (j.window.first, j.id))[:1])


def _not_before(later: Happening, one: Happening) -> bool:
    """A day that is only about right may be the planned one."""
    return later.window.first >= one.window.first or (not later.window.exact and later.window.meets(one.window))


def _like(one: Happening, other: Happening) -> bool:
    same = one.families & other.families and one.people & other.people
    return bool(same) and (one.people <= other.people or one.countries <= other.countries)


def _may_follow(one: Happening, later: Happening, within: timedelta) -> bool:
    return one.window.last - later.window.first < timedelta() and later.window.first - one.window.last <= within


def _comes_true(pile: Pile, plan: Happening, held: Happening) -> bool:
    """A meeting or visit that was planned, and one that a report of a later day tells; what is said is said again."""
    if {plan.event.type, held.event.type} != {"CONSULT"}:
        return False
    if not any(_later(pile, one, other) for one in plan.mentions for other in held.mentions):
        return False
    people = plan.people & held.people
    if plan.window.exact and not plan.window.meets(held.window):
        return False
    return len(people) >= 2 and held.window.first - plan.window.first <= VAGUE_PLAN


def _words(item: Happening) -> Span:
    return span(item.mentions[0])
