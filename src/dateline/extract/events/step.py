"""Find what happened: one event mention for every word that tells a deed, with actors, place, date and status.

The words are in `lexicon/plover*.tsv`, those for status in `status.tsv`; what they promise stands in `examples.tsv`.
Dates come in two passes: first those the words give, then those the report's own date and lead allow.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from dateline.calendar import edtf
from dateline.extract.events import coding, quantities, roles, when
from dateline.extract.events.contexts import contexts_of
from dateline.extract.events.label import label_of
from dateline.extract.events.said import date_statements, is_plain_past
from dateline.extract.events.status import HEADLINES, Reading, read_status, word_of, words
from dateline.extract.events.substance import has_substance
from dateline.extract.events.syntax import clause_of, is_verb
from dateline.extract.events.triggers import Trigger, find_triggers
from dateline.model import (
    READ_BLOCKS,
    Dossier,
    Doubt,
    EventMention,
    Paragraph,
    PloverCode,
    Quotation,
    Reason,
    Span,
    Status,
    When,
    content_id,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
else:
    Sentence = object

#: So many first paragraphs tell the news itself.
FIRST = 6
#: Fewer tokens make no lead.
SENTENCE = 8
UNREAL = frozenset({"planned", "possible", "conditional"})
STEP = "extract/events"
INTENTIONS = frozenset(
    {"plan", "planne", "intend", "hope", "hoping", "want", "aim", "expect", "seek", "agree", "decide"}
)


class Draft(NamedTuple):
    """An event before its date is settled."""

    trigger: Trigger
    paragraph: Paragraph
    sentence: Sentence
    contexts: tuple[str, ...]
    reading: Reading
    timed: when.Timed | None
    rule: str
    aside: bool
    """An older day was named in the paragraph, so that undated deeds from there on may be of either."""
    quotation: Quotation | None
    statement: Quotation | None

    @property
    def begin(self) -> int:
        """Where the trigger begins in the report."""
        return self.paragraph.place(self.trigger.first)[0]

    @property
    def end(self) -> int:
        """Where the trigger ends in the report."""
        return self.paragraph.place(self.trigger.last)[1]


def find_events(dossier: Dossier) -> Iterator[EventMention | Quotation | Doubt | Reason]:
    """Yield each event a paragraph tells, in reading order, with the reasons for its type, status and date.

    Before them it yields again each quotation whose day of saying could be read off the words around its cue.
    """
    drafts: list[Draft] = []
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS:
            drafts.extend(_read(dossier, paragraph))
    drafts = list(_keep_plans(drafts))
    story = _story_day(dossier)
    yield from list(date_statements(dossier, story))
    casts = {p.begin: roles.Cast(dossier, p) for p in dossier.paragraphs if p.kind in READ_BLOCKS}
    told: dict[tuple[str, str], str] = {}
    for draft in drafts:
        yield from _finish(dossier, draft, casts[draft.paragraph.begin], story, told)


def _read(dossier: Dossier, paragraph: Paragraph) -> Iterator[Draft]:
    aside = False
    for sentence in paragraph.doc.sents:
        times = when.times_of(dossier, paragraph, sentence)
        published = when.published_days(dossier)
        # From the sentence that names an older day on, the paragraph may be telling of then.
        aside = aside or any(not when.is_at(when.resolve(t), published) for t in times)
        triggers = list(find_triggers(sentence, frozenset(t.governor.i for t in times)))
        if not triggers or sentence.text.rstrip(' \n"”’)').endswith("?"):
            continue
        contexts = contexts_of(sentence)
        found = [_draft(dossier, paragraph, sentence, contexts, times, t)._replace(aside=aside) for t in triggers]
        yield from (d for d in _settle_plans(found) if has_substance(d.trigger, d.reading, d.timed is not None))


def _draft(
    dossier: Dossier,
    paragraph: Paragraph,
    sentence: Sentence,
    contexts: tuple[str, ...],
    times: list[when.Timed],
    trigger: Trigger,
) -> Draft:
    reading = read_status(trigger.token, paragraph.kind, trigger.light)
    if trigger.frame.kind in ("run", "state") and reading.status == "occurred" and not reading.past:
        reading = _still_running(trigger, reading)
    dated = when.date_of(trigger, times)
    published = when.published_days(dossier)
    if dated is not None and reading.status == "occurred" and _may_be_future(trigger):  # noqa: SIM102
        if when.is_future(when.resolve(dated[0]), published):
            reading = Reading("planned", dated[0].head, "future-date")
    place = paragraph.place(trigger.token)
    return Draft(
        trigger,
        paragraph,
        sentence,
        contexts,
        reading,
        dated[0] if dated else None,
        dated[1] if dated else "none",
        False,
        _quotation_around(dossier, *place),
        _quotation_of_cue(dossier, *place),
    )


def _still_running(trigger: Trigger, reading: Reading) -> Reading:
    token = trigger.token
    if trigger.frame.kind == "run" or token.tag_ in ("VBG", "VBZ", "VBP", "VBN"):
        return Reading("ongoing", reading.token, "goes-on")
    return reading


def _may_be_future(trigger: Trigger) -> bool:
    """A noun, or a verb in the present, may tell what is still to come; the past tense may not."""
    clause = trigger.clause
    return (trigger.token.pos_ in ("NOUN", "PROPN") and trigger.light is None) or clause.tag_ in ("VBZ", "VBP", "VBG")


def _settle_plans(drafts: list[Draft]) -> Iterator[Draft]:
    """ "was due to visit in May, but the trip was postponed": the plan shares the fate its sentence tells."""
    fate = next((_fate(d) for d in drafts if _fate(d) is not None), None)
    for draft in drafts:
        if fate is not None and draft.reading.status == "planned" and draft.trigger.frame.type == "CONSULT":
            draft = draft._replace(reading=fate)
        yield draft


def _keep_plans(drafts: list[Draft]) -> Iterator[Draft]:
    """ "the visit", told again of a visit that is planned, is still that plan; the last words told of it count."""
    last: dict[str, Reading] = {}
    for draft in drafts:
        name = _thing(draft)
        reading = draft.reading
        if name is not None and reading.rule == "noun" and draft.timed is None and not reading.past:
            before = last.get(name)
            if before is not None and before.status in ("planned", "postponed", "cancelled") and _is_definite(draft):
                draft = draft._replace(reading=before._replace(token=None, rule="told-as-planned"))
        elif name is not None:
            last[name] = reading
        yield draft


def _thing(draft: Draft) -> str | None:
    """What kind of planned thing it is; a trip is a visit."""
    lemma = draft.trigger.token.lemma_.lower()
    if draft.trigger.frame.kind == "visit" or lemma in ("trip", "tour"):
        return "visit"
    return lemma if draft.trigger.frame.type == "CONSULT" or lemma == "election" else None


def _is_definite(draft: Draft) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that") for c in draft.trigger.token.children)


def _fate(draft: Draft) -> Reading | None:
    """What a word like "postponed" makes of the plan of its sentence."""
    if draft.trigger.frame.kind != "end" or draft.reading.status not in ("occurred", "ongoing"):
        return None
    status = words().get(("noun", word_of(draft.trigger.token)), "cancelled")
    return Reading(status, draft.trigger.token, "plan-undone")


def _quotation_around(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    """The innermost quotation whose content holds the trigger, when somebody other than the outlet speaks it."""
    found = [
        (last - first, q.id, q)
        for q in dossier.quotations.values()
        if q.sourcing != "outlet" and not _is_intention(q)
        for first, last in q.spans
        if first <= begin and end <= last
    ]
    return min(found)[2] if found else None


def _is_intention(quotation: Quotation) -> bool:
    """ "plans to", "hopes to": the outlet itself tells what somebody means to do."""
    cue = quotation.cue.text.split()[0].lower() if quotation.cue is not None else ""
    return cue.rstrip("sd") in INTENTIONS or cue in INTENTIONS


def _quotation_of_cue(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    """The quotation whose cue the trigger is."""
    return next((q for q in dossier.quotations.values() if q.cue and q.cue.begin < end and begin < q.cue.end), None)


def _story_day(dossier: Dossier) -> edtf.Bounds | None:
    """The day of the news: the single day, close to publication, that governs a past verb of the first paragraph."""
    published = when.published_days(dossier)
    lead = _lead(dossier)
    if published is None or published.last is None or lead is None:
        return None
    for sentence in lead.doc.sents:
        for timed in when.times_of(dossier, lead, sentence):
            value = when.resolve(timed)
            verb = timed.governor if is_verb(timed.governor) else clause_of(timed.governor)
            if value is None or not is_plain_past(verb) or read_status(verb).status != "occurred":
                continue
            day = edtf.bounds(value)
            if day.days == 1 and day.first and 0 <= (published.last - day.first).days <= when.NEWS_DAYS:
                return day
    return None


def _lead(dossier: Dossier) -> Paragraph | None:
    """The first paragraph that tells something: a sentence, not a title or a date line."""
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    return next(
        (p for p in body if len(p.doc) >= SENTENCE and p.doc.text.rstrip()[-1:] in '.”"’!?'), next(iter(body), None)
    )


def _finish(
    dossier: Dossier, draft: Draft, cast_: roles.Cast, story: edtf.Bounds | None, told: dict[tuple[str, str], str]
) -> Iterator[EventMention | Doubt | Reason]:
    frame = draft.trigger.frame
    status = cast(Status, draft.reading.status)
    filled = roles.fill(cast_, draft.trigger.token, frame.kind, draft.trigger.light)
    date, rule = _told_before(draft, told) or _date(dossier, draft, story, filled.actors)
    _remember(draft, date, told)
    published = when.published_days(dossier)
    report = dossier.report
    first, last = draft.sentence.start_char, draft.sentence.end_char
    mention = EventMention(
        id=content_id("e", report.id, draft.begin, draft.end),
        report=report.id,
        begin=draft.begin,
        end=draft.end,
        text=report.words(draft.begin, draft.end),
        sentence=(draft.paragraph.begin + first, draft.paragraph.begin + last),
        type=frame.type,
        label=label_of(draft.trigger),
        mode=frame.mode,
        contexts=draft.contexts,
        plover=_code(draft, status),
        actors=filled.actors,
        recipients=filled.recipients,
        place=filled.place,
        quantities=quantities.read_quantities(draft.trigger),
        when=date,
        status=status,
        background=_is_background(draft, date, published),
        claimed=draft.quotation is not None,
        attributed_to=_attribution(draft),
    )
    yield mention
    yield from _reasons(draft, mention, rule)


def _code(draft: Draft, status: Status) -> PloverCode:
    helpers = {c.lower_ for c in draft.trigger.clause.children if c.dep_ == "aux"}
    refused = draft.reading.rule == "negation" and bool(helpers & {"will", "would", "wo"})
    return coding.plover_code(draft.trigger.frame.type, draft.trigger.frame.mode, status, refused)


def _attribution(draft: Draft) -> str | None:
    if draft.quotation is not None:
        return draft.quotation.id
    return draft.statement.id if draft.statement is not None else None


def _is_background(draft: Draft, date: When, published: edtf.Bounds | None) -> bool:
    if draft.reading.status in UNREAL:
        return False
    if date.basis == "words":
        return when.is_history(date.edtf, published)
    return draft.reading.past


def _date(dossier: Dossier, draft: Draft, story: edtf.Bounds | None, actors: tuple[str, ...]) -> tuple[When, str]:
    """Settle the date: the words', else the day of the news for what is told plainly, else before or after it."""
    if draft.timed is not None:
        return When(_worded(draft, draft.timed), "words"), draft.rule
    published = when.published_days(dossier)
    if published is None or published.last is None or published.first is None:
        return When(), "undated"
    status = draft.reading.status
    if status in UNREAL:
        return When(edtf.edtf_of(published.first, None), "published"), "still-to-come"
    if status == "ongoing":
        return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "at-publication"
    if status in ("postponed", "cancelled") or draft.reading.past:
        return When(edtf.edtf_of(None, published.last), "published"), "before-publication"
    if (_is_news(draft) or _is_fresh(dossier, draft)) and not draft.aside:
        if story is not None and draft.paragraph.kind != "caption" and _belongs(dossier, draft, actors):
            return When(when.about(story.first), "discourse"), "day-of-the-news"
        if draft.paragraph.kind in HEADLINES or draft.paragraph is _lead(dossier):
            return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "headline"
    return When(edtf.edtf_of(None, published.last), "published"), "before-publication"


def _belongs(dossier: Dossier, draft: Draft, actors: tuple[str, ...]) -> bool:
    """Part of the news whose day is known: in the first paragraphs anything; later words said, talks held, and what
    somebody did whom the first paragraph names."""
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    if draft.trigger.frame.kind in ("say", "duty", "meet", "visit") or draft.paragraph in body[:FIRST]:
        return True
    lead = _lead(dossier)
    return lead is not None and any(m.entity in actors for m in dossier.mentions_in(lead.begin, lead.end))


def _kind_of(draft: Draft) -> tuple[str, str]:
    """Attacks are one kind whatever the word; other deeds are known again by their noun."""
    frame = draft.trigger.frame
    return (
        (frame.type, "") if frame.type == "ASSAULT" else (frame.type, draft.trigger.token.lemma_.lower().rstrip("s"))
    )


def _told_before(draft: Draft, told: dict[tuple[str, str], str]) -> tuple[When, str] | None:
    """ "the attack", "their talks": a deed told before keeps its date, as far as it is the same one."""
    token = draft.trigger.token
    if draft.timed is not None or draft.reading.status != "occurred" or token.pos_ not in ("NOUN", "PROPN"):
        return None
    if not any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in token.children):
        return None
    value = told.get(_kind_of(draft))
    return None if value is None else (When(value, "discourse"), "told-before")


def _remember(draft: Draft, date: When, told: dict[tuple[str, str], str]) -> None:
    if date.edtf is None or date.basis not in ("words", "discourse") or draft.reading.status != "occurred":
        return
    span = edtf.bounds(date.edtf)
    value = edtf.edtf_of(span.first, span.last, approximate=True)
    if value is not None and span.first is not None and span.last is not None:
        told.setdefault(_kind_of(draft), value)


def _worded(draft: Draft, timed: when.Timed) -> str | None:
    """The words' date; of what has begun and goes on, the day it began and an open end."""
    value = when.resolve(timed)
    if value is None or draft.reading.status != "ongoing" or "/" in value:
        return value
    if draft.trigger.clause.lemma_ in ("begin", "start", "erupt", "launch"):
        return edtf.edtf_of(edtf.bounds(value).first, None)
    return value


def _is_fresh(dossier: Dossier, draft: Draft) -> bool:
    """ "has resigned" in the first paragraph or above it is the news."""
    helpers = {c.lower_ for c in draft.trigger.clause.children if c.dep_ in ("aux", "auxpass")}
    return bool(helpers & {"has", "have"}) and (
        draft.paragraph.kind in HEADLINES or draft.paragraph is _lead(dossier)
    )


def _is_news(draft: Draft) -> bool:
    """Told as the news itself: by a verb in the simple past or the present, in a main clause."""
    if draft.trigger.light is None and draft.trigger.token.pos_ in ("NOUN", "PROPN"):
        return False
    clause = draft.trigger.clause
    if draft.trigger.frame.kind == "duty":
        clause = clause_of(draft.trigger.token.head)
    return is_plain_past(clause) and clause.dep_ in ("ROOT", "conj", "ccomp", "advcl")


def _reasons(draft: Draft, mention: EventMention, rule: str) -> Iterator[Reason]:
    frame = draft.trigger.frame
    yield Reason(
        target=mention.id,
        aspect="type",
        rule=f"{STEP}/{frame.at}",
        note=f"“{mention.text}” tells {frame.type}{'/' + frame.mode if frame.mode else ''} by row {frame.at}.",
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


def _date_reason(draft: Draft, mention: EventMention, rule: str) -> Reason:
    if draft.timed is not None:
        time = draft.timed.time
        spans = (Span(mention.report, time.begin, time.end),)
        return Reason(
            target=mention.id, aspect="date", rule=f"{STEP}/{rule}", note=f"Dated by “{time.text}”.", evidence=spans
        )
    notes = {
        "undated": "No time words govern it and the report has no date.",
        "still-to-come": "No time words govern it: not before the report's date, as it was still to come.",
        "at-publication": "No time words govern it: under way about the report's date.",
        "before-publication": "No time words govern it: not after the report's date.",
        "day-of-the-news": "No time words govern it: told as part of the news, whose day the first paragraph names.",
        "told-before": "No time words govern it: the same kind of deed was dated before in this report.",
        "headline": "No time words govern it: told in the present as the news, so about the report's date.",
    }
    return Reason(target=mention.id, aspect="date", rule=f"{STEP}/{rule}", note=notes[rule])
