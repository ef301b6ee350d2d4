"""Quotations as the join of utterances sees them: who speaks, when it was said, in which words."""

from collections.abc import Mapping
from datetime import date, timedelta
from sys import intern

import msgspec

from dateline.link.bounds import bounds_or_none
from dateline.link.pile import Pile
from dateline.link.prepared import Said, quotations_of, unit_of
from dateline.link.retelling import Unit
from dateline.link.spans import SpanWords
from dateline.link.windows import Window
from dateline.model import Entity, Quotation

#: Without a stated day, words were said at most so many days before the report came out.
SAID_DAYS = 4


class Utterance(msgspec.Struct, frozen=True, gc=False):
    """A quotation as the join sees it."""

    quotation: Quotation
    speaker: str | None
    window: Window
    stems: frozenset[str]
    verbatim: tuple[tuple[str, ...], ...]
    units: tuple[Unit, ...]


def utterances(
    pile: Pile, spans: SpanWords, entities: Mapping[str, Entity], entity_of: Mapping[str, str]
) -> list[Utterance]:
    """All quotations as the join sees them, those of one day side by side."""
    made = []
    for one in pile.layers:
        said = quotations_of(pile.prepared[one.report.id])
        made += [_utterance(pile, spans, q, said[q.id], entities, entity_of) for q in one.quotations]
    return sorted(made, key=lambda u: (u.window.first, u.quotation.id))


def _utterance(
    pile: Pile,
    spans: SpanWords,
    q: Quotation,
    said: Said,
    entities: Mapping[str, Entity],
    entity_of: Mapping[str, str],
) -> Utterance:
    speaker = entities.get(entity_of.get((q.speaker and q.speaker.entity) or "", ""))
    held = [spans.stems(q.report, begin, end) for begin, end in q.spans]
    stems = held[0] if len(held) == 1 else frozenset[str]().union(*held)
    verbatim = tuple([tuple(map(intern, quoted.split())) for quoted in said.verbatim])
    report = pile.reports[q.report]
    told = tuple([unit_of(report, sentence) for sentence in said.sentences])
    return Utterance(q, _voice(speaker), _said(pile, q), stems, verbatim, told)


def _voice(speaker: Entity | None) -> str | None:
    """Who speaks: a named person or body; an unnamed voice counts as its country's, so that retellings of it meet."""
    if speaker is None:
        return None
    if speaker.kind in ("group", "anonymous", "government"):
        return f"unnamed {speaker.country}" if speaker.country else None
    return speaker.id


def _said(pile: Pile, q: Quotation) -> Window:
    said = bounds_or_none(q.said.edtf)
    if said and said.first and said.last:
        if said.approximate:
            return Window(said.first - timedelta(days=SAID_DAYS), said.last + timedelta(days=1), False, False)
        return Window(said.first, said.last, True, said.first == said.last)
    published = pile.published[q.report]
    if published and published.first and published.last:
        return Window(published.first - timedelta(days=SAID_DAYS), published.last, False, False)
    return Window(date.min, date.max, False, False)
