"""Linking runs without a search for circles of objects, so it must make none: they would stay as long as it runs."""

import gc

from hypothesis import given, settings
from tests.link.test_properties import many_sided

from dateline.link import link, uncollected
from dateline.model import Layers


@given(many_sided())
@settings(max_examples=30, deadline=None)
def test_linking_leaves_nothing_that_points_at_itself(layers: list[Layers]) -> None:
    link(layers)  # what is made once, at the first use, may stay
    gc.collect()
    with uncollected():
        link(layers)
        assert gc.collect() == 0


def test_the_search_goes_on_as_before() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
