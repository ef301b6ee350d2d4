"""Small reports for the tests of events: one paragraph, with the actors and times a test names."""

from collections.abc import Callable

import pytest

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.events import find_events
from dateline.extract.times import find_times
from dateline.model import Block, Dossier, Entity, EventMention, Mention, Published, Report, content_id
from dateline.parse import parse_report

Read = Callable[..., Dossier]


@pytest.fixture
def read() -> Read:
    """Make a dossier from text: paragraphs by line, names given become entities, times are found."""
    return dossier_of


@pytest.fixture
def read_whole(read: Read) -> Callable[[str], Dossier]:
    """Read names, pronouns and events of a text."""

    def whole(text: str) -> Dossier:
        dossier = read(text)
        for step in (find_entities, resolve_pronouns, find_events):
            dossier.add(step(dossier))
        return dossier

    return whole


def dossier_of(text: str, published: str | None = "2024-04-26", names: str = "", kind: str = "body") -> Dossier:
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=kind, begin=at, end=at + len(line)))  # type: ignore[arg-type]
        at += len(line) + 1
    basis = "header" if published else "none"
    report = Report(
        id="r_1",
        file="one.txt",
        text=text,
        blocks=tuple(blocks),
        published=Published(edtf=published, basis=basis),  # type: ignore[arg-type]
    )
    dossier = Dossier(report, parse_report(report))
    for name in names.split():
        _name(dossier, name)
    dossier.add(find_times(dossier))
    return dossier


def _name(dossier: Dossier, name: str) -> None:
    kind = "place" if name.endswith(("land", "mark", "holm")) else "person"
    entity = Entity(id=f"n_{name}", kind=kind, name=name)  # type: ignore[arg-type]
    found: list[Entity | Mention] = [entity]
    begin = dossier.report.text.find(name)
    while begin >= 0:
        end = begin + len(name)
        identity = content_id("m", "r_1", begin, end)
        found.append(
            Mention(id=identity, report="r_1", begin=begin, end=end, text=name, entity=entity.id, form="name")
        )
        begin = dossier.report.text.find(name, end)
    dossier.add(found)


def event(dossier: Dossier, trigger: str) -> EventMention:
    """The event whose trigger holds the words."""
    return next(e for e in dossier.events.values() if trigger in e.text)
