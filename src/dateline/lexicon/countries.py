"""Countries (`countries.tsv`): names, adjectives, people, capitals and seats of power, by ISO 3166 alpha-3."""

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from dateline.lexicon.files import read_table

CountryUse = Literal["name", "adjective", "people", "capital", "house"]

_HERE = Path(__file__).parent
#: Column of the table -> what a word in it is.
_COLUMNS: tuple[tuple[str, CountryUse], ...] = (
    ("name", "name"),
    ("also", "name"),
    ("capitals", "capital"),
    ("houses", "house"),
    ("adjectives", "adjective"),
    ("people", "people"),
)


class CountryWord(NamedTuple):
    """What a word says about a country. `uses` has more than one item for words like `Swiss`."""

    code: str
    uses: tuple[CountryUse, ...]

    @property
    def use(self) -> CountryUse:
        """The first use: a name before a capital, a capital before an adjective."""
        return self.uses[0]


@cache
def country_words() -> dict[str, CountryWord]:
    """Every word or group of words of the table, as written; a leading `the` is left out."""
    found: dict[str, CountryWord] = {}
    for row in read_table(_HERE / "countries.tsv"):
        for column, use in _COLUMNS:
            for word in filter(None, row[column].split("|")):
                plain = word.removeprefix("the ").removeprefix("The ")
                known = found.get(plain)
                if known is None:
                    found[plain] = CountryWord(row["code"], (use,))
                elif known.code == row["code"] and use not in known.uses:
                    found[plain] = CountryWord(known.code, (*known.uses, use))
    return found


@cache
def country_names() -> dict[str, str]:
    """The plain name of each country by its code.

    >>> country_names()["NOR"]
    'Norway'
    """
    return {row["code"]: row["name"] for row in read_table(_HERE / "countries.tsv")}


@cache
def capitals() -> dict[str, str]:
    """The first-named capital of each country by its code."""
    rows = read_table(_HERE / "countries.tsv")
    return {row["code"]: row["capitals"].split("|")[0] for row in rows if row["capitals"]}


def country_of(word: str) -> str | None:
    """The code a word points at, whatever its use: `Norwegian`, `Norway`, `Oslo`.

    >>> country_of("Norwegian"), country_of("cheese")
    ('NOR', None)
    """
    known = country_words().get(word)
    return known.code if known else None
