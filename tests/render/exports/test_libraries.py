"""Each export is read back by the library its format is known by, on the example and on a report that attacks."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import openpyxl
import pytest
import rdflib
from pyarrow import parquet

import dateline
from dateline.api import PACKED
from dateline.render.exports.parquet import COLUMNS
from dateline.render.exports.pile import Pile
from dateline.render.exports.timeml import document
from dateline.render.workbook import DOUBTS, REPORTS, SAID, SIDES

Pack = Callable[[str], bytes]
HOSTILE = (
    'Velmar, 10 March 2031 - =HYPERLINK("http://x","y") dockers met & <b>owners</b> on Monday ]]> \x0b\ufffe.\n\n'
    "@SUM(A1) dockers walked out on Tuesday, \u202eINES OKORO said.\n\n"
    "+1 Ines Okoro met the harbour board on 9 March 2031; http://evil.example/ javascript:alert(1).\n\n"
    "Ines Okoro said on Tuesday: “=HYPERLINK(1) stood on the banner that the dockers carried to the pier.”"
)


@pytest.fixture(scope="module")
def packed(example_story: Path) -> Pack:
    def pack(format: str) -> bytes:
        with dateline.open(example_story) as story:
            return b"".join(story.pack(format))

    return pack


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attacked")
    (folder / "=report.txt").write_text(HOSTILE, encoding="utf-8")
    dateline.build([folder / "=report.txt"], folder / "story.dateline").close()
    return folder / "story.dateline"


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [tuple(cell for cell in row) for row in sheet.iter_rows()] for sheet in book.worksheets}


@pytest.mark.parametrize("format", PACKED)
def test_the_same_story_gives_the_same_bytes(packed: Pack, format: str) -> None:
    assert packed(format) == packed(format)


def test_a_workbook_has_every_line_and_says_what_its_columns_hold(packed: Pack, example_story: Path) -> None:
    found = sheets(packed("xlsx"))
    with dateline.open(example_story) as story:
        expected = {
            "chronology": len(story.chronology()),
            "quotations": len(story.said()),
            "disagreements": sum(len(side.passages) for line in story.conflicts() for side in line.sides),
            "reports": len(story.reports()),
            "doubts": len(story.doubts()),
        }
    assert {name: len(rows) - 1 for name, rows in found.items() if name in expected} == expected
    told = {(row[0].value, row[1].value) for row in found["codebook"][1:]}
    for name in expected:
        assert {(name, heading.value) for heading in found[name][0]} <= told


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(attacked: Path) -> None:
    with dateline.open(attacked) as story:
        found = sheets(b"".join(story.pack("xlsx")))
    cells = [cell for rows in found.values() for row in rows for cell in row]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert all(cell.data_type in ("s", "n") and cell.hyperlink is None for cell in cells)
    assert not any(str(cell.value).startswith(("=", "+", "@")) for cell in cells)


def test_a_cell_too_long_for_a_sheet_is_cut_and_ends_in_a_mark() -> None:
    from dateline.model.answer import DoubtLine
    from dateline.model.note import Doubt
    from dateline.render.briefing import Briefing
    from dateline.render.workbook import LONGEST, workbook

    doubt = Doubt(id="d_1", report="r_1", step="x", code="x", message="a" * (LONGEST + 5))
    book = Briefing(title="t", entries=[], conflicts=[], doubts=[DoubtLine(doubt, None, None)], reports=[])
    cut = sheets(b"".join(workbook(book, [])))["doubts"][1][2].value
    assert len(cut) == LONGEST
    assert cut.endswith("…")


def test_parquet_has_typed_columns_and_words_that_re_slice(
    packed: Pack, example_records: list[dict[str, Any]]
) -> None:
    table = parquet.read_table(io.BytesIO(packed("parquet")))
    assert table.schema.names == list(COLUMNS)
    assert table.num_rows == sum(1 for record in example_records if record["record"] == "event")
    texts = {record["id"]: record["text"] for record in example_records if record["record"] == "report"}
    for row in table.to_pylist():
        assert row["first_day"] is None or row["first_day"] <= row["last_day"]
        assert row["evidence"]
        for telling in row["evidence"]:
            assert texts[telling["report"]][telling["begin"] : telling["end"]] == telling["text"]


def test_time_ml_is_xml_whose_text_is_the_report_and_whose_names_are_known(
    packed: Pack, example_records: list[dict[str, Any]]
) -> None:
    texts = {record["id"]: record["text"] for record in example_records if record["record"] == "report"}
    with zipfile.ZipFile(io.BytesIO(packed("timeml"))) as archive:
        assert sorted(archive.namelist()) == sorted(f"{report}.tml" for report in texts)
        links = 0
        for name in archive.namelist():
            root = ElementTree.fromstring(archive.read(name))
            body = root.find("TEXT")
            assert body is not None
            assert "".join(body.itertext()) == texts[name.removesuffix(".tml")]
            times = {element.get("tid") for element in root.iter("TIMEX3")}
            events = {element.get("eid") for element in root.iter("EVENT")}
            instances = {element.get("eiid"): element.get("eventID") for element in root.iter("MAKEINSTANCE")}
            assert set(instances.values()) == events
            for link in root.iter("TLINK"):
                links += 1
                assert link.get("eventInstanceID") in instances
                assert link.get("relatedToTime") in times
        assert links


def test_time_ml_of_a_hostile_report_is_well_formed(attacked: Path) -> None:
    with dateline.open(attacked) as story, zipfile.ZipFile(io.BytesIO(b"".join(story.pack("timeml")))) as archive:
        for name in archive.namelist():
            assert ElementTree.fromstring(archive.read(name)).tag == "TimeML"


def test_a_calendar_is_read_by_icalendar(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        calendar = icalendar.Calendar.from_ical("".join(story.export("ics")))
        ids = {entry.id for entry in story.chronology()}
    events = list(calendar.walk("VEVENT"))
    assert events
    assert {str(event["UID"]) for event in events} <= {f"{name}{rest}" for name in ids for rest in ("", "@dateline")}
    assert not calendar.errors
    assert all(event.start < event.end for event in events if isinstance(event, icalendar.Event))


# rdflib's own parser builds on a class that rdflib has since deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_json_ld_is_read_by_rdflib_as_linked_statements(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        graph = rdflib.Graph().parse(data="".join(story.export("jsonld")), format="json-ld")
        ids = {entry.id for entry in story.chronology()}
    kind, schema = rdflib.RDF.type, rdflib.Namespace("https://schema.org/")
    assert {str(event) for event in graph.subjects(kind, schema.Event)} == {f"urn:dateline:{name}" for name in ids}
    derived = rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")
    assert all((event, derived, None) in graph for event in graph.subjects(kind, schema.Event))
    dates = {
        literal.datatype for literal in graph.objects(None, schema.temporal) if isinstance(literal, rdflib.Literal)
    }
    assert dates == {rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")}


def test_every_column_and_every_loss_stands_in_the_codebook() -> None:
    page = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
    for column in (*COLUMNS, *SAID, *SIDES, *REPORTS, *DOUBTS):
        assert f"`{column}`" in page
    assert all(f"## {format}" in page for format in PACKED)


def test_overlapping_findings_keep_the_text_whole(example_records: list[dict[str, Any]]) -> None:
    import msgspec

    from dateline.model import EventMention, Report, TimeExpression
    from dateline.render.exports.timeml import _Tag

    plain = [{key: value for key, value in r.items() if key != "record"} for r in example_records]
    kinds = [r["record"] for r in example_records]
    reports = [msgspec.convert(p, Report) for p, k in zip(plain, kinds, strict=True) if k == "report"]
    assert Pile.of(reports).reports
    report = reports[0]
    time = TimeExpression(
        id="t_1", report=report.id, begin=2, end=9, text=report.text[2:9], type="DATE", value="X", edtf=None, rule="r"
    )
    mention = EventMention(
        id="e_1",
        report=report.id,
        begin=5,
        end=12,
        text=report.text[5:12],
        sentence=(0, 20),
        type="OTHER",
        label="x",
        status="occurred",
    )
    made = ElementTree.fromstring(document(report, [_Tag(5, 12, mention), _Tag(2, 9, time)]))
    body = made.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == report.text
    assert len(list(made.iter("EVENT"))) == 0
