"""Persons of a report: full names, their variants and their short forms, joined with a reason."""

from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler, Levenshtein

from dateline.extract.entities.draft import SUFFIXES, Draft, Name, fold
from dateline.extract.entities.families import is_another, suffix_of
from dateline.lexicon.given_names import given_names, name_forms

_PARTICLES = frozenset(
    {
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "ben",
    }
)

#: Bearers of one word looked at, the latest: no report has more, and hostile text stays cheap.
_MANY = 200


class Join(NamedTuple):
    """Why two names were taken for one person."""

    rule: str
    note: str


def name_words(text: str) -> tuple[str, ...]:
    """Folded words without suffix, particle and nickname in quotes: `Kim Jong-un` -> kim, jong, un."""
    words = [w.strip("\"“”()',") for w in fold(text).replace("-", " ").replace(",", " ").split()]
    plain = tuple(w for w in words if w and w not in SUFFIXES and w not in _PARTICLES)
    return plain or tuple(w for w in words if w)


def never_in_full(persons: list[Name], kin: frozenset[int]) -> list[Name]:
    """The first of each surname whose bearer the report never names in full; `kin`: names told as somebody's kin."""
    lone: dict[str, list[Name]] = {}
    full: dict[str, list[Name]] = {}
    for name in persons:
        parts = name_words(name.text)
        (lone if len(parts) == 1 else full).setdefault(parts[-1], []).append(name)
    return [short[0] for word, short in lone.items() if is_another(short, full.get(word, []), kin)]


def same_full_name(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """The rule by which two names of two words or more are one person's, or None."""
    if "".join(one) == "".join(other):
        return "people/hyphen"
    short, long = sorted((one, other), key=len)
    if short[-1] == long[-1] and short[0] == long[0]:
        return "people/middle-name" if len(short) < len(long) else None
    if short[-1] == long[-1] and _given_alike(short[0], long[0]):
        return "people/given-name-variant"
    if len(short) < len(long) and short[-1] == long[-1] and set(short) <= set(long):
        return "people/middle-name"
    if short[0] == long[0] and _surname_alike(short[-1], long[-1]):
        return "people/surname-variant"
    if sorted(one) == sorted(other):
        return "people/word-order"
    return None


def _given_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if other in name_forms().get(one, ()) or one in name_forms().get(other, ()):
        return True
    return min(len(one), len(other)) >= 4 and one[0] == other[0] and Levenshtein.distance(one, other) <= 1


def _surname_alike(one: str, other: str) -> bool:
    """One letter in seven may differ, the first may not: transliterations and slips, not other families."""
    near = Levenshtein.distance(one, other)
    return (
        one[0] == other[0]
        and min(len(one), len(other)) >= 5
        and near <= max(len(one), len(other)) // 5
        and JaroWinkler.similarity(one, other) > 0.9
    )


@dataclass(slots=True)
class People:
    """The persons met so far, found again by any word of their names."""

    drafts: list[Draft] = field(default_factory=list)
    words: dict[int, list[tuple[str, ...]]] = field(default_factory=dict)
    by_word: dict[str, list[Draft]] = field(default_factory=dict)
    sons: dict[str, Draft] = field(default_factory=dict)

    def full(self, name: Name) -> tuple[Draft, Join | None]:
        """The person of a name of two words or more; a new one when nobody fits."""
        words = name_words(name.text)
        suffix = suffix_of(name.text)
        for draft in self._sharing(words):
            if suffix and suffix_of(draft.name) not in ("", suffix):
                continue
            for known in self.words[id(draft)]:
                if rule := same_full_name(words, known):
                    join = (
                        None if known == words else Join(rule, f"“{name.text}” and “{draft.name}” read as one name")
                    )
                    self._learn(draft, words)
                    return draft, join
        return self.new(name.text, words), None

    def new(self, text: str, words: tuple[str, ...]) -> Draft:
        """A person nobody has named before."""
        draft = Draft("person", text, gender=gender_of(text))
        self.drafts.append(draft)
        self._learn(draft, words)
        return draft

    def son(self, text: str) -> Draft:
        """`Olaf Jr.`: whom no other name means."""
        if (draft := self.sons.get(fold(text))) is None:
            draft = self.sons[fold(text)] = Draft("person", text, gender=gender_of(text))
            self.drafts.append(draft)
        return draft

    def given(self, word: str) -> Draft | None:
        """Whom a short given name means, where one person alone bears the long one: `Bill` of William Norn."""
        long = name_forms().get(word, ())
        bearers = [d for d in self.drafts if any(len(w) > 1 and w[0] in long for w in self.words.get(id(d), ()))]
        return bearers[0] if len(bearers) == 1 else None

    def _learn(self, draft: Draft, words: tuple[str, ...]) -> None:
        known = self.words.setdefault(id(draft), [])
        if words not in known:
            known.append(words)
            for word in words:
                holders = self.by_word.setdefault(word, [])
                if not holders or holders[-1] is not draft:
                    holders.append(draft)

    def _sharing(self, words: tuple[str, ...]) -> list[Draft]:
        found: dict[int, Draft] = {}
        for word in (words[0], words[-1], *words[1:-1]):
            for draft in self.by_word.get(word, [])[-_MANY:]:
                found.setdefault(id(draft), draft)
        if len(words) > 1 and not found:
            return []
        return list(found.values())

    def bare(self, word: str) -> list[Draft]:
        """Who a lone word may be: those who bear it as last name, else as first of a family-first or given name."""
        holders = list({id(d): d for d in self.by_word.get(word, [])[-_MANY:]}.values())
        last = [d for d in holders if any(w[-1] == word for w in self.words[id(d)])]
        first = [d for d in holders if any(w[0] == word for w in self.words[id(d)])]
        return last + [d for d in first if d not in last]


def gender_of(text: str) -> str:
    """The gender a given name tells; the first word that is no initial decides (`Abby Karl Norn`), or none."""
    words = text.split()
    first = next((word for word in words[:-1] or words if len(word.strip(".")) > 1), "")
    known = given_names().get(first) or (given_names().get(first.title()) if first.isupper() else None)
    return known.gender if known else ""
