"""`python -m bench.timelines [TOPIC ...] [--layers FOLDER] [--events]`: our timeline, scored by tlseval.py.

A topic is a folder of ../shared/gold/timelines, such as `rtl/saab_sale`. The timeline is what `dateline timeline`
gives, or with --events the most salient events (`dateline show --top`). It has as many days as the journalists' one
and as many sentences a day as theirs on average. Of each timeline two are made: one that is told nothing else, and
one that is told the first and the last day of the journalists' (`--since`, `--until`), as systems in the field are.
With --layers, what was read is kept there and read again: parsing 2,000 articles takes an hour on a busy machine.
Needs nltk, numpy and scipy.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from bench.gold import need, scorer
from dateline import pipeline
from dateline.link import link
from dateline.link.copies import find_origins
from dateline.link.dated import Dated, past_dateline, single_day
from dateline.link.highlights import highlights, ranked
from dateline.link.pile import Pile
from dateline.link.salience import dated, days_of
from dateline.model import Layers, Linked, Span

RTL = ("bp_spill", "kraft_cadbury", "msft_yahoo", "newscorp_hacking", "saab_sale", "strauss_kahn")
TOPICS = (*(f"rtl/{name}" for name in RTL), "t17/haiti", "t17/libya", "t17/mj")
Timeline = dict[date, list[str]]
Stretch = tuple[date, date]
ALL: Stretch = (date.min, date.max)


def layers_of(topic: str, kept: Path | None) -> list[Layers]:
    """The articles of a topic as the pipeline reads them."""
    file = kept / f"{topic.replace('/', '_')}.msgpack" if kept else None
    if file and file.exists():
        return msgspec.msgpack.decode(file.read_bytes(), type=list[Layers])
    made = [
        pipeline.read_text(f"{a['title'] or ''}\n\n{a['text']}", a["published"][:10], raw=True, file=a["id"])
        for a in articles(topic)
    ]
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.msgpack.encode(made))
    return made


def articles(topic: str) -> Iterator[dict[str, Any]]:
    """The articles of a topic as the set gives them."""
    with gzip.open(need("gold", "timelines", topic, "articles.jsonl.gz"), "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def gold_timelines(topic: str) -> list[Timeline]:
    """Journalists' timelines of a topic."""
    lines = need("gold", "timelines", topic, "timelines.jsonl").read_text(encoding="utf-8").splitlines()
    return [{date.fromisoformat(day[:10]): said for day, said in json.loads(line)} for line in lines]


def by_events(linked: Linked, span: Stretch, days: int, lines: int) -> Timeline:
    """The most salient events: so many days, so many lines a day."""
    made: Timeline = defaultdict(list)
    for event in sorted(linked.events, key=lambda e: (-e.salience, e.id)):
        day = single_day(event.when.edtf)
        if day is None or not span[0] <= day <= span[1]:
            continue
        if (day in made and len(made[day]) < lines) or (day not in made and len(made) < days):
            made[day].append(event.summary)
    return made


class Read:
    """A topic as read and linked."""

    def __init__(self, layers: list[Layers]) -> None:
        self.pile, self.linked = Pile(layers), link(layers)
        self._copies = find_origins(self.pile).copy_of
        own = [one.report.id for one in self.pile.layers if one.report.id not in self._copies]
        self._told = [told for key in own for told in dated(self.pile, key)]
        self._most = most_told(self.linked)
        self.weigh()

    def weigh(self) -> None:
        """Weigh the days, by the weights as they stand."""
        self._days = days_of(self.pile, self._copies)

    def ranked(self, span: Stretch) -> list[date]:
        """All days that are named, weightiest first."""
        named = {day for one in self._told for day in one.days if span[0] <= day <= span[1]}
        return [day for day, _ in ranked(self._days, named, self._most)]

    def by_days(self, span: Stretch, days: int, lines: int) -> Timeline:
        """The days of most weight with the sentences that tell them, as `dateline timeline` chooses them."""
        inside = [one._replace(days=tuple(d for d in one.days if span[0] <= d <= span[1])) for one in self._told]
        return {
            one.day: [self._words(s) for s in one.sentences]
            for one in highlights(self._days, inside, self._most, days, lines)
        }

    def _words(self, one: Dated) -> str:
        begin = past_dateline(self.pile.reports[one.report].text, one.begin, one.end)
        return " ".join(self.pile.words(Span(one.report, begin, one.end)).split())


def most_told(linked: Linked) -> dict[date, int]:
    """How many reports tell of the most told event of each day."""
    most: dict[date, int] = {}
    for event in linked.events:
        if day := single_day(event.when.edtf):
            most[day] = max(most.get(day, 0), event.counts.reports)
    return most


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("topics", nargs="*", default=TOPICS)
    ask.add_argument("--layers", type=Path)
    ask.add_argument("--events", action="store_true")
    options = ask.parse_args()
    judge = scorer("tlseval")
    scores = defaultdict(list)
    for topic in options.topics:
        read = Read(layers_of(topic, options.layers))
        for gold in gold_timelines(topic):
            lines = max(1, round(sum(map(len, gold.values())) / len(gold)))
            for told, span in (("nothing", ALL), ("first and last day", (min(gold), max(gold)))):
                made = (
                    by_events(read.linked, span, len(gold), lines)
                    if options.events
                    else read.by_days(span, len(gold), lines)
                )
                score = judge.score(made, gold)
                scores[topic.split("/")[0], told].append(score)
                print(f"{topic:22s} told {told:18s} days {len(gold):3d}  {line(score)}", flush=True)
    for (name, told), each in sorted(scores.items()):
        print(f"{name:22s} told {told:18s} {len(each):8d}  {line(judge.average(each))}")


def line(score: dict[str, tuple[float, float, float]]) -> str:
    """The figures of one timeline, or of several on average."""
    return f"date F1 {score['date'][2]:.3f}  ±1 {score['date±1'][2]:.3f}  AR1 {score['AR1'][2]:.3f}"


if __name__ == "__main__":
    main()
