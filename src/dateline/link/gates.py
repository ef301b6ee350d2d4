"""What rules out that two tellings are one event: dates, participants, places, and what became of it.

Checked for each pair and again for all that is in two clusters, so that no chain of likenesses joins unlike things.
"""

import msgspec

from dateline.link.figures import ROUNDED
from dateline.link.participants import MUTUAL
from dateline.link.tellings import Telling
from dateline.link.windows import Window


class Told(msgspec.Struct, frozen=True, gc=False):
    """A cluster of tellings as the gates see it."""

    window: Window
    people: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    types: frozenset[str]
    courses: frozenset[str]
    told_by: frozenset[tuple[str, str]]
    planned_with: frozenset[str]
    held_with: frozenset[str]
    doers: frozenset[str]
    roles: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    receivers: frozenset[str] = frozenset()
    counts: frozenset[float] = frozenset()
    #: Towns and the like beside what happens at one place.
    towns: frozenset[str] = frozenset()


NOTHING: frozenset[str] = frozenset()
NO_COURSE: frozenset[tuple[str, str]] = frozenset()
#: What happens at one place: in another town it is another one.
AT_ONE_PLACE = frozenset({"PROTEST", "ASSAULT", "FIGHT"})


def told(telling: Telling) -> Told:
    """A cluster of one. "Ahead of the visit" plans nothing: it points at a visit told elsewhere."""
    points = telling.definite and telling.course == "plan" and not telling.doers and not telling.receivers
    course = NOTHING if points else frozenset((telling.course,))
    return Told(
        telling.window,
        telling.people,
        telling.countries,
        frozenset((telling.where_country,)) if telling.where_country else NOTHING,
        frozenset((telling.family,)),
        frozenset((telling.type,)),
        course,
        NO_COURSE if points else frozenset(((telling.report, telling.course),)),
        telling.people if telling.course == "plan" and telling.type in MUTUAL else NOTHING,
        telling.people if telling.course == "held" else NOTHING,
        telling.doers - telling.unnamed if telling.unnamed else telling.doers,
        telling.roles,
        telling.persons,
        telling.receivers - telling.unnamed if telling.unnamed else telling.receivers,
        telling.counts,
        _towns(telling),
    )


def _towns(telling: Telling) -> frozenset[str]:
    """Of what happens at one place and did happen; a street or square is known by no land, and is in some town."""
    told_of = telling.type in AT_ONE_PLACE and telling.course == "held" and "" not in telling.lands
    return telling.sites if told_of else NOTHING


def joined(one: Told, other: Told) -> Told | None:
    """Two clusters as one event, or None where dates, participants, places or course rule it out."""
    common = one.window.common(other.window)
    if common is None or not fit(one, other):
        return None
    return Told(
        common,
        one.people | other.people,
        one.countries | other.countries,
        one.places | other.places,
        one.kinds | other.kinds,
        one.types | other.types,
        one.courses | other.courses,
        one.told_by | other.told_by,
        one.planned_with | other.planned_with,
        one.held_with | other.held_with,
        one.doers | other.doers,
        one.roles | other.roles,
        one.persons | other.persons,
        one.receivers | other.receivers,
        one.counts & other.counts or one.counts | other.counts,
        one.towns | other.towns,
    )


def fit(one: Told, other: Told) -> bool:
    """Whether participants, places and course allow that two clusters whose days meet are one event."""
    if not _same_people(one, other) or not _same_course(one, other):
        return False
    if not _as_planned(one, other) or not _same_doers(one, other) or _swapped(one, other):
        return False
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    if one.counts and other.counts and not _one_count(one, other):
        return False
    if one.countries and other.countries and one.countries.isdisjoint(other.countries):
        return False
    return not _in_other_towns(one, other)


def _in_other_towns(one: Told, other: Told) -> bool:
    """A march in one town and another town's, though a telling of neither town is like both."""
    if not one.towns or not other.towns or one.towns & other.towns:
        return False
    return (one.people | one.persons).isdisjoint(other.people | other.persons)


def _one_count(one: Told, other: Told) -> bool:
    """`Reported 99 new cases` and `reported 505`: none of the figures is the other's."""
    return any(abs(a - b) <= ROUNDED * max(a, b) for a in one.counts for b in other.counts)


def _same_doers(one: Told, other: Told) -> bool:
    """What one does is not what another does; a telling that names nobody joins no two that name others.

    `A judge` may be the judge that another telling names; soldiers are no judge.
    """
    if not MUTUAL.isdisjoint(one.types | other.types):
        return True
    if one.doers and other.doers:
        return not one.doers.isdisjoint(other.doers) or _head_and_house(one, other)
    named = one.doers or other.doers
    return bool(named) or not (one.roles and other.roles) or not one.roles.isdisjoint(other.roles)


def _swapped(one: Told, other: Told) -> bool:
    """What Holm did to Reik is not what Reik did to Holm."""
    if not MUTUAL.isdisjoint(one.types | other.types) or one.receivers & other.receivers:
        return False
    return bool(one.doers & other.receivers and other.doers & one.receivers)


def _as_planned(one: Told, other: Told) -> bool:
    """A plan to meet two is not what was held when only one of them is told to have come."""
    held = one.held_with | other.held_with
    return not held or one.planned_with | other.planned_with <= held


def _same_people(one: Told, other: Told) -> bool:
    """Named participants fit when one telling names no others than the other does, or they share two.

    What a house does its head may do (`Holm`, `Holm's firm`): persons are held to persons, bodies to bodies.
    """
    shared = one.people & other.people
    if not one.people or not other.people:
        return True
    if not shared:
        return False
    if shared in (one.people, other.people) or len(shared) >= 2:
        return True
    if MUTUAL.isdisjoint(one.types | other.types) and one.doers & other.doers & shared:
        return True  # one doer; whether it is one deed, the words around it say
    return _head_and_house(one, other)


def _head_and_house(one: Told, other: Told) -> bool:
    """A person in the one and a body in the other do one thing to the same one."""
    if one.receivers.isdisjoint(other.receivers):
        return False
    persons = one.persons & one.doers, other.persons & other.doers
    bodies = one.doers - one.persons, other.doers - other.persons
    crossed = (persons[0] and bodies[1] and not persons[1]) or (persons[1] and bodies[0] and not persons[0])
    return bool(crossed)


def _same_course(one: Told, other: Told) -> bool:
    """What was called off is not what was held, unless both name the day.

    Nor does a report plan, call off and tell as done one thing, unless it names the same two who take part.
    """
    both = one.courses | other.courses
    if {"off", "held"} <= both and not (one.window.exact and other.window.exact):
        return False
    if len(both) <= 1 or len(one.people & other.people) >= 2 or (one.window.exact and other.window.exact):
        return True
    return not any(report == r and course != c for report, course in one.told_by for r, c in other.told_by)
