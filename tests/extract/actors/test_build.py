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
