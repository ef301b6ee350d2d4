"""A doer and a verb in common are not one deed: what the deed is about must agree."""

import msgspec
import pytest
from tests.link.test_link import reading, visit

from dateline.link import link
from dateline.model import Block, Layers, Mention, Role


def telling(name: str, text: str, trigger: str, label: str, day: str = "2031-03-05", **more: object) -> Layers:
    """One report whose only event is done by Ida Holm."""
    event = visit(trigger, None, **{"type": "OTHER", "label": label, "recipients": (), "place": None, **more})
    return reading(name, text, day, [event])


def are_one(one: Layers, other: Layers) -> bool:
    linked = link([one, other])
    return linked.event_of[one.events[0].id] == linked.event_of[other.events[0].id]


@pytest.mark.parametrize(
    ("here", "there", "trigger", "label"),
    [
        (
            "Ida Holm backed the ferry subsidy in the spring budget, the treasurer said on the quay.",
            "Ida Holm backed a ban on bottom trawling, the largest crews of the bay complained.",
            "backed",
            "back",
        ),
        (
            "Ida Holm testified that the lighthouse accounts had been kept in order.",
            "Ida Holm testified that no envoy had offered her a yacht.",
            "testified",
            "testify",
        ),
        (
            "Ida Holm announced the departure of two harbour pilots, the gazette reported.",
            "Ida Holm announced record earnings of the cannery, up by a third.",
            "announced",
            "announce",
        ),
    ],
)
def test_two_acts_of_one_person_with_other_content_are_two(here: str, there: str, trigger: str, label: str) -> None:
    assert not are_one(telling("a", here, trigger, label), telling("b", there, trigger, label))


def test_the_same_act_in_other_words_is_one() -> None:
    here = "Ida Holm backed the ferry subsidy in the spring budget, the treasurer said on the quay."
    there = "After a long night Ida Holm backed a subsidy for the ferry, which crews had hoped for."
    assert are_one(telling("a", here, "backed", "back"), telling("b", there, "backed", "back"))


def naming(name: str, text: str, place: str) -> Layers:
    """A form of words in which only the place and the person named are other ones."""
    told = reading(name, text, "2031-03-05",
                   [visit("named", None, type="OTHER", label="name", recipients=(), place=None)],
                   people=("Ida Holm", place))  # fmt: skip
    at = text.index(place)
    entities = tuple(
        msgspec.structs.replace(e, kind="place", country=None) if e.name == place else e for e in told.entities
    )
    one = next(e for e in entities if e.name == place)
    mention = Mention(
        id=f"m_{name}", report=told.report.id, begin=at, end=at + len(place), text=place, entity=one.id, form="name"
    )
    return msgspec.structs.replace(told, entities=entities, mentions=(mention,))


FORM = "Ida Holm named a coordinating officer for the recovery of the storm-struck quays of {}, the agency said."


def test_a_form_filled_in_with_other_names_tells_two_deeds() -> None:
    here, there = naming("a", FORM.format("Arvik"), "Arvik"), naming("b", FORM.format("Selby"), "Selby")
    assert not are_one(here, there)
    again = naming("c", FORM.format("Arvik"), "Arvik")
    assert are_one(here, again)


def test_a_surname_with_a_high_office_is_the_one_who_holds_it() -> None:
    here = telling("a", "President Holm blamed the council for the silted harbour.", "blamed", "blame", type="ACCUSE")
    there = telling("b", "Ida Holm accused the council of letting the harbour silt up.", "accused", "accuse",
                    type="ACCUSE")  # fmt: skip
    bare, full = (
        msgspec.structs.replace(
            told,
            entities=tuple(
                msgspec.structs.replace(e, name=name, names=(name,), country=None, roles=(Role(title="president"),))
                if e.kind == "person"
                else e
                for e in told.entities
            ),
        )
        for told, name in ((here, "Holm"), (there, "Ida Holm"))
    )
    assert are_one(bare, full)


def test_a_verb_before_which_a_body_stands_is_not_called_after_it() -> None:
    here = telling("a", "The COUNCIL approved a resolution on the silted harbour.", "approved", "approve resolution")
    there = telling("b", "Town fathers adopted a resolution about the silted harbour.", "adopted", "adopt resolution")
    assert are_one(here, there)


def headed(name: str, headline: str, body: str, triggers: tuple[str, str], labels: tuple[str, str]) -> Layers:
    """A report with a headline and a body, an event of Ida Holm's in each."""
    cut = len(headline) + 1
    events = [
        visit(trigger, None, type="ACCUSE", label=label, recipients=(), place=None, sentence=sentence)
        for trigger, label, sentence in zip(triggers, labels, ((0, cut - 1), (cut, cut + len(body))), strict=True)
    ]
    told = reading(name, f"{headline}\n{body}", "2031-03-05", events)
    blocks = (Block(kind="headline", begin=0, end=cut - 1), Block(kind="body", begin=cut, end=cut + len(body)))
    return msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, blocks=blocks))


def test_a_headline_and_the_lead_are_one_deed_in_words_of_two_kinds() -> None:
    told = headed("a", "Ida Holm slams plan to close the harbour school",
                  "Premier Ida Holm ridiculed a plan to close the harbour school on Tuesday.",
                  ("slams", "ridiculed"), ("slam", "ridicule plan"))  # fmt: skip
    other = headed("b", "Ida Holm slams plan to close the harbour school",
                   "Premier Ida Holm ridiculed the new uniforms of the coast guard on Tuesday.",
                   ("slams", "ridiculed"), ("slam", "ridicule uniforms"))  # fmt: skip
    assert len(set(link([told]).event_of.values())) == 1
    assert len(set(link([other]).event_of.values())) == 2


def test_who_is_called_upon_is_not_who_called() -> None:
    here = telling("a", "Ida Holm urged the envoys of the northern fleet to spare the spawning grounds.", "urged",
                   "urge", type="REQUEST")  # fmt: skip
    there = telling("b", "The envoys urged Ida Holm of the northern fleet to spare the spawning grounds.", "urged",
                    "urge", type="REQUEST", actors=())  # fmt: skip
    called = next(e.id for e in there.entities if e.name == "Ida Holm")
    turned = msgspec.structs.replace(
        there, events=tuple(msgspec.structs.replace(m, recipients=(called,)) for m in there.events)
    )
    assert not are_one(here, turned)


def test_a_vote_on_one_person_is_not_the_vote_on_another() -> None:
    text = "Ida Holm voted to clear {} of the charge in the harbour trial, her second vote in this long trial."
    here, there = (
        msgspec.structs.replace(
            told,
            events=tuple(
                msgspec.structs.replace(m, recipients=tuple(e.id for e in told.entities if e.name == name))
                for m in told.events
            ),
        )
        for name in ("Tomas Reik", "Berit Lund")
        for told in [
            reading(name, text.format(name), "2031-03-05",
                    [visit("voted", None, type="OTHER", label="vote", recipients=(), place=None)],
                    people=("Ida Holm", name))
        ]
    )  # fmt: skip
    assert not are_one(here, there)


def test_a_ban_on_doing_is_no_denial_that_it_was_done() -> None:
    here = telling("a", "Ida Holm launches rocket.", "launches", "launch")
    there = telling("b", "League rules keep Ida Holm from launching a rocket of that range.", "launching",
                    "launch rocket", status="negated")  # fmt: skip
    assert not are_one(here, there)
