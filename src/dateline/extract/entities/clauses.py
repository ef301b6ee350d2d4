"""What the clauses around a pronoun say of it where the parser or the weights of nearness do not."""

from typing import TYPE_CHECKING

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.pronoun_words import pronoun_words, rules
from dateline.extract.entities.scene import Scene
from dateline.extract.entities.syntax import clause_subject, part_of, principals_of, verb_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Words between "told" and "that he" at most.
_FAR = 14
#: Clauses whose subject is written anew where it is another than that of the clause above.
_MARKS = frozenset({"while", "when", "as", "before", "after", "because", "since", "though", "although"})


def weigh_clauses(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """Add what three shapes of sentence say of `he`, `she` and their like."""
    if pronoun.kind not in ("male", "female"):
        return
    _weigh_told(scene, pronoun, found)
    _weigh_met(scene, pronoun, found)
    _weigh_kin(scene, pronoun, found)


def _weigh_told(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`Ada Rye told us over a bowl of soup that she`: the words behind "told" belong to whoever told."""
    doc, at = pronoun.token.doc, pronoun.token.i
    if at < 2 or doc[at - 1].lower_ != "that":
        return
    for token in reversed(doc[max(pronoun.token.sent.start, at - _FAR) : at - 1]):
        if token.tag_ in _FINITE and token.lemma_ != "tell":
            return
        if token.tag_ in _FINITE:
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            entity = scene.holder_at(pronoun.paragraph, subject.i, pronoun.kind) if subject is not None else None
            if entity in found and "reported" not in found[entity].parts:
                found[entity].add("reported", rules()["weight"]["reported"])
            return


def _weigh_met(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`The mayor called Ada Rye and she agreed`, `dismissed Ada Rye while she slept`: whom the subject met."""
    verb = verb_of(pronoun.token)
    if verb is None or part_of(pronoun.token) != "subject" or verb.dep_ not in ("conj", "advcl"):
        return
    if verb.dep_ == "advcl" and not any(c.dep_ in ("mark", "advmod") and c.lower_ in _MARKS for c in verb.children):
        return
    above = verb.head
    subject = next((c for c in above.children if c.dep_ == "nsubj"), None)
    met = next((c for c in above.children if c.dep_ in ("dobj", "dative") and c.i < pronoun.token.i), None)
    if subject is None or met is None:
        return
    doer = scene.holder_at(pronoun.paragraph, subject.i, pronoun.kind)
    other = scene.holder_at(pronoun.paragraph, met.i, pronoun.kind)
    if other not in found or other == doer or scene.genders.get(other) != pronoun.kind[0]:
        return
    if doer is None or not scene.genders.get(doer):
        found[other].add("met", rules()["weight"]["met"])


def _weigh_kin(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`Karl Vik's wife Ada hit him`: whose wife the subject is."""
    subject = clause_subject(pronoun.token)
    if subject is None or part_of(pronoun.token) == "subject" or subject.i > pronoun.token.i:
        return
    doer = scene.holder_at(pronoun.paragraph, subject.i, pronoun.kind)
    if doer in found:
        return
    for owner in (*principals_of(subject), *_owners(subject)):
        entity = scene.holder_at(pronoun.paragraph, owner.i, pronoun.kind)
        if entity in found:
            found[entity].add("principal", rules()["weight"]["kin"])
            return


def _owners(subject: "Token") -> "list[Token]":
    """`Vik's wife Ada`, where the name is the head of the phrase."""
    kin = any(
        c.lemma_.lower() in pronoun_words()["proxies"] for c in subject.children if c.dep_ in ("compound", "nmod")
    )
    return [c for c in subject.children if c.dep_ == "poss"] if kin else []
