"""`python -m bench.speed.rivals FOLDER [--documents N]`: what a user would combine today, beside one build of ours.

One after the other over the same reports in one run: HeidelTime for times (FOLDER as in `bench.times.rivals`, its own
TreeTagger and one JVM for all reports) and quotations as Gender Gap Tracker takes them (`bench.speed.quotes`, made
anew from its description). PETRARCH2, for events, could not be run: it wants phrase-structure parses of Stanford
CoreNLP, which are not to be had here. Our build gives times, quotations, who is meant, events, orders, commitments,
links and conflicts, in a file that can be asked. CPU time of the processes and their children; what starting up costs
is taken off each side.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.speed.__main__ import one, sample, timed
from bench.times.rivals import Missing, heideltime


def children(work: Callable[[], object]) -> float:
    """CPU seconds of the processes that some work starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def documents(pile: Path) -> list[dict[str, Any]]:
    """The reports as the taggers take them."""
    rows = [json.loads(line) for line in pile.read_text(encoding="utf-8").splitlines()]
    return [{"doc": f"d{n}", "dct": row.get("published"), "text": row["text"]} for n, row in enumerate(rows)]


def quotations(pile: Path) -> float:
    """CPU seconds of the quotation extractor, in a process of its own."""
    command = [sys.executable, "-m", "bench.speed.rivals", str(pile), "--quotations"]
    return children(lambda: subprocess.run(command, check=True))


def take_quotations(pile: Path) -> None:
    """What that process does."""
    from bench.speed.quotes import quotations as found_in
    from dateline.parse import language_model  # as spaCy runs it: none of our own parts

    for doc in language_model().pipe((row["text"] for row in documents(pile)), batch_size=16):
        for _ in found_in(doc):
            pass


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--documents", type=int, default=50)
    options.add_argument("--quotations", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.quotations:
        take_quotations(given.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        pile, start = sample(Path(folder), given.documents), one(Path(folder))
        compare(given.folder, pile, start)


def compare(rivals: Path, pile: Path, start: Path) -> None:
    """Time each and print what it costs a report."""
    many = len(documents(pile))
    began = time.monotonic()
    try:
        times = children(lambda: heideltime(rivals, documents(pile), "NEWS"))
        times -= children(lambda: heideltime(rivals, documents(start), "NEWS"))
    except Missing as lack:
        raise SystemExit(f"HeidelTime is left out: {lack}") from lack
    said = quotations(pile) - quotations(start)
    ours = timed("build", pile)["cpu"] - timed("build", start)["cpu"]
    for name, cost in (("HeidelTime", times), ("quotations", said), ("PETRARCH2", None), ("our whole build", ours)):
        print(f"{name:16} {'could not be run' if cost is None else f'{1000 * cost / many:8.1f} ms CPU a report'}")
    ratio = (times + said) / ours
    print(f"the two together cost {ratio:.2f} times our whole build ({time.monotonic() - began:.0f} s in all)")


if __name__ == "__main__":
    main()
