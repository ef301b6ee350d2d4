"""Files, folders, tables and archives become Sources: bytes unchanged, with what was declared about them."""

from dateline.ingest.step import read_sources

__all__ = ["read_sources"]
