"""The kinds of attribution that the peers miss on the seeds: one item of the gold for each, found with its speaker.

The words of the items stay in ../shared; here are only their numbers and what makes them hard.
"""

import json
from typing import Any

from bench.entities.gold import align, gold_mentions, seed_dossiers, with_pronouns
from bench.gold import need
from dateline.model import Quotation

#: Number in `quotations-entities.jsonl` -> what the peers stumble over.
FIFTEEN = {
    "000-q01": "a relative clause with a noun phrase as content",
    "000-q05": "what X say is",
    "000-q07": "a participle, its speaker in the main clause",
    "001-q03": "an anonymous person goes on as they",
    "001-q11": "a paragraph in marks without a cue",
    "002-q01": "a participle two clauses from its speaker",
    "002-q10": "a quote without a cue behind one with a cue",
    "003-q01": "was informed by X that",
    "003-q05": "As to X",
    "003-q08": "a role word speaks behind its sentence",
    "003-q09": "was already forewarned by X that",
    "003-q13": "a noun with its verb",
    "003-q22": "a post by somebody else reports it: a chain",
    "004-q03": "made it clear",
    "004-q04": "X say between subject and verb",
}
#: Content found when half of the characters of both together are common.
OVERLAP = 0.5


def check_hard() -> list[tuple[str, bool, str]]:
    """Each of the fifteen with whether it is right, and what was found instead."""
    rows = []
    gold = gold_mentions()
    read = {name: align(with_pronouns(dossier), gold[name]) for name, dossier in seed_dossiers().items()}
    for item in _items():
        aligned = read[item["doc"]]
        found = _best(item, list(aligned.dossier.quotations.values()))
        speaker = found.speaker if found is not None else None
        meant = aligned.meaning.get(speaker.entity or "") if speaker is not None else None
        named = speaker is not None and _covers(item["speaker_text"], speaker.begin, speaker.end)
        chain = item["relay"] is None or (found is not None and bool(found.via))
        right = (meant in item["speaker"] or named) and chain
        note = "not found" if found is None else f"speaker {speaker.text if speaker else 'nobody'}"
        rows.append((item["id"], right, "" if right else note))
    return rows


def _items() -> list[dict[str, Any]]:
    with need("gold", "seeds", "quotations-entities.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("id") in FIFTEEN]
    return sorted(rows, key=lambda row: str(row["id"]))


def _best(item: dict[str, Any], quotations: list[Quotation]) -> Quotation | None:
    """The quotation that shares most with the gold; for words that go on in another's spans, the holder."""
    wanted = {i for span in item["content"] for i in range(span["start"], span["end"])}
    scored = []
    for q in quotations:
        ours = {i for begin, end in q.spans for i in range(begin, end)}
        share = len(wanted & ours) / len(wanted | ours)
        held = wanted <= ours and item["continues"] is not None and any(_same(wanted, b, e) for b, e in q.spans)
        scored.append((1.0 if held else share, q.begin, q))
    best = max(scored, key=lambda row: (row[0], -row[1]), default=None)
    return best[2] if best is not None and best[0] >= OVERLAP else None


def _same(wanted: set[int], begin: int, end: int) -> bool:
    return abs(begin - min(wanted)) < 3 and abs(end - 1 - max(wanted)) < 3


def _covers(gold: dict[str, int] | None, begin: int, end: int) -> bool:
    return gold is not None and begin < gold["end"] and gold["start"] < end
