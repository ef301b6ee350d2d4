"""Plain deeds are read as `deeds.examples.tsv` promises, and every row of `deeds.tsv` is shown by an example."""

from functools import cache

from dateline.extract.events import deeds
from dateline.extract.events.open_words import OPEN
from dateline.lexicon import read_table
from dateline.model import Layers
from dateline.pipeline import raw_dossier, read_dossier

PROMISED = [(row["text"], row["events"]) for row in read_table(deeds.TABLE.with_name("deeds.examples.tsv"))]


@cache
def read(text: str) -> Layers:
    return read_dossier(raw_dossier(text, "2024-04-26", "-"))


def test_every_example_is_read_as_promised() -> None:
    wrong = []
    for text, expected in PROMISED:
        told = "; ".join(
            f"{e.text} = {e.type}{'/' + e.mode if e.mode else ''} {e.status}"
            for e in sorted(read(text).events, key=lambda e: e.begin)
            if e.id not in {r.target for r in read(text).reasons if r.rule.endswith(OPEN.at)}
        )
        if told != expected:
            wrong.append(f"{text}\n   promised {expected}\n   read     {told}")
    assert not wrong, "\n".join(wrong)


def test_every_row_has_an_example() -> None:
    fired = {r.rule.split("/")[-1] for text, _ in PROMISED for r in read(text).reasons if r.aspect == "type"}
    assert [at for at in (f"deeds.tsv:{row.line}" for row in read_table(deeds.TABLE)) if at not in fired] == []


def test_some_examples_tell_no_event() -> None:
    assert sum(1 for _, expected in PROMISED if not expected) >= 6
