"""What a person said of a record when auditing it, and what the verdicts add up to. None of it is exported."""

from typing import Literal

from dateline.model.answer import Passage, WhyLine
from dateline.model.record import Part

Layer = Literal["entries", "dates", "speakers", "quotes", "status", "links", "standing"]
#: `withdrawn` takes back what the same judge said before.
Judgement = Literal["right", "wrong", "unclear", "withdrawn"]


class Verdict(Part, frozen=True):
    """A judge's word on one record in one layer. A log: a later word of a judge replaces an earlier one.

    `mark` digests what was shown; when the record now gives another one, the verdict is stale and does not count.
    `anchors` are ids that outlive rebuilds (mentions, quotations, reports); the record is found again by them.
    `drawn` is `random` or `top`: how the record came into the sample; the two are never counted together.
    """

    id: str
    at: str
    by: str
    layer: Layer
    target: str
    mark: str
    drawn: Literal["random", "top"]
    judgement: Judgement
    codes: tuple[str, ...] = ()
    note: str | None = None
    anchors: tuple[str, ...] = ()


class Shown(Part, frozen=True):
    """A passage with the sentence before and after, and the title of its report."""

    passage: Passage
    title: str | None = None


class Item(Part, frozen=True):
    """A record as a judge sees it: its fields by name, the words it rests on, why it says what it says."""

    layer: Layer
    target: str
    mark: str
    line: str
    fields: tuple[tuple[str, str], ...]
    anchors: tuple[str, ...]
    shown: tuple[Shown, ...] = ()
    why: tuple[WhyLine, ...] = ()


class Rate(Part, frozen=True):
    """How often a layer was wrong, by one judge.

    `wrong / (right + wrong)` with its 95 % interval; `unclear` and `stale` are told and do not count.
    """

    layer: Layer
    drawn: Literal["random", "top"]
    by: str
    right: int
    wrong: int
    unclear: int
    stale: int
    low: float
    high: float
    codes: tuple[tuple[str, int], ...] = ()

    @property
    def share(self) -> float | None:
        """The error rate; None where nothing was judged right or wrong."""
        judged = self.right + self.wrong
        return self.wrong / judged if judged else None


class Agreement(Part, frozen=True):
    """Two judges on the records both judged: how many alike, and Cohen's kappa (None: not defined)."""

    layer: Layer
    one: str
    other: str
    both: int
    alike: int
    kappa: float | None


class Audit(Part, frozen=True):
    """What the verdicts in the file add up to."""

    rates: tuple[Rate, ...] = ()
    agreements: tuple[Agreement, ...] = ()
