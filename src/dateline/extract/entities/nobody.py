"""What has no name or role in the report and may be meant by a pronoun all the same; its id is empty."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.plain_persons import human_nouns
from dateline.extract.entities.pronoun_words import pronoun_words, rules
from dateline.extract.entities.scene import Scene
from dateline.extract.entities.syntax import clause_subject, part_of

if TYPE_CHECKING:
    from spacy.tokens import Token


#: Tokens back in which a plain noun is looked for.
_REACH = 60


def weigh_plain_nouns(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked], weights: dict[str, float]) -> None:
    """Nouns that are no entities may be meant as well; they stand under the empty id."""
    tags = ("NN",) if pronoun.kind == "thing" else ("NNS",)
    best = Ranked("")
    for paragraph, token in _before(scene, pronoun):
        if (token.tag_ not in tags and token.dep_ != "csubj") or (paragraph, token.i) in scene.entity_at:
            continue
        part = part_of(token)
        away = pronoun.sentence - scene.sentence_of(paragraph, token.i)
        text = pronoun.kind == "thing" and pronoun.speaks and token.lemma_.lower() in pronoun_words()["documents"]
        inside = text and away == 0 and _in_that(token)
        placed = part in ("subject", "object") and token.dep_ in ("nsubj", "nsubjpass", "dobj", "csubj")
        text = text and (inside or part == "subject" or bool(pronoun.token.is_sent_start))
        if not (placed or inside) or away > 1:
            continue
        ranked = Ranked("", rules()["distance"]["weights"][away] + (weights[part] if placed else 0.0))
        if text:
            ranked.add("speaks_on", weights["speaks_on"])
            ranked.noun = (paragraph, token)
        subject = clause_subject(pronoun.token)
        if subject is not None and subject == token and pronoun.token.tag_ == "PRP$":
            ranked.weight += weights["clause_owner"]
        best = max(best, ranked, key=lambda r: r.weight)
    if best.weight:
        found[""] = best


def _in_that(token: "Token") -> bool:
    """`In the letter, it says`; what is said `in a statement` is said by somebody."""
    known = any(c.dep_ == "det" and c.lower_ in ("the", "that", "this") for c in token.children)
    return token.dep_ == "pobj" and token.head.lower_ == "in" and known


def _before(scene: Scene, pronoun: Pronoun) -> "Iterator[tuple[int, Token]]":
    """The words before a pronoun, back into the paragraph above where its own sentence opens one."""
    at = pronoun.paragraph
    above = scene.dossier.paragraphs[at - 1].doc if at and scene.strand[at] == scene.strand[at - 1] else None
    if above is not None and scene.sentence_of(at, pronoun.token.i) == scene.first_sentence[at]:
        yield from ((at - 1, token) for token in above[max(0, len(above) - _REACH) :])
    yield from ((at, token) for token in pronoun.token.doc[max(0, pronoun.token.i - _REACH) : pronoun.token.i])


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
