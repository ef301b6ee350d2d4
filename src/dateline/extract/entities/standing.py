"""Role phrases that stand alone: a holder named elsewhere, an unnamed one, an anonymous person, a group, a body."""

from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Cast, Note
from dateline.extract.entities.draft import Draft, Place, tokens_place
from dateline.extract.entities.pairs import pair_for
from dateline.extract.entities.stands_for import stands_for
from dateline.extract.entities.words import words
from dateline.model import Role

if TYPE_CHECKING:
    from dateline.extract.entities.roles import RolePhrase


def place_alone(cast: Cast, phrases: list["RolePhrase"]) -> None:
    """Find out whom each phrase stands for, in reading order."""
    for phrase in sorted(phrases, key=lambda p: (p.paragraph, p.start)):
        if _inside_compound(cast, phrase):
            continue
        draft = _draft_for(cast, phrase)
        if draft is not None:
            _meet(cast, draft, phrase)


def _meet(cast: Cast, draft: Draft, phrase: "RolePhrase") -> None:
    """A role is no name of a person who has one, nor of a government."""
    if draft in cast.others or draft.kind == "organisation":
        cast.meet(draft, _words(cast, phrase), _place(cast, phrase))
    else:
        draft.meet_role(_place(cast, phrase))


def _place(cast: Cast, phrase: "RolePhrase") -> Place:
    return tokens_place(cast.dossier.paragraphs, phrase.paragraph, phrase.start, phrase.end, "role", phrase.end - 1)


def _words(cast: Cast, phrase: "RolePhrase") -> str:
    return cast.reading.sheets[phrase.paragraph].doc[phrase.start : phrase.end].text


def _inside_compound(cast: Cast, phrase: "RolePhrase") -> bool:
    """`police station`, `student loans`: the noun describes another noun."""
    head = cast.reading.sheets[phrase.paragraph].doc[phrase.end - 1]
    return head.dep_ in ("compound", "amod", "nmod", "npadvmod") and head.head.i >= phrase.end


def _draft_for(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    noun = phrase.noun
    if noun.kind == "institution":
        return _body(cast, phrase)
    if noun.plural:
        return pair_for(cast, phrase, _place(cast, phrase)) or _group(cast, phrase)
    if phrase.indefinite:
        return _anonymous(cast, phrase)
    if phrase.definite:
        return _holder(cast, phrase) or _unnamed(cast, phrase)
    return _holder(cast, phrase) if noun.kind == "office" else None


def _key(phrase: "RolePhrase") -> str:
    said = [w for w in phrase.words if w not in words("empty") and w not in ("'s", "’s", "-")]
    return f"{phrase.country} {' '.join(said)} {phrase.noun.role}"


def _group(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    said = [w for w in phrase.words if w not in words("empty")]
    if (
        not said
        and not phrase.of
        and (phrase.noun.role in words("too_wide") or phrase.noun.role in words("relations"))
    ):
        return None
    text = _without_determiner(cast, phrase)
    return cast.group(_key(phrase), text, phrase.country, phrase.sector)


def _without_determiner(cast: Cast, phrase: "RolePhrase") -> str:
    doc = cast.reading.sheets[phrase.paragraph].doc
    start = phrase.start + (1 if phrase.determiner and doc[phrase.start].tag_ in ("DT", "PRP$", "PDT", "WP$") else 0)
    return doc[start : phrase.end].text


def _anonymous(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    if phrase.noun.role in words("relations") and phrase.noun.kind != "office" and not phrase.country:
        return None
    return _add_unnamed(cast, phrase, "anonymous")


def _add_unnamed(cast: Cast, phrase: "RolePhrase", kind: str) -> Draft:
    draft = Draft("anonymous" if kind == "anonymous" else "person", _without_determiner(cast, phrase))
    draft.country, draft.sector, draft.gender = phrase.country, phrase.sector, phrase.noun.gender
    draft.nouns.add(phrase.noun.role)
    edtf = None if phrase.former else cast.dossier.report.published.edtf
    title = " ".join(w for w in (*phrase.words, phrase.noun.role) if w not in ("'s", "’s"))
    draft.roles.append(Role(title=title, of=phrase.of, edtf=edtf))
    cast.others.append(draft)
    return draft


def _holder(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """The one named or met latest before, of whom the report says this role or one it is a short word for."""
    begin = _place(cast, phrase).begin
    fitting = [d for d in (*cast.people.drafts, *cast.others) if _fits(d, phrase)]
    earlier = [(max((p.begin for p in d.places if p.begin < begin), default=-1), d) for d in fitting]
    named = [(at, d) for at, d in earlier if at >= 0] or (earlier if phrase.noun.kind == "office" else [])
    if not named:
        return None
    chosen = max(named, key=lambda pair: pair[0])[1]
    note = f"“{_words(cast, phrase)}” stands for {chosen.name}, of whom the report says so"
    cast.notes.append(Note(chosen, _place(cast, phrase), "entity", "standing/holder", note))
    return chosen


def _fits(draft: Draft, phrase: "RolePhrase") -> bool:
    if draft.kind not in ("person", "anonymous") or not draft.places or draft.plural:
        return False
    if phrase.country and draft.country and phrase.country != draft.country:
        return False
    if phrase.noun.gender and draft.gender and phrase.noun.gender != draft.gender:
        return False
    if phrase.former != any(role.title.startswith(("former", "ex")) for role in draft.roles) and phrase.former:
        return False
    return any(stands_for(phrase.noun.role, held) for held in draft.nouns)


def _unnamed(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """An office whose holder the report does not name: one entity for all its mentions."""
    if phrase.noun.role in words("relations") or (phrase.determiner == "poss" and phrase.noun.kind == "person"):
        return None
    key = f"holder {_key(phrase)}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        kind = "person" if phrase.noun.kind == "office" else "anonymous"
        draft = cast.bodies.by_key[key] = _add_unnamed(cast, phrase, kind)
    return draft


def _body(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """`the Danish foreign ministry`; a government of a named country is that country's government."""
    if phrase.noun.plural or not (phrase.country or phrase.words):
        return _same_body(cast, phrase)
    noun = phrase.noun.role
    plain = [w for w in phrase.words if w not in ("'s", "’s")]
    if phrase.country and noun in ("government", "state", "regime") and len(plain) <= 1:
        return cast.bodies.government(phrase.country)
    if not phrase.country and not phrase.of and not any(" " in noun or w for w in plain):
        return None
    kept = [w for w in plain if w not in words("empty")]
    key = f"body {phrase.country} {' '.join(kept)} {noun}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        draft = Draft("organisation", _without_determiner(cast, phrase), country=phrase.country, sector=phrase.sector)
        cast.bodies.by_key[key] = draft
        cast.bodies.drafts.append(draft)
    return draft


def _same_body(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """`the ministry`: the organisation named before whose name ends so."""
    if phrase.determiner != "the" or phrase.noun.plural:
        return None
    begin = _place(cast, phrase).begin
    last = phrase.noun.role.split()[-1]
    fitting = [
        (max((p.begin for p in d.places if p.begin < begin), default=-1), d)
        for d in cast.bodies.drafts
        if d.kind == "organisation" and d.places and last in d.name.lower().split()
    ]
    near = [pair for pair in fitting if pair[0] >= 0]
    return max(near, key=lambda pair: pair[0])[1] if near else None
