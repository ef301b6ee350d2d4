"""Attributions of a paragraph made into records: offsets of the report, kind, verbatim parts, speaker, details."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.quotations.about import labels
from dateline.extract.quotations.details import addressee_of, clause_of_cue, occasion_of, said_when
from dateline.extract.quotations.echoes import is_head
from dateline.extract.quotations.interviews import interviewee
from dateline.extract.quotations.naming import Namer
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.posts import holder
from dateline.extract.quotations.rules import explain
from dateline.extract.quotations.scripts import is_unnamed, labelled, titled
from dateline.extract.quotations.sourcing import condition, on_behalf_of, relays, sourcing_of
from dateline.extract.quotations.voices import antecedent
from dateline.model import (
    Cue,
    Dossier,
    Doubt,
    Mention,
    Quotation,
    QuotationKind,
    Reason,
    Said,
    Sourcing,
    Speaker,
    content_id,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.quotations.marks import Quoted

_PERSONS = frozenset({"he", "she", "they", "the official", "the aide", "the diplomat"})
#: Nobody is named who is called so.
_UNNAMED = frozenset({"the source", "the sources", "the person", "the people", "one source", "the insider"})
#: What somebody says who is asked.
_TURNS = frozenset({"script", "interview"})
#: How the words for a speaker name somebody without being a mention.
_OTHERWISE = {"script": labelled, "post": holder}
#: Pronouns carry the kind of source on from a speaker this many paragraphs back at most.
_NEAR = 2
#: Names this many characters before words without a speaker are candidates.
_CANDIDATES = 600


class Recorder:
    """Makes the records of one report; keeps who spoke last, whose anonymity a pronoun shares."""

    def __init__(self, dossier: Dossier, passages: list[Passage]) -> None:
        self.dossier = dossier
        self.passages = passages
        self.mentions = sorted(dossier.mentions.values(), key=lambda m: (m.begin, -m.end, m.id))
        self.namer = Namer(dossier, self.mentions)
        self.last: tuple[int, Sourcing] = (-_NEAR - 1, "named")

    def records(self, passage: Passage, found: Attribution) -> Iterator[Quotation | Doubt | Reason]:
        """One quotation, the reason for its speaker, and a doubt where nobody is named."""
        spans, verbatim = self._spans(passage, found)
        cue = self._cue(found)
        id_ = content_id("q", self.dossier.report.id, spans, cue and cue.begin)
        kind = self._how(spans, verbatim)
        speaker = self._speaker(found)
        time = said_when(self.dossier, passage, found)
        begin = passage.paragraph.begin
        times = [(t.begin - begin, t.end - begin) for t in self.dossier.times_in(begin, passage.end)]
        yield Quotation(
            id=id_,
            report=self.dossier.report.id,
            spans=spans,
            text=" … ".join(self.dossier.report.words(b, e) for b, e in spans),
            kind=kind,
            verbatim=verbatim,
            cue=cue,
            speaker=speaker,
            on_behalf_of=on_behalf_of(speaker.text, clause_of_cue(passage, found)) if speaker else None,
            addressee=addressee_of(passage, found),
            occasion=occasion_of(passage, found, times),
            sourcing=self._sourcing(passage, found),
            via=self._via(passage, found),
            said=Said(edtf=time.edtf if time else None),
            about=labels(passage, found),
        )
        yield from self._reasons(id_, found, speaker, spans, kind)
        yield from self._anonymity(id_, passage, found)

    def _spans(self, passage: Passage, found: Attribution) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
        pieces = [(passage.index, piece) for piece in sorted(found.contents)] + found.later
        spans: list[Range] = []
        verbatim: list[Range] = []
        for index, (b, e) in pieces:
            at = self.passages[index].paragraph.begin
            spans.append((at + b, at + e))
            verbatim += [(at + q.inner_begin, at + q.inner_end) for q in _inside(self.passages[index], b, e)]
        return tuple(spans), tuple(verbatim)

    def _how(self, spans: tuple[Range, ...], verbatim: tuple[Range, ...]) -> QuotationKind:
        words = self.dossier.report.words
        letters = sum(c.isalnum() for b, e in spans for c in words(b, e))
        quoted = sum(c.isalnum() for b, e in verbatim for c in words(b, e))
        if verbatim and quoted >= letters * 0.95:
            return "direct"
        return "mixed" if verbatim else "indirect"

    def _cue(self, found: Attribution) -> Cue | None:
        if found.cue is None or found.cue_at is None:
            return None
        begin, end = self._place(found.cue_at, found.cue)
        return Cue(begin=begin, end=end, text=self.dossier.report.words(begin, end))

    def _speaker(self, found: Attribution) -> Speaker | None:
        asked = self._interviewee(found)
        if asked is not None:
            words = self.dossier.report.words(asked.begin, asked.end)
            return Speaker(begin=asked.begin, end=asked.end, text=words, entity=asked.entity)
        if found.speaker is None or found.speaker_at is None:
            return None
        begin, end = self.namer.whole_name(*self._place(found.speaker_at, found.speaker))
        head = _head(self.passages[found.speaker_at], found.speaker)
        at = self.passages[found.speaker_at].paragraph.begin + head.idx if head is not None else begin
        entity = self.namer.entity(begin, end, at)
        who = antecedent(self.passages[found.speaker_at], found)
        if who is not None:
            entity = self.namer.entity(
                *self._place(found.speaker_at, who), at=self._place(found.speaker_at, who)[1] - 1
            )
        words = self.dossier.report.words(begin, end)
        if found.rule == "script" and words.startswith("THE "):
            entity = titled(self.dossier, words)
        elif entity is None and found.rule in _OTHERWISE:
            entity = _OTHERWISE[found.rule](self.dossier, words)
        return Speaker(begin=begin, end=end, text=words, entity=entity)

    def _interviewee(self, found: Attribution) -> Mention | None:
        """Who answers under the letter A, or right below a question; whose words stand over an interview."""
        if found.rule in ("interview", "unattributed"):
            return self.asked if found.rule == "interview" or is_head(self.passages, found) else None
        if found.rule != "script" or found.speaker is None or found.speaker_at is None:
            return None
        if self.passages[found.speaker_at].text[slice(*found.speaker)] != "A":
            return None
        return self.asked

    @cached_property
    def asked(self) -> Mention | None:
        """Whom the report interviews."""
        turns = [p.paragraph.begin for p in self.passages if any(a.rule in _TURNS for a in p.found)]
        return interviewee(self.dossier, min(turns)) if turns else None

    def _place(self, index: int, piece: Range) -> Range:
        at = self.passages[index].paragraph.begin
        return at + piece[0], at + piece[1]

    def _sourcing(self, passage: Passage, found: Attribution) -> Sourcing:
        if found.speaker is None or found.speaker_at is None:
            return "anonymous" if found.verb is not None else "named"
        home = self.passages[found.speaker_at]
        words = home.text[found.speaker[0] : found.speaker[1]].lower()
        near, kind = self.last
        if found.rule == "script" and is_unnamed(words):
            return "named" if self._interviewee(found) is not None else "anonymous"
        found_kind: Sourcing
        if words in _UNNAMED:
            found_kind = "collective" if words.endswith("s") else "anonymous"
        elif words in _PERSONS:
            found_kind = kind if passage.index - near <= _NEAR and kind == "anonymous" else "named"
        else:
            found_kind = sourcing_of(home, found.speaker, _head(home, found.speaker))
            if found_kind == "named" and condition(words) is not None:
                found_kind = "anonymous"  # "the investor, who declined to be named"
        if found.inside is None:
            self.last = (passage.index, found_kind)
        return found_kind

    def _via(self, passage: Passage, found: Attribution) -> tuple[str, ...]:
        names: list[str] = []
        outer = found.inside
        while outer is not None:
            speaker = self._speaker(outer)
            names += [speaker.text] if speaker is not None else []
            outer = outer.inside
        if found.inside is None and found.verb is not None:
            names += relays(clause_of_cue(passage, found))
        if found.relay is not None:
            names.append(found.relay)
        return tuple(dict.fromkeys(names))

    def _reasons(
        self,
        id_: str,
        found: Attribution,
        speaker: Speaker | None,
        spans: tuple[Range, ...],
        kind: QuotationKind,
    ) -> Iterator[Doubt | Reason]:
        report = self.dossier.report
        evidence = (report.span(speaker.begin, speaker.end),) if speaker else ()
        rule = f"quotations/{found.rule}"
        yield Reason(target=id_, aspect="speaker", rule=rule, note=explain(found.rule), evidence=evidence)
        if speaker is None and kind != "indirect":
            near = ", ".join(self._near(spans[0][0])) or "none"
            yield Doubt(
                id=content_id("d", "speaker-uncertain", id_),
                code="speaker-uncertain",
                report=report.id,
                begin=spans[0][0],
                end=spans[-1][1],
                step="quotations",
                message=f"Nobody is named as the speaker of these words. Named shortly before: {near}.",
            )

    def _anonymity(self, id_: str, passage: Passage, found: Attribution) -> Iterator[Reason]:
        """The condition on which an unnamed source spoke, in the words of this paragraph or of the next."""
        if found.inside is not None or self.last[1] not in ("anonymous", "collective"):
            return
        for near in self.passages[passage.index : passage.index + 2]:
            place = condition(near.text)
            if place is not None:
                begin, end = self._place(near.index, place)
                evidence = (self.dossier.report.span(begin, end),)
                words = self.dossier.report.words(begin, end)
                note = f"The source is not named; the report says: {words}"
                yield Reason(target=id_, aspect="sourcing", rule="quotations/condition", note=note, evidence=evidence)
                return

    def _near(self, begin: int) -> list[str]:
        """Who is named shortly before a place, the nearest first: candidates for a speaker nobody names."""
        before = [m.entity for m in reversed(self.mentions) if begin - _CANDIDATES <= m.begin < begin]
        known = (self.dossier.entities.get(entity) for entity in dict.fromkeys(before))
        return [e.name for e in known if e is not None and e.kind not in ("place", "government")][:3]


def _inside(passage: Passage, begin: int, end: int) -> "Iterator[Quoted]":
    depth = min((q.depth for q in passage.quotes if begin <= q.begin and q.end <= end), default=0)
    return (q for q in passage.quotes if q.depth == depth and begin <= q.begin and q.end <= end)


def _head(passage: Passage, speaker: Range) -> "Token | None":
    span = passage.doc.char_span(*speaker, alignment_mode="contract")
    return span.root if span is not None and len(span) else None
