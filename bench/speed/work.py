"""The pieces that are timed, each in a process of its own: `python -m bench.speed.work PIECE FILE`.

Prints one JSON object: CPU seconds of this process and its children, peak memory in MB, documents, words.
"""

import json
import os
import resource
import sys
import tempfile
from pathlib import Path

BATCH = 16


def texts(path: Path) -> list[str]:
    """The texts of a JSON-lines pile."""
    return [str(json.loads(line)["text"]) for line in path.read_text(encoding="utf-8").splitlines()]


def bare_spacy(path: Path) -> None:
    """The full small pipeline over whole texts: the floor a build is measured against."""
    from dateline.parse import language_model  # as spaCy runs it: none of our own parts

    for _ in language_model().pipe(texts(path), batch_size=BATCH):
        pass


def build(path: Path) -> None:
    """A whole build of the pile into a story file."""
    from dateline import pipeline

    with tempfile.TemporaryDirectory() as folder:
        pipeline.build([path], Path(folder) / "speed.dateline")


def clean_html(path: Path) -> None:
    """Taking the readable text out of pages, timed apart."""
    from dateline.clean import clean
    from dateline.model import Source

    for number, page in enumerate(texts(path)):
        clean(Source(file=f"{number}.html", data=page.encode(), media="html"))


PIECES = {"spacy": bare_spacy, "build": build, "html": clean_html}


def main() -> None:
    piece, path = sys.argv[1], Path(sys.argv[2])
    os.environ["OMP_NUM_THREADS"] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    PIECES[piece](path)
    used = resource.getrusage(resource.RUSAGE_SELF)
    pile = texts(path)
    print(
        json.dumps(
            {
                "cpu": used.ru_utime + used.ru_stime,
                "mb": used.ru_maxrss / 1024,
                "documents": len(pile),
                "words": sum(len(t.split()) for t in pile),
            }
        )
    )


if __name__ == "__main__":
    main()
