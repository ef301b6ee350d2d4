"""`python -m bench.link.judged SHEETS STORIES`: what judges said of merges, and what the program does now.

SHEETS holds judged sheets, `.../PILE/entries.csv` and `standing.csv`; STORIES the same piles built anew,
`PILE.dateline`. A row called `missed_merge` whose note names another row gives a pair that should be one event; a row
called `wrong_merge` gives tellings that should not all be one; a row called right with several tellings gives some
that should stay one. Tellings are found again by their id, or where it is gone by their sentence. Nothing is parsed.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.link import link
from dateline.model import Layers
from dateline.store import Story

_ROW = re.compile(r"\brows?\s((?:\d+(?:,\s|\sand\s)?)+)")
_SHOWN = re.compile(r"\((\S+\.txt)\):\n[^>]*>>>(.*?)<<<", re.DOTALL)


@dataclass(frozen=True)
class Judged:
    """What a judge said of tellings: `one` of two rows that are one event, `two` of a row that tells several."""

    pile: str
    said: str
    tellings: tuple[frozenset[str], ...]
    about: str


class Found:
    """The tellings of a pile as built now."""

    def __init__(self, pile: Sequence[Layers]) -> None:
        self.events = {m.id: m for one in pile for m in one.events}
        self.texts = {one.report.file: one for one in pile}
        self.event_of = link(pile).event_of

    def of(self, row: Mapping[str, str]) -> frozenset[str]:
        """The tellings a row rests on."""
        ids = {key for key in (row.get("rests_on") or "").split() if key in self.events}
        return frozenset(ids or self._by_words(row["sources"]))

    def _by_words(self, sources: str) -> Iterator[str]:
        for name, words in _SHOWN.findall(sources):
            one = self.texts.get(name)
            at = one.report.text.find(words[:60]) if one else -1
            if one and at >= 0:
                yield from (m.id for m in one.events if at <= m.begin < at + len(words))

    def together(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Tell whether some event holds a telling of each."""
        return bool({self.event_of[m] for m in one} & {self.event_of[m] for m in other})

    def whole(self, tellings: frozenset[str]) -> bool:
        """Tell whether one event holds them all."""
        return len({self.event_of[m] for m in tellings}) == 1


def verdicts(sheet: Path, found: Found) -> Iterator[Judged]:
    """What a sheet says of merges."""
    with sheet.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    by_number = {row["number"]: row for row in rows}
    for row in rows:
        codes, tellings = (row["code"] or "").split(), found.of(row)
        about = f"{sheet.parent.name} {sheet.stem} {row['number']}: {row['what'][:90]} | {row['note']}"
        if "missed_merge" in codes:
            numbers = [n for some in _ROW.findall(row["note"]) for n in re.findall(r"\d+", some)]
            for other in (by_number[n] for n in numbers if n in by_number and n != row["number"]):
                yield Judged(sheet.parent.name, "one", (tellings, found.of(other)), about)
        if "wrong_merge" in codes and len(tellings) > 1:
            yield Judged(sheet.parent.name, "two", (tellings,), about)
        elif row["verdict"] == "right" and len(tellings) > 1:
            yield Judged(sheet.parent.name, "right", (tellings,), about)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("sheets", type=Path)
    ask.add_argument("stories", type=Path)
    ask.add_argument("--show", action="store_true", help="print each row that is not as the judges would have it")
    options = ask.parse_args()
    good: Counter[str] = Counter()
    total: Counter[str] = Counter()
    known: dict[str, Found] = {}
    for sheet in sorted(options.sheets.rglob("*.csv")):
        story = options.stories / f"{sheet.parent.name}.dateline"
        if sheet.stem not in ("entries", "standing") or not story.exists():
            continue
        if sheet.parent.name not in known:
            with Story.open(story) as opened:
                known[sheet.parent.name] = Found(list(opened.layers(without=("times", "doubts", "reasons"))))
        for one in verdicts(sheet, known[sheet.parent.name]):
            if not all(one.tellings):
                continue
            now = known[sheet.parent.name]
            kept = now.together(*one.tellings) if one.said == "one" else now.whole(one.tellings[0])
            as_judged = kept != (one.said == "two")
            total[one.said] += 1
            good[one.said] += as_judged
            if options.show and not as_judged:
                print(f"{one.said}: {one.about}")
    for said, label in (
        ("one", "missed merges mended"),
        ("two", "wrong merges mended"),
        ("right", "right rows kept"),
    ):
        print(f"{label}: {good[said]} of {total[said]}")


if __name__ == "__main__":
    main()
