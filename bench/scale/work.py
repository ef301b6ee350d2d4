"""One size of one stage in a process of its own: `python -m bench.scale.work STAGE N LAYERS`. Prints one JSON object.

CPU seconds of this process; peak memory in MB; `link` and `store` are given N reports injected from layers that were
read once, under other ids, names and days (`bench.link.cost.repeated`).
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.link.cost import layers_of, repeated
from bench.speed.__main__ import sample
from dateline import pipeline
from dateline.link import link
from dateline.model import Source
from dateline.store import Story

Figures = dict[str, float]


def build(number: int, layers: Path) -> Figures:
    """A whole build of real reports, then the same again, then one in a hundred more."""
    with tempfile.TemporaryDirectory() as folder:
        place, more = Path(folder), -(-number // 100)
        lines = sample(place, number + more).read_text(encoding="utf-8").splitlines(keepends=True)
        first, rest = place / "first.jsonl", place / "rest.jsonl"
        first.write_text("".join(lines[:number]), encoding="utf-8")
        rest.write_text("".join(lines[number:]), encoding="utf-8")
        story = place / "scale.dateline"
        pipeline.read_text("The mayor of Basel resigned on Monday.")  # loads the model, which is not the pile's cost
        whole = spent(lambda: pipeline.build([first], story))
        megabytes = story.stat().st_size / 1e6
        again = spent(lambda: pipeline.build([first], story))
        grown = spent(lambda: pipeline.build([first, rest], story))
    return {"cpu": whole, "file_mb": megabytes, "again": again / whole, "one_percent": grown / whole}


def linking(number: int, layers: Path) -> Figures:
    """The link layer of N reports."""
    pile = list(repeated(layers_of(layers), number))
    return {"cpu": spent(lambda: link(pile))}


def storing(number: int, layers: Path) -> Figures:
    """N reports into a file, and out of it as linking reads them."""
    with tempfile.TemporaryDirectory() as folder, Story.create_or_open(Path(folder) / "scale.dateline") as story:
        cpu, batch = 0.0, []
        for place, one in enumerate(repeated(layers_of(layers), number), start=1):
            batch.append((Source(file=f"{place}.txt", data=one.report.text.encode()), one))
            if len(batch) == pipeline.TRANSACTION or place == number:
                held, batch = batch, []
                cpu += spent(lambda held=held: story.add(held))  # type: ignore[misc]
        out = spent(lambda: sum(1 for _ in story.layers(reasons=False)))
        return {"cpu": cpu, "read_again": out, "file_mb": story.path.stat().st_size / 1e6}


def spent(work: Callable[[], object]) -> float:
    """CPU seconds of this process for some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


STAGES: dict[str, Callable[[int, Path], Figures]] = {"build": build, "link": linking, "store": storing}


def main() -> None:
    stage, number, layers = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    found = STAGES[stage](number, layers)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"reports": number, **found, "peak_mb": peak}))


if __name__ == "__main__":
    main()
