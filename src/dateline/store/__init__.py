"""One SQLite file that keeps every word: writing, reading, forgetting, corrections, verdicts, the export."""

from dateline.store.actors import keep_actors, kept_actors
from dateline.store.amend import Amendments
from dateline.store.connect import little_cache
from dateline.store.excerpt import Excerpt, excerpt
from dateline.store.export import export_lines, export_records
from dateline.store.names import fold
from dateline.store.parses import kept_parses
from dateline.store.parts import (
    change_parts,
    data_as_written,
    data_of_part,
    drop_parts,
    front_of_part,
    home_of,
    is_worn,
    keep_part,
    kept_parts,
    note_written,
    publications,
    put_parts,
    reading_of,
    readings,
    written,
)
from dateline.store.prepared import keep_prepared, kept_prepared, unprepared
from dateline.store.story import Story
from dateline.store.verdicts import add_verdicts, verdicts

__all__ = [
    "Amendments",
    "Excerpt",
    "Story",
    "add_verdicts",
    "change_parts",
    "data_as_written",
    "data_of_part",
    "drop_parts",
    "excerpt",
    "export_lines",
    "export_records",
    "fold",
    "front_of_part",
    "home_of",
    "is_worn",
    "keep_actors",
    "keep_part",
    "keep_prepared",
    "kept_actors",
    "kept_parses",
    "kept_parts",
    "kept_prepared",
    "little_cache",
    "note_written",
    "publications",
    "put_parts",
    "reading_of",
    "readings",
    "unprepared",
    "verdicts",
    "written",
]
