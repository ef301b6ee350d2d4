"""What followed, replaced or answered what; what was said more strongly, or said not to have been raised."""

import msgspec
import pytest
from tests.link.test_link import reading, visit
from tests.link.test_utterances import said

from dateline.link import link
from dateline.model import Layers, Linked, Mention, Quotation, Said, Speaker


def several(
    name: str, text: str, published: str, events: list[dict[str, object]], people: tuple[str, ...] = ("Ida Holm",)
) -> Layers:
    """A report of several sentences: each event in the sentence of its trigger."""
    told = reading(name, text, published, events, name, people=people)
    placed = []
    for mention in told.events:
        begin = text.rfind(". ", 0, mention.begin) + 2 if ". " in text[: mention.begin] else 0
        end = text.find(". ", mention.end)
        placed.append(msgspec.structs.replace(mention, sentence=(begin, end + 1 if end >= 0 else len(text))))
    return msgspec.structs.replace(told, events=tuple(placed))


def links(linked: Linked, layers: list[Layers], kind: str) -> list[tuple[str, str]]:
    """Links of a kind, as the trigger words of their ends (an event's first mention speaks for it)."""
    words = {m.id: m.text for one in layers for m in one.events} | {
        q.id: "words" for x in layers for q in x.quotations
    }
    words |= {e.id: words[e.mentions[0]] for e in linked.events}
    return sorted((words[one.from_], words[one.to]) for one in linked.links if one.kind == kind)


def test_what_is_held_instead_replaces_what_was_called_off() -> None:
    text = "The visit of Ida Holm to Velland was cancelled. Instead, she telephoned the ferry board."
    told = several(
        "a",
        text,
        "2031-03-05",
        [
            visit("visit", None, status="cancelled"),
            visit("telephoned", None, label="call", recipients=(), place=None),
        ],
    )
    assert links(link([told]), [told], "replaced_by") == [("visit", "telephoned")]


def test_instead_behind_what_was_held_replaces_nothing() -> None:
    text = "The visit of Ida Holm to Velland went well. Instead, she telephoned the ferry board."
    told = several(
        "a", text, "2031-03-05",
        [visit("visit", None), visit("telephoned", None, label="call", recipients=(), place=None)],
    )  # fmt: skip
    assert links(link([told]), [told], "replaced_by") == []


def test_an_encounter_follows_the_last_one_that_had_ended() -> None:
    pile = [
        reading("a", "Ida Holm visited Velland in the spring.", "2031-03-09", [visit("visited", "2031-03-04")], "A"),
        reading(
            "b", "Ida Holm called Velland in May.", "2031-05-09", [visit("called", "2031-05-04", label="call")], "B"
        ),
        reading("c", "Ida Holm visited Velland at Yule.", "2031-12-09", [visit("visited", "2031-12-04")], "C"),
    ]
    assert ("called", "visited") in links(link(pile), pile, "follows")
    assert ("visited", "called") in links(link(pile), pile, "follows")


def test_the_accusation_is_answered_by_somebody_else() -> None:
    text = "Ida Holm accused the ferry board of fraud. The board denies the accusations."
    told = several(
        "a", text, "2031-03-05",
        [
            visit("accused", None, type="ACCUSE", label="accuse", place=None),
            visit("denies", None, type="REJECT", label="deny", actors=("Tomas Reik",), recipients=(), place=None),
        ],
        people=("Ida Holm", "Tomas Reik"),
    )  # fmt: skip
    assert links(link([told]), [told], "follows") == [("denies", "accused")]


MEETING = "Ida Holm met Tomas Reik on Tuesday."
PEOPLE = ("Ida Holm", "Tomas Reik")


def act(name: str, text: str, trigger: str) -> Layers:
    told = visit(trigger, "2031-03-04", type="REQUEST", label=trigger, place=None)
    return several(name, text, "2031-03-05", [told], PEOPLE)


@pytest.mark.parametrize(("verb", "differ"), [("pleaded", True), ("raised", False)])
def test_a_stronger_verb_for_one_act_of_speech_is_shown_beside_the_weaker(verb: str, differ: bool) -> None:
    one = act("a", "On Tuesday Ida Holm raised the bycatch of spawning herring with Velland.", "raised")
    other = act("b", f"Ida Holm {verb} with Velland on Tuesday over the bycatch of spawning herring in May.", verb)
    wordings = [c for c in link([one, other]).conflicts if c.attribute == "wording"]
    assert bool(wordings) is differ


def with_words(told: Layers, who: str, words: str) -> Layers:
    """The report with a quotation of somebody, in which Upper Tarnholm is named."""
    begin = told.report.text.index(words)
    speaker = next(e for e in told.entities if e.name == who)
    at = told.report.text.index(who)
    quotation = Quotation(
        id=f"q_{told.report.id}",
        report=told.report.id,
        spans=((begin, begin + len(words)),),
        text=words,
        kind="indirect",
        speaker=Speaker(begin=at, end=at + len(who), text=who, entity=speaker.id),
        said=Said(edtf="2031-03-04"),
    )
    return msgspec.structs.replace(told, quotations=(quotation,))


def naming(told: Layers, name: str) -> Layers:
    """The report with every place of a name as a mention of its entity."""
    entity = next(e for e in told.entities if e.name == name)
    begin = told.report.text.index(name)
    key = f"m_{told.report.id}"
    mention = Mention(
        id=key, report=told.report.id, begin=begin, end=begin + len(name), text=name, entity=entity.id, form="name"
    )
    return msgspec.structs.replace(told, mentions=(mention,))


@pytest.mark.parametrize(("status", "differ"), [("negated", True), ("occurred", False)])
def test_a_topic_that_one_says_was_not_raised_and_the_other_spoke_of(status: str, differ: bool) -> None:
    names = (*PEOPLE, "Upper Tarnholm")
    met = [visit("met", "2031-03-04", actors=PEOPLE, recipients=(), label="meet")]
    meeting = reading("a", MEETING, "2031-03-05", met, "North Wire", people=PEOPLE)
    text = "Ida Holm did not bring up Upper Tarnholm on Tuesday."
    told = visit("bring up", "2031-03-04", type="ACCUSE", status=status, recipients=(), place=None)
    denial = naming(reading("b", text, "2031-03-05", [told], "Harbour Post", people=names), "Upper Tarnholm")
    words = "the dues at Upper Tarnholm were too high"
    spoken = naming(
        reading("c", f"Tomas Reik said {words}.", "2031-03-05", [], "Quay Times", people=names), "Upper Tarnholm"
    )
    linked = link([meeting, denial, with_words(spoken, "Tomas Reik", words)])
    assert bool([c for c in linked.conflicts if c.attribute == "status"]) is differ


def test_a_number_that_a_retelling_changes_is_a_conflict() -> None:
    words = "the dredging of the outer harbour would cost 40 million crowns this year"
    changed = words.replace("40", "90")
    linked = link([said(1, f"Holm said {words}.", words), said(2, f"Holm said {changed}.", changed)])
    assert [(c.attribute, c.degree) for c in linked.conflicts] == [("number", "conflict")]
