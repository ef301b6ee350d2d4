"""Words as questions and reports are compared: stems, with irregular forms and related words."""

from functools import cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.words import stem, words

_HERE = Path(__file__).parent


@cache
def base_forms() -> dict[str, str]:
    """Irregular form -> its base: `met` -> `meet`."""
    return {row["form"]: row["base"] for row in read_table(_HERE / "irregular.tsv")}


def key(word: str) -> str:
    """What a word is compared by.

    >>> key("met") == key("meeting") == key("meets")
    True
    """
    return stem(base_forms().get(word, word))


def keys(text: str) -> list[str]:
    """The keys of the words of a text, in order."""
    return [key(word) for word in words(text)]


@cache
def related() -> dict[str, frozenset[str]]:
    """Key -> keys of words that tell of the same thing."""
    found: dict[str, frozenset[str]] = {}
    for row in read_table(_HERE / "related.tsv"):
        group = frozenset(key(word) for word in row["words"].split())
        for each in group:
            found[each] = found.get(each, frozenset()) | group
    return found
