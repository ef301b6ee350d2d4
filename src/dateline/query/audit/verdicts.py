"""Verdicts made: at the terminal, or from the rows of a sheet that was filled in elsewhere."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from dateline.model import InputError, QueryError, content_id
from dateline.model.verdict import Item, Judgement, Layer, Verdict
from dateline.query.audit.codes import checked, layer_of
from dateline.query.audit.records import Records

Drawn = Literal["random", "top"]
SHORT = {"r": "right", "w": "wrong", "u": "unclear"}
#: Columns a sheet must have to be read in again; `judge`, `at`, `note` and `rests_on` may be missing.
NEEDED = ("layer", "id", "mark", "drawn", "verdict", "code")


def verdict(
    item: Item,
    judgement: Judgement,
    codes: tuple[str, ...] = (),
    note: str | None = None,
    *,
    by: str,
    at: str,
    drawn: Drawn = "random",
) -> Verdict:
    """A word on a record as it is shown. Raises QueryError for a wrong one without a reason, or an unknown reason."""
    if judgement == "wrong" and not codes:
        raise QueryError("say why it is wrong: give a reason code")
    if judgement == "right" and codes:
        raise QueryError(f"{codes[0]}: what is right has no reason code")
    checked(item.layer, codes)
    return Verdict(
        id=content_id("j", at, by, item.layer, item.target, item.mark, judgement, *codes, note),
        at=at,
        by=by,
        layer=item.layer,
        target=item.target,
        mark=item.mark,
        drawn=drawn,
        judgement=judgement,
        codes=codes,
        note=note,
        anchors=item.anchors,
    )


def read_sheet(path: Path, records: Records | None, *, by: str | None, at: str) -> list[Verdict]:
    """Verdicts of a sheet; rows without one are passed over. Raises InputError naming the line.

    `by` and `at` stand where the row names no judge and no time. Without `records` nothing is looked up.
    """
    made = []
    for line, row in _rows(path):
        if not row["verdict"]:
            continue
        try:
            made.append(_verdict(row, records, row.get("judge") or by, row.get("at") or at))
        except (QueryError, ValueError) as wrong:
            raise InputError(f"{path}:{line}: {wrong}") from wrong
    return made


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with the line each begins on, cells trimmed."""
    if not path.is_file():
        raise InputError(f"{path}: no such file. Make a sheet with: dateline audit STORY --format csv -o {path}")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InputError(f"{path}: not UTF-8 ({wrong}). Save the table as CSV in UTF-8") from wrong
    head = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    missing = [name for name in NEEDED if name not in (reader.fieldnames or [])]
    if missing:
        raise InputError(f"{path}:1: no column {missing[0]}. A sheet has: {', '.join(NEEDED)}")
    before = reader.line_num
    for row in reader:
        yield before + 1, {name: (value or "").strip() for name, value in row.items() if isinstance(name, str)}
        before = reader.line_num


def _verdict(row: Mapping[str, str], records: Records | None, by: str | None, at: str) -> Verdict:
    layer, judgement = layer_of(row["layer"]), judged(row["verdict"])
    if not by:
        raise QueryError("nobody is named: fill the column judge, or give --judge NAME")
    drawn: Drawn = "top" if row["drawn"] == "top" else "random"
    codes = tuple(row["code"].replace(";", " ").replace(",", " ").split())
    item = _item(layer, row, records)
    return verdict(item, judgement, codes, row.get("note") or None, by=by, at=_moment(at), drawn=drawn)


def _moment(at: str) -> str:
    """A time as the log writes it, in UTC, so that times sort; one without a zone is taken as UTC."""
    given = datetime.fromisoformat(at)
    whole = given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)
    return whole.isoformat(timespec="microseconds")


def judged(word: str) -> Judgement:
    """`right`, `wrong`, `unclear` or their first letters. Raises QueryError."""
    whole = SHORT.get(word.casefold(), word.casefold())
    known: tuple[Judgement, ...] = get_args(Judgement)
    for one in known:
        if one == whole:
            return one
    raise QueryError(f"{word}: no verdict. Give one of: right, wrong, unclear")


def _item(layer: Layer, row: Mapping[str, str], records: Records | None) -> Item:
    """The record as it was when the sheet was made: its mark is that of the sheet."""
    if not row["id"] or not row["mark"]:
        raise QueryError("the columns id and mark must stay as they were in the sheet")
    anchors = tuple((row.get("rests_on") or "").split())
    if records is not None:
        now = records.find(layer, row["id"], anchors)
        found = None if now is None else records.item(layer, now)
        if found is None and not anchors:
            raise QueryError(f"{row['id']}: no such record in the story. Was the sheet made from this file?")
        anchors = anchors or (found.anchors if found else ())
    return Item(layer=layer, target=row["id"], mark=row["mark"], line="", fields=(), anchors=anchors)
