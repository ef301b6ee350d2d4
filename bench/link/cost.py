"""`python -m bench.link.cost [N ...] [--layers FILE]`: what linking N reports costs, beside bare spaCy.

Reports of the load sample are read once; larger piles repeat them with changed ids, names, days and words, so that a
repetition is another story. With --layers, what was read is kept in FILE. CPU seconds of one process.
"""

import argparse
import re
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from bench.gold import need
from bench.link.reports import read
from dateline import pipeline
from dateline.calendar import bounds
from dateline.link import link
from dateline.link.kinds import family_of
from dateline.link.words import stop_words
from dateline.model import Layers
from dateline.parse import language_model

SIZES = (1000, 5000, 20000)
SPACY_SAMPLE = 150
MARKS = "qxzjkvwyfbhgp"
#: Words written small of fewer letters stay.
LONG = 6
_WORD = re.compile(r"\w+")


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


def repeated(layers: list[Layers], size: int) -> Iterator[Layers]:
    """The reports again and again: each round under other ids, a hundred days later, in words of its own."""
    for number in range(size):
        turn, place = divmod(number, len(layers))
        yield _changed(layers[place], turn) if turn else layers[place]


def _changed(one: Layers, turn: int) -> Layers:
    """Every id gets a mark, names and telling words another letter, every day moves; offsets stay.

    Short words, words for kinds of events and words of the stop list stay as they are, so that each repetition costs
    what the first round costs; five words in a row hardly ever stay, so that no repetition is a copy.
    """
    mark = MARKS[turn % len(MARKS)] + (MARKS[turn // len(MARKS)] if turn >= len(MARKS) else "")
    swapped = _WORD.sub(lambda found: _swapped(found[0], mark), one.report.text)
    as_object = _walk(msgspec.to_builtins(one), turn, mark)
    as_object["report"]["text"] = swapped
    return msgspec.convert(as_object, Layers)


def _swapped(word: str, mark: str) -> str:
    """A name or a telling word with the mark for its middle, as long as before; other words as they are."""
    common = word[0].islower() and (len(word) < LONG or family_of(word) or word in stop_words())
    if common or len(word) < len(mark) + 2 or not word.isalpha():
        return word
    middle = len(word) // 2
    return word[:middle] + mark + word[middle + len(mark) :]


def _walk(value: Any, turn: int, mark: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _walk(v, turn, mark, k) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_walk(v, turn, mark, key) for v in value]
    if isinstance(value, str):
        if key == "edtf":
            return _later(value, turn)
        if value[1:2] == "_" and key != "text":
            return f"{value}{turn}"
        if key in ("name", "names", "text", "title"):
            return _WORD.sub(lambda found: _swapped(found[0], mark), value)
    return value


def _later(edtf: str, turn: int) -> str | None:
    known = bounds(edtf)
    first, last = (d + timedelta(days=100 * turn) if d else None for d in (known.first, known.last))
    if first == last:
        return str(first) if first else None
    return f"{first or '..'}/{last or '..'}"


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
