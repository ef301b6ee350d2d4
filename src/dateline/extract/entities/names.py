"""Names in a paragraph: spaCy's entities with their edges mended, names known beforehand, and names after titles."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Name
from dateline.extract.entities.gazetteer import LOWER_STARTS, known_at, known_name, known_names
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns, titles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from dateline.lexicon.roles import RoleNoun

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT"})
_EDGE = frozenset("\"'“”‘’«»„()[]{}<>|/.,;:!?-–—*#@&~ \n\t") | {
    "'s",
    "’s",
    "the",
    "The",
    "THE",
    "a",
    "A",
    "an",
    "``",
    "''",
}
_BAD = re.compile(r"[@#_/\\<>=\d]|https?|www\.|\.com\b")


def find_names(
    doc: "Doc",
    index: int,
    texts: list[str],
    nouns: list[tuple[int, int, "RoleNoun"]],
    persons: frozenset[str],
    headline: bool = False,
) -> list[Name]:
    """Every name of a paragraph, in order, none overlapping another. `persons`: last words of persons' names.

    In a headline with capitals on all words only listed names, countries and well-formed persons are believed.
    """
    taken = bytearray(len(texts))
    inside = _inner_role_words(nouns)
    found: list[Name] = []
    for ent in doc.ents:
        if ent.label_ in KEPT and not (headline and _doubtful(ent)):
            for start, end, label in _mend(doc, ent, texts, inside, persons):
                _take(found, taken, Name(index, start, end, doc[start:end].text, _as_listed(doc, end, label)))
    _take_known(doc, index, texts, taken, found)
    _take_titled(doc, index, texts, taken, nouns, found)
    found.sort(key=lambda name: name.start)
    return found


def _as_listed(doc: "Doc", end: int, label: str) -> str:
    """In a list of persons (`A B, C D and E F`) all are persons."""
    last = doc[end - 1]
    if _located(doc, end):
        return "GPE"
    if label in ("ORG", "GPE") and last.dep_ == "conj" and last.head.ent_type_ == "PERSON" and end > 1:
        return "PERSON" if doc[end - 2].ent_type_ == doc[end - 1].ent_type_ else label
    return label


def _located(doc: "Doc", end: int) -> bool:
    """`of Ashford, Ohio`: what a state or country follows after a comma, and a preposition leads, is a place."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end - 1].dep_ != "pobj":
        return False
    known = known_name(doc[end + 1].text)
    return known is not None and known.kind in ("place", "country")


def _doubtful(ent: "Span") -> bool:
    if known_name(ent.text) is not None:
        return False
    given = given_names().get(ent[0].text)
    return not (ent.label_ == "PERSON" and given is not None and len(ent) <= 3)


def _take(found: list[Name], taken: bytearray, name: Name) -> None:
    if not any(taken[name.start : name.end]):
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
        found.append(name)


def _inner_role_words(nouns: list[tuple[int, int, "RoleNoun"]]) -> set[int]:
    """Tokens inside a role of several words (`State` in `Secretary of State`): no names of their own."""
    return {
        at for start, end, noun in nouns if noun.kind != "institution" and end - start > 1 for at in range(start, end)
    }


def _mend(
    doc: "Doc", ent: "Span", texts: list[str], inside: set[int], persons: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """Cut an entity at line ends and possessives, and trim its edges."""
    start = ent.start
    for at in range(ent.start, ent.end):
        if (
            "\n" in texts[at]
            or (texts[at] in ("'s", "’s") and _owner_ends(doc, ent, at, persons))
            or _place_ends(texts, ent, at)
        ):
            yield from _trim(doc, start, at, ent.label_, texts, inside)
            start = at + 1
    yield from _trim(doc, start, ent.end, ent.label_, texts, inside)


def _place_ends(texts: list[str], ent: "Span", at: int) -> bool:
    """`the Old Mint in Riga`: two places."""
    return texts[at] == "in" and at > ent.start and at + 1 < ent.end and texts[at + 1] in known_names()


def _owner_ends(doc: "Doc", ent: "Span", at: int, persons: frozenset[str]) -> bool:
    """Whether `'s` parts an owner from what is owned (`Norway's Seafood Council`), not a name (`People's Daily`)."""
    owner = doc[ent.start : at].text.removeprefix("the ")
    known = known_names().get(owner)
    return at + 1 == ent.end or (known is not None and known.kind != "nationality") or owner in persons


def _trim(
    doc: "Doc", start: int, end: int, label: str, texts: list[str], inside: set[int]
) -> Iterator[tuple[int, int, str]]:
    while start < end and (texts[start] in _EDGE or (texts[start][0].islower() and texts[start] not in LOWER_STARTS)):
        start += 1
    while start < end and (texts[end - 1] in _EDGE or texts[end - 1][0].islower()):
        if _hyphened(doc, start, end, texts):
            break
        end -= 1
    start = _after_titles(start, end, texts, label)
    while end - start > 1 and (texts[end - 1] in titles() or texts[end - 1] + "." in titles()):
        end -= 1
    if start >= end or all(at in inside for at in range(start, end)) or _common(doc, start, end, label):
        return
    if _is_name(doc[start:end].text):
        yield start, end, label


def _hyphened(doc: "Doc", start: int, end: int, texts: list[str]) -> bool:
    """`Kim Yo-jong`: the last word hangs on a hyphen."""
    return end - 2 > start and texts[end - 2] == "-" and not doc[end - 3].whitespace_ and not doc[end - 2].whitespace_


def _after_titles(start: int, end: int, texts: list[str], label: str) -> int:
    """Skip titles that spaCy took into a person's name."""
    if label != "PERSON":
        return start
    while start + 1 < end and (texts[start] in titles() or texts[start].lower() in role_nouns()):
        if texts[start] in words("title_or_name") and end - start == 2:
            break
        start += 1
    return start


def _common(doc: "Doc", start: int, end: int, label: str) -> bool:
    """A role noun with a capital is no name; nor is a plural a person."""
    if end - start == 1 and doc[start].lower_ in role_nouns() and label != "GPE":
        return known_name(doc[start].text) is None
    return label == "PERSON" and doc[end - 1].tag_ in ("NNPS", "NNS") and known_name(doc[start:end].text) is None


def _is_name(text: str) -> bool:
    if text in words("no_name") or _BAD.search(text) or not 2 <= len(text) < 90:
        return False
    return text[0].isupper() or text.split()[0].split("-")[0] in LOWER_STARTS


def _take_known(doc: "Doc", index: int, texts: list[str], taken: bytearray, found: list[Name]) -> None:
    at = 0
    while at < len(texts):
        word = texts[at]
        if not taken[at] and (word[0].isupper() or word in LOWER_STARTS):
            known = known_at(doc, at, word)
            if known and not any(taken[at : known[0]]):
                _take(found, taken, Name(index, at, known[0], doc[at : known[0]].text, "KNOWN"))
                at = known[0]
                continue
        at += 1


def _take_titled(
    doc: "Doc",
    index: int,
    texts: list[str],
    taken: bytearray,
    nouns: list[tuple[int, int, "RoleNoun"]],
    found: list[Name],
) -> None:
    """Mark names that follow a title or role, and take capitalised words there that no one else took."""
    starts = {name.start: name for name in found}
    for start in _after_role_words(doc, texts, nouns):
        name = starts.get(start)
        if name is not None:
            name.titled = name.titled or not _is_body(name)
            continue
        end = _name_run(doc, start, texts, taken)
        if end > start and _is_name(doc[start:end].text):
            fresh = Name(index, start, end, doc[start:end].text, "PERSON", titled=True)
            _take(found, taken, fresh)
            starts[start] = fresh


def _is_body(name: Name) -> bool:
    known = known_names().get(name.text)
    return known is not None and known.kind != "capital"


def _after_role_words(doc: "Doc", texts: list[str], nouns: list[tuple[int, int, "RoleNoun"]]) -> Iterator[int]:
    """Tokens that stand directly after a courtesy title or a singular role noun."""
    for _, end, noun in nouns:
        if end >= len(texts) or texts[end].lower() in role_nouns():
            continue
        if not noun.plural and noun.human and texts[end][0].isupper():
            yield end
    for at, word in enumerate(texts[:-1]):
        if word[0].isupper() and word in titles() and texts[at + 1][0].isupper():
            yield at + 1


def _name_run(doc: "Doc", start: int, texts: list[str], taken: bytearray) -> int:
    """The end of a run of capitalised proper nouns, particles inside it allowed."""
    end = start
    while end < len(texts) and end - start < 5 and not taken[end]:
        word = texts[end]
        capital = word[0].isupper() and doc[end].pos_ == "PROPN" and word not in words("no_name")
        particle = end > start and word in words("particles") and end + 1 < len(texts) and texts[end + 1][0].isupper()
        hyphen = end > start and word == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_
        if not (capital or particle or hyphen):
            break
        if word.lower() in role_nouns() and end > start:
            break
        end += 1
    return end
