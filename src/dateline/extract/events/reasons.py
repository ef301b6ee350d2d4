"""Why an event is of its type, status and date: what `dateline why` prints of it."""

from collections.abc import Iterator

from dateline.extract.events.draft import Draft
from dateline.model import EventMention, Reason, Span

STEP = "extract/events"
#: Why an event that no time words date has its day, by rule.
NOTES = {
    "undated": "No time words govern it and the report has no date.",
    "still-to-come": "No time words govern it: not before the report's date, as it was still to come.",
    "at-publication": "No time words govern it: under way about the report's date.",
    "before-publication": "No time words govern it: not after the report's date.",
    "day-of-the-news": "No time words govern it: told as part of the news, whose day the first paragraph names.",
    "done-by-then": "No time words govern it: done by the day on which it was told.",
    "as-told": "No time words govern it: under way about the day on which it was told.",
    "at-that-time": "“At the time” points at the time named last before it.",
    "told-below": "No time words govern it: the report dates another telling of it.",
    "before-then": "No time words govern it: it came before a deed of its sentence that is dated.",
    "counted-from-clause": "Counted from the day of the clause beside it: so many days after or before.",
    "since-then": "No time words govern it: done since the day named before it.",
    "hanging": "Its time words hang on the day of the report, which is not known.",
    "at-occasion": "No time words govern it: the occasion at which it was done was dated before in this report.",
    "told-before": "No time words govern it: the same kind of deed was dated before in this report.",
    "headed-by-a-date": "Its line is headed by the date, as those of a timeline are.",
    "line-of-a-timeline": "No time words govern it: its line of a timeline is headed by a day.",
    "live-entry": "No time words govern it: the entry of a live page tells it as its news, and is of that day.",
    "joined-clause": "No time words govern it: its clause is joined to one that is dated.",
    "scene": "No time words govern it: the sentences before it tell of that day.",
    "headline": "No time words govern it: told in the present as the news, so about the report's date.",
}


def reasons_of(draft: Draft, mention: EventMention, rule: str) -> Iterator[Reason]:
    """What decided the type, the status and the date of an event; `rule` is the one that settled its date."""
    frame = draft.trigger.frame
    yield Reason(
        target=mention.id,
        aspect="type",
        rule=f"{STEP}/{frame.at}",
        note=_why(draft, mention),
    )
    word = draft.reading.token
    evidence: tuple[Span, ...] = ()
    note = f"Read as {mention.status} from its tense and place in the sentence."
    if word is not None:
        begin, end = draft.paragraph.place(word)
        evidence = (Span(mention.report, begin, end),)
        note = f"Read as {mention.status} because of “{word.text}”."
    yield Reason(
        target=mention.id, aspect="status", rule=f"{STEP}/{draft.reading.rule}", note=note, evidence=evidence
    )
    yield _date_reason(draft, mention, rule)


def _why(draft: Draft, mention: EventMention) -> str:
    frame = draft.trigger.frame
    if draft.worth is not None:
        return f"“{mention.text}” is in no table; what is seen of it weighs {draft.worth / 100:.2f} for an event."
    return f"“{mention.text}” tells {frame.type}{'/' + frame.mode if frame.mode else ''} by row {frame.at}."


def _date_reason(draft: Draft, mention: EventMention, rule: str) -> Reason:
    if draft.timed is not None and rule != "hanging":
        time = draft.timed.time
        spans = (Span(mention.report, time.begin, time.end),)
        return Reason(
            target=mention.id, aspect="date", rule=f"{STEP}/{rule}", note=f"Dated by “{time.text}”.", evidence=spans
        )
    below = draft.below if rule == "told-below" else None
    told = (Span(mention.report, below.time.begin, below.time.end),) if below is not None else ()
    return Reason(target=mention.id, aspect="date", rule=f"{STEP}/{rule}", note=NOTES[rule], evidence=told)
