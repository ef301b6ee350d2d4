"""PLOVER's contexts ("issues") an event stands in, by the words of its sentence (`lexicon/plover.contexts.tsv`)."""

from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.events.frames import LEXICON
from dateline.lexicon import read_table

if TYPE_CHECKING:
    from spacy.tokens import Span
else:
    Span = object


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table(LEXICON / "plover.contexts.tsv"):
        for word in row["words"].split():
            found[word] = (*found.get(word, ()), row["context"])
    return found


def contexts_of(sentence: Span) -> tuple[str, ...]:
    """Contexts the words of a sentence bring up, in alphabetical order."""
    table = _words()
    return tuple(sorted({context for token in sentence for context in table.get(token.lemma_.lower(), ())}))
