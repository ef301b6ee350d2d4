"""TimeML 1.2.1: a zip with a document for each report, its times as TIMEX3 and its events as EVENT, tied by TLINKs.

The form of a document is that of TempEval-3 (UzZaman et al. 2013): DOCID, DCT, TITLE, TEXT, MAKEINSTANCE, TLINK.
"""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dateline.model import EventMention, Report, TimeExpression
from dateline.render.exports.pile import Export, Pile

#: A zip member carries a day: always the first one a zip can hold, since a file must not depend on the clock (law 6).
MADE = (1980, 1, 1, 0, 0, 0)
#: Characters that XML 1.0 cannot hold, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Status -> what MAKEINSTANCE says: polarity and modality.
INSTANCE = {
    "occurred": ("POS", None),
    "ongoing": ("POS", None),
    "planned": ("POS", "planned"),
    "possible": ("POS", "may"),
    "conditional": ("POS", "would"),
    "postponed": ("NEG", "postponed"),
    "cancelled": ("NEG", "cancelled"),
    "denied": ("NEG", "denied"),
    "negated": ("NEG", None),
}
LOSSES = (
    "actors, places, quotations and everything that several reports say together are left out: use jsonl",
    "a document has no room for intervals: the publication date stands as EDTF where it is not a day",
    "an EVENT is the trigger alone; of two that overlap the earlier is tagged, of two that begin together the longer",
    "a TLINK ties an event to a time of its own sentence; events dated otherwise have none",
    "characters that XML cannot hold are written as U+FFFD",
)


@dataclass(frozen=True)
class _Tag:
    """An element to be put around `text[begin:end]`."""

    begin: int
    end: int
    record: TimeExpression | EventMention


def timeml(pile: Pile, title: str) -> Export[bytes]:
    """The bytes of the zip. Members are named after the report's id."""
    return Export(_zip(pile), LOSSES)


def _zip(pile: Pile) -> Iterator[bytes]:
    findings: defaultdict[str, list[_Tag]] = defaultdict(list)
    found: list[TimeExpression | EventMention] = [*pile.times, *pile.mentions.values()]
    for record in found:
        findings[record.report].append(_Tag(record.begin, record.end, record))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for report in pile.reports.values():
            member = zipfile.ZipInfo(f"{report.id}.tml", MADE)
            member.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(member, document(report, findings[report.id]))
    yield written.getvalue()


def document(report: Report, tags: Iterable[_Tag]) -> str:
    """A report as TimeML; every tag is around the very words, which are otherwise those of the report."""
    kept = list(_apart(tags))
    names = _names(kept)
    pieces, at = [], 0
    for tag in kept:
        pieces += [_text(report.text[at : tag.begin]), _element(tag, names, report.text[tag.begin : tag.end])]
        at = tag.end
    pieces.append(_text(report.text[at:]))
    title = f"<TITLE>{_text(report.title or '')}</TITLE>"
    head = f"<DOCID>{_text(report.id)}</DOCID>\n<DCT>{_creation(report)}</DCT>\n{title}"
    tail = "".join(f"{line}\n" for line in _instances(kept, names))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{head}\n<TEXT>{"".join(pieces)}</TEXT>\n{tail}</TimeML>\n'
    )


def _apart(tags: Iterable[_Tag]) -> Iterator[_Tag]:
    """Those that do not overlap, in reading order: of two that begin together the longer one, else the earlier."""
    end = 0
    for tag in sorted(tags, key=lambda t: (t.begin, -t.end, t.record.id)):
        if tag.begin >= end:
            end = tag.end
            yield tag


def _names(tags: list[_Tag]) -> dict[str, str]:
    """Record id -> its number in the document: t1, t2 ... and e1, e2 ...; the day of publication is t0."""
    names, counts = {"published": "t0"}, {"t": 0, "e": 0}
    for tag in tags:
        letter = "t" if isinstance(tag.record, TimeExpression) else "e"
        counts[letter] += 1
        names[tag.record.id] = f"{letter}{counts[letter]}"
    return names


def _creation(report: Report) -> str:
    day = report.published.edtf
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={_quoted(day or "")} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{_text(day or "")}</TIMEX3>'
    )


def _element(tag: _Tag, names: dict[str, str], words: str) -> str:
    record = tag.record
    if isinstance(record, TimeExpression):
        anchor = f' anchorTimeID="{names[record.anchor]}"' if record.anchor in names else ""
        given = f'tid="{names[record.id]}" type="{record.type}" value={_quoted(record.value)}{anchor}'
        return f"<TIMEX3 {given}>{_text(words)}</TIMEX3>"
    kind = "REPORTING" if record.attributed_to and not record.claimed else "OCCURRENCE"
    return f'<EVENT eid="{names[record.id]}" class="{kind}">{_text(words)}</EVENT>'


def _instances(tags: list[_Tag], names: dict[str, str]) -> Iterator[str]:
    """The instance of each event and the link to the time that dates it, where that stands in its sentence."""
    times = [tag.record for tag in tags if isinstance(tag.record, TimeExpression)]
    for tag in tags:
        mention = tag.record
        if isinstance(mention, EventMention):
            eid = names[mention.id]
            polarity, modality = INSTANCE[mention.status]
            said = f" modality={_quoted(modality)}" if modality else ""
            yield (
                f'<MAKEINSTANCE eiid="{eid.replace("e", "ei")}" eventID="{eid}" polarity="{polarity}"{said}'
                ' tense="NONE" aspect="NONE" pos="UNKNOWN"/>'
            )
    links = [(t.record, time) for t in tags if isinstance(t.record, EventMention) if (time := _time(t.record, times))]
    for number, (mention, time) in enumerate(links, 1):
        instance = names[mention.id].replace("e", "ei")
        tied = f'eventInstanceID="{instance}" relatedToTime="{names[time.id]}"'
        yield f'<TLINK lid="l{number}" relType="IS_INCLUDED" {tied}/>'


def _time(mention: EventMention, times: list[TimeExpression]) -> TimeExpression | None:
    """The nearest time of the sentence with the value the event is dated by."""
    if mention.when.edtf is None:
        return None
    begin, end = mention.sentence
    fit = [t for t in times if begin <= t.begin and t.end <= end and t.edtf == mention.when.edtf]
    return min(fit, key=lambda t: (abs(t.begin - mention.begin), t.begin)) if fit else None


def _text(words: str) -> str:
    return escape(_NO_XML.sub("\ufffd", words)).replace("\r", "&#13;")


def _quoted(words: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", words))
