"""What is a conflict and what is none: names that may be one actor's, events that came about twice."""

import pytest
from msgspec.structs import replace
from tests.link.test_link import ARRIVAL, event_of, fire, reading, visit
from tests.link.test_utterances import direct, retold, said

from dateline.link import link
from dateline.link.names import may_be_one
from dateline.model import Entity, EntityKind, Layers, Linked, Quantity


def entity(name: str, kind: EntityKind = "person", *others: str) -> Entity:
    return Entity(id=f"n_{kind}_{name}", kind=kind, name=name, names=(name, *others))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ada Lund", "Lund", "person"),
        ("Ada Lund", "the harbour minister", "person"),
        ("Ada Lund", "Prime Minister", "person"),
        ("Upper Velland Court", "Court of Upper Velland", "organisation"),
        ("Velland local court", "local Velland court", "organisation"),
        ("police", "local police", "group"),
        ("striking pilots", "cabin crews", "group"),
    ],
)
def test_names_that_could_be_one_actor_are_no_conflict(one: str, other: str, kind: EntityKind) -> None:
    assert may_be_one(entity(one, kind), entity(other, kind))


def test_a_person_and_the_body_they_speak_for_are_no_conflict() -> None:
    assert may_be_one(entity("Ada Lund"), entity("Velland Ferry Board", "organisation"))


def test_two_people_by_their_full_names_are_two() -> None:
    assert not may_be_one(entity("Ada Lund"), entity("Boris Kemp"))
    assert not may_be_one(entity("Velland Ferry Board", "organisation"), entity("Miners Union", "organisation"))


def of_kind(linked: Linked, attribute: str) -> list[tuple[str, ...]]:
    return [tuple(v.value for v in c.values) for c in linked.conflicts if c.attribute == attribute]


@pytest.mark.parametrize("who", ["Reik", "the premier"])
def test_a_short_name_or_an_office_beside_a_full_name_is_no_conflict_of_speakers(who: str) -> None:
    assert of_kind(link([direct(), retold(who)]), "speaker") == []


def test_a_statement_that_three_reports_tell_under_two_names_is_one_conflict() -> None:
    words = "the fleet would struggle to keep its nets in the strait without the help of Velland"
    copy = said(3, f"Holm said {words}.", words, "Tomas Reik")
    (values,) = of_kind(link([direct(), retold("Tomas Reik"), copy]), "speaker")
    assert sorted(values) == ["Ida Holm", "Tomas Reik"]


CALL = "Ida Holm telephoned the ferry board of Velland on {} about the nets lost in the northern strait this winter."


def call(name: str, day: str, when: str, published: str) -> Layers:
    return reading(name, CALL.format(day), published, [visit("telephoned", when, label="call")], name)


def test_calls_of_one_pair_on_two_days_are_two_calls_and_no_conflict_of_date() -> None:
    pile = [call("a", "Monday", "2031-03-03", "2031-03-06"), call("b", "Tuesday", "2031-03-04", "2031-03-06")]
    linked = link(pile)
    assert of_kind(linked, "date") == []
    assert len(linked.events) == 2


def test_what_was_told_before_the_others_day_is_another_event() -> None:
    early = fire("a", "Monday", "2031-03-03")
    late = fire("b", "Saturday", "2031-03-08")
    assert of_kind(link([early, late]), "date") == []


def test_every_conflict_says_why_it_is_one() -> None:
    linked = link([fire("a", "Monday", "2031-03-03"), fire("b", "Tuesday", "2031-03-04")])
    (conflict,) = linked.conflicts
    (reason,) = [r for r in linked.reasons if r.target == conflict.id]
    assert reason.rule == "link/date-conflict"
    assert reason.note.startswith("reports differ on when it was, and both cannot be right. a: 2031-03-03")
    assert {s.report for s in reason.evidence} == {s.report for v in conflict.values for s in v.evidence}


def test_a_report_of_one_of_several_days_stands_in_the_history_after_that_of_the_first_day() -> None:
    told = [visit("visit", "2031-03-11", status="planned")]
    text = "The premier, Ida Holm, will visit Velland on Tuesday{}."
    for mark in ("", " week", " then", " itself"):
        plain = reading(f"a{mark}", text.format(mark), "2031-03-10", told, "North Wire")
        wide = reading(f"b{mark}", text.format(", we learn"), "2031-03-10/2031-03-12", told, "Harbour Post")
        (event,) = link([wide, plain]).events
        assert [step.as_of for step in event.history] == ["2031-03-10", "2031-03-10/2031-03-12"]


@pytest.mark.parametrize(
    ("one", "other", "degrees"),
    [
        ("2031-03-04~", "2031-03-05~", []),
        ("2031-03-04", "2031-03-05~", []),
        ("2031-03-04", "2031-03", []),
        ("2031-03-04T10:30", "2031-03-04", []),
    ],
)
def test_about_the_fourth_and_about_the_fifth_are_no_conflict(one: str, other: str, degrees: list[str]) -> None:
    text = "The premier, Ida Holm, has made a visit to Velland{}."
    pile = [
        reading(name, text.format(end), "2031-03-06", [visit("visit", when)], name)
        for name, when, end in (("a", one, ""), ("b", other, " by sea"))
    ]
    linked = link(pile)
    assert len(linked.events) == 1
    assert [c.degree for c in linked.conflicts] == degrees


def test_a_part_of_a_statement_in_other_mouths_is_no_conflict_of_speakers() -> None:
    words = (
        "the fleet would struggle to keep its nets in the strait, that barley was dear, bread scarce and winter near"
    )
    longer = said(4, f"Holm said {words}.", words, "Tomas Reik")
    assert of_kind(link([direct(), longer]), "speaker") == []


def test_a_report_that_also_gives_the_number_of_before_agrees_with_the_one_that_gives_it_alone() -> None:
    def tell(name: str, *values: float) -> Layers:
        counted = [Quantity(value=value, unit="boats", of="blocked") for value in values]
        text = f"Ida Holm made a visit to Velland, report {name} says, and counted the boats."
        return reading(name, text, "2031-03-06", [visit("visit", "2031-03-04", quantities=counted)], name)

    assert of_kind(link([tell("a", 30.0, 12.0), tell("b", 12.0)]), "number") == []
    assert len(of_kind(link([tell("a", 30.0), tell("b", 12.0)]), "number")) == 1
    assert of_kind(link([tell("a", 30.0, 40.0, 12.0), tell("b", 14.0)]), "number") == [], "one counts three things"


def marched(name: str, text: str, published: str, value: float, outlet: str, **more: object) -> Layers:
    told = visit(
        "marched" if "marched" in text else "killed",
        "2031-03-04",
        type="PROTEST",
        label="march",
        recipients=(),
        place=None,
        quantities=(Quantity(value=value, unit="sailor", of="march"),),
        **more,
    )
    return reading(name, text, published, [told], outlet)


def test_two_numbers_of_one_deed_are_shown_in_their_words() -> None:
    one = marched("a", "About 400 sailors marched with Ida Holm on Tuesday.", "2031-03-05", 400, "Harbour Post")
    other = marched("b", "Some 250 sailors marched with Ida Holm on Tuesday.", "2031-03-05", 250, "Coast Herald")
    (found,) = [c for c in link([one, other]).conflicts if c.attribute == "number"]
    assert found.degree == "conflict"
    assert {v.value for v in found.values} == {"400 sailors", "250 sailors"}


def test_a_number_that_is_taken_back_is_superseded() -> None:
    one = marched("a", "Three sailors marched with Ida Holm on Tuesday.", "2031-03-05", 3, "Harbour Post")
    other = marched("b", "Two sailors, not three, marched with Ida Holm on Tuesday.", "2031-03-06", 2, "Coast Herald")
    (found,) = [c for c in link([one, other]).conflicts if c.attribute == "number"]
    assert (found.degree, found.state) == ("difference", "superseded")
    assert found.resolution == "corrected by the later report"


def test_a_plan_told_again_takes_nothing_back() -> None:
    held = reading("a", ARRIVAL, "2031-03-04", [visit("visited", "2031-03-04")], "Harbour Post")
    plan = "Ida Holm was to visit Velland on Tuesday for talks about the fishing dispute in the north."
    again = reading("b", plan, "2031-03-06", [visit("visit", "2031-03-04", status="planned")], "Coast Herald")
    linked = link([held, again])
    assert event_of(linked, held).id == event_of(linked, again).id
    assert not [c for c in linked.conflicts if c.attribute == "status"]


def test_one_deed_on_two_days_is_a_conflict() -> None:
    def told(name: str, day: str, date: str, published: str) -> Layers:
        text = f"Premier Ida Holm signed a fishing accord in the old harbour on {day}."
        event = visit("signed", date, type="OTHER", label="sign", recipients=(), place=None)
        return reading(name, text, published, [event], name)

    linked = link([told("a", "Sunday", "2031-03-02", "2031-03-04"), told("b", "Monday", "2031-03-03", "2031-03-04")])
    assert [(c.degree, c.attribute) for c in linked.conflicts] == [("conflict", "date")]


def in_one_report(*pile: Layers) -> Layers:
    """Reports as paragraphs of one."""
    whole = "\n\n".join(one.report.text for one in pile)
    quotations = []
    for one in pile:
        (quotation,), shift = one.quotations, whole.index(one.report.text)
        ((begin, end),), said_by = quotation.spans, quotation.speaker
        assert said_by is not None
        speaker = replace(
            said_by, begin=said_by.begin + shift, end=said_by.end + shift, entity=pile[0].entities[0].id
        )
        marks = tuple((a + shift, b + shift) for a, b in quotation.verbatim)
        quotations.append(
            replace(quotation, report="r_1", spans=((begin + shift, end + shift),), verbatim=marks, speaker=speaker)
        )
    first = pile[0]
    return replace(first, report=replace(first.report, text=whole), quotations=tuple(quotations))


def test_a_report_that_quotes_and_paraphrases_differs_from_itself_and_two_sentences_of_one_speech_do_not() -> None:
    quoted, told = direct(), retold("Ida Holm")
    assert of_kind(link([in_one_report(quoted, told)]), "wording") != []
    again = replace(told, quotations=tuple(replace(q, kind="mixed") for q in told.quotations))
    assert of_kind(link([in_one_report(quoted, again)]), "wording") == []
