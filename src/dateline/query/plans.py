"""What was announced, and what became of it as far as the reports tell; what they do not tell is `no word`.

Whether a day is past is measured by the last day on which a report came out, or by the day of a look back; never by
today's date: a pile read next year gives the same answer. No verdict is drawn from silence (law 9).
"""

from collections.abc import Iterator
from typing import get_args

from dateline.calendar import bounds
from dateline.model import HELD
from dateline.model.answer import Entry
from dateline.model.watched import Plan, PlanState
from dateline.query.chronology import entries
from dateline.query.filters import last_day, one_of
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)
STATES = tuple(state.replace(" ", "-") for state in get_args(PlanState))
_LED: dict[str, PlanState] = {"planned_held": "held", "postponed_to": "postponed", "replaced_by": "replaced"}


def plans(story: Story, state: str | None = None) -> Iterator[Plan]:
    """Plans in order of time; of one state when asked. Raises QueryError."""
    one_of(state, STATES, "state")
    entry = entries(story)
    told = last_told(story)
    for (event_id,) in story.rows(SQL["announced"]):
        found = entry(event_id)
        plan = Plan(entry=found, state=state_of(found, told), told=told)
        if state is None or plan.state.replace(" ", "-") == state:
            yield plan


def last_told(story: Story) -> str | None:
    """The day up to which the reports tell: that of the look back, else the last day on which one came out."""
    if story.as_of is not None:
        return last_day(story.as_of, "as-of")
    row = story.row(SQL["last_told"])
    return None if row is None else row[0]


def state_of(entry: Entry, told: str | None) -> PlanState:
    """What became of a plan by the day up to which the reports tell."""
    if entry.status in HELD:
        return "held"
    if entry.outcomes:
        return _LED[entry.outcomes[0].kind]
    if entry.status == "cancelled":
        return "cancelled"
    if entry.status == "postponed":
        return "postponed"
    due = bounds(entry.when).last if entry.when else None
    if due is None or told is None:
        return "undated"
    return "no word" if due.isoformat() < told else "ahead"
