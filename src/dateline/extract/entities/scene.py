"""Who is on stage where: mentions with their part in the sentence, and the quotations around them."""

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.extract.entities.people import gender_of
from dateline.extract.entities.syntax import Part, part_of, says
from dateline.lexicon.roles import role_at_end, titles
from dateline.model import Dossier, Entity, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.entities.candidates import Pronoun

#: Rules of quotations that are somebody's own words from end to end, though no marks stand around them.
_TURNS = frozenset({"quotations/script", "quotations/interview"})
#: Blocks whose text runs on from one to the next; each other block is a scene of its own.
_RUNNING = frozenset({"body", "standfirst", "subheading"})


@dataclass(slots=True, eq=False)
class Slot:
    """One appearance of an entity: where, in which sentence, as what, and inside whose quotation."""

    entity: str
    begin: int
    sentence: int
    paragraph: int
    token: int
    part: Part
    quoted: bool
    kind: str = ""
    sure: bool = True
    """false for a pronoun that may stand for another"""


@dataclass(slots=True)
class Scene:
    """The report as a row of sentences with the entities that appear in them."""

    dossier: Dossier
    begins: list[int] = field(default_factory=list)
    token_starts: list[list[int]] = field(default_factory=list)
    sentence_starts: list[list[int]] = field(default_factory=list)
    """per paragraph: first token of each sentence"""
    first_sentence: list[int] = field(default_factory=list)
    """per paragraph: number of its first sentence, counted over its strand"""
    strand: list[int] = field(default_factory=list)
    """paragraphs that run on from one another bear the same number"""
    slots: dict[int, list[Slot]] = field(default_factory=dict)
    """per strand, in reading order"""
    entity_at: dict[tuple[int, int], str] = field(default_factory=dict)
    pair_at: dict[tuple[int, int], str] = field(default_factory=dict)
    """first of two joined names -> the two together"""
    genders: dict[str, str] = field(default_factory=dict)
    learned: set[str] = field(default_factory=set)
    """those whose gender only a pronoun told, which may have stood for another"""
    begins_of: dict[str, list[int]] = field(default_factory=dict)
    """entity -> where it appears, sorted"""
    named_at: dict[str, list[int]] = field(default_factory=dict)
    """entity -> where a name or a role tells of it, in reading order"""
    counts: dict[str, int] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    """entity of a noun -> the person whose name the report gives it later"""
    stood_for: "tuple[Pronoun, int, Token] | None" = None
    """the last `he` or `she` that stood for a noun without a name, and where that noun is"""
    quotations: list[Quotation] = field(default_factory=list)
    verbatim: list[tuple[int, int, int]] = field(default_factory=list)
    """begin, end, index of the quotation"""

    def sentence_of(self, paragraph: int, token: int) -> int:
        """The number of a token's sentence in its strand."""
        return self.first_sentence[paragraph] + bisect_right(self.sentence_starts[paragraph], token) - 1

    def sentence_at(self, offset: int, paragraph: int) -> int:
        """The number of the sentence at an offset of the report; -1 outside the strand of that paragraph."""
        at = self.paragraph_at(offset)
        if at < 0 or self.strand[at] != self.strand[paragraph]:
            return -1
        return self.sentence_of(at, self.tokens_in(at, offset, offset + 1).start)

    def paragraph_at(self, offset: int) -> int:
        """The paragraph that holds an offset; -1 when none does."""
        at = bisect_right(self.begins, offset) - 1
        return at if at >= 0 and offset < self.dossier.paragraphs[at].end else -1

    def tokens_in(self, paragraph: int, begin: int, end: int) -> range:
        """Tokens of a paragraph that begin inside [begin, end) of the report."""
        starts, base = self.token_starts[paragraph], self.begins[paragraph]
        first = bisect_right(starts, begin - base) - 1
        return range(max(first, 0), bisect_right(starts, end - base - 1))

    def country_of_a_firm(self, paragraph: int, head: int) -> bool:
        """`Nordbank Finland said`: the country at the end of a firm's name does not speak."""
        entity = self.entity_at.get((paragraph, head))
        if entity is None or self.dossier.entities[entity].kind not in ("place", "government") or head == 0:
            return False
        before = self.dossier.paragraphs[paragraph].doc[head - 1]
        return before.pos_ == "PROPN" and self.entity_at.get((paragraph, head - 1)) != entity

    def quotation_at(self, offset: int) -> int:
        """Index of the quotation inside whose quotation marks an offset lies; -1 for none."""
        at = bisect_right(self.verbatim, (offset, 1 << 60, 0)) - 1
        for begin, end, index in reversed(self.verbatim[max(at - 2, 0) : at + 1]):
            if begin <= offset < end:
                return index
        return -1

    def add(self, entity: str, begin: int, paragraph: int, token: "Token", sure: bool = True) -> None:
        """Let an entity appear."""
        entity = self.same.get(entity, entity)
        inside = self.quotation_at(begin) >= 0
        sentence = self.sentence_of(paragraph, token.i)
        kind = self.dossier.entities[entity].kind
        strand = self.slots.setdefault(self.strand[paragraph], [])
        part = "subject" if says(token) else part_of(token)
        strand.append(Slot(entity, begin, sentence, paragraph, token.i, part, inside, kind, sure))
        self.counts[entity] = self.counts.get(entity, 0) + 1
        insort(self.begins_of.setdefault(entity, []), begin)
        self.entity_at[paragraph, token.i] = entity

    def holder_at(self, paragraph: int, token: int, kind: str) -> str | None:
        """The entity at a token; for `they` the two who are joined there."""
        pair = self.pair_at.get((paragraph, token)) if kind == "many" else None
        return pair or self.entity_at.get((paragraph, token))


def set_scene(dossier: Dossier) -> Scene:
    """Read sentences, quotations and mentions once."""
    scene = Scene(dossier)
    _paragraphs(scene)
    scene.quotations = sorted(dossier.quotations.values(), key=lambda q: (q.begin, q.end, q.id))
    turns = {r.target for r in dossier.reasons if r.rule in _TURNS}
    scene.verbatim = sorted(
        (begin, end, at)
        for at, quotation in enumerate(scene.quotations)
        for begin, end in (quotation.spans if quotation.id in turns else quotation.verbatim)
    )
    return scene


def _paragraphs(scene: Scene) -> None:
    strand, sentence = 0, 0
    for paragraph in scene.dossier.paragraphs:
        running = paragraph.kind in _RUNNING
        starts = [sent.start for sent in paragraph.doc.sents]
        scene.begins.append(paragraph.begin)
        scene.token_starts.append([token.idx for token in paragraph.doc])
        scene.sentence_starts.append(starts)
        scene.first_sentence.append(sentence if running else 0)
        scene.strand.append(0 if running else (strand := strand + 1))
        if running:
            sentence += len(starts)


def appear(scene: Scene) -> list[tuple[int, str, int, "Token"]]:
    """Mentions in reading order as (begin, entity, paragraph, head token); every word of them is marked."""
    found = []
    for mention in sorted(scene.dossier.mentions.values(), key=lambda m: (m.begin, -m.end, m.id)):
        if mention.form == "pronoun":
            continue
        paragraph = scene.paragraph_at(mention.begin)
        if paragraph < 0:
            continue
        tokens = scene.tokens_in(paragraph, mention.begin, mention.end)
        doc = scene.dossier.paragraphs[paragraph].doc
        head = doc[tokens.start : tokens.stop].root
        if scene.dossier.entities[mention.entity].kind == "group" and mention.form == "name":
            scene.pair_at[paragraph, head.i] = mention.entity
        if mention.form != "role" or (paragraph, head.i) not in scene.entity_at:
            for at in tokens if mention.form != "role" else (head.i,):
                scene.entity_at[paragraph, at] = mention.entity
        found.append((mention.begin, mention.entity, paragraph, head))
    return found


def read_genders(scene: Scene) -> None:
    """Gender of each person from titles, given names and role nouns."""
    text = scene.dossier.report.text
    for entity in scene.dossier.entities.values():
        if entity.kind in ("person", "anonymous"):
            scene.genders[entity.id] = _gender(entity)
    for mention in scene.dossier.mentions.values():
        word = text[max(0, mention.begin - 8) : mention.begin].split()
        title = titles().get(word[-1]) if word else None
        if title is not None and title.gender and mention.form == "name":
            scene.genders[mention.entity] = title.gender


def _gender(entity: Entity) -> str:
    for role in entity.roles:
        noun = role_at_end(role.title.split())
        if noun is not None and noun[1].gender:
            return noun[1].gender
    full = [name for name in (entity.name, *entity.names) if " " in name]
    return next((gender for name in full or (entity.name,) if (gender := gender_of(name))), "")
