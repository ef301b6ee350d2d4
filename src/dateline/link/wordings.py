"""Where the words differ: one utterance retold in other words, or the same words under another speaker's name."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.link.conflicts import make_conflict
from dateline.link.drift import drift_of
from dateline.link.join import blocks, connected
from dateline.link.names import is_person_name, may_be_one, name_parts
from dateline.link.quoted import Utterance
from dateline.link.retelling import Unit, retelling
from dateline.link.utterances import LEAST_SHARED, NEAR, same_words, telling_words
from dateline.link.words import Weights, stem, stop_words
from dateline.model import Conflict, Entity, Quotation, Span

#: Two quotations in quotation marks may be two sentences of one speech: other words alone are no drift.
FREE = frozenset({"words", "strength", "negation"})
#: A quotation of so few words was picked for them; words this long are telling.
SHORT, LONG_WORD = 4, 8
#: Retellings that agree this much under two names are one statement with two claimed speakers.
SAME_STATEMENT = 0.7
#: So much of the content of the longer must stand in both.
SAME_MATTER = 0.5
#: Shorter sentences are said by many.
WHOLE = 9


def wording_conflicts(clusters: Sequence[Sequence[Utterance]]) -> Iterator[Conflict]:
    """The words themselves beside each retelling that drifts from them, else the longest retelling.

    Turns of a transcript are each their own words; another number is told all the same.
    """
    for cluster in clusters:
        first, *others = sorted(cluster, key=_nearness)
        for other in others:
            shown = any(u.quotation.verbatim or u.quotation.cue for u in (first, other))
            told = retelling(first.units, other.units)
            drift = told and drift_of(told)
            if drift != "number" and not (shown and _two_voices(first, other)):
                continue
            if told and drift and (other.quotation.kind != "direct" or drift not in FREE):
                yield drifted(first, told.one, told.other, drift)


def _two_voices(one: Utterance, other: Utterance) -> bool:
    """Two reports; or one that paraphrases what it also quotes: two sentences of one speech are two."""
    paraphrased = one.quotation.kind != "indirect" and other.quotation.kind == "indirect"
    return one.quotation.report != other.quotation.report or paraphrased


def drifted(first: Utterance, words: Unit, retold: Unit, drift: str) -> Conflict:
    """The words beside a retelling that departs from them; where the number is another, both cannot be right."""
    sides = [(unit.text, [unit.span]) for unit in (words, retold)]
    attribute, degree = ("number", "conflict") if drift == "number" else ("wording", "difference")
    return make_conflict(attribute, degree, first.quotation.id, sides)


def quoted_word_conflicts(items: Sequence[Utterance], weights: Weights) -> Iterator[Conflict]:
    """One quoted word of one speaker that two reports place in two sentences: perhaps two utterances, perhaps one."""
    for i, j in blocks(items, _quoted_words):
        one, other = items[i], items[j]
        if one.quotation.report == other.quotation.report or one.speaker != other.speaker:
            continue
        if one.window.meets(other.window) and not same_words(one, other, weights):
            sides = [(u.quotation.text, [span_of(u.quotation)]) for u in (one, other)]
            yield make_conflict("wording", "difference", one.quotation.id, sides)


def _quoted_words(utterance: Utterance) -> Iterator[str]:
    """Telling words of short quotations: a whole quoted sentence shares words with anything."""
    for quoted in utterance.verbatim:
        if len(quoted) <= SHORT:
            yield from (f"{utterance.speaker} {stem(w)}" for w in quoted if len(w) >= LONG_WORD)


def _nearness(utterance: Utterance) -> tuple[object, ...]:
    """The words themselves before a retelling, the longer before the shorter."""
    quotation = utterance.quotation
    return ("direct", "mixed", "indirect").index(quotation.kind), -len(quotation.text), quotation.id


def speaker_conflicts(
    items: Sequence[Utterance], weights: Weights, entities: Mapping[str, Entity]
) -> Iterator[Conflict]:
    """The same statement at the same time under two named speakers, in two reports: once, with all who tell it."""
    named = [u for u in items if (who := entities.get(u.speaker or "")) and _surely_named(u, who)]
    speakers = [u.speaker for u in named]
    pairs = [
        (named[i], named[j])
        for i, j in blocks(named, lambda u: telling_words(u, weights), NEAR)
        if speakers[i] != speakers[j]
        and _may_be_one(named[i], named[j])
        and _two_named(named[i], named[j], entities)
        and _one_statement(named[i], named[j])
    ]
    told = {u.quotation.id: u for pair in pairs for u in pair}
    statement_of = connected(told, ((one.quotation.id, other.quotation.id) for one, other in pairs))
    for statement in sorted(set(statement_of.values())):
        tellers = [told[key] for key in sorted(told) if statement_of[key] == statement]
        sides = [(entities[u.speaker or ""].name, [said_by(u.quotation)]) for u in tellers]
        yield make_conflict("speaker", "conflict", statement, sides)


def _may_be_one(one: Utterance, other: Utterance) -> bool:
    """What rules most pairs out and is quickly seen: one report, other days, too few words in common."""
    if one.quotation.report == other.quotation.report:
        return False
    return len(one.stems & other.stems) >= LEAST_SHARED and one.window.meets(other.window)


def _one_statement(one: Utterance, other: Utterance) -> bool:
    told = retelling(one.units, other.units)
    if told is None or told.share < SAME_STATEMENT or min(len(told.one.tokens), len(told.other.tokens)) < WHOLE:
        return False
    # Not a part of it alone: one who shares a worry over inflation shares the words for it.
    both, longer = told.one.content & told.other.content, max(len(told.one.content), len(told.other.content))
    return len(both) >= SAME_MATTER * longer


def _two_named(one: Utterance, other: Utterance, entities: Mapping[str, Entity]) -> bool:
    """Two people by names that cannot be one person's."""
    return not may_be_one(entities[one.speaker or ""], entities[other.speaker or ""])


def _surely_named(utterance: Utterance, entity: Entity) -> bool:
    """A person whom the words beside the quotation name or take up: a role may have been read as the wrong one."""
    speaker = utterance.quotation.speaker
    if entity.kind != "person" or speaker is None or not is_person_name(entity.name):
        return False
    own = set(name_parts(entity.name)) & set(name_parts(speaker.text))
    pronoun = speaker.text.casefold() in stop_words()
    return bool(own) or pronoun or is_person_name(speaker.text)


def span_of(quotation: Quotation) -> Span:
    """All words of a quotation, as evidence."""
    return Span(quotation.report, quotation.begin, quotation.end)


def said_by(quotation: Quotation) -> Span:
    """The words and those that name the speaker."""
    speaker = quotation.speaker
    begin = min(quotation.begin, speaker.begin if speaker else quotation.begin)
    end = max(quotation.end, speaker.end if speaker else quotation.end)
    return Span(quotation.report, begin, end)
