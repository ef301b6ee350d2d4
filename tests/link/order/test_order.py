"""Order words bound what no words date, put all events in one sequence, and never go against the dates shown."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar import bounds, chronological
from dateline.link.order import Ordered, order_events
from dateline.model import Counts, Event, Gap, Order, OrderRelation, Span, When, content_id

ONE = Counts(reports=1, outlets=1, origins=1, sides=1)


def event(name: str, edtf: str | None = None, basis: str = "words") -> Event:
    when = When(edtf=edtf, basis=basis if edtf else "none")
    return Event(
        id=name, summary=name, type="OTHER", when=when, status="occurred", mentions=(f"m{name}",), counts=ONE
    )


def order(
    one: str, other: str, relation: OrderRelation = "before", gap: Gap | None = None, rule: str = "after"
) -> Order:
    return Order(
        id=f"o_{one}{other}{relation}{gap.value if gap else ''}",
        report="r",
        begin=0,
        end=5,
        text=rule,
        relation=relation,
        from_=f"m{one}",
        to=f"m{other}",
        gap=gap,
        rule=f"order/{rule}",
        evidence=(Span("r", 0, 5),),
    )


def ordered(events: Sequence[Event], orders: Sequence[Order]) -> Ordered:
    return order_events(events, orders, {f"m{e.id}": e.id for e in events})


def when(done: Ordered, name: str) -> tuple[str | None, str]:
    found = next(e for e in done.events if e.id == name).when
    return found.edtf, found.basis


VOTE = event("vote", "2031-03-11")


@pytest.mark.parametrize(
    ("gap", "edtf"),
    [
        (Gap(value="P2D"), "2031-03-13"),
        (Gap(value="P2D", approximate=True), "2031-03-12/2031-03-14"),
        (Gap(value="P2W"), "2031-03-22/2031-03-28"),
        (Gap(value="P1M"), "2031-03-25/2031-04-26"),
        (Gap(value="PT3H"), "2031-03-11/2031-03-12"),
        (Gap(value="PXD"), "2031-03-12/.."),
        (Gap(value="PXW"), "2031-03-15/.."),
        (None, "2031-03-11/.."),
    ],
)
def test_an_event_dated_only_by_a_gap_gets_the_days_its_words_allow(gap: Gap | None, edtf: str) -> None:
    done = ordered([VOTE, event("resigned")], [order("vote", "resigned", gap=gap)])
    assert when(done, "resigned") == (edtf, "order")
    assert done.sequence == ("vote", "resigned")
    (reason,) = done.reasons
    assert (reason.target, reason.aspect, reason.rule) == ("resigned", "date", "link/order")
    assert "2031-03-11" in reason.note


def test_an_undated_event_sits_between_its_neighbours() -> None:
    events = [event("a", "2031-03-01"), event("b"), event("c", "2031-03-09"), event("d", "2031-02-01"), event("z")]
    done = ordered(events, [order("a", "b"), order("b", "c")])
    assert when(done, "b") == ("2031-03-01/2031-03-09", "order")
    assert done.sequence == ("d", "a", "b", "c", "z")


def test_order_is_passed_on_through_undated_events() -> None:
    events = [event("a", "2031-03-01"), event("b"), event("c")]
    done = ordered(events, [order("a", "b", gap=Gap(value="P1D")), order("b", "c", gap=Gap(value="P2D"))])
    assert when(done, "c") == ("2031-03-04", "order")


def test_what_fell_within_another_event_has_its_days() -> None:
    done = ordered([event("visit", "2031-03-01/2031-03-03"), event("spoke")], [order("spoke", "visit", "during")])
    assert when(done, "spoke") == ("2031-03-01/2031-03-03", "order")
    assert done.sequence == ("visit", "spoke")


def test_a_date_by_words_is_never_changed() -> None:
    events = [VOTE, event("resigned", "2031-03")]
    done = ordered(events, [order("vote", "resigned", gap=Gap(value="P2D"))])
    assert when(done, "resigned") == ("2031-03", "words")
    assert done.sequence == ("vote", "resigned")


def test_an_old_event_before_it_does_not_make_news_of_an_unknown_day_old() -> None:
    events = [event("founded", "1950-05-01"), event("closed", "../2031-03-11", "published")]
    done = ordered(events, [order("founded", "closed")])
    assert when(done, "closed") == ("../2031-03-11", "published")


def test_a_guess_near_the_report_gives_way_to_the_days_that_words_count() -> None:
    events = [VOTE, event("resigned", "2031-03-15~", "published")]
    done = ordered(events, [order("vote", "resigned", gap=Gap(value="P2D"))])
    assert when(done, "resigned") == ("2031-03-13", "order")


def test_a_guess_from_the_sentences_before_gives_way_to_the_days_that_words_count() -> None:
    events = [VOTE, event("resigned", "2031-03-11~", "discourse")]
    done = ordered(events, [order("vote", "resigned", gap=Gap(value="P2D"))])
    assert (when(done, "resigned"), done.doubts) == (("2031-03-13", "order"), ())


def test_a_guess_near_the_report_stays_where_words_bound_it_only_widely() -> None:
    events = [event("vote", "2031-02-11"), event("resigned", "2031-03-15~", "published")]
    done = ordered(events, [order("vote", "resigned")])
    assert when(done, "resigned") == ("2031-03-15~", "published")
    assert done.sequence == ("vote", "resigned")


def test_a_circle_gives_doubts_and_is_not_used() -> None:
    events = [event("a", "2031-03-01"), event("b"), event("c")]
    done = ordered(events, [order("a", "b"), order("b", "c"), order("c", "a")])
    assert {d.code for d in done.doubts} == {"order-circle"}
    assert [when(done, n)[0] for n in "abc"] == ["2031-03-01", None, None]


def test_an_order_against_the_dates_gives_a_doubt_and_is_not_used() -> None:
    done = ordered([VOTE, event("left", "2031-03-05")], [order("vote", "left")])
    assert [d.code for d in done.doubts] == ["order-against-dates"]
    assert done.sequence == ("left", "vote")


def test_gaps_that_cannot_all_be_true_give_doubts() -> None:
    events = [VOTE, event("left")]
    two, four = Gap(value="P2D"), Gap(value="P4D")
    done = ordered(events, [order("vote", "left", gap=two), order("vote", "left", gap=four)])
    assert {d.code for d in done.doubts} == {"order-against-dates"}
    assert when(done, "left")[0] is None


def test_orders_of_events_that_are_one_or_were_rejected_say_nothing() -> None:
    events = [VOTE, event("left")]
    one = order_events(events, [order("vote", "left")], {"mvote": "vote", "mleft": "vote"})
    assert one.doubts == ()
    assert one.reasons == ()
    gone = order_events(events, [order("vote", "left")], {"mvote": "vote", "mleft": "left"}, {"o_voteleftbefore"})
    assert gone.reasons == ()


DAY = st.integers(0, 20).map(lambda n: (date(2031, 3, 1) + timedelta(days=n)).isoformat())
EDTF = st.one_of(
    st.none(),
    DAY,
    DAY.map(lambda d: f"../{d}"),
    DAY.map(lambda d: f"{d}/.."),
    DAY.map(lambda d: f"{d}~"),
    st.sampled_from(["2031-03", "2031"]),
)
NAMES = "abcdefgh"
GAPS = st.one_of(
    st.none(), st.builds(Gap, value=st.sampled_from(["P2D", "P1W", "PXD", "PT5H"]), approximate=st.booleans())
)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Event], list[Order]]:
    bases = st.sampled_from(["words", "published", "discourse"])
    events = [event(name, draw(EDTF), draw(bases)) for name in NAMES[: draw(st.integers(2, 8))]]
    name = st.sampled_from([e.id for e in events])
    relations = st.sampled_from(["before", "before", "during", "while"])
    drawn = draw(st.lists(st.tuples(name, name, relations, GAPS), max_size=12))
    orders = {o.id: o for a, b, r, g in drawn if a != b for o in [order(a, b, r, g)]}  # type: ignore[arg-type]
    return events, list(orders.values())


def used(done: Ordered, orders: Sequence[Order]) -> list[Order]:
    doubted = {d.id for d in done.doubts}
    codes = ("order-circle", "order-against-dates")
    return [o for o in orders if not doubted & {content_id("d", o.id, code) for code in codes}]


@given(stories())
def test_the_sequence_is_total_and_the_same_in_any_order_of_arrival(story: tuple[list[Event], list[Order]]) -> None:
    events, orders = story
    done, again = ordered(events, orders), ordered(events[::-1], orders[::-1])
    assert sorted(done.sequence) == sorted(e.id for e in events)
    assert done.sequence == again.sequence
    assert {e.id: e for e in done.events} == {e.id: e for e in again.events}
    assert set(done.doubts) == set(again.doubts)


@given(stories())
def test_orders_used_hold_in_the_sequence_and_never_contradict_the_dates_shown(
    story: tuple[list[Event], list[Order]],
) -> None:
    events, orders = story
    done = ordered(events, orders)
    place = {name: n for n, name in enumerate(done.sequence)}
    shown = {e.id: bounds(e.when.edtf) if e.when.edtf else None for e in done.events}
    for one in used(done, orders):
        first, second = one.from_[1:], one.to[1:]
        if one.relation == "during":
            first, second = second, first
        if one.relation != "while":
            assert place[first] < place[second]
        early, late = shown[first], shown[second]
        vague = early and late and (early.approximate or late.approximate)
        if early and late and not vague and early.first and late.last:
            assert early.first <= late.last


@given(stories())
def test_dates_by_words_stay_and_stand_in_order(story: tuple[list[Event], list[Order]]) -> None:
    events, orders = story
    done = ordered(events, orders)
    had = {e.id: e.when for e in events}
    for one in done.events:
        if one.when.basis != "order":
            assert one.when == had[one.id]
        else:
            before = had[one.id].edtf
            assert before is None or before.startswith("../") or before.endswith("~")
    exact = {e.id: e for e in done.events if e.when.edtf and bounds(e.when.edtf).days == 1 and e.when.edtf[-1] != "~"}
    days = [chronological(exact[name])[0] for name in done.sequence if name in exact]
    assert days == sorted(days)


@given(stories())
def test_without_orders_the_sequence_is_that_of_the_dates(story: tuple[list[Event], list[Order]]) -> None:
    events, _ = story
    assert ordered(events, []).sequence == tuple(e.id for e in sorted(events, key=chronological))
