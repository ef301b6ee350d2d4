"""Find any record by its id, or by the first characters of one."""

from typing import Any

from dateline.model import (
    Commitment,
    Conflict,
    Doubt,
    Entity,
    Event,
    EventMention,
    Link,
    Mention,
    Order,
    QueryError,
    Quotation,
    Report,
    TimeExpression,
)
from dateline.store import Story
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__, "trace.sql")
#: The first two characters of an id tell the kind of record.
KINDS: dict[str, type] = {
    "v_": Event,
    "e_": EventMention,
    "q_": Quotation,
    "t_": TimeExpression,
    "m_": Mention,
    "n_": Entity,
    "x_": Conflict,
    "l_": Link,
    "o_": Order,
    "c_": Commitment,
    "d_": Doubt,
    "r_": Report,
    "u_": Quotation,
}
#: Which command prints ids of a kind; those of all other kinds stand in `dateline show`.
PRINTED_BY = {"r_": "reports", "q_": "said", "u_": "said", "x_": "conflicts", "d_": "doubts"}
#: Fewer characters than these name too many records.
SHORTEST = 4


def whole_id(story: Story, given: str) -> str:
    """The id that `given` is or begins; an id that an event had earlier leads to what it has become.

    Raises QueryError when there is none, or more than one.
    """
    if given[:2] in KINDS and (given[:2] == "u_" or _row(story, given)):
        return given
    if moved := story.row(SQL["moved"], (given,)):
        return str(moved[0])
    found = _starting(story, given) if len(given) >= SHORTEST and given[:2] in KINDS else []
    if not found:
        raise _unknown(story, given)
    if len(found) > 1:
        raise QueryError(f"{given} may be: {', '.join(found[:8])}. Give more of the id")
    return found[0]


def _unknown(story: Story, given: str) -> QueryError:
    by = PRINTED_BY.get(given[:2], "show")
    return QueryError(f"{given}: no record with this id in {story.path}. `dateline {by}` prints the ids")


def find_record(story: Story, record_id: str) -> Any:
    """The record of an id as `whole_id` gives it."""
    row = _row(story, record_id)
    if row is None:
        raise _unknown(story, record_id)
    return decode(KINDS[record_id[:2]], row[0])


def _row(story: Story, record_id: str) -> tuple[Any, ...] | None:
    values: Any = {"id": record_id} if record_id[:2] == "d_" else (record_id,)
    return story.row(SQL[record_id[:2]], values)


def _starting(story: Story, given: str) -> list[str]:
    values = {"low": given, "high": given + "\U0010ffff"}
    return [record_id for (record_id,) in story.rows(SQL["starting"], values)]
