"""The export of a build of the seeds, asked by words: what stands at these words of that report?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bench.gold import scorer
from dateline.calendar import bounds

Record = dict[str, Any]
Place = tuple[str, int, int]


@dataclass
class Pile:
    """Records by kind, and the judge's own pairing of gold events with ours (`seeds.of`)."""

    records: list[Record]
    seeds: Any = field(init=False)

    def __post_init__(self) -> None:
        self.seeds = scorer("score_seeds").Seeds(self.records).run()

    def kind(self, kind: str) -> list[Record]:
        return [r for r in self.records if r["record"] == kind]

    def find(self, doc: str, words: str, nth: int = 0) -> Place:
        """Where short words stand in a seed file; AssertionError when they do not."""
        name = next(n for n in self.seeds.raw if n.startswith(doc))
        at = -1
        for _ in range(nth + 1):
            at = self.seeds.raw[name].find(words, at + 1)
            assert at >= 0, f"{words!r} is not in {doc}"
        return name, at, at + len(words)

    def place(self, record: Record) -> Place | None:
        """A record's span in its seed file."""
        if record["record"] == "quotation":
            first, last = record["spans"][0], record["spans"][-1]
            record = {"report": record["report"], "begin": first[0], "end": last[1]}
        found: Place | None = self.seeds.at(record)
        return found

    def on(self, kind: str, doc: str, words: str, nth: int = 0) -> list[Record]:
        """Records of a kind that share a character with the words."""
        name, begin, end = self.find(doc, words, nth)
        hits = []
        for record in self.kind(kind):
            at = self.place(record)
            if at and at[0] == name and at[1] < end and begin < at[2]:
                hits.append(record)
        return hits

    def event_of(self, mention: Record) -> Record:
        return next((e for e in self.kind("event") if mention["id"] in e["mentions"]), {})

    def gold(self, *ids: str) -> list[Record]:
        """Our events (or utterances' quotations) that the judge pairs with gold events."""
        keys = set().union(*(self.seeds.of.get(i, set()) for i in ids))
        return [e for e in self.kind("event") if e["id"] in keys]

    def docs(self, event: Record) -> set[str]:
        """First three characters of the files that tell of an event."""
        names = {r["id"]: self.seeds.find(r)[:3] for r in self.kind("report")}
        mentions = {m["id"]: m for m in self.kind("event_mention")}
        return {names[mentions[m]["report"]] for m in event["mentions"]}

    def entity(self, entity_id: str | None) -> Record:
        return next((e for e in self.kind("entity") if e["id"] == entity_id), {})

    def entity_on(self, doc: str, words: str, nth: int = 0) -> Record:
        """The entity of the longest mention on the words."""
        hits = sorted(self.on("mention", doc, words, nth), key=lambda m: m["begin"] - m["end"])
        return self.entity(hits[0]["entity"]) if hits else {}

    def countries(self, ids: list[str]) -> set[str]:
        return {str(self.entity(i).get("country")) for i in ids}

    def values(self, doc: str, words: str, nth: int = 0) -> set[str]:
        """TIMEX3 values and EDTF of the time expressions on the words."""
        times = self.on("time", doc, words, nth)
        return {str(v) for t in times for v in (t["value"], t["edtf"]) if v}


def first_day(edtf: str | None) -> date | None:
    """First day of an EDTF value."""
    return bounds(edtf).first if edtf else None


def last_day(edtf: str | None) -> date | None:
    """Last day of an EDTF value."""
    return bounds(edtf).last if edtf else None
