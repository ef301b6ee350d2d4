"""What a report calls a body it names: after "Kovar, a dockers' union" only one can be "the union"."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.leaning import BODIES
from dateline.extract.events.people import is_human
from dateline.model import Dossier, Entity, Mention, Paragraph, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Nouns for bodies that take up the one named before.
UNIONS = frozenset({"union", "party", "charity", "airline", "regulator", "federation", "association", "coalition"})
UNIONS |= {"alliance", "militia", "movement", "cooperative", "carrier", "insurer", "lender", "brewer", "newspaper"}
UNIONS |= {"broadcaster", "bank", "publisher", "carmaker", "automaker", "retailer", "railway", "utility", "refiner"}
#: Of several named near any may be meant by these.
FIRMS = frozenset({"company", "firm", "group"})
#: Who fights a government; each of these words may stand for the others.
REBELS = frozenset({"rebel", "insurgent", "guerrilla", "separatist", "mutineer", "secessionist"})
#: Who acts for the body whose they are: "its fighters overran the fort".
FORCES = frozenset({"fighter", "troop", "force", "soldier", "gunman", "warplane", "gunner"})
#: Described so, a body is a firm.
TRADES = frozenset({"operator", "maker", "manufacturer", "producer", "developer", "builder", "supplier"}) | {
    *("airline", "insurer", "lender", "brewer", "bank", "carrier", "publisher", "broadcaster", "carmaker"),
    *("automaker", "retailer", "utility", "refiner"),
}
SUFFIXES = frozenset({"inc", "inc.", "corp", "corp.", "plc", "ltd", "ltd.", "ag", "sa", "gmbh", "llc", "nv", "co."})
KINDS = BODIES | {"group"}
#: Names of those who fight: "Patriotic Front", "Liberation Army"; the first says what for, the last how.
FOR = frozenset({"patriotic", "liberation", "resistance", "revolutionary", "salvation", "redemption"})
ARMED = frozenset({"front", "army", "movement", "forces", "command", "brigade", "brigades"})


#: Of these one may be told apart from those named.
TOLD_APART = UNIONS | FIRMS
SINGULAR = frozenset({"NN", "NNP"})


class Called:
    """Which nouns stand for which bodies in one report; read once."""

    def __init__(self, dossier: Dossier, casts: dict[int, Cast]) -> None:
        self._dossier, self._casts = dossier, casts

    def body(self, noun: Token, paragraph: Paragraph) -> Party | None:
        """The body that "the union", "the company" or "the rebels" takes up, where only one is called so."""
        word = noun.lemma_.lower()
        known = self._known.get("rebel" if word in REBELS else word, ())
        if len(known) != 1 or not _is_bare(noun) or (noun.tag_ == "NNS") != (word in REBELS):
            return None
        if not known[0]:
            return None  # one is told apart from those named, and nobody named bears the word
        entity = self._dossier.entities[known[0]]
        if entity.kind not in KINDS:
            return None
        begin, end = paragraph.place(noun)
        before = [m for m in self._names if m.end <= begin]
        if not any(m.entity == entity.id for m in before):
            return None
        alone = word in FIRMS and self._is_alone(entity, noun, paragraph)
        if not alone and not self._is_chief(entity, word):
            return None
        return Party(entity.name, begin, end, entity.id)

    def _is_chief(self, entity: Entity, word: str) -> bool:
        """No other body that may be called so is named more often: it may be the one called so elsewhere."""
        often = Counter(m.entity for m in self._names)
        others = [e for e in often if self._may_be(self._dossier.entities[e], word)]
        return all(often[one] <= often[entity.id] for one in others)

    def _may_be(self, entity: Entity, word: str) -> bool:
        """An organisation that may be called so: neither its name nor what it is called says that it is another."""
        known = {"BUS"} if word in FIRMS else set()
        if entity.kind != "organisation" or not (entity.sector is None or entity.sector in known):
            return False
        alike = FIRMS | TRADES if word in FIRMS else ARMED if word in REBELS else {word}
        kind = "rebel" if word in REBELS else word
        described = {name for name, whom in self._known.items() if entity.id in whom}
        last = entity.name.lower().split()[-1]
        return (not described or kind in described) and (last in alike or not is_human(last))

    def _is_alone(self, entity: Entity, noun: Token, paragraph: Paragraph) -> bool:
        """It is named in this sentence or the one before, and no other body is."""
        sentence = noun.sent
        first = paragraph.doc[sentence.start - 1].sent[0] if sentence.start else sentence[0]
        begin, end = paragraph.place(first)[0], paragraph.place(sentence[-1])[1]
        near = {m.entity for m in self._names if begin <= m.begin and m.end <= end}
        return {one for one in near if _is_organisation(self._dossier, one)} == {entity.id}

    @cached_property
    def _names(self) -> list[Mention]:
        return [m for m in self._dossier.mentions.values() if m.form == "name" and self._is_body(m)]

    def _is_body(self, mention: Mention) -> bool:
        entity = self._dossier.entities.get(mention.entity)
        return entity is not None and entity.kind in KINDS

    @cached_property
    def _known(self) -> dict[str, tuple[str, ...]]:
        """All who are named, by what they are called; one taken for a person counts too, so that two are two."""
        found: dict[str, set[str]] = {}
        for paragraph in self._dossier.paragraphs:
            cast = self._casts.get(paragraph.begin)
            if cast is None:
                continue
            for token in paragraph.doc:
                if token.tag_ in SINGULAR and _is_another(token, cast):
                    found.setdefault(token.lemma_.lower(), set()).add("")
            for place, mention in cast.names():
                token = paragraph.doc[place]
                if token.text[:1].isupper() and mention.end == paragraph.place(token)[1]:
                    for word in _descriptions(token, mention):
                        found.setdefault(word, set()).add(mention.entity)
        return {word: tuple(sorted(found[word])) for word in sorted(found)}


def _is_organisation(dossier: Dossier, entity: str) -> bool:
    return dossier.entities[entity].kind == "organisation"


def owned_forces(noun: Token) -> Token | None:
    """The "its" of "its fighters": who is meant by those who fight for them."""
    if noun.lemma_.lower() not in FORCES:
        return None
    return next((c for c in noun.children if c.dep_ == "poss" and c.lower_ in ("its", "their")), None)


def _is_bare(noun: Token) -> bool:
    before = [c.lower_ for c in noun.children if c.i < noun.i and not c.is_punct]
    behind = [c for c in noun.children if c.i > noun.i and (c.dep_ == "relcl" or c.lower_ in ("of", "in", "from"))]
    return before == ["the"] and not behind and noun.dep_ not in ("compound", "nmod")


def _is_another(noun: Token, cast: Cast) -> bool:
    """ "The sailors' union", "a union": one that is told apart and not by the name beside it."""
    if (
        noun.tag_ not in SINGULAR
        or noun.lemma_.lower() not in TOLD_APART
        or not noun.text.islower()
        or cast.name(noun) is not None
    ):
        return False
    beside = [*syntax.children(noun, "appos"), *([noun.head] if noun.dep_ in ("appos", "compound", "nmod") else [])]
    if any(cast.name(one) is not None for one in beside) or noun.dep_ == "attr":
        return False
    before = [c for c in noun.children if c.i < noun.i and not c.is_punct and c.lower_ not in ("the", "its", "their")]
    return bool(before) or (noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN")


def _descriptions(name: Token, mention: Mention) -> "set[str]":
    """What a name is called: "Kovar, a dockers' union", "the rebel group Kovar", "Kovar is a charity", "Kovar AG"."""
    heads = [*syntax.children(name, "appos")]
    heads += [c for c in name.children if c.i < name.i and c.dep_ in ("compound", "nmod") and c.pos_ == "NOUN"]
    if name.dep_ == "appos" and name.head.pos_ == "NOUN" and name.head.i < name.i:
        heads.append(name.head)
    if name.dep_ in ("compound", "nmod") and name.head.lemma_.lower() in REBELS:
        heads.append(name.head)
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        heads += syntax.children(name.head, "attr")
    words = {h.lemma_.lower() for h in heads}
    beside = {c.lemma_.lower() for h in heads for c in h.children if c.dep_ in ("amod", "compound", "nmod")}
    found = words & (UNIONS | FIRMS)
    name_words = mention.text.lower().split()
    if name_words[-1] in ARMED and FOR & set(name_words):
        found |= {"rebel", "group"}
    if (words | beside) & REBELS:
        found |= {"rebel"}
    if words & TRADES or name_words[-1] in SUFFIXES:
        found |= FIRMS
    if words & {"company", "firm"}:
        found |= FIRMS
    if is_human(name_words[-1]) and name_words[-1] not in FIRMS | TRADES:
        found -= FIRMS  # "the company's union, the Harbour Union"
    return found
