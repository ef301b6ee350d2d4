"""The rules of this room by name, each with the sentence that `dateline why` prints (`rules.tsv`)."""

from functools import cache
from pathlib import Path

from dateline.lexicon.files import read_table

TABLE = Path(__file__).with_name("rules.tsv")


@cache
def rules() -> dict[str, str]:
    """Rule name -> what it does, in one plain sentence."""
    return {row["rule"]: row["note"] for row in read_table(TABLE)}


def explain(rule: str) -> str:
    """The sentence of a rule; an unknown name is a mistake of ours and raises KeyError."""
    return rules()[rule]
