"""What many tests share: the example pile built once, and its exported records.

The program is imported inside the fixtures, so that a broken room stops its own tests and not those of every other.
"""

import json
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "mackerel"


@pytest.fixture(scope="session")
def example_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story file of the example pile. Tests only read it."""
    from dateline import pipeline

    path = tmp_path_factory.mktemp("example") / "mackerel.dateline"
    pipeline.build([EXAMPLE], path)
    return path


@pytest.fixture(scope="session")
def example_records(example_story: Path) -> list[dict[str, Any]]:
    """The exported records of the example pile."""
    return records_of(example_story)


def records_of(path: Path) -> list[dict[str, Any]]:
    """Exported records of a story file, as a user would read them."""
    from dateline.store import Story, export_lines

    with Story.open(path) as story:
        return [json.loads(line) for line in export_lines(story)]
