"""Sentences, tokens and syntax of each paragraph in which somebody speaks."""

import re
from collections.abc import Sequence

from dateline.model import READ_BLOCKS, Block, BlockKind, Paragraph, Report
from dateline.parse.kept import Parses
from dateline.parse.limits import cut_long, readable
from dateline.parse.model import parse_texts
from dateline.parse.read_off import read_off

#: The rest of a dateline after its place: region, date, agency, then a dash or a colon.
LONGEST_DATELINE = 80
_AGENCY = re.compile(r"\([A-Z][^()\n]{1,40}\)\s?(?:--|-|–|—)\s")
_DATELINE_END = re.compile(r"[^.:\n–—]{0,70}?(?:\.[^.:\n–—]{0,20}?)?(?:\s(?:--|-)\s|\s?[–—]\s?|:\s)")


def parse_report(report: Report) -> list[Paragraph]:
    """Parse each block in which the report or a nested text speaks, in reading order; long blocks in pieces."""
    pieces = _pieces(report)
    docs = parse_texts(readable(report.text[at:end]) for _, at, end in pieces)
    return [Paragraph(at, kind, read_off(doc)) for (kind, at, _), doc in zip(pieces, docs, strict=True)]


def parse_reports(reports: Sequence[Report], parses: Parses) -> list[list[Paragraph]]:
    """The same for many reports at once, each distinct paragraph parsed once and kept in `parses`."""
    pieces = [(report, *piece) for report in reports for piece in _pieces(report)]
    docs = parses.parse([readable(report.text[at:end]) for report, _, at, end in pieces])
    words = {id(doc): doc for doc in docs}
    words = {key: read_off(doc) for key, doc in words.items()}
    found: dict[int, list[Paragraph]] = {id(report): [] for report in reports}
    for (report, kind, at, _), doc in zip(pieces, docs, strict=True):
        found[id(report)].append(Paragraph(at, kind, words[id(doc)]))
    return [found[id(report)] for report in reports]


def _pieces(report: Report) -> list[tuple[BlockKind, int, int]]:
    """Kind, begin and end of each stretch that is parsed by itself."""
    blocks = [b for b in report.blocks if b.kind in READ_BLOCKS or b.kind == "teaser"]
    filed = next((b for b in blocks if b.kind == "body" and _is_filed(report, b)), None)
    begins = [(_after_dateline(report, b) if b is filed else b.begin, b) for b in blocks]
    return [(b.kind, *piece) for at, b in begins for piece in cut_long(report.text, at, b.end)]


def _is_filed(report: Report, block: Block) -> bool:
    """The block begins with the place of the report, or with the agency it came from."""
    if report.place:
        return report.text.startswith(report.place, block.begin)
    return _AGENCY.match(report.text, block.begin, min(block.end, block.begin + LONGEST_DATELINE)) is not None


def _after_dateline(report: Report, block: Block) -> int:
    """Where the sentence begins: `GENEVA (AP) - ` says where the report was filed, and misleads a parser."""
    begin = block.begin + len(report.place or "")
    found = _DATELINE_END.match(report.text, begin, min(block.end, begin + LONGEST_DATELINE))
    return found.end() if found and found.end() < block.end else block.begin
