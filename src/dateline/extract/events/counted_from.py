"""Hours and weeks counted from a day named before: whose night "dawn" ends, and of which day "a week later" is."""

import re
from datetime import timedelta

import msgspec

from dateline.calendar import edtf
from dateline.model import Dossier, Paragraph, TimeExpression

#: Rules that read a part of a day as one of the day named before.
PARTS = frozenset({"times/at-dawn", "times/next-part"})
MORNING = re.compile(r"\b(?:dawn|daybreak|sunrise|first light)\b", re.IGNORECASE)
DUSK = re.compile(r"\b(?:nightfall|dusk|sunset)\b", re.IGNORECASE)
NIGHT = re.compile(r"\b(?:night|evening|late|midnight|nightfall|dusk)\b", re.IGNORECASE)
WEEKS = re.compile(r"(a|one|two|three) weeks? (?:later|after|afterwards?)", re.IGNORECASE)
COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3}
#: So many characters before a day may say that it is two.
REACH = 12
DAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
DAY_BEFORE = re.compile(r"(?<![\d.])(\d{1,2}) and $")
#: An hour may be counted from an hour, and that one from a day.
FARTHEST = 4


def counted_from(dossier: Dossier, paragraph: Paragraph, time: TimeExpression) -> TimeExpression | None:
    """The time as a reader counts it from the day named before; None where that day is another paragraph's."""
    before = dossier.report.text[max(0, time.begin - REACH) : time.begin]
    if (both := _two_days(before, time)) is not None:
        return both
    if time.rule == "times/weekday" and before.lower().endswith(" the ") and time.text in DAYS:
        return _no_later(dossier, time)
    anchor = dossier.times.get(time.anchor)
    if anchor is None:
        return time
    if time.rule in PARTS:
        if not _is_of(dossier, paragraph, time):
            return None
        return _after_the_night(time, anchor)
    weeks = WEEKS.fullmatch(time.text)
    if weeks is not None and (day := _shifted(anchor.edtf, 7 * COUNTS[weeks[1].lower()])) is not None:
        return msgspec.structs.replace(time, edtf=f"{day}~")  # "the week after" is about as many days
    return time


def _two_days(before: str, time: TimeExpression) -> TimeExpression | None:
    """ "On 8 and 9 July": both days."""
    found = DAY_BEFORE.search(before)
    span = edtf.bounds(time.edtf) if time.edtf is not None and "/" not in time.edtf else None
    if found is None or span is None or span.days != 1 or span.first is None or not time.text[:1].isdigit():
        return None
    if int(found[1]) != span.first.day - 1:
        return None
    return msgspec.structs.replace(time, edtf=edtf.edtf_of(span.first - timedelta(days=1), span.first))


def _no_later(dossier: Dossier, time: TimeExpression) -> TimeExpression:
    """ "It struck on the Sunday": of a week told of before; the last Sunday before the report is the latest one."""
    published, span = (
        dossier.report.published.edtf,
        edtf.bounds(time.edtf) if time.edtf is not None else edtf.Bounds(None, None),
    )
    last = edtf.bounds(published).last if published is not None else None
    if last is None or span.last is None or span.days != 1 or span.last > last:
        return time
    return msgspec.structs.replace(time, edtf=edtf.edtf_of(None, span.last))


def _is_of(dossier: Dossier, paragraph: Paragraph, time: TimeExpression) -> bool:
    """The day that an hour goes back to is named in its own paragraph."""
    at: TimeExpression | None = time
    for _ in range(FARTHEST):
        at = None if at is None else dossier.times.get(at.anchor)
        if at is None:
            return True
        if not paragraph.begin <= at.begin < paragraph.end:
            return False
    return True


def _after_the_night(time: TimeExpression, anchor: TimeExpression) -> TimeExpression | None:
    """ "Fired shots on Friday night. It was over by sunrise": of Saturday; "nightfall" behind it is of no day."""
    if time.rule != "times/at-dawn" or NIGHT.search(anchor.text) is None:
        return time
    if DUSK.search(time.text) is not None:
        return None
    day = _shifted(anchor.edtf, 1) if MORNING.search(time.text) is not None else None
    return time if day is None else msgspec.structs.replace(time, edtf=day)


def _shifted(value: str | None, days: int) -> str | None:
    """So many days after a single day; None for anything vaguer."""
    span = edtf.bounds(value) if value is not None else None
    if span is None or span.days != 1 or span.first is None or span.approximate:
        return None
    day = span.first + timedelta(days=days)
    return edtf.edtf_of(day, day)
