"""TimelineJS JSON: entries with a first and a last day. Its texts are HTML: words of reports are escaped."""

from html import escape
from typing import Any

import msgspec

from dateline.model import Event
from dateline.render.exports.pile import Export, Pile, days, headline, without_day
from dateline.render.safe import plain
from dateline.render.words import several

LOSSES = (
    "an approximate or interval date is drawn from its first to its last day; its EDTF stands in the text",
    "one group an entry, its status; standing and source stand in the text; disagreements are left out",
)


def timeline_js(pile: Pile, title: str) -> Export[str]:
    """The one JSON document that TimelineJS reads."""
    made = {
        "scale": "human",
        "title": {"text": {"headline": escape(title), "text": escape(f"{several(len(pile.reports), 'report')}")}},
        "events": [_event(pile, event) for event in pile.events if days(event)],
    }
    text = msgspec.json.encode(made, order="sorted").decode() + "\n"
    return Export([text], [*without_day(pile.events), *LOSSES])


def _event(pile: Pile, event: Event) -> dict[str, Any]:
    span = days(event)
    assert span is not None, "entries without days are left out before"
    told = pile.mentions[event.mentions[0]]
    words = f"<blockquote>{escape(plain(pile.words(told)))}</blockquote>"
    about = f"{event.when.edtf} · {event.status} · {event.standing} · {pile.source(told.report)}"
    made = {
        "unique_id": event.id,
        "group": event.status,
        "display_date": event.when.edtf,
        "start_date": _date(span[0]),
        "text": {"headline": escape(headline(event)), "text": f"{words}<p>{escape(plain(about))}</p>"},
    }
    return made if span[0] == span[1] else {**made, "end_date": _date(span[1])}


def _date(day: Any) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
