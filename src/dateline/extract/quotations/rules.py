"""The rules of this room by name with the sentence that `dateline why` prints (`rules.tsv`), and its word lists."""

from functools import cache
from pathlib import Path

from dateline.lexicon.files import read_table, read_toml

TABLE = Path(__file__).with_name("rules.tsv")
_WORDS = Path(__file__).with_name("words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """A word list of `words.toml` by its name; an unknown name is a mistake of ours and raises KeyError."""
    return frozenset(read_toml(_WORDS)[name])


@cache
def rules() -> dict[str, str]:
    """Rule name -> what it does, in one plain sentence."""
    return {row["rule"]: row["note"] for row in read_table(TABLE)}


def explain(rule: str) -> str:
    """The sentence of a rule; an unknown name is a mistake of ours and raises KeyError."""
    return rules()[rule]
