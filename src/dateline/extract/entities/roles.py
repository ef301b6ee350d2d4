"""Role phrases: `the senior Danish diplomat`, `a spokeswoman for the ministry`, `officials`, `both sides`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.entities.gazetteer import token_after
from dateline.extract.entities.line import Line
from dateline.extract.entities.words import words
from dateline.lexicon.roles import RoleNoun, Title, role_nouns, titles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "no", "every", "each", "several", "many"})
_FORMER = frozenset({"former", "ex", "late", "retired", "then", "onetime", "ousted", "deposed", "outgoing"})
_GONE = frozenset({"former", "ex", "retired", "onetime", "ousted", "deposed"})
_LEFT_TAGS = frozenset(
    {"JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "RBS", "RB", "POS", "HYPH", "AFX"}
)
#: Words before a role noun that are read.
_LONGEST = 14
#: Two words for one party.
_SAME = {"gop": "republican", "tory": "conservative"}
_ENDS = frozenset({"DT", "PDT", "PRP$", "WP$"})


@dataclass(slots=True, eq=False)
class RolePhrase:
    """A role noun with the words before it: tokens [start, end); the noun itself is [noun_start, end)."""

    paragraph: int
    start: int
    noun_start: int
    end: int
    noun: RoleNoun
    words: tuple[str, ...]
    """lower-case words before the noun, without determiner"""
    determiner: str = ""
    country: str | None = None
    of: str | None = None
    compounds: frozenset[str] = frozenset()
    """nouns that tell what sort: `district` in `district judge`"""
    proper: frozenset[str] = frozenset()
    """names and other capitalised words in it, apart from countries, lower case"""

    @property
    def definite(self) -> bool:
        """`the minister`, `its minister`, but not `a minister` or bare `minister`."""
        return self.determiner in _DEFINITE or self.determiner == "poss"

    @property
    def indefinite(self) -> bool:
        """`a minister`, `one minister`."""
        return self.determiner in _INDEFINITE

    @property
    def telling(self) -> frozenset[str]:
        """The words that tell this holder from others: names, and `vice`, `deputy`, `former` and the like."""
        told = self.proper | self.compounds | (frozenset(self.words) & words("telling"))
        return frozenset(_SAME.get(word, word) for word in told)

    @property
    def former(self) -> bool:
        """The office is no longer held."""
        return any(word in _GONE for word in self.own_words)

    @property
    def own_words(self) -> tuple[str, ...]:
        """Those behind an owner: `young` in `the former mayor's young driver`."""
        owners = [at for at, word in enumerate(self.words) if word in ("'s", "’s")]
        return self.words[owners[-1] + 1 :] if owners else self.words

    @property
    def sector(self) -> str | None:
        """PLOVER sector: ELI for former office holders; a spokesperson's is that of the body in the words."""
        if self.former and self.noun.sector in ("GOV", "LEG", "MIL", "JUD"):
            return "ELI"
        return self.noun.sector or _sector_of_words((*self.words, *self.noun.role.split()))


def _sector_of_words(said: tuple[str, ...]) -> str | None:
    nouns = role_nouns()
    for size in (2, 1):
        for at in range(len(said) - size + 1):
            noun = nouns.get(" ".join(said[at : at + size]))
            if noun and noun.kind in ("institution", "group") and noun.sector:
                return noun.sector
    return None


@cache
def _by_last_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Last word of a role -> the words before it as the parser cuts them, with the role; longest first."""
    by: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for phrase in role_nouns():
        for cut in {phrase, phrase.replace("-", " - ")}:
            *before, last = cut.split()
            by.setdefault(last, set()).add((tuple(before), phrase))
    return {last: tuple(sorted(befores, key=lambda b: (-len(b[0]), b))) for last, befores in by.items()}


def find_nouns(doc: "Doc", lowers: list[str]) -> Iterator[tuple[int, int, RoleNoun]]:
    """Role nouns of a paragraph as (first token, token after, noun), the longest where several end alike."""
    lasts = _by_last_word()
    nouns = role_nouns()
    for last, lower in enumerate(lowers):
        befores = lasts.get(lower)
        if befores is None or doc[last].pos_ not in ("NOUN", "PROPN"):
            continue
        for before, role in befores:
            start = last - len(before)
            if start >= 0 and tuple(lowers[start:last]) == before:
                yield start, last + 1, nouns[role]
                break


def left_words(doc: "Doc", start: int, end: int) -> tuple[int, str]:
    """Where the phrase around a role noun begins, and its determiner. `end` is past the head of the phrase."""
    first, determiner = start, ""
    while first > max(0, start - _LONGEST):
        token = doc[first - 1]
        if token.tag_ in _ENDS:
            if first <= token.head.i < end:
                first, determiner = first - 1, "poss" if token.tag_ in ("PRP$", "WP$") else token.lower_
            break
        if token.ent_type_ == "DATE" and token.i and token.nbor(-1).lower_ in ("on", "in", "last", "late", "early"):
            break  # "On Friday President Ada Norn left"
        if token.tag_ not in _LEFT_TAGS or not _belongs(doc, token, first, end):
            break
        if token.text in words("byline_ends") and doc[0].text == "By":
            break  # "By the Fjordwire Staff Nurses tend the wounded"
        if token.lower_ == "least" or (token.tag_ == "RB" and doc[first].tag_ not in ("JJ", "VBN", "VBG")):
            break
        first -= 1
    if doc[first].tag_ == "HYPH" and first > 0:
        first -= 1
    return first, determiner


def _belongs(doc: "Doc", token: "Token", first: int, end: int) -> bool:
    if token.tag_ == "POS":
        return token.i > 0 and first <= token.head.head.i < end
    if token.tag_ == "HYPH":
        return token.i > 0 and not doc[token.i - 1].whitespace_ and not token.whitespace_
    return first <= token.head.i < end and token.head.i != token.i


def titles_before(line: Line) -> Iterator[tuple[int, int, RoleNoun]]:
    """Abbreviated offices before a capitalised word (`Sen.`, `Lt. Gen.`, `Pres`) as role nouns."""
    firsts = _titles_by_first_word()
    for at, word in enumerate(line.texts):
        for title in firsts.get(word, ()):
            end = _ends_at(line, at, title.title)
            if end is not None and end < len(line.texts) and line.texts[end][0].isupper():
                yield at, end, RoleNoun(title.role or "", "office", title.sector, title.gender)
                break


@cache
def _titles_by_first_word() -> dict[str, tuple[Title, ...]]:
    by: dict[str, list[Title]] = {}
    for title in titles().values():
        if title.role is not None:
            first = title.title.split()[0]
            for form in {first, first.rstrip(".")}:
                by.setdefault(form, []).append(title)
    return {word: tuple(sorted(found, key=lambda t: (-len(t.title), t.title))) for word, found in by.items()}


def _ends_at(line: Line, start: int, title: str) -> int | None:
    begin = line.doc[start].idx
    return token_after(line.doc, start, begin + len(title)) if line.text.startswith(title, begin) else None
