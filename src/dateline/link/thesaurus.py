"""Which words retellings put in each other's place (`synonyms.tsv`), and which say more (`strength.tsv`)."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.words import stem

SYNONYMS = Path(__file__).with_name("synonyms.tsv")
#: So many stems are held with what may stand in their place: a dictionary behind one call, where two calls led to it.
STEMS = 50_000
NONE: frozenset[str] = frozenset()
STRENGTH = Path(__file__).with_name("strength.tsv")


@cache
def _senses() -> Mapping[str, frozenset[str]]:
    """Stem -> the stems that may stand in its place."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table(SYNONYMS):
        stems = {stem(part) for word in row["words"].split() for part in (word, *word.split("-"))}
        for one in stems:
            found[one] |= stems
    return {one: frozenset(stems - {one}) for one, stems in found.items()}


@lru_cache(maxsize=STEMS)
def in_place_of(one: str) -> frozenset[str]:
    """Stems that a retelling may put in the place of a stem."""
    return _senses().get(one, NONE)


@cache
def _steps() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Stem -> scales it stands on, and its step, from weak to strong."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in read_table(STRENGTH):
        for step, words in enumerate(row["steps"].split("<")):
            for word in words.split():
                found[stem(word)].append((row["scale"], step))
    return {one: tuple(steps) for one, steps in found.items()}


def steps_of(one: str) -> Mapping[str, int]:
    """The scales a stem stands on, with its step there."""
    return dict(_steps().get(one, ()))


def stronger(one: str, other: str) -> str | None:
    """The scale on which two stems stand at different steps; None where none sets them apart."""
    here, there = steps_of(one), steps_of(other)
    return next((scale for scale in sorted(here) if scale in there and here[scale] != there[scale]), None)
