"""`both sides`, `the two countries`, `the two leaders`, `Denmark and Norway said they ...`: two together as one."""

from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Cast, Note
from dateline.extract.entities.draft import Draft, tokens_place
from dateline.extract.entities.stands_for import stands_for
from dateline.extract.entities.words import words
from dateline.lexicon.countries import country_names
from dateline.model import Role

if TYPE_CHECKING:
    from dateline.extract.entities.draft import Name, Place
    from dateline.extract.entities.reading import Sheet
    from dateline.extract.entities.roles import RolePhrase

#: Characters before a phrase in which its two persons must have been named.
_NEAR = 1_200


def pair_for(cast: Cast, phrase: "RolePhrase", place: "Place") -> Draft | None:
    """The pair a phrase stands for, None when it is no pair or the report does not tell whose."""
    noun = phrase.noun.role.split()[-1]
    if not _counts_two(phrase):
        return None
    if noun in words("pair_states") and phrase.country is None:
        return _pair_of_states(cast, phrase, place)
    if noun in words("pair_persons"):
        return _pair_of_persons(cast, noun, place)
    return None


def _counts_two(phrase: "RolePhrase") -> bool:
    counted = {phrase.determiner, *phrase.words, *phrase.noun.role.split()}
    return bool(counted & {"two", "both"})


def _pair_of_states(cast: Cast, phrase: "RolePhrase", place: "Place") -> Draft | None:
    """The two countries spoken of most, those of this and the last paragraph before others."""
    if phrase.determiner in ("those", "these") and (last := _last_two(cast, phrase)):
        return state_pair(cast, *last)
    weights = cast.reading.countries.copy()
    for sheet in cast.reading.sheets[max(0, phrase.paragraph - 2) : phrase.paragraph + 1]:
        here = sheet.index == phrase.paragraph
        for at, code in sheet.codes.items():
            if not here or at < phrase.start:
                weights[code] += 3 if here else 1
    codes = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    if len(codes) < 2 or weights[codes[1]] < 2:
        return None
    draft = state_pair(cast, codes[0], codes[1])
    cast.notes.append(
        Note(draft, place, "entity", "pairs/states", f"the two countries spoken of most are {draft.name}")
    )
    return draft


def _last_two(cast: Cast, phrase: "RolePhrase") -> tuple[str, str] | None:
    """The two countries spoken of last, in this paragraph or the two before."""
    found: dict[str, None] = {}
    for sheet in reversed(cast.reading.sheets[max(0, phrase.paragraph - 2) : phrase.paragraph + 1]):
        for at, code in sorted(sheet.codes.items(), reverse=True):
            if sheet.index < phrase.paragraph or at < phrase.start:
                found.setdefault(code)
    one, other, *_ = (*found, None, None)
    return (one, other) if one and other else None


def state_pair(cast: Cast, one: str, other: str) -> Draft:
    """Two countries together, one draft however they are called."""
    codes = sorted((one, other), key=lambda code: country_names()[code])
    key = f"pair {' '.join(codes)}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        name = " and ".join(country_names()[code] for code in codes)
        draft = Draft("group", name, sector="GOV", plural=True, pair=True)
        draft.roles = [Role(title="side", of=code) for code in codes]
        cast.bodies.by_key[key] = cast.add_unnamed(draft)
    return draft


def _pair_of_persons(cast: Cast, noun: str, place: "Place") -> Draft | None:
    """The two persons named last before, of those whom the noun fits where it says more than `men`."""
    fitting = [d for d in cast.people.drafts if place.begin - _NEAR <= d.latest(place.begin) and _fits(d, noun)]
    latest = [(d.latest(place.begin), d) for d in fitting]
    near = sorted((pair for pair in latest if pair[0] >= place.begin - _NEAR), key=lambda pair: -pair[0])
    if len(near) < 2 or near[1][0] < 0:
        return None
    draft = person_pair(cast, near[0][1], near[1][1])
    cast.notes.append(Note(draft, place, "entity", "pairs/persons", f"the two named last are {draft.name}"))
    return draft


def _fits(draft: Draft, noun: str) -> bool:
    if noun in ("men", "man"):
        return draft.gender != "f"
    if noun in ("women", "woman"):
        return draft.gender != "m"
    singular = noun.removesuffix("s")
    return noun == "pair" or any(stands_for(singular, held) for held in draft.nouns)


def person_pair(cast: Cast, one: Draft, other: Draft) -> Draft:
    """Two persons together."""
    key = f"pair {' '.join(sorted(str(id(d)) for d in (one, other)))}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        sector = one.sector if one.sector == other.sector else None
        draft = Draft("group", "", sector=sector, plural=True, pair=True)
        draft.members = (one, other)
        cast.bodies.by_key[key] = cast.add_unnamed(draft)
        draft.name_members()
    return draft


def join_subjects(cast: Cast, sheet: "Sheet") -> None:
    """`Denmark and Norway agreed`: the two are one subject that `they` may take up."""
    for first, second in zip(sheet.names, sheet.names[1:], strict=False):
        if not _joined(sheet, first, second):
            continue
        one, other = cast.of_name.get(id(first)), cast.of_name.get(id(second))
        if one is None or other is None or one is other or one.kind != other.kind:
            continue
        draft = _joint(cast, one, other)
        if draft is not None:
            place = tokens_place(cast.dossier.paragraphs, sheet.index, first.start, second.end, "name", first.end - 1)
            draft.meet(sheet.doc[first.start : second.end].text, place)


def _joint(cast: Cast, one: Draft, other: Draft) -> Draft | None:
    if one.kind == "government" and one.country and other.country:
        return state_pair(cast, one.country, other.country)
    return person_pair(cast, one, other) if one.kind == "person" else None


def _joined(sheet: "Sheet", first: "Name", second: "Name") -> bool:
    if not 1 <= second.start - first.end <= 2 or sheet.lowers[first.end] not in ("and", "&"):
        return False
    if second.start - first.end == 2 and sheet.lowers[first.end + 1] != "the":
        return False
    head, tail = sheet.doc[first.end - 1], sheet.doc[second.end - 1]
    subject = head.dep_ in ("nsubj", "nsubjpass") or (head.dep_ == "pobj" and head.head.lower_ == "between")
    return subject and tail.dep_ == "conj" and not any(c.dep_ in ("cc", "conj") for c in tail.children)
