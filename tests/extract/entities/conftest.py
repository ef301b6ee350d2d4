"""Makes a dossier of a text whose lines are paragraphs, and reads its entities and pronouns."""

from collections.abc import Callable

import pytest

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.model import Block, Dossier, Published, Quotation, Report, content_id
from dateline.parse import parse_report

Reader = Callable[..., Dossier]


@pytest.fixture(scope="session")
def read() -> Reader:
    """A function from a text (and quotations made by hand) to its dossier."""

    def reader(text: str, quotations: Callable[[Report], list[Quotation]] | None = None) -> Dossier:
        blocks, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Block(kind="body", begin=at, end=at + len(line)))
            at += len(line) + 1
        published = Published(edtf="2024-05-06", basis="metadata")
        report = Report(
            id=content_id("r", text), file="made.txt", text=text, blocks=tuple(blocks), published=published
        )
        dossier = Dossier(report, parse_report(report))
        dossier.add(find_entities(dossier))
        dossier.add(quotations(report) if quotations else [])
        dossier.add(resolve_pronouns(dossier))
        return dossier

    return reader
