"""The chronology as a Markdown briefing: entries by month, evidence in footnotes, then what is not settled."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from dateline.calendar import bounds, readable
from dateline.model.answer import ConflictLine, DoubtLine, Entry, Passage, ReportLine
from dateline.render.safe import markdown, shortened
from dateline.render.words import LED_TO, UNSETTLED, people, several, standing, stated, under

#: Doubts are many; the briefing counts them by kind and shows so many of each.
SHOWN = 3
#: Words of a footnote -> its number.
Notes: TypeAlias = dict[str, int]


@dataclass(frozen=True, slots=True)
class Briefing:
    """What a briefing is made of."""

    title: str
    entries: list[Entry]
    conflicts: list[ConflictLine] = field(default_factory=list)
    doubts: list[DoubtLine] = field(default_factory=list)
    reports: list[ReportLine] = field(default_factory=list)
    note: str | None = None


def briefing(made: Briefing) -> Iterator[str]:
    """Lines of Markdown, without line ends."""
    notes: Notes = {}
    yield f"# {markdown(made.title)}"
    yield ""
    yield _opening(made)
    yield from _chronology([entry for entry in made.entries if entry.when], notes)
    yield from _section("Without a date", [entry for entry in made.entries if not entry.when], notes)
    yield from _open_plans(made)
    yield from _conflicts(made.conflicts, notes)
    yield from _doubts(made.doubts)
    yield from _reports(made.reports)
    yield ""
    yield from (f"[^{number}]: {words}" for words, number in notes.items())


def _opening(made: Briefing) -> str:
    dated = [report.published for report in made.reports if report.published]
    outlets = {report.outlet for report in made.reports if report.outlet}
    span = f", published {min(dated)} to {max(dated)}" if dated else ""
    undated = len(made.reports) - len(dated)
    parts = [
        several(len(made.entries), "entry", "entries"),
        f"from {several(len(made.reports), 'report')} of {several(len(outlets), 'named outlet')}{span}",
    ]
    parts += [f"{several(undated, 'report')} without a date"] if undated else []
    parts += [markdown(made.note)] if made.note else []
    return f"{'; '.join(parts)}."


def _chronology(entries: list[Entry], notes: Notes) -> Iterator[str]:
    month = ""
    for entry, heading in zip(entries, headings(entries), strict=True):
        if heading != month:
            month = heading
            yield from ("", f"## {month}", "")
        yield from _entry(entry, notes)


def headings(entries: list[Entry]) -> list[str]:
    """The heading of each: its month, but what is told "by" a day stands under that of the entry it comes before."""
    found: list[str] = []
    for entry in reversed(entries):
        own, after = _month(entry), found[-1] if found else ""
        assert entry.when is not None
        found.append(after if bounds(entry.when).first is None and after and after < own else own)
    return found[::-1]


def _section(title: str, entries: list[Entry], notes: Notes) -> Iterator[str]:
    if entries:
        yield from ("", f"## {title}", "")
        for entry in entries:
            yield from _entry(entry, notes)


def _entry(entry: Entry, notes: Notes) -> Iterator[str]:
    status = f"*{entry.status}* · " if entry.status in UNSETTLED or entry.status == "ongoing" else ""
    when = f"**{readable(entry.when)}** " if entry.when else ""
    mark = _footnote(entry.passage, entry.said_by, notes) if entry.passage else ""
    yield f"- {when}{markdown(entry.summary)}{mark}  "
    if entry.headline:
        yield f"  *{markdown(under(entry.headline))}*  "
    who = f"{markdown(people(entry))} · " if people(entry) else ""
    more = f" · {several(entry.conflicts, 'disagreement')}" if entry.conflicts else ""
    more += "".join(
        f" · {LED_TO[each.kind]} {readable(each.when or 'undated')} `{each.id}`" for each in entry.outcomes
    )
    yield f"  {who}{status}{standing(entry)}{more} · `{entry.id}`"


def _footnote(passage: Passage, speaker: str | None, notes: Notes) -> str:
    """The mark of the footnote that holds these words; the same words share one."""
    words = markdown(shortened(passage.text, 400))
    place = f"{passage.report}:{passage.begin}-{passage.end}"
    told = f"{words} — {markdown(stated(passage, speaker))}, `{place}`"
    return f"[^{notes.setdefault(told, len(notes) + 1)}]"


def _open_plans(made: Briefing) -> Iterator[str]:
    """Plans that no report of the pile tells the outcome of; those whose day has passed by the last report say so."""
    plans = [entry for entry in made.entries if entry.status in ("planned", "possible") and not entry.outcomes]
    newest = max((last for report in made.reports if (last := _last(report.published))), default=None)
    if plans:
        yield from ("", "## Planned, with no outcome in these reports", "")
    for entry in plans:
        day = _last(entry.when)
        passed = " · its day had passed when the last report came out" if newest and day and day < newest else ""
        yield f"- {readable(entry.when or 'undated')} {markdown(entry.summary)}{passed} · `{entry.id}`"


def _last(edtf: str | None) -> date | None:
    return bounds(edtf).last if edtf else None


def _conflicts(conflicts: list[ConflictLine], notes: Notes) -> Iterator[str]:
    if conflicts:
        yield from ("", "## Where the reports disagree", "")
    for line in conflicts:
        yield f"- **{line.degree}** over {line.attribute} ({line.state}): {markdown(line.subject)} · `{line.id}`"
        for side in line.sides:
            marks = "".join(_footnote(passage, None, notes) for passage in side.passages)
            yield f"    - {markdown(side.value)}{marks}"


def _doubts(doubts: list[DoubtLine]) -> Iterator[str]:
    if doubts:
        yield from ("", "## What is in doubt", "")
    by_code: dict[str, list[DoubtLine]] = {}
    for line in doubts:
        by_code.setdefault(line.doubt.code, []).append(line)
    for code, lines in sorted(by_code.items()):
        yield f"- **{markdown(code)}** ({len(lines)})"
        for line in lines[:SHOWN]:
            yield f"    - {markdown(line.file or 'no report')}: {markdown(line.doubt.message)}"


def _reports(reports: list[ReportLine]) -> Iterator[str]:
    if reports:
        yield from ("", "## Reports", "", "| published | known from | outlet | file | events | id |")
        yield "| --- | --- | --- | --- | --- | --- |"
    for report in reports:
        cells = (report.published or "unknown", report.basis, markdown(report.outlet or ""), markdown(report.file))
        yield f"| {' | '.join(cells)} | {report.events} | `{report.id}` |"


def _month(entry: Entry) -> str:
    """The heading an entry stands under: the month it begins in; its year when it is a whole year or more."""
    assert entry.when is not None
    first, last, _ = bounds(entry.when)
    day = first or last
    assert day is not None
    if first is not None and last is not None and (first.month, first.day) == (1, 1) and (last - first).days > 62:
        return f"{day.year:04d}"
    return f"{day.year:04d}-{day.month:02d}"
