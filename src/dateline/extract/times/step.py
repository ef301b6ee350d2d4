"""Find the words in a report that name a time, and say which time they name (TIMEX3 and EDTF).

The words are found by patterns (rules/*.toml), read in the order of the text, each with what was named before it, the
tense of its verb, the day of publication and the style of the text as its anchors. How, tells docs/times.md.
"""

from collections.abc import Iterator

from dateline.calendar import is_edtf
from dateline.extract.times.between import read_between
from dateline.model import READ_BLOCKS, Block, Dossier, Doubt, Reason, Report, TimeExpression


def find_times(dossier: Dossier) -> Iterator[TimeExpression | Doubt | Reason]:
    """Yield each time expression of the readable blocks, with a reason for each value that leans on an anchor."""
    report = dossier.report
    for published, blocks in _voices(report):
        place = report.place if published == report.published.edtf else None
        yield from read_between(report.text, report.id, [(b.begin, b.end) for b in blocks], published, place)


def read_times(
    text: str, published: str | None, report_id: str = "r_text", place: str | None = None
) -> list[TimeExpression]:
    """The time expressions of a plain text; `published` is EDTF or None, `place` where the dateline stands."""
    found = read_between(text, report_id, [(0, len(text))], published, place)
    return [record for record in found if isinstance(record, TimeExpression)]


def _voices(report: Report) -> Iterator[tuple[str | None, list[Block]]]:
    """The report's own blocks with its date, then each nested text with a date of its own."""
    readable = [b for b in report.blocks if b.kind in READ_BLOCKS or b.kind == "teaser"]
    nested = [n for n in report.nested if n.published and is_edtf(n.published)]
    inside = {b: next((n for n in nested if n.begin <= b.begin < n.end), None) for b in readable}
    yield report.published.edtf, [b for b in readable if inside[b] is None]
    for voice in nested:
        yield voice.published, [b for b in readable if inside[b] == voice]
