"""What kind of thing a name is, decided once for a report, for spaCy changes its mind from line to line."""

from collections import Counter, defaultdict
from functools import cache

from dateline.extract.entities.draft import Name, fold
from dateline.extract.entities.gazetteer import Known, known_name
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns

_LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "organisation",
    "NORP": "nationality",
}


def known_of(name: Name) -> Known | None:
    """What the lists know of a name."""
    return known_name(name.text)


def decide_kinds(names: list[Name]) -> dict[str, str]:
    """Folded name -> person, organisation, place, nationality, country, capital or house."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames = _surnames(names)
    for name in names:
        votes[fold(name.text)][_vote(name, surnames)] += 3 if name.titled else 1
    return {key: min(count, key=lambda kind: (-count[kind], kind)) for key, count in votes.items()}


def _surnames(names: list[Name]) -> Counter[str]:
    """First and last parts of full person names: a lone such word is that person, whatever its label."""
    found: Counter[str] = Counter()
    for name in names:
        parts = name.words
        if len(parts) > 1 and (name.titled or _is_given_name(name)):
            found[parts[-1]] += 1
            found[parts[0]] += 1
    return found


def _is_given_name(name: Name) -> bool:
    """A person by spaCy, or by the given name it begins with; no listed name."""
    if known_of(name) is not None:
        return False
    given = given_names().get(name.text.split()[0])
    listed = given is not None and not given.word
    return name.label == "PERSON" or (listed and _by_words(name, name.words) == "person")


def _vote(name: Name, surnames: Counter[str]) -> str:
    known = known_of(name)
    parts = name.words
    if known is None and len(parts) > 1 and parts[-1] in words("body_words"):
        return "organisation"
    if known is None and any(part in words("corporate") and part not in ("as", "ab", "sa") for part in parts[1:]):
        return "organisation"
    if name.titled and (known is None or known.kind in ("capital", "place")):
        return "person"
    if len(parts) == 1 and parts[0] in surnames and (known is None or _may_be_surname(name, known)):
        return "person"
    if len(parts) > 1 and known is None and all(part in surnames for part in parts):
        return "person"
    if known is not None and not (name.label == "PERSON" and len(parts) > 1 and known.kind != "organisation"):
        return known.kind
    return _by_words(name, parts)


def _may_be_surname(name: Name, known: Known) -> bool:
    """A city's name that somebody of the report bears, unless a preposition of place leads it."""
    return name.label == "PERSON" or (known.kind in ("capital", "place") and not name.placed)


def _by_words(name: Name, parts: list[str]) -> str:
    last = parts[-1] if parts else ""
    if len(parts) > 1 and (last in words("body_words") or _institution(parts)):
        return "organisation"
    if len(parts) > 1 and last in words("place_words") and name.label != "PERSON":
        return "place"
    given = given_names().get(name.text.split()[0])
    if len(parts) in (2, 3) and given is not None and not given.word and name.label != "FAC":
        return "person"
    if len(parts) == 1 and name.label == "PERSON" and name.placed and given is None:
        return "place"
    return _LABELS.get(name.label, "organisation")


@cache
def _institution_words() -> frozenset[str]:
    return frozenset(role for role, noun in role_nouns().items() if noun.kind == "institution" and " " not in role)


def _institution(parts: list[str]) -> bool:
    """`Ministry of Fisheries`, `Bank of Norway`: the body stands before `of`."""
    return "of" in parts[1:] and parts[parts.index("of", 1) - 1] in _institution_words()
