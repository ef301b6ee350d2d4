"""Answers that are disagreements: which reports differ about something, each with its words."""

from collections.abc import Callable, Iterator

from dateline.model import Conflict
from dateline.model.asked import Found, Place
from dateline.model.event import HELD
from dateline.query.ask.evidence import SQL, Evidence, Sentence
from dateline.query.ask.happened import fits, found
from dateline.query.ask.words import key
from dateline.query.passage import Told, reports
from dateline.store.read import decode

LEAST = 0.34
#: Words of a question that name what reports may differ in.
ATTRIBUTES = {
    key(word): attribute
    for attribute, words in (("number", "number figure count"), ("date", "date day"), ("wording", "words wording"))
    for word in words.split()
}
#: Disagreements that fit nearly as well as the best are shown too, a few of them.
NEAR, MOST = 0.08, 3


def answer_disagree(evidence: Evidence) -> Iterator[Found]:
    """The disagreement that has most of the question's words in the sentences of its sides: one answer a side."""
    if "whether" in evidence.question.text.lower().split() and (opposed := list(_opposed(evidence))):
        yield from opposed
        return
    told = reports(evidence.story)
    scored = [
        (score, conflict) for conflict in _conflicts(evidence) if (score := _score(evidence, conflict)) >= LEAST
    ]
    if not scored:
        yield from _opposed(evidence)
        return
    best = max(score for score, _ in scored)
    near = [each for each in scored if each[0] >= best - NEAR]
    near.sort(key=lambda each: (-round(each[0], 3), each[1].degree, each[1].id))
    chosen = [conflict for _, conflict in near]
    chosen += [other for other in _conflicts(evidence) if other not in chosen and _share(evidence, near[0][1], other)]
    for conflict in chosen[:MOST]:
        yield from _sides(told, conflict)


def _share(evidence: Evidence, one: Conflict, other: Conflict) -> bool:
    """Whether two disagreements are about the same sentence of a report: they are told together."""
    return bool(_sentences(evidence, one) & _sentences(evidence, other))


def _sentences(evidence: Evidence, conflict: Conflict) -> set[Sentence]:
    spans = [span for value in conflict.values for span in value.evidence]
    return {s for span in spans for s in _around(evidence, span.report, span.begin, span.end)}


def _opposed(evidence: Evidence) -> Iterator[Found]:
    """One report tells that it took place, another that it did not."""
    told = fits(evidence)
    yes = [fit for fit in told if fit.event.status in HELD]
    no = [fit for fit in told if fit.event.status in ("negated", "denied", "cancelled")]
    if yes and no and yes[0].sentence.report is not no[0].sentence.report:
        yield from (found(fit, fit.event.when.edtf) for fit in (yes[0], no[0]))


def _sides(told: Callable[[str], Told | None], conflict: Conflict) -> Iterator[Found]:
    for side in conflict.values:
        places = tuple(Place(s.report, s.begin, s.end) for s in side.evidence)
        report = told(side.evidence[0].report)
        if report is None:
            continue
        first = side.evidence[0]
        yield Found(
            record=conflict.id,
            text=report.text[first.begin : first.end],
            when=report.published,
            evidence=places,
            status=f"{conflict.degree} on {conflict.attribute}",
            who=side.value,
            source=f"{report.outlet or report.file}, {report.published or 'undated'}",
        )


def _conflicts(evidence: Evidence) -> Iterator[Conflict]:
    for (record,) in evidence.story.rows(SQL["conflicts"]):
        conflict = decode(Conflict, record)
        if len({span.report for value in conflict.values for span in value.evidence}) > 1:
            yield conflict


def _score(evidence: Evidence, conflict: Conflict) -> float:
    """The mean over the sides: words that only one side has say less about what they differ on.

    A word that names what they differ in ("the number of") is answered by a disagreement of that kind.
    """
    asked = {kind for term in evidence.question.terms if (kind := ATTRIBUTES.get(term.key))}
    terms = tuple(term for term in evidence.question.terms if term.key not in ATTRIBUTES)
    if (asked and conflict.attribute not in asked) or not (terms or evidence.question.names):
        return 0.0
    sides = []
    for value in conflict.values:
        around = [s for span in value.evidence for s in _around(evidence, span.report, span.begin, span.end)]
        sides.append(evidence.fit(around, terms))
    return sum(sides) / len(sides) if sides else 0.0


def _around(evidence: Evidence, report: str, begin: int, end: int) -> list[Sentence]:
    return [s for s in evidence.sentences if s.report.id == report and s.begin < end and begin < s.end]
