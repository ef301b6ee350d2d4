"""What a report offers before anything is joined: for each paragraph its names, role nouns and country words."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import SUFFIXES, Name, fold
from dateline.extract.entities.evidence import weigh
from dateline.extract.entities.gazetteer import Known, known_name, known_names
from dateline.extract.entities.glued import Habits, habits_of
from dateline.extract.entities.kinds import decide_kinds
from dateline.extract.entities.line import Noun, line_of
from dateline.extract.entities.names import find_names
from dateline.extract.entities.roles import RolePhrase, find_nouns, left_words, titles_before
from dateline.lexicon.given_names import given_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from dateline.model import Dossier


#: The label of a turn in a transcript.
_LABEL = re.compile(
    r"\s*(?:MS|MR|MRS|DR|SECRETARY|SENATOR|AMBASSADOR|ADMIRAL|GENERAL)\.? (?P<name>[A-Z][A-Z’'\-]{2,30}):"
)


@dataclass(slots=True)
class Sheet:
    """One paragraph: its tokens' words, the names and the role nouns in it."""

    index: int
    doc: "Doc"
    texts: list[str]
    lowers: list[str]
    nouns: list[Noun]
    names: list[Name]
    name_at: dict[int, Name]
    """token -> the name it belongs to"""
    codes: dict[int, str]
    """token -> country code, for words that name a country, its people or its capital"""


@dataclass(slots=True)
class Reading:
    """All paragraphs of a report, and what kind each name is."""

    sheets: list[Sheet]
    kinds: dict[str, str]
    countries: Counter[str]
    """how many words point at each country"""

    def kind(self, name: Name) -> str:
        """person, organisation, place, nationality, country, capital or house."""
        return self.kinds[fold(name.text)]


def read(dossier: "Dossier") -> Reading:
    """Read every paragraph once."""
    persons, labels = _person_words(dossier), _labels(dossier)
    habits = habits_of(dossier.paragraphs)
    sheets = [_sheet(index, p.doc, persons, labels, habits) for index, p in enumerate(dossier.paragraphs)]
    weigh(sheets)
    kinds = decide_kinds([name for sheet in sheets for name in sheet.names])
    _take_missed(sheets, kinds)
    return Reading(sheets, kinds, Counter(code for sheet in sheets for code in sheet.codes.values()))


def _take_missed(sheets: list[Sheet], kinds: dict[str, str]) -> None:
    """Names that spaCy saw elsewhere in the report and missed here: full names, surnames, one-word bodies."""
    wanted = _wanted(sheets, kinds)
    longer = _longer(sheets, kinds)
    for sheet in sheets:
        at = 0
        while at < len(sheet.texts):
            word = sheet.texts[at]
            end = at + 1
            if word[0].isupper() and at not in sheet.name_at:
                end = _take_here(sheet, kinds, at, longer.get(word, ()), wanted.get(word))
            at = end
        sheet.names.sort(key=lambda name: name.start)


def _take_here(
    sheet: Sheet, kinds: dict[str, str], at: int, longer: tuple[tuple[str, ...], ...], label: str | None
) -> int:
    for parts in longer:
        end = at + len(parts)
        if tuple(sheet.texts[at:end]) == parts and not any(i in sheet.name_at for i in range(at, end)):
            return _add(sheet, kinds, at, end, "ORG")
    if label is not None and sheet.doc[at].pos_ != "VERB":
        return _add(sheet, kinds, at, at + 1, label)
    return at + 1


def _add(sheet: Sheet, kinds: dict[str, str], start: int, end: int, label: str) -> int:
    name = Name(sheet.index, start, end, sheet.doc[start:end].text, label)
    kinds.setdefault(fold(name.text), "person" if label == "PERSON" else "organisation")
    sheet.names.append(name)
    sheet.name_at.update((at, name) for at in range(start, end))
    return end


def _longer(sheets: list[Sheet], kinds: dict[str, str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of several words by their first word, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for sheet in sheets:
        for name in sheet.names:
            if name.end - name.start > 1 and kinds[fold(name.text)] in ("person", "organisation"):
                parts = tuple(sheet.texts[name.start : name.end])
                found.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in found.items()}


def _wanted(sheets: list[Sheet], kinds: dict[str, str]) -> dict[str, str]:
    """Single words that are names in this report -> label. Words also used in lower case are left out."""
    found: dict[str, str] = {}
    for name in (name for sheet in sheets for name in sheet.names):
        kind = kinds[fold(name.text)]
        last = _last_word(name.text)
        if kind == "person" and len(last) > 1 and (" " in name.text or name.titled):
            found[last] = "PERSON"
            first = name.text.split()[0]
            if len(first) > 1 and first not in given_names():
                found[first] = "PERSON"
        elif kind == "organisation" and " " not in name.text:
            found.setdefault(name.text, "ORG")
    lower = {word for sheet in sheets for word in sheet.texts if word.islower()}
    return {word: label for word, label in found.items() if word[0].isupper() and word.lower() not in lower}


def _last_word(text: str) -> str:
    """The last word of a name, without `Jr.`."""
    parts = [part.rstrip(",") for part in text.split() if fold(part) not in SUFFIXES]
    return parts[-1] if parts else text


def _person_words(dossier: "Dossier") -> frozenset[str]:
    """First and last words of what spaCy takes for persons of two words or more, and lone ones, in the report."""
    return frozenset(
        word.text
        for paragraph in dossier.paragraphs
        for ent in paragraph.doc.ents
        if ent.label_ == "PERSON"
        for word in (ent[0], ent[-1])
        if word.text[0].isupper()
        and fold(word.text) not in SUFFIXES
        and (ent.text.isupper() or not word.text.isupper())
    )


def _labels(dossier: "Dossier") -> frozenset[str]:
    """Last names of those who speak in a transcript: of `MS. NORN-VIK:` the end, Vik."""
    found = (_LABEL.match(dossier.report.text, paragraph.begin) for paragraph in dossier.paragraphs)
    return frozenset(match["name"].title().split("-")[-1] for match in found if match)


def _sheet(index: int, doc: "Doc", persons: frozenset[str], labels: frozenset[str], habits: Habits) -> Sheet:
    line = line_of(index, doc)
    nouns = _widest([*titles_before(line), *find_nouns(doc, line.lowers)])
    names = find_names(line, nouns, persons, habits, labels)
    name_at = {at: name for name in names for at in range(name.start, name.end)}
    codes = {at: known.country for name in names for at, known in _country_tokens(name) if known.country}
    return Sheet(index, doc, line.texts, line.lowers, nouns, names, name_at, codes)


def _widest(nouns: list[Noun]) -> list[Noun]:
    """Role nouns in order, without those that lie inside a wider one."""
    kept: list[Noun] = []
    past = 0
    for noun in sorted(nouns, key=lambda n: (n[0], -n[1])):
        if noun[1] > past:
            kept.append(noun)
            past = noun[1]
    return kept


def _country_tokens(name: Name) -> list[tuple[int, Known]]:
    known = known_name(name.text)
    if known is not None and known.kind in ("country", "capital", "nationality", "house"):
        return [(at, known) for at in range(name.start, name.end)]
    first = known_names().get(name.text.split()[0])
    if first is not None and first.kind in ("country", "nationality"):
        return [(name.start, first)]
    return []


def phrase_of(sheet: Sheet, noun: Noun, head_end: int | None = None) -> RolePhrase:
    """The phrase around a role noun; `head_end` is the end of the name it stands before."""
    start, end, role = noun
    first, determiner = left_words(sheet.doc, start, head_end or end)
    inner = tuple(w for at, w in enumerate(sheet.lowers[first:start], first) if not _is_determiner(sheet, at, first))
    if "'s" in inner or "’s" in inner:
        determiner = "poss"
    phrase = RolePhrase(sheet.index, first, start, end, role, inner, determiner)
    phrase.country = _country(sheet, first, end)
    phrase.proper = frozenset(
        sheet.lowers[at]
        for at in range(first, start)
        if at not in sheet.codes and (at in sheet.name_at or _capital(sheet.doc[at]))
    )
    phrase.compounds = frozenset(
        sheet.lowers[at] for at in range(first, start) if sheet.doc[at].dep_ == "compound" and at not in sheet.codes
    )
    phrase.of = phrase.country or _of(sheet, first, start)
    if phrase.country is None and end < len(sheet.lowers) - 1 and sheet.lowers[end] in ("of", "for"):
        phrase.country, phrase.of = _after_of(sheet, end + 1, phrase.of)
    return phrase


def _capital(token: "Token") -> bool:
    """A proper noun, or a describing word with a capital in mid-sentence: `Conservative nominee`."""
    return token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[0].isupper() and not token.is_sent_start)


def _is_determiner(sheet: Sheet, at: int, first: int) -> bool:
    return at == first and sheet.doc[at].tag_ in ("DT", "PRP$", "PDT", "WP$")


def _country(sheet: Sheet, first: int, end: int) -> str | None:
    """The country named in the phrase, or that of a place or body named there."""
    for at in range(end - 1, first - 1, -1):
        if at in sheet.codes:
            return sheet.codes[at]
    names = (sheet.name_at[at] for at in range(first, end) if at in sheet.name_at)
    return next((known.country for name in names if (known := known_name(name.text)) and known.country), None)


def _of(sheet: Sheet, first: int, end: int) -> str | None:
    """The body named inside the phrase: `Harbour Authority spokesman`."""
    name = next((sheet.name_at[at] for at in range(first, end) if at in sheet.name_at), None)
    return name.text if name else None


def _after_of(sheet: Sheet, at: int, of: str | None) -> tuple[str | None, str | None]:
    while at < len(sheet.lowers) and sheet.lowers[at] in ("the", "a"):
        at += 1
    name = sheet.name_at.get(at)
    if name is None:
        return None, of
    code = sheet.codes.get(at)
    if code and sheet.doc[name.end - 1].dep_ not in ("pobj", "conj"):
        return None, of
    return code, of or code or name.text
