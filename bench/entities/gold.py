"""The seeds read up to their pronouns, and their gold mentions laid beside the program's."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from bench.gold import need
from dateline import pipeline
from dateline.clean import clean
from dateline.dating import date_report
from dateline.extract.times import find_times
from dateline.model import Dossier, Mention, Source
from dateline.parse import parse_report

Gold = dict[str, Any]
#: Steps before the pronouns, and the pronouns.
BEFORE, PRONOUNS = pipeline.STEPS[:2], pipeline.STEPS[2]


def read_before_pronouns(path: Path) -> Dossier:
    """A report cleaned, dated by its own evidence, parsed, with entities and quotations."""
    source = Source(file=path.name, data=path.read_bytes())
    report, notes = clean(source)
    published, more = date_report(source, report)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*notes, *more])
    dossier.paragraphs = parse_report(dossier.report)
    dossier.add(find_times(dossier))
    for step in BEFORE:
        dossier.add(step(dossier))
    return dossier


def with_pronouns(dossier: Dossier) -> Dossier:
    """A copy with its pronouns resolved."""
    copy = Dossier(
        report=dossier.report,
        paragraphs=dossier.paragraphs,
        times=dict(dossier.times),
        entities=dict(dossier.entities),
        mentions=dict(dossier.mentions),
        quotations=dict(dossier.quotations),
        doubts=dict(dossier.doubts),
        reasons=list(dossier.reasons),
    )
    copy.add(PRONOUNS(copy))
    return copy


def seed_dossiers() -> dict[str, Dossier]:
    """The five reports by file name, without pronouns."""
    return {path.name: read_before_pronouns(path) for path in sorted(need("seeds").glob("*.txt"))}


def gold_mentions() -> dict[str, list[Gold]]:
    """Gold mentions by file name."""
    found: dict[str, list[Gold]] = defaultdict(list)
    with need("gold", "seeds", "quotations-entities.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "mention":
                found[row["doc"]].append(row)
    return found


@dataclass
class Aligned:
    """Gold mentions of a report with the program's mention for each, and what each entity of it means in the gold."""

    dossier: Dossier
    gold: list[Gold]
    pairs: list[tuple[Gold, Mention | None]] = field(default_factory=list)
    meaning: dict[str, str] = field(default_factory=dict)
    spare: list[Mention] = field(default_factory=list)
    """names of the program that no gold mention covers"""


def align(dossier: Dossier, gold: list[Gold]) -> Aligned:
    """Pair mentions that end together, or else the shortest that lies in the other."""
    aligned = Aligned(dossier, gold)
    ours = sorted(dossier.mentions.values(), key=lambda m: (m.begin, m.end))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in gold:
        found = _best(row, ours)
        aligned.pairs.append((row, found))
        if found is not None and row["form"] != "pronoun" and row["entity"]:
            votes[found.entity][row["entity"]] += 1
    aligned.meaning = {entity: count.most_common(1)[0][0] for entity, count in votes.items()}
    covered = [(row["start"], row["end"]) for row in gold]
    aligned.spare = [
        m for m in ours if m.form in ("name", "metonym") and not any(b < m.end and m.begin < e for b, e in covered)
    ]
    return aligned


def _best(row: Gold, ours: list[Mention]) -> Mention | None:
    begin, end = row["start"], row["end"]
    if row["form"] == "pronoun":
        return next((m for m in ours if m.begin == begin and m.form == "pronoun"), None)
    fitting = [m for m in ours if m.form != "pronoun" and m.begin < end and begin < m.end]
    same_end = [m for m in fitting if m.end == end]
    if row["form"] == "nominal":
        same_end = [m for m in same_end if m.begin == begin] or [m for m in fitting if m.begin == begin] or same_end
    inside = [m for m in fitting if m.begin >= begin and m.end <= end and m.begin - begin < 5]
    around = [m for m in fitting if m.begin <= begin and m.end >= end and m.end - m.begin < 2 * (end - begin) + 10]
    order = sorted(same_end, key=lambda m: (m.form == "role", abs(m.begin - begin), m.id))
    return next(iter(order or sorted(inside, key=lambda m: m.begin - m.end) or around), None)


def same_entity(row: Gold, meant: str | None) -> bool:
    """Whether an entity is one of those the gold allows (`a|b`)."""
    return meant is not None and meant in str(row["entity"]).split("|")
