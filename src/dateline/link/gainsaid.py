"""What a report lets somebody say and somebody else gainsay a sentence on: `The board says there was no such call`.

The denial points back (`denied it`, `no such letter`, `Not so, says the mayor`), or says with the words of the claim
that nobody did it (`no divers had been sent`). A claim is what somebody is told to say, or a deed told as done.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from dateline.link.kinds import family_of
from dateline.link.retelling import SENTENCE_END
from dateline.link.words import content_of, stem
from dateline.model import Report, Span

_SAYS = r"(?:says?|said|insists?|insisted|maintains?|maintained|declared|replied|told\s[^,.;:\"“]{2,40}?)"
_CLAIM = r"(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?)"
_IT = r"(?:this|that|it)"
#: A denial of what stands just before it.
_BACK = re.compile(
    rf"\bden(?:y|ies|ied)\s(?:{_IT}(?=\s*[.,;:!?)]|\s(?:then|and|but|outright|flatly|on|in)\b|\s*$)"
    rf"|(?:the|this|that|these|those)\s(?:\w+\s)?{_CLAIM}(?=\s*[.,;]))"
    rf"|\b(?:rejects|rejected|disputes?|disputed|dismissed)\s(?:even\s)?(?:{_IT}|(?:the|these|those)\s{_CLAIM})"
    r"(?=\s*[.,;:])"
    r"|^(?:\d\d[.:]\d\d\s)?Not so(?:,\s|:\s|\.\s)"
    rf"|\b{_SAYS}\s(?:that\s)?{_IT}\s(?:is|was)\s(?:simply\s|just\s)?[\"“]?(?:un|not\s)true\b"
    rf"|\b{_SAYS}\s(?:that\s)?there\s(?:is|are|was|were)\snone\b"
    rf"|\bcalle?[ds]\s{_IT}\s[\"“]?(?:a\slie|lies|untrue|nonsense|a\sfabrication|an\sinvention)\b",
    re.IGNORECASE,
)
#: `No such letter`: what it is stands in the sentence before, or a little before that.
_NO_SUCH = re.compile(
    rf"(?:(?<!\bwho\s)(?<!\bwhich\s)\b{_SAYS}\s(?:that\s)?(?:(?:it|he|she|they|there)\s)?(?:[a-z]+\s){{0,2}}?no\ssuch\s"
    r"|\bden(?:y|ies|ied)\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?(?:[a-z]+\s){0,2}?any\ssuch\s)(?P<thing>\w+)",
    re.IGNORECASE,
)
#: `Said that no divers had been sent`, `denied that there had been any quarrel`: its words stand in what it denies.
_NONE = re.compile(
    rf"\b(?:{_SAYS}\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?(?:no(?:\sone|body)?|none|neither)"
    r"|(?<!who )(?<!who has )den(?:y|ies|ied)(?:\sthat)?)\s(?P<denied>[^.;:\"“”]{4,160})",
    re.IGNORECASE,
)
#: What begins another clause, whose denial is of the one before.
_CUT = re.compile(r";\s|,\s(?:al)?though\s|,\swhile\s")
#: `..., which police denied`: of the same sentence.
_WHICH = re.compile(r",\s(?=which\s[\w’' -]{2,40}?\sden(?:y|ies|ied)\s*[.,;])", re.IGNORECASE)
#: What somebody is told to say, or to be blamed for.
_CLAIMED = re.compile(
    r"\b(?:says?|said|saying|according to|accus\w+|claim(?:s|ed|ing)?|alleg\w+|reported(?:ly)?|told|tells?|testified"
    r"|telling|insist\w*|swears?|blam\w+|found that|writes?|wrote|counted|rumou?r\w*|have reason to)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|den(?:y|ies|ied)|without)\b|n['’]t\b", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:not|never|or|nor|but|and|to|would|could|can|might|may|will|should|must)\s(?:\w+ly\s|(?:he|she|they|it)\s)?$"
    r"|n['’]t\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
#: Who is told by a pronoun may deny what the sentence before does not tell: his guilt.
_PRONOUN = re.compile(r"\s*(?:He|She|They|It|Both|All|Neither|None|I|We)\b")
#: What the reporter does himself is no claim.
_OURS = re.compile(r"\s*(?:We|I)\s(?:did|asked)\b|.*\?\s*$", re.DOTALL)
#: So far before a denial stands what it denies, or beside it; so many words of its own must stand there.
BEFORE, BESIDE, SHARED = 500, 60, 2
#: So far before `no` stands who says it.
REACH = 70
#: So many sentences back at most.
BACK = 5
_BLOCKS, _QUOTED = frozenset({"standfirst", "body"}), frozenset('"“')
#: So much of a denial in its own words stands in what it denies.
OWN = 0.75
#: Letters of which a denial has some; `no` behind what somebody says.
_CUES = ("deny", "denie", "no such", "not so", "reject", "disput", "dismiss", "true", "a lie", "invention", "none")
_SAID_NO = re.compile(rf"\b{_SAYS}\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?$", re.IGNORECASE)
#: That something was at all says nothing of what.
_WAS = frozenset(map(stem, ("taken", "take", "place", "happened", "existed", "ever", "been")))


def gainsaid(report: Report, deeds: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    """Yield each claim with its denial, as they stand; `deeds`: places of what the report tells as done."""
    text = report.text
    hits = sorted(_hits(text))
    for block in report.blocks if hits else ():
        here = hits[bisect_left(hits, block.begin) : bisect_left(hits, block.end)]
        if not here or block.kind not in _BLOCKS:
            continue
        told = list(_sentences(report, block.begin, block.end))
        for place, denial in enumerate(told):
            if any(denial.begin <= at < denial.end for at in here):
                yield from _denied(text, denial, told[max(0, place - BACK) : place], deeds)


def _hits(text: str) -> Iterator[int]:
    """Places where a sentence may deny something; most reports have none or few."""
    small = text.lower()
    for cue in _CUES:
        at = small.find(cue)
        while at >= 0:
            yield at
            at = small.find(cue, at + 1)
    at = small.find(" no")
    while at >= 0:
        if _SAID_NO.search(small, max(0, at - REACH), at + 1):
            yield at
        at = small.find(" no", at + 1)


def _sentences(report: Report, begin: int, end: int) -> Iterator[Span]:
    cuts = [begin, *(found.end() for found in SENTENCE_END.finditer(report.text, begin, end)), end]
    for first, last in pairwise(cuts):
        words = report.text[first:last]
        if words.strip():
            yield Span(report.id, first + len(words) - len(words.lstrip()), first + len(words.rstrip()))


def _denied(text: str, denial: Span, before: Sequence[Span], deeds: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    """What a sentence denies: of its own, the one before it, or a little before that the one of its words."""
    said = text[denial.begin : denial.end]
    near = [
        one for one in before if denial.begin - one.begin <= BEFORE and not _OURS.match(text[one.begin : one.end])
    ]
    back, which, found = _BACK.search(said), _WHICH.search(said), _NO_SUCH.search(said)
    claim: Span | None = None
    if back and _denies(said, back):
        cut = max(_CUT.finditer(said, 0, back.start()), key=lambda found: found.start(), default=None)
        if cut:
            yield _parted(denial, *cut.span())
            return
        last = _beside(near, denial)
        claim = last if last and _told(text, last, said, deeds) else None
    elif which:
        yield _parted(denial, *which.span())
    elif found and not _quoted(said, found.start()):
        claim = _thing(text, denial, near, found["thing"].lower())
    elif (found := _NONE.search(said)) and _denies(said, found):
        claim = _in_its_words(text, near, found)
    if claim:
        yield claim, denial


def _denies(said: str, found: re.Match[str]) -> bool:
    """Whether the words deny, in the voice of the report: `to deny it`, `but rejected it` and words quoted do not."""
    return not _NO.search(said[: found.start()]) and not _quoted(said, found.start())


def _quoted(said: str, at: int) -> bool:
    """Whether a place of a sentence stands in quotation marks."""
    before = said[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _parted(sentence: Span, end: int, begin: int) -> tuple[Span, Span]:
    """Two clauses of a sentence."""
    first = Span(sentence.report, sentence.begin, sentence.begin + end)
    return first, Span(sentence.report, sentence.begin + begin, sentence.end)


def _thing(text: str, denial: Span, near: Sequence[Span], thing: str) -> Span | None:
    """What tells of the thing of which there was no such, by a word of its kind; else what is said just before."""
    kinds = _kinds({thing})
    alike = [one for one in near if text[one.begin] not in _QUOTED and kinds & _kinds(_words(text, one))]
    if alike:
        return alike[-1]
    last = _beside([one for one in near if not _NOT.search(text, one.begin, one.end)], denial)
    return last if last and _told(text, last, "", ()) else None


def _in_its_words(text: str, near: Sequence[Span], found: re.Match[str]) -> Span | None:
    """What tells, and does not deny, what the words of the denial say."""
    own = content_of(found["denied"]) - _WAS
    least = max(OWN * len(own), 1 if " any " in found[0] else SHARED)
    alike = [
        one
        for one in near
        if not _NOT.search(text, one.begin, one.end) and len(own & content_of(text[one.begin : one.end])) >= least
    ]
    return alike[-1] if alike else None


def _beside(near: Sequence[Span], denial: Span) -> Span | None:
    return near[-1] if near and denial.begin - near[-1].end <= BESIDE else None


def _told(text: str, claim: Span, denier: str, deeds: Sequence[int]) -> bool:
    """Whether the sentence before is what somebody says, or tells a deed that somebody named may deny."""
    if _CLAIMED.search(text, claim.begin, claim.end):
        return True
    done = not _PRONOUN.match(denier) and any(claim.begin <= at < claim.end for at in deeds)
    return done and not _NOT.search(text, claim.begin, claim.end)


def _words(text: str, one: Span) -> Set[str]:
    return set(re.findall(r"[a-z]+", text[one.begin : one.end].lower()))


def _kinds(said: Set[str]) -> frozenset[str]:
    return frozenset(kind for word in said for kind in (stem(word), family_of(word)) if kind)
