"""Word precision and recall of the readable text of web pages, ours and trafilatura's, on `../shared/gold/formats`.

A third of the pages (by hash of the outlet) is held out: rules were not tuned on them.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[3] / "shared/gold/formats/html_gold.jsonl.gz"
READ = frozenset({"body", "subheading", "standfirst", "embed"})


def ours(page: str) -> str:
    from dateline.clean import clean
    from dateline.model import Source

    report, _ = clean(Source(file="page.html", data=page.encode("utf-8", "replace"), media="html"))
    return "\n".join(report.text[b.begin : b.end] for b in report.blocks if b.kind in READ)


def trafilatura(page: str) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def scores(gold: str, found: str) -> tuple[float, float]:
    want, have = words(gold), words(found)
    both = sum((want & have).values())
    return both / max(1, sum(have.values())), both / max(1, sum(want.values()))


def held_out(row: dict[str, Any]) -> bool:
    return blake2b(str(row["outlet"]).encode()).digest()[0] % 3 == 0


def table(rows: list[dict[str, Any]], read: Callable[[str], str]) -> Iterator[str]:
    begun = time.perf_counter()
    found = [(held_out(row), scores("\n".join(row["paragraphs"]), read(row["html_text"]))) for row in rows]
    seconds = time.perf_counter() - begun
    for name, part in (("tuned on", False), ("held out", True)):
        pairs = [pair for held, pair in found if held == part]
        precision, recall = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
        f1 = sum(2 * p * r / (p + r) if p + r else 0.0 for p, r in pairs) / len(pairs)
        yield f"{read.__name__}\t{name}\t{len(pairs)}\t{precision:.3f}\t{recall:.3f}\t{f1:.3f}\t{seconds:.1f}"


def main() -> int:
    if not GOLD.is_file():
        print(f"bench/pages: {GOLD} is not there, so nothing is measured")
        return 0
    with gzip.open(GOLD, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    print("reader\tpages\tn\tprecision\trecall\tf1\tseconds for all")
    for read in (ours, trafilatura):
        for line in table(rows, read):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
