"""Is one stretch of words a retelling of another? Measured on the words in their order, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec
from rapidfuzz.distance import LCSseq

from dateline.link.thesaurus import in_place_of
from dateline.link.words import stem, stop_words, words
from dateline.model import Quotation, Span

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘(\[A-Z])")
_NAME = re.compile(r"(?<=[\w,;:’'] )[A-Z][\w'’.-]*")
_NEGATED_CONDITION = re.compile(
    r"\b(?:if|unless|should)\b[^.]{0,50}?(?:\bnot\b|n['’]t\b|\bfails?\b|\brefuses?\b|\bfailed\b)|\bunless\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\w+, (?:and )?not (?!only\b|just\b|merely\b|even\b|to\b|yet\b)\w+|\w+ rather than \w+|\w+ instead of \w+",
    re.IGNORECASE,
)
_IF, _NOT = frozenset({"if", "unless", "should"}), frozenset({"not", "rather", "instead"})
#: Share of the shorter sentence's words that stand in the other in the same order, and the fewest such words.
IN_ORDER, LEAST_WORDS, LEAST_CONTENT = 0.6, 6, 2
#: In other words: that share of the shorter sentence's words, at least so many; and what such a likeness is worth.
MATCHED, LEAST_MATCHED, OTHER_WORDS = 0.6, 3, 0.75
#: A contrast in more words than this is not the whole point of its sentence.
SHORT = 20


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A sentence of a quotation: its place and its words as stems in order."""

    span: Span
    text: str
    tokens: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    plain: frozenset[str]
    conditional: bool
    contrast: bool


def units(text: str, quotation: Quotation) -> tuple[Unit, ...]:
    """The sentences of a quotation."""
    return tuple(
        unit for begin, end in quotation.spans for unit in sentence_units(text, quotation.report, begin, end)
    )


def sentence_units(text: str, report: str, begin: int, end: int) -> Iterator[Unit]:
    """The sentences of a stretch of a report."""
    cuts = [begin, *(begin + found.end() for found in SENTENCE_END.finditer(text[begin:end])), end]
    for first, last in pairwise(cuts):
        said = text[first:last].rstrip()
        if said:
            yield _unit(Span(report, first, first + len(said)), said)


def _unit(span: Span, said: str) -> Unit:
    own_words = words(said)
    tokens = tuple(stem(word) for word in own_words)
    here = frozenset(own_words)
    content, names = frozenset(tokens) - stop_stems(), _names(said)
    return Unit(
        span=span,
        text=said,
        tokens=tokens,
        content=content,
        names=names,
        plain=content - names,
        conditional=bool(here & _IF and _NEGATED_CONDITION.search(said)),
        contrast=bool(here & _NOT and _CONTRAST.search(said)),
    )


def _names(said: str) -> frozenset[str]:
    """Stems of the words written large, the first word apart."""
    return frozenset(stem(word) for name in _NAME.findall(said) for word in words(name))


class Retelling(msgspec.Struct, frozen=True, gc=False):
    """The two sentences that are most alike, how much, and in what way."""

    one: Unit
    other: Unit
    share: float
    why: str


def retelling(one: Sequence[Unit], other: Sequence[Unit]) -> Retelling | None:
    """The pair of sentences that shows one to retell the other, or None."""
    found = [told for a in one for b in other if (told := compare_units(a, b))]
    return max(found, key=lambda r: (r.share, -r.one.span.begin, -r.other.span.begin), default=None)


def compare_units(one: Unit, other: Unit) -> Retelling | None:
    """Whether one sentence retells another, how much of it, and in what way."""
    if one.content.isdisjoint(other.content) and not (one.conditional or one.contrast):
        return None
    shorter, shared_content = min(len(one.tokens), len(other.tokens)), len(one.content & other.content)
    if shorter >= LEAST_WORDS and shared_content >= LEAST_CONTENT:
        shared = LCSseq.similarity(one.tokens, other.tokens)
        share = shared / shorter
        if share >= IN_ORDER and shared >= LEAST_WORDS:
            return Retelling(
                one, other, share, "the same words" if share > 0.95 else "the same words in the same order"
            )
    if shared_content and (told := _in_other_words(one, other)):
        return told
    if one.conditional and other.conditional:
        return Retelling(one, other, IN_ORDER, "the same kind of condition")
    if one.contrast and other.contrast and max(len(one.tokens), len(other.tokens)) <= SHORT:
        return Retelling(one, other, IN_ORDER, "the same contrast of two things")
    return None


def _in_other_words(one: Unit, other: Unit) -> Retelling | None:
    """Most of the shorter sentence's words, names apart, stand in the other as they are or in words for them."""
    less, more = (one.plain, other.plain) if len(one.plain) <= len(other.plain) else (other.plain, one.plain)
    same = less & more
    if not same or len(less) < LEAST_MATCHED:
        return None
    instead = len([stem_ for stem_ in less - same if not in_place_of(stem_).isdisjoint(more)])
    matched = len(same) + instead
    if not instead or matched < LEAST_MATCHED or matched < MATCHED * len(less):
        return None
    return Retelling(one, other, OTHER_WORDS * matched / len(less), "the same point in other words")


@cache
def stop_stems() -> frozenset[str]:
    """Stems of the stop words."""
    return frozenset(map(stem, stop_words()))
