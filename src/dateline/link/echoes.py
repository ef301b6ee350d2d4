"""Retellings that nobody is named beside: a sentence that goes on from what a speaker was just said to have said.

`According to X, ... . If nothing else, this would ...`: the second sentence has no cue of its own. Where it tells the
same point as words that another report quotes from X in those days, the two are shown side by side when they differ.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.link.drift import drift_of
from dateline.link.join import blocks
from dateline.link.pile import TEXT_BLOCKS, Pile
from dateline.link.retelling import Unit, compare_units, sentence_units
from dateline.link.utterances import NEAR, Utterance
from dateline.link.windows import Window
from dateline.link.wordings import drifted
from dateline.link.words import Weights
from dateline.model import Conflict, Report

#: The rarest words of a sentence, one of which the quoted words share.
TELLING = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as said by a speaker in some days: quoted, or going on from what is attributed."""

    report: str
    speaker: str
    window: Window
    unit: Unit
    quoted: Utterance | None


def echo_conflicts(pile: Pile, items: Sequence[Utterance], weights: Weights) -> Iterator[Conflict]:
    """Yield the quoted words beside each such sentence of another report that departs from them."""
    said = sorted((*_quoted(items), *_echoes(pile, items)), key=lambda s: (s.window.first, s.unit.span))
    for i, j in blocks(said, lambda s: _keys(s, weights), NEAR):
        one, other = said[i], said[j]
        words, echo = (one, other) if one.quoted else (other, one)
        if words.quoted is None or echo.quoted is not None or words.report == echo.report:
            continue
        told = compare_units(words.unit, echo.unit) if words.window.meets(echo.window) else None
        if told and (drift := drift_of(told)):
            yield drifted(words.quoted, words.unit, echo.unit, drift)


def _keys(said: Said, weights: Weights) -> Iterator[str]:
    own = said.unit.content - said.unit.names
    yield from (f"{said.speaker} {stem}" for stem in weights.rarest([s for s in own if weights.seen[s] > 1], TELLING))


def _quoted(items: Sequence[Utterance]) -> Iterator[Said]:
    """The sentences of quotations whose words stand in quotation marks."""
    for item in items:
        if item.speaker and item.quotation.kind == "direct":
            yield from (Said(item.quotation.report, item.speaker, item.window, unit, item) for unit in item.units)


def _echoes(pile: Pile, items: Sequence[Utterance]) -> Iterator[Said]:
    """Sentences without quotation that follow one with an indirect quotation in the same paragraph."""
    told: dict[str, list[Utterance]] = {}
    for item in items:
        told.setdefault(item.quotation.report, []).append(item)
    for report in sorted(told):
        here = sorted(told[report], key=lambda u: (u.quotation.begin, u.quotation.id))
        yield from _in_report(pile.reports[report], here)


def _in_report(report: Report, quoted: Sequence[Utterance]) -> Iterator[Said]:
    begins = [u.quotation.begin for u in quoted]
    for block in (b for b in report.blocks if b.kind in TEXT_BLOCKS):
        last: Utterance | None = None
        for unit in sentence_units(report.text, report.id, block.begin, block.end):
            inside = quoted[bisect_right(begins, unit.span.begin - 1) : bisect_right(begins, unit.span.end - 1)]
            running = any(u.quotation.end > unit.span.begin for u in quoted[: bisect_right(begins, unit.span.begin)])
            if last and last.speaker and not inside and not running:
                yield Said(report.id, last.speaker, last.window, unit, None)
            last = inside[-1] if inside and inside[-1].quotation.kind != "direct" else None
