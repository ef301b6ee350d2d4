"""Law 9: "kept" and "broken", "true" and "false" are never written by the program."""

import re
from pathlib import Path
from typing import Any

import dateline

VERDICT = re.compile(
    r"\b(promise|pledge|claim|threat|commitment|plan)s? (was |were |is |are )?(kept|broken|true|false)\b", re.I
)
KEYS_OF_THE_PROGRAM = {"relation", "resolution", "state", "standing", "degree", "kind", "attribute"}


def test_no_field_of_the_program_holds_a_verdict(example_records: list[dict[str, Any]]) -> None:
    words = {
        str(value)
        for record in example_records
        for part in [record, *record.get("bearing", [])]
        for key, value in part.items()
        if key in KEYS_OF_THE_PROGRAM and value
    }
    assert words
    assert not words & {"kept", "broken", "true", "false", "fulfilled", "lie", "True", "False"}


def test_commitments_show_words_and_leave_the_verdict_open(example_records: list[dict[str, Any]]) -> None:
    commitments = [r for r in example_records if r["record"] == "commitment"]
    assert commitments
    assert all(not {"verdict", "fulfilled", "outcome"} & set(c) for c in commitments)


def test_no_output_pronounces_on_a_commitment(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        for format in ("md", "html", "csv"):
            assert not VERDICT.search("".join(story.export(format)))
