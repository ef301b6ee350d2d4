"""Which short words stand for which offices: `the diplomat` for a foreign minister, `the leader` for a president."""

from functools import cache
from pathlib import Path

from dateline.extract.entities.words import words
from dateline.lexicon.files import read_table

_HERE = Path(__file__).parent


@cache
def _table() -> dict[str, frozenset[str]]:
    rows = read_table(_HERE / "stands_for.tsv")
    return {row["word"]: frozenset(row["offices"].split("|")) for row in rows}


def stands_for(word: str, held: str) -> bool:
    """Whether a role word may mean somebody who holds `held`.

    >>> stands_for("minister", "fisheries minister"), stands_for("minister", "general")
    (True, False)
    """
    if word == held:
        return True
    if held.endswith(" " + word):
        return not words("telling").intersection(held.removesuffix(word).split())
    return held in _table().get(word, frozenset())
