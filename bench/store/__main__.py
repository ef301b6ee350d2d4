"""`python -m bench.store [--reports N]`: time and size of a file with N reports, and the latency of each question.

The reports are the example pile's, read once and stored again and again under other ids, names and days, so that no
parse is counted. The link layer is copied likewise: linking itself is measured in bench/link.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from bench.store.pile import copies, linked_copies
from dateline import pipeline, query
from dateline.store import Story, export_lines

ROOT = Path(__file__).resolve().parents[2]
PAGE = 50


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
    """Print the median of each question."""
    first = next(iter(query.chronology(story, limit=1)))
    who = next(name for (name,) in story.rows("SELECT name FROM entity WHERE kind = 'person' ORDER BY name LIMIT 1"))
    speaker = story.row(
        "SELECT name FROM quotation JOIN entity_of ON named = speaker JOIN entity ON entity.id = entity LIMIT 1"
    )
    day = (first.when or "2020").strip("./~")[:7]
    questions: dict[str, Callable[[], Iterable[object]]] = {
        "chronology, first page": lambda: query.chronology(story, limit=PAGE),
        "chronology, a page far on": lambda: query.chronology(story, limit=PAGE, offset=PAGE * 500),
        "chronology of a month": lambda: query.chronology(story, query.Filters(since=day, until=day), limit=PAGE),
        "chronology of one person": lambda: query.chronology(story, query.Filters(who=who), limit=PAGE),
        "chronology about a word": lambda: query.chronology(story, query.Filters(about="ferry"), limit=PAGE),
        "chronology of an outlet": lambda: query.chronology(story, query.Filters(outlet="Nordwire"), limit=PAGE),
        "chronology, top 20": lambda: query.chronology(story, query.Filters(top=20)),
        "said": lambda: islice(query.said(story, speaker[0] if speaker else None), PAGE),
        "search": lambda: query.search(story, "ferry"),
        "trace": lambda: query.trace(story, first.id).passages,
        "why": lambda: query.why(story, first.id),
        "conflicts": lambda: query.conflicts(story, limit=PAGE),
        "reports": lambda: query.report_lines(story, limit=PAGE),
    }
    for name, question in questions.items():
        times = [timed(question) for _ in range(7)]
        print(f"{name:28} median {statistics.median(times):7.1f} ms   first {times[0]:7.1f} ms")


def timed(question: Callable[[], Iterable[object]]) -> float:
    """Milliseconds until the whole answer is there."""
    began = time.perf_counter()
    list(question())
    return (time.perf_counter() - began) * 1000


def export(story: Story) -> None:
    """Print the speed of the export, and the most memory the run took."""
    began = time.process_time()
    count = sum(1 for _ in islice(export_lines(story), 200_000))
    print(f"export: {count / (time.process_time() - began):,.0f} records a second")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB (mostly that of the copied link layer)")


if __name__ == "__main__":
    main()
