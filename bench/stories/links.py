"""What reports say together, beside a reader: which tellings are one event, where reports differ, what plans became.

Same event: of the pairs that gold has in different reports (`same_as`, both ways and over others), both found by us,
those that we have in one event (recall); of our pairs in different reports that are paired with rows of gold, those
that gold has too (precision). Notes: a disagreement is found when a conflict record of ours shows words of the note;
a plan when a link, a later word on a promise or an event whose history has two statuses does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from bench.stories.export import Export
from bench.stories.gold import Row, Telling, rows
from bench.stories.pairing import Record

#: A stretch of a report: the report's id, begin and end in code points.
Stretch = tuple[str, int, int]
#: Kinds of note that a conflict record answers.
DISAGREE = ("conflict", "supersedes")
#: Kinds of link that say what became of a plan, or what came in its place.
OUTCOMES = frozenset({"planned_held", "postponed_to", "replaced_by", "promise_evidence", "supersedes"})


def same_event(
    gold: Sequence[Telling], ours: Sequence[Record], found: Mapping[int, int], tell: list[str]
) -> Counter[str]:
    """Pairs of found rows in different reports: `gold` pairs, `same` of them that we join, `merged` by us."""
    home = same_rows([one.row for one in gold])
    count: Counter[str] = Counter()
    for a, b in combinations(sorted(found), 2):
        one, other = gold[a].row, gold[b].row
        if one["report"] == other["report"]:
            continue
        first, second = ours[found[a]]["event"], ours[found[b]]["event"]
        theirs, merged = home[one["id"]] == home[other["id"]], first is not None and first == second
        count.update(gold=theirs, merged=merged, same=theirs and merged)
        if theirs != merged:
            what = "merge missed" if theirs else "merged, gold does not"
            tell.append(f"{what}: {_told(one)} = {_told(other)}")
    return count


def _told(row: Row) -> str:
    return f"{row['report']} {row['words']!r} ({row['when']} {row['status']})"


def same_rows(events: Iterable[Row]) -> dict[str, str]:
    """Id of a row -> the one that stands for all rows of its event."""
    home: dict[str, str] = {}

    def root(key: str) -> str:
        while home.setdefault(key, key) != key:
            key = home[key]
        return key

    for row in events:
        home.setdefault(row["id"], row["id"])
        for other in re.split(r"[,;\s]+", row["same_as"]):
            if other:
                home[max(root(row["id"]), root(other))] = min(root(row["id"]), root(other))
    return {key: root(key) for key in list(home)}


def notes(pile: Path, export: Export, tell: list[str]) -> Counter[str]:
    """Notes on a disagreement or a plan, `KIND gold`; those of which a record of ours shows words, `KIND found`."""
    differ = [(one["id"], stretch) for one in export.of("conflict") for stretch in _shown(one["values"])]
    told = dict.fromkeys(DISAGREE, differ) | {"plan_outcome": list(_outcomes(export))}
    count: Counter[str] = Counter({"conflict ours": len(export.of("conflict"))})
    right: set[str] = set()
    for row in rows(pile, "notes"):
        kind, places = row["kind"], list(_places(row, export))
        if kind not in told or not places:
            continue
        hits = {key for key, stretch in told[kind] for place in places if _overlap(stretch, place)}
        count.update({f"{kind} gold": 1, f"{kind} found": bool(hits)})
        right |= hits if kind in DISAGREE else set()
        if not hits:
            tell.append(f"{kind} missed: {row['reports']} {row['words']!r}: {row['note']}")
    count["conflict shown"] = len(right)
    return count


def _places(row: Row, export: Export) -> Iterator[Stretch]:
    """Where the words of a note stand, in any of its reports: whole, or each side (`fined 5 / fined 6`)."""
    for report in re.split(r"[,;\s]+", row["reports"]):
        text = export.texts.get(report, "")
        whole = row["words"] in text
        for words in [row["words"]] if whole else re.split(r" (?:##|/) ", row["words"]):
            if (begin := text.find(words)) >= 0:
                yield export.named[report], begin, begin + len(words)


def _shown(values: Iterable[Record]) -> Iterator[Stretch]:
    for value in values:
        for place in value["evidence"]:
            yield place["report"], place["begin"], place["end"]


def _outcomes(export: Export) -> Iterator[tuple[str, Stretch]]:
    """All words that a record of ours shows of what became of a plan: of links, promises, events with a history."""
    for link in export.of("link"):
        if link["kind"] in OUTCOMES:
            yield from ((link["id"], stretch) for stretch in _shown([link]))
    for promise in export.of("commitment"):
        if promise["bearing"]:
            places = [*promise["evidence"], *promise["bearing"]]
            yield from ((promise["id"], (p["report"], p["begin"], p["end"])) for p in places)
    tellings: dict[str, list[Record]] = defaultdict(list)
    for mention in export.of("event_mention"):
        tellings[mention["event"] or ""].append(mention)
    for event in export.of("event"):
        if len({step["status"] for step in event["history"]}) > 1:
            yield from ((event["id"], (m["report"], m["begin"], m["end"])) for m in tellings[event["id"]])


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def link_line(name: str, count: Counter[str]) -> str:
    """A row: recall and precision of joins, and notes found of each kind."""
    recall, precision = count["same"] / max(1, count["gold"]), count["same"] / max(1, count["merged"])
    parts = [
        f"{name:10} {'links':10} same event: recall {count['same']} of {count['gold']} ({recall:.3f}),",
        f"precision {count['same']} of {count['merged']} ({precision:.3f});",
        *(f"{kind} {count[f'{kind} found']} of {count[f'{kind} gold']}," for kind in (*DISAGREE, "plan_outcome")),
        f"conflict records ours {count['conflict ours']}, in a note {count['conflict shown']}",
    ]
    return " ".join(parts)
