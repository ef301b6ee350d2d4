"""The length of time that stands before an order word: "two days after", "hours before", "the day after"."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.lexicon import read_table
from dateline.model.order import Gap

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Units whose names in TIMEX3 are of another unit.
_COUNTED = {"F": (2, "W"), "E": (10, "Y")}


@cache
def _words(kind: str) -> dict[str, str]:
    table = read_table(Path(__file__).with_name("units.tsv"))
    return {row["word"]: row["value"] for row in table if row["kind"] == kind}


def is_unit(token: Token) -> bool:
    """Whether a word is a unit of time."""
    return token.lemma_.lower() in _words("unit")


def gap_of(unit: Token, words: Iterable[Token]) -> Gap | None:
    """The length that `unit` and the words before it name; a plural without a number leaves the number open."""
    numbers = _words("number")
    said = [token.lower_ for token in words]
    vague = any(word in _words("vague") for word in said)
    counts = [numbers.get(word) or (word if word.isdecimal() else None) for word in said]
    known = [count for count in counts if count]
    many = unit.tag_ == "NNS"
    if not known and not many:
        return None
    count = "X" if many and (not known or known == ["1"] or "X" in known) else known[-1]
    return Gap(value=_timex(count, _words("unit")[unit.lemma_.lower()]), approximate=vague)


def _timex(count: str, unit: str) -> str:
    if unit in _COUNTED:
        factor, unit = _COUNTED[unit]
        count = "X" if count == "X" else str(int(count) * factor)
    return f"PT{count}{unit[1]}" if unit[0] == "T" else f"P{count}{unit}"
