"""Reads a few lines of text as a report: what the tests of this room share."""

from dateline.extract.quotations import find_quotations
from dateline.model import Block, BlockKind, Dossier, Report
from dateline.parse import parse_report


def read(text: str, kind: BlockKind = "body") -> Dossier:
    """Read a text whose lines are blocks of one kind."""
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=kind, begin=at, end=at + len(line)))
        at += len(line) + 1
    dossier = Dossier(Report(id="r_test", file="test.txt", text=text, blocks=tuple(blocks)))
    dossier.paragraphs = parse_report(dossier.report)
    dossier.add(find_quotations(dossier))
    return dossier
