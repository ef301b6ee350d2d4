"""Roles and who holds them: titles before names, appositions, `X is the minister`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Cast, Note
from dateline.extract.entities.draft import Draft, Name, tokens_place
from dateline.extract.entities.line import Noun
from dateline.extract.entities.reading import Sheet, phrase_of
from dateline.extract.entities.standing import own_start, place_alone
from dateline.extract.entities.words import words
from dateline.lexicon.roles import RoleNoun, role_at_end, role_nouns
from dateline.model import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.entities.roles import RolePhrase

#: Words of what an office is for, before the name of who holds it.
_LONGEST_PHRASE = 12


def place_roles(cast: Cast) -> None:
    """Give roles to the persons beside them, then find out who the other role phrases stand for."""
    alone: list[RolePhrase] = []
    for sheet in cast.reading.sheets:
        for noun in _widest(sheet):
            phrase = _beside_name(cast, sheet, noun)
            if phrase is not None:
                alone.append(phrase)
    place_alone(cast, alone)


def _widest(sheet: Sheet) -> Iterator[Noun]:
    """Role nouns that are not inside another one, nor inside a name unless they end it as a body."""
    past = -1
    for start, end, noun in sheet.nouns:
        if start < past or end - 1 in sheet.name_at or _hyphened(sheet, start):
            continue
        past = end
        yield _outside_names(sheet, start, end, noun)


def _hyphened(sheet: Sheet, start: int) -> bool:
    """`self-government`: only half a word."""
    return start > 0 and sheet.texts[start - 1] == "-" and not sheet.doc[start - 1].whitespace_


def _outside_names(sheet: Sheet, start: int, end: int, noun: RoleNoun) -> Noun:
    """`Ministry spokesperson` behind a named ministry is the spokesperson."""
    while any(at in sheet.name_at for at in range(start, end)):
        start += 1
    shorter = role_at_end(sheet.lowers[start:end])
    if shorter is None or shorter[1].role == noun.role:
        return start, end, noun
    return end - shorter[0], end, shorter[1]


def _beside_name(cast: Cast, sheet: Sheet, noun: Noun) -> "RolePhrase | None":
    """Attach the role to a name beside it; the phrase is given back when it stands alone."""
    _, end, role = noun
    if _body_after(cast, sheet, noun):
        return None
    name = _name_after(cast, sheet, end)
    if name is not None and not role.plural and role.human:
        _give(cast, sheet, phrase_of(sheet, noun, name.end), name, "holders/title")
        return None
    phrase = phrase_of(sheet, noun)
    if role.plural or not role.human:
        return phrase
    partner = _apposed(cast, sheet, noun, phrase) or _predicated(cast, sheet, noun)
    if partner is None:
        return phrase
    _give(cast, sheet, phrase, *partner)
    return None


def _body_after(cast: Cast, sheet: Sheet, noun: Noun) -> bool:
    """`the shipping company Nordhavn`: the noun tells what the named body is."""
    _, end, role = noun
    name = sheet.name_at.get(end)
    if role.kind != "institution" or name is None or name.start != end:
        return False
    draft = cast.of_name.get(id(name))
    if draft is None or draft.kind not in ("organisation", "place"):
        return False
    draft.kind = "organisation"
    draft.sector = draft.sector or role.sector
    draft.country = draft.country or phrase_of(sheet, noun, name.end).country
    return True


def _person_at(cast: Cast, sheet: Sheet, at: int) -> Name | None:
    name = sheet.name_at.get(at)
    return name if name is not None and cast.reading.kind(name) == "person" else None


def _name_after(cast: Cast, sheet: Sheet, end: int) -> Name | None:
    """The person named directly after the role, or after `of`/`for` and what the office is for."""
    name = _person_at(cast, sheet, end)
    if name is not None and name.start == end:
        return name
    if end < len(sheet.lowers) and sheet.lowers[end] in ("of", "for"):
        at = end + 1
        while at < len(sheet.texts) and at < end + 8:
            name = _person_at(cast, sheet, at)
            if name is not None and name.start == at:
                return name if at > end + 1 else None
            if sheet.lowers[at] in role_nouns():
                return None
            if not (sheet.texts[at][0].isupper() or sheet.lowers[at] in ("and", "the", "of", "for")):
                return None
            at += 1
    return None


def _apposed(cast: Cast, sheet: Sheet, noun: Noun, phrase: "RolePhrase") -> tuple[Name, str] | None:
    """`A B, the minister,` and `the minister, A B,`."""
    _, end, _ = noun
    head = sheet.doc[end - 1]
    if head.dep_ == "appos" and (name := _person_at(cast, sheet, head.head.i)):
        return name, "holders/apposition"
    for child in head.rights:
        if child.dep_ == "appos" and (name := _person_at(cast, sheet, child.i)):
            return name, "holders/apposition"
    before = phrase.start - 1
    if before > 0 and sheet.texts[before] == "," and (name := _person_at(cast, sheet, before - 1)):
        after = sheet.texts[end] if end < len(sheet.texts) else "."
        if after in (",", ".", "of", "for", "at", "in", "who", "and", ")", "—", "–") and head.dep_ not in (
            "nsubj",
            "dobj",
        ):
            return name, "holders/apposition"
    name = _behind_phrase(cast, sheet, end)
    return (name, "holders/apposition") if name is not None else None


def _behind_phrase(cast: Cast, sheet: Sheet, end: int) -> Name | None:
    """`its spokeswoman in Lund, Ada Norn, said`: the person named behind what the office is for, or where it is."""
    texts, doc = sheet.texts, sheet.doc
    if sheet.lowers[end : end + 1] not in (["of"], ["for"], ["in"], ["at"], ["to"]):
        return None
    stop = min(len(texts) - 1, end + _LONGEST_PHRASE)
    comma = next((at for at in range(end + 1, stop) if texts[at] == ","), None)
    between = doc[end + 1 : comma] if comma is not None else ()
    if comma is None or any(t.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "PRON") for t in between):
        return None
    if any((noun := role_nouns().get(t.lower_)) is not None and noun.kind == "person" for t in between):
        return None
    at = comma + 1
    while at < len(texts) and at <= comma + 2 and at not in sheet.name_at and texts[at][0].isupper():
        at += 1
    name = _person_at(cast, sheet, at)
    if name is None or name.start != at or name.end - name.start < 2 or doc[name.end - 1].dep_ == "conj":
        return None
    after = texts[name.end] if name.end < len(texts) else "."
    return name if after in (",", ".", ")", "—", "–", "who") else None


def _predicated(cast: Cast, sheet: Sheet, noun: Noun) -> tuple[Name, str] | None:
    """`A B is the first minister to ...`."""
    head = sheet.doc[noun[1] - 1]
    if head.dep_ != "attr" or head.head.lemma_ not in ("be", "become", "remain"):
        return None
    if any(_unreal(child) for child in head.head.children):
        return None
    subject = next((c for c in head.head.children if c.dep_ == "nsubj"), None)
    name = _person_at(cast, sheet, subject.i) if subject is not None else None
    return (name, "holders/copula") if name else None


def _unreal(child: "Token") -> bool:
    """`is not`, `if he were`, `would be`: said of nobody."""
    return child.dep_ == "neg" or child.lower_ in ("if", "would", "could", "might", "may", "should")


def _give(cast: Cast, sheet: Sheet, phrase: "RolePhrase", name: Name, rule: str) -> None:
    """Write a role to a person, with the words as a mention."""
    draft = cast.of_name[id(name)]
    if phrase.noun.role not in words("relations"):
        hold(cast, draft, phrase)
    elif rule != "holders/copula":
        draft.country = draft.country or phrase.country
    if phrase.end - phrase.start < 25:
        place = tokens_place(cast.dossier.paragraphs, sheet.index, phrase.start, phrase.end, "role", phrase.end - 1)
        draft.meet_role(place)
        said = sheet.doc[phrase.start : phrase.end].text
        cast.notes.append(Note(draft, place, "entity", rule, f"“{said}” is said of “{name.text}”"))


def hold(cast: Cast, draft: Draft, phrase: "RolePhrase") -> None:
    """Add a role and what it tells of country, sector and gender."""
    published = cast.dossier.report.published.edtf
    role = Role(title=title_of(cast, phrase), of=phrase.of, edtf=None if phrase.former else published)
    if not any(r.title == role.title and role.of in (None, r.of) for r in draft.roles):
        draft.roles.append(role)
    cast.call(draft, phrase.noun.role, phrase.telling)
    draft.country = draft.country or phrase.country
    if phrase.noun.kind != "person":
        draft.sector = draft.sector or phrase.sector
    draft.gender = draft.gender or phrase.noun.gender


def title_of(cast: Cast, phrase: "RolePhrase") -> str:
    """The role in plain words: country and owner left out, lower case."""
    sheet = cast.reading.sheets[phrase.paragraph]
    said = [
        token.text_with_ws.lower()
        for token in sheet.doc[own_start(cast, phrase) : phrase.noun_start]
        if token.i not in sheet.codes and token.tag_ not in ("DT", "PDT", "PRP$", "POS", "WP$")
    ]
    return " ".join(["".join(said).strip(), phrase.noun.role]).strip()
