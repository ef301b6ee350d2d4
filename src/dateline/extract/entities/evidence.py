"""What the words around a name say it is, whatever spaCy takes it for.

`Ada Norn, 52,` is a person, `Norn Ferries, which runs the pier` is none, nor is what has a chief executive
(`Norn's chief executive`), shares (`Norn shares`), what its noun calls a body (`the drugmaker Norn`), and what does
something with `its` own (`Norn closed its yard`).
"""

from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Name, fold
from dateline.extract.entities.gazetteer import is_body, known_name
from dateline.extract.entities.pronoun_words import pronoun_words
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.entities.reading import Sheet

_CLOSED = frozenset({",", ".", ";", ")"})
#: Nobody younger or older is told of by his age behind his name.
_AGES = range(5, 110)
_HIS = frozenset({"his", "her"})
_TRADED = frozenset({"executive", "shares", "shareholders", "shareholder", "subsidiary", "profits"})
_SITES = frozenset({"in", "near", "outside", "inside", "around", "across", "off"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Tokens behind a name in which "its" is looked for.
_FAR = 25


def weigh(sheets: "Sequence[Sheet]") -> None:
    """Mark who must be persons, and take the label of a person from what must be none, over the whole report."""
    things: set[str] = set()
    persons: set[str] = set()
    speaking: set[str] = set()
    traded = {fold(name.text) for sheet in sheets for name in sheet.names if _is_traded(sheet, name)}
    owned: dict[str, set[str]] = {"its": set(), "his": set()}
    for sheet in sheets:
        for name in sheet.names:
            if _is_person(sheet, name):
                name.titled = True
            if name.titled and not _may_be_firm(sheet, name):
                persons.update(fold(name.text).split())
            elif name.label in ("PERSON", "ORG") and _is_thing(sheet, name):
                things.add(fold(name.text))
            elif name.label == "GPE" and (_speaks(sheet, name) or _is_traded(sheet, name)):
                speaking.add(fold(name.text))
            elif name.label in ("PERSON", "ORG") and (word := _owns(sheet, name)):
                owned[word].add(fold(name.text))
    last = {fold(name.text).split()[-1] for sheet in sheets for name in sheet.names if " " in name.text}
    things |= owned["its"] - owned["his"] - last  # a surname is a person's
    things |= speaking - {fold(n.text) for sheet in sheets for n in sheet.names if _is_site(sheet, n)}
    firsts = {text.split()[0] for text in things}
    for name in (name for sheet in sheets for name in sheet.names if name.label in ("PERSON", "GPE")):
        text = fold(name.text)
        longer = name.label == "PERSON" and " " in text and text.split()[0] in firsts and not _is_given(name)
        if (text in things or text in firsts or longer) and not persons & set(text.split()):
            name.label, name.thing, name.titled = "ORG", True, False
    owners = traded | {text.split()[0] for text in traded}
    for name in (name for sheet in sheets for name in sheet.names if name.label == "ORG"):
        name.firm = fold(name.text).split()[0] in owners


def _may_be_firm(sheet: "Sheet", name: Name) -> bool:
    """`the operator Norn`, `the supplier Norn`: a noun that firms are called by as well as people."""
    return name.start > 0 and sheet.lowers[name.start - 1] in words("also_firms")


def _speaks(sheet: "Sheet", name: Name) -> bool:
    """`Norn denied it`: no place of any list says anything."""
    head = sheet.doc[name.end - 1]
    said = head.dep_ == "nsubj" and head.head.lemma_ in pronoun_words()["speech"] and known_name(name.text) is None
    return said and name.end - name.start == 1 and not _is_given(name)


def _is_traded(sheet: "Sheet", name: Name) -> bool:
    """`Norn's chief executive`, where no list knows a place Norn."""
    head = sheet.doc[name.end - 1]
    owned = sheet.lowers[name.end : name.end + 1] in (["'s"], ["’s"]) and head.dep_ == "poss"
    return owned and head.head.lower_ in _TRADED and known_name(name.text) is None


def _is_site(sheet: "Sheet", name: Name) -> bool:
    """`in Norn`: where something is."""
    return name.start > 0 and sheet.lowers[name.start - 1] in _SITES


def _is_given(name: Name) -> bool:
    return given_names().get(name.text.split()[0]) is not None


def _is_person(sheet: "Sheet", name: Name) -> bool:
    """`Ada Norn, 52, said`, `Ada Norn, who left`: an age or "who" behind the comma; `gave her name as Ada Norn`."""
    if _is_given_as(sheet, name):
        return True
    behind = sheet.texts[name.end : name.end + 3]
    if len(behind) < 3 or behind[0] != "," or name.end - name.start < 2 or name.placed or is_body(name.text):
        return False
    aged = behind[1].isdigit() and int(behind[1]) in _AGES and behind[2] in _CLOSED and len(behind[1]) < 4
    return aged or (behind[1] == "who" and _is_told_of(sheet, name, name.end + 1))


def _is_given_as(sheet: "Sheet", name: Name) -> bool:
    """`gave her name only as Ada Norn`, `identified himself as Karl Vik`."""
    before = sheet.lowers[max(0, name.start - 4) : name.start]
    told = bool({"name", "himself", "herself"} & set(before))
    return told and before[-1:] == ["as"] and name.end - name.start < 4 and not is_body(name.text)


def _is_thing(sheet: "Sheet", name: Name) -> bool:
    """`Norn Ferries, which runs the pier`: no given name, and a clause or an owned thing that only bodies have."""
    if _is_given(name):
        return False
    behind = sheet.lowers[name.end : name.end + 3]
    if behind[:2] == [",", "which"]:
        return _is_told_of(sheet, name, name.end + 1)
    owner = behind[:1] in (["'s"], ["’s"]) and sheet.doc[name.end - 1].dep_ == "poss"
    if owner and sheet.doc[name.end - 1].head.lower_ in words("of_bodies"):
        return True
    if behind and behind[0] in words("shares_of") and sheet.doc[name.end - 1].head.i == name.end:
        return True
    noun = role_nouns().get(sheet.lowers[name.start - 1]) if name.start else None
    return noun is not None and noun.kind == "institution" and not noun.plural


def _owns(sheet: "Sheet", name: Name) -> str:
    """`Norn closed its yard`, `Norn sold his`: what the subject has, when no other subject stands between."""
    head = sheet.doc[name.end - 1]
    if head.dep_ not in _SUBJECTS or head.i > head.head.i or _is_given(name):
        return ""
    for token in sheet.doc[name.end : min(head.sent.end, name.end + _FAR)]:
        if token.tag_ == "PRP$" and token.lower_ in _HIS | {"its"}:
            return "its" if token.lower_ == "its" else "his"
        if token.dep_ in _SUBJECTS and token.pos_ != "PRON":
            return ""
    return ""


def _is_told_of(sheet: "Sheet", name: Name, at: int) -> bool:
    """The relative word opens a clause that hangs on the name itself."""
    word = sheet.doc[at]
    clause = word.head if word.head.dep_ == "relcl" else word.head.head
    return clause.dep_ == "relcl" and name.start <= clause.head.i < name.end
