"""`python -m bench.store [--reports N]`: time and size of a file with N reports, and the latency of each question.

The reports are the example pile's, read once and stored again and again under other ids, names and days, so that no
parse is counted. The link layer is copied likewise. `bench.scale` does the same with reports of any real build.
"""

import argparse
import resource
import tempfile
import time
from itertools import islice
from pathlib import Path

from bench.store.pile import copies, linked_copies
from bench.store.questions import asked
from dateline import pipeline
from dateline.store import Story, export_lines

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    wanted = parser.parse_args().reports
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.dateline"
        write(path, Path(folder) / "small.dateline", wanted)
        with Story.open(path) as story:
            ask(story)
            export(story)


def write(path: Path, small: Path, wanted: int) -> None:
    """Fill the file and print what it cost."""
    pipeline.build([ROOT / "examples" / "mackerel"], small)
    with Story.open(small) as one:
        read = [(one.source(layers.report.id), layers) for layers in one.layers()]
        linked = one.linked()
    number = -(-wanted // len(read))
    with Story.create_or_open(path) as story:
        spent = 0.0
        for batch in copies(read, number):
            began = time.process_time()
            story.add(batch)
            spent += time.process_time() - began
        print(f"{number * len(read):,} reports: {spent / number / len(read) * 1000:.2f} ms CPU a report to store")
        made = linked_copies(linked, number)
        began = time.process_time()
        story.put_linked(made)
        spent = time.process_time() - began
    size = path.stat().st_size
    print(f"{len(made.events):,} events: link layer written in {spent:.1f} s CPU; file {size / 1e6:,.0f} MB")


def ask(story: Story) -> None:
    """Print what each question costs: the median by CPU, the least by the clock."""
    for one in asked(story, "ferry", "mackerel"):
        print(f"{one.name:32} {one.median:8.1f} ms {one.least:8.1f} ms")


def export(story: Story) -> None:
    """Print the speed of the export, and the most memory the run took."""
    began = time.process_time()
    count = sum(1 for _ in islice(export_lines(story), 200_000))
    print(f"export: {count / (time.process_time() - began):,.0f} records a second")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB (mostly that of the copied link layer)")


if __name__ == "__main__":
    main()
