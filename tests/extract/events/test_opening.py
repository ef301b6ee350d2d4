"""Verbs of no table tell events where what is seen of them weighs enough, and never what a gate leaves out."""

from functools import cache

import pytest

from dateline.extract.events import opening
from dateline.extract.events.open_words import OPEN, senses
from dateline.model import EventMention, Layers
from dateline.pipeline import raw_dossier, read_dossier

#: Before each case stands a paragraph, as the first one of a report is told in another way.
LEAD = "The ferry left the quay of Oakham at dawn on Monday.\n\nNobody slept.\n\n"
TOLD = [
    ("Rye bicycled from Varholm to the coast on Saturday.", "bicycled", "occurred"),
    ("Two stewards fainted at the gate of the harbour on Friday.", "fainted", "occurred"),
    ("A rider galloped off the bridge after the engine exploded.", "galloped", "occurred"),
    ("Ada Rye wept as the names were read out in the hall.", "read out", "occurred"),
    ("The harbour board will auction the two cranes in June.", "auction", "planned"),
    ("The mayor, Ada Rye, did not show her face on Monday.", "show", "negated"),
]
NOT_TOLD = [
    "The tower looms over the harbour.",
    "Rye would have galloped home.",
    "If the crews whistle, the dogs come.",
    "Do the clerks whistle at noon?",
    "We love to whistle.",
    "Divers usually whistle before they jump.",
    "The Senate took note on Monday.",
    "The accused whistling man is tall.",
    "The crew closed ranks and nobody will forget it.",
]


@cache
def layers(text: str) -> Layers:
    return read_dossier(raw_dossier(LEAD + text, "2031-05-14", "-"))


def opened(text: str) -> list[EventMention]:
    """What no table tells, in the words of the case alone."""
    open_ = {r.target for r in layers(text).reasons if r.rule.endswith(OPEN.at)}
    return [e for e in layers(text).events if e.id in open_ and e.begin >= len(LEAD)]


@pytest.mark.parametrize(("text", "word", "status"), TOLD)
def test_a_verb_of_no_table_tells_an_event_of_type_other(text: str, word: str, status: str) -> None:
    assert [(e.text, e.type, e.status) for e in opened(text) if e.text == word] == [(word, "OTHER", status)]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_a_gate_leaves_out_is_not_weighed(text: str) -> None:
    assert opened(text) == []


def test_the_reason_says_what_it_weighs() -> None:
    (event,) = opened(TOLD[0][0])
    reason = next(r for r in layers(TOLD[0][0]).reasons if r.target == event.id and r.aspect == "type")
    assert reason.rule == "extract/events/told-as-an-event"
    assert "in no table" in reason.note


def test_a_carrier_adds_nothing_to_the_deed_it_carries() -> None:
    assert [e.text for e in opened("The crowd began to whistle at the ministers in Varholm on Sunday.")] != ["began"]


def test_weights_are_whole_numbers_and_their_sum_decides() -> None:
    assert opening.weigh(["verb", "tense=VBD"]) == opening.weigh(["verb"]) + opening.weigh(["tense=VBD"])
    assert opening.weigh(["nothing=known"]) == 0


def test_classes_of_verbs_are_of_their_first_sense() -> None:
    assert senses()["gallop"] == "motion"


def test_a_strike_that_has_been_called_for_a_day_was_not_called_on_that_day() -> None:
    (called,) = [e for e in layers("Rye has called its members out on strike on Monday.").events if "call" in e.text]
    assert (called.when.edtf, called.status) != ("2031-05-12", "occurred")
