"""iCalendar (RFC 5545): one all-day event an entry that has a first and a last day."""

from collections.abc import Iterator
from datetime import timedelta

from dateline.calendar import bounds
from dateline.model import Event
from dateline.render.exports.pile import Export, Pile, days, headline, without_day
from dateline.render.safe import plain
from dateline.render.words import several

#: Octets in a line, without its end; longer ones are folded.
LONGEST = 75
STATUS = {"planned": "TENTATIVE", "possible": "TENTATIVE", "conditional": "TENTATIVE"} | dict.fromkeys(
    ("cancelled", "postponed", "denied", "negated"), "CANCELLED"
)
LOSSES = (
    "iCalendar knows TENTATIVE, CONFIRMED and CANCELLED; the status itself stands in DESCRIPTION and CATEGORIES",
    "an approximate date becomes the days it may mean; its EDTF stands in DESCRIPTION",
)


def icalendar(pile: Pile, title: str) -> Export[str]:
    """A calendar, line by line."""
    return Export(_lines(pile, title), [*without_day(pile.events), *LOSSES])


def _lines(pile: Pile, title: str) -> Iterator[str]:
    yield from _folded(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Chronology//EN", f"X-WR-CALNAME:{_text(title)}"
    )
    stamp = _stamp(pile)
    for event in pile.events:
        if days(event):
            yield from _folded(*_event(pile, event, stamp))
    yield from _folded("END:VCALENDAR")


def _event(pile: Pile, event: Event, stamp: str) -> Iterator[str]:
    span = days(event)
    assert span is not None, "entries without days are left out before"
    told = pile.mentions[event.mentions[0]]
    words = f"{pile.words(told)} [{pile.source(told.report)}]"
    about = f"{event.when.edtf}, {event.status}, {event.standing}, {several(event.counts.reports, 'report')}"
    place = pile.name(event.place)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@dateline"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{span[0]:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{span[1] + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(headline(event))}"
    yield f"DESCRIPTION:{_text(about)}\\n{_text(words)}"
    yield f"STATUS:{STATUS.get(event.status, 'CONFIRMED')}"
    yield f"CATEGORIES:{event.status},{event.type}"
    yield "TRANSP:TRANSPARENT"
    if place:
        yield f"LOCATION:{_text(place)}"
    yield "END:VEVENT"


def _stamp(pile: Pile) -> str:
    """The last day of publication: the same pile gives the same file whenever it is written."""
    last = [b.last for r in pile.reports.values() if r.published.edtf and (b := bounds(r.published.edtf)).last]
    return f"{max(last):%Y%m%d}T000000Z" if last else "19700101T000000Z"


def _text(words: str) -> str:
    """One line in which nothing ends the value (RFC 5545, 3.3.11)."""
    return plain(words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(*lines: str) -> Iterator[str]:
    """Lines with CRLF, those over 75 octets continued after a blank (RFC 5545, 3.1)."""
    for line in lines:
        part = ""
        for character in line:
            if len((part + character).encode()) > LONGEST:
                yield f"{part}\r\n"
                part = " "
            part += character
        yield f"{part}\r\n"
