"""Given names (`given_names.tsv`): the gender they tell, and which are forms of the same name."""

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from dateline.lexicon.files import read_table

_HERE = Path(__file__).parent


class GivenName(NamedTuple):
    """`gender` is empty for names borne by both; `word` marks names that are other words too (Grant, April)."""

    name: str
    gender: Literal["f", "m", ""]
    word: bool


@cache
def given_names() -> dict[str, GivenName]:
    """Every given name as written."""
    return {
        row["name"]: GivenName(
            row["name"], cast(Literal["f", "m", ""], row["gender"].replace("-", "")), row["word"] == "yes"
        )
        for row in read_table(_HERE / "given_names.tsv")
    }


@cache
def name_forms() -> dict[str, frozenset[str]]:
    """Each given name, lower case -> the lower-case names it is a form of or has as forms."""
    forms: dict[str, set[str]] = {}
    for row in read_table(_HERE / "given_names.tsv"):
        group = [row["name"].lower(), *(other.lower() for other in row["also"].split("|") if other)]
        for one in group[1:]:
            forms.setdefault(one, set()).add(group[0])
            forms.setdefault(group[0], set()).add(one)
    return {name: frozenset(others) for name, others in forms.items()}
