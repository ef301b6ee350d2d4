"""`python -m bench.speed [--documents N]`: a build of text reports beside bare spaCy, on one core, in one run."""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.gold import need

#: Long enough that every list, rule and model is loaded for it; its own reading costs next to nothing.
SHORT = (
    "The mayor of Basel, Ruth Meier, resigned on Monday after a row about trams. “I have had enough,” she said on "
    "Tuesday. Her deputy, Paul Kern, will meet the council next week, officials said, and plans to sign an accord "
    "with the railway in May. Police arrested two people last Friday, when about 300 people blocked a bridge."
)


def timed(piece: str, pile: Path) -> dict[str, float]:
    """Run one piece in a process of its own and read what it used."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.speed.work", piece, str(pile)], check=True, capture_output=True, text=True
    )
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def sample(folder: Path, size: int) -> Path:
    """The first reports of the load sample as a JSON-lines pile."""
    with gzip.open(need("gold", "load", "reuters_sample.jsonl.gz"), "rt", encoding="utf-8") as source:
        lines = [line for line, _ in zip(source, range(size), strict=False)]
    path = folder / "load.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    return path


def pages(folder: Path) -> Path:
    """Real pages, for the cost of reading HTML."""
    path = folder / "pages.jsonl"
    with gzip.open(need("gold", "pages", "pages_en.jsonl.gz"), "rt", encoding="utf-8") as source:
        rows = [json.loads(line) for line in source]
    path.write_text("".join(json.dumps({"text": r["html"]}) + "\n" for r in rows), encoding="utf-8")
    return path


def one(folder: Path) -> Path:
    """A pile of one short text: what starting up costs, taken off both sides."""
    path = folder / "one.jsonl"
    path.write_text(json.dumps({"text": SHORT}) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        pile, start = sample(folder, options.documents), one(folder)
        cost = {}
        for piece in ("spacy", "build"):
            run, idle = timed(piece, pile), timed(piece, start)
            cost[piece] = run["cpu"] - idle["cpu"]
            print(
                f"{piece:8s} {run['documents']:6.0f} documents {run['words']:8.0f} words  "
                f"{run['documents'] / cost[piece]:7.1f} documents/s {run['words'] / cost[piece]:8.0f} words/s  "
                f"{cost[piece]:7.1f} CPU s  peak {run['mb']:5.0f} MB  (start {idle['cpu']:.1f} s not counted)"
            )
        print(f"a build costs {cost['build'] / cost['spacy']:.2f} times bare spaCy (aim: at most 1.15)")
        html = timed("html", pages(folder))
        print(
            f"html     {html['documents']:6.0f} pages {1000 * html['cpu'] / html['documents']:.0f} ms a page, apart"
        )


if __name__ == "__main__":
    main()
