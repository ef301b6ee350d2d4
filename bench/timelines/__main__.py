"""`python -m bench.timelines [TOPIC ...] [--layers FOLDER] [--events]`: our timeline, scored by tlseval.py.

A topic is a folder of ../shared/gold/timelines, such as `rtl/saab_sale`. The timeline is what `dateline timeline`
gives, or with --events the most salient events (`dateline show --top`). It has as many days as the journalists' one
and as many sentences a day as theirs on average; nothing else is known of it. Two topics were set aside when the
weights were chosen and are told apart. With --layers, what was read is kept there and read again: parsing 2,000
articles takes minutes. Needs nltk, numpy and scipy.
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
from dateline.calendar import bounds
from dateline.link import link
from dateline.link.copies import find_origins
from dateline.link.dated import single_day
from dateline.link.highlights import highlights
from dateline.link.pile import Pile
from dateline.link.salience import dated, days_of
from dateline.model import Event, Layers, Span

RTL = ("bp_spill", "kraft_cadbury", "msft_yahoo", "newscorp_hacking", "saab_sale", "strauss_kahn")
#: Looked at for their figure alone.
ASIDE = ("rtl/kraft_cadbury", "t17/haiti")
TOPICS = (*(f"rtl/{name}" for name in RTL), "t17/haiti", "t17/libya", "t17/mj")
Timeline = dict[date, list[str]]


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


def timeline(events: list[Event], first: date, last: date, days: int, lines: int) -> Timeline:
    """The most salient events: so many days, so many lines a day."""
    made: Timeline = defaultdict(list)
    for event in sorted(events, key=lambda e: (-e.salience, e.id)):
        known = bounds(event.when.edtf) if event.when.edtf else None
        if known is None or known.first is None or known.days != 1 or not first <= known.first <= last:
            continue
        day = known.first
        if (day in made and len(made[day]) < lines) or (day not in made and len(made) < days):
            made[day].append(event.summary)
    return made


def by_days(read: list[Layers], days: int, lines: int) -> Timeline:
    """The days of most weight with the sentences that tell them, as `dateline timeline` chooses them."""
    pile, copies = Pile(read), find_origins(Pile(read)).copy_of
    first, last = min(filter(None, map(pile.day, pile.reports))), max(filter(None, map(pile.day, pile.reports)))
    told = [one for layers in pile.layers if layers.report.id not in copies for one in dated(pile, layers.report.id)]
    inside = [one._replace(days=tuple(day for day in one.days if first <= day <= last)) for one in told]
    found = highlights(days_of(pile, copies), inside, most_told(read), days, lines)
    return {
        one.day: [" ".join(pile.words(Span(s.report, s.begin, s.end)).split()) for s in one.sentences]
        for one in found
    }


def most_told(read: list[Layers]) -> dict[date, int]:
    """How many reports tell of the most told event of each day."""
    most: dict[date, int] = {}
    for event in link(read).events:
        if day := single_day(event.when.edtf):
            most[day] = max(most.get(day, 0), event.counts.reports)
    return most


def by_events(read: list[Layers], days: int, lines: int) -> Timeline:
    """The most salient events as a timeline."""
    published = [date.fromisoformat((one.report.published.edtf or "")[:10]) for one in read]
    return timeline(list(link(read).events), min(published), max(published), days, lines)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("topics", nargs="*", default=TOPICS)
    ask.add_argument("--layers", type=Path)
    ask.add_argument("--events", action="store_true")
    options = ask.parse_args()
    judge = scorer("tlseval")
    scores = defaultdict(list)
    for topic in options.topics:
        read = layers_of(topic, options.layers)
        for gold in gold_timelines(topic):
            lines = max(1, round(sum(map(len, gold.values())) / len(gold)))
            made = (by_events if options.events else by_days)(read, len(gold), lines)
            score = judge.score(made, gold)
            groups = [
                topic.split("/")[0],
                "set aside" if topic in ASIDE else f"{topic.split('/')[0]}, weights chosen on",
            ]
            for group in groups:
                scores[group].append(score)
            print(
                f"{topic:24s} days {len(gold):3d}  date F1 {score['date'][2]:.3f}  AR1 {score['AR1'][2]:.3f}",
                flush=True,
            )
    for name, each in sorted(scores.items()):
        mean = judge.average(each)
        print(f"{name:24s} date F1 {mean['date'][2]:.3f}  ±1 {mean['date±1'][2]:.3f}  AR1 {mean['AR1'][2]:.3f}")


if __name__ == "__main__":
    main()
