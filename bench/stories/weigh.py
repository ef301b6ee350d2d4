"""`python -m bench.stories.weigh [--write]`: learn what the traits of a word say of whether it tells an event.

Made from the stories and their gold, which are this project's own. A candidate is a verb that no table knows and
no gate leaves out (`extract/events/opening.py`). Of the candidates inside a reader's words that no event of the
tables tells, the one that weighs most is right; all others are wrong, half as much so when they stand beside a right
one. The weights are those of a logistic regression. Figures are of stories left out of the learning, one by one.
Readers of the first six stories noted less; that they did is a trait of learning alone ("coarse"), and has no weight.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import numpy.typing as npt

from bench.stories.gold import PILES, Telling, stories, tellings
from dateline.extract.events import opening, step
from dateline.ingest import read_sources
from dateline.model import Doubt
from dateline.pipeline import reading

Floats = npt.NDArray[np.float64]
COARSE = frozenset({"ceasefire", "coalition", "cyclone", "recall", "strait", "strike"})
#: A trait has a weight when so many candidates have it, in so many stories.
OFTEN, WIDELY = 15, 3
#: How strongly weights are held near nothing; steps and size of the learning.
HELD, STEPS, RATE = 6.0, 120, 0.05
#: Turns of choosing the right one of each row and learning again.
TURNS = 3
#: What a wrong candidate beside the right one counts.
BESIDE = 0.5
TABLE = """# What the traits of a word that no table knows weigh for an event, in hundredths (see `opening.py`).
# Made by `python -m bench.stories.weigh --write` from the stories labelled for this project; never by hand.
# For example "tense=VBD" is what the plain past adds to a verb; the sum of all that are seen must reach LEAST.
"""


class Seen(NamedTuple):
    """A candidate: its story, the row it may tell (story, report and number; None when none is free), its traits."""

    story: str
    row: tuple[str, str, int] | None
    traits: tuple[str, ...]


class Count(NamedTuple):
    """Of one story: rows of gold, records of ours and rows found without any of the candidates."""

    gold: int
    ours: int
    found: int


def seen(name: str) -> tuple[list[Seen], Count]:
    """The candidates of a story and the rows that the tables leave free; RuntimeError when a report is not read."""
    found: list[Seen] = []
    totals = Count(0, 0, 0)
    for source in read_sources([PILES / name / "reports"]):
        if isinstance(source, Doubt):
            raise RuntimeError(source.message)
        held: list[tuple[int, list[str]]] = []

        def record(*given: object, held: list[tuple[int, list[str]]] = held, **named: bool) -> list[object]:
            held += [(d.begin, t) for d, t in opening.candidates(*given, **named)]  # type: ignore[arg-type]
            return []

        with mock.patch.object(step, "opened", record):
            layers = reading.read_source(source)
        if any(doubt.code == "step-crashed" for doubt in layers.doubts):
            raise RuntimeError(f"{source.file} of {name} could not be read")
        report = Path(source.file).stem
        gold = [one for one in tellings(PILES / name, "events", _texts(name)) if one.row["report"] == report]
        taken = _taken(gold, [event.begin for event in layers.events])
        totals = Count(totals.gold + len(gold), totals.ours + len(layers.events), totals.found + len(taken))
        for begin, traits in held:
            free = [i for i, one in enumerate(gold) if i not in taken and one.begin <= begin < one.end]
            row = min(free, key=lambda i: gold[i].end - gold[i].begin) if free else None
            found.append(Seen(name, None if row is None else (name, report, row), tuple(traits)))
    return found, totals


def _texts(name: str) -> dict[str, str]:
    reports = (PILES / name / "reports").glob("*.txt")
    return {path.stem: path.read_text(encoding="utf-8") for path in reports}


def _taken(gold: Sequence[Telling], begins: Sequence[int]) -> set[int]:
    """Rows that records of the tables tell, each record one; the narrowest row first."""
    left, taken = list(begins), set()
    for i in sorted(range(len(gold)), key=lambda i: gold[i].end - gold[i].begin):
        inside = next((b for b in left if gold[i].begin <= b < gold[i].end), None)
        if inside is not None:
            left.remove(inside)
            taken.add(i)
    return taken


class Learner:
    """The candidates as a matrix of the traits that are seen often, and what is learned of some of them."""

    def __init__(self, candidates: Sequence[Seen]) -> None:
        self.candidates = candidates
        every = [{*one.traits, *_coarse(one)} for one in candidates]
        often = Counter(trait for traits in every for trait in traits)
        widely = Counter(
            pair[0] for pair in {(t, c.story) for c, ts in zip(candidates, every, strict=True) for t in ts}
        )
        self.names = sorted(t for t in often if often[t] >= OFTEN and widely[t] >= WIDELY)
        place = {name: i for i, name in enumerate(self.names)}
        rows = [sorted(place[t] for t in traits if t in place) for traits in every]
        self.at = np.full((len(rows), max(map(len, rows))), len(self.names))
        for i, row in enumerate(rows):
            self.at[i, : len(row)] = row

    def learn(self, chosen: Sequence[int]) -> Floats:
        """Weights by trait, and nothing for what has none, from the chosen candidates."""
        weights = np.zeros(len(self.names) + 1)
        for _ in range(TURNS):
            right = self._best(chosen, weights)
            goal = np.array([float(i in right) for i in chosen])
            beside = [self.candidates[i].row is not None and i not in right for i in chosen]
            weights = regression(self.at[list(chosen)], goal, np.where(beside, BESIDE, 1.0), weights)
        return weights

    def weigh(self, weights: Floats) -> Floats:
        """The sum of each candidate's weights, without what says whose gold it is."""
        plain = weights.copy()
        plain[[i for i, name in enumerate(self.names) if name.endswith("coarse")]] = 0.0
        return np.asarray(plain[self.at].sum(1))

    def _best(self, chosen: Sequence[int], weights: Floats) -> set[int]:
        scores = weights[self.at].sum(1)
        best: dict[tuple[str, str, int], int] = {}
        for i in chosen:
            row = self.candidates[i].row
            if row is not None and (row not in best or scores[i] > scores[best[row]]):
                best[row] = i
        return set(best.values())


def _coarse(one: Seen) -> tuple[str, ...]:
    return (f"{one.traits[0]} coarse",) if one.story in COARSE else ()


def regression(
    at: npt.NDArray[np.int64], goal: Floats, counts: Floats, weights: Floats, held: float = HELD
) -> Floats:
    """Logistic regression by Adam over all candidates at once; the last weight stands for "no trait" and stays 0."""
    many, weights = len(weights), weights.copy()
    mean, square = np.zeros(many), np.zeros(many)
    for turn in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-weights[at].sum(1)))
        slope = np.bincount(at.ravel(), np.repeat(counts * (chance - goal), at.shape[1]), many) + held * weights
        slope[-1] = 0.0
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        rate = RATE if turn < 0.6 * STEPS else RATE / 5
        weights = weights - rate * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return weights


def left_out(learner: Learner) -> Floats:
    """What each candidate weighs by weights learned from all other stories."""
    scores = np.zeros(len(learner.candidates))
    for name in stories():
        inside = np.array([one.story == name for one in learner.candidates])
        weights = learner.learn([int(i) for i in np.flatnonzero(~inside)])
        scores[inside] = learner.weigh(weights)[inside]
    return scores


def told(learner: Learner, scores: Floats, counts: dict[str, Count], least: float) -> str:
    """What is added and right at a threshold, in stories noted finely and coarsely."""
    parts = []
    for coarse in (False, True):
        names = [name for name in counts if (name in COARSE) is coarse]
        added = [c for c, s in zip(learner.candidates, scores, strict=True) if s >= least and c.story in names]
        rows = {one.row for one in added if one.row is not None}
        gold, ours, found = (sum(counts[name][i] for name in names) for i in range(3))
        parts.append(
            f"{'coarse' if coarse else 'fine'}: found {found / gold:.3f} -> {(found + len(rows)) / gold:.3f},"
            f" added {len(added)} of which right {len(rows) / max(1, len(added)):.3f},"
            f" all right {found / ours:.3f} -> {(found + len(rows)) / (ours + len(added)):.3f}"
        )
    return f"{least:5.2f} " + "; ".join(parts)


def table(learner: Learner) -> str:
    """The weights learned from all stories, as `weights.tsv`."""
    weights = learner.learn(range(len(learner.candidates)))
    rows = [
        f"{name}\t{round(100 * weight)}"
        for name, weight in zip(learner.names, weights, strict=False)
        if round(100 * weight) and not name.endswith("coarse")
    ]
    return TABLE + "trait\tweight\n" + "\n".join(rows) + "\n"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--write", action="store_true", help="write the weights beside their reader")
    options = ask.parse_args()
    read = {name: seen(name) for name in stories()}
    learner = Learner([one for found, _ in read.values() for one in found])
    counts = {name: count for name, (_, count) in read.items()}
    scores = left_out(learner)
    print(f"{len(learner.candidates)} candidates, {len(learner.names)} traits")
    for hundredths in range(-30, 100, 15):
        print(told(learner, scores, counts, hundredths / 100))
    if options.write:
        opening.WEIGHTS.write_text(table(learner), encoding="utf-8")


if __name__ == "__main__":
    main()
