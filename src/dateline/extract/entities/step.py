"""Who and where: the persons, bodies, governments, places and groups of one report, with all their mentions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.entities.cast import Cast
from dateline.extract.entities.holders import place_roles
from dateline.extract.entities.homelands import find_homelands
from dateline.extract.entities.pairs import join_subjects
from dateline.extract.entities.reading import read
from dateline.extract.entities.venues import join_venues
from dateline.model import Dossier

if TYPE_CHECKING:
    from dateline.model import Doubt, Entity, Mention, Reason


def find_entities(dossier: Dossier) -> Iterator["Entity | Mention | Doubt | Reason"]:
    """Yield each entity of the report with its mentions (names, roles, metonyms), doubts and reasons.

    Reads `dossier.paragraphs` alone; a shared surname with no evidence gives a Doubt beside the likeliest reading.
    """
    cast = Cast(dossier, read(dossier))
    cast.name_everyone()
    place_roles(cast)
    for sheet in cast.reading.sheets:
        join_subjects(cast, sheet)
    join_venues(cast)
    find_homelands(cast)
    yield from cast.findings()
