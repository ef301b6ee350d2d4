"""Sentences that tell both sides: what is said, and who says that it is not so.

`The ministry denied reports that guards had fired`, `Reports that it will not pay are "pure invention", it says`,
`The firm insists a meeting was promised; the bank says there was none`, `what both say was never offered`.
"""

import re
from collections.abc import Iterable, Iterator

from dateline.link.gainsaid import quoted
from dateline.link.passages import passages, sentences
from dateline.link.words import content_of
from dateline.model import Report, Span

#: What is said by others; of a claim or charge `that` tells what it is, else it may be asked for or laid.
_TOLD = r"reports?|allegations?|rumou?rs?|suggestions?|accusations?|assertions?|speculation|insinuations?"
_NOUN = rf"(?:(?:{_TOLD})\s(?:that|of)|(?:claims?|assurances?|stor(?:y|ies)|charges?)\sthat)"
_ALL = (
    r"(?:(?:the|all|any|earlier|such|what\s(?:he|she|it|they)\scalled)\s)?"
    r"(?:(?!(?:of|that|said|says|told)\b)[\w’'-]+\s){0,2}?"
)
#: `Denied reports that`: not a court, whose word settles the claim.
_DENIED = re.compile(
    r"(?<!\bto\s)(?<!\bnot\s)(?<!\bnor\s)(?<!\bor\s)\b"
    r"(?:den(?:y|ies|ied)|denying|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|contest(?:s|ed)|disput(?:es|ed)"
    rf"|brushe[sd] (?:aside|off)|shrugg?(?:s|ed) off)\s(?P<claim>{_ALL}{_NOUN}\s(?P<what>.+))",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:court|judges?|tribunal|jury|magistrates?|panel|justices?)\b", re.IGNORECASE)
_NO = (
    r"(?:un(?:true|founded|grounded|substantiated)|false|baseless|groundless|wrong|nonsense|rubbish|absurd|incorrect)"
)
_MADE_UP = (
    r"(?:lies?|fabrications?|inventions?|invented|fabricated|fake|forger(?:y|ies)|forged|fiction|fantas(?:y|ies)|hoax"
    r"|myths?|slander|smears?|propaganda|fairy tales?|without foundation)"
)
_QUITE = (
    r"(?:(?:an?|the|pure(?:ly)?|simply|just|complete(?:ly)?|entirely|totally|utter(?:ly)?|mere(?:ly)?|all)\s){0,2}"
)
_EMPTY = rf"[\"“]?{_QUITE}(?:{_NO}|{_MADE_UP}|not\strue)\b"
#: `Reports that it will not pay are "pure invention"`.
_FALSE = re.compile(
    rf"(?P<claim>\b{_ALL}{_NOUN}\s(?P<what>.+?))\s(?:are|were|is|was|as|being)\s{_EMPTY}", re.IGNORECASE
)
#: `It is false that an order was given`.
_NOT_SO = re.compile(
    rf"\bit\s(?:is|was)\s(?:\w+ly\s|therefore\s|also\s)?(?:{_NO}|not\strue|a\slie)\s(?P<claim>that\s(?P<what>.+))",
    re.IGNORECASE,
)
#: `Whose idea it was is disputed: the bank says ..., and the mayor that ...`.
_OPEN = re.compile(
    r"\b(?:(?:is|are|was|were|remains?|remained)\s(?:in\sdispute|disputed|contested)|(?:accounts|versions|stories)\s"
    r"(?:differ|vary|diverge))\s?[:;–—]\s(?P<one>[^;]{8,}?)(?:;\s|,\s(?:and|but|while|whereas)\s|,\s(?=the\s))(?P<other>.{8,})",
    re.IGNORECASE,
)
#: A clause that goes on about something else ends a claim.
_ENDS = re.compile(
    r"[;:–—]|,\s(?:and|but|while|saying|said|says|calling|adding|insisting|attributing|\w+ed\sthe|who|which|although"
    r"|though|he|she|it|they)\b|\s(?:and|but)\s(?:has\s)?(?:said|says|accused|called|blamed|insisted|added|vowed"
    r"|threatened|demanded|claimed|claims|attacked|promised|defended|argued|warned|urged)\b"
    r"|\s(?:as|calling (?:it|them|the)|saying)\s[\"“]|\.?$",
    re.IGNORECASE,
)
_SAYS = r"(?:says?|said|insists?|insisted|maintains?|maintained|claims?|claimed|swears?|swore|contends?|contended)"
_SAID = re.compile(
    rf"\b(?:{_SAYS}|according to|alleg\w+|tells?|told|accus\w+|reported|testified|writes?|wrote)\b", re.IGNORECASE
)
#: Between two voices.
_CUT = re.compile(r";\s|,\s(?:but|while|whereas|(?:al)?though|and)\s|\s[–—]\s")
#: The other voice, which says that there was none.
_NONE = re.compile(
    rf"^(?P<who>[^,;\"“]{{2,60}}?)\s{_SAYS}\s(?:that\s)?(?:"
    r"there\s(?:never\s(?:was|were|had\sbeen)|(?:was|were|is|are|had\sbeen|has\sbeen)\s(?:no\b|none|never|nothing|not))"
    r"|(?P<bare>(?:it|he|she|they)\s(?:did|was|were|had|has|have|does|do|is|are)(?:\snot|n['’]t|\snever)(?=\s*[.,;]|\s*$))"
    r"|no\ssuch\b|nothing\sof\sthe\s(?:kind|sort)|(?P<told>(?:nobody|no\sone|none|nothing|neither)\b)"
    r"|(?P<not>[^.;\"“]{2,60}?(?:\bnot|n['’]t|\bnever)\b))",
    re.IGNORECASE,
)
#: The other voice, which calls it a lie.
_LIE = re.compile(
    rf"^[^,;\"“]{{2,60}}?\s(?:call(?:s|ed)?|describe[sd]?|dismiss(?:es|ed)?|denounce[sd]?)\s"
    rf"(?:this|that|it|them|(?:the|these|those|his|her|their|its)\s[\w-]+)\s(?:as\s)?{_EMPTY}",
    re.IGNORECASE,
)
#: `Which both governments say was never offered`.
_WHICH = re.compile(
    rf",\s(?P<denial>(?:which|who)\s(?!he\b|she\b|it\b|they\b)[\w’' -]{{2,40}}?\s{_SAYS}\s"
    r"(?:was|were|is|had|has|did|does)(?:\s(?:not|never|no)\b|n['’]t))",
    re.IGNORECASE,
)
#: `Nobody died, according to the army, though a local station spoke of two dead`.
_SPOKE = re.compile(r"^[^,;\"“]{2,60}?\s(?:sp(?:ea|o)ks?e?|talk(?:s|ed)?|tells?|told)\sof\s", re.IGNORECASE)
#: So many words say what is claimed; so many of a `not` stand in the clause before, of a `there was no` one.
CLAIMED, SHARED, NONE_OF = 2, 2, 1
#: Letters without which a sentence denies nothing in that way.
_DENIAL_CUES = ("deny", "deni", "dismiss", "reject", "refut", "contest", "disput", "brush", "shrug")
_EMPTY_CUES: tuple[str, ...] = (
    "untrue",
    "not true",
    "unfounded",
    "ungrounded",
    "unsubst",
    "false",
    "baseless",
    "groundless",
    "wrong",
)
_EMPTY_CUES += (
    "nonsense",
    "rubbish",
    "absurd",
    "incorrect",
    " lie",
    "fabricat",
    "invent",
    "fake",
    "forge",
    "fiction",
)
_EMPTY_CUES += (
    "fantas",
    "hoax",
    "myth",
    "slander",
    "smear",
    "propaganda",
    "fairy",
    "without foundation",
    "“lie",
    '"lie',
)
_OPEN_CUES = ("disput", "contest", "differ", "vary", "diverge")
_SELF = frozenset({"he", "she", "it", "they", "we", "i", "who", "which"})
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nothing|neither|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)


def disputed(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield what is claimed and the words that deny it, of each sentence that tells both."""
    for passage in passages(report):
        for told in sentences(report, passage):
            said = report.text[told.begin : told.end]
            for (first, last), (begin, end) in _both(said):
                at = told.begin
                yield Span(report.id, at + first, at + last), Span(report.id, at + begin, at + end)


def _both(said: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where in a sentence claim and denial stand; of several ways to tell them the first that fits."""
    small = said.lower()
    for single in _single(said, small):
        claim = _claim(said, single)
        if claim and not quoted(said, single.start()):
            yield claim, (0, len(said))
            return
    if (
        _has(small, _OPEN_CUES)
        and (found := _OPEN.search(said))
        and _SAID.search(found["one"])
        and not quoted(said, found.start())
    ):
        yield found.span("one"), found.span("other")
        return
    for cut in _CUT.finditer(said):
        if not quoted(said, cut.start()) and _answered(said[: cut.start()], said[cut.end() :]):
            yield (0, cut.start()), (cut.end(), len(said))
            return
    if (found := _WHICH.search(said)) and not quoted(said, found.start()) and not _NOT.search(said[: found.start()]):
        yield (0, found.start()), (found.start("denial"), len(said))


def _single(said: str, small: str) -> Iterator[re.Match[str]]:
    """What denies a claim that it tells itself; the letters of it are looked for first, which is quick."""
    ways = [_DENIED] if _has(small, _DENIAL_CUES) else []
    ways += [_FALSE, _NOT_SO] if _has(small, _EMPTY_CUES) else []
    yield from filter(None, (way.search(said) for way in ways))


def _has(small: str, cues: Iterable[str]) -> bool:
    """Whether any of the cues stands in a text of small letters."""
    return any(map(small.__contains__, cues))


def _claim(said: str, found: re.Match[str]) -> tuple[int, int] | None:
    """The words of the claim alone; none where a court decides on it, or nothing is said of what is claimed."""
    begin, end = found.span("what" if found.re is _NOT_SO else "claim")
    if found.re is _DENIED and _COURT.search(said, 0, begin):
        return None
    stop = next((cut.start() for cut in _ENDS.finditer(said, begin, end) if not quoted(said, cut.start())), end)
    return (begin, stop) if len(content_of(said[found.start("what") : stop])) >= CLAIMED else None


def _answered(first: str, second: str) -> bool:
    """Whether the second clause, in another voice, denies what the first tells."""
    if _LIE.match(second):
        return True
    if _SPOKE.match(second):
        return _SAID.search(first) is not None and _NOT.search(first) is not None
    found = _NONE.match(second)
    if found is None or found["who"].lower() in _SELF or found["who"][0].isdigit() or not _SAID.search(first):
        return False
    if re.search(r"\b(?:such|of the (?:kind|sort))\b", second):
        return True
    if found["bare"] or _NOT.search(first):
        return bool(found["bare"]) and not _NOT.search(first)
    shared = content_of(first) & content_of(second[found.end("who") :])
    return len(shared) >= (SHARED if found["told"] or found["not"] else NONE_OF)
