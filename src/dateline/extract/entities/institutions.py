"""Bodies called by what they are: `the Danish foreign ministry`, `the ministry`, `the company`, `the government`."""

import re
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Draft, fold
from dateline.extract.entities.gazetteer import known_name
from dateline.extract.entities.phrases import acts_in_clause, is_count, phrase_place, plain_words
from dateline.extract.entities.words import words

if TYPE_CHECKING:
    from dateline.extract.entities.cast import Cast
    from dateline.extract.entities.roles import RolePhrase

#: How far one country must lead for `the government` to be its government.
_LEAD = 0.6
#: Shorter words are no short name.
_SHORTEST = 5
#: Characters back to which a short name is looked for.
_NEAR = 3000
#: Organisations looked at for `the company`.
_MANY = 200


def body_for(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """The body a phrase names or takes up; None for `a company` and for what nobody does anything with."""
    if phrase.indefinite:
        return _unnamed(cast, phrase) if acts_in_clause(cast, phrase) and phrase.determiner in words("one") else None
    if not phrase.country and not any(not is_count(word) for word in phrase.words):
        return _taken_up(cast, phrase) if phrase.definite else None
    if phrase.country and phrase.noun.role in words("governments") and len(_plain(phrase)) <= 1:
        return cast.bodies.government(phrase.country)
    if not (phrase.country or phrase.of or phrase.proper or " " in phrase.noun.role):
        return None
    return _named(cast, phrase)


def _unnamed(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """`a union that ...` as somebody who acts: a body without a name, each its own."""
    draft = Draft("organisation", plain_words(cast, phrase), country=phrase.country, sector=phrase.sector)
    return cast.add_unnamed(draft)


def _plain(phrase: "RolePhrase") -> list[str]:
    return [word for word in phrase.words if word not in ("'s", "’s") and not is_count(word)]


def _named(cast: "Cast", phrase: "RolePhrase") -> Draft:
    """One draft for each country, words and noun; a listed organisation by its own name."""
    text = plain_words(cast, phrase)
    if draft := _described(cast, phrase):
        return draft
    for form in (text, text.title()):
        known = known_name(form)
        if known is not None and known.kind in ("organisation", "house"):
            bodies = cast.bodies
            return bodies.house(known) if known.kind == "house" else bodies.organisation(form, known)
    if draft := cast.bodies.by_key.get(f"organisation {fold(text)}"):
        return draft
    key = f"body {phrase.country} {' '.join(_plain(phrase))} {phrase.noun.role}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        draft = Draft("organisation", text, country=phrase.country, sector=phrase.sector)
        cast.bodies.add(key, draft)
    return draft


def _described(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """`the Nordlys newspaper`, `the Havn group`: the noun only says what the named body is."""
    name = cast.reading.sheets[phrase.paragraph].name_at.get(phrase.noun_start - 1)
    draft = cast.of_name.get(id(name)) if name is not None else None
    if draft is None or draft.kind != "organisation" or phrase.noun.role not in words("body_nouns"):
        return None
    draft.sector = draft.sector or phrase.noun.sector
    return draft


def _taken_up(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """`the ministry`: the one named before; `the government`: the country's the report is about; else by itself."""
    noun = phrase.noun.role
    if phrase.determiner == "poss":
        return None
    before = _ending_in(cast, phrase) or (_firm(cast, phrase) if noun in words("firms") else None)
    if before is not None:
        return before
    if noun in words("governments") and (code := _main_country(cast)):
        return cast.bodies.government(code)
    if not acts_in_clause(cast, phrase) or noun in words("firms"):
        return None
    key = f"body the {noun}"
    draft = cast.bodies.by_key.get(key)
    if draft is None:
        draft = Draft("organisation", noun, sector=phrase.sector)
        cast.bodies.add(key, draft)
    return draft


def _latest(cast: "Cast", phrase: "RolePhrase", drafts: list[Draft]) -> Draft | None:
    begin = phrase_place(cast, phrase).begin
    near = [(draft.latest(begin), at, draft) for at, draft in enumerate(drafts)]
    found = max(near, default=(-1, 0, None))
    return found[2] if found[0] >= 0 else None


def _spoken_of_last(cast: "Cast", phrase: "RolePhrase", drafts: list[Draft]) -> Draft | None:
    """The one named last, by its short name too: `the Harbour Department ... Harbour says`, then `the department`."""
    begin, text = phrase_place(cast, phrase).begin, cast.dossier.report.text
    near = [(max(d.latest(begin), _short(d, phrase, text, begin)), at, d) for at, d in enumerate(drafts)]
    found = max((one for one in near if one[2].latest(begin) >= 0), default=(-1, 0, None))
    return found[2]


def _short(draft: Draft, phrase: "RolePhrase", text: str, before: int) -> int:
    """Where a body's name stands last without its noun, as a name of its own; -1 where it never does."""
    short = re.sub(rf"(?i)\s*\b{re.escape(phrase.noun.role)}\b(?:\s+(?:of|for))?\s*", "", draft.name)
    if len(short) < _SHORTEST or not short[0].isupper() or fold(short) in words("governments"):
        return -1
    found = re.compile(rf"\b{re.escape(short)}(?=[’',.]|\s[a-z])").finditer(text, max(before - _NEAR, 0), before)
    return max((one.start() for one in found), default=-1)


def _ending_in(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """The body named last before whose name has the noun in it."""
    said = fold(phrase.noun.role).split()
    if phrase.noun.role in words("governments"):
        return None
    fitting = [draft for draft in cast.bodies.with_word(said[-1]) if set(said) <= set(fold(draft.name).split())]
    return _spoken_of_last(cast, phrase, fitting) or (fitting[0] if len(fitting) == 1 and fitting[0].places else None)


def _firm(cast: "Cast", phrase: "RolePhrase") -> Draft | None:
    """`the company`: the business named last before, when one is spoken of most."""
    bodies = cast.bodies.organisations
    firms = [d for d in bodies[:_MANY] if d.sector in (None, "BUS") and d.places]
    listed = [draft for draft in firms if draft.sector == "BUS"]
    listed = _without_pages(listed, firms)
    latest = _latest(cast, phrase, listed or firms)
    alone = len(firms) == 1 and len(firms[0].places) > 1  # one named in passing is not the company of the story
    return latest if latest is not None and (listed or alone) else None


def _without_pages(listed: list[Draft], firms: list[Draft]) -> list[Draft]:
    """`on Facebook`: where something was posted is not `the company`, unless no firm is named as often."""
    pages = [draft for draft in firms if fold(draft.name) in words("pages")]
    most = max((len(draft.places) for draft in firms if draft not in pages), default=0)
    return [draft for draft in listed if draft not in pages or len(draft.places) > most]


def _main_country(cast: "Cast") -> str | None:
    """The country most country words of the report point at."""
    count = cast.reading.countries
    if not count:
        return None
    code, most = min(count.items(), key=lambda item: (-item[1], item[0]))
    return code if most >= 3 and most >= _LEAD * count.total() else None
