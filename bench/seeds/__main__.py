"""`python -m bench.seeds [--errors N] [--group G]`: build the seeds, score the export, check the acceptance cases."""

import argparse
import json
import tempfile
from pathlib import Path

from bench.gold import need
from bench.seeds.cases import CASES
from bench.seeds.pile import Pile
from dateline import pipeline
from dateline.store import Story, export_lines


def export_of_seeds(folder: Path) -> list[dict[str, object]]:
    """Build ../shared/seeds in a folder and give the exported records; the export stays there as seeds.jsonl."""
    story_path = folder / "seeds.dateline"
    pipeline.build([need("seeds")], story_path)
    with Story.open(story_path) as story:
        lines = list(export_lines(story))
    (folder / "seeds.jsonl").write_bytes(b"\n".join(lines))
    return [json.loads(line) for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=200, help="how many misses of a kind are named")
    parser.add_argument("--group", help="dates, blocks, times, quotes, events, links or conflicts alone")
    parser.add_argument("--keep", type=Path, help="a folder for the story file and the export")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("seeds.dateline*"):
            old.unlink()
        pile = Pile(export_of_seeds(folder))
    for key, value in pile.seeds.row.items():
        print(f"{key:36s} {value:8.3f}" if isinstance(value, float) else f"{key:36s} {value:8d}")
    for group, misses in pile.seeds.err.items():
        if options.group in (None, group):
            print(f"\n{group}: {len(misses)}")
            for miss in sorted(misses)[: options.errors]:
                print("  " + miss)
    print("\nacceptance cases")
    passed = 0
    for number, case in enumerate(CASES, 1):
        try:
            good = case(pile)
        except (AssertionError, KeyError, TypeError, StopIteration) as wrong:
            good = False
            print(f"  {number:2d} could not be checked: {type(wrong).__name__} {wrong}")
        passed += good
        print(f"  {number:2d} {'yes' if good else 'NO '} {case.__doc__}")
    print(f"  32 is read by a person\n{passed} of {len(CASES)} coded cases hold")
    print(pile.seeds.line())


if __name__ == "__main__":
    main()
