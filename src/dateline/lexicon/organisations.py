"""Organisations (`organisations.tsv`) and places (`places.tsv`) that reports name without saying what they are."""

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from dateline.lexicon.files import read_table

_HERE = Path(__file__).parent


class Organisation(NamedTuple):
    """`name` is the full name, whatever form was met."""

    name: str
    sector: str | None
    country: str | None


class Place(NamedTuple):
    """A place that is no country and no capital."""

    name: str
    country: str | None
    kind: Literal["region", "state", "sea", "city"]


@cache
def organisations() -> dict[str, Organisation]:
    """Every name and short form, without a leading `the`."""
    found: dict[str, Organisation] = {}
    for row in read_table(_HERE / "organisations.tsv"):
        body = Organisation(row["name"], row["sector"] or None, row["country"] or None)
        for name in (row["name"], *filter(None, row["also"].split("|"))):
            found.setdefault(name.removeprefix("the "), body)
    return found


@cache
def places() -> dict[str, Place]:
    """Every place by its name, without a leading `the`."""
    found: dict[str, Place] = {}
    for row in read_table(_HERE / "places.tsv"):
        kind = cast(Literal["region", "state", "sea", "city"], row["kind"])
        place = Place(row["name"], row["country"] or None, kind)
        for name in (row["name"], *filter(None, row["also"].split("|"))):
            found.setdefault(name, place)
    return found
