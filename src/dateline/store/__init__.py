"""One SQLite file that keeps every word: writing, reading, forgetting, corrections, verdicts, the export."""

from dateline.store.actors import keep_actors, kept_actors
from dateline.store.amend import Amendments
from dateline.store.export import export_lines, export_records
from dateline.store.names import fold
from dateline.store.parses import kept_parses
from dateline.store.prepared import keep_prepared, kept_prepared
from dateline.store.story import Story
from dateline.store.verdicts import add_verdicts, verdicts

__all__ = [
    "Amendments",
    "Story",
    "add_verdicts",
    "export_lines",
    "export_records",
    "fold",
    "keep_actors",
    "keep_prepared",
    "kept_actors",
    "kept_parses",
    "kept_prepared",
    "verdicts",
]
