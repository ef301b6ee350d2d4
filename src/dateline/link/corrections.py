"""A person's corrections, replayed before and during linking (law 7). They point at mentions, quotations and links.

reject   the record is left out: an event mention tells of no event, a link or conflict is not made
correct  `after` is an object of fields and their values, which the mention or quotation then has
merge    `after` is an id or a list of ids: they and the target are one, whatever the gates say
split    `after` is an id or a list of ids the target is no longer one with; null: it stands for itself
accept   changes nothing here
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from dateline.link.join import ALL, NO_BONDS, Bonds
from dateline.model import Correction, EventMention, Layers, Mention, Quotation, in_force

#: Where a person says who took part, what the words plainly say is no longer shown.
NAMED = ("actors", "recipients")
#: What says of two records that they are one, or are not.
BINDING = ("merge", "split")
Found = TypeVar("Found", EventMention, Quotation)


class Amended:
    """Corrections by what they ask for. Later ones win over earlier ones on the same field, the same bond."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self.fields: dict[str, dict[str, Any]] = defaultdict(dict)
        self.rejected: set[str] = set()
        self.apart: dict[str, frozenset[str]] = {}
        self.together: dict[str, frozenset[str]] = {}
        for one in in_force(corrections):
            self._read(one)

    def _read(self, one: Correction) -> None:
        after = msgspec.json.decode(one.after) if one.after else None
        if one.verb == "reject":
            self.rejected.add(one.target)
        elif one.verb == "accept":
            self.rejected.discard(one.target)
        elif one.verb == "correct" and isinstance(after, dict):
            self.fields[one.target].update(after)
        elif one.verb == "split":
            others = _ids(after) or [ALL]
            self.together.pop(one.target, None)
            self.apart[one.target] = self.apart.get(one.target, frozenset()) | frozenset(others)
        elif one.verb == "merge":
            for other in _ids(after):
                for key in (one.target, other):
                    self.apart.pop(key, None)
                    self.together[key] = self.together.get(key, frozenset()) | {one.id}

    def layers(self, pile: Sequence[Layers]) -> list[Layers]:
        """The layers as a person left them."""
        return [self._layers(one) for one in pile] if self.fields or self.rejected else list(pile)

    def _layers(self, one: Layers) -> Layers:
        events = tuple(self._changed(e) for e in one.events if e.id not in self.rejected)
        quotations = tuple(self._changed(q) for q in one.quotations if q.id not in self.rejected)
        return msgspec.structs.replace(one, events=events, quotations=quotations)

    def _changed(self, found: Found) -> Found:
        fields = self.fields.get(found.id)
        if not fields:
            return found
        if not fields.keys().isdisjoint(NAMED):
            fields = {"parties": None, **fields}
        as_object = msgspec.to_builtins(found) | fields
        return msgspec.convert(as_object, type(found))

    def bonds(self, mentions: Iterable[Mention] = ()) -> Bonds:
        """What belongs together and apart; with mentions given, of the entities they stand for."""
        if not (self.together or self.apart):
            return NO_BONDS
        stands_for = {m.id: m.entity for m in mentions}
        together = {stands_for.get(key, key): tags for key, tags in sorted(self.together.items())}
        apart = {
            stands_for.get(key, key): frozenset(stands_for.get(k, k) for k in away)
            for key, away in sorted(self.apart.items())
        }
        return Bonds(together, apart)


def named_in(one: Correction) -> list[str]:
    """The records a correction speaks of: its target, and those it is merged with or parted from."""
    return [one.target, *(_ids(msgspec.json.decode(one.after)) if one.after and one.verb in BINDING else ())]


def _ids(after: object) -> list[str]:
    if isinstance(after, str):
        return [after]
    return [one for one in after if isinstance(one, str)] if isinstance(after, list) else []
