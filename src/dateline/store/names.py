"""The keys under which an entity is found by name: whole names first, then the last word of a person's name."""

import unicodedata
from collections.abc import Iterator

from dateline.model import Entity

#: Letters that Unicode does not take apart into a plain one and a mark.
_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)


def fold(name: str) -> str:
    """Case, accents and doubled blanks do not count when a name is looked up.

    >>> fold("  José   PÉREZ ")
    'jose perez'
    """
    if name.isascii():
        return " ".join(name.lower().split())
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_STROKES))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def name_keys(entity: Entity) -> Iterator[tuple[str, int]]:
    """Folded names with 1, and every single word of a person's or organisation's names with 0; in no order."""
    whole = {fold(name) for name in {entity.name, *entity.names}} - {""}
    words = {word for word in " ".join(whole).split() if len(word) > 1}
    yield from [(key, 1) for key in whole]
    if entity.country is not None and entity.kind in ("government", "place") and (key := fold(entity.country)):
        words.add(key)
    yield from [(word, 0) for word in words - whole]
