"""When the words of a quotation were said: the time words that govern its cue, else the day of the news."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.frames import Frame
from dateline.extract.events.governing import date_of
from dateline.extract.events.plainly import is_perfect, is_plain_past, tells_back
from dateline.extract.events.spoken import has_its_own_day, is_retold, joined_to, told_before
from dateline.extract.events.status import read_status
from dateline.extract.events.triggers import Trigger
from dateline.model import READ_BLOCKS, Cue, Dossier, Paragraph, Quotation, Reason, Said, Span

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: An occasion that begins with one of these is another event, and its time is not that of the saying.
OTHER_EVENTS = frozenset({"after", "before", "since", "following", "until", "ahead"})
FRAME = Frame("say", None, (), "OTHER", None, "say", "said")


def date_statements(dossier: Dossier, story: edtf.Bounds | None) -> Iterator[Quotation | Reason]:
    """Complete the quotations that have no date yet; those that no words date stay without one.

    A quotation without a cue of its own shares the occasion of the one before it by the same speaker.
    """
    last: tuple[str | None, str] | None = None
    by_words: Quotation | None = None
    spoken = {r.target: r.rule for r in dossier.reasons if r.aspect == "speaker"}
    for quotation in sorted(dossier.quotations.values(), key=lambda q: (q.begin, q.end, q.id)):
        found = _date(dossier, quotation, story)
        speaker = quotation.speaker.entity if quotation.speaker is not None else None
        if (
            found is None
            and quotation.cue is None
            and last is not None
            and speaker is not None
            and speaker == last[0]
        ):
            found = last[1], "same-speaker", None
        retold = is_retold(dossier, quotation, spoken.get(quotation.id, ""))
        if found is not None and found[1] == "day-of-the-news" and retold:
            found = None
        if quotation.said.edtf is not None:
            by_words = quotation
            continue
        if (found is None or found[1] == "day-of-the-news") and (day := _goes_on(dossier, by_words, quotation)):
            found = f"{day.removesuffix('~')}~", "same-speaker", None
        if found is None or _is_to_come(dossier, found[0]):
            continue
        value, rule, time = found
        last = speaker, value
        if rule != "day-of-the-news":
            by_words = msgspec.structs.replace(quotation, said=Said(value))
        yield msgspec.structs.replace(quotation, said=Said(value))
        evidence = (Span(quotation.report, time.time.begin, time.time.end),) if time is not None else ()
        yield Reason(
            target=quotation.id,
            aspect="date",
            rule=f"extract/events/said/{rule}",
            note=f"Said {value}: {NOTES[rule]}",
            evidence=evidence,
        )


#: So near one statement goes on: characters, and paragraphs.
NEAR = 500
#: Characters of a day behind a name.
SIGNED = 25
#: Days from the day of the news to that of the report, up to which it may be the day of a statement.
FRESH = 2


def _is_to_come(dossier: Dossier, value: str) -> bool:
    """Nothing has been said on a day after the report."""
    published, first = when.published_days(dossier), edtf.bounds(value).first
    last = published.last if published is not None else None
    return first is not None and last is not None and first > last


def _goes_on(dossier: Dossier, before: Quotation | None, quotation: Quotation) -> str | None:
    """The day of the words before, in this paragraph or the one above, where the same speaker goes on."""
    if before is None or before.speaker is None or quotation.speaker is None or quotation.begin < before.end:
        return None
    placed = _cue(dossier, quotation)
    if placed is not None and (is_perfect(placed[1]) or tells_back(placed[1])):
        return None  # "has repeatedly insisted"
    same = before.speaker.entity is not None and before.speaker.entity == quotation.speaker.entity
    between = dossier.report.text[before.end : quotation.begin]
    if not same or len(between) > NEAR or len(between.split("\n\n")) > 2:
        return None
    day = before.said.edtf
    return (
        day
        if day is not None and edtf.bounds(day).days == 1 and not _has_own_time(dossier, quotation, True)
        else None
    )


def _has_own_time(dossier: Dossier, quotation: Quotation, anywhere: bool = False) -> bool:
    """Words for another time govern the cue: `later`, `then`, `the day after the vote`."""
    placed = _cue(dossier, quotation)
    if placed is None:
        return False
    paragraph, cue = placed
    verbs = [cue, cue.head] if cue.tag_ == "VBG" or cue.dep_ == "advcl" else [cue]
    for token in cue.sent:
        if token.ent_type_ not in ("DATE", "TIME") and token.lower_ not in SEQUENCE:
            continue
        at = paragraph.begin + token.idx
        if any(begin <= at < end for begin, end in quotation.spans):
            continue
        if anywhere and token.ent_type_ == "DATE":
            return True
        if any(c.lemma_ in ("hour", "minute") for c in token.children):
            continue
        above = token.head.head if token.head.dep_ == "prep" else token.head
        if above in verbs:
            return True
    return False


#: What comes after something else that was told, whose day need not be that of the news.
SEQUENCE = frozenset({"later", "then", "afterward", "afterwards", "subsequently", "eventually", "time"})
NOTES = {
    "same-speaker": "it goes on with the words before it.",
    "sentence-before": "the sentence before tells when the speaker spoke.",
    "day-of-the-news": "no time words govern it; it is told with the news, whose day the first paragraph names.",
    "words": "its own time words.",
    "signed": "the day that stands under it, behind the name.",
    "joined": "the time words of the verb it is joined to.",
}


def _date(
    dossier: Dossier, quotation: Quotation, story: edtf.Bounds | None
) -> tuple[str, str, when.Timed | None] | None:
    placed = _cue(dossier, quotation)
    if placed is None:
        return _signed_day(dossier, quotation)
    paragraph, cue = placed
    trigger = Trigger(cue, FRAME, None)
    times = _outside(when.times_of(dossier, paragraph, cue.sent), quotation)
    found = date_of(trigger, times)
    if found is not None:
        value = when.resolve(found[0])
        return (value, "words", found[0]) if value is not None else None
    if (shared := _shared(cue, times)) is not None:
        return shared
    before = told_before(dossier, paragraph, quotation, cue) if quotation.kind == "direct" else None
    if before is not None and not _has_own_time(dossier, quotation):
        told = edtf.bounds(before)
        if story is None or (told.first, told.last) != (story.first, story.last):
            return (f"{before.removesuffix('~')}~", "sentence-before", None) if told.days == 1 else None
    if story is None or not _is_fresh(dossier, story) or _has_own_time(dossier, quotation):
        return None
    if has_its_own_day(quotation, cue):
        return None
    if is_plain_past(cue) and not tells_back(cue) and read_status(cue, paragraph.kind).status == "occurred":
        about = when.about(story.first)
        return (about, "day-of-the-news", None) if about is not None else None
    return None


def _signed_day(dossier: Dossier, quotation: Quotation) -> tuple[str, str, None] | None:
    """`— Ada Norn (@adanorn) March 4, 2031`: the day that stands behind the name under a post."""
    speaker, last = quotation.speaker, max(end for _, end in quotation.spans)
    if speaker is None or not last <= speaker.begin <= last + 5 or "@" not in speaker.text:
        return None
    times = dossier.times_in(speaker.end, speaker.end + SIGNED)
    day = next((t.edtf for t in times if t.edtf is not None and t.begin <= speaker.end + 3), None)
    return (day, "signed", None) if day is not None and edtf.bounds(day).days == 1 else None


def _shared(cue: Token, times: list[when.Timed]) -> tuple[str, str, when.Timed] | None:
    """The one day of the verb that the cue is joined to, where it stands before the cue."""
    first = joined_to(cue)
    found = None if first is None else date_of(Trigger(first, FRAME, None), [t for t in times if t.head.i < cue.i])
    value = None if found is None else when.resolve(found[0])
    if found is None or value is None or edtf.bounds(value).days != 1:
        return None
    return f"{value.removesuffix('~')}~", "joined", found[0]


def _is_fresh(dossier: Dossier, story: edtf.Bounds) -> bool:
    """The news is of the day of the report, or of a day or two before."""
    published = when.published_days(dossier)
    if published is None or published.last is None or story.first is None:
        return True
    return abs((published.last - story.first).days) <= FRESH


def _outside(times: list[when.Timed], quotation: Quotation) -> list[when.Timed]:
    """Times inside the quoted words, or of an event that only gave the occasion, do not date the telling."""
    occasion = quotation.occasion or ""
    speaker = ((quotation.speaker.begin, quotation.speaker.end),) if quotation.speaker is not None else ()
    other = occasion.partition(" ")[0].lower() in OTHER_EVENTS
    return [
        t
        for t in times
        if not any(a <= t.time.begin and t.time.end <= b for a, b in (*quotation.spans, *speaker))
        and not (other and t.time.text in occasion)
    ]


def _cue(dossier: Dossier, quotation: Quotation) -> tuple[Paragraph, Token] | None:
    if quotation.cue is None:
        return None
    key = ("cue", quotation.cue.begin, quotation.cue.end)
    if key not in dossier.kept:  # asked up to four times of each quotation
        dossier.kept[key] = _placed(dossier, quotation.cue)
    found: tuple[Paragraph, Token] | None = dossier.kept[key]
    return found


def _placed(dossier: Dossier, cue: Cue) -> tuple[Paragraph, Token] | None:
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS and _holds(paragraph, cue):
            first = cue.begin - paragraph.begin
            span = paragraph.doc.char_span(first, cue.end - paragraph.begin, alignment_mode="expand")
            return None if span is None else (paragraph, span.root)
    return None


def _holds(paragraph: Paragraph, cue: Cue) -> bool:
    return paragraph.begin <= cue.begin and cue.end <= paragraph.end
