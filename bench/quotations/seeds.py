"""The five seeds: quotations read from the gold blocks, so that cleaning is not measured here."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench.gold import need, scorer
from dateline.extract.quotations import find_quotations
from dateline.model import Block, BlockKind, Dossier, Quotation, Report
from dateline.model.record import Record
from dateline.parse import parse_report

_KINDS: dict[str, BlockKind] = {
    "lead": "body",
    "body": "body",
    "title": "headline",
    "subhead": "subheading",
    "standfirst": "standfirst",
    "caption": "caption",
    "embedded_post": "embed",
    "post_signature": "embed",
    "teaser": "teaser",
}


def seed_reports() -> Iterator[Report]:
    """Each seed with the blocks of the gold; every line of a body is a block of its own."""
    with need("gold", "seeds", "blocks.jsonl").open(encoding="utf-8") as lines:
        for gold in map(json.loads, lines):
            text = need("seeds", gold["file"]).read_bytes().decode("utf-8")
            blocks = _blocks(text, gold["segments"])
            yield Report(id=gold["id"], file=gold["file"], text=text, blocks=tuple(blocks))


def _blocks(text: str, segments: list[dict[str, object]]) -> list[Block]:
    blocks: list[Block] = []
    for segment in segments:
        kind = _KINDS.get(str(segment["label"]))
        begin, end = int(str(segment["start"])), int(str(segment["end"]))
        if kind == "embed" and blocks and blocks[-1].kind == "embed":
            blocks[-1] = Block(kind="embed", begin=blocks[-1].begin, end=end)
        elif kind == "embed":
            blocks.append(Block(kind="embed", begin=begin, end=end))
        elif kind is not None:
            blocks += [
                Block(kind=kind, begin=begin + m.start(), end=begin + m.end())
                for m in re.finditer(r"\S[^\n]*", text[begin:end])
            ]
    return blocks


def read_seeds() -> list[Record]:
    """Reports and quotations of the seeds, as records."""
    records: list[Record] = []
    for report in seed_reports():
        dossier = Dossier(report, parse_report(report))
        dossier.add(find_quotations(dossier))
        records += [report, *dossier.quotations.values()]
    return records


def write_export(records: list[Record], path: Path) -> None:
    """Write records as `dateline export` does."""
    path.write_bytes(b"\n".join(msgspec.json.encode(r) for r in records) + b"\n")


def score_seeds(path: Path) -> tuple[dict[str, float], list[str]]:
    """The quotes rows of `score_seeds.py`, and what it names as wrong."""
    scored = scorer("score_seeds").Seeds([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])
    scored.quotes()
    return scored.row, sorted(scored.err["quotes"])


def quotation_lines(records: list[Record]) -> Iterator[str]:
    """Each quotation in one line, for reading."""
    for q in records:
        if isinstance(q, Quotation):
            speaker = q.speaker.text if q.speaker else "–"
            yield f"{q.report} {q.kind:8} {speaker} | {q.cue.text if q.cue else '–'} | {q.text}"
