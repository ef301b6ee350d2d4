"""Law 6: the same reports export the same bytes, in any order of arrival, with any number of workers."""

import random
from pathlib import Path

import pytest
from tests.conftest import EXAMPLE

from dateline import pipeline
from dateline.store import Story, export_lines


def exported(path: Path) -> bytes:
    with Story.open(path) as story:
        return b"\n".join(export_lines(story))


@pytest.mark.parametrize("seed", [1, 2])
def test_order_of_arrival_leaves_no_trace(example_story: Path, tmp_path: Path, seed: int) -> None:
    files = sorted(EXAMPLE.glob("0*.*")) + sorted(EXAMPLE.glob("1*.*"))
    random.Random(seed).shuffle(files)
    grown = tmp_path / "grown.dateline"
    for part in (files[:4], files[4:5], files[5:]):
        pipeline.build(part, grown, sidecar=EXAMPLE / "sources.csv")
    assert exported(grown) == exported(example_story)


def test_two_processes_give_the_bytes_of_one(example_story: Path, tmp_path: Path) -> None:
    pipeline.build([EXAMPLE], tmp_path / "two.dateline", workers=2)
    assert exported(tmp_path / "two.dateline") == exported(example_story)


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "again.dateline"
    first = pipeline.build([EXAMPLE], path)
    before = exported(path)
    second = pipeline.build([EXAMPLE], path)
    assert (second.added, second.known, second.reports) == (0, first.reports, first.reports)
    assert exported(path) == before


def test_the_same_bytes_under_another_path_are_the_same_report(tmp_path: Path) -> None:
    text = "GENEVA, May 3, 2023 - Lena Vorst resigned as mayor on Wednesday after a row about trams.\n"
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text, encoding="utf-8")
        pipeline.build([tmp_path / folder], tmp_path / f"{folder}.dateline")
    assert exported(tmp_path / "one.dateline") == exported(tmp_path / "two.dateline")
