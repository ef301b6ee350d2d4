"""What one says and another denies: both sides with their words, none of them taken for right.

`Guards fired on the boats, the union said. The ministry denied it`: what is gainsaid so is read from the words of the
report (`gainsaid.py`). Where the denial says itself what it denies (`denied that guards had fired`), what tells that
is looked for before it and in the other reports of its story.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from dateline.link.conflicts import make_conflict
from dateline.link.disputed import disputed
from dateline.link.gainsaid import gainsaid
from dateline.link.happenings import Happening, span
from dateline.link.kinds import family_of
from dateline.link.pile import Pile
from dateline.link.words import content_of, stem, stop_words, words
from dateline.model import HELD, Conflict, EventMention, Span

Told = tuple[EventMention, Happening]

_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
#: Who is denied a visa denies nothing.
_REFUSES = re.compile(
    r"\s(?:\w+\s){0,2}?(?:bail|visas?|entry|access|permission|requests? for|leave|parole|licen[cs]es?|asylum)\b",
    re.IGNORECASE,
)
#: A denial of what another telling tells, or of what no other does.
TOLD_AS_DENIED = frozenset({"occurred", "denied"})
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?$", re.IGNORECASE)
#: What tells the thing that is denied stands so far before in the same report.
BEFORE = 900
#: So many words must a telling share with the denial, one of them a word for what happened; and in another report.
SHARED, ELSEWHERE = 2, 3
#: Of what the reports of a story tell by one word, so much is looked at.
NEAR = 25


def denial_conflicts(pile: Pile, items: Sequence[Happening], story_of: Mapping[str, str]) -> Iterator[Conflict]:
    """Yield a conflict of status for each denial of something that somebody tells."""
    told: dict[str, list[Told]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            told[mention.report].append((mention, item))
    points_back = {report: list(_points_back(pile, report, told[report])) for report in sorted(told)}
    for pairs in points_back.values():
        for claim, answer, about in pairs:
            yield make_conflict("status", "conflict", about, [(pile.words(at), [at]) for at in (claim, answer)])
    denials = [
        pair
        for report, pairs in points_back.items()
        for pair in told[report]
        if _is_denial(pile, pair[0]) and not any(at.begin <= pair[0].begin < at.end for _, at, _ in pairs)
    ]
    of_kind = _by_kind(told, {story_of[mention.report] for mention, _ in denials}, story_of)
    for denial in sorted(denials, key=lambda pair: (pile.age(pair[0].report), pair[0].begin)):
        mention = denial[0]
        here = sorted(told[mention.report], key=lambda pair: (pair[0].begin, pair[0].id))
        if found := _denied(pile, denial, here, of_kind, story_of[mention.report]):
            sides = [(pile.words(at), [at]) for at in (span(found[0]), span(mention))]
            yield make_conflict("status", "conflict", found[1].id, sides)


def _points_back(pile: Pile, report: str, told: Sequence[Told]) -> Iterator[tuple[Span, Span, str]]:
    """Claim and denial of one report, and the event that the claim's words tell, or the nearest."""
    deeds = [mention.begin for mention, _ in told if mention.status in HELD]
    back = list(gainsaid(pile.reports[report], deeds))
    within = [
        pair
        for pair in disputed(pile.reports[report])
        if not any(denial.begin < pair[1].end and pair[1].begin < denial.end for _, denial in back)
    ]
    for claim, denial in (*back, *within):
        near = min(told, key=lambda pair: (_away(pair[0].begin, claim), pair[0].begin, pair[0].id))
        yield claim, denial, near[1].id


def _away(at: int, words: Span) -> int:
    """How far a place lies outside of words."""
    return max(words.begin - at, at - words.end, 0)


def _by_kind(
    told: Mapping[str, Sequence[Told]], stories: Set[str], story_of: Mapping[str, str]
) -> dict[tuple[str, str], list[Told]]:
    """What the reports of these stories tell, by story and word for it."""
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for report in sorted(told):
        for pair in told[report] if story_of[report] in stories else ():
            for kind in sorted(_kinds(words(pair[0].text))):
                found[story_of[report], kind].append(pair)
    return found


def _kinds(said: Iterable[str]) -> frozenset[str]:
    return frozenset(family_of(word) or stem(word) for word in said if word not in stop_words())


def _is_denial(pile: Pile, mention: EventMention) -> bool:
    if mention.type != "REJECT" or mention.status not in TOLD_AS_DENIED or not _DENIES.match(mention.text):
        return False
    text = pile.reports[mention.report].text
    before = text[mention.sentence[0] : mention.begin]
    return not _PASSIVE.search(before) and not _REFUSES.match(text[mention.end : mention.sentence[1]])


def _denied(
    pile: Pile, denial: Told, here: Sequence[Told], of_kind: Mapping[tuple[str, str], Sequence[Told]], story: str
) -> Told | None:
    """What tells the thing that is denied: the telling most like the denial, before it or in another report."""
    mention = denial[0]
    behind = pile.reports[mention.report].text[mention.end : mention.sentence[1]]
    before = [pair for pair in here if pair[0].begin < mention.begin and _asserts(pile, pair, denial)]
    kinds, said = _kinds(words(behind)), content_of(behind)
    around = [
        pair
        for pair in reversed(before)
        if mention.begin - pair[0].begin <= BEFORE
        and pair[0].sentence != mention.sentence
        and kinds & _kinds(words(pair[0].text))
    ]
    others = [
        pair
        for kind in sorted(kinds)
        for pair in of_kind.get((story, kind), ())[:NEAR]
        if pair[0].report != mention.report and _asserts(pile, pair, denial)
    ]
    return _most_alike(pile, said, around, SHARED) or _most_alike(pile, said, others, ELSEWHERE)


def _most_alike(pile: Pile, said: frozenset[str], pairs: Sequence[Told], least: int) -> Told | None:
    """The first of those that share most words with what is denied, where they share so many."""
    shared = [len(said & pile.content(mention)) for mention, _ in pairs]
    best = max(shared, default=0)
    return pairs[shared.index(best)] if best >= least else None


def _asserts(pile: Pile, pair: Told, denial: Told) -> bool:
    """Told as done by anybody but the one who denies it, and no denial itself."""
    mention, item = pair
    if mention.status not in ("occurred", "ongoing") or _DENIES.search(pile.sentence(mention)):
        return False
    return item.id != denial[1].id and (not mention.claimed or not set(mention.actors) & set(denial[0].actors))
