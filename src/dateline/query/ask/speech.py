"""Answers that are somebody's words: what X said about Y, and who said something."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Quotation
from dateline.model.asked import Found, Place
from dateline.query.ask.evidence import Evidence, Sentence, bounds_of, within
from dateline.query.ask.named import Name
from dateline.query.ask.question import Term
from dateline.store import fold

#: How much of the topic's words a quotation must have.
LEAST_SAID, LEAST_WHO = 0.5, 0.6
#: How the words of a quotation are told.
KINDS = {"direct": "verbatim", "indirect": "paraphrase", "mixed": "part verbatim"}
#: Answers given at most.
MOST = 6


class Spoken(NamedTuple):
    """A quotation that may answer, with how much of the topic it has."""

    score: float
    quotation: Quotation
    sentence: Sentence
    speaker: str | None


def answer_said(evidence: Evidence) -> Iterator[Found]:
    """What the one named said on the topic, at the time asked for, in order of fit."""
    question = evidence.question
    speakers, topic = _speaker_and_topic(evidence)
    if not speakers:
        return
    terms = question.topic
    heard = [s for s in _all_said(evidence, terms, topic) if _is_by(s, speakers) and _at_the_time(evidence, s)]
    yield from _answers([s for s in heard if s.score >= LEAST_SAID])


def answer_who_said(evidence: Evidence) -> Iterator[Found]:
    """Who said the words of the question."""
    question = evidence.question
    heard = [
        s for s in _all_said(evidence, question.terms, question.names) if s.speaker and _at_the_time(evidence, s)
    ]
    yield from _answers([s for s in heard if s.score >= LEAST_WHO], 1)


def _speaker_and_topic(evidence: Evidence) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """The first name is who speaks; names in the circumstances are none of the topic."""
    question = evidence.question
    first, *rest = question.names or (None,)
    if first is None:
        return (), ()
    return (first,), tuple(name for name in rest if name.begin < question.aside)


def _all_said(evidence: Evidence, terms: tuple[Term, ...], topic: tuple[Name, ...]) -> list[Spoken]:
    """Every quotation with the share of the topic it has; its words count, then those around it a little."""
    seen: dict[str, Spoken] = {}
    for sentence in evidence.sentences:
        for quotation in sentence.quotations:
            here = [s for s in evidence.sentences if s.report is sentence.report and _holds(s, quotation)]
            asked = [*(evidence.weight(t) for t in terms), *(2.0 for _ in topic)]
            had = [*(evidence.weight(t) * max(s.fits(t) for s in here) for t in terms)]
            had += [2.0 * any(s.has_name(n) for s in here) for n in topic]
            score = sum(had) / sum(asked) if asked else 1.0
            speaker = quotation.speaker
            shown = None
            if speaker is not None:
                shown = evidence.name_of(evidence.entity_of(speaker.entity)) if speaker.entity else speaker.text
            if quotation.id not in seen:
                seen[quotation.id] = Spoken(score, quotation, sentence, shown)
    return sorted(seen.values(), key=lambda s: (-round(s.score, 3), s.quotation.id))


def _holds(sentence: Sentence, quotation: Quotation) -> bool:
    return any(begin < sentence.end and sentence.begin < end for begin, end in quotation.spans)


def _is_by(spoken: Spoken, speakers: tuple[Name, ...]) -> bool:
    speaker = spoken.quotation.speaker
    if speaker is None:
        return False
    return any(fold(s.name) == fold(spoken.speaker or "") or fold(s.text) in fold(speaker.text) for s in speakers)


def _at_the_time(evidence: Evidence, spoken: Spoken) -> bool:
    said = bounds_of(spoken.quotation.said.edtf)
    if said is None or said.first is None or said.last is None:
        said = spoken.sentence.published
    return within(said, evidence.question.periods) or within(spoken.sentence.published, evidence.question.periods)


def _answers(heard: list[Spoken], most: int = MOST) -> Iterator[Found]:
    best = heard[0].score if heard else 0.0
    for spoken in [s for s in heard if s.score >= best - 0.34][:most]:
        quotation, report = spoken.quotation, spoken.sentence.report
        yield Found(
            record=quotation.id,
            text=" … ".join(report.text[begin:end] for begin, end in quotation.spans),
            when=quotation.said.edtf or report.published,
            evidence=tuple(Place(report.id, begin, end) for begin, end in quotation.spans),
            status=f"{KINDS[quotation.kind]}, {quotation.sourcing}",
            who=spoken.speaker,
            source=f"{report.outlet or report.file}, {report.published or 'undated'}",
        )
