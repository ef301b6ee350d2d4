"""Who relays whom: a credited outlet or agency of the pile is no second origin."""

import pytest
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.model import Layers

FIRST = "Ida Holm visited Velland on Tuesday for talks about the fishing dispute in the northern strait."


def tell(outlet: str, text: str, trigger: str = "visit") -> Layers:
    return reading(f"{outlet}.txt", text, "2031-03-05", [visit(trigger, "2031-03-04")], outlet)


def wire() -> Layers:
    return tell("North Wire", FIRST, "visited")


@pytest.mark.parametrize(
    "text",
    [
        "The premier, Ida Holm, paid a visit to Velland on Tuesday, per North Wire.",
        "The premier, Ida Holm, paid a visit to Velland on Tuesday, according to North Wire and others.",
        "North Wire reported that the visit of Ida Holm to Velland began on Tuesday.",
        "The North Wire has reported a visit of Ida Holm to Velland.",
    ],
)
def test_what_another_outlet_relays_does_not_corroborate_it(text: str) -> None:
    relay = tell("Morning Brief", text)
    linked = link([wire(), relay])
    event = event_of(linked, relay)
    assert event.id == event_of(linked, wire()).id
    assert (event.counts.outlets, event.counts.origins, event.standing) == (2, 1, "copied")


def test_a_brief_that_credits_an_outlet_has_its_origin_and_says_why() -> None:
    relay = tell("Morning Brief", "Ida Holm came to Velland, per North Wire. Her visit on Tuesday was short.")
    linked = link([wire(), relay])
    assert linked.origin_of[relay.report.id] == linked.origin_of[wire().report.id]
    assert [r.rule for r in linked.reasons if r.target == relay.report.id] == ["link/relay"]
    assert event_of(linked, relay).standing == "copied"


def test_a_long_report_relays_only_what_it_credits() -> None:
    rest = "Ferries were full and the hotels of the harbour had hung out flags. " * 12
    lead = "The visit of Ida Holm to Velland began on Tuesday."
    told = [visit("visit", "2031-03-04", sentence=(0, len(lead)))]
    own = reading("c.txt", f"{lead} {rest}\nNorth Wire reported rain.", "2031-03-05", told, "Morning Post")
    linked = link([wire(), own])
    assert event_of(linked, own).standing == "corroborated"


def test_what_an_official_says_in_one_of_two_outlets_confirms_nothing_and_takes_no_side() -> None:
    said = "The visit of Ida Holm to Velland took place on Tuesday, the harbour office said."
    claimed = reading("b.txt", said, "2031-03-05", [visit("visit", "2031-03-04", claimed=True)], "Harbour Post")
    assert event_of(link([wire(), claimed]), claimed).standing == "single"
