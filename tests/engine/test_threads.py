"""One thread a process, asked for before a matrix library is loaded: later nothing listens."""

import os
import subprocess
import sys
from pathlib import Path

from dateline.engine.threads import LIMITS

BUILD = """
import os, sys
from pathlib import Path

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy":
            print("numpy sees", os.environ.get("OMP_NUM_THREADS"))

sys.meta_path.insert(0, Watch())
from dateline import pipeline
pipeline.build([Path(sys.argv[1])], Path(sys.argv[2]))
"""


def _build(folder: Path, **limits: str) -> str:
    (folder / "post.txt").write_text("Harbour reopens\n\n3 May 2031\n\nThe harbour of Velmar reopened on Friday.\n")
    clean = {name: value for name, value in os.environ.items() if name not in LIMITS}
    command = [sys.executable, "-c", BUILD, str(folder / "post.txt"), str(folder / "story.dateline")]
    return subprocess.run(command, env={**clean, **limits}, capture_output=True, text=True, check=True).stdout


def test_a_build_asks_for_one_thread_before_numpy_is_loaded(tmp_path: Path) -> None:
    assert _build(tmp_path).splitlines()[0] == "numpy sees 1"


def test_a_limit_that_the_user_set_stays(tmp_path: Path) -> None:
    assert _build(tmp_path, OMP_NUM_THREADS="2").splitlines()[0] == "numpy sees 2"
