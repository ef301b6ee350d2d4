"""Who said what: quotations with verbatim spans, cue and speaker."""

from typing import Literal

from dateline.model.record import Part, Record

QuotationKind = Literal["direct", "indirect", "mixed"]
Sourcing = Literal["named", "anonymous", "collective", "outlet"]


class Cue(Part, frozen=True):
    """The words that say that something is said: `warned`, `according to`."""

    begin: int
    end: int
    text: str


class Speaker(Part, frozen=True):
    """The words that name the speaker, and the entity they stand for (null: uncertain)."""

    begin: int
    end: int
    text: str
    entity: str | None = None


class Said(Part, frozen=True):
    """When the words were said (EDTF), apart from when they were published."""

    edtf: str | None = None


class Quotation(Record, frozen=True, kw_only=True, tag="quotation"):
    """Words somebody said. `verbatim` are the parts that stood inside quotation marks, and nothing else (law 5).

    Content includes its quotation marks and a comma inside them; `verbatim` leaves the marks out.
    """

    id: str
    report: str
    spans: tuple[tuple[int, int], ...]
    text: str
    kind: QuotationKind
    verbatim: tuple[tuple[int, int], ...] = ()
    cue: Cue | None = None
    speaker: Speaker | None = None
    on_behalf_of: str | None = None
    addressee: str | None = None
    occasion: str | None = None
    sourcing: Sourcing = "named"
    via: tuple[str, ...] = ()
    said: Said = Said()
    about: tuple[str, ...] = ()
    utterance: str | None = None

    @property
    def begin(self) -> int:
        """Where the first words stand."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last words end."""
        return self.spans[-1][1]
