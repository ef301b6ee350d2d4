"""The steps in order: read this file first.

    ingest -> clean -> dating (own evidence) -> parse -> times -> dating (from inside) -> times again
           -> entities -> quotations -> pronouns -> events -> order -> commitments what one report says    reading.py
           -> dating (from the pile)                                              which it dates anew    redating.py
           -> link                                                                what they say together pile.py
           -> store                                                                                        building.py

`read_source` is a plain function of one report's bytes, so it runs in any process and in any order; `link` is a
plain function of the set of reports, so the order of arrival leaves no trace. The rest is bookkeeping.
"""

from dateline.pipeline.building import TRANSACTION, BuildSummary, Progress, build
from dateline.pipeline.pile import as_of, relink
from dateline.pipeline.reading import (
    STEPS,
    Step,
    raw_dossier,
    read_batch,
    read_dossier,
    read_source,
    read_text,
    set_published,
)

__all__ = [
    "STEPS",
    "TRANSACTION",
    "BuildSummary",
    "Progress",
    "Step",
    "as_of",
    "build",
    "raw_dossier",
    "read_batch",
    "read_dossier",
    "read_source",
    "read_text",
    "relink",
    "set_published",
]
