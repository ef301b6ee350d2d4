from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import first, linked, pile, second

from dateline.model import Correction, Published, QueryError, Span, StoryError
from dateline.store import Story, connect, export_lines


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.create_or_open(tmp_path / "story.dateline") as made:
        made.add(pile())
        made.put_linked(linked(), made.fingerprint())
        yield made


def all_bytes(path: Path) -> bytes:
    return b"".join(part.read_bytes() for part in sorted(path.parent.iterdir()))


def test_nothing_of_a_forgotten_report_is_left_in_the_file(story: Story) -> None:
    report = first()[1].report
    traces = (b"Okoro", b"Dockers", b"go back", report.id.encode(), b"post.txt", b"Harbour Post", b"okoro", b"docker")
    story.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = all_bytes(story.path)
    assert all(trace in before for trace in traces)
    story.forget(report.id)
    left = all_bytes(story.path)
    assert [trace for trace in traces if trace in left] == []
    assert b"Reyl" in left


def test_what_is_left_is_what_a_build_without_the_report_gives(story: Story, tmp_path: Path) -> None:
    story.forget(first()[1].report.id)
    assert not story.linked_is_fresh()
    story.put_linked(linked([second()]), story.fingerprint())
    with Story.create_or_open(tmp_path / "other.dateline") as other:
        other.add([second()])
        other.put_linked(linked([second()]), other.fingerprint())
        assert list(export_lines(other)) == list(export_lines(story))
        assert other.fingerprint() == story.fingerprint()


def test_the_words_of_a_forgotten_report_are_found_no_more(story: Story) -> None:
    assert story.row("SELECT count(*) FROM words WHERE words MATCH 'union'") == (2,)
    story.forget(first()[1].report.id)
    assert story.row("SELECT count(*) FROM words WHERE words MATCH 'union'") == (1,)


def test_reports_dated_with_its_help_are_named(story: Story) -> None:
    one, (_, layers) = first()[1].report, second()
    published = Published(edtf="2031-03-12", basis="inferred", evidence=(Span(one.id, 0, 7),))
    story.replace(
        msgspec.structs.replace(layers, report=msgspec.structs.replace(layers.report, published=published)),
    )
    assert story.forget(one.id) == (layers.report.id,)


def test_corrections_that_rest_on_it_go_and_others_stay(story: Story) -> None:
    mention, other = first()[1].mentions[0].id, second()[1].mentions[0].id
    gone = Correction(id="k_1", at="2031-03-15", by="Ada", verb="reject", target=mention)
    named = Correction(
        id="k_2", at="2031-03-15", by="Ada", verb="merge", target=other, after=msgspec.Raw(f'"{mention}"'.encode())
    )
    stays = Correction(id="k_3", at="2031-03-15", by="Ada", verb="accept", target=other)
    for correction in (gone, named, stays):
        story.add_correction(correction)
    story.forget(first()[1].report.id)
    assert [correction.id for correction in story.corrections()] == ["k_3"]


def test_forgetting_what_is_not_there_is_refused(story: Story) -> None:
    with pytest.raises(QueryError, match="no such report"):
        story.forget("r_none")


def test_a_reader_that_holds_the_old_bytes_is_told_and_they_go_when_it_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "PATIENCE", 50)
    path = tmp_path / "held.dateline"
    with Story.create_or_open(path) as made:
        made.add(pile())
        made.put_linked(linked())
    with Story.create_or_open(path) as made, Story.open(path) as reader:
        reader.connection.execute("BEGIN")
        assert len(reader.known()) == 2
        with pytest.raises(StoryError, match="another program reads the file"):
            made.forget(first()[1].report.id)
        assert len(made.known()) == 1
    assert b"Okoro" not in all_bytes(path)
