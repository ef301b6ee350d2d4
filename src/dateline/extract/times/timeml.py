"""Stand-off TimeML: the text with its TIMEX3 tags, as the field's own tools read it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from dateline.model import TimeExpression


def to_timeml(text: str, times: Iterable[TimeExpression], published: str | None) -> str:
    """Write a text and its time expressions as a TimeML document; the publication date is its `t0`."""
    ordered = sorted(times, key=lambda t: (t.begin, t.end))
    names = {time.id: f"t{number}" for number, time in enumerate(ordered, 1)}
    names["published"] = "t0"
    out, at = [], 0
    for time in ordered:
        if time.begin < at:
            continue
        out.append(escape(text[at : time.begin]))
        out.append(_tag(time, names))
        at = time.end
    out.append(escape(text[at:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DCT>{_creation(published)}</DCT>\n<TEXT>{''.join(out)}</TEXT>\n</TimeML>\n"
    )


def _creation(published: str | None) -> str:
    if published is None:
        return ""
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(published)} functionInDocument="CREATION_TIME">'
        f"{escape(published)}</TIMEX3>"
    )


def _tag(time: TimeExpression, names: dict[str, str]) -> str:
    anchor = f' anchorTimeID="{names[time.anchor]}"' if time.anchor in names else ""
    return (
        f'<TIMEX3 tid="{names[time.id]}" type="{time.type}" value={quoteattr(time.value)}{anchor}>'
        f"{escape(time.text)}</TIMEX3>"
    )
