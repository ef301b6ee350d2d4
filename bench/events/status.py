"""Factuality: of each marked word, did it happen, is it unsure, or did it not? UDS-IH2 and MEANTIME, dev parts."""

import json
from typing import TYPE_CHECKING, Any

from bench.gold import need
from dateline.extract.events.status import read_status
from dateline.parse import language_model

if TYPE_CHECKING:
    from spacy.tokens import Token

HAPPENED = frozenset({"occurred", "ongoing"})
#: Labels run from -3 (certainly not) to 3 (certainly so); these bounds cut them into three.
NOT, SO = -1.0, 1.0


def cut(label: float) -> str:
    """Three classes from the graded label."""
    return "happened" if label >= SO else "did not" if label <= NOT else "unsure"


def class_of(status: str) -> str:
    """Three classes from a status: what is still to come is not sure to come."""
    if status in HAPPENED:
        return "happened"
    return "unsure" if status in UNSURE else "did not"


UNSURE = frozenset({"planned", "possible", "conditional"})


def measure(errors: int = 0, share: str = "all") -> dict[str, float]:
    """F1 of each class over both dev sets."""
    figures: dict[str, float] = {}
    for name in ("uds_dev", "meantime_dev"):
        rows = _rows(name, share)
        pairs = list(_pairs(rows))
        for kind in ("happened", "unsure", "did not"):
            figures[f"{name} {kind}"] = _f1([(g, s) for g, s, _ in pairs], kind)
        figures[f"{name} words"] = float(len(pairs))
        for gold, ours, shown in [p for p in pairs if p[0] != p[1]][:errors]:
            print(f"{name} gold {gold:8} ours {ours:8} {shown}")
    return figures


def _rows(name: str, share: str) -> list[dict[str, Any]]:
    path = need("gold", "events", "factuality", f"{name}.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [r for r in rows if share == "all" or (r["idx"] % 3 == 0) == (share == "held")]


def _pairs(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    from spacy.tokens import Doc

    nlp = language_model()
    docs = (Doc(nlp.vocab, words=row["text"].split()) for row in rows)
    found = []
    for row, doc in zip(rows, nlp.pipe(docs), strict=True):
        for target in row["targets"]:
            first = target["span1"][0]
            if first < len(doc):
                token: Token = doc[first]
                reading = read_status(token)
                shown = f"{target['label']:5} {token.text!r} {reading.status} {reading.rule} | {row['text'][:230]}"
                found.append((cut(target["label"]), class_of(reading.status), shown))
    return found


def _f1(pairs: list[tuple[str, str]], kind: str) -> float:
    right = sum(g == s == kind for g, s in pairs)
    gold, ours = sum(g == kind for g, _ in pairs), sum(s == kind for _, s in pairs)
    return 2 * right / (gold + ours) if gold + ours else 0.0
