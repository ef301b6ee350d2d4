"""The rules do what `examples.tsv` promises, and every row of the word tables is shown by an example."""

from functools import cache
from pathlib import Path

import pytest

from dateline.extract import events
from dateline.extract.events import commitments, find_events, frames, triggers
from dateline.extract.events.open_words import OPEN
from dateline.lexicon import read_table
from dateline.model import Block, Dossier, Paragraph, Published, Report
from dateline.parse import parse_texts, read_off

ROOM = Path(events.__file__).parent
EXAMPLES = [(row["text"], row["events"]) for row in read_table(ROOM / "examples.tsv")]
PLEDGES = [(row["text"], row["kind"]) for row in read_table(ROOM / "commitments.examples.tsv")]


@cache
def dossiers() -> dict[str, Dossier]:
    texts = list(dict.fromkeys([text for text, _ in EXAMPLES] + [text for text, _ in PLEDGES]))
    return {text: _dossier(text, doc) for text, doc in zip(texts, map(read_off, parse_texts(texts)), strict=True)}


def _dossier(text: str, doc: object) -> Dossier:
    block = Block(kind="body", begin=0, end=len(text))
    published = Published(edtf="2024-04-26", basis="header")
    report = Report(id="r_1", file="one.txt", text=text, blocks=(block,), published=published)
    return Dossier(report, [Paragraph(0, "body", doc)])  # type: ignore[arg-type]


def _told(dossier: Dossier) -> str:
    """What the tables tell: words of no table are proved in test_opening.py."""
    open_ = {r.target for r in dossier.reasons if r.rule.endswith(OPEN.at)}
    found = sorted((e for e in dossier.events.values() if e.id not in open_), key=lambda e: e.begin)
    return "; ".join(f"{e.text} = {e.type}{'/' + e.mode if e.mode else ''} {e.status}" for e in found)


def test_every_example_is_read_as_promised() -> None:
    wrong = []
    for text, expected in EXAMPLES:
        dossier = dossiers()[text]
        dossier.add(find_events(dossier))
        if _told(dossier) != expected:
            wrong.append(f"{text}\n   promised {expected}\n   read     {_told(dossier)}")
    assert not wrong, "\n".join(wrong)


def test_every_row_of_the_event_tables_has_an_example() -> None:
    fired = {frame.at for text, _ in EXAMPLES for frame in _frames(dossiers()[text])}
    rows = [f"{name}:{row.line}" for name in frames.TABLES for row in read_table(frames.LEXICON / name)]
    assert [row for row in rows if row not in fired] == []


def _frames(dossier: Dossier) -> list[frames.Frame]:
    doc = dossier.paragraphs[0].doc
    found = []
    for token in doc:
        pos = triggers.POS.get(token.pos_)
        frame = frames.first_row(frames.frames(), token, pos) if pos else None
        if frame is not None:
            found.append(frame)
    return found


def test_there_are_examples_of_sentences_that_tell_no_event() -> None:
    assert sum(1 for _, expected in EXAMPLES if not expected) >= 60


@pytest.mark.parametrize(("text", "kind"), PLEDGES)
def test_commitment_examples_hold(text: str, kind: str) -> None:
    dossier = dossiers()[text]
    dossier.add(find_events(dossier))
    found = sorted({c.kind for c in commitments.find_commitments(dossier)})
    assert " ".join(found) == kind


def test_every_row_of_the_commitment_table_has_an_example() -> None:
    table = frames.read_frames((commitments.TABLE,))
    fired = set()
    for text, _ in PLEDGES:
        for token in dossiers()[text].paragraphs[0].doc:
            pos = triggers.POS.get(token.pos_)
            if pos and (frame := frames.match_in(table, token, pos)):
                fired.add(frame.at)
    rows = [f"{commitments.TABLE.name}:{row.line}" for row in read_table(commitments.TABLE)]
    assert [row for row in rows if row not in fired] == []
