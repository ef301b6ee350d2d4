"""A pile linked in parts says the same in whatever portions it came, on every engine, after every correction (law 6)."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.link.test_link import piles
from tests.link.test_properties import many_sided
from tests.pipeline.test_portions import grown

from dateline.engine import Processes
from dateline.link import cutting
from dateline.model import Correction, Layers
from dateline.pipeline import as_of, linking, relink
from dateline.store import Story, export_lines, kept_parts


@contextmanager
def parts_of(most: int) -> Iterator[None]:
    """Parts of so few reports that a small pile has many."""
    before = cutting.LARGEST
    cutting.LARGEST = most
    try:
        yield
    finally:
        cutting.LARGEST = before


def distinct(layers: Sequence[Layers]) -> list[Layers]:
    return list({one.report.id: one for one in layers if one.report.published.edtf}.values())


@given(st.one_of(piles(), many_sided()), st.randoms(use_true_random=False), st.integers(1, 3))
@settings(max_examples=30, deadline=None)
def test_parts_that_grow_in_portions_export_what_one_build_does(
    layers: list[Layers], chance: Random, most: int
) -> None:
    pile = distinct(layers)
    assume(len(pile) > 1)
    mixed = sorted(pile, key=lambda one: chance.random())
    cuts = sorted({0, len(mixed), *(int(chance.random() * len(mixed)) for _ in range(2))})
    with tempfile.TemporaryDirectory() as folder, parts_of(most):
        whole = grown(Path(folder) / "whole.dateline", [pile])
        assert grown(Path(folder) / "grown.dateline", [mixed[a:b] for a, b in pairwise(cuts)]) == whole
