"""What questions are answered with: lines to read, each with its evidence. Queries make them, faces show them.

These are no records of the contract; they are built from records and hold ids that lead back to them.
"""

from collections.abc import Iterable
from typing import Literal, TypeVar

from dateline.model.event import Counts, HistoryStep
from dateline.model.note import Doubt
from dateline.model.record import Part

Line = TypeVar("Line")


class Answer(list[Line]):
    """Lines that print one below the other, with a note where there is more to know (what a look back leaves out)."""

    def __init__(self, lines: Iterable[Line] = (), note: str | None = None) -> None:
        super().__init__(lines)
        self.note = note

    def __str__(self) -> str:
        return "\n".join([*map(str, self), *([f"({self.note})"] if self.note else [])])

    __repr__ = __str__


class Passage(Part, frozen=True):
    """Words of a report in their place: `text` is `report.text[begin:end]`, exactly.

    `verbatim` are the stretches of `text` (offsets in `text`) that stood inside quotation marks in the report.
    """

    report: str
    begin: int
    end: int
    text: str
    file: str
    outlet: str | None = None
    published: str | None = None
    before: str = ""
    after: str = ""
    verbatim: tuple[tuple[int, int], ...] = ()

    @property
    def source(self) -> str:
        """Who says so and when: `Harbour Post, 2031-03-11`."""
        return f"{self.outlet or self.file}, {self.published or 'undated'}"


class Outcome(Part, frozen=True):
    """What became of a plan: another entry, and how it is linked (planned_held, postponed_to or replaced_by)."""

    kind: str
    id: str
    when: str | None
    summary: str


class Entry(Part, frozen=True):
    """A line of the chronology: one event, dated as exactly as its words, with who says so."""

    id: str
    when: str | None
    basis: str
    summary: str
    type: str
    label: str
    who: tuple[str, ...]
    to_whom: tuple[str, ...]
    where: str | None
    status: str
    standing: str
    counts: Counts
    salience: float
    background: bool = False
    said_by: str | None = None
    """the one whose words the passage is, when it is a quotation"""
    conflicts: int = 0
    history: tuple[HistoryStep, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    """the entries it led to, when it was a plan"""
    passage: Passage | None = None
    """the shortest words that tell it"""
    headline: str | None = None
    """of the report whose words the summary is made of, where it says more than the summary does"""

    def __str__(self) -> str:
        who = f" [{', '.join(self.who)}]" if self.who else ""
        return f"{self.when or 'undated'}  {self.summary}{who} ({self.status}, {self.standing})  {self.id}"


class SaidLine(Part, frozen=True):
    """Something somebody said, as one report gives it."""

    id: str
    speaker: str | None
    said: str | None
    published: str | None
    kind: str
    sourcing: str
    via: tuple[str, ...]
    about: tuple[str, ...]
    utterance: str | None
    tellings: int
    """in how many quotations of the pile the same words are told, this one included"""
    text: str
    """what was said; the parts of a split quotation joined by ` … `"""
    cue: str | None
    """the report's word for the saying: in a paraphrase `denied` turns what follows into its opposite"""
    passage: Passage
    """the stretch of the report it stands in, with the words between the parts"""

    def __str__(self) -> str:
        return f"{self.said or self.published or 'undated'}  {self.speaker or 'speaker uncertain'}: {self.text}"


class ReportLine(Part, frozen=True):
    """A report of the pile."""

    id: str
    file: str
    outlet: str | None
    title: str | None
    language: str | None
    published: str | None
    basis: str
    note: str | None
    copy_of: str | None
    origin: str | None
    events: int
    quotations: int
    doubts: int

    def __str__(self) -> str:
        return f"{self.published or 'undated'}  {self.outlet or '-'}  {self.file}  {self.id}"


class DoubtLine(Part, frozen=True):
    """A doubt with the file it is about and the words it points at."""

    doubt: Doubt
    file: str | None
    passage: Passage | None

    def __str__(self) -> str:
        return f"{self.doubt.code}  {self.file or '-'}: {self.doubt.message}"


class Side(Part, frozen=True):
    """One value of a conflict with the words that give it."""

    value: str
    passages: tuple[Passage, ...]


class ConflictLine(Part, frozen=True):
    """A disagreement with all its sides."""

    id: str
    degree: str
    attribute: str
    state: str
    resolution: str | None
    about: str
    subject: str
    """the event, quotation or report it is about, in words"""
    sides: tuple[Side, ...]

    def __str__(self) -> str:
        values = " / ".join(side.value for side in self.sides)
        return f"{self.degree} ({self.attribute}, {self.state})  {self.subject}: {values}  {self.id}"


class Trace(Part, frozen=True):
    """A record's exact words, each in its report with the words around it."""

    id: str
    record: str
    line: str
    passages: tuple[Passage, ...]

    def __str__(self) -> str:
        words = "\n".join(f"  {p.source}: …{p.before}[{p.text}]{p.after}…" for p in self.passages)
        return f"{self.record} {self.id}: {self.line}\n{words}"


class WhyLine(Part, frozen=True):
    """One reason why a record says what it says. `target` may be a record the one asked about is made of."""

    target: str
    aspect: str
    rule: str
    note: str
    passages: tuple[Passage, ...] = ()
    of: str | None = None
    """the words of `target`, when it is a record that the one asked about is made of"""

    def __str__(self) -> str:
        return f"{self.aspect}: {self.note} [{self.rule}]"


class Change(Part, frozen=True):
    """Something that is new or has changed since a look or a day."""

    kind: Literal["report", "new", "changed", "gone"]
    id: str
    line: str
    before: str | None = None
    after: str | None = None

    def __str__(self) -> str:
        change = f" ({self.before} -> {self.after})" if self.before else ""
        return f"{self.kind}  {self.line}{change}  {self.id}"


class Fault(Part, frozen=True):
    """Something in the file that is not as it must be."""

    id: str
    message: str

    def __str__(self) -> str:
        return f"{self.id}: {self.message}"
