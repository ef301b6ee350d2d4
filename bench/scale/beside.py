"""`python -m bench.scale.beside BUILD FILE ...`: linking injected files in turns with bare spaCy over real reports.

A machine that others share is at times a third slower, and not for both alike. So after each part that is linked,
spaCy reads some reports in a process of its own, and both are added up: the ratio is that of one stretch of time.
Each file is copied and the copy linked; prints CPU ms a report of both, and the one over the other.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dateline import pipeline
from dateline.parse import language_model
from dateline.pipeline import linking
from dateline.store import Story

#: Reports that spaCy reads in a turn, and turns before and after a pile of one part.
TURN, TURNS = 12, 4


class Bare:
    """Bare spaCy in another process: reads the next reports of the build when asked."""

    def __init__(self, build: Path) -> None:
        command = [sys.executable, "-m", "bench.scale.beside", "--turns", str(build)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.cpu, self.reports = 0.0, 0
        self.turn()  # the model is loaded, which is not counted
        self.cpu, self.reports = 0.0, 0

    def turn(self) -> None:
        """Read the next reports."""
        assert self._process.stdin
        assert self._process.stdout
        print(file=self._process.stdin, flush=True)
        self.cpu += float(self._process.stdout.readline())
        self.reports += TURN

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def turns(build: Path) -> None:
    """Read `TURN` reports for each line that comes in, and say what it cost."""
    with Story.open(build) as real:
        texts = [real.report(key).text for key in real.report_ids()[::7]]
    nlp, at = language_model(), 0
    for _ in sys.stdin:
        some = [texts[(at + n) % len(texts)] for n in range(TURN)]
        at += TURN
        paragraphs = list(dict.fromkeys(part for text in some for part in text.split("\n") if part.strip()))
        began = time.process_time()
        for _doc in nlp.pipe(paragraphs, batch_size=64):
            pass
        print(time.process_time() - began, flush=True)


@contextmanager
def in_turns(bare: Bare) -> Iterator[None]:
    """With a turn of spaCy after each part that is linked."""
    keep = vars(linking)["keep_part"]

    def kept(*given: Any) -> None:
        keep(*given)
        bare.turn()

    setattr(linking, "keep_part", kept)  # noqa: B010
    try:
        yield
    finally:
        setattr(linking, "keep_part", keep)  # noqa: B010


def compared(build: Path, file: Path) -> None:
    """Link a copy of one file beside spaCy and print both."""
    bare = Bare(build)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        copy = Path(shutil.copy(file, folder))
        with Story.open(copy, write=True) as story, in_turns(bare):
            for _ in range(TURNS):
                bare.turn()
            began = time.process_time()
            pipeline.relink(story)
            cpu = time.process_time() - began
            for _ in range(TURNS):
                bare.turn()
            size = story.totals("reports")["reports"]
    bare.close()
    one, other = 1000 * cpu / size, 1000 * bare.cpu / bare.reports
    print(
        f"{size:7,} reports: linking {one:6.2f} ms, bare spaCy {other:6.1f} ms, {one / other:.3f} of it", flush=True
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--turns", action="store_true")
    options.add_argument("build", type=Path)
    options.add_argument("files", nargs="*", type=Path)
    given = options.parse_args()
    if given.turns:
        turns(given.build)
    for file in given.files:
        compared(given.build, file)


if __name__ == "__main__":
    main()
