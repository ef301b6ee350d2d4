"""Layers made from the hand-made gold of the five seeds, so that linking is measured apart from reading.

Dates of mentions are those of their gold event only where the words of the sentence state one; entities are those of
each report. Reads ../shared/gold/seeds; nothing of it is copied.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from dateline.model import (
    Block,
    Entity,
    EntityKind,
    EventMention,
    Layers,
    Mention,
    MentionForm,
    Published,
    Quotation,
    Report,
    Said,
    Speaker,
    When,
    content_id,
)

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "seeds"
Json = dict[str, Any]

STATUS = {"hypothetical": "possible", "background": "ongoing"}
KIND = {"org": "organisation", "media": "organisation", "organization": "organisation", "country": "government"}
_TIME_WORDS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|week|month|months|year|today|recently|\d{4})\b",
    re.IGNORECASE,
)


def _lines(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def gold_layers() -> list[Layers]:
    """One Layers for each seed."""
    chronology = list(_lines(GOLD / "chronology.jsonl"))
    reading = list(_lines(GOLD / "quotations-entities.jsonl"))
    return [_layers(d, chronology, reading) for d in chronology if d["kind"] == "document"]


def _layers(document: Json, chronology: list[Json], reading: list[Json]) -> Layers:
    name = document["file"]
    text = (SHARED / "seeds" / name).read_bytes().decode("utf-8")
    report = Report(
        id=content_id("r", name),
        file=name,
        outlet=(document["outlet"] or "").split(" ")[0] or None,
        agencies=tuple(s for s in document["upstream_sources"] if s.isalpha() and s[0].isupper()),
        published=Published(edtf=document["dct"], basis="header"),
        blocks=(Block(kind="body", begin=0, end=len(text)),),
        text=text,
    )
    entities = _entities(report, reading)
    return Layers(
        report=report,
        entities=tuple(entities.values()),
        mentions=tuple(_mentions(report, entities, reading)),
        quotations=tuple(_quotations(report, entities, reading)),
        events=tuple(_events(report, entities, chronology)),
    )


def _entities(report: Report, reading: list[Json]) -> dict[str, Entity]:
    made = {}
    for e in (x for x in reading if x["kind"] == "entity"):
        names = [names for doc, names in e["aliases"].items() if report.file.startswith(doc)]
        if not names:
            continue
        kind = "anonymous" if e["anonymous"] else KIND.get(e["type"], e["type"])
        kind = kind if kind in ("person", "organisation", "government", "place", "anonymous") else "group"
        written = [n for n in names[0] if kind != "person" or (n[:1].isupper() and len(n.split()) < 7)]
        own = sorted({" ".join(n.split()[-2:]) if kind == "person" else n for n in written}) or [e["name"]]
        full = max(own, key=lambda n: (len(n.split()), len(n)))
        made[e["id"]] = Entity(
            id=content_id("n", report.id, e["id"]),
            kind=cast(EntityKind, kind),
            name=full,
            names=tuple(own),
            country=_country(e),
        )
    return made


COUNTRY = {"United States": "USA", "China": "CHN", "Russia": "RUS", "Ukraine": "UKR", "Japan": "JPN", "Taiwan": "TWN"}


def _country(entity: Json) -> str | None:
    return COUNTRY.get(entity["name"])


def _mentions(report: Report, entities: dict[str, Entity], reading: list[Json]) -> Iterator[Mention]:
    for x in reading:
        if x["kind"] == "mention" and x["doc"] == report.file and x["entity"] in entities:
            form = x["form"] if x["form"] in ("name", "role", "pronoun", "metonym") else "name"
            yield Mention(
                id=content_id("m", report.id, x["start"], x["end"]),
                report=report.id,
                begin=x["start"],
                end=x["end"],
                text=x["text"],
                entity=entities[x["entity"]].id,
                form=cast(MentionForm, form),
            )


def _quotations(report: Report, entities: dict[str, Entity], reading: list[Json]) -> Iterator[Quotation]:
    for x in reading:
        if x["kind"] != "quote" or x["doc"] != report.file:
            continue
        spans = tuple((c["start"], c["end"]) for c in x["content"])
        who = next((entities[s].id for s in x["speaker"] if s in entities), None)
        words = x["speaker_text"] or {"start": spans[0][0], "end": spans[0][1], "text": ""}
        yield Quotation(
            id=content_id("q", report.id, x["id"]),
            report=report.id,
            spans=spans,
            text=" ".join(report.text[b:e] for b, e in spans),
            kind=x["type"] if x["type"] in ("direct", "indirect", "mixed") else "indirect",
            verbatim=tuple((v["start"], v["end"]) for v in x["verbatim"]),
            speaker=Speaker(begin=words["start"], end=words["end"], text=words["text"], entity=who),
            said=Said(),
        )


def _events(report: Report, entities: dict[str, Entity], chronology: list[Json]) -> Iterator[EventMention]:
    names = {n: e.id for e in entities.values() for n in (e.name, *e.names)}
    for e in (x for x in chronology if x["kind"] == "event"):
        for m in (m for m in e["mentions"] if m["file"] == report.file):
            status = STATUS.get(m["status"], m["status"])
            begin, end = _sentence(report.text, m["start"], m["end"])
            yield EventMention(
                id=content_id("e", report.id, m["start"], m["end"], e["id"]),
                report=report.id,
                begin=m["start"],
                end=m["end"],
                text=m["text"],
                sentence=(begin, end),
                type=e["plover_type"] or "OTHER",
                label=e["plover_mode"] or "",
                mode=e["plover_mode"],
                actors=tuple(names[a["name"]] for a in e["actors"] if a["name"] in names),
                recipients=tuple(names[a["name"]] for a in e["recipients"] if a["name"] in names),
                when=_when(e, report.text[begin:end]),
                status=status,
                background=m["status"] == "background",
                claimed=bool(m["attributed_to"]),
            )


def _when(event: Json, sentence: str) -> When:
    start, end = event["date"]["start"], event["date"]["end"]
    if not _TIME_WORDS.search(sentence) or not (start or end):
        return When()
    if start == end:
        return When(edtf=start, basis="stated")
    return When(edtf=f"{start or '..'}/{end or '..'}", basis="stated")


def _sentence(text: str, begin: int, end: int) -> tuple[int, int]:
    cuts = [0, *(m.end() for m in re.finditer(r"[.!?][\"”’)]*\s+(?=[\"“‘(A-Z\d])|\n\s*", text)), len(text)]
    start, stop = max(c for c in cuts if c <= begin), min(c for c in cuts if c >= end)
    return start, start + len(text[start:stop].rstrip())
