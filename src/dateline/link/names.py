"""When two written names may be one person's, one organisation's, one place's."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dateline.lexicon.given_names import name_forms
from dateline.lexicon.roles import role_at_end
from dateline.link.words import fold, words
from dateline.model import Entity

_TOKEN = re.compile(r"[\w'’-]+")
_INSIDE, _OWNED, _OTHER = re.compile(r"['’-]"), re.compile(r"['’]s\\b"), re.compile(r"\W+")
_LEGAL = re.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|gmbh|ag|sa|nv|group|the)\b\.?"
)
#: What a wire service sets behind a firm's name: `NRL.L`.
_TICKER = re.compile(r"\(?\s*\b[A-Z]{1,5}\.[A-Z]{1,2}\b\s*\)?")
#: One letter may differ in names at least this long: transliterations and slips, not `Jan` and `Jon`.
LONG_GIVEN, LONG_FAMILY = 5, 7
#: Names are written again and again: so many are kept as read.
CACHED = 200_000
_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "ibn", "von", "van", "de", "der", "den", "da", "di", "du", "la", "le"}
)
_ARTICLES = frozenset({"the", "a", "an"})
_AFTER = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _forms(given: str) -> frozenset[str]:
    """A given name and the forms it is known by."""
    return name_forms().get(given, frozenset()) | {given}


@lru_cache(maxsize=CACHED)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name, folded, particles and `Jr` away; hyphens joined (`Jong-un` is `jongun`).

    >>> name_parts("Ana-Lucía de la Torre Jr.")
    ('analucia', 'torre')
    """
    plain = fold(_OWNED.sub("", name) if "\\" in name else name)
    tokens = [token if token.isalnum() else _INSIDE.sub("", token) for token in _TOKEN.findall(plain)]
    kept = [token for token in tokens if token not in _AFTER]
    last = len(kept) - 1
    return tuple([t for i, t in enumerate(kept) if t not in _PARTICLES or i == last])


def letters(name: str) -> str:
    """A name as one run of letters, so that `Jong-un`, `Jong Un` and `JongUn` are one key."""
    return "".join(name_parts(name))


def person_match(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """Why two names of two parts or more may be one person's: `same`, `variant`, `tail`, `initial`; else None.

    >>> person_match(("anthony", "marsh"), ("tony", "marsh"))
    'variant'
    """
    if one == other or "".join(one) == "".join(other):
        return "same"
    if len(one) < 2 or len(other) < 2:
        return None
    if one[-1] == other[-1]:
        return _given_match(one[0], other[0]) or ("tail" if _is_tail(one, other) else None)
    close = min(len(one[-1]), len(other[-1])) >= LONG_FAMILY and one[-1][0] == other[-1][0]
    return "variant" if close and one[0] == other[0] and Levenshtein.distance(one[-1], other[-1]) <= 1 else None


def _is_tail(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """`Teye Varn` is how a report may call `Kossi Teye Varn`."""
    short, full = sorted((one, other), key=len)
    return len(short) < len(full) and full[-len(short) :] == short


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


@lru_cache(maxsize=CACHED)
def spelling(name: str) -> str:
    """A name however it is spelt: full stops in initials, hyphens, case, accents and a leading article away.

    >>> spelling("the U.S. officials") == spelling("US Officials")
    True
    """
    return " ".join(words(name.replace("-", " "))).removeprefix("the ")


@lru_cache(maxsize=CACHED)
def organisation_key(name: str) -> str:
    """An organisation's name without article and legal form, as letters and digits."""
    folded = fold(_TICKER.sub(" ", name) if "." in name else name)
    bare = _LEGAL.sub(" ", folded.replace("&", " and "))
    return _OTHER.sub("", bare) or _OTHER.sub("", fold(name))


@lru_cache(maxsize=CACHED)
def acronym(name: str) -> str | None:
    """The initials of the capitalised words of a name of three words or more.

    >>> acronym("Federal Office of Fisheries")
    'FOF'
    """
    initials = [word[0] for word in re.findall(r"[A-Za-z][\w'’-]*", name) if word[0].isupper()]
    return "".join(initials) if len(initials) >= 3 else None


@lru_cache(maxsize=CACHED)
def is_proper(name: str) -> bool:
    """A name of its own, not a role or a description: every word is written large, and no article leads it.

    >>> is_proper("Anna Rye"), is_proper("the minister"), is_proper("local police")
    (True, False, False)
    """
    tokens = _TOKEN.findall(name)
    kept = [token for token in tokens if fold(token) not in _PARTICLES]
    return bool(kept) and fold(tokens[0]) not in _ARTICLES and not any(token[0].islower() for token in kept)


@lru_cache(maxsize=CACHED)
def is_person_name(name: str) -> bool:
    """A name of a person's own, not an office written large.

    >>> is_person_name("Anna Rye"), is_person_name("Foreign Minister")
    (True, False)
    """
    return is_proper(name) and role_at_end(name.lower().split()) is None


def may_be_one(one: Entity, other: Entity) -> bool:
    """Names that share a word may be one actor's: a short name, another order, a more general description.

    So may a name and the office it holds; two kinds of actor (a person, the body they speak for) may be one side.
    """
    if one.id == other.id or one.kind != other.kind or not (_is_certain(one) and _is_certain(other)):
        return True
    return bool(_all_words(one) & _all_words(other))


def _is_certain(entity: Entity) -> bool:
    """A body by its own name, a person by given name and surname: one word alone may be an office or a slip."""
    if entity.kind == "person":
        return is_person_name(entity.name) and len(name_parts(entity.name)) > 1
    return entity.kind == "organisation" and is_proper(entity.name)


def _all_words(entity: Entity) -> frozenset[str]:
    """The words of all its names, and for a body also its initials."""
    names = (entity.name, *entity.names)
    own = {part for name in names for part in name_parts(name) if len(part) > 1}
    return frozenset(own | {short.casefold() for name in names if (short := acronym(name))})
