"""The story as a workbook (XLSX): a sheet for each kind of line and a codebook; no cell is a formula or a link."""

import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dateline.model.answer import ConflictLine, DoubtLine, SaidLine
from dateline.render.briefing import Briefing
from dateline.render.exports.pile import Export
from dateline.render.safe import cell
from dateline.render.table import COLUMNS as CHRONOLOGY
from dateline.render.table import row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

#: What Excel holds in a cell and on a sheet.
LONGEST, ROWS = 32_767, 1_048_575
#: Column -> what it holds, by sheet; the chronology has the columns of the table.
SAID = {
    "id": "the quotation's id",
    "speaker": "whose words they are; empty when nobody can be named for sure",
    "said": "when it was said, as EDTF",
    "published": "when the report was published, as EDTF",
    "kind": "direct, indirect or mixed",
    "sourcing": "named, anonymous, collective or the outlet itself",
    "via": "through whom the report has it, by `; `",
    "text": "what was said, as the report gives it",
    "verbatim": "the words of it that stood inside quotation marks, by ` … `",
    "tellings": "in how many quotations of the pile the same words are told",
    "file": "the file they stand in, as given",
    "outlet": "who published them",
    "report": "the id of that report",
    "begin": "where the words begin in the report's text, in code points",
    "end": "where they end",
}
SIDES = {
    "id": "the conflict's id; its sides are rows that share it",
    "degree": "conflict or difference",
    "attribute": "what the sides differ in: date, number, actor, speaker, place, sequence, scope, status or wording",
    "state": "open, superseded or resolved",
    "about": "the event, quotation or report it is about, in words",
    "value": "what this side says",
    "words": "the exact words that say it",
    "file": "the file they stand in, as given",
    "outlet": "who published them",
    "published": "when, as EDTF",
    "report": "the id of that report",
    "begin": "where the words begin in the report's text, in code points",
    "end": "where they end",
}
REPORTS = {
    "id": "the report's id",
    "file": "the file as given",
    "outlet": "who published it",
    "title": "its headline",
    "published": "when, as EDTF; empty when unknown",
    "basis": "how that is known",
    "copy_of": "the report it is a copy of",
    "origin": "the origin it counts under",
    "events": "how many events it tells",
    "quotations": "how many quotations it has",
    "doubts": "how many doubts there are about it",
}
DOUBTS = {
    "code": "kind of doubt",
    "file": "the file it is about",
    "message": "what is doubtful",
    "words": "the words",
}
LOSSES = (
    f"a cell holds {LONGEST:,} characters: what is longer is cut and ends in …",
    "times, links, commitments and the history of an entry are left out: use jsonl",
)
#: The format wants a moment at which the book was made. A file must not depend on the clock (law 6): zip's first day.
MADE = datetime(1980, 1, 1)


def workbook(book: Briefing, said: Iterable[SaidLine]) -> Export[bytes]:
    """An XLSX file; the same story gives the same bytes. Rows beyond what a sheet holds go on another one."""
    return Export(_bytes(book, said), LOSSES)


def _bytes(book: Briefing, said: Iterable[SaidLine]) -> Iterator[bytes]:
    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as made:
        made.set_properties({"created": MADE, "comments": book.note or ""})
        bold = made.add_format({"bold": True})
        for name, columns, rows in _sheets(book, said):
            _fill(made, name, columns, rows, bold)
        _fill(made, "codebook", {"sheet": "", "column": "", "what it holds": ""}, _codebook(), bold)
    yield written.getvalue()


def _sheets(
    book: Briefing, said: Iterable[SaidLine]
) -> Iterator[tuple[str, Mapping[str, str], Iterator[Iterable[object]]]]:
    yield "chronology", CHRONOLOGY, (row(entry) for entry in book.entries)
    yield "quotations", SAID, (_said(line) for line in said)
    yield "disagreements", SIDES, (row for line in book.conflicts for row in _sides(line))
    yield "reports", REPORTS, ([getattr(line, name) for name in REPORTS] for line in book.reports)
    yield "doubts", DOUBTS, (_doubt(line) for line in book.doubts)


def _codebook() -> Iterator[Iterable[object]]:
    sheets = {
        "chronology": CHRONOLOGY,
        "quotations": SAID,
        "disagreements": SIDES,
        "reports": REPORTS,
        "doubts": DOUBTS,
    }
    for sheet, columns in sheets.items():
        yield from ((sheet, column, meaning) for column, meaning in columns.items())


def _fill(made: Any, name: str, columns: Mapping[str, str], rows: Iterable[Iterable[object]], bold: Any) -> None:
    sheet, at, part = _head(made, name, columns, bold), 1, 1
    for cells in rows:
        if at > ROWS:
            part += 1
            sheet, at = _head(made, f"{name} {part}", columns, bold), 1
        for column, value in enumerate(cells):
            _write(sheet, at, column, value)
        at += 1


def _head(made: Any, name: str, columns: Mapping[str, str], bold: Any) -> "Worksheet":
    sheet: Worksheet = made.add_worksheet(name)
    for column, heading in enumerate(columns):
        sheet.write_string(0, column, heading, bold)
        sheet.set_column(
            column, column, 60 if heading in ("summary", "headline", "words", "text", "message", "about") else 16
        )
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(columns) - 1)
    return sheet


def _write(sheet: "Worksheet", row: int, column: int, value: object) -> None:
    """Numbers as numbers, all else as a string that no spreadsheet takes for a formula."""
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        text = cell(str(value))
        sheet.write_string(row, column, text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")


def _said(line: SaidLine) -> Iterator[object]:
    words = line.passage
    verbatim = " … ".join(words.text[begin:end] for begin, end in words.verbatim)
    yield from (line.id, line.speaker, line.said, line.published, line.kind, line.sourcing, "; ".join(line.via))
    yield from (line.text, verbatim, line.tellings, words.file, words.outlet, words.report, words.begin, words.end)


def _sides(line: ConflictLine) -> Iterator[Iterable[object]]:
    for side in line.sides:
        for words in side.passages:
            place = (words.file, words.outlet, words.published, words.report, words.begin, words.end)
            yield (line.id, line.degree, line.attribute, line.state, line.subject, side.value, words.text, *place)


def _doubt(line: DoubtLine) -> Iterator[object]:
    yield from (line.doubt.code, line.file, line.doubt.message, line.passage.text if line.passage else None)
