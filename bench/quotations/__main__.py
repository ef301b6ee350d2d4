"""`python -m bench.quotations`: quote and speaker on PolNeAR train and dev, on the seeds, and the time it takes.

PolNeAR marks only the outermost of nested attributions (3 of 19,832 stand inside another), so nested ones of ours are
left out of that comparison. Times are of one processor, next to the parse of the same texts in the same run.
"""

import argparse
import random
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from bench.gold import scorer
from bench.quotations import seeds
from bench.quotations.gold import Doc, plain_report, polnear
from bench.quotations.hard import FIFTEEN, check_hard
from dateline.extract.quotations import find_quotations
from dateline.model import Dossier, Quotation
from dateline.parse import parse_report

#: Train documents for looking at errors, and those nobody looked at.
SAMPLE, HELD_OUT = slice(100), slice(400, None)


def read(docs: list[Doc]) -> tuple[dict[str, list[Doc]], float, float]:
    """Quotations of each document in the form of the scorer, and the processor seconds of parse and of reading."""
    found: dict[str, list[Doc]] = {}
    parse = reading = 0.0
    for doc in docs:
        report = plain_report(doc["doc_id"], doc["text"])
        start = time.process_time()
        dossier = Dossier(report, parse_report(report))
        parsed = time.process_time()
        dossier.add(find_quotations(dossier))
        parse, reading = parse + parsed - start, reading + time.process_time() - parsed
        rules = {r.target: r.rule for r in dossier.reasons}
        quotations = list(dossier.quotations.values())
        found[doc["doc_id"]] = [scored(q, rules[q.id]) for q in quotations if not nested(q, quotations)]
    return found, parse, reading


def scored(q: Quotation, rule: str) -> Doc:
    """A quotation as the scorer wants it."""
    return {
        "content": [list(span) for span in q.spans],
        "source": [[q.speaker.begin, q.speaker.end]] if q.speaker else [],
        "cue": [[q.cue.begin, q.cue.end]] if q.cue else [],
        "rule": rule,
    }


def nested(q: Quotation, others: list[Quotation]) -> bool:
    """Whether all words of a quotation stand inside another one."""
    return any(o is not q and o.spans != q.spans and all(within(s, o) for s in q.spans) for o in others)


def within(span: tuple[int, int], other: Quotation) -> bool:
    return any(begin <= span[0] and span[1] <= end for begin, end in other.spans)


def score(docs: list[Doc], found: dict[str, list[Doc]], speech: bool) -> tuple[dict[str, Any], list[Any]]:
    """The scorer's summary and its errors."""
    judge = scorer("score_quotes")
    total: dict[str, float] = defaultdict(float)
    errors = []
    for doc in docs:
        counts, wrong = judge.score_doc(doc["text"], doc["quotes"], found[doc["doc_id"]], speech)
        counts["docs"] = 1
        for key, value in counts.items():
            total[key] += value
        errors += [(doc, *error) for error in wrong]
    return judge.summary(total), errors


def show(name: str, summary: dict[str, Any]) -> None:
    joint, speaker = summary["joint quote+speaker"], summary["speaker acc (matched)"]
    recall = summary["recall by gold type (iou>=.5)"]
    print(
        f"{name:24} joint P {joint['P']:5} R {joint['R']:5} F1 {joint['F1']:5} speaker right {speaker['overlap']:5} "
        f"recall direct {recall['direct']}, mixed {recall['mixed']}, indirect {recall['indirect']}"
    )


def show_rules(found: dict[str, list[Doc]], errors: list[Any]) -> None:
    fired = Counter(q["rule"] for quotes in found.values() for q in quotes)
    false = Counter(p["q"]["rule"] for _, kind, _, p in errors if kind == "spurious")
    for rule, times in fired.most_common():
        print(f"  {rule:32} {times:5}  of them not in the gold {false[rule]:4}")


def show_errors(errors: list[Any], most: int) -> None:
    random.Random(1).shuffle(errors)
    for doc, kind, gold, ours in errors[:most]:
        print(f"\n[{kind}] {doc['doc_id']}")
        for name, one in (("gold", gold), ("ours", ours)):
            if one is not None:
                parts = [
                    " … ".join(doc["text"][b:e] for b, e in one["q"][key]) for key in ("source", "cue", "content")
                ]
                print(f"  {name} {one['type']:8} {parts[0]!r} {parts[1]!r} {parts[2][:200]!r}")


def measure(part: str, sample: slice, options: argparse.Namespace) -> None:
    docs = polnear(part, sample)
    found, parse, reading = read(docs)
    summary, errors = score(docs, found, speech=False)
    speech, _ = score(docs, found, speech=True)
    show(f"polnear {part} all", summary)
    show(f"polnear {part} speech only", speech)
    print(f"{'':24} {reading:.2f} s for {len(docs)} documents, {reading / parse:.3f} of the parse ({parse:.1f} s)")
    if options.rules:
        show_rules(found, errors)
    if options.errors and sample == SAMPLE:
        show_errors(errors, options.errors)


def measure_seeds(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seeds.jsonl"
        records = seeds.read_seeds()
        seeds.write_export(records, path)
        rows, wrong = seeds.score_seeds(path)
    print("seeds " + ", ".join(f"{name.removeprefix('quotes.')} {value:.3f}" for name, value in rows.items()))
    for line in (*wrong, *(seeds.quotation_lines(records) if options.lines else ())):
        print(f"  {line}")


def measure_hard() -> None:
    rows = check_hard()
    print(f"seeds, kinds that every peer misses: {sum(right for _, right, _ in rows)} of {len(rows)} right")
    for number, right, note in rows:
        if not right:
            print(f"  {number} {FIFTEEN[number]}: {note}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="name so many errors of the train sample")
    parser.add_argument("--rules", action="store_true", help="how often each rule fires, and fails")
    parser.add_argument("--lines", action="store_true", help="print every quotation of the seeds")
    parser.add_argument("--only", choices=("train", "dev", "held-out", "seeds"))
    options = parser.parse_args()
    if options.only in (None, "train"):
        measure("train", SAMPLE, options)
    if options.only in (None, "dev"):
        measure("dev", slice(None), options)
    if options.only == "held-out":
        measure("train", HELD_OUT, options)
    if options.only in (None, "seeds"):
        measure_seeds(options)
        measure_hard()


if __name__ == "__main__":
    main()
