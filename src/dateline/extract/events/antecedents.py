"""What "the listing", "the star" or "the two leaders" stands for, where its report says so and nothing else can be.

The words that say so stand earlier in the same report: the same noun with what it is of, for, by or called; the one
person or body who was named last and is what the noun says. They are put behind or before the noun in square
brackets, taken as they stand. Where two things may be meant, nothing is put.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.extract.events.described import Described, Place, described
from dateline.extract.events.offices import holder
from dateline.extract.events.phrases import is_channel
from dateline.extract.events.unique import BODIES, FIRMS, OFFICES, PEOPLE
from dateline.model import Dossier, Entity, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Where the words go, and the words: spans of the report.
Fill = tuple[int, tuple[Place, ...]]

#: Blocks in which the report introduces what it tells of.
TELLING = frozenset({"headline", "standfirst", "body", "subheading"})
#: No further back than this in characters is a name looked for.
NEAR = 700
#: Of these a report tells of several: firms and papers are found by name alone, and whose war it is by nobody's word.
UNDESCRIBED = (FIRMS | {"business", "newspaper", "paper", "worker", "employee", "war"}) - {"group"}
#: "A wall of water", "a wave of strikes": what these are made of, and not which one is meant.
UNDESCRIBED |= {
    "wall",
    "wave",
    "sea",
    "river",
    "storm",
    "flood",
    "string",
    "cloud",
    "stream",
    "torrent",
    "flow",
    "mountain",
}
#: One person is called by several of these.
FAMOUS = frozenset(
    {"singer", "star", "superstar", "musician", "entertainer", "actor", "actress", "comedian", "artist"}
)
#: Only what is told with one of these was told before.
POINTERS = frozenset({"the", "this", "that", "these", "those", "such"})
TWO = frozenset({"two", "both"})
PAIR = frozenset({"pair", "duo"})
BODY_KINDS = frozenset({"organisation", "government"})
MANY = "NNS"


class Antecedents:
    """What the nouns of one report were told with, looked up by the noun."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._nouns: defaultdict[tuple[str, str], list[tuple[Paragraph, Token]]] = defaultdict(list)
        self._names: list[Mention] = []
        self._roles: list[Mention] = []
        self._is_read = False

    def fill(self, paragraph: Paragraph, noun: Token) -> tuple[Fill, ...]:
        """The words to put beside a noun, or none where it is not sure."""
        if not any(c.lower_ in POINTERS for c in noun.children):
            return ()
        if not self._is_read:
            self._read()
        lemma = noun.lemma_.lower()
        if noun.text.title() in OFFICES:
            return self._office(paragraph, noun)
        if (noun.tag_ == MANY and lemma in PEOPLE and _is_two(noun)) or lemma in PAIR:
            return self._two(paragraph, noun)
        if lemma in PEOPLE:
            return self._named(paragraph, noun, lemma)
        named = self._named(paragraph, noun, lemma)
        return named if named or lemma in UNDESCRIBED else self._described(paragraph, noun, lemma)

    def _office(self, paragraph: Paragraph, noun: Token) -> tuple[Fill, ...]:
        begin, end = paragraph.place(noun)
        role = next((m for m in self._roles if m.begin <= begin and end <= m.end), None)
        found = holder(self._dossier, noun, role, self._names)
        return ((end, found),) if found else ()

    def _read(self) -> None:
        self._is_read = True
        for paragraph in self._dossier.paragraphs:
            if paragraph.kind in TELLING:
                for token in paragraph.doc:
                    if token.tag_ in ("NN", "NNS"):
                        self._nouns[token.lemma_.lower(), token.tag_].append((paragraph, token))
        found = sorted(self._dossier.mentions.values(), key=lambda m: (m.begin, m.end))
        self._names = [m for m in found if m.form == "name"]
        self._roles = [m for m in found if m.form == "role"]

    def _described(self, paragraph: Paragraph, noun: Token, lemma: str) -> tuple[Fill, ...]:
        """The same noun told before with what says which one."""
        begin, end = paragraph.place(noun)
        own = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound")}
        last: Described | None = None
        others: list[Described] = []
        for where, token in self._nouns.get((lemma, noun.tag_), ()):
            if where.place(token)[0] >= begin:
                break
            found = described(where, token)
            if not found.names:
                if found.new:
                    last, others = None, [*others, *([last] if last else [])]
                elif last is None and where.kind == "body":
                    others.append(found)  # told plainly before any other of the name was described
                continue
            if last is not None and not last.names & found.names:
                others.append(last)
            last = found if last is None or not last.names & found.names or found.new else last
            if own - {c.lower_ for c in token.children}:
                last = None
        if last is None or others:
            return ()
        fills = [(begin, (last.before,))] if last.before and not own else []
        if last.behind and not any(c.dep_ in ("prep", "relcl", "acl") and c.i > noun.i for c in noun.children):
            fills.append((end, (last.behind,)))
        return tuple(fills)

    def _named(self, paragraph: Paragraph, noun: Token, lemma: str) -> tuple[Fill, ...]:
        """The person or body that the noun says, where no other was named since, nor with it."""
        begin, end = paragraph.place(noun)
        role = next((m for m in self._roles if m.begin <= begin and end <= m.end), None)
        if noun.tag_ == MANY or lemma not in PEOPLE | BODIES:
            return ()
        if lemma in FAMOUS and (role is None or not self._is_somebody(role)):
            return self._famous(begin, end)
        entity = self._dossier.entities.get(role.entity) if role is not None else None
        if role is None or entity is None or not _fits(entity, lemma):
            return ()
        kinds = {"person"} if entity.kind == "person" else BODY_KINDS
        stop = paragraph.begin + noun.sent.end_char
        near = [m for m in self._names if begin - NEAR <= m.begin < stop and self._kind(m) in kinds]
        own = [m for m in near if m.entity == entity.id and m.end <= begin]
        since = [m for m in near if own and m.begin >= own[-1].begin]
        if not own or any(m.entity != entity.id for m in since):
            return ()
        if entity.kind != "person" and is_channel(self._dossier.report.text, own[-1].begin, own[-1].end):
            return ()
        full = max((m for m in self._names if m.entity == entity.id), key=lambda m: (m.end - m.begin, -m.begin))
        return ((role.end, ((full.begin, full.end),)),) if full.text[:1].isupper() else ()

    def _is_somebody(self, role: Mention) -> bool:
        entity = self._dossier.entities.get(role.entity)
        return entity is not None and entity.kind == "person"

    def _famous(self, begin: int, end: int) -> tuple[Fill, ...]:
        """ "The star" where one person alone of the report is called a singer, a star or the like."""
        called = [m for m in self._roles if m.text.split()[-1].lower() in FAMOUS and self._is_somebody(m)]
        if len({m.entity for m in called}) != 1:
            return ()
        names = [m for m in self._names if m.entity == called[0].entity and m.begin < begin]
        full = max(names, key=lambda m: (m.end - m.begin, -m.begin), default=None)
        return ((end, ((full.begin, full.end),)),) if full is not None and " " in full.text else ()

    def _two(self, paragraph: Paragraph, noun: Token) -> tuple[Fill, ...]:
        """The two people named before, where two and no more were named since the paragraph before."""
        begin, end = paragraph.place(noun)
        near = [m for m in self._names if begin - NEAR <= m.begin < begin and self._kind(m) == "person"]
        full: dict[str, Mention] = {}
        for mention in near:
            known = full.get(mention.entity)
            full[mention.entity] = mention if known is None or len(mention.text) > len(known.text) else known
        if len(full) != len(TWO):
            return ()
        return ((end, tuple((m.begin, m.end) for m in full.values())),)

    def _kind(self, mention: Mention) -> str:
        entity = self._dossier.entities.get(mention.entity)
        return entity.kind if entity is not None else ""


def _is_two(noun: Token) -> bool:
    return any(c.lower_ in TWO for c in noun.children)


def _fits(entity: Entity, lemma: str) -> bool:
    if entity.kind == "person":
        return lemma in PEOPLE and len(entity.name.split()) > 1 and entity.name[:1].isupper()
    return lemma in BODIES and entity.kind in BODY_KINDS and entity.name[:1].isupper()
