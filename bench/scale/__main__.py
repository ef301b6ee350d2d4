"""`python -m bench.scale [--real N ...] [--inject N ...] [--copied N ...]`: each stage at several sizes.

`--real`: whole builds of real reports. `--inject`: reports injected from one real build (under changed ids, names,
words and months, bench/scale/worlds.py) into a story file, which is then linked as `dateline build` links.
`--copied`: the same without linking: what linking said of the build is written once for each world, for sizes there
is no time to link, to ask questions of. `--build FILE` keeps the real build, so that it is made once; `--keep FOLDER`
the injected files and the figures of each stage: the same command again goes on where it was stopped.

Prints CPU seconds, milliseconds a report, peak memory of each process, the exponent of growth (slope of log cost over
log size) and, of each file, how long questions take and what its page costs.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from math import log
from pathlib import Path

from bench.scale import piles
from bench.scale.work import Figures
from bench.store.questions import asked
from dateline import pipeline
from dateline.store import Story

#: Reports of the real build.
REAL = 1852
#: Told in many of its reports, and in few; they stay as they are in every world.
WORD, RARE = "talks", "ferry"
#: A median above this is marked, in milliseconds.
BAR = 50


def measured(stage: str, number: int, build: Path, file: Path) -> Figures:
    """One stage at one size, in a process of its own; figures that lie beside the file are not made again."""
    kept = file.with_suffix(f".{stage}.json")
    if file.is_file() and kept.is_file():
        held: Figures = json.loads(kept.read_text())
        return held
    command = [sys.executable, "-m", "bench.scale.work", stage, str(number), str(build), str(file)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    if file.is_file():
        kept.write_text(json.dumps(found))
    return found


def exponent(runs: Sequence[Figures], key: str = "cpu") -> float:
    """Least-squares slope of log cost over log reports: 1 is linear."""
    points = [(log(run["reports"]), log(run[key])) for run in runs]
    x, y = sum(a for a, _ in points) / len(points), sum(b for _, b in points) / len(points)
    rise: float = sum((a - x) * (b - y) for a, b in points)
    return rise / sum((a - x) * (a - x) for a, _ in points)


def told(stage: str, run: Figures) -> None:
    """Print one run."""
    size = run["reports"]
    rest = "  ".join(f"{key} {run[key]:,.3f}" for key in run if key not in ("reports", "cpu", "peak_mb"))
    each = 1000 * run["cpu"] / size
    print(
        f"{stage:8} {size:8,} {run['cpu']:9.1f} s {each:7.2f} ms each {run['peak_mb']:7,.0f} MB  {rest}", flush=True
    )


def grown(stage: str, runs: Sequence[Figures]) -> None:
    """Print how cost and memory grow over the sizes; a stage that was stopped before its figures tells no cost."""
    runs = [run for run in runs if run["cpu"] > 0]
    if len(runs) > 1:
        print(f"{stage:8} grows with exponent {exponent(runs):.2f}, memory with {exponent(runs, 'peak_mb'):.2f}")


def real(sizes: Sequence[int], folder: Path) -> None:
    """Whole builds of real reports."""
    runs = []
    for size in sizes:
        runs.append(measured("build", size, folder, folder / f"real{size}.dateline"))
        told("build", runs[-1])
    grown("build", runs)


def injected(sizes: Sequence[int], build: Path, folder: Path, second: str) -> None:
    """Reports into a file, what they say together (`link`, or `layer` in its place), and questions."""
    runs: dict[str, list[Figures]] = {"reports": [], second: []}
    bare = measured("spacy", 1000, build, folder)["cpu"] / 1000
    print(f"bare spaCy: {1000 * bare:.1f} ms a report")
    for size in sizes:
        file = folder / f"{second}{size}.dateline"
        for stage in runs:
            runs[stage].append(measured(stage, size, build, file))
            told(stage, runs[stage][-1])
        if second == "link":
            print(f"linking {size:,} costs {runs['link'][-1]['cpu'] / size / bare:.3f} of bare spaCy")
            more = measured("grow", size, build, file)
            part = more["cpu"] / runs["link"][-1]["cpu"]
            print(f"one in a hundred more, the latest: {more['cpu']:.1f} s, {part:.3f} of linking all", flush=True)
        ask(file)
        told("page", measured("page", size, build, file))
    for stage in runs:
        grown(stage, runs[stage])


def ask(file: Path) -> None:
    """Print the median of each question."""
    with Story.open(file) as story:
        print(f"questions to {file.name}, {file.stat().st_size / 1e6:,.0f} MB: median by CPU, least by the clock")
        for one in asked(story, WORD, RARE):
            mark = f"   above {BAR}" if one.median > BAR else ""
            print(f"    {one.name:32} {one.median:8.1f} ms {one.least:8.1f} ms{mark}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--real", "--inject", "--copied"):
        options.add_argument(name, nargs="*", type=int, default=[])
    options.add_argument("--build", type=Path)
    options.add_argument("--keep", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        build = given.build or folder / "build.dateline"
        if not build.exists():
            pile = Path(temporary) / "real.jsonl"
            piles.write(pile, REAL)
            pipeline.build([pile], build)
        real(given.real, folder)
        for sizes, second in ((given.inject, "link"), (given.copied, "layer")):
            if sizes:
                injected(sizes, build, folder, second)


if __name__ == "__main__":
    main()
