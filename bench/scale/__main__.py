"""`python -m bench.scale [--real N ...] [--injected N ...] [--layers FILE]`: each stage at several sizes.

Prints CPU seconds, milliseconds a report, peak memory, and the exponent of growth (slope of log cost over log size).
Questions on a large file are measured by `python -m bench.store --reports N`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from math import log
from pathlib import Path

from bench.link.cost import layers_of
from bench.scale.work import Figures


def measured(stage: str, number: int, layers: Path) -> Figures:
    """One stage at one size, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.scale.work", stage, str(number), str(layers)],
        check=True,
        capture_output=True,
        text=True,
    )
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def exponent(runs: list[Figures]) -> float:
    """Least-squares slope of log CPU over log reports: 1 is linear."""
    points = [(log(run["reports"]), log(run["cpu"])) for run in runs]
    x, y = sum(a for a, _ in points) / len(points), sum(b for _, b in points) / len(points)
    rise: float = sum((a - x) * (b - y) for a, b in points)
    return rise / sum((a - x) * (a - x) for a, _ in points)


def curve(stage: str, sizes: list[int], layers: Path) -> None:
    """Print one line a size, and how the cost grows."""
    runs = []
    for size in sizes:
        run = measured(stage, size, layers)
        runs.append(run)
        rest = "  ".join(f"{key} {run[key]:.3f}" for key in run if key not in ("reports", "cpu", "peak_mb"))
        each = 1000 * run["cpu"] / size
        print(
            f"{stage:6} {size:7,} {run['cpu']:8.1f} s {each:7.2f} ms each  {run['peak_mb']:6.0f} MB  {rest}",
            flush=True,
        )
    if len(runs) > 1:
        print(f"{stage:6} grows with exponent {exponent(runs):.2f}", flush=True)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--real", nargs="*", type=int, default=[100, 300, 1000])
    ask.add_argument("--injected", nargs="*", type=int, default=[1000, 2000, 5000])
    ask.add_argument("--layers", type=Path, help="keeps what was read for injecting, so that it is read once")
    options = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        layers = options.layers or Path(folder) / "layers.msgpack"
        curve("build", options.real, layers)
        if options.injected:
            layers_of(layers)
        curve("store", options.injected, layers)
        curve("link", options.injected, layers)


if __name__ == "__main__":
    main()
