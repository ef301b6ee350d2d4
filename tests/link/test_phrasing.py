"""What the words behind a verb say that it alone does not: the noun it is done with, the deed that is said."""

import msgspec
import pytest
from tests.link.test_link import reading, visit
from tests.link.test_sequels import several

from dateline.link import link
from dateline.link.phrasing import _phrased
from dateline.model import Block, Layers


@pytest.mark.parametrize(
    ("trigger", "lemma", "behind", "family"),
    [
        ("made", "make", " its $3 billion cash and stock offer for Norland Kelp", "approach"),
        ("made", "make", " a formal but unchanged bid for the mill", "approach"),
        ("announced", "announce", " a potential $7 per share bid for the mill", "approach"),
        ("announced", "announce", " a friendly deal to pay $3 billion", "agree"),
        ("walked", "walk", " away from its sweetened $3.2 billion offer", "withdraw"),
        ("walked", "walk", " away from the negotiations", "withdraw"),
        ("said", "say", " on Friday it had offered to acquire the mill", "approach"),
        ("said", "say", " it has made a bid for the mill", "approach"),
        ("walked", "walk", " away from the wreck", None),
        ("made", "make", " a profit", None),
        ("made", "make", " the offer document public", None),
        ("said", "say", " on Friday it had offered to buy the mill last year", None),
        ("said", "say", " on Friday it had captured nine smugglers", None),
        ("said", "say", " it will buy the mill", None),
        ("said", "say", " they had no offer", None),
        ("made", "make", " no offer", None),
    ],
)
def test_the_words_behind_a_verb_say_its_kind(trigger: str, lemma: str, behind: str, family: str | None) -> None:
    told = _phrased(trigger, lemma, behind)
    assert (told and told[1]) == family


def offer(name: str, text: str, trigger: str, label: str, day: str | None, kind: str = "OTHER") -> Layers:
    event = visit(trigger, day, type=kind, label=label, recipients=(), place=None)
    return several(name, text, "2031-03-05", [event])


def test_one_offer_is_told_in_three_ways() -> None:
    told = [
        offer("a", "Ida Holm offered to buy the mill on Tuesday.", "offered", "offer to buy", "2031-03-04", "AGREE"),
        offer("b", "Ida Holm said on Tuesday she had offered to acquire a mill.", "said", "say", "2031-03-04"),
        offer("c", "On Tuesday Ida Holm announced a potential bid of $9.", "announced", "announce", "2031-03-04"),
    ]
    linked = link(told)
    assert len({linked.event_of[m.id] for one in told for m in one.events}) == 1


def test_an_offer_of_another_day_and_a_plan_to_sell_are_others() -> None:
    told = [
        offer("a", "Ida Holm offered to buy the mill on Tuesday.", "offered", "offer to buy", "2031-03-04", "AGREE"),
        offer("b", "Ida Holm made a bid for the mill in May 2030.", "made", "make bid", "2030-05"),
        offer("c", "Ida Holm said on Tuesday she will sell her ferries.", "said", "say", "2031-03-04"),
    ]
    linked = link(told)
    assert len({linked.event_of[m.id] for one in told for m in one.events}) == len(told)


def test_what_a_board_refuses_its_firm_refuses() -> None:
    firm, board = "Norland Kelp", "Norland Kelp's board of directors"
    who = {"type": "REJECT", "label": "reject offer", "recipients": (), "place": None}
    told = [
        reading("a", "Norland Kelp rejected the offer of Reik on Tuesday.", "2031-03-05",
                [visit("rejected", "2031-03-04", actors=(firm,), **who)], people=(firm,)),
        reading("b", "Norland Kelp's board of directors rejected the offer of Reik on Tuesday.", "2031-03-06",
                [visit("rejected", "2031-03-04", actors=(board,), **who)], people=(board,)),
    ]  # fmt: skip
    told = [msgspec.structs.replace(t, entities=tuple(
        msgspec.structs.replace(e, kind="organisation") if e.name in (firm, board) else e for e in t.entities
    )) for t in told]  # fmt: skip
    linked = link(told)
    assert len({linked.event_of[m.id] for one in told for m in one.events}) == 1


def test_a_headline_ends_nothing_that_goes_on_in_its_body() -> None:
    text = "Ida Holm besieges Velland.\nIda Holm is besieging Velland, where bread runs out."
    cut = text.index("\n") + 1
    events = [
        visit("besieges", None, type="ASSAULT", label="besiege", recipients=(), sentence=(0, cut - 1)),
        visit("besieging", None, type="ASSAULT", label="besiege", recipients=(), status="ongoing",
              sentence=(cut, len(text))),
    ]  # fmt: skip
    told = reading("a", text, "2031-03-05", events)
    blocks = (Block(kind="headline", begin=0, end=cut - 1), Block(kind="body", begin=cut, end=len(text)))
    told = msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, blocks=blocks))
    linked = link([told])
    assert [event.status for event in linked.events] == ["ongoing"]
