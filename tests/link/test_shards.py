"""A pile linked in parts: each set of tellings that no pair crosses gives the clusters it has in the whole."""

from datetime import date, timedelta

from hypothesis import given, settings
from tests.link.test_link import piles

from dateline.link.entities import join_entities
from dateline.link.events import event_shards, join_events
from dateline.link.join import shards
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.stories import stories
from dateline.link.tellings import Telling, tellings
from dateline.model import Layers

DAY = date(2031, 3, 1)


def parts(*items: tuple[str, int, int]) -> list[list[int]]:
    """Shards of items given by their keys (one letter each), first day and last day."""
    days = {item: (DAY + timedelta(item[1]), DAY + timedelta(item[2])) for item in items}
    return shards(items, lambda item: item[0], lambda item: days[item])


def test_items_that_share_a_key_and_days_are_together() -> None:
    assert parts(("a", 0, 3), ("ab", 2, 5), ("b", 4, 6), ("c", 4, 6)) == [[0, 1, 2], [3]]


def test_a_break_in_the_days_parts_items_of_one_key() -> None:
    assert parts(("a", 0, 3), ("a", 1, 2), ("a", 4, 9), ("a", 9, 9)) == [[0, 1], [2, 3]]


def test_a_long_stretch_reaches_over_short_ones() -> None:
    assert parts(("a", 0, 30), ("a", 1, 2), ("a", 20, 21)) == [[0, 1, 2]]


@given(piles())
@settings(max_examples=40, deadline=None)
def test_shards_linked_alone_give_the_clusters_of_the_whole(layers: list[Layers]) -> None:
    pile = Pile(layers)
    who = join_entities(pile)
    entities = {e.id: e for e in who.entities}
    spans = SpanWords(pile, entities, who.entity_of)
    items = tellings(pile, spans, entities, who.entity_of, {}, stories(pile))
    whole, _matches = join_events(items, spans.weights)
    alone = [cluster for shard in event_shards(items) for cluster in _alone(items, shard, spans)]
    assert _ids(alone) == _ids(whole)


def _alone(items: list[Telling], shard: list[int], spans: SpanWords) -> list[list[Telling]]:
    return join_events([items[place] for place in shard], spans.weights)[0]


def _ids(clusters: list[list[Telling]]) -> set[frozenset[str]]:
    return {frozenset(telling.id for telling in cluster) for cluster in clusters}
