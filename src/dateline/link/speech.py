"""Quotations as things that happen: who spoke to whom, on which days, in which sentence of which report."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from dateline.link.pile import Pile
from dateline.link.quoted import Utterance
from dateline.link.windows import Window
from dateline.model import Entity, Quotation, Span

_STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[A-Z])|\n")
_PRESS = re.compile(r"\b(?:reporters|journalists|press|media|news conference|briefing|interview)\b", re.IGNORECASE)


class Speech(msgspec.Struct, frozen=True, gc=False):
    """A quotation, its speaker and addressee as entities of the pile, and the sentence its speaker stands in."""

    quotation: Quotation
    speaker: str
    addressee: str | None
    to_press: bool
    window: Window
    sentence: tuple[int, int]
    head: tuple[int, int]

    @property
    def id(self) -> str:
        """The quotation's id."""
        return self.quotation.id

    @property
    def report(self) -> str:
        """The report it stands in."""
        return self.quotation.report

    @property
    def span(self) -> Span:
        """Its sentence, as evidence."""
        return Span(self.report, *self.sentence)


def speeches(
    pile: Pile, items: Sequence[Utterance], entities: Mapping[str, Entity], entity_of: Mapping[str, str]
) -> list[Speech]:
    """All quotations with a named speaker, in reading order within each report."""
    addressed = {item.quotation.report for item in items if item.quotation.addressee}
    written: dict[str, Mapping[str, str]] = {
        report: {
            m.text.casefold(): entity_of[m.entity] for m in reversed(pile.mentions[report]) if m.entity in entity_of
        }
        for report in addressed
    }
    nobody: Mapping[str, str] = {}
    made = [
        _speech(pile, item, written.get(item.quotation.report, nobody)) for item in items if item.speaker in entities
    ]
    return sorted(made, key=lambda s: (s.report, s.quotation.begin, s.id))


def _speech(pile: Pile, item: Utterance, written: Mapping[str, str]) -> Speech:
    q = item.quotation
    head = (q.cue.begin, q.cue.end) if q.cue else (q.begin, q.end)
    return Speech(
        quotation=q,
        speaker=item.speaker or "",
        addressee=written.get((q.addressee or "").casefold()),
        to_press=any(said and _PRESS.search(said) for said in (q.addressee, q.occasion)),
        window=item.window,
        sentence=sentence_around(pile.reports[q.report].text, head[0], max(head[1], head[0] + 1)),
        head=head,
    )


def sentence_around(text: str, begin: int, end: int) -> tuple[int, int]:
    """The sentence around a place, within a stretch of 600 characters."""
    low = max(0, begin - 400)
    first = max((low + f.end() for f in _STOP.finditer(text[low:begin])), default=low)
    found = _STOP.search(text, end, min(len(text), end + 400))
    return first, found.start() + 1 if found else min(len(text), end + 400)
