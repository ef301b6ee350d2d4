"""Answers that are numbers: how many, how long, how much, the first or the second."""

import re
from collections.abc import Callable, Iterator

from dateline.model.asked import Found
from dateline.query.ask.evidence import Evidence, Sentence, within
from dateline.query.ask.words import key

Test = Callable[[Sentence], bool]
LEAST = 0.6
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|no|several|half|couple|both)\b",
    re.I,
)
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:million|billion|trillion|thousand)?\s?(?:dollars?|euros?|pounds?|yen|yuan|crowns?|kroner|francs?|rubles?|rupees?)\b",
    re.I,
)
_LENGTH = re.compile(
    r"\b(?:an?|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|half|couple)\b[\w\s-]{0,24}?\b(?:minute|hour|day|night|week|month|year|decade)s?\b",
    re.I,
)
_ORDINAL = re.compile(r"\b(first|second|third|fourth|fifth|sixth)\b", re.I)


def answer_count(evidence: Evidence) -> Iterator[Found]:
    """Sentences with a number right before what is counted; of two ordinals the one that stands there."""
    options = {found.lower() for found in _ORDINAL.findall(evidence.question.text)}
    yield from _answers(evidence, lambda s: _has_one(s, options) if len(options) > 1 else _counts(evidence, s))


def answer_length(evidence: Evidence) -> Iterator[Found]:
    """Sentences that say how long it was."""
    yield from _answers(evidence, lambda s: bool(_LENGTH.search(s.text)), strict=True)


def answer_amount(evidence: Evidence) -> Iterator[Found]:
    """Sentences that name a sum of money, or a number of what is asked for."""
    yield from _answers(evidence, lambda s: bool(_MONEY.search(s.text)), strict=True)


def _answers(evidence: Evidence, tells: Test, strict: bool = False) -> Iterator[Found]:
    question = evidence.question
    terms = question.terms if strict else tuple(t for t in question.terms if not _ORDINAL.fullmatch(t.text))
    found = []
    for sentence in evidence.sentences:
        if not tells(sentence) or not within(sentence.published, question.periods):
            continue
        named = evidence.named([sentence], question.names)
        near = [s for s in evidence.sentences if s.report is sentence.report and abs(s.begin - sentence.begin) < 400]
        if named < 1.0 and (strict or evidence.named(near, question.names) < 1.0):
            continue
        score = 0.8 * evidence.share([sentence], terms) + 0.2 * evidence.share(near, terms)
        if score >= (0.75 if strict else LEAST):
            found.append((round(score + 0.1 * named, 3), sentence))
    found.sort(key=lambda each: (-each[0], each[1].place))
    for score, sentence in found[:2]:
        if score >= found[0][0] - 0.05:
            yield Found(
                record=sentence.report.id,
                text=sentence.text,
                when=sentence.report.published,
                evidence=(sentence.place,),
                source=sentence.source,
            )


def _counts(evidence: Evidence, sentence: Sentence) -> bool:
    """Whether a number stands within four words before the noun that is counted."""
    noun = evidence.question.counted
    words = re.findall(r"[\w.,'’-]+", sentence.text)
    for at, word in enumerate(words):
        if noun and key(word.lower().strip(".,")) == noun:
            before = words[max(0, at - 4) : at]
            if any(_NUMBER.fullmatch(each.strip(",")) for each in before):
                return True
    return False


def _has_one(sentence: Sentence, options: set[str]) -> bool:
    return len({o.lower() for o in _ORDINAL.findall(sentence.text)} & options) == 1
