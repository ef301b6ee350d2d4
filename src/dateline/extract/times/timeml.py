"""Stand-off TimeML: the text with its TIMEX3 tags, as the field's own tools read it."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from dateline.model import TimeExpression

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
#: What XML 1.0 cannot hold in any form; a blank stands for each, so that places stay as they are.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Publication dates that TIMEX3 can write: EDTF has more kinds.
_TIMEX = re.compile(r"\d{4}(-\d\d(-\d\d(T[\d:]+Z?)?)?)?")


def to_timeml(text: str, times: Iterable[TimeExpression], published: str | None) -> str:
    """Write a text and its time expressions as a TimeML document; the publication date is its `t0`."""
    ordered = sorted(times, key=lambda t: (t.begin, t.end))
    names = {time.id: f"t{number}" for number, time in enumerate(ordered, 1)}
    names["published"] = "t0"
    out, at = [], 0
    for time in ordered:
        if time.begin < at:
            continue
        out.append(_written(text[at : time.begin]))
        out.append(_tag(time, names))
        at = time.end
    out.append(_written(text[at:]))
    return f"{_HEAD}<DCT>{_creation(published)}</DCT>\n<TEXT>{''.join(out)}</TEXT>\n</TimeML>\n"


def _written(text: str) -> str:
    """Text as XML holds it: readers would else change a carriage return, and so each place after it."""
    return escape(_NO_XML.sub(" ", text), {"\r": "&#13;"})


def _creation(published: str | None) -> str:
    value = published if published and _TIMEX.fullmatch(published) else "XXXX-XX-XX"
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(value)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{escape(published or "")}</TIMEX3>'
    )


def _tag(time: TimeExpression, names: dict[str, str]) -> str:
    anchor = f' temporalFunction="true" anchorTimeID="{names[time.anchor]}"' if time.anchor in names else ""
    return (
        f'<TIMEX3 tid="{names[time.id]}" type="{time.type}" value={quoteattr(time.value)}{anchor}>'
        f"{_written(time.text)}</TIMEX3>"
    )
