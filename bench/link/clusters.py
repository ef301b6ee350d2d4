"""`python -m bench.link.clusters`: reports about one event, pairwise, on ../shared/gold/clusters."""

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from bench.gold import need
from bench.link.reports import pile_of, read
from dateline.link.stories import stories


def pairs(clusters: Iterable[list[str]]) -> set[tuple[str, str]]:
    """All pairs within clusters."""
    return {(a, b) for cluster in clusters for a, b in combinations(sorted(cluster), 2)}


def main() -> None:
    folder = need("gold", "clusters")
    rounds = json.loads((folder / "allsides_roundups.json").read_text(encoding="utf-8"))
    sets = {"allsides": ("allsides_roundup_articles", [one["ids"] for one in rounds])}
    total = [0, 0, 0]
    for name, file in (("g5", "g5_news_cluster"), ("basil", "basil_triplets")):
        by_cluster = defaultdict(list)
        for document in read(folder / f"{file}.jsonl.gz"):
            by_cluster[document["cluster"]].append(document["id"])
        sets[name] = (file, list(by_cluster.values()))
    for name, (file, gold) in sorted(sets.items()):
        made = defaultdict(list)
        for report, story in stories(pile_of(read(folder / f"{file}.jsonl.gz"))).items():
            made[story].append(report)
        known = {report for cluster in gold for report in cluster}
        ours = {pair for pair in pairs(made.values()) if set(pair) <= known}
        wanted = pairs(gold)
        counts = [len(ours & wanted), len(ours), len(wanted)]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        _show(name, *counts)
    _show("all", *total)


def _show(name: str, hits: int, found: int, wanted: int) -> None:
    p, r = hits / found, hits / wanted
    print(f"{name:10s} precision {p:.3f}  recall {r:.3f}  F1 {2 * p * r / (p + r):.3f}")


if __name__ == "__main__":
    main()
