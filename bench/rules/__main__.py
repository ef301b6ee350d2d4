"""`python -m bench.rules [--documents N]`: how often each rule fires on the seeds and on other piles.

A rule that fires on the seeds alone is named at the end: it must show an example from elsewhere, or go.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.gold import need
from dateline import pipeline
from dateline.link import link
from dateline.model import Declared, Layers, Source

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "mackerel"


def fired(pile: Iterable[Layers]) -> Counter[str]:
    """Rules by name: those of time expressions, and those that gave a reason."""
    count: Counter[str] = Counter()
    kept = tuple(pile)
    for layers in kept:
        count.update(time.rule for time in layers.times)
        count.update(reason.rule for reason in layers.reasons if not reason.rule.startswith("times/"))
    count.update(reason.rule for reason in link(kept).reasons)
    return count


def from_folder(folder: Path) -> list[Layers]:
    """Read a folder of reports as a build does, without a story file."""
    from dateline.ingest import read_sources

    return [pipeline.read_source(s) for s in read_sources([folder]) if isinstance(s, Source)]


def from_lines(path: Path, size: int) -> list[Layers]:
    """Read some reports of a compressed JSON-lines pile."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(size), strict=False)]
    return [
        pipeline.read_source(
            Source(
                file=f"{path.name}#{number}",
                data=row["text"].encode(),
                declared=Declared(outlet=row.get("outlet"), published=(row.get("published") or "")[:10] or None),
            )
        )
        for number, row in enumerate(rows, 1)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=120)
    options = parser.parse_args()
    clusters = need("gold", "clusters", "g5_news_cluster.jsonl.gz")
    piles = {
        "clusters": fired(from_lines(clusters, options.documents)),
        "seeds": fired(from_folder(need("seeds"))),
        "example": fired(from_folder(EXAMPLE)),
        "reuters": fired(from_lines(need("gold", "load", "reuters_sample.jsonl.gz"), options.documents)),
        "whitehouse": fired(
            from_lines(need("gold", "load", "whitehouse_statements_2021h2.jsonl.gz"), options.documents)
        ),
    }
    print(f"{'rule':48s}" + "".join(f"{name:>12s}" for name in piles))
    for rule in sorted(set().union(*piles.values())):
        print(f"{rule:48s}" + "".join(f"{count[rule]:12d}" for count in piles.values()))
    alone = [rule for rule in piles["seeds"] if not any(c[rule] for name, c in piles.items() if name != "seeds")]
    print(
        f"\nfire on the seeds alone (each has its example in words of its own): {', '.join(sorted(alone)) or 'none'}"
    )


if __name__ == "__main__":
    main()
