"""Real reports for timing: whatever of the gold sets is news, each distinct text once, always in the same order."""

import gzip
import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bench.gold import need

#: Piles of one or more outlets, below ../shared/gold, those of many outlets on the same events first.
SETS = (
    "load/reuters_sample.jsonl.gz",
    "clusters/allsides_roundup_articles.jsonl.gz",
    "clusters/g5_news_cluster.jsonl.gz",
    "clusters/basil_triplets.jsonl.gz",
    "diplomacy/wh_us_china_to_2023-04.jsonl.gz",
    "load/whitehouse_statements_2021h2.jsonl.gz",
    "timelines/rtl/saab_sale/articles.jsonl.gz",
    "timelines/rtl/strauss_kahn/articles.jsonl.gz",
    "timelines/rtl/newscorp_hacking/articles.jsonl.gz",
    "timelines/rtl/bp_spill/articles.jsonl.gz",
    "timelines/rtl/msft_yahoo/articles.jsonl.gz",
    "timelines/rtl/kraft_cadbury/articles.jsonl.gz",
    "timelines/t17/libya/articles.jsonl.gz",
    "timelines/t17/haiti/articles.jsonl.gz",
    "quotations/polnear_train.jsonl.gz",
)
#: What is handed on of a document: the columns a reader of such a pile would have.
COLUMNS = ("url", "outlet", "published", "title", "text")


def lines() -> Iterator[str]:
    """Documents as JSON lines, a text that came before left out."""
    seen: set[bytes] = set()
    for name in SETS:
        with gzip.open(need("gold", *name.split("/")), "rt", encoding="utf-8") as source:
            for one in map(json.loads, source):
                mark = blake2b(" ".join(one["text"].split()).encode(), digest_size=16).digest()
                if mark not in seen:
                    seen.add(mark)
                    yield json.dumps(_columns(one)) + "\n"


def _columns(one: dict[str, Any]) -> dict[str, str]:
    if "doc_id" in one:  # a set that keeps outlet and day in the name of the document
        outlet, day, _ = one["doc_id"].rpartition("/")[2].split("_", 2)
        one = {"outlet": outlet, "published": day, "text": one["text"]}
    return {key: one[key] for key in COLUMNS if one.get(key)}


def write(path: Path, size: int) -> int:
    """The first `size` of them as a pile; gives how many there were."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for count, line in enumerate(lines(), start=1):
            out.write(line)
            if count == size:
                break
    return count
