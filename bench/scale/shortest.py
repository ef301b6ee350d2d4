"""`python -m bench.scale.shortest BUILD FILE N`: a build of its N shortest dated reports, to inject large piles from.

A pile of 100,000 reports of 630 words takes 10 GB and an hour; of 300 words, a third of both.
"""

import sys
from pathlib import Path

from bench.scale.inject import dated
from dateline import pipeline
from dateline.pipeline.linking import packed
from dateline.store import Story


def shortest(build: Path, file: Path, number: int) -> int:
    """Write them to a file of their own and link it; gives the words in them."""
    with Story.open(build) as real, Story.create_or_open(file) as story:
        words = {key: len(real.report(key).text.split()) for key in dated(real)}
        for key in sorted(words, key=lambda key: (words[key], key))[:number]:
            layers = real.layers_of(key)
            story.add([(real.source(key), layers)], prepared={key: packed(layers)})
        pipeline.relink(story)
        return sum(words[key] for key in story.report_ids())


def main() -> None:
    build, file, number = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    print(f"{number:,} reports of {shortest(build, file, number) / number:.0f} words on average")


if __name__ == "__main__":
    main()
