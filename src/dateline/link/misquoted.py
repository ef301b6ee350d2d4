"""Words in quotation marks that two reports print otherwise: one utterance, of which one report bent the words.

`We know who left and who came back` and `We know who left and who let them`. A shorter excerpt is no other wording:
what stands in one row in the other's words is left alone, and so is what says where it was cut.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise

import msgspec
from rapidfuzz.distance import LCSseq

from dateline.link.conflicts import NUMBERS, make_conflict
from dateline.link.join import blocks
from dateline.link.names import is_person_name
from dateline.link.pile import Pile
from dateline.link.quoted import Utterance
from dateline.link.retelling import stop_stems
from dateline.link.utterances import NEAR, one_voice
from dateline.link.words import stem
from dateline.model import Conflict, Entity, Span

#: So many words in the same order, so many of them with content, and so large a share of the shorter one's words.
LEAST, CONTENT, SHARE = 4, 2, 0.6
#: So many with content where a speaker is not known.
UNKNOWN = 3
#: So many of them are one utterance whoever is said to have spoken, and at any time.
MANY, MOST = 8, 0.75
#: Words of one row stand near each other: those in common among no more than so many for each.
SPREAD = 2.0
#: A quotation is looked up by rows of so many words; it is no quotation of a text longer than so many.
ROW, LONGEST = 3, 60
#: Who is spoken of changes when a report turns words into its own sentence.
_PRONOUNS = {
    **dict.fromkeys(("i", "you", "he", "she", "we", "they", "me", "him", "us", "them"), "~"),
    **dict.fromkeys(("my", "your", "his", "her", "our", "their"), "~'s"),
}
_SHORT = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_WHOLE = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not")}
#: What is added or dropped without saying anything else.
_LIGHT = frozenset(
    map(
        stem,
        ("a", "an", "the", "that", "this", "these", "those", "and", "so", "it", "is", "are", "was", "were", "be"),
    )
) | {"been", "am", *map(stem, ("has", "have", "had", "do", "does", "did"))}
#: What shows that words were left out or put in.
_CUT = ("...", "…", "[", "(", "*")


class Quoted(msgspec.Struct, frozen=True, gc=False):
    """What stands between one pair of quotation marks: its words as they are compared."""

    of: Utterance
    at: Span
    text: str
    tokens: tuple[str, ...]


def misquotations(pile: Pile, items: Sequence[Utterance], entities: Mapping[str, Entity]) -> Iterator[Conflict]:
    """Two wordings of one utterance, each in quotation marks, in two reports; `items` side by side in time."""
    quoted = [one for item in items for one in _quoted(pile, item)]
    for i, j in blocks(quoted, _rows, NEAR):
        one, other = quoted[i], quoted[j]
        if (
            one.at.report != other.at.report
            and _one_utterance(one, other, entities)
            and bent(one.tokens, other.tokens)
        ):
            sides = [(q.text, [q.at]) for q in (one, other)]
            yield make_conflict("wording", "difference", one.of.quotation.id, sides)


def _quoted(pile: Pile, item: Utterance) -> Iterator[Quoted]:
    """Each pair of quotation marks of a quotation, but for those that tell of a cut."""
    quotation = item.quotation
    for (begin, end), said in zip(quotation.verbatim, item.verbatim, strict=True):
        text = pile.reports[quotation.report].text[begin:end]
        if LEAST <= len(said) <= LONGEST and not any(mark in text for mark in _CUT):
            yield Quoted(item, Span(quotation.report, begin, end), text, tuple(t for w in said for t in plain(w)))


@lru_cache(maxsize=50_000)
def plain(word: str) -> tuple[str, ...]:
    """A word as it is compared: `we're` is `we are`, `9` is `nine`, `keeps` is `keep`."""
    if word in _WHOLE:
        return _WHOLE[word]
    for ending, whole in _SHORT.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (*plain(word.removesuffix(ending)), whole)
    if word in _PRONOUNS:
        return (_PRONOUNS[word],)
    return (f"{NUMBERS[word]:g}",) if word in NUMBERS else (stem(word),)


def _rows(quoted: Quoted) -> Iterator[tuple[str, ...]]:
    """Rows of words of which one at least says something; of a known speaker each word that does."""
    tokens = quoted.tokens
    if quoted.of.speaker:
        yield from ((quoted.of.speaker, word) for word in tokens if word not in _pale())
    for row in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if not _pale().issuperset(row):
            yield row


@cache
def _pale() -> frozenset[str]:
    """Words that say nothing of what is said."""
    return stop_stems() | {*_PRONOUNS.values(), "not", "would", "will"}


def bent(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two wordings are one with other words in it.

    >>> bent("the pilot chose the river and it held".split(), "the pilot took the river and it held".split())
    True
    >>> bent("we will pay".split(), "we will pay on friday".split())
    False
    """
    one, other = sorted((one, other), key=lambda tokens: (len(tokens), tuple(tokens)))
    least = max(LEAST, SHARE * min(len(one), len(other)))
    if LCSseq.similarity(one, other) < least:  # quickly seen, and so of most pairs
        return False
    blocks_ = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]
    shared = [one[k] for b in blocks_ for k in range(b.a, b.a + b.size)]
    if len(shared) < least or len(set(shared) - _pale()) < CONTENT:
        return False
    first, last = blocks_[0], blocks_[-1]
    here, there = (first.a, last.a + last.size), (first.b, last.b + last.size)
    if max(here[1] - here[0], there[1] - there[0]) > SPREAD * len(shared):
        return False
    between = [(one[a.a + a.size : b.a], other[a.b + a.size : b.b]) for a, b in pairwise(blocks_)]
    ends = [(one[: here[0]], other[: there[0]]), (one[here[1] :], other[there[1] :])]
    # At an end one may only have been cut; both going on, they go on in other words.
    changed = [*between, *((a, b) for a, b in ends if a and b)]
    # `Workforce` is `work force`.
    return any((_tells(a) or _tells(b)) and "".join(a) != "".join(b) for a, b in changed)


def _tells(words_: Sequence[str]) -> bool:
    return any(word not in _LIGHT and word[0] != "~" for word in words_)


def _one_utterance(one: Quoted, other: Quoted, entities: Mapping[str, Entity]) -> bool:
    """One voice at one time, as far as is known; or so many words that nobody else said them, or at no other time."""
    voice = one_voice(one.of, other.of)
    known = one.of.speaker is not None and other.of.speaker is not None
    if voice and one.of.window.meets(other.of.window):
        return known or len(set(one.tokens) & set(other.tokens) - _pale()) >= UNKNOWN
    shared = LCSseq.similarity(one.tokens, other.tokens)
    if shared < MANY:
        return False
    named = _is_named(one, entities) and _is_named(other, entities)
    return voice or not named or shared >= MOST * min(len(one.tokens), len(other.tokens))


def _is_named(quoted: Quoted, entities: Mapping[str, Entity]) -> bool:
    """A speaker told by a name and not by what he is: `the magistrate` may be whom the other report names."""
    speaker = entities.get(quoted.of.speaker or "")
    return speaker is not None and speaker.kind == "person" and is_person_name(speaker.name)
