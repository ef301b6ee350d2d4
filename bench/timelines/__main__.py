"""`python -m bench.timelines [TOPIC ...] [--layers FOLDER]`: our top events as a timeline, scored by tlseval.py.

A topic is a folder of ../shared/gold/timelines, such as `rtl/saab_sale`. The timeline has as many days as the
journalists' one and as many sentences a day as theirs on average; nothing else is known of it. With --layers, what
was read is kept there and read again: parsing 2,000 articles takes minutes. Needs nltk, numpy and scipy.
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
from dateline.model import Event, Layers

RTL = ("bp_spill", "kraft_cadbury", "msft_yahoo", "newscorp_hacking", "saab_sale", "strauss_kahn")
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


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("topics", nargs="*", default=TOPICS)
    ask.add_argument("--layers", type=Path)
    options = ask.parse_args()
    judge = scorer("tlseval")
    scores = defaultdict(list)
    for topic in options.topics:
        read = layers_of(topic, options.layers)
        events = list(link(read).events)
        published = [date.fromisoformat((one.report.published.edtf or "")[:10]) for one in read]
        for gold in gold_timelines(topic):
            lines = max(1, round(sum(map(len, gold.values())) / len(gold)))
            made = timeline(events, min(published), max(published), len(gold), lines)
            score = judge.score(made, gold)
            scores[topic.split("/")[0]].append(score)
            print(
                f"{topic:22s} days {len(gold):3d}  date F1 {score['date'][2]:.3f}  AR1 {score['AR1'][2]:.3f}",
                flush=True,
            )
    for name, each in sorted(scores.items()):
        mean = judge.average(each)
        print(f"{name:22s} date F1 {mean['date'][2]:.3f}  ±1 {mean['date±1'][2]:.3f}  AR1 {mean['AR1'][2]:.3f}")


if __name__ == "__main__":
    main()
