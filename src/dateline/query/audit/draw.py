"""Which records are judged: a seeded random sample, or the most salient.

The sample is the N records with the least keyed hash (a bottom-k sample: E. Cohen and H. Kaplan, Summarizing data
using bottom-k sketches, PODC 2007). Each record is as likely to be drawn as any other; the same seed draws the same
ones, a larger N the same and more, and a report added later changes few of them.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from dateline.model import QueryError
from dateline.model.verdict import Item, Layer
from dateline.query.audit.records import Records


def draw(records: Records, layer: Layer, count: int, seed: int, top: bool = False) -> Iterator[Item]:
    """So many records of a layer, in the order in which they are to be judged; each without words and reasons."""
    if count < 1:
        raise QueryError(f"--sample {count}: give a number from 1")
    ids = records.ids(layer, salient=top)
    drawn = 0
    for target in ids if top else shuffled(ids, seed):
        item = records.item(layer, target)
        if item is not None and drawn < count:
            drawn += 1
            yield item
        if drawn == count:
            return


def shuffled(ids: Iterable[str], seed: int) -> list[str]:
    """Ids in an order that the seed alone decides."""
    key = seed.to_bytes(16, "big", signed=True)
    return sorted(ids, key=lambda one: (blake2b(one.encode(), key=key, digest_size=8).digest(), one))
