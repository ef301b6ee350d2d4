"""A table of coded events as event-data tools read it: PLOVER type and mode, CAMEO root, source and target."""

import csv
import io
from collections.abc import Iterator

from dateline.model import Event
from dateline.render.exports.pile import Export, Pile, days
from dateline.render.safe import cell

#: Column -> what it holds.
COLUMNS = {
    "event_id": "the event's id",
    "date": "EDTF; empty when unknown",
    "first_day": "the first day it may mean",
    "last_day": "the last day it may mean",
    "source": "an actor's name",
    "source_country": "ISO 3166 alpha-3",
    "source_sector": "PLOVER sector",
    "target": "a recipient's name",
    "target_country": "ISO 3166 alpha-3",
    "target_sector": "PLOVER sector",
    "plover": "PLOVER type",
    "mode": "PLOVER mode",
    "contexts": "PLOVER contexts, by `; `",
    "cameo_root": "the CAMEO root code that the type stands nearest to",
    "status": "what became of it",
    "standing": "how well it stands",
    "reports": "how many reports tell it",
    "origins": "how many independent origins tell it",
    "summary": "what happened, in words of the reports",
}
#: PLOVER type -> CAMEO root. RETREAT lies under CAMEO's "yield"; ASSAULT covers 18 to 20, of which 18 is the widest.
CAMEO = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "RETREAT": "08",
    "REQUEST": "10",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "18",
}
LOSSES = (
    "an event with several actors and recipients is one row for each pair; rows of one event share its id",
    "CAMEO codes are given to the root: the finer code is not known from PLOVER's type",
    "words, history and disagreements are left out: use jsonl",
)


def plover_table(pile: Pile, title: str) -> Export[str]:
    """Lines of CSV with a header; `title` has no place in a table."""
    uncoded = sum(1 for event in pile.events if event.plover.type is None)
    lost = [f"{uncoded} entries that the ontology gives no code are left out"] if uncoded else []
    return Export(_lines(pile), [*lost, *LOSSES])


def _lines(pile: Pile) -> Iterator[str]:
    yield _line(list(COLUMNS))
    for event in pile.events:
        if event.plover.type is not None:
            for source in event.actors or ("",):
                for target in event.recipients or ("",):
                    yield _line([*_row(pile, event, source, target)])


def _row(pile: Pile, event: Event, source: str, target: str) -> Iterator[object]:
    span = days(event)
    yield from (event.id, event.when.edtf)
    yield from (span[0].isoformat(), span[1].isoformat()) if span else (None, None)
    yield from (*_party(pile, source), *_party(pile, target))
    yield from (event.plover.type, event.plover.mode, "; ".join(event.contexts), CAMEO.get(event.plover.type or ""))
    yield from (event.status, event.standing, event.counts.reports, event.counts.origins, event.summary)


def _party(pile: Pile, entity: str) -> tuple[str | None, str | None, str | None]:
    found = pile.entities.get(entity)
    return (found.name, found.country, found.sector) if found else (None, None, None)


def _line(cells: list[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([cell(value) if isinstance(value, str) else value for value in cells])
    return written.getvalue()
