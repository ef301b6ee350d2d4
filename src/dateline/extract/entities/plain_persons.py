"""Nouns for one person whom no name and no role of the report stands for: `the driver`, `one oil executive`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from dateline.extract.entities.candidates import Pronoun
from dateline.extract.entities.pronoun_words import pronoun_words
from dateline.extract.entities.scene import Scene
from dateline.extract.entities.syntax import antecedent_of_relative, not_the_day
from dateline.lexicon.roles import role_nouns
from dateline.model import Quotation, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Sentences back in which such a noun is looked for.
_SENTENCES = 1
#: Words between `hundreds` and the clause behind `of owners` at most.
_OF = 5
_MALE = frozenset({"man", "boy", "gunman", "businessman", "father", "son", "brother", "husband", "fisherman"})
_FEMALE = frozenset({"woman", "girl", "maid", "mother", "daughter", "sister", "wife", "widow", "nun"})
#: What a noun phrase is made of, left of its noun.
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
#: Parts in which a noun only describes somebody who is named beside it.
_DESCRIBES = frozenset({"compound", "appos", "attr", "nmod", "amod", "poss"})


def human_nouns(
    scene: Scene, before: "Iterable[tuple[int, Token]]", pronoun: Pronoun
) -> "Iterator[tuple[int, Token]]":
    """Such nouns of the words `before` a pronoun, in its sentence and the one above, that its gender allows."""
    for paragraph, token in before:
        if token.tag_ != "NN" or (paragraph, token.i) in scene.entity_at or _describes(token):
            continue
        if (
            pronoun.sentence - scene.sentence_of(paragraph, token.i) > _SENTENCES
            or scene.quotation_at(_place(scene, paragraph, token)) >= 0
        ):
            continue
        if is_human(token, pronoun.kind[0]) and not _named(scene, paragraph, token):
            yield paragraph, token


def _describes(token: "Token") -> bool:
    """`Ada Norn, a grower and spokeswoman for the guild`: neither is somebody of her own."""
    for _ in range(_OF):
        if token.dep_ != "conj":
            break
        token = token.head
    return token.dep_ in _DESCRIBES


def who_said(scene: Scene, quotation: Quotation) -> Quotation | None:
    """`the cook who alleged`, `Jon Vik, who painted`: the noun that "who" takes up says more than "who"."""
    speaker = quotation.speaker
    if speaker is None or speaker.entity is not None or speaker.text.lower() not in ("who", "which"):
        return None
    paragraph = scene.paragraph_at(speaker.begin)
    if paragraph < 0:
        return None
    doc = scene.dossier.paragraphs[paragraph].doc
    who = doc[scene.tokens_in(paragraph, speaker.begin, speaker.end).start]
    noun = antecedent_of_relative(who) or (not_the_day(doc[who.i - 1]) if who.i else None)
    if noun is None or not (noun.tag_.startswith("NN") or noun.lower_ in pronoun_words()["person_nouns"]):
        return None
    if who.lower_ == "which" and noun.lemma_.lower() not in pronoun_words()["documents"]:
        return None
    first = noun.i
    while first > noun.sent.start and doc[first - 1].pos_ in _NOMINAL and doc[first].pos_ != "DET":
        first -= 1
    last = _of_whom(noun, who)
    begin, end = scene.begins[paragraph] + doc[first].idx, scene.begins[paragraph] + last.idx + len(last)
    if end > speaker.begin:
        return None
    entity = scene.entity_at.get((paragraph, noun.i))
    told = Speaker(begin=begin, end=end, text=scene.dossier.report.text[begin:end], entity=entity)
    return msgspec.structs.replace(quotation, speaker=told)


def _of_whom(noun: "Token", who: "Token") -> "Token":
    """`hundreds of owners who`: up to the word before the clause."""
    last = noun.doc[who.i - 1] if noun.i + 2 <= who.i - 1 <= noun.i + _OF else noun
    return last if noun.doc[noun.i + 1].lower_ == "of" and last.tag_.startswith("NN") else noun


def of_whom(noun: "Token") -> "Token":
    """`a member of the delegation`: the last word of the phrase behind its "of"; else the noun itself."""
    for prep in noun.children:
        if prep.lower_ == "of" and prep.i == noun.i + 1:
            inner = next((c for c in prep.children if c.dep_ == "pobj" and c.i <= noun.i + _OF), None)
            return inner if inner is not None else noun
    return noun


def _place(scene: Scene, paragraph: int, token: "Token") -> int:
    return scene.begins[paragraph] + token.idx


def is_human(token: "Token", gender: str) -> bool:
    """A noun for one person, whom the gender allows."""
    word = token.lower_
    noun = role_nouns().get(word)
    if word in (_FEMALE if gender == "m" else _MALE) or (noun is not None and noun.gender not in ("", None, gender)):
        return False
    return (noun is not None and noun.human and not noun.plural) or word in pronoun_words()["person_nouns"]


def _named(scene: Scene, paragraph: int, token: "Token") -> bool:
    """A name stands beside it: `the driver, Jon Vik`, `minister Ida Norn`."""
    near = [*range(token.left_edge.i, token.i), token.i + 1, token.i + 2]
    near += [t.i for c in token.children if c.dep_ in ("appos", "nmod") for t in c.subtree]
    found = (scene.entity_at.get((paragraph, at)) for at in near)
    return any(one is not None and scene.dossier.entities[one].kind == "person" for one in found)
