"""Timelines: lines headed by days, `March 19 - The first ships reach the port.` All that a line tells is of its day.

They are written in the present, and what they tell is what happened: each main clause is an event.
"""

import re
from typing import NamedTuple

from dateline.calendar import edtf
from dateline.extract.events.draft import Draft
from dateline.extract.events.live_entries import is_its_news
from dateline.model import Dossier

#: What parts the day from its line.
DASH = re.compile(r"[ \t]?[-–—:][ \t]?(?=\S)")
#: Characters before the day: a bullet, a blank.
NEAR = 3
#: So many lines of so many days make a timeline.
FEWEST, DAYS = 4, 3
#: Verbs that tell a state or bring in words.
NO_DEED = frozenset({"be", "have", "say", "tell", "add", "know", "think", "want", "remain", "seem"})
FINITE = frozenset({"VBZ", "VBP", "VBD"})


class Entry(NamedTuple):
    """A line of a timeline: where its block stands, and its day (EDTF)."""

    begin: int
    end: int
    day: str


def entries_of(dossier: Dossier) -> tuple[Entry, ...]:
    """The lines of a report that are headed by days gone by; none where they are too few for a timeline."""
    key = "timeline"
    if key not in dossier.kept:
        dossier.kept[key] = _entries(dossier)
    found: tuple[Entry, ...] = dossier.kept[key]
    return found


def entry_at(dossier: Dossier, place: int) -> Entry | None:
    """The line of a timeline that holds a place."""
    return next((entry for entry in entries_of(dossier) if entry.begin <= place < entry.end), None)


def day_of_line(dossier: Dossier, draft: Draft) -> str | None:
    """The day (EDTF, about) of the line in which a later sentence tells the deed plainly."""
    entry = entry_at(dossier, draft.begin)
    if entry is None or not is_its_news(draft):
        return None
    day = edtf.bounds(entry.day)
    return edtf.edtf_of(day.first, day.last, approximate=True)


def is_deed_of_line(dossier: Dossier, draft: Draft) -> bool:
    """Whether the main clause of a sentence in such a line tells a deed."""
    clause = draft.trigger.clause
    if clause.lemma_.lower() in NO_DEED or clause.tag_ not in FINITE or draft.reading.status != "occurred":
        return False
    main = clause.dep_ == "ROOT" or (clause.dep_ == "conj" and clause.head.dep_ == "ROOT")
    return main and draft.quotation is None and entry_at(dossier, draft.begin) is not None


def _entries(dossier: Dossier) -> tuple[Entry, ...]:
    last = edtf.bounds(dossier.report.published.edtf).last if dossier.report.published.edtf else None
    found = []
    for time in dossier.times.values():
        block = dossier.report.block_at(time.begin)
        if block is None or time.type != "DATE" or not time.edtf or time.begin - block.begin > NEAR:
            continue
        day = edtf.bounds(time.edtf)
        gone = day.days == 1 and day.last is not None and (last is None or day.last <= last)
        if gone and block.kind in ("body", "subheading") and DASH.match(dossier.report.text, time.end):
            found.append(Entry(block.begin, block.end, time.edtf))
    enough = len(found) >= FEWEST and len({entry.day for entry in found}) >= DAYS
    return tuple(sorted(found)) if enough else ()
