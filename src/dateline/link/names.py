"""When two written names may be one person's, one organisation's, one place's."""

import re

from rapidfuzz.distance import Levenshtein

from dateline.lexicon.given_names import name_forms
from dateline.link.words import fold

_TOKEN = re.compile(r"[\w'’-]+")
_LEGAL = re.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|gmbh|ag|sa|nv|group|the)\b\.?"
)
#: One letter may differ in names at least this long: transliterations and slips, not `Jan` and `Jon`.
LONG_GIVEN, LONG_FAMILY = 5, 7
_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "ibn", "von", "van", "de", "der", "den", "da", "di", "du", "la", "le"}
)
_AFTER = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _forms(given: str) -> frozenset[str]:
    """A given name and the forms it is known by."""
    return name_forms().get(given, frozenset()) | {given}


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name, folded, particles and `Jr` away; hyphens joined (`Jong-un` is `jongun`).

    >>> name_parts("Ana-Lucía de la Torre Jr.")
    ('analucia', 'torre')
    """
    tokens = [re.sub(r"['’-]", "", token) for token in _TOKEN.findall(fold(re.sub(r"['’]s\\b", "", name)))]
    kept = [token for token in tokens if token not in _AFTER]
    return tuple(t for i, t in enumerate(kept) if t not in _PARTICLES or i == len(kept) - 1)


def letters(name: str) -> str:
    """A name as one run of letters, so that `Jong-un`, `Jong Un` and `JongUn` are one key."""
    return "".join(name_parts(name))


def person_match(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """Why two names of two parts or more may be one person's: `same`, `variant`, `initial`; None where they may not.

    >>> person_match(("anthony", "marsh"), ("tony", "marsh"))
    'variant'
    """
    if one == other or "".join(one) == "".join(other):
        return "same"
    if len(one) < 2 or len(other) < 2:
        return None
    if one[-1] == other[-1]:
        return _given_match(one[0], other[0])
    close = min(len(one[-1]), len(other[-1])) >= LONG_FAMILY and one[-1][0] == other[-1][0]
    return "variant" if close and one[0] == other[0] and Levenshtein.distance(one[-1], other[-1]) <= 1 else None


def _given_match(one: str, other: str) -> str | None:
    if one == other:
        return "variant"
    if 1 in (len(one), len(other)):
        return "initial" if one[0] == other[0] else None
    if _forms(one) & _forms(other):
        return "variant"
    # `Carlo` and `Carla` differ in the last letter alone: two people.
    alike = min(len(one), len(other)) >= LONG_GIVEN and one[0] == other[0] and one[:-1] != other[:-1]
    alike = alike and not (one.startswith(other) or other.startswith(one))
    return "variant" if alike and Levenshtein.distance(one, other) <= 1 else None


def organisation_key(name: str) -> str:
    """An organisation's name without article and legal form, as letters and digits."""
    bare = _LEGAL.sub(" ", fold(name).replace("&", " and "))
    return re.sub(r"\W+", "", bare) or re.sub(r"\W+", "", fold(name))


def acronym(name: str) -> str | None:
    """The initials of the capitalised words of a name of three words or more.

    >>> acronym("Federal Office of Fisheries")
    'FOF'
    """
    initials = [word[0] for word in re.findall(r"[A-Za-z][\w'’-]*", name) if word[0].isupper()]
    return "".join(initials) if len(initials) >= 3 else None
