"""What has no name or role in the report and may be meant by a pronoun all the same; its id is empty."""

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.plain_persons import human_nouns
from dateline.extract.entities.pronoun_words import rules
from dateline.extract.entities.scene import Scene
from dateline.extract.entities.syntax import clause_subject, part_of


def weigh_plain_nouns(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked], weights: dict[str, float]) -> None:
    """Nouns that are no entities may be meant as well; they stand under the empty id."""
    doc = pronoun.token.doc
    tags = ("NN",) if pronoun.kind == "thing" else ("NNS",)
    best = Ranked("")
    for token in doc[max(0, pronoun.token.i - 60) : pronoun.token.i]:
        if (token.tag_ not in tags and token.dep_ != "csubj") or (pronoun.paragraph, token.i) in scene.entity_at:
            continue
        part = part_of(token)
        away = pronoun.sentence - scene.sentence_of(pronoun.paragraph, token.i)
        if part not in ("subject", "object") or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "csubj") or away > 1:
            continue
        ranked = Ranked("", rules()["distance"]["weights"][away] + weights[part])
        subject = clause_subject(pronoun.token)
        if subject is not None and subject.i == token.i and pronoun.token.tag_ == "PRP$":
            ranked.weight += weights["clause_owner"]
        best = max(best, ranked, key=lambda r: r.weight)
    if best.weight:
        found[""] = best


def weigh_plain_persons(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """Persons told of by a plain noun (`the driver`) compete for `he`; they stand under the empty id."""
    weights = rules()["weight"]
    subject = clause_subject(pronoun.token)
    best = Ranked("")
    for token in human_nouns(scene, pronoun.token, pronoun.paragraph, pronoun.kind[0]):
        away = pronoun.sentence - scene.sentence_of(pronoun.paragraph, token.i)
        part = "subject" if token.head.dep_ == "agent" else part_of(token)
        ranked = Ranked("", rules()["distance"]["weights"][away] + weights.get(part, 0.0), away=away)
        if part == "subject" and part_of(pronoun.token) == "subject":
            ranked.weight += weights["parallel"]
        if subject is not None and subject.i == token.i and pronoun.token.tag_ == "PRP$":
            ranked.weight += weights["clause_owner"]
        best = max(best, ranked, key=lambda r: r.weight)
    if best.weight:
        found[""] = best
