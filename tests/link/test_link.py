"""Linking as a whole: what several invented reports say together."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.calendar import bounds, meets
from dateline.link import link
from dateline.model import (
    Block,
    Correction,
    Entity,
    Event,
    EventMention,
    Layers,
    Linked,
    Published,
    Quantity,
    Report,
    When,
    content_id,
)

PREVIEW = "Premier Ida Holm will visit Velland on Tuesday. She will meet President Tomas Reik."
ARRIVAL = "Ida Holm visited Velland on Tuesday for talks about the fishing dispute in the northern strait."
LATER = "Ida Holm visited Velland on Friday, her second visit this year, and signed the harbour pact."


def reading(
    name: str,
    text: str,
    published: str | None,
    events: list[dict[str, object]],
    outlet: str | None = None,
    people: tuple[str, ...] = ("Ida Holm",),
) -> Layers:
    """Layers of one report: persons by name, the country Velland, and the events given by their trigger."""
    key = content_id("r", name, text)
    ids = {who: content_id("n", key, who) for who in (*people, "Velland")}
    return Layers(
        report=Report(
            id=key,
            file=name,
            outlet=outlet,
            published=Published(edtf=published, basis="header" if published else "none"),
            blocks=(Block(kind="body", begin=0, end=len(text)),),
            text=text,
        ),
        entities=(
            *(Entity(id=ids[who], kind="person", name=who, names=(who,), country="AAA") for who in people),
            Entity(id=ids["Velland"], kind="government", name="Velland", names=("Velland",), country="VEL"),
        ),
        events=tuple(_mention(key, text, ids, event) for event in events),
    )


def _mention(key: str, text: str, ids: dict[str, str], given_: dict[str, object]) -> EventMention:
    told = dict(given_)
    trigger = str(told.pop("trigger"))
    begin = text.index(trigger)
    when = told.pop("when", None)
    actors = told.pop("actors", ("Ida Holm",))
    assert isinstance(actors, tuple)
    told.setdefault("status", "occurred")
    fields = {
        "id": content_id("e", key, begin),
        "report": key,
        "begin": begin,
        "end": begin + len(trigger),
        "text": trigger,
        "sentence": (0, len(text)),
        "type": "CONSULT",
        "label": "visit",
        "actors": tuple(ids[a] for a in actors),
        "recipients": (ids["Velland"],),
        "place": ids["Velland"],
        "when": When(edtf=str(when), basis="stated") if when else When(),
    }
    return msgspec.convert(msgspec.to_builtins(fields | told), EventMention)


def visit(trigger: str, when: str | None, **more: object) -> dict[str, object]:
    return {"trigger": trigger, "when": when, **more}


def preview(outlet: str | None = None) -> Layers:
    return reading("preview.txt", PREVIEW, "2031-03-01", [visit("visit", "2031-03-04", status="planned")], outlet)


def arrival(outlet: str | None = None, text: str = ARRIVAL) -> Layers:
    return reading("arrival.txt", text, "2031-03-04", [visit("visited", "2031-03-04")], outlet)


def later() -> Layers:
    return reading("later.txt", LATER, "2031-12-05", [visit("visited", "2031-12-05")])


def event_of(linked: Linked, layers: Layers) -> Event:
    (event,) = {linked.event_of[m.id] for m in layers.events}
    return next(e for e in linked.events if e.id == event)


def test_a_plan_and_its_outcome_are_one_event_with_a_history() -> None:
    linked = link([arrival(), preview()])
    event = event_of(linked, preview())
    assert event == event_of(linked, arrival())
    assert event.status == "occurred"
    assert [step.status for step in event.history] == ["planned", "occurred"]
    assert any(one.kind == "planned_held" for one in linked.links)


def test_the_same_journey_nine_months_later_is_another_event() -> None:
    linked = link([arrival(), later()])
    assert event_of(linked, arrival()).id != event_of(linked, later()).id
    assert [one.kind for one in linked.links] == ["follows"]


def test_a_postponed_visit_is_not_the_visit_that_was_held() -> None:
    text = "Her visit was postponed after a storm sank the ferry of the Velland line."
    off = reading("off.txt", text, "2031-03-05", [visit("visit", None, status="postponed")])
    linked = link([off, arrival()])
    assert event_of(linked, off).id != event_of(linked, arrival()).id


def test_a_postponed_visit_points_at_the_one_that_came_in_its_place() -> None:
    text = "Ida Holm had been due to visit Velland in January; the trip was put off."
    off = reading("off.txt", text, "2031-02-01", [visit("visit", "2031-01", status="postponed")])
    linked = link([off, arrival()])
    assert [one.kind for one in linked.links if one.from_ == event_of(linked, off).id] == ["postponed_to"]


def test_a_copy_under_another_name_is_no_second_origin() -> None:
    copy = reading("copy.txt", ARRIVAL + " ", "2031-03-05", [visit("visited", "2031-03-04")], "The Copyist")
    linked = link([arrival("North Wire"), copy])
    event = event_of(linked, copy)
    assert (event.counts.reports, event.counts.outlets, event.counts.origins) == (2, 2, 1)
    assert event.standing == "copied"
    assert linked.copy_of == {copy.report.id: arrival("North Wire").report.id}


def test_two_outlets_in_their_own_words_corroborate() -> None:
    other = "The premier, Ida Holm, made her visit to Velland on Tuesday, the harbour office said."
    second = reading("b.txt", other, "2031-03-05", [visit("visit", "2031-03-04")], "Harbour Post")
    linked = link([arrival("North Wire"), second])
    assert event_of(linked, second).standing == "corroborated"
    assert event_of(linked, second).counts.origins == 2


def test_a_report_dated_with_the_help_of_another_does_not_corroborate_it() -> None:
    other = "The premier, Ida Holm, made her visit to Velland on Tuesday, the harbour office said."
    first = arrival("North Wire")
    second = reading("b.txt", other, "2031-03-04", [visit("visit", "2031-03-04")], "Harbour Post")
    published = msgspec.structs.replace(second.report.published, excluded_support=(first.report.id,))
    second = msgspec.structs.replace(second, report=msgspec.structs.replace(second.report, published=published))
    assert event_of(link([first, second]), second).standing == "single"


def test_one_denies_what_another_tells_and_the_event_is_disputed() -> None:
    denial = ARRIVAL.replace("visited", "never visited")
    second = reading("b.txt", denial, "2031-03-04", [visit("visited", "2031-03-04", status="denied")], "Harbour Post")
    linked = link([arrival("North Wire"), second])
    assert event_of(linked, second).standing == "disputed"
    assert [(c.attribute, c.degree) for c in linked.conflicts] == [("status", "conflict")]


@pytest.mark.parametrize(
    ("values", "degree", "state"),
    [
        ((40.0, 12.0), "conflict", "open"),
        ((400.0, 396.0), "difference", "open"),
        ((12.0, 40.0), "difference", "superseded"),
    ],
)
def test_numbers_conflict_round_or_grow(values: tuple[float, float], degree: str, state: str) -> None:
    layers = []
    for day, value in zip((4, 5), values, strict=True):
        text = (
            f"The ferry fire off Velland killed many people on Tuesday, report number {day} said, {value:g} in all."
        )
        quantity = Quantity(value=value, unit="people", of="killed")
        told = visit("fire", "2031-03-04", type="OTHER", quantities=[quantity])
        layers.append(reading(f"{day}.txt", text, f"2031-03-0{day}", [told], f"Outlet {day}"))
    (conflict,) = link(layers).conflicts
    assert (conflict.attribute, conflict.degree, conflict.state) == ("number", degree, state)
    assert len(conflict.values) == 2


FIRE = "A fire destroyed the fish market of the northern harbour on {day}, and crews fought the flames until dawn."


def fire(name: str, day: str, when: str, who: str = "Ida Holm") -> Layers:
    told = visit("fire", when, type="OTHER", actors=(who,))
    return reading(name, FIRE.format(day=day), "2031-03-06", [told], name, people=(who,))


def test_two_reports_that_give_two_days_for_one_thing_are_a_conflict_of_date() -> None:
    linked = link([fire("a", "Monday", "2031-03-03"), fire("b", "Tuesday", "2031-03-04")])
    assert [(c.attribute, c.degree) for c in linked.conflicts] == [("date", "conflict")]
    assert len(linked.events) == 2


def test_two_reports_that_name_two_doers_are_a_conflict_of_actor() -> None:
    linked = link([fire("a", "Monday", "2031-03-03"), fire("b", "Monday", "2031-03-03", "Tomas Reik")])
    assert [(c.attribute, c.degree) for c in linked.conflicts] == [("actor", "conflict")]


def corrected(verb: str, target: str, after: object = None) -> Correction:
    values = {"id": content_id("k", verb, target), "at": "2031-04-01", "by": "editor", "verb": verb, "target": target}
    return msgspec.json.decode(msgspec.json.encode(values | {"after": after}), type=Correction)


def test_a_split_parts_and_taking_it_back_restores() -> None:
    pile = [arrival(), preview()]
    (mention,) = preview().events
    parted = link(pile, [corrected("split", mention.id)])
    assert parted.event_of[mention.id] != parted.event_of[arrival().events[0].id]
    assert link(pile, []) == link(pile)


def test_a_merge_joins_what_the_dates_keep_apart() -> None:
    one, other = arrival().events[0].id, later().events[0].id
    linked = link([arrival(), later()], [corrected("merge", one, other)])
    assert linked.event_of[one] == linked.event_of[other]


def test_a_rejected_mention_tells_of_no_event() -> None:
    linked = link([arrival()], [corrected("reject", arrival().events[0].id)])
    assert linked.events == ()


def test_a_corrected_date_moves_the_event() -> None:
    after = {"when": {"edtf": "2031-03-05", "basis": "person"}}
    linked = link([arrival()], [corrected("correct", arrival().events[0].id, after)])
    assert linked.events[0].when.edtf == "2031-03-05"


@st.composite
def piles(draw: st.DrawFn) -> list[Layers]:
    """Small piles of reports on visits, dated and undated, planned, held and put off."""
    made = []
    for number in range(draw(st.integers(1, 6))):
        day = draw(st.integers(1, 28))
        told = draw(
            st.sampled_from([None, f"2031-03-{day:02d}", "2031-03", f"2031-03-01/2031-03-{day:02d}", "2031-03~"])
        )
        status = draw(st.sampled_from(["planned", "occurred", "postponed", "denied"]))
        words = draw(st.sampled_from([ARRIVAL, LATER, PREVIEW.replace("will visit", "visited")]))
        published = draw(st.sampled_from([f"2031-03-{day:02d}", None]))
        outlet = draw(st.sampled_from([None, "North Wire", "Harbour Post"]))
        made.append(
            reading(
                f"{number}.txt", f"{words} ({number})", published, [visit("visited", told, status=status)], outlet
            )
        )
    return made


@given(piles(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_reports_changes_nothing(pile: list[Layers], order: object) -> None:
    shuffled = list(pile)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert msgspec.json.encode(link(pile)) == msgspec.json.encode(link(shuffled))


@given(piles())
@settings(max_examples=60, deadline=None)
def test_every_mention_is_of_one_event_and_its_dates_meet(pile: list[Layers]) -> None:
    linked = link(pile)
    mentions = {m.id: m for one in pile for m in one.events}
    assert sorted(m for e in linked.events for m in e.mentions) == sorted(mentions)
    for event in linked.events:
        dates = [bounds(d) for m in event.mentions if (d := mentions[m].when.edtf)]
        assert all(meets(a, b) for a in dates for b in dates)


@given(piles(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_copy_never_raises_the_count_of_origins(pile: list[Layers], data: st.DataObject) -> None:
    before = len(set(link(pile).origin_of.values()))
    original = data.draw(st.sampled_from(pile))
    copy = reading("copy.txt", original.report.text, "2031-04-01", [], "Some Copyist")
    assert len(set(link([*pile, copy]).origin_of.values())) <= before
