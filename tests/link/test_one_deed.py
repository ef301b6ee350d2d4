"""What makes two tellings one deed: the noun that points back, the headline, the quake, a head and his house."""

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit
from tests.link.test_sequels import several

from dateline.link import link
from dateline.link.kinds import trigger_of
from dateline.link.names import organisation_key
from dateline.model import Block, EventMention, Layers


def mention(text: str, label: str) -> EventMention:
    return EventMention(
        id="e_1", report="r", begin=0, end=1, text=text, sentence=(0, 1), type="OTHER", label=label, status="occurred"
    )


@pytest.mark.parametrize(
    ("text", "label", "family"),
    [
        ("launched", "launch bid", "approach"),
        ("proposed", "propose buying", "approach"),
        ("offered", "offer to buy", "approach"),
        ("struck", "strike deal", "agree"),
        ("sealed", "seal deal", "agree"),
        ("rebuffed", "rebuff offer", "reject"),
        ("turned down", "turn down bid", "reject"),
        ("struck", "strike", "hit"),
        ("launched", "launch ferry", "launch"),
        ("adopted", "adopt resolution", "approve"),
        ("passed", "pass bill", "approve"),
        ("passed", "pass", "die"),
        ("issued", "issue ban", "ban"),
        ("imposed", "impose tariffs", "tariff"),
        ("blasted off", "blast off", "launch"),
        ("launched", "launch cyber attack", "hack"),
        ("taken", "take custody", "arrest"),
        ("gave", "give testimony", "testify"),
        ("tabled", "table bill", "propose"),
        ("slapped", "slap embargo", "sanction"),
        ("staged", "stage march", "protest"),
        ("held", "hold talks", "meet"),
        ("held", "hold referendum", "elect"),
        ("found", "find not guilty", "acquit"),
        ("signed", "sign pardon", "pardon"),
        ("signed", "sign treaty", "sign"),
        ("opened fire", "open fire", "shoot"),
        ("opened", "open ferry", "open"),
        ("recalled", "recall envoy", "withdraw"),
        ("recalled", "recall cars", "recall"),
        ("pushed back", "push back", "postpone"),
    ],
)
def test_a_verb_and_its_noun_name_the_kind_together(text: str, label: str, family: str) -> None:
    assert trigger_of(mention(text, label))[1] == family


@pytest.mark.parametrize(
    ("text", "kind", "family"),
    [
        ("fired", "ASSAULT", "shoot"),
        ("fired", "OTHER", "dismiss"),
        ("raided", "COERCE", "search"),
        ("raided", "ASSAULT", "attack"),
        ("released", "RETREAT", "free"),
        ("released", "OTHER", "release"),
    ],
)
def test_the_kind_of_act_says_which_of_two_the_verb_means(text: str, kind: str, family: str) -> None:
    assert trigger_of(msgspec.structs.replace(mention(text, text), type=kind))[1] == family


def ballot(name: str, text: str, trigger: str, when: str = "2031-04-06", **more: object) -> Layers:
    told = visit(trigger, when, type="OTHER", label=trigger, actors=(), recipients=(), place=None, **more)
    return reading(name, text, "2031-04-20", [told], name)


@pytest.mark.parametrize(
    ("words", "when", "count"),
    [
        (("Kelp farmers of Norland voted that Sunday.", "voted"), "2031-04-06", 1),
        (("Kelp farmers of Norland voted that Sunday.", "voted"), "2031-04-13", 2),
        (("Kelp farmers of Norland marched that Sunday.", "marched"), "2031-04-06", 2),
    ],
)
def test_the_election_of_a_day_is_one(words: tuple[str, str], when: str, count: int) -> None:
    one = ballot("wire", "Counting after the election drags on in the north.", "election")
    assert len(link([one, ballot("post", *words, when=when)]).events) == count


def accused(name: str, text: str, trigger: str, whom: str) -> Layers:
    told = visit(trigger, None, type="ACCUSE", label=trigger, recipients=(), place=None)
    read = reading(name, text, "2031-03-05", [told], name, people=("Ida Holm", "Tomas Reik", "Ada Rye"))
    ids = tuple(e.id for e in read.entities if e.name == whom)
    return msgspec.structs.replace(read, events=(msgspec.structs.replace(read.events[0], recipients=ids),))


@pytest.mark.parametrize(("whom", "count"), [("Tomas Reik", 1), ("Ada Rye", 2)])
def test_who_blames_somebody_for_a_thing_accuses_him_of_it(whom: str, count: int) -> None:
    one = accused(
        "wire", "Ida Holm blamed Tomas Reik for the kelp fire in the northern sheds.", "blamed", "Tomas Reik"
    )
    text = f"Ida Holm has accused {whom} of the kelp fire in the sheds of the north."
    assert len(link([one, accused("post", text, "accused", whom)]).events) == count


def test_a_ticker_is_no_part_of_a_firms_name() -> None:
    assert organisation_key("Norland Kelp NRK.L") == organisation_key("Norland Kelp Plc") == "norlandkelp"


def disaster(trigger: str, when: str | None, label: str = "quake") -> dict[str, object]:
    return visit(trigger, when, type="OTHER", label=label, actors=(), recipients=(), place=None)


def test_the_quake_of_one_report_is_that_of_the_other() -> None:
    dated = several(
        "a", "The quake struck the island on Tuesday.", "2031-03-05",
        [disaster("quake", "2031-03-04"), disaster("struck", "2031-03-04", "strike")],
    )  # fmt: skip
    later = several("b", "Schools were shut after the earthquake.", "2031-03-20", [disaster("earthquake", None)])
    other = several("c", "An earthquake hit Estland in 2019.", "2031-03-20", [disaster("earthquake", "2019")])
    linked = link([dated, later, other])
    assert {linked.event_of[m.id] for m in (*dated.events, *later.events)} == {event_of(linked, later).id}
    assert event_of(linked, other).id != event_of(linked, later).id


def meeting(trigger: str, when: str | None) -> dict[str, object]:
    return visit(trigger, when, label="meet", actors=(), recipients=(), place=None)


def test_a_noun_points_at_the_nearest_before_it() -> None:
    told = several(
        "a",
        "Owners held a meeting on Monday. The crews had talks, angry ones, on Friday. Fists flew at the session.",
        "2031-03-15",
        [meeting("meeting", "2031-03-10"), meeting("talks", "2031-03-14"), meeting("session", None)],
    )
    linked = link([told])
    first, second, points = (linked.event_of[m.id] for m in told.events)
    assert points == second != first


def test_a_headline_and_the_lead_are_one_event() -> None:
    text = "Ida Holm bars trawlers.\nTrawlers were barred by the premier on Tuesday, who cited the spawning season."
    cut = text.index("\n") + 1
    events = [
        visit("bars", None, type="REJECT", label="bar", recipients=(), place=None, sentence=(0, cut - 1)),
        visit("barred", "2031-03-04", type="REJECT", label="bar", actors=(), recipients=(), place=None,
              sentence=(cut, len(text))),
    ]  # fmt: skip
    told = reading("a", text, "2031-03-05", events)
    blocks = (Block(kind="headline", begin=0, end=cut - 1), Block(kind="body", begin=cut, end=len(text)))
    told = msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, blocks=blocks))
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 1


def closing(name: str, text: str, day: str, who: str) -> Layers:
    told = reading(
        name, text, day,
        [visit("closed", "2031-03-04", type="OTHER", label="close", actors=(who,), recipients=(), place=None)],
        people=(who, "Gozo Echo"),
    )  # fmt: skip
    bodies = {"Gozo Echo", "Holm Press"}
    entities = tuple(
        msgspec.structs.replace(e, kind="organisation", country=None) if e.name in bodies else e
        for e in told.entities
    )
    paper = next(e.id for e in entities if e.name == "Gozo Echo")
    events = tuple(msgspec.structs.replace(m, recipients=(paper,)) for m in told.events)
    return msgspec.structs.replace(told, entities=entities, events=events)


def test_what_a_house_did_its_head_did() -> None:
    house = closing("a", "Holm Press closed the Gozo Echo on Tuesday.", "2031-03-05", "Holm Press")
    head = closing("b", "Ida Holm closed the Gozo Echo on Tuesday after a bad year.", "2031-03-06", "Ida Holm")
    other = closing("c", "Tomas Reik closed the Gozo Echo for visitors on Tuesday.", "2031-03-06", "Tomas Reik")
    linked = link([house, head])
    assert event_of(linked, house).id == event_of(linked, head).id
    linked = link([head, other])
    assert event_of(linked, head).id != event_of(linked, other).id


def test_two_of_a_kind_in_one_report_need_more_than_their_word() -> None:
    told = several(
        "a",
        "The tax office collapsed with all its papers. A school collapsed near the old harbour.",
        "2031-03-05",
        [disaster("collapsed", None, "collapse"), {**disaster("collapsed near", None, "collapse")}],
    )
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 2
