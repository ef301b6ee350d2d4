from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.pile import linked, pile

from dateline.store import Story


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """The small pile made by hand."""
    with Story.create_or_open(tmp_path / "s.dateline") as made:
        made.add(pile())
        made.put_linked(linked())
        yield made
