"""One venue under two forms: `the Harlan State Guesthouse` and `the state guesthouse in Harlan`.

Only where all words agree, two or more of them say what the venue is, and one place of the report fits.
"""

from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Note
from dateline.extract.entities.draft import Draft, Place, fold, tokens_place
from dateline.extract.entities.words import words

if TYPE_CHECKING:
    from dateline.extract.entities.cast import Cast
    from dateline.extract.entities.reading import Sheet

_IN = frozenset({"in", "of"})


def join_venues(cast: "Cast") -> None:
    """Give each such description to the venue it describes."""
    venues = _venues(cast)
    if not venues:
        return
    for sheet in cast.reading.sheets:
        for at, word in enumerate(sheet.lowers):
            if word in _IN and at > 1:
                for (kind, town), venue in venues.items():
                    _join(cast, sheet, at, kind, town, venue)


def _venues(cast: "Cast") -> dict[tuple[tuple[str, ...], tuple[str, ...]], Draft]:
    """(`state`, `guesthouse`), (`harlan`,) -> the one place of that name."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Draft]] = {}
    for draft in cast.bodies.drafts:
        parts = tuple(fold(draft.name).split())
        if draft.kind == "place" and draft.places and len(parts) > 2 and parts[-1] in words("place_words"):
            for cut in range(1, len(parts) - 1):
                found.setdefault((parts[cut:], parts[:cut]), []).append(draft)
    return {key: drafts[0] for key, drafts in found.items() if len(drafts) == 1}


def _join(cast: "Cast", sheet: "Sheet", at: int, kind: tuple[str, ...], town: tuple[str, ...], venue: Draft) -> None:
    start = at - len(kind)
    if start < 0 or tuple(sheet.lowers[start:at]) != kind:
        return
    if tuple(fold(text) for text in sheet.texts[at + 1 : at + 1 + len(town)]) != town:
        return
    place = _taken_over(cast, sheet, start, venue)
    if place is None:
        first = start - 1 if start and sheet.lowers[start - 1] == "the" else start
        place = tokens_place(cast.dossier.paragraphs, sheet.index, first, at, "role", at - 1)
        venue.meet_role(place)
    note = f"“{' '.join(sheet.texts[start:at])}” there is “{venue.name}”"
    cast.notes.append(Note(venue, place, "merge", "bodies/venue", note))


def _taken_over(cast: "Cast", sheet: "Sheet", start: int, venue: Draft) -> Place | None:
    """The mentions of a place that was read under the description alone."""
    name = sheet.name_at.get(start)
    other = cast.of_name.get(id(name)) if name is not None else None
    if name is None or other is None or other is venue or other.kind != "place" or not other.places:
        return None
    for place in other.places:
        venue.meet(name.text, place)
    first, other.places = other.places[0], []
    return first
