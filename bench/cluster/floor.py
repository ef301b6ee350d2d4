"""`python -m bench.cluster.floor [--reports N]`: what two processes give on this machine at best.

Bare spaCy over the paragraphs of real reports, each process with its own half and nothing passed between them: first
one process over all of them, then two at once. Loading is not counted. What two processes of a build can be times
one is bounded by this.
"""

import argparse
import multiprocessing
import tempfile
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path

import msgspec

from bench.scale import piles
from dateline.engine import one_thread

#: Paragraphs parsed at once.
BATCH = 64


def parse(paragraphs: list[str], start: Barrier) -> None:
    """Load the model, wait for the others, parse."""
    from dateline.parse import language_model

    nlp = language_model()
    next(nlp.pipe(paragraphs[:1]))
    start.wait()
    for _ in nlp.pipe(paragraphs, batch_size=BATCH):
        pass
    start.wait()


def clock(shares: list[list[str]]) -> float:
    """Seconds by the clock for so many processes at once."""
    start = multiprocessing.Barrier(len(shares) + 1)
    workers = [multiprocessing.Process(target=parse, args=(share, start)) for share in shares]
    for worker in workers:
        worker.start()
    start.wait()
    began = time.monotonic()
    start.wait()
    took = time.monotonic() - began
    for worker in workers:
        worker.join()
    return took


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=300)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        piles.write(pile, given.reports)
        texts = [msgspec.json.decode(line)["text"] for line in pile.read_text(encoding="utf-8").splitlines()]
    paragraphs = list(dict.fromkeys(part for text in texts for part in text.split("\n") if part.strip()))
    one, two = clock([paragraphs]), clock([paragraphs[::2], paragraphs[1::2]])
    print(
        f"bare spaCy, {given.reports} reports, by the clock: one process {one:.1f} s, two {two:.1f} s, "
        f"{one / two:.2f} times one"
    )


if __name__ == "__main__":
    one_thread()  # else one process alone takes both cores for its matrices
    multiprocessing.set_start_method("spawn")
    main()
