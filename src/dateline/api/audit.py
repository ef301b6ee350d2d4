"""Auditing a story: records drawn for a person to judge, the verdicts given, and what they add up to."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from os import PathLike
from pathlib import Path

from dateline.api.reviewing import now
from dateline.model.verdict import Audit, Item, Judgement, Layer, Verdict
from dateline.query import audit as query
from dateline.render import audit as render
from dateline.store import Story as File
from dateline.store import add_verdicts, verdicts


class Auditing:
    """A sample of one layer of a story. `items` are in the order in which they are to be judged."""

    def __init__(self, path: Path, file: File, layer: str, sample: int, seed: int, top: bool) -> None:
        self.path, self.file = path, file
        self.layer: Layer = query.layer_of(layer)
        self.drawn: query.Drawn = "top" if top else "random"
        self._records = query.Records(file)
        self._asked = sample, seed, top

    @cached_property
    def items(self) -> list[Item]:
        """The records drawn, with their words in context and their derivation."""
        sample, seed, top = self._asked
        return [self._records.whole(one) for one in query.draw(self._records, self.layer, sample, seed, top)]

    def verdicts(self) -> list[Verdict]:
        """All verdicts in the file, oldest first, those taken back and stale ones too."""
        return verdicts(self.file)

    def given(self, judge: str) -> dict[str, Verdict]:
        """What a judge has said of records of this layer as they are now, by their ids."""
        found = query.in_force(self.verdicts(), self._records)
        return {now: one for one, now, same in found if now and same and (one.by, one.layer) == (judge, self.layer)}

    def judge(
        self,
        item: Item,
        judgement: Judgement,
        codes: Sequence[str] = (),
        note: str | None = None,
        *,
        by: str,
        at: str | None = None,
    ) -> Verdict:
        """Write a verdict into the file; `at` is now when left out. Raises QueryError."""
        made = query.verdict(item, judgement, tuple(codes), note, by=by, at=at or now(), drawn=self.drawn)
        self._write([made])
        return made

    def read(self, sheet: str | PathLike[str], *, by: str | None = None, at: str | None = None) -> int:
        """Take the verdicts of a filled sheet, all or none; gives how many were new.

        A verdict its judge has given already is not written twice. Raises InputError naming the line.
        """
        made = query.read_sheet(Path(sheet), self._records, by=by, at=at or now())
        log = self.verdicts()
        known = {_said(one) for one, _, _ in query.in_force(log, self._records)} | {one.id for one in log}
        new = [one for one in made if one.id not in known and _said(one) not in known]
        self._write(new)
        return len(new)

    def summary(self) -> Audit:
        """Error rates by layer and judge, and agreements, of all verdicts in the file."""
        return query.audit(self.verdicts(), self._records)

    def sheet(self, judge: str | None = None, *, reasons: bool = True) -> Iterator[str]:
        """The sample as CSV with empty columns for the verdict; filled with what `judge` has said.

        Without `reasons` the derivation is left out, for judges who are to see the sources alone.
        """
        return render.sheet(self.items, self.drawn, self.given(judge) if judge else None, reasons=reasons)

    def page(self) -> Iterator[str]:
        """The sample as one HTML file to print, with boxes to tick."""
        reasons = [(one.code, one.meaning) for one in query.codes_of(self.layer)]
        yield from render.page(self.items, f"{self.path.stem}: {self.layer}, {self.drawn}", reasons)

    def export(self) -> Iterator[str]:
        """All verdicts as CSV that `read` takes."""
        return render.verdict_rows(self.verdicts())

    def _write(self, made: Sequence[Verdict]) -> None:
        if made:
            with File.open(self.path, write=True) as file:
                add_verdicts(file, made)


def _said(one: Verdict) -> object:
    """Everything of a verdict but when it was given."""
    return one.by, one.layer, one.target, one.mark, one.drawn, one.judgement, one.codes, one.note
