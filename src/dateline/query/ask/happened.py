"""Answers that are events: when, where, whether. The words of an event are those of all its mentions."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Event, EventMention
from dateline.model.asked import Found
from dateline.model.event import HELD
from dateline.query.ask.evidence import Evidence, Sentence, bounds_of, within
from dateline.query.ask.heads import LIGHT
from dateline.query.ask.question import Question
from dateline.query.ask.words import key, keys, related

#: How much of the question's words an event's sentences must have, and one of them alone.
LEAST, LEAST_ALONE = 0.62, 0.2
#: What the other sentences of an event add to its best one.
REST = 0.7
#: What the very verb of the question adds, over one that tells of the same thing.
EXACT = 0.12
#: How much worse a thing that took place may fit than a plan and still be the answer to "has it?".
HELD_FIRST = 0.3
UNSETTLED = frozenset({"planned", "possible", "conditional"})


class Fit(NamedTuple):
    """An event that may be the one asked about: how well it fits, where, and how it is told there."""

    score: float
    event: Event
    sentence: Sentence
    mention: EventMention
    others: tuple[Sentence, ...]


def fits(evidence: Evidence) -> list[Fit]:
    """Events told with the names and words of the question, best first."""
    found = [fit for group in _by_event(evidence) if (fit := _fit(evidence, *group))]
    return sorted(found, key=lambda fit: (-round(fit.score, 3), fit.event.id))


def answer_when(evidence: Evidence) -> Iterator[Found]:
    """Closed dates of the events that fit; "not after its report" is no answer to "when"."""
    question = evidence.question
    dated = [fit for fit in fits(evidence) if _date(fit) and (not question.periods or _in_time(evidence, fit))]
    for fit in best(dated):
        yield found(fit, _date(fit))


def answer_whether(evidence: Evidence) -> Iterator[Found]:
    """What became of the event asked about, as far as the reports go."""
    question = evidence.question
    for fit in best([fit for fit in fits(evidence) if _in_time(evidence, fit)], HELD_FIRST):
        status = fit.event.status
        if status in UNSETTLED and (question.unsettled or _gone_by(evidence, fit.event)):
            continue
        yield found(fit, _date(fit) or fit.event.when.edtf)


def found(fit: Fit, when: str | None) -> Found:
    """An answer out of an event: the sentence that fits best, then the others that tell it."""
    places = [fit.sentence.place, *(other.place for other in fit.others)]
    return Found(
        record=fit.event.id,
        text=fit.sentence.text,
        when=when,
        evidence=tuple(places[:6]),
        standing=fit.event.standing,
        status=fit.event.status,
        source=fit.sentence.source,
    )


def _by_event(evidence: Evidence) -> list[tuple[str, list[tuple[Sentence, EventMention]]]]:
    groups: defaultdict[str, list[tuple[Sentence, EventMention]]] = defaultdict(list)
    for sentence in evidence.sentences:
        for mention, event in sentence.events:
            if event is not None:
                groups[event].append((sentence, mention))
    return sorted(groups.items())


def _fit(evidence: Evidence, event_id: str, told: list[tuple[Sentence, EventMention]]) -> Fit | None:
    question = evidence.question
    turning = [(s, m) for s, m in told if turns_on(question.heads, m)]
    if not turning:
        return None
    every = list(dict.fromkeys(sentence for sentence, _ in told))
    terms = question.topic or question.terms
    event = evidence.event(event_id)
    whole = [*every, *evidence.parts(event_id)]
    if event is None or evidence.named(whole, question.asked_of) < 1.0:
        return None
    alone, sentence, mention = max(
        ((evidence.fit([s], terms), s, m) for s, m in turning),
        key=lambda each: (each[0], bool(question.heads & set(keys(each[2].text))), each[2].id),
    )
    score = alone + REST * (evidence.fit(whole, terms) - alone)
    if score < LEAST or alone < LEAST_ALONE:
        return None
    score = score * _taking_part(question, event) + 0.15 * evidence.share(whole, question.terms)
    score += EXACT * bool(question.heads & set(keys(mention.text)))
    others = sorted((s for s in every if s is not sentence), key=lambda s: (-evidence.share([s], terms), s.place))
    return Fit(score, event, sentence, mention, tuple(others))


def _taking_part(question: Question, event: Event) -> float:
    """1 when the people named take part in the event, less when others do; who takes part may not be known."""
    people = [name for name in question.asked_of if name.person]
    parts = {*event.actors, *event.recipients}
    if not people or not parts:
        return 1.0
    return 0.6 + 0.4 * sum(bool(name.ids & parts) for name in people) / len(people)


def turns_on(heads: frozenset[str], mention: EventMention) -> bool:
    """Whether a mention tells of what the question turns on."""
    first, *rest = keys(mention.label) or [""]
    told = {*keys(mention.text), first, *(rest if first in _LIGHT else ())}
    return not heads or any(head in told or related().get(head, frozenset()) & told for head in heads)


_LIGHT = frozenset(key(word) for word in LIGHT)


def _date(fit: Fit) -> str | None:
    """The narrowest date that is closed on both sides: the event's, or that of the mention that fits best."""
    dates = [edtf for edtf in (fit.event.when.edtf, fit.mention.when.edtf) if _days(edtf) is not None]
    return min(dates, key=lambda edtf: _days(edtf) or 0, default=None)


def _days(edtf: str | None) -> int | None:
    day = bounds_of(edtf)
    return (day.last - day.first).days if day and day.first and day.last else None


def _in_time(evidence: Evidence, fit: Fit) -> bool:
    """Whether the event lies in the time asked for; an event without a date of its own, by its report's."""
    when = bounds_of(_date(fit)) or fit.sentence.published
    return within(when, evidence.question.periods)


def _gone_by(evidence: Evidence, event: Event) -> bool:
    """Whether the day of a plan had passed when the last report was published: nobody told what became of it."""
    day = bounds_of(event.when.edtf)
    return bool(day and day.last and evidence.last_day and day.last.isoformat() < evidence.last_day)


def best(found: list[Fit], margin: float = 0.02) -> list[Fit]:
    """The best, and those that fit nearly as well; within the margin what took place comes first."""
    near = [fit for fit in found if fit.score >= max(f.score for f in found) - margin]
    near.sort(key=lambda f: (f.event.status not in HELD, -round(f.score, 2), -f.event.salience, f.event.id))
    return [f for f in near if f.score >= near[0].score - 0.02][:3]


__all__ = ["Fit", "answer_when", "answer_whether", "best", "fits", "found"]
