"""An event before its date is settled."""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events import when
from dateline.extract.events.tense import Reading
from dateline.extract.events.triggers import Trigger
from dateline.model import Paragraph, Quotation, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
else:
    Sentence = object


class Below(NamedTuple):
    """The date that another telling of the same deed in the report gives."""

    value: str
    time: TimeExpression
    """The words it was read from."""


class Draft(NamedTuple):
    """An event before its date is settled."""

    trigger: Trigger
    paragraph: Paragraph
    sentence: Sentence
    contexts: tuple[str, ...]
    reading: Reading
    timed: when.Timed | None
    rule: str
    aside: bool
    """An older day was named in the paragraph, so that undated deeds from there on may be of either."""
    quotation: Quotation | None
    statement: Quotation | None
    beside: str | None = None
    """The day of the clause before it, to which "and" joins it."""
    scene: str | None = None
    """The day of which the sentences before it tell."""
    plan: Trigger | None = None
    """The same deed as it was planned, told before in the sentence; its doers count where the fate names none."""

    told: str | None = None
    """The day on which somebody told of what is not done yet, or of what has been done by then."""
    life: bool = False
    """Of somebody's life or of long ago, and not of the news."""
    by: str | None = None
    """The day of a deed of its sentence that came after it."""
    below: Below | None = None
    """When the report tells elsewhere that this was done."""

    counted: str | None = None
    """Its day as counted from a clause beside it: "two days after"."""
    worth: int | None = None
    """What the traits of a word that no table knows weigh together, in hundredths."""

    @property
    def begin(self) -> int:
        """Where the trigger begins in the report."""
        return self.paragraph.place(self.trigger.first)[0]

    @property
    def end(self) -> int:
        """Where the trigger ends in the report."""
        return self.paragraph.place(self.trigger.last)[1]
