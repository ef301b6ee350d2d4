"""`"...," he said` right behind the words of somebody who is nobody of the report: not the last man on stage."""

from dateline.extract.entities.candidates import Pronoun
from dateline.extract.entities.plain_persons import is_human
from dateline.extract.entities.pronoun_words import kind_of_word
from dateline.extract.entities.scene import Scene

#: Sentences between those words and the pronoun at most.
_NEAR = 1


def another_spoke(scene: Scene, pronoun: Pronoun, best: str) -> bool:
    """Whether somebody else's words stand right before, and `best` was not on stage since they began."""
    if not pronoun.own or pronoun.kind not in ("male", "female"):
        return False
    before = [q for q in scene.quotations if q.end <= pronoun.own[0][0]]
    last = max(before, key=lambda q: (q.end, q.id), default=None)
    if last is None or last.speaker is None or last.speaker.text.lower() in kind_of_word():
        return False
    away = pronoun.sentence - scene.sentence_at(last.end - 1, pronoun.paragraph)
    own = [scene.sentence_at(begin, pronoun.paragraph) for begin, _ in pronoun.own]
    away = min(away, min(own) - scene.sentence_at(max(last.end, last.speaker.end) - 1, pronoun.paragraph))
    if not 0 <= away <= _NEAR or not _somebody_else(scene, last.speaker.begin, last.speaker.end, last.speaker.entity):
        return False
    since = min(last.begin, last.speaker.begin)
    return not any(since <= at < pronoun.begin for at in scene.begins_of.get(best, ()))


def _somebody_else(scene: Scene, begin: int, end: int, entity: str | None) -> bool:
    """A person without an entity, or with that of a place that bears the same name: `said Lund`."""
    paragraph = scene.paragraph_at(begin)
    if paragraph < 0:
        return False
    tokens = scene.tokens_in(paragraph, begin, end)
    head = scene.dossier.paragraphs[paragraph].doc[tokens.start : tokens.stop].root
    if entity is not None:
        return scene.dossier.entities[entity].kind in ("place", "government") and head.pos_ == "PROPN"
    return head.pos_ == "PROPN" or (head.tag_ == "NN" and is_human(head, ""))
