"""Persons whom spaCy overlooks and whose given name is in no list: a pronoun behind the name says what it is.

`Sjurd Veldkam will pay in her own way`, `Orlanne Veldkam handed out soup. "..." he beamed`: two or three words with
capitals do something, and "he" or "she" follows before anybody else is named; or "who" stands right behind them.
"""

from dateline.extract.entities.line import Line
from dateline.extract.entities.words import words
from dateline.lexicon.roles import role_nouns

_HUMAN = frozenset({"he", "she", "his", "her", "himself", "herself"})
_DOERS = frozenset({"nsubj", "nsubjpass"})
_LEAST, _MOST = 2, 3
#: What somebody is stands within so many words behind the comma.
_NEAR = 9
#: Not so many words behind the name is the pronoun looked for.
_FAR = 45


def is_told_of(line: Line, start: int, end: int) -> bool:
    """Whether the words do something as a person does, and are next taken up by "he", "she" or "who"."""
    parts = end - start - 2 * sum(line.hyphen(at) for at in range(start, end))
    if not _LEAST <= parts <= _MOST or line.headline:
        return False
    if line.texts[end : end + 2] == [",", "who"] or is_apposed(line, start, end):
        return _is_named(line, start, end)
    head = line.doc[end - 1]
    if head.dep_ not in _DOERS or head.head.pos_ not in ("VERB", "AUX") or head.head.i < end:
        return False
    if start and line.doc[start - 1].dep_ == "det" and line.doc[start - 1].head.i == head.i:
        return False  # "the Veldkam Wharf"
    if any(ent.label_ == "PERSON" for ent in line.doc[:start].ents):
        return False  # "Ada Rye owns the mill. Norn Weave will pay her share."
    return _is_named(line, start, end) and _is_taken_up(line, end)


def is_apposed(line: Line, start: int, end: int) -> bool:
    """`Orlanne Veldkam, its envoy for fish,`: behind the comma stands what one person is, and hangs on the name."""
    if line.texts[end : end + 1] != [","] or end - start < _LEAST:
        return False
    for token in line.doc[end + 1 : end + _NEAR]:
        noun = role_nouns().get(token.lower_)
        if noun is None or token.dep_ != "appos" or not start <= token.head.i < end:
            continue
        return noun.human and not noun.plural and noun.kind != "group" and token.lower_ not in words("also_firms")
    return False


def _is_named(line: Line, start: int, end: int) -> bool:
    """Words with capitals of which none is part of a body's or a place's name, or a title."""
    texts = [line.texts[at] for at in range(start, end) if not line.hyphen(at)]
    tails = {line.texts[at + 1] for at in range(start, end - 1) if line.hyphen(at)}
    named = all((t[:1].isupper() or t in tails) and t[1:].islower() and t.isalpha() for t in texts)
    return named and not (
        {text.lower() for text in texts} & (words("body_words") | words("place_words") | role_nouns().keys())
    )


def _is_taken_up(line: Line, end: int) -> bool:
    """The next who could be meant is a pronoun: no other person is named before it, nor does another noun act."""
    last = line.doc[end - 1].sent.end
    for token in line.doc[end : end + _FAR]:
        if token.lower_ in _HUMAN and (token.tag_ == "PRP$" or token.dep_ in _DOERS):
            return True
        acts = token.i >= last and token.dep_ in _DOERS and token.pos_ != "PRON"
        if token.ent_type_ == "PERSON" or acts or (token.pos_ == "PROPN" and token.dep_ in _DOERS):
            return False
    return False
