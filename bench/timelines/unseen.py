"""`python -m bench.timelines.unseen --layers FOLDER`: the days of each topic by weights chosen without that topic.

What `bench.timelines` prints is of weights that were chosen on these very topics. Here the weights of `link/days.py`
are chosen anew for each topic, on the other ones alone, by the date F1 at lengths around that of the journalists'
timeline: by how near this comes to the other figure one sees how much of it is luck.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product
from pathlib import Path
from statistics import fmean

from bench.gold import scorer
from bench.timelines.__main__ import ALL, TOPICS, Read, Stretch, gold_timelines, layers_of
from dateline.link import days as room

#: NEXT_LEAD, AHEAD and VOLUME to choose from.
CHOICES = tuple(product((1.0, 2.0, 3.0, 4.0), (0.3, 0.5, 1.0), (0.2, 0.3, 0.4)))
#: Parts of the length of the journalists' timeline at which days are compared.
LENGTHS = (0.6, 0.8, 1.0, 1.2, 1.5)
Weights = tuple[float, float, float]
Days = list[date]


@contextmanager
def weights(chosen: Weights) -> Iterator[None]:
    """Days weigh by these for a while."""
    kept = room.NEXT_LEAD, room.AHEAD, room.VOLUME
    room.NEXT_LEAD, room.AHEAD, room.VOLUME = chosen
    try:
        yield
    finally:
        room.NEXT_LEAD, room.AHEAD, room.VOLUME = kept


def near(found: Days, gold: set[date]) -> float:
    """Date F1, averaged over lengths: less a matter of chance than at one length. `found`: weightiest first."""
    each = []
    for part in LENGTHS:
        taken = found[: max(1, round(part * len(gold)))]
        each.append(2 * len(gold & set(taken)) / (len(gold) + len(taken)))
    return fmean(each)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--layers", type=Path)
    options = ask.parse_args()
    judge = scorer("tlseval")
    found: dict[tuple[str, int], list[Days]] = {}
    golds = {topic: [set(gold) for gold in gold_timelines(topic)] for topic in TOPICS}
    for topic in TOPICS:
        read = Read(layers_of(topic, options.layers))
        for at, chosen in enumerate(CHOICES):
            with weights(chosen):
                read.weigh()
                found[topic, at] = [read.ranked(span) for gold in golds[topic] for span in _spans(gold)]
    scores = defaultdict(list)
    for topic in TOPICS:
        best = max(range(len(CHOICES)), key=lambda at: _on_others(topic, at, found, golds))
        for n, ranked in enumerate(found[topic, best]):
            gold = golds[topic][n // 2]
            score = judge.score({day: [""] for day in ranked[: len(gold)]}, {day: [""] for day in gold})
            scores[topic.split("/")[0], ("nothing", "first and last day")[n % 2]].append(score)
        print(topic, "chosen on the others: next lead {}, ahead {}, volume {}".format(*CHOICES[best]), flush=True)
    for (name, told), each in sorted(scores.items()):
        print(f"{name:8s} told {told:18s} date F1 {judge.average(each)['date'][2]:.3f}")


def _spans(gold: set[date]) -> tuple[Stretch, Stretch]:
    return ALL, (min(gold), max(gold))


def _on_others(
    topic: str, at: int, found: dict[tuple[str, int], list[Days]], golds: dict[str, list[set[date]]]
) -> float:
    return fmean(
        fmean(near(ranked, golds[other][n // 2]) for n, ranked in enumerate(found[other, at]))
        for other in TOPICS
        if other != topic
    )


if __name__ == "__main__":
    main()
