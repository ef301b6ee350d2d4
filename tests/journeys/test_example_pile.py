"""The example pile, read to the end: its chronology is a file to be read line by line against the reports.

When a change of the rules is meant to change it, write it anew and read what changed:
`dateline build examples/mackerel -o /tmp/m.dateline && dateline show /tmp/m.dateline > tests/journeys/mackerel.txt`
"""

import re
from pathlib import Path
from typing import Any

import pytest

from dateline import cli

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GOLDEN = HERE / "mackerel.txt"


def test_the_chronology_reads_as_agreed(example_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["show", str(example_story)]) == 0
    assert capsys.readouterr().out == GOLDEN.read_text(encoding="utf-8")


def test_the_readme_shows_lines_of_the_real_chronology() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- begin demo -->\n```\n(.*?)\n```\n<!-- end demo -->", readme, re.S)
    assert shown
    lines = shown[1].splitlines()
    real = {line.rstrip() for line in GOLDEN.read_text(encoding="utf-8").splitlines()}
    assert len(lines) >= 6
    assert [line for line in lines if line.rstrip() not in real] == []


def test_what_a_careful_reader_expects_of_the_example(example_records: list[dict[str, Any]]) -> None:
    events = [r for r in example_records if r["record"] == "event"]
    reports = {r["file"]: r for r in example_records if r["record"] == "report"}
    assert reports["03-herald-blockade.txt"]["copy_of"] == reports["02-nordwire-blockade.txt"]["id"]
    assert reports["06-lighthouse-second-day.txt"]["published"]["basis"] == "inferred"
    assert reports["04-sunnmore-blockade.html"]["published"]["edtf"] == "2022-03-11"

    def told(words: str) -> list[dict[str, Any]]:
        return [e for e in events if words in e["summary"].lower()]

    assert any(e["status"] == "cancelled" and e["when"]["edtf"] == "2022-03-16" for e in told("signing"))
    (signed,) = [e for e in events if e["summary"].startswith("Iceland and Norway signed an accord")]
    assert (signed["when"]["edtf"], signed["standing"]) == ("2022-04-05", "corroborated")
    assert all(e["status"] == "negated" for e in told("did not arrest"))
    assert any(
        c["attribute"] == "number" and {v["value"].split()[0] for v in c["values"]} >= {"12", "30"}
        for c in example_records
        if c["record"] == "conflict"
    )
    assert not any("crab season" in e["summary"].lower() for e in events), "the related story is not this one"
