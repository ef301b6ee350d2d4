"""Whom the sentence right before a quote without a cue shows: `Ada Rye shakes her head. “It never rained.”`"""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.sentences import sentence_begin
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SINGULAR = frozenset({"he", "she"})
_NAMED = frozenset({"PERSON"})
#: A longer sentence tells a story of many.
_LONGEST = 45


def in_scene(passage: Passage, quoted: Quoted, speaks: Attribution | None) -> Attribution | None:
    """The quote as words of the person whom the sentence before is about; None where that sentence shows nobody.

    `speaks` is who was heard last in the paragraph: she goes on, unless another person than she takes the stage.
    """
    head = passage.text[: quoted.begin].rstrip()
    if not head or head[-1] not in ".!" or not _sentence(passage, quoted):
        return None
    begin = sentence_begin(head)
    if speaks is not None and speaks.end > begin:
        return None
    tokens = [t for t in passage.tokens_in(begin, len(head)) if passage.level[t.i] is None]
    shown = _shown(tokens, speaks is not None)
    if shown is None or (speaks is not None and (shown.pos_ == "PRON" or _same(passage, speaks, shown))):
        return None
    return Attribution(
        rule="scene", contents=[(quoted.begin, quoted.end)], speaker=noun_phrase(shown, passage), carried=True
    )


def _sentence(passage: Passage, quoted: Quoted) -> bool:
    """A whole sentence, or several, with a stop inside the marks."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    return inner[:1].isupper() and inner[-1:] in ".?!…" and quoted.closed


def _shown(tokens: "list[Token]", only_subject: bool) -> "Token | None":
    """The person who does the main verb; else, where nobody has spoken, the one person the sentence names."""
    if not tokens or len(tokens) > _LONGEST:
        return None
    verb = next((t for t in tokens if t.tag_ in _FINITE and t.dep_ in ("ROOT", "aux", "auxpass")), None)
    verb = verb.head if verb is not None and verb.dep_ != "ROOT" else verb
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None) if verb is not None else None
    if subject is not None and _person(subject):
        return subject
    if only_subject or subject is None or subject.ent_type_ in ("PERSON", "ORG") or subject.pos_ == "PRON":
        return None
    named = {t.i: t for t in tokens if t.ent_type_ in _NAMED and t.head.ent_type_ not in _NAMED}
    return next(iter(named.values())) if len(named) == 1 else None


def _person(subject: "Token") -> bool:
    """One person: he, she, a name of one, a noun for one; nobody who is called so in the plural."""
    if any(c.dep_ == "conj" for c in subject.children):
        return False
    if subject.lower_ in _SINGULAR or subject.ent_type_ in _NAMED:
        return subject.lower_ in _SINGULAR or not re.search(r"['’]s$", subject.text)
    noun = role_nouns().get(subject.lower_)
    return noun is not None and noun.human and not noun.plural and noun.kind != "group"


def _same(passage: Passage, speaks: Attribution, shown: "Token") -> bool:
    if speaks.speaker is None or speaks.speaker_at not in (None, passage.index):
        return False
    return shown.text in passage.text[slice(*speaks.speaker)]
