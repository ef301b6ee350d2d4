"""What is only possible is read as `offing.examples.tsv` promises."""

from functools import cache
from pathlib import Path

from dateline.extract.events import offing
from dateline.lexicon import read_table
from dateline.model import Layers
from dateline.pipeline import raw_dossier, read_dossier

PROMISED = [
    (row["text"], row["events"]) for row in read_table(Path(offing.__file__).with_name("offing.examples.tsv"))
]


@cache
def read(text: str) -> Layers:
    return read_dossier(raw_dossier(text, "2024-04-26", "-"))


def test_what_is_only_thinkable_tells_no_event() -> None:
    wrong = []
    for text, expected in PROMISED:
        found = sorted(read(text).events, key=lambda e: e.begin)
        told = "; ".join(f"{e.text} = {e.type}{'/' + e.mode if e.mode else ''} {e.status}" for e in found)
        if told != expected:
            wrong.append(f"{text}\n   promised {expected}\n   read     {told}")
    assert not wrong, "\n".join(wrong)


def test_examples_of_both_kinds_are_there() -> None:
    assert {bool(expected) for _, expected in PROMISED} == {True, False}
