"""What holds for every pile: dates never crossed, conflicts with two sides in words, strangers without effect."""

from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.test_link import piles, reading, visit
from tests.link.test_utterances import said

from dateline.link import link
from dateline.link.pile import Pile
from dateline.link.windows import is_stated, window
from dateline.model import Layers, Linked, Quantity

STRANGER = "A goat won the singing contest in Ostmark, to the horror of the judges and the joy of its owner."


@st.composite
def many_sided(draw: st.DrawFn) -> list[Layers]:
    """Reports on one fire that differ in day, doer, number and status, and retellings of one statement."""
    made = []
    for number in range(draw(st.integers(2, 5))):
        day = draw(st.integers(1, 6))
        who = draw(st.sampled_from(["Ida Holm", "Tomas Reik"]))
        count = Quantity(value=float(draw(st.sampled_from([3, 4, 30]))), unit="boats", of="burnt")
        status = draw(st.sampled_from(["occurred", "planned", "denied", "cancelled"]))
        text = (
            f"A fire destroyed the fish market of the northern harbour on day {day} and burnt till dawn ({number})."
        )
        told = visit("fire", f"2031-03-{day:02d}", actors=(who,), type="OTHER", quantities=[count], status=status)
        made.append(reading(f"{number}", text, "2031-03-07", [told], f"Outlet {number}", people=(who,)))
    for number in range(draw(st.integers(0, 3))):
        hold = draw(st.sampled_from(["keep its nets", "cast its nets", "hold 40 boats", "hold 90 boats"]))
        words = f"the fleet would struggle to {hold} in the northern strait without the pilots of Velland"
        made.append(said(number, f"Holm said {words}.", words, draw(st.sampled_from(["Ida Holm", "Tomas Reik"]))))
    return made


def told_together(linked: Linked) -> set[frozenset[str]]:
    return {frozenset(event.mentions) for event in linked.events}


@given(piles())
@settings(max_examples=40, deadline=None)
def test_all_mentions_that_name_a_day_have_one_in_common(layers: list[Layers]) -> None:
    pile = Pile(layers)
    for event in link(layers).events:
        windows = [window(pile, pile.events[m]) for m in event.mentions if is_stated(pile.events[m])]
        assert max((w.first for w in windows), default=date.min) <= min((w.last for w in windows), default=date.max)


@given(many_sided())
@settings(max_examples=40, deadline=None)
def test_a_conflict_has_two_sides_and_each_has_words(layers: list[Layers]) -> None:
    text = {one.report.id: one.report.text for one in layers}
    for conflict in link(layers).conflicts:
        assert len({value.value for value in conflict.values}) >= 2
        for value in conflict.values:
            assert value.evidence
            assert all(text[s.report][s.begin : s.end].strip() for s in value.evidence)


@given(st.one_of(piles(), many_sided()))
@settings(max_examples=40, deadline=None)
def test_an_unrelated_report_changes_no_event_of_the_others(layers: list[Layers]) -> None:
    event = visit("won", "2031-07-09", actors=("Odd Goat",), type="OTHER", label="win", recipients=(), place=None)
    stranger = reading("stranger", STRANGER, "2031-07-10", [event], "Goat Herald", people=("Odd Goat",))
    after = told_together(link([*layers, stranger]))
    assert told_together(link(layers)) == after - {frozenset(m.id for m in stranger.events)}


@given(many_sided())
@settings(max_examples=40, deadline=None)
def test_the_order_of_reports_that_differ_changes_nothing(layers: list[Layers]) -> None:
    assert msgspec.json.encode(link(layers)) == msgspec.json.encode(link(layers[::-1]))


@given(st.one_of(piles(), many_sided()))
@settings(max_examples=40, deadline=None)
def test_corroboration_needs_two_origins(layers: list[Layers]) -> None:
    for event in link(layers).events:
        if event.standing == "corroborated":
            assert event.counts.origins >= 2
