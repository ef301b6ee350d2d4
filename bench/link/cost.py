"""`python -m bench.link.cost [N ...] [--layers FILE]`: what linking N reports costs, beside bare spaCy.

Reports of the load sample are read once; larger piles have them again in other worlds (changed ids, names, words and
months), so that a repetition is another story. With --layers, what was read is kept in FILE. CPU time of one process.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bench.gold import need
from bench.link.reports import read
from bench.scale.worlds import Template, staying, world
from dateline import pipeline
from dateline.link import link
from dateline.model import Layers
from dateline.parse import language_model

SIZES = (1000, 5000, 20000)
SPACY_SAMPLE = 150


def layers_of(kept: Path | None) -> list[Layers]:
    """The load sample as the pipeline reads it."""
    if kept and kept.exists():
        return msgspec.msgpack.decode(kept.read_bytes(), type=list[Layers])
    documents = read(need("gold", "load", "reuters_sample.jsonl.gz"))
    made = [
        pipeline.read_text(
            f"{d.get('title') or ''}\n\n{d['text']}", (d["published"] or "")[:10] or None, raw=True, file=d["id"]
        )
        for d in documents
    ]
    if kept:
        kept.write_bytes(msgspec.msgpack.encode(made))
    return made


def repeated(layers: Sequence[Layers], size: int) -> Iterator[Layers]:
    """The reports again and again, each round in a world of its own (`bench.scale.worlds`)."""
    packed = [Template(one, staying(one.entities)) for one in layers]
    for number in range(size):
        turn, place = divmod(number, len(layers))
        yield packed[place].read(world(turn), Layers)


def spacy_seconds(layers: list[Layers]) -> float:
    """CPU seconds of bare spaCy for one report, on average over some."""
    # Loaded anew: the one at hand may carry our own parts by now.
    nlp, sample = language_model.__wrapped__(), layers[:SPACY_SAMPLE]
    began = time.process_time()
    for _ in nlp.pipe((one.report.text for one in sample), batch_size=16):
        pass
    return (time.process_time() - began) / len(sample)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("sizes", nargs="*", type=int, default=SIZES)
    ask.add_argument("--layers", type=Path)
    options = ask.parse_args()
    layers = layers_of(options.layers)
    bare = spacy_seconds(layers)
    print(f"{len(layers)} reports read; bare spaCy {1000 * bare:.1f} ms a report")
    for size in options.sizes:
        pile = list(repeated(layers, size))
        began = time.process_time()
        linked = link(pile)
        spent = time.process_time() - began
        cost = f"{spent:8.1f} s  {1000 * spent / size:6.2f} ms each  {spent / (bare * size):.3f} of spaCy"
        print(f"{size:6d} reports {cost}  {len(linked.events)} events", flush=True)


if __name__ == "__main__":
    main()
