"""`python -m bench.scale.growing [--workers N] [--keep FILE] SIZE ...`: one real build as it grows to the last size.

At each size: CPU seconds of all processes so far, the most memory that the process which stores has held and that any
worker has held; then what linking the whole took and, as shares of all this, the same build again with nothing
new and with one in a hundred more, those that follow in the pile.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

from bench.scale import piles
from dateline import pipeline


def of_tree() -> tuple[float, float, float]:
    """CPU seconds of this process and of its children, its peak memory and the largest of theirs, in MB."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu, most = time.process_time() + ended.ru_utime + ended.ru_stime, 0.0
    for child in children():
        try:
            ticks = (child / "stat").read_text().rpartition(")")[2].split()[11:13]
            cpu += sum(map(int, ticks)) / 100
            most = max(most, _peak(child))
        except OSError:  # it has ended meanwhile
            continue
    return cpu, _peak(Path("/proc/self")), most


def children() -> list[Path]:
    """Processes that this one has started, as folders of /proc."""
    ids = Path("/proc/self/task").glob("*/children")
    return [Path("/proc") / number for one in ids for number in one.read_text().split()]


def _peak(process: Path) -> float:
    lines = (process / "status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def tell(what: str, reports: int, began: float) -> None:
    """Print where the build stands."""
    cpu, here, worker = of_tree()
    clock = time.monotonic() - began
    each = 1000 * cpu / reports
    print(
        f"{what:8} {reports:7,} {cpu:8.0f} CPU s {each:6.1f} ms each {clock:7.0f} s by the clock"
        f"   storing {here:5.0f} MB, a worker {worker:5.0f} MB",
        flush=True,
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--keep", type=Path)
    options.add_argument("sizes", nargs="+", type=int)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        pile = Path(temporary) / "pile.jsonl"
        file = given.keep or Path(temporary) / "real.dateline"
        count = piles.write(pile, max(given.sizes))
        began = time.monotonic()

        def read(number: int, _: str) -> None:
            if number in (*given.sizes, count):
                tell("read", number, began)

        pipeline.build([pile], file, workers=given.workers, progress=read)
        tell("linked", count, began)
        whole, *_ = of_tree()
        pipeline.build([pile], file, workers=given.workers)
        again, *_ = of_tree()
        print(f"again, nothing new: {(again - whole) / whole:.3f}; file {file.stat().st_size / 1e6:,.0f} MB")
        piles.write(pile, count + -(-count // 100))
        before, *_ = of_tree()
        pipeline.build([pile], file, workers=given.workers)
        more, *_ = of_tree()
        print(f"one in a hundred more: {more - before:.1f} CPU s, {(more - before) / whole:.3f}")


if __name__ == "__main__":
    main()
