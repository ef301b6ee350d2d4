"""What "the listing", "the star" or "the two leaders" stands for, where its report says so and nothing else can be.

The words that say so stand earlier in the same report: the same noun with what it is of, for, by or called; the one
person or body who was named last and is what the noun says. They are put behind or before the noun in square
brackets, taken as they stand. Where two things may be meant, nothing is put.
"""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events.phrases import is_channel
from dateline.extract.events.unique import BODIES, FIRMS, PEOPLE, RELATIONAL, TIMES
from dateline.model import Dossier, Entity, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

Place = tuple[int, int]
#: Where the words go, and the words: spans of the report.
Fill = tuple[int, tuple[Place, ...]]

#: Blocks in which the report introduces what it tells of.
TELLING = frozenset({"headline", "standfirst", "body", "subheading"})
#: Behind the noun these say which one.
COMPLEMENTS = frozenset({"of", "for", "on", "against", "between", "to", "with", "over", "about"})
#: No more words than this are put in; no further back than this in characters is a name looked for.
MOST, NEAR = 9, 700
#: Of these a report tells of several: firms and papers are found by name alone, and whose war it is by nobody's word.
UNDESCRIBED = (FIRMS | {"business", "newspaper", "paper", "worker", "employee", "war"}) - {"group"}
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


class Described(NamedTuple):
    """A noun told with words that say which one: those before it, those behind it, and what they name."""

    place: int
    before: Place | None
    behind: Place | None
    names: frozenset[str]
    new: bool


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
        if (noun.tag_ == MANY and lemma in PEOPLE and _is_two(noun)) or lemma in PAIR:
            return self._two(paragraph, noun)
        if lemma in PEOPLE:
            return self._named(paragraph, noun, lemma)
        named = self._named(paragraph, noun, lemma)
        return named if named or lemma in UNDESCRIBED else self._described(paragraph, noun, lemma)

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
            found = _described(where, token)
            if not found.names:
                if found.new:
                    last, others = None, [*others, *([last] if last else [])]
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


def _described(paragraph: Paragraph, noun: Token) -> Described:
    """What stands before and behind a noun and says which one it is."""
    names: set[str] = set()
    before = _before(noun)
    behind = _behind(noun)
    for piece in (before, behind):
        names.update(t.lemma_.lower() for t in piece if t.pos_ in ("PROPN", "NOUN"))
    new = any(c.lower_ in ("a", "an", "another") for c in noun.children)
    spans = [(paragraph.place(p[0])[0], paragraph.place(p[-1])[1]) if p else None for p in (before, behind)]
    return Described(paragraph.place(noun)[0], spans[0], spans[1], frozenset(names), new)


def _before(noun: Token) -> "list[Token]":
    """The compound, the name or the named owner before a noun, up to the noun."""
    parts = [c for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "nmod", "poss", "amod")]
    naming = [c for c in parts if c.dep_ in ("compound", "nmod") or c.pos_ == "PROPN"]
    naming = [c for c in naming if c.dep_ != "poss" or c.pos_ == "PROPN"]
    if not naming:
        return []
    first = min(t.i for c in naming for t in c.subtree)
    if first > 1 and [t.lower_ for t in noun.doc[first - 2 : first]] == ["of", "the"]:
        return []  # "State of the Harbour" is cut there
    piece = list(noun.doc[first : noun.i])
    while piece and piece[0].tag_ == "DT":
        piece = piece[1:]
    while piece and piece[-1].tag_ == "POS":
        piece = piece[:-1]
    named = any(t.pos_ == "PROPN" for t in piece)  # "the [victim] shooting" helps nobody
    return piece if named and _is_plain(piece) else []


def _behind(noun: Token) -> "list[Token]":
    """The phrase right behind a noun that says of, for or against what."""
    for child in noun.children:
        aim = child.dep_ in ("acl", "relcl") and child.tag_ == "VB" and child.i > noun.i and noun.nbor().tag_ == "TO"
        if not aim and (child.i != noun.i + 1 or child.dep_ not in ("prep", "acl")):
            continue
        if child.dep_ == "prep" and child.lower_ not in (
            COMPLEMENTS if noun.lemma_.lower() in RELATIONAL else {"of"}
        ):
            continue  # "blame the new shape on the tax"
        piece = _undated(sorted(child.subtree, key=lambda t: t.i))
        piece = piece[:-1] if piece and piece[-1].tag_ == "POS" else piece
        if len(piece) < len(TWO) or piece[0].i != noun.i + 1:
            continue
        if piece[-1].i - piece[0].i == len(piece) - 1 and _is_plain(piece):
            named = any(t.pos_ == "PROPN" for t in piece)
            return piece if named or child.lower_ == "of" or child.tag_ == "VB" else []
    return []


def _undated(piece: "list[Token]") -> "list[Token]":
    """Without the "in May" at its end and what follows: it says when, not which."""
    first = next((at for at, t in enumerate(piece) if t.ent_type_ in ("DATE", "TIME") or _is_time(t)), len(piece))
    while first < len(piece) and first > 0 and piece[first - 1].dep_ in ("prep", "det", "punct"):
        first -= 1
    return piece[:first]


def _is_time(word: Token) -> bool:
    return word.dep_ == "pobj" and word.lemma_.lower() in TIMES


def _is_plain(piece: "list[Token]") -> bool:
    """Short, without pronouns, pointing words, dates, clauses or marks: it can be read elsewhere."""
    return len(piece) <= MOST and not any(
        t.tag_ in ("PRP", "PRP$", "WDT", "WP", "WRB", "MD")
        or t.dep_ in ("advcl", "parataxis", "punct")
        or t.text in ("“", "”", '"', "[", "]", "(", ")")
        or t.ent_type_ in ("DATE", "TIME")
        or t.lower_ in ("this", "these", "those", "such", "that")
        for t in piece
    )
