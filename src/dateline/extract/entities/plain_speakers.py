"""Speakers without a name, whom a pronoun takes up: `Two sources ..., they said`, `The letter ... It says`."""

from typing import TYPE_CHECKING

import msgspec

from dateline.extract.entities.another import is_another, told_anew
from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.plain_persons import is_human, of_whom
from dateline.extract.entities.pronoun_words import kind_of_word, pronoun_words, rules
from dateline.extract.entities.scene import Scene
from dateline.extract.entities.syntax import in_relative
from dateline.model import Quotation, Sourcing, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What a noun phrase is made of, left of its noun.
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
#: Who asks is seldom who goes on.
_ASKS = frozenset({"questioner", "reporter", "interviewer", "moderator", "journalist"})
#: What opens the words for somebody new.
_NEW = frozenset({"a", "an", "one", "another", "his", "her", "their", "its", "some"})
#: Sentences between the words of such a speaker and the pronoun that takes it up.
_NEAR = 2

#: Kinds of whom a pronoun may mean.
_PERSONS = ("person", "anonymous")
_FITTING = {"thing": ("organisation", "government"), "many": ("group", "organisation")}

#: The words for a speaker, and what kind of source it is.
Plain = tuple[Speaker, Sourcing]


class PlainSpeakers:
    """Which quotations, and which pronouns, belong to a speaker without a name."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.of: dict[int, Plain] = {}
        """begin of a pronoun -> the words it takes up"""
        self.last: tuple[Plain, int] | None = None
        """who spoke last before the pronoun at hand, and where those words end"""

    def look(self, pronoun: Pronoun, quotation: Quotation) -> bool:
        """Whether a quotation before the pronoun is that of such a speaker, and the pronoun can mean it."""
        speaker = quotation.speaker
        if speaker is None or not pronoun.speaks or self._within_own(pronoun, quotation):
            return False
        known = self.of.get(speaker.begin)
        if known is None and (speaker.text.lower() in kind_of_word() or not self._agrees(pronoun, speaker)):
            return False
        if known is not None and not self._agrees(pronoun, known[0]):
            return False
        end = min(quotation.end, pronoun.begin) if quotation.begin < pronoun.begin else quotation.begin
        if self._taken_over(max(end, speaker.end), pronoun):
            return False
        self.last = (known or (msgspec.structs.replace(speaker, entity=None), quotation.sourcing), end)
        return True

    def weigh(self, pronoun: Pronoun, ranked: list[Ranked]) -> list[Ranked]:
        """Let who spoke last without a name compete with the named."""
        if self.last is None:
            return ranked
        weights, distances = rules()["weight"], rules()["distance"]["weights"]
        away = self._away(pronoun, self.last[1])
        if away > _NEAR:
            self.last = None
            return ranked
        weight = distances[away] + weights["subject"] + weights["parallel"] + weights["speaks_on"]
        opens = pronoun.token.i == 0
        mine = Ranked("", weight + (weights["goes_on"] if opens else 0.0), away=away)
        rest = [one for one in ranked if one.entity]
        return sorted([mine, *rest], key=lambda r: (-r.weight, r.entity))

    def take(self, pronoun: Pronoun, best: Ranked) -> None:
        """The pronoun stands for the speaker without a name."""
        if best.noun is not None and pronoun.kind in ("male", "female"):
            self.scene.stood_for = (pronoun, *best.noun)
        if self.last is not None:
            self.of[pronoun.begin] = self.last[0]
        elif best.noun is not None and pronoun.speaks:
            self.of[pronoun.begin] = self._words(*best.noun), "named" if pronoun.kind == "thing" else "anonymous"

    def told(self, quotation: Quotation) -> Quotation | None:
        """The quotation with the words that its pronoun takes up."""
        speaker = quotation.speaker
        if speaker is None or speaker.entity is not None or speaker.begin not in self.of:
            return None
        words, sourcing = self.of[speaker.begin]
        return msgspec.structs.replace(quotation, speaker=words, sourcing=sourcing)

    def _words(self, paragraph: int, noun: "Token") -> Speaker:
        first, doc = noun.i, noun.doc
        while first > noun.sent.start and doc[first - 1].pos_ in _NOMINAL and doc[first].pos_ != "DET":
            first -= 1
        while first > noun.sent.start + 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
            first -= 2
        last = of_whom(noun)
        begin = self.scene.begins[paragraph] + doc[first].idx
        end = self.scene.begins[paragraph] + last.idx + len(last)
        return Speaker(begin=begin, end=end, text=self.scene.dossier.report.text[begin:end])

    def _agrees(self, pronoun: Pronoun, speaker: Speaker) -> bool:
        """Number and kind: `they` are several, `he` is a person, `it` is neither."""
        paragraph = self.scene.paragraph_at(speaker.begin)
        if paragraph < 0:
            return False
        tokens = self.scene.tokens_in(paragraph, speaker.begin, speaker.end)
        span = self.scene.dossier.paragraphs[paragraph].doc[tokens.start : tokens.stop]
        head = span.root
        several = head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" and c.i < tokens.stop for c in head.children)
        if pronoun.kind == "many":
            return several
        if several:
            return False
        if head.lower_ == "one" and pronoun.kind != "thing":
            return True  # "One, a typesetter of 71, told ... he said"
        if head.tag_ != "NN" or head.lemma_.lower() in _ASKS:
            return False
        if pronoun.kind == "thing":
            return head.lemma_.lower() in pronoun_words()["documents"]
        return is_human(head, pronoun.kind[0]) and (self._new(speaker) or self._another(speaker))

    def _new(self, speaker: Speaker) -> bool:
        """`a pilot`, `his wife`: nobody the report has named before."""
        return speaker.text.split()[0].lower() in _NEW

    def _another(self, speaker: Speaker) -> bool:
        """`the pilot`, when a pilot has just been told of, is not the one whom the report names elsewhere."""
        if speaker.entity is None:
            return told_anew(self.scene, speaker) is not None
        return is_another(self.scene, speaker, speaker.entity)

    def _within_own(self, pronoun: Pronoun, quotation: Quotation) -> bool:
        """The words in whose midst the pronoun stands, or words retold inside other words."""
        if any(b <= pronoun.begin < e for b, e in quotation.verbatim):
            return True
        at = self.scene.quotation_at(pronoun.begin)
        if at >= 0 and self.scene.quotations[at] is quotation:
            return True
        first, last = quotation.spans[0][0], quotation.spans[-1][1]
        return any(
            other is not quotation
            and other.spans != quotation.spans
            and any(b <= first and last <= e and not b <= pronoun.begin < e for b, e in other.spans)
            for other in self.scene.quotations
        )

    def _away(self, pronoun: Pronoun, end: int) -> int:
        paragraph = self.scene.paragraph_at(end - 1)
        if paragraph < 0 or self.scene.strand[paragraph] != self.scene.strand[pronoun.paragraph]:
            return _NEAR + 1
        tokens = self.scene.tokens_in(paragraph, end - 1, end)
        return max(0, pronoun.sentence - self.scene.sentence_of(paragraph, tokens.start))

    def _taken_over(self, since: int, pronoun: Pronoun) -> bool:
        """A named one of that kind has become the subject since."""
        fitting = _FITTING.get(pronoun.kind, _PERSONS)
        slots = self.scene.slots.get(self.scene.strand[pronoun.paragraph], [])
        return any(
            since <= s.begin < pronoun.begin and s.part == "subject" and not s.quoted and s.kind in fitting
            for s in slots
        )


def still_speaks(scene: Scene, speaker: str, since: int, pronoun: Pronoun) -> bool:
    """Whether nobody else has become the subject since the quotation of a named speaker ended."""
    for slot in reversed(scene.slots.get(scene.strand[pronoun.paragraph], [])):
        if slot.begin < since:
            return True
        other = slot.part == "subject" and not slot.quoted and slot.entity != speaker
        token = scene.dossier.paragraphs[slot.paragraph].doc[slot.token]
        alike = slot.kind in _FITTING.get(pronoun.kind, _PERSONS) and slot.begin < pronoun.begin
        if other and alike and not in_relative(token):
            return False
    return True
