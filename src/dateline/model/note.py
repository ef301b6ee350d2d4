"""What goes beside the findings: doubts, reasons, corrections."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from dateline.model.record import Record
from dateline.model.span import Span


class Doubt(Record, frozen=True, kw_only=True, tag="doubt"):
    """Something the world got wrong or left open: stored and shown, never raised.

    `report` is null only for a file that gave no report at all; the message then names the file.
    """

    id: str
    code: str
    report: str | None
    begin: int | None = None
    end: int | None = None
    step: str
    message: str


class Reason(Record, frozen=True, kw_only=True, tag="reason"):
    """Why a record says what it says; `dateline why ID` prints these. Kept in the file, not exported.

    `aspect` is the part explained: date, status, speaker, type, entity, merge, standing, origin, block ...
    `rule` is `room/rule-name` as in the rule file; `note` one plain sentence.
    """

    target: str
    aspect: str
    rule: str
    note: str
    evidence: tuple[Span, ...] = ()


class Correction(Record, frozen=True, kw_only=True, tag="correction"):
    """A person's word on a record; replayed on every rebuild (law 7). `before` and `after` are JSON."""

    id: str
    at: str
    by: str
    verb: Literal["accept", "reject", "correct", "merge", "split"]
    target: str
    before: msgspec.Raw = msgspec.Raw(b"null")
    after: msgspec.Raw = msgspec.Raw(b"null")


def in_force(corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections that stand, oldest first: a word that rejects an earlier word takes it back.

    The log itself keeps both. A word taken back may be given again by accepting it.
    """
    order = sorted(corrections, key=lambda one: (one.at, one.id))
    written = {one.id for one in order}
    back: set[str] = set()
    for one in order:
        if one.target in written:
            (back.add if one.verb == "reject" else back.discard)(one.target)
    return [one for one in order if one.id not in back and one.target not in written]
