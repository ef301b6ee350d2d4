"""Answers that are sentences: what, where, why, and what no other kind could answer."""

import re
from collections.abc import Callable, Iterator

from dateline.calendar import Bounds
from dateline.model.asked import Found
from dateline.query.ask.evidence import Evidence, Sentence, bounds_of, within

Test = Callable[[Sentence], bool]
LEAST = 0.7
_CAUSE = re.compile(r"\b(?:because|after|following|over|due to|in protest|in response|so that|to protest|as)\b", re.I)


def answer_what(evidence: Evidence) -> Iterator[Found]:
    """The sentence with most of the question's words and all its names."""
    cause = evidence.question.text.lower().startswith("why")
    yield from _sentences(evidence, lambda s: not cause or bool(_CAUSE.search(s.text)))


def answer_where(evidence: Evidence) -> Iterator[Found]:
    """The sentence of the event asked about that names its place."""
    yield from _sentences(evidence, lambda s: any(m.place for m, _ in s.events))


def _at_the_time(sentence: Sentence, periods: tuple[Bounds, ...]) -> bool:
    """Whether it was published then, or tells of something then."""
    told = any(m.when.edtf and within(bounds_of(m.when.edtf), periods) for m, _ in sentence.events)
    return told or within(sentence.published, periods)


def _sentences(evidence: Evidence, tells: Test) -> Iterator[Found]:
    question = evidence.question
    found: list[tuple[float, Sentence]] = []
    for sentence in evidence.sentences:
        if not tells(sentence) or not _at_the_time(sentence, question.periods):
            continue
        score = evidence.share([sentence], question.terms)
        named = evidence.named([sentence], question.names)
        if score >= LEAST and named >= (1.0 if score < 0.9 else 0.5):
            found.append((round(score + 0.2 * named, 3), sentence))
    found.sort(key=lambda each: (-each[0], each[1].place))
    for score, sentence in found[:3]:
        if score >= found[0][0] - 0.05:
            yield Found(
                record=sentence.report.id,
                text=sentence.text,
                when=next((m.when.edtf for m, _ in sentence.events if m.when.edtf), None),
                evidence=(sentence.place,),
                source=sentence.source,
            )
