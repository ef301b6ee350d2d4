"""A build with the user's own actors, in one process as in two."""

from pathlib import Path

from dateline.lexicon.actors import read_actors
from dateline.pipeline import build
from dateline.store import Story, export_lines


def _entities(folder: Path, workers: int) -> list[bytes]:
    (folder / "one.txt").write_text("OSLO, May 3, 2022 - The Kelp Front attacked a police post on Sunday.\n")
    (folder / "actors.toml").write_text('[[actor]]\nname = "Kelp Front"\ncountry = "NOR"\nsector = "REB"\n')
    story = folder / f"{workers}.dateline"
    build([folder / "one.txt"], story, workers=workers, actors=read_actors(folder / "actors.toml"))
    with Story.open(story) as held:
        return [line for line in export_lines(held) if b'"record":"entity"' in line]


def test_the_actors_reach_the_story_whatever_the_number_of_workers(tmp_path: Path) -> None:
    alone = _entities(tmp_path, 1)
    assert any(b'"Kelp Front"' in line and b'"NOR"' in line and b'"REB"' in line for line in alone)
    assert _entities(tmp_path, 2) == alone


def test_a_later_build_without_them_reads_with_the_actors_the_file_keeps(tmp_path: Path) -> None:
    whole = _entities(tmp_path, 1)
    (tmp_path / "two.txt").write_text("OSLO, May 4, 2022 - The Kelp Front left the post on Tuesday.\n")
    build([tmp_path / "two.txt"], tmp_path / "1.dateline")
    build(
        [tmp_path / "one.txt", tmp_path / "two.txt"],
        tmp_path / "both.dateline",
        actors=read_actors(tmp_path / "actors.toml"),
    )
    with Story.open(tmp_path / "1.dateline") as added, Story.open(tmp_path / "both.dateline") as together:
        assert list(export_lines(added)) == list(export_lines(together)) != whole
