"""Score times on the gold sets: `python -m bench.times [SET...] [--errors FILE] [--rivals FOLDER]`.

Documents looked at while rules were made ("dev"), those set aside until 2026-11-22 and looked at since ("opened") and
those that nobody looks at ("closed") are told apart; "aside" is the third that the last two make up together.
`--rivals` puts other taggers beside ours, on the same texts with the same scorer (see bench/times/rivals).
"""

import argparse
import copy
import resource
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.times.gold import PARTS, SETS, SHARED, folder_of, part_of, scorer
from bench.times.rivals import Missing, rivals
from bench.times.seeds import measure_seed_blocks, measure_seeds
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
        f"{name:20s} {part:6s} {len(docs):4d} docs {r['gold']:5d} gold  strict {f1['strict']:6.2f}"
        f"  relaxed {f1['relaxed']:6.2f} (P {precision:5.1f} R {recall:5.1f})"
        f"  type {100 * r['type_F1']:6.2f}  value {100 * r['value_F1']:6.2f}"
    )


def measure(name: str, error_file: Path | None) -> None:
    """Score one set in its two parts, with the speed of reading it."""
    load, _ = scorer()
    docs = load(folder_of(name))
    start = time.process_time()
    preds = read_set(docs)
    seconds = time.process_time() - start
    for part, chosen in _parts(name, docs).items():
        errors: list[Any] | None = [] if error_file and part in ("dev", "opened") else None
        report(name, part, chosen, preds, errors)
        if errors and error_file:
            _write_errors(error_file, part, errors)
    characters = sum(len(d["text"]) for d in docs)
    speed = f"{len(docs) / seconds:.0f} documents, {characters / seconds / 1000:.0f} thousand characters"
    print(f"{'':20s} {speed} per CPU second")


def _write_errors(path: Path, part: str, errors: list[Any]) -> None:
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
            cells = (part, kind, f"{doc['doc']}@{doc['dct']}", *told, rule, " ".join(around.split()))
            out.write("\t".join(cells) + "\n")


def measure_rivals(name: str, folder: Path) -> None:
    """A row for each rival that is installed under the folder, for each part and for the whole set, below ours."""
    load, _ = scorer()
    docs = load(folder_of(name))
    _compare("Dateline", name, docs, read_set(docs))
    for rival, run in rivals(folder, histories=name == "wikiwars").items():
        start = time.monotonic()
        try:
            found = run(docs)
        except Missing as lack:
            print(f"  {rival}: left out, {lack}")
            continue
        _compare(rival, name, docs, found)
        print(f"{'':20s} {time.monotonic() - start:.0f} s by the clock on the wall", flush=True)


def _compare(tagger: str, name: str, docs: list[dict[str, Any]], found: dict[str, Any]) -> None:
    for part, chosen in [*_parts(name, docs).items(), ("all", docs)]:
        report(f"  {tagger}", part, chosen, found, None)


def _parts(name: str, docs: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    parts = {part: [d for d in docs if part_of(name, d["doc"]) == part] for part in PARTS}
    if parts["opened"]:
        parts["aside"] = [d for d in docs if part_of(name, d["doc"]) != "dev"]
    return {part: chosen for part, chosen in parts.items() if chosen}


def main() -> None:
    """Run all sets, or those named."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sets", nargs="*", default=[*SETS, "seeds"])
    options.add_argument("--errors", type=Path, help="write each error of the parts that are read to this file")
    options.add_argument("--rivals", type=Path, metavar="FOLDER", help="where other taggers are installed")
    chosen = options.parse_args()
    if not SHARED.is_dir():
        print(f"bench.times: no gold sets at {SHARED}; nothing was measured")
        return
    if chosen.errors:
        chosen.errors.write_text("", encoding="utf-8")
    for name in chosen.sets:
        if name == "seeds":
            measure_seeds()
            measure_seed_blocks()
            continue
        measure(name, chosen.errors)
        if chosen.rivals:
            measure_rivals(name, chosen.rivals)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
