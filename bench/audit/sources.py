"""Where the piles of the audit come from: which reports of which set, as texts with a head that a reader sees.

At most 25 reports a pile (120 where a topic is taken whole), spread over the time of the topic: the reports in order
of time fall into equal parts, and of each part the one with the least hash is taken. Piles of clusters are twenty
clusters by hash, two reports of each: with 25 reports nothing would be told twice.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any, NamedTuple

from bench.gold import need
from bench.link.reports import read
from bench.quotations.gold import polnear
from bench.timelines.__main__ import articles

#: The parts of the audit, in the order they were judged. Nobody who works on the program looked into one before it
#: was judged, but for the first and "open"; what each brought to light was mended before the next.
PARTS = {
    "first": ("rtl/bp_spill", "rtl/saab_sale", "rtl/strauss_kahn", "t17/libya", "clusters", "diplomacy_a", "seeds"),
    "second": (
        *("rtl/kraft_cadbury", "rtl/msft_yahoo", "rtl/newscorp_hacking", "t17/haiti"),
        *("allsides_roundup", "diplomacy_b"),
    ),
    "third": ("t17/mj", "clusters_2", "allsides_2", "whitehouse_b", "reuters_b", "polnear_unread"),
    "fourth": ("allsides_4", "polnear_unread_2"),
    "fifth": ("allsides_5", "g5_5w1h", "polnear_unread_3", "reuters_c", "whitehouse_c"),
    "sixth": ("allsides_6", "polnear_unread_4", "reuters_d", "whitehouse_d"),
    "seventh": ("allsides_7", "diplomacy_c", "polnear_unread_5", "reuters_e", "whitehouse_e"),
    "eighth": ("allsides_8", "polnear_unread_6", "reuters_f", "whitehouse_f"),
    "ninth": ("allsides_9", "polnear_unread_7", "reuters_g", "whitehouse_g"),
    "tenth": ("polnear_unread_8", "reuters_h", "reuters_i", "whitehouse_h"),
    "eleventh": ("reuters_j", "reuters_k", "reuters_l", "whitehouse_i"),
    "twelfth": ("reuters_m", "reuters_n", "reuters_o", "whitehouse_j"),
    # whole topics, without the reports that the first three parts drew from them
    "thirteenth": ("rtl/bp_spill/rest", "rtl/newscorp_hacking/rest", "rtl/saab_sale/rest", "t17/haiti/rest"),
    "fourteenth": ("rtl/kraft_cadbury/rest", "rtl/msft_yahoo/rest", "t17/libya/rest", "t17/mj/rest"),
    # and what these two left of the largest
    "fifteenth": ("rtl/bp_spill/rest/rest", "rtl/msft_yahoo/rest/rest", "t17/haiti/rest/rest", "t17/libya/rest/rest"),
    # for work on the program: kin of the third part that anybody may read
    "open": ("clusters_3", "allsides_3", "whitehouse_a", "reuters_a", "polnear_dev"),
}
#: Piles of clusters, two outlets on each event: the set, and how many lots of twenty clusters come before.
CLUSTERS = {
    "clusters": ("triplets", 0),
    "clusters_2": ("triplets", 1),
    "clusters_3": ("triplets", 2),
    "allsides_roundup": ("allsides", 0),
    "allsides_2": ("allsides", 1),
    "allsides_3": ("allsides", 2),
    "allsides_4": ("allsides", 3),
    "allsides_5": ("allsides", 4),
    "allsides_6": ("allsides", 5),
    "allsides_7": ("allsides", 6),
    "allsides_8": ("allsides", 7),
    "allsides_9": ("allsides", 8),
}
WHITE_HOUSE, REUTERS = ("load", "whitehouse_statements_2021h2.jsonl.gz"), ("load", "reuters_sample.jsonl.gz")
POLNEAR = ("quotations", "polnear_train.jsonl.gz")
#: Piles drawn one after another from what the earlier ones left of the same documents.
SERIES = (
    (WHITE_HOUSE, 0, tuple(f"whitehouse_{lot}" for lot in "bcdefghij")),
    (REUTERS, 0, tuple(f"reuters_{lot}" for lot in "bcdefghijklmno")),
    (POLNEAR, 2, tuple(f"polnear_unread_{lot}" for lot in range(3, 9))),
)
#: Sets of single documents: file below gold/, and the thirds by hash of the name that a pile may draw on.
SETS = {
    "whitehouse_a": (WHITE_HOUSE, (1, 2)),
    "reuters_a": (REUTERS, (1, 2)),
    "polnear_dev": (("quotations", "polnear_dev.jsonl.gz"), (0, 1, 2)),
    "polnear_unread": (POLNEAR, (0,)),
    "polnear_unread_2": (POLNEAR, (1,)),
    "g5_5w1h": (("clusters", "g5_gold_5w1h.jsonl.gz"), (0, 1, 2)),
    **{name: (path, (part,)) for path, part, names in SERIES for name in names},
}
#: The piles of the same documents that were drawn before.
AFTER = {name: names[:at] for _, _, names in SERIES for at, name in enumerate(names)}
AFTER |= {"diplomacy_c": ("diplomacy_a",)}
THIRDS = 3
MOST, WHOLE, EVENTS, TELLINGS = 25, 120, 20, 2
REST = "/rest"
Document = dict[str, Any]


class Text(NamedTuple):
    """A report as a text file, with what is declared of it; empty where the data does not say."""

    file: str
    body: bytes
    outlet: str = ""
    published: str = ""
    title: str = ""


def texts(pile: str) -> list[Text]:
    """The reports of a pile, in order of time. Seeds are the files as they are."""
    if pile == "seeds":
        return [Text(path.name, path.read_bytes()) for path in sorted(need("seeds").glob("*.txt"))]
    return [text(number, one) for number, one in enumerate(chosen(pile), 1)]


@cache
def chosen(pile: str) -> list[Document]:
    """The documents of a pile in order of time; kept, since each later pile of a series asks for all before it."""
    if pile.endswith(REST):
        return rest(pile.removesuffix(REST))
    if pile.startswith(("rtl/", "t17/")):
        return spread(list(articles(pile)))
    if pile in SETS:
        return spread(_rest(pile, part(*SETS[pile])))
    if pile.startswith("diplomacy_"):
        documents = read(need("gold", "diplomacy", "wh_us_china_to_2023-04.jsonl.gz"))
        return spread(_rest(pile, documents[1 if pile == "diplomacy_b" else 0 :: 2]))
    return clustered(pile)


def _rest(pile: str, documents: Iterable[Document]) -> list[Document]:
    """The documents that no earlier pile of the same set has."""
    drawn = {one["id"] for before in AFTER.get(pile, ()) for one in chosen(before)}
    return [one for one in documents if one["id"] not in drawn]


def rest(pile: str) -> list[Document]:
    """Up to `WHOLE` reports of a topic that its first pile did not draw, nor, of `topic/rest`, the pile after it."""
    drawn = {one["id"] for one in chosen(pile)}
    while pile.endswith(REST):
        pile = pile.removesuffix(REST)
        drawn |= {one["id"] for one in chosen(pile)}
    return spread([one for one in articles(pile) if one["id"] not in drawn], WHOLE)


def part(path: tuple[str, str], parts: tuple[int, ...]) -> Iterator[Document]:
    """Documents of a set that fall into these parts; of PolNeAR's train set those never read."""
    unread = polnear("train", slice(400, None)) if "polnear_train" in path[-1] else None
    for one in unread or read(need("gold", *path)):
        if "doc_id" in one:
            outlet, day, _ = one["doc_id"].removeprefix("train/").removeprefix("dev/").split("_", 2)
            one = {"id": one["doc_id"], "outlet": outlet, "published": day, "text": one["text"]}
        if int(_hash(one["id"]), 16) % THIRDS in parts:
            yield one


def clustered(pile: str) -> list[Document]:
    """Two reports, of different outlets where there are such, of each of twenty clusters."""
    folder = need("gold", "clusters")
    groups: dict[str, list[Document]] = defaultdict(list)
    kind, lot = CLUSTERS[pile]
    if kind == "allsides":
        by_id = {one["id"]: one for one in read(folder / "allsides_roundup_articles.jsonl.gz")}
        for number, one in enumerate(json.loads((folder / "allsides_roundups.json").read_text(encoding="utf-8"))):
            groups[f"allsides {number}"] = [by_id[name] for name in one["ids"] if name in by_id]
    else:
        for file in ("basil_triplets", "g5_news_cluster"):
            for one in read(folder / f"{file}.jsonl.gz"):
                groups[f"{file} {one['cluster']}"].append(one)
    names = sorted((name for name in groups if len(groups[name]) >= TELLINGS), key=_hash)
    whole = names[lot * EVENTS : (lot + 1) * EVENTS]
    return sorted((one for name in whole for one in _tellings(groups[name])), key=_time)


def _tellings(group: list[Document]) -> list[Document]:
    seen: list[Document] = []
    for one in sorted(group, key=lambda d: _hash(d["id"])):
        if one["outlet"] not in {other["outlet"] for other in seen}:
            seen.append(one)
    return (seen if len(seen) >= TELLINGS else sorted(group, key=lambda d: _hash(d["id"])))[:TELLINGS]


def spread(documents: Sequence[Document], most: int = MOST) -> list[Document]:
    """At most so many documents, evenly over their order in time, of each stretch the one with the least hash."""
    order = sorted(documents, key=_time)
    count = min(most, len(order))
    cuts = [round(part * len(order) / count) for part in range(count + 1)] if count else [0]
    return [min(order[a:b], key=lambda d: _hash(d["id"])) for a, b in pairwise(cuts)]


def text(number: int, one: Document) -> Text:
    """A document as a file: title, outlet and day of publication where the data gives them, then the text."""
    day, title, outlet = (one["published"] or "")[:10], one.get("title") or "", one.get("outlet") or ""
    head = [title, outlet, f"Published: {date.fromisoformat(day):%-d %B %Y}" if day else "", one["text"]]
    whole = "\n\n".join(part for part in head if part) + "\n"
    slug = re.sub(r"[^a-z0-9]+", "-", (outlet or "report").casefold()).strip("-")
    return Text(f"{number:02d}_{day or 'undated'}_{slug}.txt", whole.encode(), outlet, day, title)


def _time(one: Document) -> tuple[str, str]:
    return one["published"] or "", one["id"]


def _hash(name: str) -> str:
    return blake2b(str(name).encode(), digest_size=8).hexdigest()
