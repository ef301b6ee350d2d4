"""Which pronouns of a line can be nobody else than the person or body they were read as."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.leaning import BODIES, PERSONS
from dateline.lexicon.given_names import given_names
from dateline.model import Dossier, Entity, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PEOPLE = frozenset({"person", "anonymous"})
#: Whom it is done to, and whose: only for the person named last.
OBJECTS = frozenset({"dobj", "dative", "pobj", "poss"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: What a given name must not tell of whom the pronoun means.
OTHER_GENDER = {"he": "f", "him": "f", "his": "f", "she": "m", "her": "m"}
#: No further back than this in characters is the person looked for whom a pronoun stands for.
NEAR = 600
#: So many sentences back the subject may have gone on without its name.
BACK = 3


def sure(dossier: Dossier, paragraph: Paragraph, tokens: "list[Token]") -> Iterator[tuple[int, int]]:
    """Places of pronouns whose name can be nobody else's.

    A subject is that of the sentence before, with nobody else about; or "he", "him" and "his" stand for the person
    named last before them, and for nobody else named or spoken of since. Whose given name tells the other gender is
    nobody else. Who goes on as the subject of sentence after sentence is sure though others stood further back.
    """
    pronouns = [t for t in tokens if t.dep_ in SUBJECTS and t.lower_ in ("he", "she", "it", "they")]
    pronouns += _firsts(tokens)
    if not pronouns:
        return
    doubted = {(d.begin, d.end) for d in dossier.doubts.values() if d.code == "uncertain-pronoun"}
    about = _about(dossier, paragraph, tokens)
    for token in pronouns:
        place = paragraph.place(token)
        found = next((m for m in dossier.mentions_in(*place) if (m.begin, m.end) == place), None)
        if found is None:
            continue
        if place in doubted:
            if _goes_on(dossier, paragraph, token, found):
                yield place
            continue
        kinds = PEOPLE if token.lower_ in PERSONS else BODIES
        alike = {m.entity for m in about if _may_be(dossier.entities.get(m.entity), kinds, token.lower_)}
        before = (
            token.dep_ in SUBJECTS and about and alike == {found.entity} == {_doer_before(paragraph, tokens, about)}
        )
        if before or (token.lower_ in PERSONS and _is_named_last(dossier, found, token.lower_)):
            yield place


def _firsts(tokens: "list[Token]") -> "list[Token]":
    """The first "him", "his" or "her" of a line; behind "he" it says itself whose: "on Monday he left his office"."""
    seen: set[str] = set()
    found = []
    for token in tokens:
        other = OTHER_GENDER.get(token.lower_)
        if other is not None and other not in seen and token.dep_ in OBJECTS:
            found.append(token)
        seen |= {other} if other is not None else set()
    return found


def _about(dossier: Dossier, paragraph: Paragraph, tokens: "list[Token]") -> tuple[Mention, ...]:
    """Who is named in the sentence of a line and the one before it."""
    here = tokens[0].sent
    if here.start == 0:
        return ()
    before = paragraph.doc[here.start - 1].sent
    return tuple(dossier.mentions_in(paragraph.place(before[0])[0], paragraph.place(here[-1])[1]))


def _doer_before(paragraph: Paragraph, tokens: "list[Token]", about: tuple[Mention, ...]) -> str | None:
    """The entity that the subject of the sentence before names."""
    before = paragraph.doc[tokens[0].sent.start - 1].sent
    doer = next((c for c in before.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if doer is None or doer.pos_ != "PROPN":
        return None
    at = paragraph.place(doer)[0]
    return next((m.entity for m in about if m.begin <= at < m.end and m.form == "name"), None)


def _goes_on(dossier: Dossier, paragraph: Paragraph, pronoun: Token, found: Mention) -> bool:
    """ "Rye, who ran the yard, was held on Monday. She was let go on Friday": the subject, and nobody else about.

    Back through sentences whose subject is the same pronoun of the same one to the one whose subject is the name.
    """
    word, here, last = pronoun.lower_, pronoun.sent, pronoun.i
    if word not in ("he", "she") or pronoun.dep_ not in SUBJECTS or pronoun.head.i != here.root.i:
        return False
    for _ in range(BACK):
        if _others(dossier, paragraph, (here.start, last), found.entity, word) or here.start == 0:
            return False
        here = paragraph.doc[here.start - 1].sent
        last = here.end
        doer = next((c for c in here.root.children if c.dep_ in SUBJECTS), None)
        about = dossier.mentions_in(paragraph.place(here[0])[0], paragraph.place(here[-1])[1])
        at = paragraph.place(doer)[0] if doer is not None else -1
        named = next((m for m in about if m.begin <= at < m.end and m.entity == found.entity), None)
        if doer is None or named is None:
            return False
        if doer.lower_ != word:
            others = _others(dossier, paragraph, (here.start, last), found.entity, word)
            return doer.pos_ == "PROPN" and named.form == "name" and not others
    return False


def _others(dossier: Dossier, paragraph: Paragraph, stretch: tuple[int, int], entity: str, word: str) -> bool:
    """Somebody else whom the pronoun may mean is named or spoken of among these tokens of a paragraph."""
    first, stop = stretch
    if first == stop:
        return False
    begin, end = paragraph.place(paragraph.doc[first])[0], paragraph.place(paragraph.doc[stop - 1])[1]
    about = dossier.mentions_in(begin, end)
    return any(m.entity != entity and _may_be(dossier.entities.get(m.entity), PEOPLE, word) for m in about)


def _is_named_last(dossier: Dossier, pronoun: Mention, word: str) -> bool:
    """The person is named not far before, and no other is named or spoken of between."""
    near = [m for m in dossier.mentions_in(pronoun.begin - NEAR, pronoun.begin) if m.end <= pronoun.begin]
    named = [m.begin for m in near if m.entity == pronoun.entity and m.form == "name"]
    entity = dossier.entities.get(pronoun.entity)
    if not named or entity is None or entity.kind != "person":
        return False
    since = [m for m in near if m.begin >= max(named) and m.entity != pronoun.entity]
    return not any(_may_be(dossier.entities.get(m.entity), PEOPLE, word) for m in since)


def _may_be(entity: Entity | None, kinds: frozenset[str], word: str) -> bool:
    """Tell whether a pronoun may mean somebody at all: of the kind, and not of the other gender by the given name."""
    if entity is None or entity.kind not in kinds:
        return False
    first, *rest = entity.name.split()
    known = given_names().get(first) if rest and entity.kind == "person" else None
    return known is None or not known.gender or known.gender != OTHER_GENDER.get(word)
