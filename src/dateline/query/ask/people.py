"""Answers that are somebody: who held an office, who did something."""

import re
from collections.abc import Iterator

import msgspec

from dateline.lexicon.countries import country_words
from dateline.model import Entity
from dateline.model.asked import Found, Place
from dateline.query.ask.evidence import SQL, Evidence, Sentence, bounds_of, within
from dateline.query.ask.happened import HELD_FIRST, Fit, best, fits, found
from dateline.query.ask.speech import answer_who_said
from dateline.query.ask.told import answer_what
from dateline.query.ask.words import keys
from dateline.store import fold
from dateline.store.read import decode

_OFFICE = re.compile(r"^who (?:is|was|were|are|has been|became)\b", re.I)
_SAYING = re.compile(
    r"^who(?:m)? (?:\w+ )?(?:said|says|told|warned|claimed|announced|called|denied|asked|argued)\b", re.I
)


def answer_who(evidence: Evidence) -> Iterator[Found]:
    """Somebody by office, by words, or by deed."""
    text = evidence.question.text
    if _OFFICE.match(text):
        offices = list(_holders(evidence))
        if offices:
            yield from offices
            return
    if _SAYING.match(text):
        said = list(answer_who_said(evidence))
        if said:
            yield from said
            return
    doers = list(_doers(evidence))
    yield from doers or answer_what(evidence)


def _holders(evidence: Evidence) -> Iterator[Found]:
    """People whom a report of that time names with the office, the words of the office beside the name."""
    question = evidence.question
    office = {term.key for term in question.terms}
    if not office:
        return
    for (record,) in evidence.story.rows(SQL["people"]):
        person = decode(Entity, record)
        roles = [
            role for role in person.roles if office <= set(keys(role.title)) and _country(evidence, person, role.of)
        ]
        if not any(within(bounds_of(role.edtf), question.periods) for role in roles):
            continue
        places = list(_named_so(evidence, person, office))
        if places:
            sentence, begin, end = places[0]
            yield Found(
                record=person.id,
                text=sentence.report.text[begin:end],
                when=sentence.report.published,
                evidence=tuple(Place(s.report.id, b, e) for s, b, e in places[:4]),
                who=person.name,
                source=sentence.source,
            )


def _country(evidence: Evidence, person: Entity, of: str | None) -> bool:
    asked = {name.code for name in evidence.question.names if name.code}
    return not asked or of in asked or (of is None and person.country in asked)


def _named_so(evidence: Evidence, person: Entity, office: set[str]) -> Iterator[tuple[Sentence, int, int]]:
    """Sentences of the time asked for that have the name and, right beside it, the words of the office."""
    names = sorted({person.name, *person.names}, key=lambda name: (-len(name), name))
    for sentence in evidence.sentences:
        if not within(sentence.published, evidence.question.periods) or person.id not in sentence.ids:
            continue
        for name in names:
            at = sentence.text.find(name)
            if at < 0:
                continue
            begin, end = _beside(sentence.text, at, at + len(name), office)
            if office <= set(keys(sentence.text[begin:end])):
                yield sentence, sentence.begin + begin, sentence.begin + end
                break


def _beside(text: str, begin: int, end: int, office: set[str]) -> tuple[int, int]:
    """The name with the words before it back to the country or the first word of the office."""
    before = list(re.finditer(r"[\w'’.-]+", text[:begin]))[-8:]
    keep = begin
    for word in reversed(before):
        bare = re.sub(r"['’]s?$", "", word[0])
        if set(keys(word[0])) & office or bare in country_words():
            keep = word.start()
        elif keep - word.start() > 40:
            break
    if keep < begin:
        return keep, end
    return begin, min(len(text), end + 80)


def _doers(evidence: Evidence) -> Iterator[Found]:
    """Those who did what is asked, or to whom it was done; the noun after "which" must stand there."""
    question = evidence.question
    near = [fit for fit in fits(evidence) if _asked_for(evidence, fit)]
    for fit in best(near, HELD_FIRST):
        asked = {fold(name.name) for name in question.names}
        parts = (
            (fit.event.recipients, fit.event.actors) if question.patient else (fit.event.actors, fit.event.recipients)
        )
        others = [[n for i in part if fold(n := evidence.name_of(i)) not in asked] for part in parts]
        names = others[0] or others[1]
        yield msgspec.structs.replace(found(fit, fit.event.when.edtf), who=", ".join(names) or None)


def _asked_for(evidence: Evidence, fit: Fit) -> bool:
    """Whether the noun asked for stands there, and the event or its report lies in the time asked for."""
    question = evidence.question
    if question.counted and question.counted not in fit.sentence.keys:
        return False
    when = bounds_of(fit.event.when.edtf)
    return within(when, question.periods) or within(fit.sentence.published, question.periods)
