"""Each sentence of `status.examples.tsv` is read with the status it promises."""

from pathlib import Path

from dateline.extract import events
from dateline.extract.events.status import read_status
from dateline.lexicon import read_table
from dateline.parse import parse_texts, read_off

ROWS = list(read_table(Path(events.__file__).with_name("status.examples.tsv")))


def test_every_status_example_is_read_as_promised() -> None:
    wrong = []
    for row, doc in zip(ROWS, map(read_off, parse_texts(row["text"] for row in ROWS)), strict=True):
        word = [token for token in doc if token.text == row["word"]][-1]
        reading = read_status(word)
        if reading.status != row["status"]:
            wrong.append(f"{row['text']} [{row['word']}] promised {row['status']}, read {reading}")
    assert not wrong, "\n".join(wrong)


def test_each_status_is_shown_by_three_examples() -> None:
    shown = [row["status"] for row in ROWS]
    statuses = ("occurred", "planned", "possible", "conditional", "negated", "denied", "cancelled", "postponed")
    assert [s for s in statuses if shown.count(s) < 3] == []


def test_negating_the_governor_turns_the_deed_round() -> None:
    told = {row["text"]: row["status"] for row in ROWS}
    assert told["The crew failed to stop the ship."] == "negated"
    assert told["The crew did not fail to stop the ship."] == "occurred"
    assert told["The harbour board managed to open the gate."] == "occurred"
    assert told["The harbour board did not manage to open the gate."] == "negated"
