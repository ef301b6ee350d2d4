"""`python -m bench.audit.piles OUT [--part ...] [PILE ...]`: piles for the audit, a build and a folder each.

A pile is OUT/<pile>: `reports/` (texts), `reports.csv` (file, outlet, date, title), `<pile>.dateline`, and `judge/`,
which holds all that a judge sees: the reports, sheets to fill in, an empty list of the ten most important events, and
the guide. A pile that is there already is left alone.
"""

import argparse
import csv
import json
import shutil
import subprocess
from pathlib import Path

from bench.audit.sources import CLUSTERS, PARTS, Text, texts
from dateline import pipeline
from dateline.api import Story

ROOT = Path(__file__).resolve().parents[2]
#: Sheet -> layer, how many, the most salient or a random sample.
SHEETS = {
    "entries": ("entries", 30, True),
    "quotes": ("quotes", 25, False),
    "links": ("links", 10, False),
    "standing": ("standing", 10, False),
}
#: False corroboration is judged where two outlets tell one event: all there is of it, up to so many.
CORROBORATED = 30
SEED = 7
TEN = ("number", "date", "what", "report", "entry", "note", "judge")


def make(name: str, out: Path) -> None:
    """One pile, whole or not at all."""
    folder, part = out / name.replace("/", "_"), out / f".{name.replace('/', '_')}.part"
    if folder.exists():
        print(f"{name}: there already", flush=True)
        return
    shutil.rmtree(part, ignore_errors=True)
    (part / "reports").mkdir(parents=True)
    given = texts(name)
    _write_reports(part, given)
    story = part / f"{folder.name}.dateline"
    summary = pipeline.build([part / "reports"], story, sidecar=part / "reports.csv")
    about = {"pile": folder.name, "commit": commit(), "reports": len(given), "seed": SEED}
    (part / "pile.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    write_sheets(story, part / "judge", CORROBORATED if name in CLUSTERS else None)
    for each in ("reports", "pile.json"):
        copy = shutil.copytree if (part / each).is_dir() else shutil.copy
        copy(part / each, part / "judge" / each)
    shutil.copy(ROOT / "docs" / "judging.md", part / "judge" / "GUIDE.md")
    part.rename(folder)
    print(f"{name}: {len(given)} reports, {summary}", flush=True)


def write_sheets(story: Path, folder: Path, standing: int | None = None) -> None:
    """The sheets of a built pile, and the empty list of ten; `standing`: so many rows in that sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    with Story(story) as opened:
        for sheet, (layer, count, top) in SHEETS.items():
            count = standing if standing and sheet == "standing" else count
            lines = opened.audit(layer, sample=count, seed=SEED, top=top).sheet(reasons=False)
            (folder / f"{sheet}.csv").write_text("".join(lines), encoding="utf-8", newline="")
    with (folder / "ten.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([TEN, *([number] + [""] * (len(TEN) - 1) for number in range(1, 11))])


def commit() -> str:
    """The commit the piles are built at, with `+` when files of the program differ from it."""
    git = ["git", "-C", str(ROOT)]
    at = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True)
    changed = subprocess.run([*git, "status", "--porcelain", "src"], capture_output=True, text=True, check=True)
    return at.stdout.strip() + "+" * bool(changed.stdout.strip())


def _write_reports(folder: Path, given: list[Text]) -> None:
    with (folder / "reports.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("file", "outlet", "date", "title"))
        for text in given:
            (folder / "reports" / text.file).write_bytes(text.body)
            table.writerow((text.file, text.outlet, text.published, text.title))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("out", type=Path)
    ask.add_argument("piles", nargs="*", help=f"of {', '.join(name for part in PARTS.values() for name in part)}")
    ask.add_argument("--part", choices=tuple(PARTS), default="first")
    options = ask.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in options.piles or PARTS[options.part]:
        make(name, options.out)


if __name__ == "__main__":
    main()
