"""Pages kept as it happened: entries headed by the hour at which they were written, each telling of its own day.

`17:40 Police have cleared the bridge.` Newest or oldest first; a page that goes on past midnight is of two days.
"""

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.news import is_in_quotes, is_news
from dateline.extract.events.plainly import EARLIER, is_told_earlier
from dateline.extract.events.set_off import is_set_off
from dateline.extract.events.story import names_no_day
from dateline.extract.events.syntax import children
from dateline.model import Dossier, Report

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A line that begins with an hour, and not with the stamp of something quoted (`22:14 · 12 Jun 2041`).
HEAD = re.compile(
    r"^[ \t]*(?:UPDATE[ \t])?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?![\d:.%]|[ \t]*[·|,][ \t]*\d)"
    r"(?:[ \t]?(?P<half>[ap])\.?m\b)?",
    re.MULTILINE | re.IGNORECASE,
)
#: A date with the name of its month or weekday.
NAMED = re.compile(r"(?=.*\d)(?=.*[^\W\d_]{3})", re.DOTALL)
#: So many such lines make a page of entries, and so large a share of the steps between them go one way.
FEWEST, ONE_WAY = 4, 0.75
#: From one entry to the next the clock does not turn so many minutes, unless midnight lies between.
TURN = 12 * 60
#: With these the perfect tells of no one day.
ANY_DAY = frozenset({"never", "ever", "yet", "since", "twice", "thrice", "times", "long", "so", "still"})
#: In these words clauses go on with what the main clause of an entry tells.
GOING_ON = frozenset({"ROOT", "conj", "ccomp"})


class Entries(NamedTuple):
    """Where the entries of a page begin, and how many days before the day of its last one each was written."""

    begins: tuple[int, ...]
    before: tuple[int, ...]


@lru_cache(maxsize=4)
def entries_of(report: Report) -> Entries | None:
    """The entries of a page kept as it happened; None where a report is no such page."""
    embeds = [(b.begin, b.end) for b in report.blocks if b.kind in ("embed", "teaser")]
    heads = [h for h in HEAD.finditer(report.text) if not any(a <= h.start() < b for a, b in embeds)]
    clocks = [_minutes(h) for h in heads]
    if len(heads) < FEWEST:
        return None
    steps = [b - a for a, b in pairwise(clocks)]
    newest_first = sum(_is_back(step) for step in steps)
    back = newest_first * 2 >= len(steps)
    if max(newest_first, len(steps) - newest_first) < ONE_WAY * len(steps):
        return None
    begins = tuple(h.start() for h in heads)
    before = _days_before(clocks if back else clocks[::-1])
    return Entries(begins, tuple(before if back else before[::-1]))


def _minutes(head: re.Match[str]) -> int:
    """Minutes since midnight; "12:10 a.m." is ten."""
    hour, half = int(head["hour"]), (head["half"] or "").lower()
    return (hour % 12 + 12 * (half == "p") if half else hour) * 60 + int(head["minute"])


def _is_back(step: int) -> bool:
    """An hour before that of the entry above; past midnight the clock turns."""
    return -TURN < step <= 0 or step >= TURN


def _days_before(clocks: list[int]) -> list[int]:
    """Of hours read from the newest back, on which day before the newest each is."""
    days, at = [], 0
    for above, clock in zip([clocks[0], *clocks], clocks, strict=False):
        at += clock - above >= TURN
        days.append(at)
    return days


def day_of_entry(dossier: Dossier, draft: Draft) -> str | None:
    """The day (EDTF) of the entry whose main clause tells the deed as its news, where it names no other day."""
    published, entries = when.published_days(dossier), entries_of(dossier.report)
    if entries is None or published is None or published.days != 1 or published.first is None:
        return None
    at = bisect_right(entries.begins, draft.begin) - 1
    if (
        at < 0
        or _is_a_log(dossier, published.first)
        or draft.paragraph.kind not in ("body", "subheading")
        or not is_its_news(draft)
    ):
        return None
    day = published.first - timedelta(days=entries.before[at])
    end = draft.paragraph.begin + draft.sentence.end_char
    return (
        edtf.edtf_of(day, day, approximate=True) if _names_no_other(dossier, entries.begins[at], end, day) else None
    )


#: Told from the hour at which an entry was written: "at 12:35", "five minutes ago", "today", "this afternoon".
FROM_HERE = re.compile(r"today|tonight|this (?:morning|afternoon|evening)|.*\b(?:minute|hour)s? ago", re.IGNORECASE)


def hour_of_entry(dossier: Dossier, draft: Draft, timed: when.Timed, value: str) -> str | None:
    """The day (EDTF) of an entry written the day before that of the report, whose hours and "today" are its own."""
    published, entries = when.published_days(dossier), entries_of(dossier.report)
    if entries is None or published is None or published.days != 1 or published.first is None:
        return None
    at = bisect_right(entries.begins, draft.begin) - 1
    words, span = timed.time.text, edtf.bounds(value)
    own = names_no_day(words) or FROM_HERE.fullmatch(words) is not None
    if at < 0 or not entries.before[at] or not own or (span.first, span.last) != (published.first, published.last):
        return None
    day = published.first - timedelta(days=entries.before[at])
    return edtf.edtf_of(day, day, approximate=True)


def _is_a_log(dossier: Dossier, day: date) -> bool:
    """A line that is only a date, and of another day than the report: the hours below it are of that one."""
    text = dossier.report.text
    for time in dossier.times.values():
        line = text[text.rfind("\n", 0, time.begin) + 1 : time.begin], text[time.begin :].split("\n", 1)[0]
        alone = not line[0].strip(" \t*•-–") and len(line[1].rstrip(" \t:")) <= time.end - time.begin
        named = time.type != "SET" and NAMED.match(time.text) is not None and time.edtf is not None
        if alone and named and edtf.bounds(str(time.edtf)).first != day:
            return True
    return False


def is_its_news(draft: Draft) -> bool:
    """Told plainly, or in the perfect of news, by the main clause; not by a speaker in marks, nor as done before."""
    clause = draft.trigger.clause
    if draft.life or draft.reading.past or is_in_quotes(draft) or is_set_off(clause) or is_told_earlier(clause):
        return False
    if any(c.lower_ in ANY_DAY for c in clause.children):
        return False
    if is_perfect(clause):
        done = draft.reading.status == "occurred"  # "no date has been set": up to now, and on no one day
        return done and clause.dep_ in ("ROOT", "conj") and not children(clause, "mark")
    return clause.dep_ in GOING_ON and not _is_retold(clause) and is_news(draft)


def _is_retold(clause: Token) -> bool:
    """ "We wrote earlier that the ship was held": whatever the parser hangs the word on."""
    above = clause.head
    return clause.dep_ == "ccomp" and any(t.lower_ in EARLIER for t in clause.doc[above.i : clause.i])


def _names_no_other(dossier: Dossier, begin: int, end: int, day: date) -> bool:
    """No time from the head of the entry to the end of the sentence is of another day than the entry's."""
    known = (t.edtf for t in dossier.times_in(begin, end) if t.edtf is not None and t.type != "SET")
    return all(_meets(edtf.bounds(value), day) for value in known)


def _meets(time: edtf.Bounds, day: date) -> bool:
    """The day itself, or the one after, on which an hour past midnight is put."""
    return time.days == 1 and time.first in (day, day + timedelta(days=1))
