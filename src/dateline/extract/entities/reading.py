"""What a report offers before anything is joined: for each paragraph its names, role nouns and country words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Name, fold
from dateline.extract.entities.gazetteer import Known, known_names
from dateline.extract.entities.kinds import decide_kinds
from dateline.extract.entities.names import find_names
from dateline.extract.entities.roles import RolePhrase, find_nouns, left_words, titles_before
from dateline.lexicon.roles import RoleNoun

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dateline.model import Dossier

Noun = tuple[int, int, RoleNoun]


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

    def kind(self, name: Name) -> str:
        """person, organisation, place, nationality, country, capital or house."""
        return self.kinds[fold(name.text)]


def read(dossier: "Dossier") -> Reading:
    """Read every paragraph once."""
    persons = _person_words(dossier)
    sheets = [_sheet(index, paragraph.doc, persons) for index, paragraph in enumerate(dossier.paragraphs)]
    return Reading(sheets, decide_kinds([name for sheet in sheets for name in sheet.names]))


def _person_words(dossier: "Dossier") -> frozenset[str]:
    """Last words of what spaCy takes for persons anywhere in the report."""
    return frozenset(
        ent[-1].text for paragraph in dossier.paragraphs for ent in paragraph.doc.ents if ent.label_ == "PERSON"
    )


def _sheet(index: int, doc: "Doc", persons: frozenset[str]) -> Sheet:
    texts = [token.text for token in doc]
    lowers = [text.lower() for text in texts]
    nouns = sorted([*titles_before(doc, texts), *find_nouns(doc, lowers)], key=lambda n: (n[0], -n[1]))
    names = find_names(doc, index, texts, nouns, persons)
    name_at = {at: name for name in names for at in range(name.start, name.end)}
    codes = {at: known.country for name in names for at, known in _country_tokens(name)}
    return Sheet(index, doc, texts, lowers, nouns, names, name_at, {at: c for at, c in codes.items() if c})


def _country_tokens(name: Name) -> list[tuple[int, Known]]:
    known = known_names().get(name.text)
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
    phrase.of = phrase.country or _of(sheet, first, start)
    if phrase.country is None and end < len(sheet.lowers) - 1 and sheet.lowers[end] in ("of", "for"):
        phrase.country, phrase.of = _after_of(sheet, end + 1, phrase.of)
    return phrase


def _is_determiner(sheet: Sheet, at: int, first: int) -> bool:
    return at == first and sheet.doc[at].tag_ in ("DT", "PRP$", "PDT", "WP$")


def _country(sheet: Sheet, first: int, end: int) -> str | None:
    return next((sheet.codes[at] for at in range(end - 1, first - 1, -1) if at in sheet.codes), None)


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
