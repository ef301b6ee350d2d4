"""Score times on the gold sets: `python -m bench.times [SET...] [--errors FILE]`; development and held-out apart."""

import argparse
import copy
import resource
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.times.gold import SETS, SHARED, held_out, scorer, seed_times
from dateline.calendar import bounds, inside
from dateline.extract.times import read_times


def read_set(docs: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Our expressions by document, as the scorer wants them."""
    return {doc["doc"]: [_row(t) for t in read_times(doc["text"], (doc["dct"] or "")[:10] or None)] for doc in docs}


def _row(found: Any) -> dict[str, Any]:
    return {"begin": found.begin, "end": found.end, "type": found.type, "value": found.value, "rule": found.rule}


def report(name: str, part: str, docs: list[dict[str, Any]], preds: dict[str, Any], errors: list[Any] | None) -> None:
    """One line of figures."""
    _, score = scorer()
    r = score(copy.deepcopy(docs), preds, errors)
    f1 = {k: 100 * r[k]["F1"] for k in ("strict", "relaxed")}
    precision, recall = 100 * r["relaxed"]["P"], 100 * r["relaxed"]["R"]
    print(
        f"{name:20s} {part:8s} {len(docs):4d} docs {r['gold']:5d} gold  strict {f1['strict']:6.2f}"
        f"  relaxed {f1['relaxed']:6.2f} (P {precision:5.1f} R {recall:5.1f})"
        f"  type {100 * r['type_F1']:6.2f}  value {100 * r['value_F1']:6.2f}"
    )


def measure(name: str, error_file: Path | None) -> None:
    """Score one set in its two parts, with the speed of reading it."""
    load, _ = scorer()
    docs = load(SHARED / "gold/times" / name)
    start = time.process_time()
    preds = read_set(docs)
    seconds = time.process_time() - start
    parts = {"dev": [d for d in docs if not held_out(d["doc"])], "held-out": [d for d in docs if held_out(d["doc"])]}
    for part, chosen in parts.items():
        errors: list[Any] | None = [] if error_file and part == "dev" else None
        report(name, part, chosen, preds, errors)
        if errors and error_file:
            _write_errors(error_file, errors)
    characters = sum(len(d["text"]) for d in docs)
    speed = f"{len(docs) / seconds:.0f} documents, {characters / seconds / 1000:.0f} thousand characters"
    print(f"{'':20s} {speed} per CPU second")


def _write_errors(path: Path, errors: list[Any]) -> None:
    with path.open("a", encoding="utf-8") as out:
        for kind, doc, gold, ours in sorted(errors, key=lambda e: e[0]):
            one = gold or ours
            around = (
                doc["text"][max(0, one["begin"] - 110) : one["begin"]]
                + "[["
                + doc["text"][one["begin"] : one["end"]]
                + "]]"
            )
            around += doc["text"][one["end"] : one["end"] + 70]
            told = [
                f"{x.get('type')} {x.get('value')} {doc['text'][x['begin'] : x['end']]!r}" if x else "-"
                for x in (gold, ours)
            ]
            rule = ours.get("rule", "") if ours else ""
            out.write(
                f"{kind}\t{doc['doc']}@{doc['dct']}\t{told[0]}\t{told[1]}\t{rule}\t{' '.join(around.split())}\n"
            )


def measure_seeds() -> None:
    """The seed reports: value right, or a stretch that holds the right one."""
    right = wider = wrong = 0
    for name, rows in sorted(seed_times().items()):
        text = next((SHARED / "seeds").glob(f"{name}*")).read_text(encoding="utf-8")
        day = {
            "000": "2024-04-20",
            "001": "2023-06-18",
            "002": "2024-04-26",
            "003": "2024-04-26",
            "004": "2023-06-18",
        }[name[:3]]
        found = {t.begin: t for t in read_times(text, day)}
        ends = {t.end: t for t in found.values()}
        for row in rows:
            if not row["scored"]:
                continue
            ours = found.get(row["begin"]) or ends.get(row["end"])
            if ours and ours.value == row["value"] and ours.end == row["end"]:
                right += 1
            elif ours and row["edtf"] and ours.edtf and inside(bounds(row["edtf"]), bounds(ours.edtf)):
                wider += 1
                print("  wider:", row["text"], row["value"], row["edtf"], "ours", ours.text, ours.value, ours.edtf)
            else:
                wrong += 1
                print(
                    "  wrong:",
                    row["doc"][:3],
                    row["text"],
                    row["value"],
                    "ours",
                    ours and (ours.text, ours.value, ours.rule),
                )
    print(f"{'seeds':20s} right {right}  wider {wider}  wrong {wrong}")


def main() -> None:
    """Run all sets, or those named."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sets", nargs="*", default=[*SETS, "seeds"])
    options.add_argument("--errors", type=Path)
    chosen = options.parse_args()
    if not SHARED.is_dir():
        print(f"bench.times: no gold sets at {SHARED}; nothing was measured")
        return
    if chosen.errors:
        chosen.errors.write_text("", encoding="utf-8")
    for name in chosen.sets:
        if name == "seeds":
            measure_seeds()
        else:
            measure(name, chosen.errors)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
