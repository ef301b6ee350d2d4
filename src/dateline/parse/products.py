"""Matrix products for the language model: those of numpy's BLAS, three times as fast as the ones spaCy ships with.

A BLAS may add up in another order when a matrix has another number of rows, so that the last digit of a row would
depend on its neighbours. Rows are therefore always multiplied in whole blocks, the last one filled up with zeros:
a paragraph's numbers are the same alone, in a batch, first or last (law 6). `tests/parse` holds this to the bit.
"""

from typing import Any

import numpy as np
from thinc.api import NumpyOps

#: Rows of a block: a multiple of every tile that BLAS kernels cut rows into.
ROWS = 64


def multiply(left: Any, right: Any, out: Any = None) -> Any:
    """left @ right in single precision, in blocks of `ROWS` rows; into `out` where one is given."""
    found = np.empty((len(left), right.shape[1]), dtype=np.float32) if out is None else out
    whole = len(left) - len(left) % ROWS
    if whole:
        np.dot(left[:whole], right, out=found[:whole])
    if whole < len(left):
        filled = np.zeros((ROWS, left.shape[1]), dtype=np.float32)
        filled[: len(left) - whole] = left[whole:]
        found[whole:] = np.dot(filled, right)[: len(left) - whole]
    return found


class SteadyProducts(NumpyOps):  # type: ignore[misc]
    """spaCy's numpy operations with products in whole blocks of rows."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """x @ y, or x @ y.T with `trans2`; products that no forward pass makes are left to thinc."""
        if trans1 or x.dtype != np.float32:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        return multiply(x, y.T if trans2 else y, out)
