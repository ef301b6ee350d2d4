"""The rule file of the pronouns (`pronouns.toml`), read once."""

from functools import cache
from pathlib import Path
from typing import Any

from dateline.lexicon.files import read_toml


@cache
def rules() -> dict[str, Any]:
    """All tables of the file."""
    return read_toml(Path(__file__).with_name("pronouns.toml"))


@cache
def pronoun_words() -> dict[str, frozenset[str]]:
    """Its word lists."""
    return {name: frozenset(found) for name, found in rules()["words"].items()}


@cache
def kind_of_word() -> dict[str, str]:
    """Pronoun -> male, female, thing, many, speaker, side or relative."""
    kinds = ("male", "female", "thing", "many", "speaker", "side", "relative")
    return {word: kind for kind in kinds for word in pronoun_words()[kind]}
