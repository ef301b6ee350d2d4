"""One SQLite file that keeps every word: writing, reading, forgetting, the correction log, the export."""

from dateline.store.amend import Amendments
from dateline.store.export import export_lines, export_records
from dateline.store.names import fold
from dateline.store.story import Story

__all__ = ["Amendments", "Story", "export_lines", "export_records", "fold"]
