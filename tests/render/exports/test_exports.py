"""Exports for other tools: each is read back as its format wants it; a hostile report stays text in all of them."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.cli import run
from dateline.render.exports import EXPORTS
from dateline.render.exports.coded import CAMEO, COLUMNS

ROOT = Path(__file__).parents[3]
HOSTILE = (
    "Velmar, 10 March 2031 - Dockers met <script>alert(1)</script> =cmd|' /C calc'!A0 owners on Monday.\n\n"
    "@SUM(A1) dockers walked out; BEGIN:VEVENT, \u202eINES OKORO said \\n on Tuesday.\n\n"
    "+1 Ines Okoro met the harbour board on 9 March 2031 </script><img src=x onerror=alert(2)>."
)
Write = Callable[[str], str]


@pytest.fixture(scope="module")
def written(example_story: Path) -> Write:
    def export(format: str) -> str:
        with dateline.open(example_story) as story:
            return "".join(story.export(format))

    return export


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Write:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "=report.txt").write_text(HOSTILE, encoding="utf-8")
    dateline.build([folder / "=report.txt"], folder / "story.dateline").close()

    def export(format: str) -> str:
        with dateline.open(folder / "story.dateline") as story:
            return "".join(story.export(format))

    return export


def unfolded(text: str) -> list[str]:
    assert all(line.endswith("\r") for line in text.split("\n")[:-1])
    return text.replace("\r\n ", "").split("\r\n")[:-1]


@pytest.mark.parametrize("format", EXPORTS)
def test_the_same_story_gives_the_same_bytes(written: Write, format: str) -> None:
    assert written(format) == written(format)


@pytest.mark.parametrize("format", EXPORTS)
def test_what_is_lost_is_said_and_documented(
    example_story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    assert run(["export", str(example_story), "-f", format, "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told
    assert all(line.startswith(f"{format}: ") for line in told)
    assert f"## {format}" in (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")


def test_json_ld_needs_no_network_and_its_words_re_slice(
    written: Write, example_records: list[dict[str, Any]]
) -> None:
    made = json.loads(written("jsonld"))
    assert all(isinstance(value, str | dict) for value in made["@context"].values())
    texts = {f"urn:dateline:{r['id']}": r["text"] for r in example_records if r["record"] == "report"}
    ids = {node["@id"] for node in made["@graph"]}
    assert len(ids) == len(made["@graph"])
    targets = [t for node in made["@graph"] for t in _list(node.get("target"))]
    assert targets
    for target in targets:
        place, quote = target["selector"]
        assert texts[target["source"]][place["start"] : place["end"]] == quote["exact"]
    events = [node for node in made["@graph"] if "Event" in node["@type"]]
    assert {node["@id"] for node in events} == {
        f"urn:dateline:{r['id']}" for r in example_records if r["record"] == "event"
    }
    for event in events:
        assert {ref["@id"] for ref in event["prov:wasDerivedFrom"]} <= ids
        assert "startDate" not in event or date.fromisoformat(event["startDate"])


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def test_timeline_js_has_days_and_escaped_words(written: Write) -> None:
    made = json.loads(written("timelinejs"))
    assert made["events"]
    for event in made["events"]:
        start = date(**event["start_date"])
        assert "end_date" not in event or date(**event["end_date"]) > start
        assert event["display_date"]


def test_a_calendar_is_read_line_by_line_as_the_standard_says(written: Write) -> None:
    text = written("ics")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = unfolded(text)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") > 0
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in lines)
    starts = [line[-8:] for line in lines if line.startswith("DTSTART")]
    ends = [line[-8:] for line in lines if line.startswith("DTEND")]
    for start, end in zip(starts, ends, strict=True):
        assert date.fromisoformat(start) + timedelta(days=1) <= date.fromisoformat(end)
    for line in lines:
        if line.startswith("STATUS:"):
            assert line[7:] in ("TENTATIVE", "CONFIRMED", "CANCELLED")


def test_what_did_not_happen_says_so_first(written: Write) -> None:
    made = json.loads(written("timelinejs"))
    planned = [event for event in made["events"] if event["group"] in ("planned", "cancelled", "negated")]
    assert planned
    assert all(event["text"]["headline"].startswith(event["group"].upper()) for event in planned)


def test_coded_events_have_the_columns_of_the_codebook(written: Write) -> None:
    rows = list(csv.DictReader(io.StringIO(written("plover"))))
    assert rows
    assert list(rows[0]) == list(COLUMNS)
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    for column, meaning in COLUMNS.items():
        assert f"| `{column}` | {meaning} |" in page
    for row in rows:
        assert row["cameo_root"] == CAMEO[row["plover"]]
        assert re.fullmatch(r"[A-Z]{3}|", row["source_country"])


def test_follow_the_money_entities_hang_together(written: Write) -> None:
    made = [json.loads(line) for line in written("ftm").splitlines()]
    ids = {entity["id"]: entity["schema"] for entity in made}
    assert len(ids) == len(made)
    assert set(ids.values()) <= {"PlainText", "Person", "Organization", "PublicBody", "Event", "Documentation"}
    for entity in made:
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) for value in values)
        if entity["schema"] == "Documentation":
            assert ids[entity["properties"]["document"][0]] == "PlainText"
            assert ids[entity["properties"]["entity"][0]] == "Event"
        for party in entity["properties"].get("involved", ()):
            assert ids[party] in ("Person", "Organization", "PublicBody")


def test_a_hostile_report_is_text_in_every_form(hostile: Write) -> None:
    assert "<script" not in hostile("timelinejs")
    assert "<img" not in hostile("timelinejs")
    lines = unfolded(hostile("ics"))
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == sum(line.startswith("UID:") for line in lines)
    for row in csv.reader(io.StringIO(hostile("plover"))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    for row in csv.reader(io.StringIO(hostile("csv"))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    for format in ("timelinejs", "ics", "plover"):
        assert "\u202e" not in hostile(format), format
    assert json.loads(hostile("jsonld"))
    assert all(json.loads(line) for line in hostile("ftm").splitlines())
