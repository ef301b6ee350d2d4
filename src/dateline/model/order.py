"""Order between events as words tell it: constraints that stand beside dates and never replace them."""

from typing import Literal

from dateline.model.record import Part, Record
from dateline.model.span import Span

#: `from` before `to`; `from` within the time of `to`; both at one time.
OrderRelation = Literal["before", "during", "while"]


class Gap(Part, frozen=True):
    """How long lay between two events: a TIMEX3 duration (`P2D`, `PXD` for "days")."""

    value: str
    approximate: bool = False


class Order(Record, frozen=True, kw_only=True, tag="order", rename={"from_": "from"}):
    """Words of one report that put two of its events in order: "resigned two days after the vote".

    `text` are the order words. `from` and `to` are event mentions; `from_event` and `to_event`, the events they tell
    of, are null until reports are linked.
    """

    id: str
    report: str
    begin: int
    end: int
    text: str
    relation: OrderRelation
    from_: str
    to: str
    gap: Gap | None = None
    rule: str
    evidence: tuple[Span, ...]
    from_event: str | None = None
    to_event: str | None = None
