"""A part by the names of before and of now: what is left out is the same by both."""

import pytest
from tests.store.pile import linked

from dateline.link import called, called_otherwise
from dateline.model import Linked
from dateline.store.changing import RECORDS

LAYERS = (*RECORDS.values(), "entity_of", "reasons")
KEYS = tuple(entity.id for entity in linked().entities)


def items(made: Linked, layer: str) -> list[object]:
    found = getattr(made, layer)
    return sorted(found.items() if isinstance(found, dict) else found, key=repr)


@pytest.mark.parametrize(
    "was", [{}, dict.fromkeys(KEYS, "n_1"), {KEYS[0]: KEYS[0]}, {KEYS[0]: "n_1", KEYS[1]: "n_2"}]
)
@pytest.mark.parametrize("now", [{}, dict.fromkeys(KEYS, "n_2"), {KEYS[0]: "n_1"}, {KEYS[1]: "n_2", KEYS[0]: "n_3"}])
def test_only_what_is_called_otherwise_is_given_and_all_of_it(was: dict[str, str], now: dict[str, str]) -> None:
    whole = linked()
    before, after = called(whole, was), called(whole, now)
    some_before, some_after = called_otherwise(whole, was, now)
    for layer in LAYERS:
        same = [one for one in items(before, layer) if one in items(after, layer)]
        gone = [one for one in items(before, layer) if one not in same]
        come = [one for one in items(after, layer) if one not in same]
        assert [one for one in items(some_before, layer) if one not in same] == gone
        assert [one for one in items(some_after, layer) if one not in same] == come
        kept = [one for one in items(some_before, layer) if one in same]
        assert kept == [one for one in items(some_after, layer) if one in same]
