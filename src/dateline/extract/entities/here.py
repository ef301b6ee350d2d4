"""Whom the paragraph of a pronoun is about: its own subjects come before those of the paragraph above."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.scene import Scene, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A paragraph opens with whom its first sentence names, or the next where the first is a label or a stage word.
_OPENING = 1


def weigh_own_paragraph(
    scene: Scene, pronoun: Pronoun, near: Sequence[Slot], found: dict[str, Ranked], weights: dict[str, float]
) -> None:
    """`Minister Jon Vik flew in on Friday and saw the yard. "...," he said`: Vik, not the man of the paragraph above.

    A subject of the pronoun's own paragraph weighs more for `he` and `she`, most the first person it names, whether
    or not the name tells the gender; one who is only told of in another's words does not. `near` are the appearances
    within reach.
    """
    if "" in found or pronoun.kind not in ("male", "female"):
        return  # "one trader looked at the clock. He smiled": a person without a name is nearer
    here = [
        slot
        for slot in near
        if slot.paragraph == pronoun.paragraph
        and slot.part == "subject"
        and not slot.quoted
        and slot.sure
        and not _told_of(scene, slot.begin)
    ]
    persons = [slot for slot in here if slot.kind in ("person", "anonymous")]
    opening = scene.first_sentence[pronoun.paragraph]
    named = any(slot.kind == "person" for slot in persons)
    first = min(persons, key=lambda slot: slot.begin, default=None)
    if first is not None and (first.sentence > opening + _OPENING or (named and first.kind != "person")):
        first = None
    for entity in {slot.entity for slot in persons} & found.keys():
        opened = first is not None and first.entity == entity
        found[entity].add("here", weights["here"] + (weights["opened"] if opened else 0.0))
    last = [slot for slot in persons if slot.sentence == pronoun.sentence - 1 and _leads(scene, slot)]
    if pronoun.speaks and len({slot.entity for slot in last}) == 1 and last[0].entity in found:
        found[last[0].entity].add("last_main", weights["last_main"])


def _leads(scene: Scene, slot: Slot) -> bool:
    """The subject of its sentence, or of a clause joined to it."""
    verb = scene.dossier.paragraphs[slot.paragraph].doc[slot.token].head
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"


def _told_of(scene: Scene, begin: int) -> bool:
    """Inside what somebody is reported to have said."""
    return any(first <= begin < last for one in scene.quotations for first, last in one.spans)


def spoken_by(scene: Scene, pronoun: Pronoun, subject: "Token") -> bool:
    """`as she puts it, "the victim has left"`: the subject stands in the words that the pronoun speaks."""
    at = scene.dossier.paragraphs[pronoun.paragraph].begin + subject.idx
    return any(begin <= at < end for begin, end in pronoun.own)
