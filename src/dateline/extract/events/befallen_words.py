"""What the things that a deed is done to are called: each row of the tables for a verb asks for them."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.once import once

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


@once
def object_words(verb: Token) -> frozenset[str]:
    """The lemmas of its objects, and of the nouns these are about ("dozens of people": `dozen`, `people`)."""
    return frozenset(n.lemma_.lower() for o in syntax.objects(verb) for n in (o, syntax.core(o)))
