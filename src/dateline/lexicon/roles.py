"""Nouns that say who somebody is (`roles.tsv`) and words that stand before a name (`titles.tsv`).

The lists are shared: entities, quotations and events all ask whether a noun can act or speak.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from dateline.lexicon.files import read_table
from dateline.model import RuleError

RoleKind = Literal["office", "post", "rank", "person", "group", "institution"]
Gender = Literal["f", "m", ""]

_HERE = Path(__file__).parent
_KINDS = frozenset({"office", "post", "rank", "person", "group", "institution"})
#: The longest role in words: `secretary of health and human services`.
LONGEST_ROLE = 7


class RoleNoun(NamedTuple):
    """A role noun as met: `role` is the singular, `plural` tells whether the words met are the plural."""

    role: str
    kind: RoleKind
    sector: str | None
    gender: Gender
    plural: bool = False

    @property
    def human(self) -> bool:
        """One or more people, not a body."""
        return self.kind != "institution"


class Title(NamedTuple):
    """A word before a name. `role` is the office it stands for, None when it is a courtesy only."""

    title: str
    role: str | None
    gender: Gender
    sector: str | None


@cache
def role_nouns() -> dict[str, RoleNoun]:
    """Every role noun, singular and plural, by its lower-case words."""
    found: dict[str, RoleNoun] = {}
    for row in read_table(_HERE / "roles.tsv"):
        role, kind, gender = row["role"], row["kind"], row["gender"]
        if kind not in _KINDS or gender not in ("f", "m", ""):
            raise RuleError(f"{_HERE / 'roles.tsv'}:{row.line}: no such kind or gender: {kind!r} {gender!r}")
        noun = RoleNoun(role, cast(RoleKind, kind), row["sector"] or None, cast(Gender, gender), kind == "group")
        found.setdefault(role.lower(), noun)
        if kind != "group" and row["plural"] != "-":
            many = row["plural"] or plural_of(role)
            found.setdefault(many.lower(), noun._replace(plural=True))
    return found


@cache
def titles() -> dict[str, Title]:
    """Every title by its words as written (`Mr`, `Sen.`, `Lt. Gen.`)."""
    return {
        row["title"]: Title(row["title"], row["full"] or None, cast(Gender, row["gender"]), row["sector"] or None)
        for row in read_table(_HERE / "titles.tsv")
    }


def plural_of(noun: str) -> str:
    """The regular plural of the last word.

    >>> plural_of("trade envoy"), plural_of("deputy"), plural_of("coach")
    ('trade envoys', 'deputies', 'coaches')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def role_at_end(words: Sequence[str]) -> tuple[int, RoleNoun] | None:
    """The longest role that ends a run of words, with the number of words it takes.

    >>> role_at_end("the former deputy foreign minister".split())[1].role
    'deputy foreign minister'
    """
    known = role_nouns()
    lower = [word.lower() for word in words[-LONGEST_ROLE:]]
    for start in range(len(lower)):
        if noun := known.get(" ".join(lower[start:])):
            return len(lower) - start, noun
    return None
