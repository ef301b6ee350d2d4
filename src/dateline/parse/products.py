"""Matrix products for the language model: those of numpy's BLAS, three times as fast as the ones spaCy ships with.

A BLAS may add up in another order in another row of a matrix, or when there are more rows, so that the last digit
of a row would depend on its neighbours: a paragraph's numbers must be the same alone, in a batch, first or last
(law 6). Which orders a BLAS knows depends on the processor and on its threads. So there are several ways to multiply,
the fastest first, and for every shape of weights the first one is taken of which the BLAS at hand shows that it is
steady. `tests/parse` holds all of this to the bit.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from thinc.api import NumpyOps

Way = Callable[[Any, Any, Any], None]

#: Rows of a block: a multiple of the tiles that most BLAS kernels cut rows into.
ROWS = 64
#: Kernels for AVX2 without AVX-512 add up otherwise in the outer columns of a product, and cut off no more than these
#: between them and the next: eight on each side, the inside in steps of sixteen, all within one panel of 320.
EDGE, STEP, INSIDE = 8, 16, 304
#: Numbers of rows that are tried: one, less than a tile, off every tile, more than a block, more than a panel.
TRIED = (1, 6, 29, 75, 333)


def multiply(left: Any, right: Any, out: Any = None) -> Any:
    """left @ right in single precision, each row as if it stood alone; into `out` where one is given."""
    found = np.empty((len(left), right.shape[1]), dtype=np.float32) if out is None else out
    _way(*right.shape)(left, right, found)
    return found


def in_blocks(left: Any, right: Any, out: Any) -> None:
    """In whole blocks of `ROWS` rows, the last one filled up with zeros."""
    whole = len(left) - len(left) % ROWS
    if whole:
        np.dot(left[:whole], right, out=out[:whole])
    if whole < len(left):
        filled = np.zeros((ROWS, left.shape[1]), dtype=np.float32)
        filled[: len(left) - whole] = left[whole:]
        out[whole:] = np.dot(filled, right)[: len(left) - whole]


def between_edges(left: Any, right: Any, out: Any) -> None:
    """Turned, so that rows are columns; only the inner columns are used, the outer ones hold zeros."""
    for begin in range(0, len(left), INSIDE):
        rows = left[begin : begin + INSIDE]
        inside = slice(EDGE, EDGE + len(rows))
        filled = np.zeros((-(-len(rows) // STEP) * STEP + 2 * EDGE, left.shape[1]), dtype=np.float32)
        filled[inside] = rows
        out[begin : begin + INSIDE] = np.dot(right.T, filled.T)[:, inside].T


def by_thinc(left: Any, right: Any, out: Any) -> None:
    """As spaCy multiplies: slow, a row never depends on its neighbours."""
    NumpyOps().gemm(left, np.ascontiguousarray(right), out=out)


def is_steady(way: Way, depth: int, width: int) -> bool:
    """Whether one row times weights of this shape is the same to the bit wherever it stands, among however many."""
    random = np.random.default_rng(depth * 1000 + width)
    row = random.standard_normal(depth, dtype=np.float32)
    right = random.standard_normal((width, depth), dtype=np.float32).T
    found = np.empty((sum(TRIED), width), dtype=np.float32)
    begin = 0
    for rows in TRIED:
        way(np.tile(row, (rows, 1)), right, found[begin : begin + rows])
        begin += rows
    return bool((found == found[0]).all())


@cache
def _way(depth: int, width: int) -> Way:
    return next((way for way in (in_blocks, between_edges) if is_steady(way, depth, width)), by_thinc)


class SteadyProducts(NumpyOps):  # type: ignore[misc]
    """spaCy's numpy operations with products of which no row depends on the others."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """x @ y, or x @ y.T with `trans2`; products that no forward pass makes are left to thinc."""
        if trans1 or x.dtype != np.float32:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        return multiply(x, y.T if trans2 else y, out)
