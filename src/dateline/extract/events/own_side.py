"""Nobody warns or accuses the country that he or she speaks for: words that seem to say so are garbled or misread.

The country is then left out of the recipients, and a doubt says so: whom the words were for is for a person to read.
"""

from collections.abc import Iterator

from dateline.extract.events.roles import Roles
from dateline.lexicon.countries import country_names
from dateline.model import Dossier, Doubt, Entity, EventMention, content_id

#: What is said against the one it is said to.
AGAINST = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT"})


def without_own_side(dossier: Dossier, kind: str, filled: Roles) -> Roles:
    """The roles of an event without recipients that the speaker speaks for."""
    if kind not in AGAINST or not filled.recipients:
        return filled
    actors = [dossier.entities[a] for a in filled.actors if a in dossier.entities]
    return filled._replace(
        recipients=tuple(r for r in filled.recipients if not _speaks_for(actors, dossier.entities.get(r)))
    )


def _speaks_for(actors: list[Entity], country: Entity | None) -> bool:
    """Officials all of the country that is named, as a country, as the one spoken to."""
    if country is None or country.kind != "government" or country.name != country_names().get(country.country or ""):
        return False
    return bool(actors) and all(a.kind == "person" and a.country == country.country for a in actors)


def own_side_doubt(dossier: Dossier, mention: EventMention, filled: Roles) -> Iterator[Doubt]:
    """A doubt when a recipient was left out."""
    if len(filled.recipients) > len(mention.recipients):
        left_out = next(dossier.entities[r].name for r in filled.recipients if r not in mention.recipients)
        yield Doubt(
            id=content_id("d", mention.report, "own-side", mention.id),
            code="own-side",
            report=mention.report,
            begin=mention.sentence[0],
            end=mention.sentence[1],
            step="extract/events",
            message=f"“{mention.text}” would be said by {left_out}'s own side to {left_out}: to whom is uncertain",
        )
