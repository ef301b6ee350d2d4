"""One verb and two deeds: of another doer, done to another thing, of another sum; and links that say nothing."""

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit
from tests.link.test_sequels import several
from tests.link.test_utterances import said

from dateline.link import link
from dateline.link.amiss import holding_itself
from dateline.link.kinds import trigger_of
from dateline.model import Entity, EventMention, Layers, Link


def cuts(second: str, label: str) -> Layers:
    """A report in which a firm cuts a rating, and one more sentence has the same verb and names nobody."""
    first = {**visit("cut", "2031-05-09", type="OTHER", label="cut rating", place=None)}
    again = {**visit("cutting", "2031-05-09", type="OTHER", label=label, actors=(), place=None)}
    return several("a", f"Ida Holm cut the rating of the Skerry ferry line on Friday. {second}", "2031-05-09",
                   [first, again])  # fmt: skip


@pytest.mark.parametrize(
    ("second", "label", "same"),
    [
        ("Before cutting its own forecast the harbour board met twice on Friday.", "cut forecast", False),
        ("By cutting the rating of the Skerry ferry line on Friday it spoiled a launch.", "cut rating", True),
    ],
)
def test_one_verb_done_to_another_thing_by_nobody_known_is_another_deed(second: str, label: str, same: bool) -> None:
    told = cuts(second, label)
    linked = link([told])
    assert (len({linked.event_of[m.id] for m in told.events}) == 1) is same


def approval(name: str, text: str, trigger: str, by: Entity, when: str | None) -> Layers:
    told = reading(name, text, "2031-03-05", [visit(trigger, when, type="AID", label="approve loan")], name)
    key = f"n_{name}"
    event = msgspec.structs.replace(told.events[0], actors=(key,), place=None)
    return msgspec.structs.replace(
        told, events=(event,), entities=(*told.entities, msgspec.structs.replace(by, id=key))
    )


@pytest.mark.parametrize(("amount", "same"), [("148 million", False), ("30 million", True)])
def test_another_sum_approved_by_somebody_unnamed_in_another_report_is_another_approval(
    amount: str, same: bool
) -> None:
    fund = Entity(id="n", kind="organisation", name="Harbour Fund", names=("Harbour Fund",))
    rooms = Entity(id="n", kind="group", name="chambers", names=("chambers",))
    one = approval("a", "Harbour Fund approved a 30 million crown loan for Ida Holm and Velland in distress.",
                   "approved", fund, None)  # fmt: skip
    other = approval("b", f"Both chambers approved a {amount} crown loan for Ida Holm and Velland in distress.",
                     "approved", rooms, None)  # fmt: skip
    linked = link([one, other])
    assert (event_of(linked, one) == event_of(linked, other)) is same


def test_a_round_table_that_is_hosted_is_a_meeting() -> None:
    mention = EventMention(id="e_1", report="r", begin=0, end=1, text="hosted", sentence=(0, 1), type="OTHER",
                           label="host roundtable", status="occurred")  # fmt: skip
    assert trigger_of(mention)[1] == "meet"


@pytest.mark.parametrize(
    ("words", "linked_"),
    [
        ("“The test of the harbour reform will be whether it ends ‘too wet to sail’ for our ferries,”", False),
        ("“Small firms on the outer islands with leaking boats are too wet to sail,”", True),
    ],
)
def test_a_phrase_that_both_quote_is_no_statement_in_common(words: str, linked_: bool) -> None:
    quoted = "small firms on the outer islands have leaking boats that are “too wet to sail”"
    first = said(1, f"Holm said {quoted}.", quoted)
    begin = first.report.text.index("too wet")
    q = msgspec.structs.replace(first.quotations[0], verbatim=((begin, begin + len("too wet to sail")),))
    other = said(2, f"{words} said Bo Holm.", words, who="Bo Holm", kind="direct")
    nameless = msgspec.structs.replace(q, speaker=None)
    linked = link([msgspec.structs.replace(first, quotations=(nameless,)), other])
    assert any(one.kind == "same_utterance" for one in linked.links) is linked_


def test_nothing_is_part_of_what_the_same_sentence_shows() -> None:
    one = Link(id="l_1", kind="part_of", from_="v_1", to="v_2", evidence=())
    line = "ida holm will visit velland next week and will meet the ferry board"
    assert holding_itself(one, {"v_1": line, "v_2": f"visit: {line}"})
    assert not holding_itself(one, {"v_1": line, "v_2": "a week of talks on the strait began on monday"})
