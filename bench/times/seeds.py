"""The seed reports: the times of two gold files of theirs."""

import importlib
import json
from typing import Any

from bench.times.gold import SHARED, scorer, seed_times
from dateline.calendar import bounds, inside
from dateline.extract.times import read_times
from dateline.model import TimeExpression

#: The days of publication that the seed files bear.
DAYS = {"000": "2024-04-20", "001": "2023-06-18", "002": "2024-04-26", "003": "2024-04-26", "004": "2023-06-18"}


def _read(name: str) -> list[TimeExpression]:
    text = next((SHARED / "seeds").glob(f"{name}*")).read_text(encoding="utf-8")
    return list(read_times(text, DAYS[name[:3]]))


def measure_seeds() -> None:
    """The seed reports: value right, or a stretch that holds the right one."""
    right = wider = wrong = 0
    for name, rows in sorted(seed_times().items()):
        found = {t.begin: t for t in _read(name)}
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


def measure_seed_blocks() -> None:
    """The 26 values of blocks.jsonl, by the rule `loose` of score_seeds.py: vague ones may be met by a stretch."""
    scorer()
    tool = importlib.import_module("score_seeds")
    judge = next(c for c in vars(tool).values() if isinstance(c, type) and hasattr(c, "loose"))
    rule: Any = object.__new__(judge)
    right = all_ = 0
    for line in (SHARED / "gold/seeds/blocks.jsonl").read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        found = _read(report["id"])
        for gold in report["dates"]:
            over = [t for t in found if t.begin < gold["end"] and gold["start"] < t.end]
            good = rule.loose([{"value": t.value, "edtf": t.edtf} for t in over], gold["value"])
            right, all_ = right + good, all_ + 1
            if not good:
                print(
                    "  wrong:", report["id"], gold["text"], gold["value"], "ours", [(t.text, t.value) for t in over]
                )
    print(f"{'seed blocks':20s} right {right} of {all_}")
