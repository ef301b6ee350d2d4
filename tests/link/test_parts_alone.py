"""A pile linked in parts says of the reports of each part what that part says linked alone."""

import pytest
from hypothesis import given, settings
from tests.link.test_link import piles

from dateline.link import cut, cutting, foremost_in, link, link_all, place_of
from dateline.model import Layers, Linked


@given(piles())
@settings(max_examples=25, deadline=None)
def test_each_part_has_the_events_and_utterances_it_has_alone(layers: list[Layers]) -> None:
    by_id = {one.report.id: one for one in layers}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "LARGEST", 2)
        places = (place_of(key, one.report.published.edtf) for key, one in by_id.items())
        parts = cut(places, lambda key: foremost_in(by_id[key]))
        alone = [link([by_id[key] for key in part.reports]) for part in parts]
        whole = link_all(list(by_id.values()))
    assert _events(whole) == sorted(event for part in alone for event in _events(part))
    assert _utterances(whole) == {pair for part in alone for pair in _utterances(part)}
    assert sorted(key for part in parts for key in part.reports) == sorted(by_id)


def _events(linked: Linked) -> list[tuple[str, ...]]:
    return sorted(event.mentions for event in linked.events)


def _utterances(linked: Linked) -> set[tuple[str, str]]:
    return set(linked.utterance_of.items())
