"""Whom a report tells of first by a noun and then by name: `A woman ... She is Ada Vell`, `a man named Karl Rye`."""

from typing import TYPE_CHECKING

from dateline.extract.entities.candidates import Pronoun
from dateline.extract.entities.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"name", "identify", "call", "know"})
#: Words between such a verb and the name at most.
_NEAR = 7


def introduced(scene: Scene) -> None:
    """Join with each noun the person whose name a clause of that noun gives."""
    entities = scene.dossier.entities
    for (paragraph, at), entity in list(scene.entity_at.items()):
        noun = scene.dossier.paragraphs[paragraph].doc[at]
        if entities[entity].kind != "anonymous" or noun.tag_ != "NN":
            continue
        for clause in noun.children:
            name = _named_in(scene, paragraph, clause) if clause.dep_ in ("acl", "relcl") else None
            if name is not None:
                join(scene, entity, name)


def join(scene: Scene, entity: str, name: str) -> None:
    """Let the one who was told of by a noun be the one of that name from here on, and where the noun stood."""
    scene.same[entity] = name
    if not scene.genders.get(name):
        scene.genders[name] = scene.genders.get(entity, "")
    for place, one in scene.entity_at.items():
        if one == entity:
            scene.entity_at[place] = name
    for slot in (slot for strand in scene.slots.values() for slot in strand if slot.entity == entity):
        slot.entity, slot.kind = name, "person"


def named_by(scene: Scene, pronoun: Pronoun, entity: str) -> str | None:
    """`She is Ada Vell, whose father ...`: the person with whom a noun's pronoun is one."""
    verb = pronoun.token.head
    if verb.lemma_ != "be" or pronoun.token.dep_ != "nsubj" or scene.dossier.entities[entity].kind != "anonymous":
        return None
    return next(
        (p for c in verb.children if c.dep_ == "attr" and (p := _person(scene, pronoun.paragraph, c.i))), None
    )


def _named_in(scene: Scene, paragraph: int, clause: "Token") -> str | None:
    """`named X`, `identified as X`, `who gave his name as X`."""
    gives = clause.lemma_ == "give" and any(c.lower_ == "name" for c in clause.children)
    if clause.lemma_ not in _NAMES and not gives:
        return None
    for token in clause.doc[clause.i + 1 : clause.i + _NEAR]:
        if token.pos_ == "PROPN" and token.head.pos_ != "PROPN":
            return _person(scene, paragraph, token.i)
    return None


def _person(scene: Scene, paragraph: int, at: int) -> str | None:
    entity = scene.entity_at.get((paragraph, at))
    return entity if entity is not None and scene.dossier.entities[entity].kind == "person" else None
