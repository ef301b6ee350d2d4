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
#: Sentences in which a pronoun goes on with whom the one before it meant.
_GOES_ON = 2


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
    for paragraph, token in human_nouns(scene, _before(scene, pronoun), pronoun):
        away = pronoun.sentence - scene.sentence_of(paragraph, token.i)
        part = "subject" if token.head.dep_ == "agent" else part_of(token)
        ranked = Ranked("", rules()["distance"]["weights"][away] + weights.get(part, 0.0), away=away)
        ranked.noun, ranked.part = (paragraph, token), part
        if part == "subject" and part_of(pronoun.token) == "subject":
            ranked.weight += weights["parallel"]
        if subject is not None and subject.i == token.i and pronoun.token.tag_ == "PRP$":
            ranked.weight += weights["clause_owner"]
        best = max(best, ranked, key=lambda r: r.weight)
    best = max(best, _goes_on(scene, pronoun), key=lambda r: r.weight)
    if best.weight and pronoun.speaks and best.part == "subject" and not _acted_since(scene, best, pronoun):
        best.weight += weights["last_subject"]
    if best.weight:
        found[""] = best


def _acted_since(scene: Scene, best: Ranked, pronoun: Pronoun) -> bool:
    """Whether somebody with a name or role was the subject since such a noun."""
    paragraph, noun = best.noun or (pronoun.paragraph, pronoun.token)
    since = scene.begins[paragraph] + noun.idx
    slots = reversed(scene.slots.get(scene.strand[pronoun.paragraph], []))
    people = (slot for slot in slots if slot.kind in ("person", "anonymous") and slot.part == "subject")
    last = next((slot for slot in people if not slot.quoted and slot.begin < pronoun.begin), None)
    return last is not None and last.begin > since


def _goes_on(scene: Scene, pronoun: Pronoun) -> Ranked:
    """`The owner took it down. She put it back. "...," she said`: one who was meant by the pronoun before."""
    weights, last = rules()["weight"], scene.stood_for
    if last is None or last[0].kind != pronoun.kind or scene.strand[last[1]] != scene.strand[pronoun.paragraph]:
        return Ranked("")
    away = pronoun.sentence - last[0].sentence
    if not 0 <= away < _GOES_ON or part_of(last[0].token) != "subject":
        return Ranked("")
    weight = rules()["distance"]["weights"][away] + weights["subject"] + weights["gender"]
    ranked = Ranked("", weight + (weights["parallel"] if part_of(pronoun.token) == "subject" else 0.0), away=away)
    ranked.noun, ranked.part = last[1:], "subject"
    return ranked
