"""One piece of evidence for the day a report was published, and the words of the notes that readers see."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from dateline.dating.written import Written
from dateline.model import DateBasis

#: What the evidence says of its day: the report came out, was drafted, or was changed then.
Role = Literal["published", "created", "updated"]
#: The zones people live in reach from UTC-12 to UTC+14.
WEST, EAST = timedelta(hours=-12), timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day a report may have been published on, `first` to `last` (the same day as a rule), and how that is known.

    `trust` orders evidence, the smallest first. `span` points into `report.text` where the words stand there.
    `other` is the second day that an ambiguous order of day and month allows.
    """

    basis: DateBasis
    rule: str
    first: date
    last: date
    quoted: str
    role: Role = "published"
    trust: int = 50
    span: tuple[int, int] | None = None
    other: date | None = None
    instant: datetime | None = None
    """The moment, where a clock and zone stood beside the day."""

    @property
    def utc(self) -> bool:
        """Whether only a moment in UTC is known, which hides the outlet's own day."""
        return self.instant is not None and not self.instant.utcoffset()

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.first == self.last and self.other is None

    def local_days(self) -> tuple[date, date]:
        """First and last day that calendars at the outlet's place may have shown."""
        if self.instant is None or not self.utc:
            return self.first, self.last
        return (self.instant + WEST).date(), (self.instant + EAST).date()

    def agrees(self, other: "Evidence") -> bool:
        """Whether both may speak of one day, moments in UTC being any day of the Earth at that moment."""
        mine, theirs = self.local_days(), other.local_days()
        return (
            (mine[0] <= theirs[1] and theirs[0] <= mine[1]) or self.other == other.first or other.other == self.first
        )


def of_written(
    found: Written,
    basis: DateBasis,
    rule: str,
    quoted: str,
    trust: int,
    role: Role = "published",
    span: tuple[int, int] | None = None,
) -> Evidence:
    """Make evidence of a written date."""
    return Evidence(basis, rule, found.day, found.day, quoted, role, trust, span, found.other, found.instant)
