"""Factuality: of each marked word, did it happen, is it unsure, or did it not? UDS-IH2 and MEANTIME, dev parts."""

import json
from collections.abc import Iterator
from typing import Any

from bench.gold import need
from dateline.extract.events.status import Reading, read_status
from dateline.extract.events.tense import UNREAL
from dateline.parse import language_model, read_off

HAPPENED = frozenset({"occurred", "ongoing"})
#: Labels run from -3 (certainly not) to 3 (certainly so); these bounds cut them into three.
NOT, SO = -1.0, 1.0


def cut(label: float) -> str:
    """Three classes from the graded label."""
    return "happened" if label >= SO else "did not" if label <= NOT else "unsure"


def plain_class(reading: Reading) -> str:
    """Three classes from the status alone: what is still to come is not sure to come."""
    if reading.status in HAPPENED:
        return "happened"
    return "unsure" if reading.status in UNREAL else "did not"


def certain_class(reading: Reading) -> str:
    """MEANTIME's scale is certainty and polarity, blind to tense: a plan is probable (1.5)."""
    return "happened" if reading.status == "planned" else plain_class(reading)


def so_far_class(reading: Reading) -> str:
    """UDS asked "did it happen?": what is to come, wished, ordered or on a condition did not; the rest is open."""
    if reading.status in UNREAL:
        return "unsure" if reading.rule in OPEN else "did not"
    return plain_class(reading)


#: Nobody says whether it happened.
OPEN = frozenset({"may-have", "whether", "unclear", "negated-teller", "question", "seems"})
#: What each set's annotators were asked, by the set's name.
ASKED = {"uds": so_far_class, "meantime": certain_class}
CLASSES = ("happened", "unsure", "did not")


def measure(errors: int = 0, share: str = "all") -> dict[str, float]:
    """F1 of each class over both dev sets, asked as the annotators were; and by the status alone ("plain").

    "clear" leaves out the words whose label lies between the two ends, where annotators disagreed or were not sure.
    The status is read at the gold's own word, so that what the finder of events leaves out is not mixed in.
    "unsure at best" is what F1 could be if each of our readings were called unsure or not with the gold in hand.
    """
    figures: dict[str, float] = {}
    for name in ("uds_dev", "meantime_dev", "meantime_train"):
        found = list(_readings(_rows(name, share)))
        asked = ASKED[name.partition("_")[0]]
        for label, class_of in (("", asked), (" plain", plain_class)):
            pairs = [(gold, class_of(reading)) for gold, reading, _ in found]
            figures |= {f"{name}{label} {kind}": _f1(pairs, kind) for kind in CLASSES}
            clear = [(gold, ours) for gold, ours in pairs if gold != "unsure"]
            figures |= {f"{name}{label} clear {kind}": _f1(clear, kind) for kind in ("happened", "did not")}
            figures[f"{name}{label} right"] = sum(g == s for g, s in pairs) / len(pairs)
        figures[f"{name} unsure at best"] = _best_unsure([(gold, reading) for gold, reading, _ in found])
        figures[f"{name} words"] = float(len(found))
        wrong = [(gold, asked(reading), shown) for gold, reading, shown in found if gold != asked(reading)]
        for gold, ours, shown in wrong[:errors]:
            print(f"{name} gold {gold:8} ours {ours:8} {shown}")
    return figures


def _best_unsure(found: list[tuple[str, Reading]]) -> float:
    """The best F1 of "unsure" over all choices of readings (status and rule): no table of ours can pass it."""
    counts: dict[tuple[str, str], list[int]] = {}
    for gold, reading in found:
        count = counts.setdefault((reading.status, reading.rule), [0, 0])
        count[0] += gold == "unsure"
        count[1] += 1
    gold_all = sum(unsure for unsure, _ in counts.values())
    best, right, ours = 0.0, 0, 0
    for unsure, words in sorted(counts.values(), key=lambda c: (-c[0] / c[1], c[1])):
        right, ours = right + unsure, ours + words
        best = max(best, 2 * right / (gold_all + ours))
    return best


def _rows(name: str, share: str) -> list[dict[str, Any]]:
    path = need("gold", "events", "factuality", f"{name}.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [r for r in rows if share == "all" or (r["idx"] % 3 == 0) == (share == "held")]


def _readings(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Reading, str]]:
    """(gold class, our reading, a line to show) of each marked word."""
    from spacy.tokens import Doc

    nlp = language_model()
    docs = (Doc(nlp.vocab, words=row["text"].split()) for row in rows)
    for row, doc in zip(rows, map(read_off, nlp.pipe(docs)), strict=True):
        for target in row["targets"]:
            first = target["span1"][0]
            if first < len(doc):
                reading = read_status(doc[first])
                shown = (
                    f"{target['label']:5} {doc[first].text!r} {reading.status} {reading.rule} | {row['text'][:230]}"
                )
                yield cut(target["label"]), reading, shown


def _f1(pairs: list[tuple[str, str]], kind: str) -> float:
    right = sum(g == s == kind for g, s in pairs)
    gold, ours = sum(g == kind for g, _ in pairs), sum(s == kind for _, s in pairs)
    return 2 * right / (gold + ours) if gold + ours else 0.0
