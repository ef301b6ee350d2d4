"""Who did what a passive tells without a doer, where it is the office of one body that the words beside it name."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.lexicon import read_table

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With one of these before it the body is another's, or any.
LEANING = frozenset({"their", "its", "his", "her", "a", "an", "any", "no", "former"})


@cache
def _offices() -> dict[str, frozenset[str]]:
    """Lemma of a deed -> lemmas of those whose office it is, from `authorities.tsv`."""
    rows = read_table(Path(__file__).with_name("authorities.tsv"))
    return {verb: frozenset(row["nouns"].split()) for row in rows for verb in row["verbs"].split()}


def authority(verb: Token) -> "list[Token]":
    """The one body near that does such things, for a passive without a doer; else nobody.

    Near is the same sentence, else the one before it in the paragraph, and there only the subject of an active verb.
    """
    part = syntax.particle(verb)
    offices = _offices().get(f"{verb.lemma_}_{part}" if part else verb.lemma_)
    if offices is None or not syntax.is_passive(verb) or syntax.agents(verb) or verb.dep_ in ("acl", "amod"):
        return []
    befell = {noun.i for noun in syntax.objects(verb)}
    if any(c.lower_ in ("its", "their") for noun in syntax.objects(verb) for c in noun.subtree):
        return []  # "the guard said three of its men were detained"
    here = verb.sent
    found = [n for n in _acting(here, offices) if n.i not in befell]
    if not found and here.start:
        found = list(_acting(verb.doc[here.start - 1].sent, offices))
    return found[:1] if len({n.lemma_.lower() for n in found}) == 1 else []


def _acting(sentence: "Iterable[Token]", offices: frozenset[str]) -> Iterator[Token]:
    for token in sentence:
        acts = token.dep_ == "nsubj" and token.lemma_.lower() in offices and not syntax.is_passive(token.head)
        if acts and not any(c.lower_ in LEANING for c in token.children):
            yield token
