"""Retellings that nobody is named beside: a sentence that goes on from what a speaker was just said to have said.

`According to X, ... . That would ...`: the second sentence has no cue of its own. Where it tells the
same point as words that another report quotes from X in those days, the two are shown side by side when they differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.link.drift import drift_of
from dateline.link.join import blocks
from dateline.link.pile import Pile
from dateline.link.quoted import Utterance
from dateline.link.retelling import SENTENCE_END, Unit, compare_units, sentence_units
from dateline.link.utterances import NEAR
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
    """The sentence without quotation that follows an indirect quotation in its paragraph."""
    told: dict[str, list[Utterance]] = defaultdict(list)
    for item in items:
        told[item.quotation.report].append(item)
    voices = {item.speaker for item in items if item.quotation.kind == "direct"} - {None}
    for report in sorted(told):
        spans = [span for u in told[report] for span in u.quotation.spans]
        for item in sorted(told[report], key=lambda u: (u.quotation.begin, u.quotation.id)):
            if item.speaker and item.speaker in voices and item.quotation.kind != "direct":
                yield from _after(pile.reports[report], item, item.speaker, spans)


def _after(report: Report, item: Utterance, speaker: str, spans: Sequence[tuple[int, int]]) -> Iterator[Said]:
    """The sentence after that of a quotation, unless other words are quoted in either."""
    block = report.block_at(item.quotation.end - 1)
    stop = SENTENCE_END.search(report.text, max(item.quotation.end - 2, 0))
    if block is None or stop is None or stop.end() >= block.end:
        return
    last = SENTENCE_END.search(report.text, stop.end())
    begin, end = stop.end(), min(last.end() if last else block.end, block.end)
    if not any(a < end and b > item.quotation.end for a, b in spans):
        for unit in sentence_units(report.text, report.id, begin, end):
            yield Said(report.id, speaker, item.window, unit, None)
            return
