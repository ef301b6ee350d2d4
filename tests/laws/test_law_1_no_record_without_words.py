"""Law 1: every record carries spans that re-slice from the stored text of its report."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.laws.sentences import reports

from dateline import pipeline
from dateline.model import EventMention, Layers, Parties

Record = dict[str, Any]


def test_every_span_of_the_example_re_slices(example_records: list[Record]) -> None:
    texts = {r["id"]: r["text"] for r in example_records if r["record"] == "report"}
    seen = 0
    for record in example_records:
        for text, words in pieces(record, texts):
            assert text == words, record
            seen += 1
    assert seen > 200


def pieces(record: Record, texts: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs (what the span slices, what the record says) of one record."""
    if record["record"] in {"time", "mention", "event_mention"}:
        return [(texts[record["report"]][record["begin"] : record["end"]], record["text"])]
    if record["record"] == "quotation":
        text = texts[record["report"]]
        parts = [record[part] for part in ("cue", "speaker") if record[part]]
        return [(text[p["begin"] : p["end"]], p["text"]) for p in parts]
    return []


def test_entities_events_and_links_rest_on_words(example_records: list[Record]) -> None:
    mentioned = {r["entity"] for r in example_records if r["record"] == "mention"}
    for record in example_records:
        if record["record"] == "entity":
            assert record["id"] in mentioned, record
        if record["record"] == "event":
            assert record["mentions"], record
        if record["record"] in {"link", "commitment"}:
            assert record["evidence"], record
        if record["record"] == "conflict":
            assert len(record["values"]) > 1
            assert all(value["evidence"] for value in record["values"]), record


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_whatever_is_read_re_slices(text: str) -> None:
    check_spans(pipeline.read_text(text, published="2024-04-26"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_any_characters_at_all_go_through(text: str) -> None:
    check_spans(pipeline.read_text(text))


def check_spans(layers: Layers) -> None:
    text = layers.report.text
    assert not [d for d in layers.doubts if d.code == "step-crashed"]
    placed = [(x.begin, x.end, x.text) for x in layers.times]
    placed += [(x.begin, x.end, x.text) for x in layers.mentions]
    placed += [(x.begin, x.end, x.text) for x in layers.events]
    for begin, end, words in placed:
        assert text[begin:end] == words
        assert words.strip()
    for quotation in layers.quotations:
        for begin, end in (*quotation.spans, *quotation.verbatim):
            assert 0 <= begin < end <= len(text)
    ids = {e.id for e in layers.entities}
    assert {m.entity for m in layers.mentions} <= ids
    for event in layers.events:
        assert {*event.actors, *event.recipients} <= ids
        assert event.sentence[0] <= event.begin < event.end <= event.sentence[1]
        check_parties(event, layers)


def check_parties(event: EventMention, layers: Layers) -> None:
    """Who an entry shows is in the words at its place, or a name of the one whom these stand for."""
    named = {e.id: {e.name, *e.names} for e in layers.entities}
    shown = event.parties or Parties()
    for party in (*shown.who, *shown.to_whom, *((shown.where,) if shown.where else ())):
        assert 0 <= party.begin < party.end <= len(layers.report.text)
        words = " ".join(layers.report.text[party.begin : party.end].split())
        assert party.text.strip()
        assert party.text in words or party.text in named[str(party.entity)], party


def test_who_an_entry_shows_stands_in_its_words() -> None:
    layers = pipeline.read_text(
        "Ida Norn met Karl Vik on Monday.\nThe two leaders agreed to open\nthe port. She left.\n"
        "Harbour officials fined the firm Bosk's Yard on Tuesday.",
        published="2031-03-14",
    )
    check_spans(layers)
    assert any(e.parties and e.parties.who for e in layers.events)
