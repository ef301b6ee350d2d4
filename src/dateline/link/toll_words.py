"""The words that tolls are told by (`tolls.tsv`), and whether a text has any of them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from dateline.lexicon import read_table
from dateline.link.numerals import WRITTEN
from dateline.link.words import stem

TABLE = Path(__file__).with_name("tolls.tsv")


class Kinds(msgspec.Struct, frozen=True):
    """What is counted, by the words behind a number, before it, and for the number."""

    words: Mapping[str, str]
    verbs: Mapping[str, str]
    heads: Mapping[str, str]


@cache
def kinds() -> Kinds:
    """The table."""
    table = list(read_table(TABLE))
    held = {
        c: {w: r["kind"] for r in reversed(table) for w in r[c].split() if w != "-"}
        for c in ("words", "verbs", "heads")
    }
    return Kinds(**held)


@cache
def toll_words() -> frozenset[str]:
    """Stems of all words that tolls are told by: they say nothing of which happening."""
    known = kinds()
    told = {*known.words, *known.verbs, *known.heads, "people", "person", "number", "known", "confirmed", "official"}
    return frozenset(stem(word) for word in told | {"men", "women", "toll", "figure", "count", "put", *WRITTEN})


def speaks_of_any(text: str) -> bool:
    """Whether a word that tolls are told by stands in it, or in a longer word."""
    low = text.lower()
    return any(map(low.__contains__, _beginnings()))


@cache
def _beginnings() -> tuple[str, ...]:
    """The words that tolls are told by, without those that hold a shorter one."""
    known = kinds()
    told = {*known.words, *known.verbs, *known.heads}
    return tuple(sorted(word for word in told if not any(other != word and other in word for other in told)))
