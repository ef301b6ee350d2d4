"""Names known beforehand: countries, capitals, seats of power, organisations, places. Longest match first."""

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dateline.extract.entities.line import Line
from dateline.lexicon.countries import country_names, country_words
from dateline.lexicon.organisations import organisations, places

if TYPE_CHECKING:
    from spacy.tokens import Doc

KnownKind = Literal["country", "capital", "house", "nationality", "organisation", "place"]


class Known(NamedTuple):
    """What a known name stands for; `name` is its plain full form."""

    name: str
    kind: KnownKind
    country: str | None = None
    sector: str | None = None


_KIND_OF_USE: dict[str, KnownKind] = {
    "name": "country",
    "capital": "capital",
    "house": "house",
    "adjective": "nationality",
    "people": "nationality",
}
_HOUSE_SECTORS = {"Pentagon": "MIL", "Capitol Hill": "LEG", "Capitol": "LEG"}
#: Words a name may begin with although they are lower case.
LOWER_STARTS = frozenset({"al", "dpa"})


@cache
def known_names() -> dict[str, Known]:
    """Every known name as written."""
    found = {name: Known(place.name, "place", place.country) for name, place in places().items()}
    for name, body in organisations().items():
        found[name] = Known(body.name, "organisation", body.country, body.sector)
    for word, country in country_words().items():
        kind = _KIND_OF_USE[country.use]
        full = country_names()[country.code] if kind in ("country", "nationality") else word
        sector = _HOUSE_SECTORS.get(word, "GOV") if kind == "house" else None
        found[word] = Known(full, kind, country.code, sector)
    return found


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    by: dict[str, list[str]] = {}
    for name in known_names():
        by.setdefault(name.split()[0].strip(",").split("-")[0], []).append(name)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in by.items()}


def known_at(line: Line, index: int, word: str) -> tuple[int, Known] | None:
    """The longest known name that begins at a token, with the token after its end."""
    begin = line.doc[index].idx
    for name in _by_first_word().get(word, ()):
        if line.text.startswith(name, begin):
            end = token_after(line.doc, index, begin + len(name))
            if end is not None:
                return end, known_names()[name]
    if len(word) > 3 and word.isupper():
        return _known_in_capitals(line, index, word)
    return None


def _known_in_capitals(line: Line, index: int, word: str) -> tuple[int, Known] | None:
    """`OSLO`, `NEW YORK`: names written in capitals throughout."""
    begin = line.doc[index].idx
    for name in _by_first_word().get(word.capitalize(), ()):
        if line.text.startswith(name.upper(), begin):
            end = token_after(line.doc, index, begin + len(name))
            if end is not None:
                return end, known_names()[name]
    return None


def known_name(text: str) -> Known | None:
    """What the lists know of a name as written, or of the same in capitals throughout."""
    known = known_names().get(text)
    if known is None and len(text) > 3 and text.isupper():
        known = known_names().get(text.title())
    return known


def is_body(text: str) -> bool:
    """Tell whether the lists know the name, and not as that of a capital alone."""
    known = known_names().get(text)
    return known is not None and known.kind != "capital"


def token_after(doc: "Doc", index: int, stop: int) -> int | None:
    """The token that begins after offset `stop`, when a token ends exactly there."""
    for after in range(index, min(index + 12, len(doc))):
        last = doc[after]
        if last.idx + len(last) >= stop:
            return after + 1 if last.idx + len(last) == stop else None
    return None
