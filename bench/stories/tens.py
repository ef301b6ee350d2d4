"""`python -m bench.stories.tens [--write]`: how many of the ten events that matter most stand among the thirty shown.

Gold: for each story ten events a reader holds for the most important, by ids of `events.tsv`, several where it tells
one thing in several rows (`gold/tens.tsv`; of four stories lists of judges, of the others read off the rows, no
output seen). An event counts as shown when one of the thirty weightiest entries holds a telling of it.

The weights of `link/heed.tsv` are those of a logistic regression over all entries of the stories: an entry is right
when it holds a telling of one of the ten. `left out` are places by the weights learned from the other stories, before
entries that say the same are set back.
"""

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import numpy.typing as npt

from bench.stories import __main__ as grades
from bench.stories.export import build, kept
from bench.stories.gold import PILES, rows, stories, tellings
from bench.stories.links import same_rows
from bench.stories.pairing import paired
from dateline.link import heed, link
from dateline.link.salience import Item
from dateline.store import Story

Floats = npt.NDArray[np.float64]
TOP = 30
#: How strongly weights are held near nothing; a trait of fewer entries has none.
HELD, OFTEN, STEPS = 30.0, 15, 30


class Entry(NamedTuple):
    """An entry of a story: its traits, which of the ten it tells, its place in the list (from 0)."""

    traits: Mapping[str, float]
    tells: frozenset[int]
    place: int


def tens(name: str) -> list[frozenset[str]]:
    """Of each of a story's ten the rows that tell it, as `same_rows` names them; nothing where no list is kept."""
    path = PILES / name / "gold" / "tens.tsv"
    if not path.exists():
        return []
    home = same_rows(rows(PILES / name, "events"))
    with path.open(encoding="utf-8", newline="") as file:
        return [frozenset(home[one] for one in row["events"].split(",")) for row in csv.DictReader(file)]


def entries(name: str, folder: Path) -> list[Entry]:
    """The entries of a story, built in a folder."""
    file = folder / f"{name}.dateline"
    if not file.exists():
        build(PILES / name, file)
    export = kept(file)
    gold, ours = tellings(PILES / name, "events", export.texts), export.of("event_mention")
    whole = {one["id"]: one for one in export.of("event")}
    found = paired(gold, ours, partial(grades.worth_of_event, export, whole))
    home = same_rows([one.row for one in gold])
    of = {ours[record]["id"]: home[gold[row].row["id"]] for row, record in found.items()}
    seen: dict[tuple[str, ...], Mapping[str, float]] = {}
    plain = heed.Heed.traits

    def record(self: heed.Heed, item: Item, of_day: float) -> dict[str, float]:
        traits = plain(self, item, of_day)
        seen.setdefault(tuple(sorted(m.id for m in item.mentions)), traits)
        return traits

    with Story.open(file) as story, mock.patch.object(heed.Heed, "traits", record):
        made = link(list(story.layers()))
    asked = tens(name)
    told = []
    for place, event in enumerate(sorted(made.events, key=lambda e: (-e.salience, e.id))):
        tells = {of[mention] for mention in event.mentions if mention in of}
        told.append(Entry(seen[event.mentions], frozenset(n for n, ids in enumerate(asked) if tells & ids), place))
    return told


class Learner:
    """Entries of stories as rows of traits; weights of those traits that are of readers' lists."""

    def __init__(self, of: Mapping[str, Sequence[Entry]]) -> None:
        self.of = of
        fixed = {trait for trait, kind in kinds().items() if kind == "judges"}
        count: dict[str, int] = {}
        for entry in (entry for told in of.values() for entry in told):
            for trait in entry.traits:
                count[trait] = count.get(trait, 0) + 1
        self.names = sorted(t for t in count if count[t] >= OFTEN and t not in fixed)
        self._rows = {name: self._matrix(told) for name, told in of.items()}
        every = np.concatenate(list(self._rows.values()))
        self._spread = every.std(0) + 1e-9

    def _matrix(self, told: Sequence[Entry]) -> Floats:
        return np.array([[entry.traits.get(name, 0.0) for name in self.names] for entry in told])

    def learn(self, names: Sequence[str]) -> Floats:
        """Weights of the traits, and last of none, from these stories (Newton's steps, weights held near nothing)."""
        found = np.concatenate([self._rows[name] for name in names]) / self._spread
        goal = np.array([float(bool(entry.tells)) for name in names for entry in self.of[name]])
        found = np.hstack([found, np.ones((len(found), 1))])
        held = np.eye(found.shape[1]) * HELD
        held[-1, -1] = 0.0
        weights = np.zeros(found.shape[1])
        for _ in range(STEPS):
            told = 1 / (1 + np.exp(-found @ weights))
            bend = (found * (told * (1 - told))[:, None]).T @ found + held
            weights = weights + np.linalg.solve(bend, found.T @ (goal - told) - held @ weights)
        return np.append(weights[:-1] / self._spread, weights[-1])

    def places(self, name: str, weights: Floats) -> list[Entry]:
        """The entries of a story in the order that the weights give, with what judges take from them."""
        known = heed.weights()
        lowered = [
            sum(known[t].weight * v for t, v in one.traits.items() if t in known and t not in self.names)
            for one in self.of[name]
        ]
        scores = self._rows[name] @ weights[:-1] + np.array(lowered)
        return [self.of[name][i] for i in np.argsort(-scores, kind="stable")]


def kinds() -> Mapping[str, str]:
    """Trait -> where its weight is from."""
    return {row["trait"]: row["of"] for row in read_rows()}


def read_rows() -> Iterator[Mapping[str, str]]:
    """The rows of the table of weights, as they stand."""
    lines = [line for line in heed.TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def table(learner: Learner, weights: Floats) -> str:
    """The weights learned from all stories, and those of judges as they were, as `heed.tsv`."""
    top = [line for line in heed.TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    before = {row["trait"]: row for row in read_rows()}
    learned = dict(zip([*learner.names, "all"], weights, strict=True))
    lines = [f"{t}\ttens\t{round(100 * w)}\t{before[t]['why'] if t in before else ''}" for t, w in learned.items()]
    lines += [f"{t}\tjudges\t{row['weight']}\t{row['why']}" for t, row in before.items() if row["of"] == "judges"]
    return "\n".join([*top, "trait\tof\tweight\twhy", *lines]) + "\n"


def hits(told: Sequence[Entry]) -> int:
    """How many of the ten stand among the first thirty."""
    return len({n for entry in told[:TOP] for n in entry.tells})


def main() -> None:
    """Print what is found, story by story, and write the weights when asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path, help="where built stories are, or are put")
    ask.add_argument("--write", action="store_true", help="write the weights beside their reader")
    options = ask.parse_args()
    of = {name: entries(name, options.folder) for name in stories() if tens(name)}
    learner = Learner(of)
    shown = left = every = 0
    for name, told in of.items():
        out = hits(learner.places(name, learner.learn([other for other in of if other != name])))
        now, all_of = hits(sorted(told, key=lambda one: one.place)), len({n for one in told for n in one.tells})
        print(f"{name:12} shown {now}, left out {out}, in the file {all_of} of {len(tens(name))}")
        shown, left, every = shown + now, left + out, every + len(tens(name))
    print(f"together     shown {shown}, left out {left} of {every}")
    if options.write:
        heed.TABLE.write_text(table(learner, learner.learn(list(of))), encoding="utf-8")


if __name__ == "__main__":
    main()
