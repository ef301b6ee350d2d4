"""What a report lets somebody say and somebody else gainsay a sentence on: `The board says there was no such call`.

The denial points back (`denied it`, `no such letter`, `Not so, says the mayor`), or says with the words of the claim
that nobody did it (`no divers had been sent`). A claim is what somebody is told to say, or a deed told as done.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from dateline.link.denial_words import (
    BACK,
    BEFORE,
    BESIDE,
    BLAMED,
    CLAIMED,
    CUES,
    CUT,
    DID_NOT,
    HOLDS,
    NO,
    NO_SUCH,
    NONE,
    NOT,
    OURS,
    OWN,
    PRONOUN,
    QUOTED,
    REACH,
    SAID_NO,
    SENTENCES,
    SHARED,
    UNSAID,
    WAS,
    WHICH,
)
from dateline.link.kinds import family_of
from dateline.link.passages import passages, sentences
from dateline.link.words import content_of, stem
from dateline.model import Report, Span


def gainsaid(report: Report, deeds: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    """Yield each claim with its denial, as they stand; `deeds`: places of what the report tells as done."""
    text = report.text
    hits = sorted(_hits(text))
    for passage in passages(report) if hits else ():
        here = hits[bisect_left(hits, passage[0].begin) : bisect_left(hits, passage[-1].end)]
        told = sentences(report, passage) if here else []
        for place, denial in enumerate(told):
            if any(denial.begin <= at < denial.end for at in here):
                yield from _denied(text, denial, told[max(0, place - SENTENCES) : place], deeds)


def _hits(text: str) -> Iterator[int]:
    """Places where a sentence may deny something; most reports have none or few."""
    small = text.lower()
    for cue in CUES:
        at = small.find(cue)
        while at >= 0:
            yield at
            at = small.find(cue, at + 1)
    at = small.find(" no")
    while at >= 0:
        if SAID_NO.search(small, max(0, at - REACH), at + 1):
            yield at
        at = small.find(" no", at + 1)


def _denied(text: str, denial: Span, before: Sequence[Span], deeds: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    """What a sentence denies: of its own, the one before it, or a little before that the one of its words."""
    said = text[denial.begin : denial.end]
    near = [one for one in before if denial.begin - one.begin <= BEFORE and not OURS.match(text[one.begin : one.end])]
    back, which, found = BACK.search(said), WHICH.search(said), NO_SUCH.search(said)
    claim: Span | None = None
    if back and _denies(said, back):
        cut = max(CUT.finditer(said, 0, back.start()), key=lambda found: found.start(), default=None)
        if cut:
            yield _parted(denial, *cut.span())
            return
        last = _beside(near, denial)
        claim = last if last and _told(text, last, said, deeds) else None
    elif which:
        yield _parted(denial, *which.span())
    elif found and not quoted(said, found.start()):
        claim = _thing(text, denial, near, found["thing"].lower())
    elif (found := NONE.search(said)) and _denies(said, found):
        claim = _in_its_words(text, near, found) or _blamed(text, denial, near)
    elif HOLDS.match(said) and not PRONOUN.match(said) and not NOT.search(said):
        last = _beside(near, denial)
        claim = last if last and _said_not(text[last.begin : last.end]) else None
    if claim:
        yield claim, denial


def _denies(said: str, found: re.Match[str]) -> bool:
    """Whether the words deny, in the voice of the report: `to deny it`, `but rejected it` and words quoted do not."""
    return not NO.search(said[: found.start()]) and not quoted(said, found.start())


def quoted(said: str, at: int) -> bool:
    """Whether a place of a sentence stands in quotation marks."""
    before = said[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _parted(sentence: Span, end: int, begin: int) -> tuple[Span, Span]:
    """Two clauses of a sentence."""
    first = Span(sentence.report, sentence.begin, sentence.begin + end)
    return first, Span(sentence.report, sentence.begin + begin, sentence.end)


def _blamed(text: str, denial: Span, near: Sequence[Span]) -> Span | None:
    """The blame in the sentence before, where who is blamed denies what he did, or all of it."""
    last, said = _beside(near, denial), text[denial.begin : denial.end]
    denies = DID_NOT.search(said) is not None and not PRONOUN.match(said)
    return last if last and denies and BLAMED.search(text, last.begin, last.end) else None


def _said_not(before: str) -> bool:
    """Whether a sentence lets somebody say that something is not so."""
    said = CLAIMED.search(before)
    if said is None or quoted(before, said.start()) or UNSAID.search(before):
        return False
    return NOT.search(before) is not None


def _thing(text: str, denial: Span, near: Sequence[Span], thing: str) -> Span | None:
    """What tells of the thing of which there was no such, by a word of its kind; else what is said just before."""
    kinds = _kinds({thing})
    alike = [one for one in near if text[one.begin] not in QUOTED and kinds & _kinds(_words(text, one))]
    if alike:
        return alike[-1]
    last = _beside([one for one in near if not NOT.search(text, one.begin, one.end)], denial)
    return last if last and _told(text, last, "", ()) else None


def _in_its_words(text: str, near: Sequence[Span], found: re.Match[str]) -> Span | None:
    """What tells, and does not deny, what the words of the denial say."""
    own = content_of(found["denied"]) - WAS
    least = max(OWN * len(own), 1 if " any " in found[0] else SHARED)
    alike = [
        one
        for one in near
        if not NOT.search(text, one.begin, one.end) and len(own & content_of(text[one.begin : one.end])) >= least
    ]
    return alike[-1] if alike else None


def _beside(near: Sequence[Span], denial: Span) -> Span | None:
    return near[-1] if near and denial.begin - near[-1].end <= BESIDE else None


def _told(text: str, claim: Span, denier: str, deeds: Sequence[int]) -> bool:
    """Whether the sentence before is what somebody says, or tells a deed that somebody named may deny."""
    if CLAIMED.search(text, claim.begin, claim.end):
        return UNSAID.search(text, claim.begin, claim.end) is None
    done = not PRONOUN.match(denier) and any(claim.begin <= at < claim.end for at in deeds)
    return done and not NOT.search(text, claim.begin, claim.end)


def _words(text: str, one: Span) -> Set[str]:
    return set(re.findall(r"[a-z]+", text[one.begin : one.end].lower()))


def _kinds(said: Set[str]) -> frozenset[str]:
    return frozenset(kind for word in said for kind in (stem(word), family_of(word)) if kind)
