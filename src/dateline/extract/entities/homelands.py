"""The country of an office holder whose title does not name it: offices of one country, and agreeing words around."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Note
from dateline.lexicon.countries import country_names
from dateline.lexicon.files import read_table

if TYPE_CHECKING:
    from dateline.extract.entities.cast import Cast
    from dateline.extract.entities.draft import Draft, Place
    from dateline.extract.entities.reading import Sheet

#: How many words before and after the title are looked at.
_NEAR = 14


@cache
def _homes() -> dict[str, str]:
    return {row["role"]: row["country"] for row in read_table(Path(__file__).with_name("homelands.tsv"))}


def find_homelands(cast: "Cast") -> None:
    """Give countries to persons in office who have none yet, each with a reason."""
    for draft in cast.people.drafts:
        if draft.country is None and draft.roles and draft.sector in ("GOV", "LEG", "MIL", "ELI", "JUD"):
            _by_office(cast, draft) or _by_words_around(cast, draft)


def _by_office(cast: "Cast", draft: "Draft") -> bool:
    for noun in draft.nouns:
        if code := _homes().get(noun):
            _settle(cast, draft, code, "homelands/office", f"only {country_names()[code]} calls an office “{noun}”")
            return True
    return False


def _by_words_around(cast: "Cast", draft: "Draft") -> bool:
    """`to Oslo, where Prime Minister Solberg will use Norway's vote`: the words on both sides agree."""
    for place in draft.places:
        if place.form == "role" and (code := _agreeing(cast.reading.sheets[place.paragraph], place)):
            name = country_names()[code]
            _settle(
                cast,
                draft,
                code,
                "homelands/around",
                f"what the holder deals with and the country named before are both of {name}",
            )
            return True
    return False


def _agreeing(sheet: "Sheet", place: "Place") -> str | None:
    """The country named last before a holder who is the subject, when what the holder deals with is its own too."""
    name = sheet.name_at.get(place.head + 1)
    if name is None or sheet.doc[name.end - 1].dep_ not in ("nsubj", "nsubjpass"):
        return None
    sent = sheet.doc[place.head].sent
    before = [sheet.codes[at] for at in range(max(sent.start, place.head - _NEAR), place.head) if at in sheet.codes]
    after = [at for at in range(name.end, min(sent.end, name.end + _NEAR)) if at in sheet.codes]
    owned = bool(after) and sheet.doc[after[0]].dep_ == "poss"
    return before[-1] if before and owned and before[-1] == sheet.codes[after[0]] else None


def _settle(cast: "Cast", draft: "Draft", code: str, rule: str, note: str) -> None:
    draft.country = code
    first = min(draft.places, key=lambda place: (place.begin, place.end))
    cast.notes.append(Note(draft, first, "country", rule, note))
