"""What goes beside the findings: doubts, reasons, corrections."""

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
