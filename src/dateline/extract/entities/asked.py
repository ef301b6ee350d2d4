"""Whom the report itself asked: `I put this to a Norlandish official. "We said so," he replied.`"""

from typing import TYPE_CHECKING

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.pronoun_words import rules
from dateline.extract.entities.scene import Scene, Slot
from dateline.extract.entities.syntax import clause_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What a reporter does to those who then speak.
_ASKS = frozenset({"ask", "speak", "talk", "put", "meet", "ring", "phone", "call", "interview", "reach", "question"})
_WRITERS = frozenset({"i", "we"})
#: Sentences between whom was asked and the pronoun at most.
_NEAR = 1


def weigh_asked(scene: Scene, pronoun: Pronoun, slot: Slot, found: dict[str, Ranked]) -> None:
    """Who was asked right before, by the writer or the writer's people, is who answers."""
    own = [scene.sentence_at(begin, pronoun.paragraph) for begin, _ in pronoun.own]
    away = min([pronoun.sentence, *(at for at in own if at >= 0)]) - slot.sentence
    asked = pronoun.speaks or pronoun.token.is_sent_start  # "I asked Vik about it. He looked at the sea."
    if not asked or slot.quoted or slot.paragraph != pronoun.paragraph or not 0 < away <= _NEAR:
        return
    token = scene.dossier.paragraphs[slot.paragraph].doc[slot.token]
    ranked = found.get(slot.entity)
    if ranked is not None and "asked" not in ranked.parts and _is_asked(token):
        ranked.add("asked", rules()["weight"]["asked"])


def _is_asked(token: "Token") -> bool:
    at = token
    while at.head.i != at.i and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    subject = clause_subject(token)
    return at.lemma_ in _ASKS and token.i > at.i and subject is not None and _writes(subject)


def _writes(subject: "Token") -> bool:
    """`we`, `our reporter`, `this newspaper`."""
    ours = any(c.lower_ in ("our", "this") and c.dep_ in ("poss", "det") for c in subject.children)
    return subject.lower_ in _WRITERS or ours
