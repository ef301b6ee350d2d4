"""A file that grew in any order and portions says what one build of all its reports says, to the byte (law 6)."""

import tempfile
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.link.test_link import piles
from tests.link.test_properties import many_sided

from dateline.link import recipe
from dateline.model import Layers, Source
from dateline.pipeline import relink
from dateline.pipeline.linking import packed
from dateline.store import Story, export_lines, kept_prepared, unprepared


def grown(path: Path, portions: Iterable[Sequence[Layers]], *, prepared: bool = True) -> list[bytes]:
    """The export of a file to which reports were added portion by portion, linked after each."""
    with Story.create_or_open(path) as story:
        for portion in portions:
            read = [(Source(file=one.report.file, data=one.report.text.encode()), one) for one in portion]
            story.add(read, prepared={one.report.id: packed(one) for one in portion} if prepared else None)
            relink(story)
        return list(export_lines(story))


@given(st.one_of(piles(), many_sided()), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_any_order_and_portions_export_the_same_bytes(layers: list[Layers], chance: Random) -> None:
    # What is undated would be read again from its bytes, which these reports were not made from.
    distinct = list({one.report.id: one for one in layers if one.report.published.edtf}.values())
    assume(distinct)
    mixed = sorted(distinct, key=lambda one: chance.random())
    cuts = sorted({0, len(mixed), *(int(chance.random() * len(mixed)) for _ in range(2))})
    portions = [mixed[a:b] for a, b in pairwise(cuts)]
    with tempfile.TemporaryDirectory() as folder:
        whole = grown(Path(folder) / "whole.dateline", [distinct])
        assert grown(Path(folder) / "grown.dateline", portions) == whole
        assert grown(Path(folder) / "bare.dateline", portions, prepared=False) == whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of one report, read and linked."""
    report = Layers(report=example().report)
    grown(tmp_path / "story.dateline", [[report]])
    return tmp_path / "story.dateline"


def example() -> Layers:
    from tests.link.test_link import ARRIVAL, reading, visit

    return reading("a.txt", ARRIVAL, "2031-03-05", [visit("visited", "2031-03-04")])


def test_what_another_program_prepared_is_made_anew(file: Path) -> None:
    with Story.open(file, write=True) as story:
        story.connection.execute("UPDATE prepared SET recipe = 'older', data = x'00'")
        relink(story)
        assert unprepared(story, recipe()) == []


def test_another_reading_of_a_report_is_prepared_anew(file: Path) -> None:
    with Story.open(file, write=True) as story:
        story.replace(example())
        assert unprepared(story, recipe()) == story.report_ids()
        relink(story)
        ((_, data),) = kept_prepared(story, recipe(), story.report_ids())
        assert data == packed(example())[1]
