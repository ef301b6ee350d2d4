"""What one says and another denies: both sides with their words, none of them taken for right.

`Guards fired on the boats, the union said. The ministry denied it`: the sentence before is denied. Where the denial
says itself what it denies (`denied that guards had fired`), what tells that is looked for before it and in the other
reports of its story.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, span
from dateline.link.kinds import family_of
from dateline.link.pile import Pile
from dateline.link.words import content_of, stem, stop_words, words
from dateline.model import Conflict, EventMention, Span

Told = tuple[EventMention, Happening]

_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
#: Who is denied a visa denies nothing.
_REFUSES = re.compile(
    r"\s(?:\w+\s){0,2}?(?:bail|visas?|entry|access|permission|requests? for|leave|parole|licen[cs]es?|asylum)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?$", re.IGNORECASE)
#: What was said just before is denied.
_JUST_THAT = re.compile(
    r"\s(?:(?:it|this|that)(?=\s*[.,;!?)]|\s(?:then|and|but|outright|flatly|on|in)\b|\s*$)|(?:any|all) such\b"
    r"|(?:the|this|that|these|those|all|any) (?:\w+\s)?"
    r"(?:accusations?|allegations?|claims?|charges?|reports?)(?=\s*[.,;]))",
    re.IGNORECASE,
)
#: The sentence denied by a bare `it` stands so near; what tells the thing itself, so far before in the same report.
BESIDE, BEFORE = 40, 900
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
    denials = [pair for report in sorted(told) for pair in told[report] if _is_denial(pile, pair[0])]
    of_kind = _by_kind(told, {story_of[mention.report] for mention, _ in denials}, story_of)
    for denial in sorted(denials, key=lambda pair: (pile.age(pair[0].report), pair[0].begin)):
        mention = denial[0]
        here = sorted(told[mention.report], key=lambda pair: (pair[0].begin, pair[0].id))
        if before := _clause_before(pile, mention):
            after = Span(mention.report, before.end + len("; "), mention.sentence[1])
            sides = [(pile.words(at), [at]) for at in (before, after)]
            yield make_conflict("status", "conflict", denial[1].id, sides)
        elif found := _denied(pile, denial, here, of_kind, story_of[mention.report]):
            sides = [(pile.words(at), [at]) for at in (span(found[0]), span(mention))]
            yield make_conflict("status", "conflict", found[1].id, sides)


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
    if mention.type != "REJECT" or mention.status != "occurred" or not _DENIES.match(mention.text):
        return False
    text = pile.reports[mention.report].text
    before = text[mention.sentence[0] : mention.begin]
    return not _PASSIVE.search(before) and not _REFUSES.match(text[mention.end : mention.sentence[1]])


def _denied(
    pile: Pile, denial: Told, here: Sequence[Told], of_kind: Mapping[tuple[str, str], Sequence[Told]], story: str
) -> Told | None:
    """What tells the thing that is denied: the sentence before a bare `it`, else the telling most like the denial."""
    mention = denial[0]
    behind = pile.reports[mention.report].text[mention.end : mention.sentence[1]]
    before = [pair for pair in here if pair[0].begin < mention.begin and _asserts(pile, pair, denial)]
    if _JUST_THAT.match(behind):
        near = [pair for pair in before if mention.sentence[0] - pair[0].sentence[1] <= BESIDE]
        last = max((pair[0].sentence for pair in near), default=None)
        return next((pair for pair in near if pair[0].sentence == last), None)
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


def _clause_before(pile: Pile, mention: EventMention) -> Span | None:
    """`A guard fired, the union said; the ministry denied it`: the clause before the semicolon."""
    text = pile.reports[mention.report].text
    behind, semicolon = text[mention.end : mention.sentence[1]], text.rfind(";", mention.sentence[0], mention.begin)
    if semicolon < 0 or not _JUST_THAT.match(behind):
        return None
    return Span(mention.report, mention.sentence[0], semicolon)


def _asserts(pile: Pile, pair: Told, denial: Told) -> bool:
    """Told as done by anybody but the one who denies it, and no denial itself."""
    mention, item = pair
    if mention.status not in ("occurred", "ongoing") or _DENIES.search(pile.sentence(mention)):
        return False
    return item.id != denial[1].id and (not mention.claimed or not set(mention.actors) & set(denial[0].actors))
