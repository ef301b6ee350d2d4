"""`python -m bench.cluster [--reports N] [--rounds N]`: what an engine costs beside plain processes, on one machine.

The same real reports (bench/scale/piles.py) are built by one process, by two processes and by a Dask cluster of two
workers, in turn, so many rounds; the exports must be the same bytes. CPU time of all processes and time by the clock,
the least of the rounds: on a machine that others use the clock says little.
"""

import argparse
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from hashlib import blake2b
from pathlib import Path

from bench.scale import piles
from dateline import pipeline
from dateline.store import Story, export_lines

ENGINES = ("here", "processes", "dask")
WORKERS = 2


def built(engine: str, pile: Path, file: Path) -> None:
    """Build once and print what it took; the work of one process of its own."""
    began = time.monotonic()
    pipeline.build([pile], file, workers=1 if engine == "here" else WORKERS, engine=engine)
    clock = time.monotonic() - began
    for worker in multiprocessing.active_children():  # what one used is known when it has ended
        worker.join()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"cpu": sum(u.ru_utime + u.ru_stime for u in used), "clock": clock}))


def measured(engine: str, pile: Path, file: Path) -> tuple[float, float, str]:
    """CPU seconds, seconds by the clock, and a digest of the export."""
    command = [sys.executable, "-m", "bench.cluster", "--engine", engine, str(pile), str(file)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    mark = blake2b(digest_size=16)
    with Story.open(file) as story:
        for line in export_lines(story):
            mark.update(line)
    return found["cpu"], found["clock"], mark.hexdigest()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=300)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)
    options.add_argument("paths", nargs="*", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.engine:
        built(given.engine, *given.paths)
        return
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        count = piles.write(pile, given.reports)
        runs: dict[str, list[tuple[float, float, str]]] = {engine: [] for engine in ENGINES}
        for number in range(given.rounds):
            for engine in ENGINES:
                run = measured(engine, pile, Path(folder) / f"{engine}{number}.dateline")
                runs[engine].append(run)
                print(f"round {number + 1}: {engine:10} {run[0]:8.1f} CPU s {run[1]:8.1f} s by the clock", flush=True)
        tell(count, runs)


def tell(count: int, runs: dict[str, list[tuple[float, float, str]]]) -> None:
    """Print a line an engine, what Dask costs more than processes, and whether all gave the same."""
    print(f"{count} reports, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    cpu = {engine: min(run[0] for run in found) for engine, found in runs.items()}
    clock = {engine: min(run[1] for run in found) for engine, found in runs.items()}
    for engine in ENGINES:
        print(f"{engine:10} {cpu[engine]:8.1f} CPU s {clock[engine]:8.1f} s by the clock")
    more, longer = cpu["dask"] / cpu["processes"] - 1, clock["dask"] / clock["processes"] - 1
    print(f"Dask costs {more:+.1%} CPU beside processes, {longer:+.1%} by the clock (aim: at most +15 %)")
    same = len({mark for found in runs.values() for *_, mark in found}) == 1
    print("the same bytes from all" if same else "NOT the same bytes")


if __name__ == "__main__":
    main()
