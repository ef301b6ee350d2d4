"""The room's word lists (`words.toml`)."""

from functools import cache
from pathlib import Path

from dateline.lexicon.files import read_toml


@cache
def words(name: str) -> frozenset[str]:
    """One list by its name.

    >>> "van" in words("particles")
    True
    """
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    return read_toml(Path(__file__).with_name("words.toml"))
