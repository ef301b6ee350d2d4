"""What reports say together: links, conflicts, commitments."""

from typing import Literal

from dateline.model.record import Part, Record
from dateline.model.span import Span

LinkKind = Literal[
    "planned_held",
    "postponed_to",
    "replaced_by",
    "caused_by",
    "follows",
    "part_of",
    "same_utterance",
    "promise_evidence",
    "supersedes",
]
CommitmentKind = Literal["pledge", "threat", "offer", "demand", "plan", "hope", "red_line"]


class Link(Record, frozen=True, kw_only=True, tag="link", rename={"from_": "from"}):
    """A relation between two records, with the words that show it; a person can undo it."""

    id: str
    kind: LinkKind
    from_: str
    to: str
    evidence: tuple[Span, ...]
    origin: Literal["machine", "person"] = "machine"


class ConflictValue(Part, frozen=True):
    """One side of a conflict, with its words."""

    value: str
    evidence: tuple[Span, ...]


class Conflict(Record, frozen=True, kw_only=True, tag="conflict"):
    """Reports that differ: `conflict` when both cannot be right, else `difference`. Every side is kept."""

    id: str
    degree: Literal["conflict", "difference"]
    about: str
    attribute: Literal["date", "number", "actor", "speaker", "place", "sequence", "scope", "status", "wording"]
    values: tuple[ConflictValue, ...]
    state: Literal["open", "superseded", "resolved"] = "open"
    resolution: str | None = None


class Bearing(Part, frozen=True):
    """Later words that bear on a commitment. They are shown; no verdict is drawn (law 9)."""

    report: str
    begin: int
    end: int
    relation: str


class Due(Part, frozen=True):
    """When a commitment falls due (EDTF)."""

    edtf: str | None = None


class Commitment(Record, frozen=True, kw_only=True, tag="commitment"):
    """A pledge, threat, offer, demand, plan, hope or red line, and the later words that bear on it."""

    id: str
    kind: CommitmentKind
    holder: str | None
    addressee: str | None = None
    condition: str | None = None
    due: Due = Due()
    statement: str | None = None
    event: str | None = None
    evidence: tuple[Span, ...]
    bearing: tuple[Bearing, ...] = ()
