"""Answers about plans, hopes and pledges: what later words say became of them. No verdict is drawn."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Commitment, Event, Link
from dateline.model.asked import Found, Place
from dateline.query.ask.evidence import SQL, Evidence, Sentence, bounds_of, within
from dateline.query.ask.happened import UNSETTLED, fits
from dateline.query.passage import reports
from dateline.store.read import decode

LEAST = 0.5
#: Statuses of what was told as a plan; a sentence that tells of something else is hardly the plan asked about.
OPEN = UNSETTLED | {"postponed", "cancelled"}
UNLIKE_A_PLAN = 0.3
#: What bears on plans that fit nearly as well is shown too.
NEAR = 0.25
#: Links that lead from a plan to what became of it.
LATER = frozenset({"planned_held", "postponed_to", "replaced_by", "promise_evidence", "supersedes"})


class Later(NamedTuple):
    """Words that bear on a plan: where, how, and when what they tell happened."""

    place: Place
    relation: str
    when: str | None


def answer_outcome(evidence: Evidence) -> Iterator[Found]:
    """The plan as it was told, then each of the later words that bear on it; nothing when there are none."""
    plan, later = _plan(evidence)
    if plan is None or not later:
        return
    yield _told(evidence, plan, None, None)
    for each in _varied(later)[:6]:
        yield _told(evidence, each.place, each.when, each.relation)


def _varied(later: list[Later]) -> list[Later]:
    """One of each relation and date first, then the others; no words twice."""
    once = list({each.place: each for each in reversed(later)}.values())[::-1]
    first = list({(each.relation, each.when): each for each in reversed(once)}.values())[::-1]
    return [*first, *(each for each in once if each not in first)]


def _plan(evidence: Evidence) -> tuple[Place | None, list[Later]]:
    """The commitment or planned event that fits best, and what bears on it."""
    found: list[tuple[float, Place, list[Later]]] = []
    for (record,) in evidence.story.rows(SQL["commitments"]):
        one = decode(Commitment, record)
        at = one.evidence[0]
        score = _score(evidence, at.report, at.begin, at.end)
        later = [
            Later(Place(b.report, b.begin, b.end), b.relation, _when(evidence, b.report, b.begin))
            for b in one.bearing
        ]
        found.append((score, Place(at.report, at.begin, at.end), later))
    for fit in fits(evidence):
        if within(bounds_of(fit.event.when.edtf), evidence.question.periods):
            told = 0.0 if fit.mention.status in OPEN else UNLIKE_A_PLAN
            found.append((fit.score - told, fit.sentence.place, _links(evidence, fit.event)))
    fitting = [each for each in found if each[0] >= LEAST]
    with_later = [each for each in fitting if each[2]]
    if not with_later:
        return None, []
    order = sorted(with_later, key=lambda each: (-round(each[0], 2), -len(each[2]), each[1]))
    near = [each for each in order if each[0] >= order[0][0] - NEAR]
    return order[0][1], [later for each in near for later in each[2]]


def _score(evidence: Evidence, report: str, begin: int, end: int) -> float:
    question = evidence.question
    here = _sentences(evidence, report, begin, end)
    if not here or evidence.named(here, question.names) < 1.0:
        return 0.0
    if not within(here[0].published, question.periods) and not any(
        within(bounds_of(m.when.edtf), question.periods) for s in here for m, _ in s.events
    ):
        return 0.0
    terms = tuple(t for t in question.topic if t.key not in ("plan", "hop", "pledg", "promis", "threat", "offer"))
    return evidence.share(here, terms)


def _links(evidence: Evidence, event: Event) -> list[Later]:
    """Settled events that the event is tied to, and the event itself when it is settled."""
    later = []
    for (record,) in evidence.story.rows(SQL["links"], {"id": event.id}):
        link = decode(Link, record)
        other = evidence.event(link.to if link.from_ == event.id else link.from_)
        if link.kind in LATER and other is not None and link.evidence:
            at = link.evidence[-1]
            later.append(Later(Place(at.report, at.begin, at.end), link.kind.replace("_", " "), other.when.edtf))
    if event.status not in UNSETTLED:
        for sentence in evidence.sentences:
            for mention, of in sentence.events:
                if of == event.id and mention.status == event.status:
                    later.append(Later(sentence.place, event.status, event.when.edtf))
    return later


def _when(evidence: Evidence, report: str, begin: int) -> str | None:
    for sentence in _sentences(evidence, report, begin, begin + 1):
        for mention, event_id in sentence.events:
            if mention.begin >= begin and event_id and (event := evidence.event(event_id)):
                return event.when.edtf
    return None


def _sentences(evidence: Evidence, report: str, begin: int, end: int) -> list[Sentence]:
    return [s for s in evidence.sentences if s.report.id == report and s.begin < end and begin < s.end]


def _told(evidence: Evidence, place: Place, when: str | None, relation: str | None) -> Found:
    report = reports(evidence.story)(place.report)
    assert report is not None, "evidence lies in a report of the same file"
    return Found(
        record=report.id,
        text=report.text[place.begin : place.end],
        when=when,
        evidence=(place,),
        status=relation or "as it was told",
        source=f"{report.outlet or report.file}, {report.published or 'undated'}",
    )
