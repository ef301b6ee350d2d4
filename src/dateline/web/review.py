"""A person's word as the page sends it: checked for its shape here, for its sense by the API."""

from typing import Literal

import msgspec

from dateline.api import Story
from dateline.model import Correction, InputError


class WordOfAPerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`{"verb": "correct", "id": "v_...", "changes": {"date": "2031-03-10"}, "by": "Ada Quist"}`."""

    verb: Literal["accept", "reject", "correct", "merge", "split", "undo"]
    id: str
    other: str | None = None
    """the second record of a merge"""
    changes: dict[str, str] = {}
    by: str | None = None


def read_word(body: bytes) -> WordOfAPerson:
    """Read what the page sent. Raises InputError."""
    try:
        return msgspec.json.decode(body, type=WordOfAPerson)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise InputError(f"the page sent something that is no correction: {wrong}") from wrong


def write_down(story: Story, word: WordOfAPerson) -> list[Correction]:
    """Write it into the correction log and link anew. Raises QueryError for what cannot be."""
    by = (word.by or "").strip() or None
    match word.verb:
        case "merge":
            return story.merge(word.id, word.other or "", by=by)
        case "correct":
            if {"by", "record_id"} & word.changes.keys():
                raise InputError("there is no such field to correct")
            return story.correct(word.id, by=by, **word.changes)
        case "accept":
            return story.accept(word.id, by=by)
        case "reject":
            return story.reject(word.id, by=by)
        case "split":
            return story.split(word.id, by=by)
        case "undo":
            return story.undo(word.id, by=by)
