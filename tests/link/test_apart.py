"""Deeds told in like words that are two: roles exchanged, other towns, another sufferer, another meeting meant."""

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit
from tests.link.test_sequels import several

from dateline.link import link
from dateline.model import Block, Cue, Entity, Layers, Line, Mention, Quotation, Speaker, content_id


def backing(name: str, text: str, trigger: str, by: str | None, whom: str) -> Layers:
    people = ("Ida Holm", "Tomas Reik")
    told = reading(name, text, "2031-03-05", [visit(trigger, None, type="SUPPORT", label="endorse")], name, people)
    ids = {one.name: one.id for one in told.entities}
    event = msgspec.structs.replace(
        told.events[0], actors=(ids[by],) if by else (), recipients=(ids[whom],), place=None
    )
    return msgspec.structs.replace(told, events=(event,))


def test_who_backed_whom_is_never_exchanged() -> None:
    one = backing("a", "Ida Holm endorsed Tomas Reik on the quay.", "endorsed", "Ida Holm", "Tomas Reik")
    other = backing("b", "Tomas Reik endorsed Ida Holm on the quay.", "endorsed", "Tomas Reik", "Ida Holm")
    nobody = backing("c", "The endorsement of Ida Holm on the quay", "endorsement", None, "Ida Holm")
    linked = link([one, other, nobody])
    assert event_of(linked, one).id not in {event_of(linked, other).id, event_of(linked, nobody).id}


def test_who_was_endorsed_was_backed() -> None:
    one = backing("a", "Ida Holm endorsed the treasurer Tomas Reik after days of doubt.", "endorsed", "Ida Holm",
                  "Tomas Reik")  # fmt: skip
    other = backing("b", "Ida Holm has backed Tomas Reik as treasurer, days after her doubt.", "backed", "Ida Holm",
                    "Tomas Reik")  # fmt: skip
    linked = link([one, other])
    assert event_of(linked, one) == event_of(linked, other)


def in_town(name: str, text: str, town: str, country: str | None) -> Layers:
    told = reading(name, text, "2031-03-05", [visit("deployed", "2031-03-04", type="OTHER", label="deploy",
                   actors=(), recipients=(), place=None)], name)  # fmt: skip
    key = content_id("n", told.report.id, town)
    at = text.index(town)
    mention = Mention(id=content_id("m", told.report.id, at), report=told.report.id, begin=at, end=at + len(town),
                      text=town, entity=key, form="name")  # fmt: skip
    place = Entity(id=key, kind="place", name=town, names=(town,), country=country)
    return msgspec.structs.replace(told, entities=(*told.entities, place), mentions=(mention,))


@pytest.mark.parametrize(("town", "same"), [("Skerry Bay", True), ("Port Amber", False)])
def test_of_nobody_by_name_in_two_towns_tells_of_two_deeds(town: str, same: bool) -> None:
    here = in_town("a", "In Skerry Bay, wardens deployed nets against a large crowd of gulls.", "Skerry Bay", None)
    there = in_town("b", f"Wardens were deployed with nets to gulls that gathered in {town}.", town, None)
    linked = link([here, there])
    assert (event_of(linked, here) == event_of(linked, there)) is same


def test_a_headline_is_of_the_days_that_the_lead_gives() -> None:
    text = (
        "Ida Holm beats forecasts with cod profit. Ida Holm beat forecasts with a cod profit in the winter quarter."
    )
    told = several("a", text, "2031-05-07", [
        visit("beats", None, type="OTHER", label="beat", recipients=(), place=None),
        visit("beat", None, type="OTHER", label="beat", recipients=(), place=None),
    ])  # fmt: skip
    end = text.index(". ") + 1
    blocks = (Block(kind="headline", begin=0, end=end), Block(kind="body", begin=end, end=len(text)))
    report = msgspec.structs.replace(told.report, blocks=blocks)
    lead = told.events[1]
    dated = msgspec.structs.replace(lead, when=msgspec.structs.replace(lead.when, edtf="2031-33", basis="stated"))
    told = msgspec.structs.replace(told, report=report, events=(told.events[0], dated))
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 1


@pytest.mark.parametrize(
    ("trigger", "text", "standing"),
    [
        ("agreed", "Ida Holm agreed that the ferry fund will be doubled.", "single"),
        ("proposed", "Ida Holm proposed that the ferry fund will be doubled.", "single"),
        ("ruled out", "Ida Holm ruled out that the ferry fund will be doubled.", "one-sided"),
        ("warned", "Ida Holm warned that the ferry fund will be doubled.", "one-sided"),
    ],
)
def test_what_is_done_by_saying_so_is_told_by_the_report_itself(trigger: str, text: str, standing: str) -> None:
    told = reading("a", text, "2031-03-05", [visit(trigger, None, type="OTHER", label=trigger, recipients=(),
                                                   place=None)])  # fmt: skip
    key, at, begin = told.report.id, text.index(trigger), text.index("the ferry")
    who = told.entities[0]
    said = Quotation(id=content_id("q", key, begin), report=key, spans=((begin, len(text) - 1),),
                     text=text[begin:-1], kind="indirect", cue=Cue(begin=at, end=at + len(trigger), text=trigger),
                     speaker=Speaker(begin=0, end=len(who.name), text=who.name, entity=who.id))  # fmt: skip
    event = msgspec.structs.replace(told.events[0], attributed_to=said.id)
    told = msgspec.structs.replace(told, events=(event,), quotations=(said,))
    assert event_of(link([told]), told).standing == standing


def test_a_report_that_names_two_sufferers_tells_of_two_deeds() -> None:
    text = "Pardon for the smugglers of the strait. The council pardoned a poacher in the spring, too."
    told = several("a", text, "2031-05-07", [
        visit("Pardon", None, type="CONCEDE", label="pardon", place=None),
        visit("pardoned", None, type="CONCEDE", label="pardon", place=None),
    ])  # fmt: skip
    poacher = Entity(id=content_id("n", told.report.id, "poacher"), kind="anonymous", name="poacher")
    first, second = told.events
    second = msgspec.structs.replace(second, actors=(), recipients=(poacher.id,))
    told = msgspec.structs.replace(told, entities=(*told.entities, poacher), events=(first, second))
    linked = link([told])
    assert linked.event_of[first.id] != linked.event_of[second.id]


def attributed(told: Layers, at: int) -> Layers:
    """The event at a place of the report is told in the words of an official who is not named."""
    event = told.events[at]
    said = Quotation(id=content_id("q", told.report.id, at), report=told.report.id, kind="indirect",
                     spans=(event.sentence,), text=told.report.text[slice(*event.sentence)], sourcing="anonymous",
                     speaker=Speaker(begin=0, end=1, text="deputy"))  # fmt: skip
    events = list(told.events)
    events[at] = msgspec.structs.replace(event, attributed_to=said.id, claimed=True)
    return msgspec.structs.replace(told, events=tuple(events), quotations=(said,))


def test_what_one_side_alone_says_is_not_backed_by_a_bare_heading() -> None:
    heading = "Cannery reaches a pact with crews. "
    text = heading + "The cannery agreed to pay nine crowns a month and build a hut for each netmaker, a deputy said."
    told = several("a", text, "2031-05-07", [
        visit("reaches", "2031-05-07", type="AGREE", label="reach pact", actors=(), recipients=(), place=None),
        visit("agreed", "2031-05-07", type="AGREE", label="agree", actors=(), recipients=(), place=None),
    ])  # fmt: skip
    blocks = (
        Block(kind="headline", begin=0, end=len(heading)),
        Block(kind="body", begin=len(heading), end=len(text)),
    )
    told = attributed(msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, blocks=blocks)), 1)
    lines = (Line(id=m.id, report=m.report, spans=(m.sentence,), bare=at == 0) for at, m in enumerate(told.events))
    told = msgspec.structs.replace(told, lines=tuple(lines))
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 1
    assert event_of(linked, told).standing == "one-sided"


@pytest.mark.parametrize(("end", "same"), [("", False), (" after she left the quay for the northern strait", True)])
def test_a_man_who_was_hurt_is_nobody_that_another_telling_names(end: str, same: bool) -> None:
    here = "Ida Holm was injured on the harbour wall after she left the quay for the northern strait."
    there = f"One pilot was injured on the harbour wall{end}."
    one = reading("a", here, "2031-03-05", [visit("injured", None, type="OTHER", label="injure", place=None)], "a")
    event = msgspec.structs.replace(one.events[0], recipients=())
    one = msgspec.structs.replace(one, events=(event,))
    other = reading("b", there, "2031-03-05", [visit("injured", None, type="OTHER", label="injure", actors=(),
                                                     recipients=(), place=None)], "b")  # fmt: skip
    linked = link([one, other])
    assert (linked.event_of[event.id] == linked.event_of[other.events[0].id]) is same


@pytest.mark.parametrize(("count", "same"), [("99", True), ("505", False)])
def test_two_counts_of_what_is_counted_again_and_again_are_two_reports_of_it(count: str, same: bool) -> None:
    told = [visit("reported", "2031-03-04", type="OTHER", label="report", actors=(), recipients=(), place=None)]
    one = reading(
        "a", "The islands reported 99 new cases of net fever among their sailors on Tuesday.", "2031-03-05", told
    )
    other = reading("b", f"The islands on Tuesday reported {count} new cases of net fever.", "2031-03-05", told)
    linked = link([one, other])
    assert (event_of(linked, one) == event_of(linked, other)) is same
