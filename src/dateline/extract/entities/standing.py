"""Role phrases that stand alone: a holder named elsewhere, an unnamed one, an anonymous person, a group, a body."""

from typing import TYPE_CHECKING

from dateline.extract.entities.bridges import just_named
from dateline.extract.entities.cast import Cast, Note
from dateline.extract.entities.chief import chief
from dateline.extract.entities.draft import Draft, fold
from dateline.extract.entities.institutions import body_for
from dateline.extract.entities.pairs import pair_for
from dateline.extract.entities.phrases import acts_in_clause, is_count, phrase_place, phrase_words, plain_words
from dateline.extract.entities.stands_for import stands_for
from dateline.extract.entities.words import words
from dateline.model import Role

#: Holders of one noun looked at, the latest.
_MANY = 200

if TYPE_CHECKING:
    from dateline.extract.entities.roles import RolePhrase


def place_alone(cast: Cast, phrases: list["RolePhrase"]) -> None:
    """Find out whom each phrase stands for, in reading order."""
    for phrase in sorted(phrases, key=lambda p: (p.paragraph, p.start)):
        if _inside_compound(cast, phrase) or _a_title(cast, phrase):
            continue
        draft = _draft_for(cast, phrase)
        if draft is not None:
            _meet(cast, draft, phrase)


def _meet(cast: Cast, draft: Draft, phrase: "RolePhrase") -> None:
    """A role is no name of a person who has one, nor of a government; `both sides` none of a pair."""
    if draft.pair:
        draft.meet_role(phrase_place(cast, phrase))
    elif not draft.named or draft.kind == "organisation":
        draft.meet(phrase_words(cast, phrase), phrase_place(cast, phrase))
    else:
        draft.meet_role(phrase_place(cast, phrase))


def _inside_compound(cast: Cast, phrase: "RolePhrase") -> bool:
    """`police station`, `student loans`: the noun describes another noun."""
    head = cast.reading.sheets[phrase.paragraph].doc[phrase.end - 1]
    return head.dep_ in ("compound", "amod", "nmod", "npadvmod") and head.head.i >= phrase.end


def _a_title(cast: Cast, phrase: "RolePhrase") -> bool:
    """`The Apprentice`: a capital on a noun that is no office, in mid-sentence, makes it something else's name."""
    token = cast.reading.sheets[phrase.paragraph].doc[phrase.end - 1]
    if phrase.noun.kind == "institution" or phrase.words or phrase.noun.role[0].isupper() or token.text.isupper():
        return False
    if phrase.noun.kind == "office" and not phrase.noun.plural:
        return False
    return token.text[0].isupper() and not token.is_sent_start and token.i > 0


def _draft_for(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    noun = phrase.noun
    if noun.kind == "institution" and not noun.plural:
        return body_for(cast, phrase)
    if noun.plural:
        return pair_for(cast, phrase, phrase_place(cast, phrase)) or _group(cast, phrase)
    if phrase.indefinite:
        return _anonymous(cast, phrase)
    if phrase.definite:
        return _holder(cast, phrase) or just_named(cast, phrase) or _unnamed(cast, phrase)
    return _bare(cast, phrase)


def _bare(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """No determiner, as headlines write: `Judge rejects plea`; elsewhere only an office has a holder."""
    if phrase.noun.kind == "office" and (holder := _holder(cast, phrase)):
        return holder
    sheet = cast.reading.sheets[phrase.paragraph]
    head = sheet.doc[phrase.end - 1]
    if head.dep_ != "nsubj" or not sheet.doc[phrase.start].is_sent_start or phrase.noun.kind == "person":
        return None
    return _holder(cast, phrase) or _unnamed(cast, phrase)


def _group(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    said = [word for word in phrase.words if not is_count(word)]
    wide = phrase.noun.role in words("too_wide") | words("loose")
    if wide and not said and not phrase.of and not (acts_in_clause(cast, phrase) and phrase.noun.kind == "post"):
        return None
    return cast.group(_key(phrase), plain_words(cast, phrase), phrase.country, phrase.sector)


def _key(phrase: "RolePhrase") -> str:
    said = [word for word in phrase.words if not is_count(word) and word not in ("'s", "’s", "-")]
    return f"{phrase.country} {' '.join(said)} {phrase.noun.role}"


def _anonymous(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """`a harbour official`; a bare `a woman` only where she does something."""
    if phrase.determiner not in words("one"):
        return None
    if phrase.noun.role in words("loose") and phrase.noun.kind != "office" and not phrase.country:
        return None
    if not phrase.words and not phrase.of and not acts_in_clause(cast, phrase):
        return None
    return _add_unnamed(cast, phrase, anonymous=True)


def _add_unnamed(cast: Cast, phrase: "RolePhrase", anonymous: bool) -> Draft:
    draft = Draft("anonymous" if anonymous else "person", plain_words(cast, phrase))
    draft.country, draft.sector, draft.gender = phrase.country, phrase.sector, phrase.noun.gender
    cast.call(draft, phrase.noun.role, phrase.telling)
    edtf = None if phrase.former else cast.dossier.report.published.edtf
    owned = cast.reading.sheets[phrase.paragraph].doc[own_start(cast, phrase) : phrase.noun_start]
    said = [token.lower_ for token in owned if token.tag_ not in ("DT", "PRP$", "PDT", "WP$")]
    title = " ".join((*said, phrase.noun.role))
    draft.roles.append(Role(title=title, of=phrase.of, edtf=edtf))
    return cast.add_unnamed(draft)


def _of_holder(phrase: "RolePhrase") -> bool:
    """`the vice president's son`: the owner is told by a role, so the son is somebody; `his son` is told by none."""
    return any(word in ("'s", "’s") for word in phrase.words)


def own_start(cast: Cast, phrase: "RolePhrase") -> int:
    """Where the role's own words begin: behind the owner in `the former mayor's young driver`."""
    texts = cast.reading.sheets[phrase.paragraph].texts
    owners = [at for at in range(phrase.start, phrase.noun_start) if texts[at] in ("'s", "’s", "'", "’")]
    return owners[-1] + 1 if owners else phrase.start


def _holder(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """The one named or met latest before, of whom the report says this role or one it is a short word for."""
    if _says_which(cast, phrase):
        return None
    place = phrase_place(cast, phrase)
    fitting = [draft for draft in _called(cast, phrase) if _fits(draft, phrase)]
    sure = [draft for draft in fitting if phrase.country and draft.country == phrase.country]
    latest = [(draft.latest(place.begin), draft) for draft in sure or fitting]
    told = phrase.country is not None and phrase.noun.role not in words("vague")
    alone = len(latest) == 1 and (told or _headlined(phrase))
    one = phrase.noun.kind == "office" or alone
    named = [pair for pair in latest if pair[0] >= 0] or (latest if one else [])
    if not named:
        return None
    chosen = chief(phrase, [pair[1] for pair in latest], max(named, key=lambda pair: pair[0])[1])
    note = f"“{phrase_words(cast, phrase)}” stands for {chosen.name}, of whom the report says so"
    cast.notes.append(Note(chosen, place, "entity", "standing/holder", note))
    return chosen


def _says_which(cast: Cast, phrase: "RolePhrase") -> bool:
    """`the official who briefed reporters`, `the 38-year-old contender`: told by itself, not by a name before."""
    if {"year", "old"} <= set(phrase.words):
        return True
    if phrase.noun.role not in words("vague") | words("loose"):
        return False
    head = cast.reading.sheets[phrase.paragraph].doc[phrase.end - 1]
    close = (c for c in head.children if c.dep_ in ("relcl", "acl") and c.left_edge.i == phrase.end)
    return any(c.left_edge.text != "," for c in close)


def _headlined(phrase: "RolePhrase") -> bool:
    """`Mayor opens bridge`: no article and no other word, so the one mayor named further down is meant."""
    return not phrase.determiner and not phrase.words and phrase.noun.kind in ("post", "rank") and not phrase.of


def _called(cast: Cast, phrase: "RolePhrase") -> list[Draft]:
    """Who was called by a noun for which this one may stand."""
    nouns = [held for held in cast.called if stands_for(phrase.noun.role, held)]
    return list({id(draft): draft for held in nouns for draft in cast.called[held][-_MANY:]}.values())


def _fits(draft: Draft, phrase: "RolePhrase") -> bool:
    if draft.kind not in ("person", "anonymous") or not draft.places or draft.plural:
        return False
    if phrase.country and draft.country and phrase.country != draft.country:
        return False
    if phrase.noun.gender and draft.gender and phrase.noun.gender != draft.gender:
        return False
    if phrase.country and not draft.country and phrase.noun.role in words("vague") | words("loose"):
        return False
    held = {fold(role.of) for role in draft.roles if role.of}
    if (
        phrase.of not in (None, phrase.country)
        and held
        and not any(fold(phrase.of) in body or body in fold(phrase.of) for body in held)
    ):
        return False
    return any(
        stands_for(phrase.noun.role, held) and _same_holder(phrase, held, told) for held, told in draft.nouns.items()
    )


def _same_holder(phrase: "RolePhrase", held: str, told: frozenset[str]) -> bool:
    """`the Harbour Party nominee` is not another party's nominee, `the vice president` not the president."""
    marks = words("telling")
    if phrase.telling and phrase.telling & marks != told & marks:
        return False
    if phrase.determiner == "poss" and not phrase.country and phrase.noun.role != held:
        return False
    if phrase.compounds and not phrase.telling & told:
        return False
    return not (phrase.proper and told - marks and not phrase.telling & told)


def _unnamed(cast: Cast, phrase: "RolePhrase") -> Draft | None:
    """An office whose holder the report does not name: one entity for all its mentions."""
    owned = phrase.determiner == "poss" and not phrase.proper and not _of_holder(phrase)
    if phrase.noun.role in words("loose") or (owned and phrase.noun.kind == "person"):
        return None
    if phrase.noun.kind == "person" and not acts_in_clause(cast, phrase):
        return None
    key = f"holder {_key(phrase)}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        draft = cast.bodies.by_key[key] = _add_unnamed(cast, phrase, phrase.noun.kind != "office")
    return draft
