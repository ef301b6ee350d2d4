"""Which events a page shows: chosen along the chronology, and by the filter that leaves fewest.

A page of a large file must not cost what the file costs. Each way to choose has a statement (`choice.sql`); which one
is taken depends on how many events the filters leave, and never changes the answer.
"""

import msgspec

from dateline.model import QueryError
from dateline.query.filters import Filters, page
from dateline.query.terms import full_text
from dateline.query.who import find_who
from dateline.store import Story, fold
from dateline.store.sql import beside

SQL = beside(__file__)
#: So many events are fetched and sorted; among more, the order is walked along.
FEW = 4000
#: Days, a status or a standing that lie in a smaller part of the file's runs of events than this are looked for there
#: alone; else the words asked for, or importance, are walked along.
PART = 0.1
#: Filters whose events can be fetched by themselves, the one that costs least first.
FETCHED = ("who", "outlet", "about")
#: Filters that whole runs of events are passed over by.
IN_RUNS = frozenset({"since", "until", "status", "standing"})


def event_ids(story: Story, filters: Filters, limit: int | None = None, offset: int = 0) -> list[str]:
    """Ids of the events to show, in order. Raises QueryError."""
    values: dict[str, object] = {
        **filters.checked(),
        **page(limit, offset),
        "who": None if filters.who is None else _json(find_who(story, filters.who)),
        "outlet": None if filters.outlet is None else _outlet(story, filters.outlet),
        "about": None if filters.about is None else full_text(filters.about),
        "kind": _kind(filters),
    }
    few = _few(story, values)
    values["few"] = None if few is None else _json(sorted(few))
    return [event_id for (event_id,) in story.rows(SQL[_way(story, values)], values)]


def _way(story: Story, values: dict[str, object]) -> str:
    """The statement that gets there first."""
    asked = {name for name, value in values.items() if value is not None} - {"limit", "offset", "kind"}
    if values["few"] is not None:
        return "top_few" if "top" in asked else "in_few"
    if not asked:
        return "all"
    is_part = bool(asked & IN_RUNS) and _is_part(story, values)
    for way in ("top", "about"):
        if way in asked:
            return f"{way}_in_part" if is_part else way
    return "of_type" if "type" in asked and not is_part and not asked & {"since", "until"} else "in_order"


def _few(story: Story, values: dict[str, object]) -> set[int] | None:
    """Numbers of the events that are left by the filters that leave few; None when none does."""
    sets: list[set[int]] = []
    many = []
    for name in FETCHED:
        if values[name] is None:
            continue
        found = {number for (number,) in story.rows(SQL[f"by_{name}"], {**values, "most": FEW + 1})}
        if len(found) <= FEW:
            sets.append(found)
        else:
            many.append(name)
    if not sets:
        return None
    left = set.intersection(*sets)
    for name in many:
        numbers = {**values, "few": _json(sorted(left))}
        left = {number for (number,) in story.rows(SQL[f"few_by_{name}"], numbers)}
    return left


def _is_part(story: Story, values: dict[str, object]) -> bool:
    row = story.row(SQL["runs"], values)
    return row is not None and (row[0] or 0) <= PART * row[1]


def _kind(filters: Filters) -> str | None:
    """How `event_block.kinds` names the status and standing asked for; None where neither is.

    >>> _kind(Filters(standing="disputed"))
    '/disputed,'
    """
    if filters.status is None and filters.standing is None:
        return None
    before, after = (
        (f",{filters.status}" if filters.status else ""),
        (f"{filters.standing}," if filters.standing else ""),
    )
    return f"{before}/{after}"


def _json(values: object) -> str:
    return msgspec.json.encode(values).decode()


def _outlet(story: Story, outlet: str) -> str:
    if (row := story.row(SQL["is_outlet"], (outlet,))) is not None:
        return str(row[0])
    known = [name for (name,) in story.rows(SQL["outlets"])]
    found = [name for name in known if fold(name) == fold(outlet)]
    if not found:
        there = f"Give one of: {', '.join(known[:20])}" if known else "No report of this story names its outlet"
        raise QueryError(f"--outlet {outlet}: no such outlet. {there}")
    return str(found[0])
