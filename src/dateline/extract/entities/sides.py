"""Whose side a speaker is on: who `we` and `our` are inside quotation marks."""

from bisect import bisect_left

from dateline.extract.entities.candidates import Pronoun
from dateline.extract.entities.pronoun_words import pronoun_words
from dateline.extract.entities.scene import Scene
from dateline.model import Entity

_STATE = frozenset({"GOV", "MIL", "LEG", "SPY", "JUD"})


def side_of(scene: Scene, pronoun: Pronoun, speaker: str) -> str | None:
    """The body or pair the speaker speaks for; None when the report does not tell."""
    if (pair := _pair(scene)) and _of_both(scene, pronoun, pair):
        return pair
    entity = scene.dossier.entities[speaker]
    if entity.kind not in ("person", "anonymous"):
        return speaker
    if (body := _body(scene, entity)) is not None:
        return body
    if entity.country and entity.sector in _STATE:
        return _government(scene, entity.country)
    return None


def _of_both(scene: Scene, pronoun: Pronoun, pair: str) -> bool:
    """`our relationship`, `our competing views`, and `we` after `both sides` in the same words."""
    owned = pronoun.token.head
    shared = pronoun_words()["shared"]
    if pronoun.token.tag_ == "PRP$":
        return owned.lemma_.lower() in shared or any(c.lower_ in pronoun_words()["mutual"] for c in owned.children)
    sentence = pronoun.token.sent.start_char + scene.begins[pronoun.paragraph]
    begins = scene.begins_of.get(pair, [])
    first = bisect_left(begins, max(scene.quotations[pronoun.quotation].begin, sentence))
    return first < len(begins) and begins[first] < pronoun.begin


def _pair(scene: Scene) -> str | None:
    """The two sides of the report, when it has exactly one pair."""
    pairs = [e.id for e in scene.dossier.entities.values() if e.kind == "group" and _is_pair(e)]
    return pairs[0] if len(pairs) == 1 else None


def _is_pair(entity: Entity) -> bool:
    return sum(role.title == "side" for role in entity.roles) == 2


def _government(scene: Scene, country: str) -> str | None:
    found = (e for e in scene.dossier.entities.values() if e.kind == "government" and e.country == country)
    return next((e.id for e in found), None)


def _body(scene: Scene, entity: Entity) -> str | None:
    owners = {role.of for role in entity.roles if role.of and len(role.of) > 3}
    found = (e for e in scene.dossier.entities.values() if e.kind == "organisation" and owners & {e.name, *e.names})
    return next((e.id for e in found), None) if entity.sector not in _STATE else None
