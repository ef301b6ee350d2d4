"""docs/records.md, the contract of the export, names every key of every record and no other."""

import re
from pathlib import Path

import msgspec
import pytest

from dateline.model import (
    Commitment,
    Conflict,
    Correction,
    Doubt,
    Entity,
    Event,
    EventMention,
    Link,
    Mention,
    Order,
    Quotation,
    Report,
    TimeExpression,
)

PAGE = Path(__file__).resolve().parents[1] / "docs" / "records.md"
KINDS: list[type[msgspec.Struct]] = [
    *(Commitment, Conflict, Correction, Doubt, Entity, Event),
    *(EventMention, Link, Mention, Order, Quotation, Report, TimeExpression),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_page_names_every_key_of_the_record(kind: type[msgspec.Struct]) -> None:
    tag = kind.__struct_config__.tag
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {tag}\n", 1)[1].split("\n## ", 1)[0]
    first_cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    named = {key for cell in first_cells for key in re.findall(r"`(\w+)`", cell)}
    assert named == {field.encode_name for field in msgspec.structs.fields(kind)}
