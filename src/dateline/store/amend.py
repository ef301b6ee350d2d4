"""What people corrected, laid over records as they are read; in the file they stay as the machine read them."""

from typing import TypeVar

import msgspec

from dateline.model import EventMention, Mention, Quotation, in_force
from dateline.store.story import Story

#: Where a person says who took part, what the words plainly say is no longer shown.
NAMED = ("actors", "recipients")
Found = TypeVar("Found", EventMention, Quotation, Mention)


class Amendments:
    """The correction log by target: later words win over earlier ones."""

    def __init__(self, story: Story) -> None:
        self.fields: dict[str, dict[str, object]] = {}
        self.rejected: set[str] = set()
        for one in in_force(story.corrections()):
            if one.verb == "reject":
                self.rejected.add(one.target)
            elif one.verb == "accept":
                self.rejected.discard(one.target)
            elif one.verb == "correct":
                self.fields.setdefault(one.target, {}).update(msgspec.json.decode(one.after))

    def __call__(self, record: Found) -> Found | None:
        """The record as people left it; None when they rejected it."""
        if record.id in self.rejected:
            return None
        changed = self.fields.get(record.id)
        return record if not changed else changed_in(record, changed)


def changed_in(record: Found, fields: dict[str, object]) -> Found:
    """A record with other fields. Raises msgspec.ValidationError when it cannot have them."""
    if not fields.keys().isdisjoint(NAMED):
        fields = {"parties": None, **fields}
    return msgspec.convert(msgspec.to_builtins(record) | fields, type(record))
