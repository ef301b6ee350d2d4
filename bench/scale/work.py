"""One stage at one size in a process of its own: `python -m bench.scale.work STAGE N BUILD FILE`.

Prints one JSON object: CPU seconds of this process, peak memory in MB. BUILD is a story made of real reports; FILE is
the story of N reports injected from it (`bench.scale.inject`), which `reports` begins and the others go on with.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import dateline
from bench.scale import inject, piles
from bench.scale.worlds import MOST
from dateline import pipeline
from dateline.store import Story

Figures = dict[str, float]
#: Texts for bare spaCy.
SAMPLE = 150


def build(number: int, build: Path, file: Path) -> Figures:
    """A whole build of real reports, then the same again, then one in a hundred more."""
    more = -(-number // 100)
    first, rest = file.with_suffix(".first.jsonl"), file.with_suffix(".rest.jsonl")
    piles.write(first, number + more)
    lines = first.read_text(encoding="utf-8").splitlines(keepends=True)
    first.write_text("".join(lines[:number]), encoding="utf-8")
    rest.write_text("".join(lines[number:]), encoding="utf-8")
    pipeline.read_text("The mayor of Basel resigned on Monday.")  # loads the model, which is not the pile's cost
    whole = spent(lambda: pipeline.build([first], file))
    megabytes = file.stat().st_size / 1e6
    again = spent(lambda: pipeline.build([first], file))
    grown = spent(lambda: pipeline.build([first, rest], file))
    return {"cpu": whole, "file_mb": megabytes, "again": again / whole, "one_percent": grown / whole}


def reports(number: int, build: Path, file: Path) -> Figures:
    """So many reports into a file, those it has left out; what making them up costs is not counted."""
    with Story.open(build) as real:
        cpu = inject.reports(real, file, number)
    return {"cpu": cpu, "file_mb": file.stat().st_size / 1e6}


def link(number: int, build: Path, file: Path) -> Figures:
    """What the program does after reading: link what the file holds and write it down."""
    with Story.open(build) as real:
        if number > MOST * len(inject.dated(real)):
            raise SystemExit(f"there are names for {MOST} worlds; make a larger real build")
    with Story.open(file, write=True) as story:
        cpu = spent(lambda: pipeline.relink(story))
        return {"cpu": cpu, **story.totals(), "reports": number}


def grow(number: int, build: Path, file: Path) -> Figures:
    """One in a hundred more, the latest, and all linked that this touches; only linking is counted."""
    with Story.open(build) as real:
        inject.newest(real, file, -(-number // 100))
    with Story.open(file, write=True) as story:
        return {"cpu": spent(lambda: pipeline.relink(story)), "reports": number}


def layer(number: int, build: Path, file: Path) -> Figures:
    """In place of linking: what it said of the build, for each world."""
    with Story.open(build) as real:
        return {"cpu": spent(lambda: inject.link_layer(real, file)), "file_mb": file.stat().st_size / 1e6}


def page(number: int, build: Path, file: Path) -> Figures:
    """The page of the file (`bench.page --story` opens one)."""
    with dateline.open(file) as story:
        size = 0

        def made() -> None:
            nonlocal size
            size = sum(len(piece.encode()) for piece in story.export("html"))

        return {"cpu": spent(made), "page_mb": size / 1e6}


def spacy(number: int, build: Path, file: Path) -> Figures:
    """Bare spaCy over some of the real reports, each distinct paragraph once."""
    from dateline.parse import language_model

    with Story.open(build) as real:
        ids = real.report_ids()
        texts = [real.report(key).text for key in ids[:: max(1, len(ids) // SAMPLE)]]
    paragraphs = list(dict.fromkeys(part for text in texts for part in text.split("\n") if part.strip()))
    nlp = language_model()
    return {"cpu": spent(lambda: sum(1 for _ in nlp.pipe(paragraphs, batch_size=64))) * number / len(texts)}


def spent(work: Callable[[], object]) -> float:
    """CPU seconds of this process for some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


STAGES: dict[str, Callable[[int, Path, Path], Figures]] = {
    each.__name__: each for each in (build, reports, link, grow, layer, page, spacy)
}


def main() -> None:
    stage, number, real, file = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
    found = STAGES[stage](number, real, file)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**found, "reports": number, "peak_mb": peak}))


if __name__ == "__main__":
    main()
