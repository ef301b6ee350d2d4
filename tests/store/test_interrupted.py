"""A build killed at any point leaves a file that opens, and the next build makes of it what an unbroken one makes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.store import Story, export_lines

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "mackerel"

KILLED = """
import os, signal, sys
from pathlib import Path
from dateline import pipeline
from dateline.pipeline import building, linking

building.TRANSACTION = 3
what, example, story = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])

def kill(*_):
    os.kill(os.getpid(), signal.SIGKILL)

if what == "reading":
    pipeline.build([example], story, progress=lambda count, _: kill() if count == 7 else None)
else:
    linking.link = kill
    pipeline.build([example], story)
"""


@pytest.mark.parametrize(("what", "kept"), [("reading", 6), ("linking", 11)])
def test_the_next_build_completes_it(tmp_path: Path, example_story: Path, what: str, kept: int) -> None:
    path = tmp_path / "killed.dateline"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, what, str(EXAMPLE), str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    with Story.open(path) as story:
        assert len(story.known()) == kept
        assert not story.linked_is_fresh()
    done_now = pipeline.build([EXAMPLE], path)
    assert (done_now.known, done_now.reports) == (kept, 11)
    with Story.open(path) as story, Story.open(example_story) as whole:
        assert list(export_lines(story)) == list(export_lines(whole))
