"""A description after a name: `Solberg won. The Norwegian prime minister thanked ...` means the one just named.

Only for nouns that reports use so (`described` in words.toml), as the subject, when the last sentence that names
anybody names exactly one person, and nothing known of that person speaks against it.
"""

from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Note
from dateline.extract.entities.phrases import phrase_place, phrase_words
from dateline.extract.entities.stands_for import stands_for
from dateline.extract.entities.words import words

#: How many sentences up the person may have been named.
_FAR = 4

if TYPE_CHECKING:
    from dateline.extract.entities.cast import Cast
    from dateline.extract.entities.draft import Draft
    from dateline.extract.entities.reading import Sheet
    from dateline.extract.entities.roles import RolePhrase


def just_named(cast: "Cast", phrase: "RolePhrase") -> "Draft | None":
    """The only person of the sentence before, when the description may be theirs."""
    sheet = cast.reading.sheets[phrase.paragraph]
    head = sheet.doc[phrase.end - 1]
    if phrase.noun.role not in words("described") or phrase.determiner != "the" or head.dep_ != "nsubj":
        return None
    if phrase.compounds - words("telling") or phrase.of not in (None, phrase.country):
        return None  # "the Lund harbour envoy" says who it is by itself
    start = head.sent.start
    if _persons(cast, sheet, start, phrase.start):
        return None
    persons = _sentence_before(cast, sheet, start)
    if len(persons) != 1 or not _may_be(persons[0], phrase):
        return None
    draft = persons[0]
    cast.call(draft, phrase.noun.role, phrase.telling)
    draft.country = draft.country or phrase.country
    if phrase.noun.kind != "person":
        draft.sector = draft.sector or phrase.sector
    note = f"“{phrase_words(cast, phrase)}” describes {draft.name}, the one person of the sentence before"
    cast.notes.append(Note(draft, phrase_place(cast, phrase), "entity", "bridges/just-named", note))
    return draft


def _sentence_before(cast: "Cast", sheet: "Sheet", start: int) -> list["Draft"]:
    """The persons of the nearest sentence before that names any, not far up."""
    kind = cast.dossier.paragraphs[sheet.index].kind
    for _ in range(_FAR):
        if start == 0:
            if sheet.index == 0 or cast.dossier.paragraphs[sheet.index - 1].kind != kind:
                return []
            sheet = cast.reading.sheets[sheet.index - 1]
            start = len(sheet.texts)
        if start == 0:
            return []
        first = sheet.doc[start - 1].sent.start
        if persons := _persons(cast, sheet, first, start):
            return persons
        start = first
    return []


def _persons(cast: "Cast", sheet: "Sheet", start: int, end: int) -> list["Draft"]:
    found: list[Draft] = []
    for name in sheet.names:
        draft = cast.of_name.get(id(name))
        somebody = draft is not None and draft.kind == "person" and not name.placed  # "bodies were found at Sandholm"
        if start <= name.start < end and somebody and draft is not None and draft not in found:
            found.append(draft)
    return found


def _may_be(draft: "Draft", phrase: "RolePhrase") -> bool:
    if phrase.country and draft.country and phrase.country != draft.country:
        return False
    if phrase.noun.gender and draft.gender and phrase.noun.gender != draft.gender:
        return False
    noun = phrase.noun.role
    if any(stands_for(noun, held) or stands_for(held, noun) for held in draft.nouns):
        return False
    office = phrase.noun.kind == "office" or noun.endswith("minister")
    return not (office and noun != "speaker" and draft.nouns)
