"""Who is bound to what: pledges, threats, offers, demands, plans, hopes, red lines, with condition and due time."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from dateline.extract.events import frames, roles, syntax, when
from dateline.extract.events.frames import Frame
from dateline.extract.events.tense import words
from dateline.extract.events.triggers import PLAIN, POS, Trigger
from dateline.lexicon import word_list
from dateline.model import (
    READ_BLOCKS,
    Commitment,
    CommitmentKind,
    Dossier,
    Due,
    EventMention,
    Paragraph,
    Quotation,
    Span,
    content_id,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token
else:
    Sentence = Token = object

TABLE = Path(__file__).with_name("commitments.tsv")
FIRST_PERSON = frozenset({"i", "we", "us", "our"})
DUTY = frozenset({"must", "should", "ought", "shall"})
CONDITIONS = frozenset({"if", "unless", "provided", "until", "once"})
#: Deeds that are offered, not threatened.
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
#: Kinds of events that a plan announces when they are told with "will".
PLANNED = frozenset({"CONSULT", "AID", "COOPERATE", "SANCTION", "COERCE", "RETREAT", "MOBILIZE", "SUPPORT", "OTHER"})


def find_commitments(dossier: Dossier) -> Iterator[Commitment]:
    """Yield each commitment once per sentence, kind and holder, in reading order."""
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS:
            cast_ = roles.Cast(dossier, paragraph)
            for sentence in paragraph.doc.sents:
                yield from _of_sentence(dossier, paragraph, sentence, cast_)


def _of_sentence(
    dossier: Dossier, paragraph: Paragraph, sentence: Sentence, cast_: roles.Cast
) -> Iterator[Commitment]:
    seen: set[tuple[str, str | None]] = set()
    for token, kind in _cues(dossier, paragraph, sentence):
        found = _commitment(dossier, paragraph, sentence, cast_, token, kind)
        if (found.kind, found.holder) not in seen:
            seen.add((found.kind, found.holder))
            yield found


def _cues(dossier: Dossier, paragraph: Paragraph, sentence: Sentence) -> Iterator[tuple[Token, str]]:
    table = frames.read_frames((TABLE,))
    for token in sentence:
        pos = POS.get(token.pos_)
        frame: Frame | None = frames.match_in(table, token, pos) if pos else None
        if frame is not None and not (syntax.is_verb(token) and token.dep_ in ("aux", "auxpass")):
            yield token, frame.kind
        elif token.tag_ == "MD" or token.lemma_ == "need":
            kind = _modal(dossier, paragraph, token)
            if kind is not None:
                yield token.head if token.tag_ == "MD" else token, kind


def _modal(dossier: Dossier, paragraph: Paragraph, token: Token) -> str | None:
    """ "must", "should" and "will" bind when somebody says them, or when the report tells a planned deed."""
    begin, end = paragraph.place(token)
    quotation = _quotation_at(dossier, begin, end)
    verb = token.head if token.tag_ == "MD" else token
    if token.lower_ in DUTY or (token.lemma_ == "need" and any(c.dep_ == "xcomp" for c in token.children)):
        return "demand" if quotation is not None and not _has_first_person(verb) else None
    event = _event_of(dossier, paragraph, verb)
    if token.lower_ in ("may", "might", "could"):
        return "plan" if event is not None and event.type == "CONSULT" and event.actors else None
    if token.lower_ == "would" and quotation is not None and _is_of_speaker(verb):
        return _bound(verb, event)
    if token.lower_ not in ("will", "'ll", "’ll", "wo"):
        return None
    if quotation is not None and (_has_first_person(verb) or _speaks_for_us(verb)):
        return _bound(verb, event)
    if event is None:
        return "plan" if quotation is None and _is_deed(dossier, paragraph, verb) else None
    if event.status not in ("planned", "conditional") or event.type not in PLANNED:
        return None
    return "plan" if event.actors or quotation is not None else None


def _speaks_for_us(verb: Token) -> bool:
    """ "the country will always defend our coast"."""
    return any(t.lower_ in FIRST_PERSON for t in verb.subtree) and not syntax.is_passive(verb)


def _bound(verb: Token, event: EventMention | None) -> str:
    """On a condition a friendly deed is offered and any other is threatened; without one it is pledged."""
    if not _condition(verb):
        return "pledge"
    friendly = event is not None and event.type in FRIENDLY and not syntax.is_negated(verb)
    return "offer" if friendly else "threat"


def _is_of_speaker(verb: Token) -> bool:
    """ "he said he would not attend unless": told of oneself by whoever said so."""
    said = verb.head
    if (
        verb.dep_ != "ccomp"
        or said.tag_ not in ("VBD", "VBN")
        or words().get(("comp", said.lemma_.lower())) != "keep"
    ):
        return False
    himself = any(s.lower_ in ("he", "she", "they", "it") for s in syntax.children(verb, "nsubj"))
    return himself and verb.lemma_ not in ("be", "have") and bool(syntax.children(said, "nsubj"))


def _is_deed(dossier: Dossier, paragraph: Paragraph, verb: Token) -> bool:
    """What a named person or body will do, by a verb that is not plain."""
    doers = syntax.agents(verb) if verb.pos_ == "VERB" else []
    if not doers or (verb.lemma_.lower() in word_list(PLAIN) and not syntax.objects(verb)):
        return False
    places = [paragraph.place(doer) for doer in doers]
    named = [
        m
        for b, e in places
        for m in dossier.mentions_in(paragraph.begin, paragraph.end)
        if m.begin <= b and e <= m.end
    ]
    return any(
        dossier.entities[m.entity].kind in ("person", "government", "organisation")
        for m in named
        if m.entity in dossier.entities
    )


def _has_first_person(verb: Token) -> bool:
    return any(s.lower_ in FIRST_PERSON for s in syntax.subjects(verb))


def _commitment(
    dossier: Dossier, paragraph: Paragraph, sentence: Sentence, cast_: roles.Cast, token: Token, kind: str
) -> Commitment:
    begin, end = paragraph.place(token)
    quotation = _quotation_at(dossier, begin, end) or _quotation_by_cue(dossier, begin, end)
    frame = Frame(token.lemma_, None, (), "OTHER", None, "say", "commitments")
    filled = roles.fill(cast_, token, "say", None)
    event = _event_of(dossier, paragraph, token) or _inner_event(dossier, paragraph, token)
    first, last = paragraph.begin + sentence.start_char, paragraph.begin + sentence.end_char
    holder = _holder(filled.actors, quotation, token, event)
    return Commitment(
        id=content_id("c", dossier.report.id, begin, end, kind),
        kind=cast(CommitmentKind, kind),
        holder=holder,
        addressee=next((r for r in filled.recipients if r != holder), None),
        condition=_condition(token),
        due=Due(_due(dossier, paragraph, sentence, Trigger(token, frame, None))),
        statement=quotation.id if quotation is not None else None,
        event=event.id if event is not None else None,
        evidence=(Span(dossier.report.id, first, last),),
    )


def _holder(
    actors: tuple[str, ...], quotation: Quotation | None, token: Token, event: EventMention | None
) -> str | None:
    speaker = quotation.speaker.entity if quotation is not None and quotation.speaker is not None else None
    verb = token if syntax.is_verb(token) else syntax.clause_of(token)
    if actors and not _has_first_person(verb):
        return actors[0]
    if speaker is not None:
        return speaker
    return event.actors[0] if event is not None and event.actors else None


def _quotation_at(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    found = [
        (last - first, q.id, q)
        for q in dossier.quotations.values()
        for first, last in q.spans
        if first <= begin and end <= last
    ]
    return min(found)[2] if found else None


def _quotation_by_cue(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    return next((q for q in dossier.quotations.values() if q.cue and q.cue.begin < end and begin < q.cue.end), None)


def _event_of(dossier: Dossier, paragraph: Paragraph, token: Token) -> EventMention | None:
    begin, end = paragraph.place(token)
    return next((e for e in dossier.events.values() if e.begin < end and begin < e.end), None)


def _inner_event(dossier: Dossier, paragraph: Paragraph, token: Token) -> EventMention | None:
    """The deed that is promised or planned: the first event inside the cue's complement."""
    for child in token.children:
        if child.i > token.i and child.dep_ in ("xcomp", "ccomp", "dobj", "acl", "prep", "advcl"):
            begin = paragraph.begin + child.left_edge.idx
            end = paragraph.place(child.right_edge)[1]
            for event in dossier.events.values():
                if begin <= event.begin and event.end <= end:
                    return event
    return None


def _is_aim(clause: Token) -> bool:
    """ "offered on Tuesday to release the crew": the parser may take what is offered for an aim."""
    return clause.dep_ == "advcl" and clause.tag_ == "VB" and any(c.lower_ == "to" for c in clause.children)


def _condition(token: Token) -> str | None:
    """The words of the if-clause that hangs on the cue, on what it binds to, or on the clause above."""
    inner = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "acl", "relcl") or _is_aim(c)]
    around = [token, *inner, token.head]
    for verb in around:
        for clause in verb.children:
            if clause.dep_ == "advcl" and any(
                c.lower_ in CONDITIONS for c in clause.children if c.dep_ in ("mark", "advmod")
            ):
                return clause.doc[clause.left_edge.i : clause.right_edge.i + 1].text
    return None


def _due(dossier: Dossier, paragraph: Paragraph, sentence: Sentence, trigger: Trigger) -> str | None:
    """The time words of what is to come, not of the saying."""
    published = when.published_days(dossier)
    for timed in when.times_of(dossier, paragraph, sentence):
        value = when.resolve(timed)
        if timed.head.i > trigger.token.i and not when.is_past(value, published):
            return value
    return None
