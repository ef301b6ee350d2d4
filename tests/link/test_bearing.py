"""What bears on a promise came out on a later day, and tells of no day before it."""

import msgspec
import pytest
from tests.link.test_link import reading, visit

from dateline.link import link
from dateline.model import Commitment, Layers, Span

PROMISE = "Ida Holm plans to visit Velland and its northern harbour with a crew of forty young sailors."


def promised(day: str) -> Layers:
    told = reading("a.txt", PROMISE, day, [visit("visit", "2031-03-20", status="planned")])
    plan = Commitment(
        id="c_1",
        kind="plan",
        holder=told.entities[0].id,
        event=told.events[0].id,
        evidence=(Span(told.report.id, 0, len(PROMISE)),),
    )
    return msgspec.structs.replace(told, commitments=(plan,))


@pytest.mark.parametrize(
    ("made", "told", "bears"),
    [("2031-03-10", "2031-03-20", 1), ("2031-03-20", "2031-03-20", 0), ("2031-03-21", "2031-03-20", 0)],
)
def test_only_what_came_out_on_a_later_day_bears_on_a_promise(made: str, told: str, bears: int) -> None:
    later = reading(
        "b.txt",
        "Crowds cheered in the rain when Ida Holm visited Velland on Thursday, and its harbour band played songs.",
        told,
        [visit("visited", "2031-03-20")],
    )
    linked = link([promised(made), later])
    assert len(linked.commitments[0].bearing) == bears
    assert sum(one.kind == "promise_evidence" for one in linked.links) == bears


@pytest.mark.parametrize(("status", "links"), [("occurred", 1), ("planned", 0), ("cancelled", 1)])
def test_a_plan_told_again_stands_beside_a_promise_and_is_no_evidence_of_it(status: str, links: int) -> None:
    later = reading(
        "b.txt",
        "Crowds wait in the rain for Ida Holm, whose visit to Velland on Thursday is to please its harbour band.",
        "2031-03-18" if status == "planned" else "2031-03-20",
        [visit("visit", "2031-03-20", status=status)],
    )
    linked = link([promised("2031-03-10"), later])
    assert len(linked.commitments[0].bearing) == 1
    assert sum(one.kind == "promise_evidence" for one in linked.links) == links
