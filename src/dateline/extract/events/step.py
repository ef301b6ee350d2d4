"""Find what happened: one event mention for every word that tells a deed, with actors, place, date and status.

The words are in `lexicon/plover*.tsv`, those for status in `status.tsv`; what they promise stands in `examples.tsv`.
Dates come in two passes: first those the words give, then those the report's own date and lead allow.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from dateline.calendar import edtf
from dateline.extract.events import coding, quantities, roles, when
from dateline.extract.events.at_last import at_last
from dateline.extract.events.below import OVER, Tellings, dated_below
from dateline.extract.events.bounded import bound_by_clauses
from dateline.extract.events.byway import leave_by_the_way
from dateline.extract.events.called import Called
from dateline.extract.events.climbing import dated_words
from dateline.extract.events.contexts import contexts_of
from dateline.extract.events.dates import settle_date
from dateline.extract.events.day_beside import with_named_day
from dateline.extract.events.denials import as_denied
from dateline.extract.events.draft import Draft
from dateline.extract.events.drafting import draft_of
from dateline.extract.events.gates import is_left_out
from dateline.extract.events.joined_days import share_days
from dateline.extract.events.label import label_of
from dateline.extract.events.lives import tells_a_life, the_dead
from dateline.extract.events.merely_named import leave_merely_named
from dateline.extract.events.opening import opened
from dateline.extract.events.own_side import own_side_doubt, without_own_side
from dateline.extract.events.parties import Slots
from dateline.extract.events.passing import is_background, is_in_passing
from dateline.extract.events.plans import join_fates, keep_plans, settle_plans
from dateline.extract.events.reasons import reasons_of
from dateline.extract.events.said import date_statements
from dateline.extract.events.scenes import scenes_of
from dateline.extract.events.story import story_day
from dateline.extract.events.titles import is_title, lead
from dateline.extract.events.told import Told, remember, told_before
from dateline.extract.events.triggers import find_triggers
from dateline.model import (
    READ_BLOCKS,
    Dossier,
    Doubt,
    EventMention,
    Paragraph,
    Parties,
    PloverCode,
    Quotation,
    Reason,
    Status,
    content_id,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
else:
    Sentence = object

#: A line of a list of nominations.
PUT_FORWARD = re.compile(
    r"^[^;:]{0,80}, to be (?:an? |the )?[A-Z][^;:]{0,400}(?:, vice [A-Z]| for (?:a|the) (?:\w+ ){0,4}term\b)"
)
#: A turn of a transcript in which somebody asks: whatever it says, it asserts nothing.
QUESTION_TURN = re.compile(r"\s*(?:Q(?=[ \t\xa0]{2}|\t|[.:]\s| [A-Z])|QUESTION:|REPORTER:)")


def find_events(dossier: Dossier) -> Iterator[EventMention | Quotation | Doubt | Reason]:
    """Yield each event a paragraph tells, in reading order, with the reasons for its type, status and date.

    Before them it yields again each quotation whose day of saying could be read off the words around its cue.
    """
    drafts: list[Draft] = []
    first = lead(dossier)
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS:
            drafts.extend(_read(dossier, paragraph, opens=paragraph is first))
    known = [draft for draft in drafts if draft.worth is None]
    known = list(leave_merely_named(leave_by_the_way(keep_plans(known))))
    # a verb that no table knows puts no event of the tables out
    drafts = _in_order([*known, *(draft for draft in drafts if draft.worth is not None)])
    story = story_day(dossier)
    yield from list(date_statements(dossier, story))
    casts = {p.begin: roles.Cast(dossier, p) for p in dossier.paragraphs if p.kind in READ_BLOCKS}
    called = Called(dossier, casts)
    slots = {p.begin: Slots(dossier, p, casts[p.begin], called) for p in dossier.paragraphs if p.kind in READ_BLOCKS}
    for draft in drafts:
        slots[draft.paragraph.begin].told.add(draft.trigger.token.i)
    told: Told = {}
    published = when.published_days(dossier)
    dated, dead = Tellings(drafts), the_dead(dossier)
    for draft in drafts:
        begin = draft.paragraph.begin
        heads = draft.paragraph.kind in OVER or is_title(dossier, draft.paragraph) or _is_heading(dossier, draft)
        below = dated_below(draft, dated, published, heads=heads)
        draft = draft._replace(below=below, life=tells_a_life(dossier, draft, dead))
        yield from _finish(dossier, draft, casts[begin], slots[begin], story, told)


def _in_order(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: (draft.paragraph.begin, draft.trigger.token.i))


def _is_heading(dossier: Dossier, draft: Draft) -> bool:
    """ "Lorry attack kills ten.": a headline that stands as the first paragraph."""
    clause = draft.trigger.clause
    return draft.paragraph is lead(dossier) and clause.tag_ == "VBZ" and clause.dep_ == "ROOT"


def _read(dossier: Dossier, paragraph: Paragraph, *, opens: bool) -> Iterator[Draft]:
    if QUESTION_TURN.match(paragraph.doc.text):
        return
    heads = paragraph.kind == "headline" or is_title(dossier, paragraph)
    for scene in scenes_of(dossier, paragraph):
        text = scene.sentence.text
        if _asks(text) or _is_listed(text, paragraph.kind):
            continue
        opener = opens and scene.sentence.start == 0
        triggers = list(find_triggers(scene.sentence, dated_words(scene.times), opens=opener))
        contexts = contexts_of(scene.sentence) if triggers else ()
        found = [draft_of(dossier, paragraph, scene, contexts, t) for t in triggers]
        more = list(opened(dossier, paragraph, scene, found, heads=heads))
        found = list(share_days(_in_order([*at_last([*join_fates(settle_plans(found)), *more])])))
        found = list(bound_by_clauses(found, scene.times, when.published_days(dossier)))
        passed = {id(d) for d in more}  # not changed since its gates let it through
        yield from (d for d in found if id(d) in passed or not is_left_out(d, heads=heads))


def _asks(sentence: str) -> bool:
    return sentence.rstrip(" \t\r\n\xa0\u200b\"'”’»)]").endswith("?")


def _is_listed(sentence: str, block: str) -> bool:
    """ "Nora Velt, of Oakham, to be a judge, vice Paul Orr, retired": a line of a list of names put forward."""
    return block == "body" and PUT_FORWARD.search(sentence) is not None


def _finish(
    dossier: Dossier, draft: Draft, cast_: roles.Cast, slots: Slots, story: edtf.Bounds | None, told: Told
) -> Iterator[EventMention | Doubt | Reason]:
    frame = draft.trigger.frame
    shown = as_denied(draft.trigger, draft.reading, slots.told)
    filled = roles.fill(cast_, draft.trigger.token, frame.kind, draft.trigger.light)
    if not filled.actors and draft.plan is not None:
        filled = roles.fill(cast_, draft.plan.token, frame.kind, draft.plan.light)
    whose = frozenset(filled.actors + filled.recipients)
    before = told_before(draft, filled.place, whose, cast_, told)
    settled, rule = before or settle_date(dossier, draft, story, filled.actors)
    date = with_named_day(dossier, draft, settled)
    remember(draft, date, filled.place, whose, told)
    mention = EventMention(
        id=content_id("e", dossier.report.id, draft.begin, draft.end),
        report=dossier.report.id,
        begin=draft.begin,
        end=draft.end,
        text=dossier.report.words(draft.begin, draft.end),
        sentence=(draft.paragraph.begin + draft.sentence.start_char, draft.paragraph.begin + draft.sentence.end_char),
        type=frame.type,
        label=label_of(draft.trigger),
        mode=frame.mode,
        contexts=draft.contexts,
        plover=_code(draft, cast(Status, draft.reading.status)),
        actors=filled.actors,
        recipients=without_own_side(dossier, frame.type, filled).recipients,
        place=filled.place,
        parties=_parties(draft, slots),
        quantities=quantities.read_quantities(draft.trigger),
        when=date,
        status=cast(Status, shown.status),
        background=is_background(draft, date, when.published_days(dossier))
        or is_in_passing(dossier, draft, rule, date.edtf),
        claimed=draft.quotation is not None,
        attributed_to=_attribution(draft),
    )
    yield mention
    yield from own_side_doubt(dossier, mention, filled)
    yield from coding.coded_only(dossier, mention)
    yield from reasons_of(draft._replace(reading=shown), mention, rule)


def _parties(draft: Draft, slots: Slots) -> Parties:
    """Of a plan and its fate in one sentence, the fate names who failed it, else the plan who was to do it."""
    found = slots.fill(draft.trigger)
    return found if found.who or draft.plan is None else slots.fill(draft.plan)


def _code(draft: Draft, status: Status) -> PloverCode:
    helpers = {c.lower_ for c in draft.trigger.clause.children if c.dep_ == "aux"}
    refused = draft.reading.rule == "negation" and bool(helpers & {"will", "would", "wo"})
    return coding.plover_code(draft.trigger.frame.type, draft.trigger.frame.mode, status, refused)


def _attribution(draft: Draft) -> str | None:
    if draft.quotation is not None:
        return draft.quotation.id
    return draft.statement.id if draft.statement is not None else None
