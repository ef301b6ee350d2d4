"""Where the words differ: one utterance retold in other words, or the same words under another speaker's name."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.link.conflicts import make_conflict
from dateline.link.join import blocks
from dateline.link.retelling import Retelling, retelling, stop_stems
from dateline.link.utterances import NEAR, Utterance, same_words, telling_words
from dateline.link.words import Weights, stem
from dateline.model import Conflict, Entity, Quotation, Span

#: A retelling drifts when that share of its weight stands nowhere in the words themselves.
DRIFT = 0.3
#: A quotation of so few words was picked for them; words this long are telling.
SHORT, LONG_WORD = 4, 8
#: Retellings that agree this much under two names are one statement with two claimed speakers.
SAME_STATEMENT = 0.7
#: Shorter sentences are said by many.
WHOLE = 9


def wording_conflicts(clusters: Sequence[Sequence[Utterance]]) -> Iterator[Conflict]:
    """The words themselves beside each retelling that drifts from them, else the longest retelling."""
    for cluster in clusters:
        first, *others = sorted(cluster, key=_nearness)
        for other in others:
            told = retelling(first.units, other.units)
            if told and other.quotation.kind != "direct" and _drift(told) >= DRIFT:
                sides = [(unit.text, [unit.span]) for unit in (told.one, told.other)]
                yield make_conflict("wording", "difference", first.quotation.id, sides)


def _drift(told: Retelling) -> float:
    """Share of the retelling's content words that stand nowhere in the words it retells."""
    stop = stop_stems()
    own = {t for t in told.other.tokens if t not in stop}
    return len(own - set(told.one.tokens)) / max(1, len(own))


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
    """The same statement at the same time under two named speakers, in two reports."""
    for i, j in blocks(items, lambda u: telling_words(u, weights), NEAR):
        one, other = items[i], items[j]
        if not _two_named(one, other, entities) or not one.window.meets(other.window):
            continue
        told = retelling(one.units, other.units)
        if told and told.share >= SAME_STATEMENT and min(len(u.tokens) for u in (told.one, told.other)) >= WHOLE:
            pair = sorted((one, other), key=lambda u: u.quotation.id)
            sides = [(entities[u.speaker or ""].name, [said_by(u.quotation)]) for u in pair]
            yield make_conflict("speaker", "conflict", pair[0].quotation.id, sides)


def _two_named(one: Utterance, other: Utterance, entities: Mapping[str, Entity]) -> bool:
    speakers = [entities.get(u.speaker or "") for u in (one, other)]
    named = all(e is not None and e.kind == "person" for e in speakers)
    return named and one.speaker != other.speaker and one.quotation.report != other.quotation.report


def span_of(quotation: Quotation) -> Span:
    """All words of a quotation, as evidence."""
    return Span(quotation.report, quotation.begin, quotation.end)


def said_by(quotation: Quotation) -> Span:
    """The words and those that name the speaker."""
    speaker = quotation.speaker
    begin = min(quotation.begin, speaker.begin if speaker else quotation.begin)
    end = max(quotation.end, speaker.end if speaker else quotation.end)
    return Span(quotation.report, begin, end)
