"""What all records share: frozen, keyword-only, strict, named in the key `record` when written out."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, tag_field="record"):
    """A line of `dateline export --format jsonl`. Field names are the keys of the contract (docs/records.md)."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a record that has no identifier of its own."""
