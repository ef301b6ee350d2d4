"""When the words of a quotation were said: the time words that govern its cue, else the day of the news."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dateline.calendar import edtf
from dateline.extract.events import syntax, when
from dateline.extract.events.frames import Frame
from dateline.extract.events.governing import date_of
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
        if found is None or quotation.said.edtf is not None:
            continue
        value, rule, time = found
        last = speaker, value
        yield msgspec.structs.replace(quotation, said=Said(value))
        evidence = (Span(quotation.report, time.time.begin, time.time.end),) if time is not None else ()
        yield Reason(
            target=quotation.id,
            aspect="date",
            rule=f"extract/events/said/{rule}",
            note=f"Said {value}: {NOTES[rule]}",
            evidence=evidence,
        )


NOTES = {
    "same-speaker": "it goes on with the words before it.",
    "day-of-the-news": "no time words govern it; it is told with the news, whose day the first paragraph names.",
    "words": "its own time words.",
}


def _date(
    dossier: Dossier, quotation: Quotation, story: edtf.Bounds | None
) -> tuple[str, str, when.Timed | None] | None:
    placed = _cue(dossier, quotation)
    if placed is None:
        return None
    paragraph, cue = placed
    trigger = Trigger(cue, FRAME, None)
    found = date_of(trigger, _outside(when.times_of(dossier, paragraph, cue.sent), quotation))
    if found is not None:
        value = when.resolve(found[0])
        return (value, "words", found[0]) if value is not None else None
    if story is not None and is_plain_past(cue) and read_status(cue, paragraph.kind).status == "occurred":
        about = when.about(story.first)
        return (about, "day-of-the-news", None) if about is not None else None
    return None


def _outside(times: list[when.Timed], quotation: Quotation) -> list[when.Timed]:
    """Times inside the quoted words, or of an event that only gave the occasion, do not date the telling."""
    occasion = quotation.occasion or ""
    other = occasion.partition(" ")[0].lower() in OTHER_EVENTS
    return [
        t
        for t in times
        if not any(a <= t.time.begin and t.time.end <= b for a, b in quotation.spans)
        and not (other and t.time.text in occasion)
    ]


def _cue(dossier: Dossier, quotation: Quotation) -> tuple[Paragraph, Token] | None:
    if quotation.cue is None:
        return None
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS and _holds(paragraph, quotation.cue):
            first = quotation.cue.begin - paragraph.begin
            span = paragraph.doc.char_span(first, quotation.cue.end - paragraph.begin, alignment_mode="expand")
            return None if span is None else (paragraph, span.root)
    return None


def _holds(paragraph: Paragraph, cue: Cue) -> bool:
    return paragraph.begin <= cue.begin and cue.end <= paragraph.end


def is_plain_past(verb: Token) -> bool:
    """Told in the simple past or the present of news, in a main clause: not "has said", not "had said"."""
    if any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("has", "have", "had", "'ve", "’ve") for c in verb.children):
        return False
    if any(c.dep_ in ("advmod", "prep") and c.lower_ in ("ahead", "before", "prior") for c in verb.children):
        return False
    past = verb.tag_ in ("VBD", "VBZ", "VBP", "VBG") or any(c.lower_ in ("was", "were", "did") for c in verb.children)
    return past and not is_told_earlier(verb) and not _is_told_as_history(verb)


def is_told_earlier(verb: Token) -> bool:
    """ "already", "previously": what is told so is not the news of the day."""
    if any(c.lower_ == "from" and any(n.lower_ in STARTS for n in c.children) for c in verb.children):
        return True
    return any(c.lower_ in EARLIER for c in verb.children)


def _is_told_as_history(verb: Token) -> bool:
    return verb.dep_ in ("relcl", "acl") and not syntax.children(verb, "nsubj")


#: "denied it from the start".
STARTS = frozenset({"start", "beginning", "outset"})
#: With these the simple past is not the news of the day.
EARLIER = frozenset({"already", "recently", "previously", "once", "earlier", "ago", "before", "originally", "last"})
EARLIER |= {"repeatedly", "consistently", "long", "frequently"}
