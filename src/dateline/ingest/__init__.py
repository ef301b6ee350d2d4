"""Files, folders, tables and archives become Sources: bytes unchanged, with what was declared about them."""

from dateline.ingest.shards import files
from dateline.ingest.step import read_sources

__all__ = ["files", "read_sources"]
