"""The tolls that a report gives: how many died, were hurt, are missing, were arrested, in its own words.

`31 people are known to have died`, `the toll stands at 31`, `killed at least 31`, `the owners speak of 31`. A number
of something else, a part (`five of the wounded`), what comes on top (`four more`) and tolls of
years long past are none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from dateline.link.numerals import FIGURE, WRITTEN, written
from dateline.link.retelling import SENTENCE_END
from dateline.link.toll_words import kinds, speaks_of_any, toll_words
from dateline.link.words import content, words
from dateline.model import Report

_NUMBER = re.compile(rf"({FIGURE})(?![\w%-]|[.,:]\d)")
_JOINED = frozenset(".,$€£-")
_WORD = re.compile(r"\w[\w'’-]*|[;:.,()–—]")
_BLOCKS = frozenset({"headline", "standfirst", "body"})
#: Words that may stand between a number and what is counted; a preposition begins another matter.
_ENDS = frozenset([";", ":", ".", ",", "(", ")", "–", "—"]).union(
    words("of in at for with who which whom whose that after before when as and but by on")
)
_PARTS = frozenset(
    words("of more other others further year years day days week weeks month months hour hours minutes")
)
_PARTS |= frozenset(words("percent per times km metres"))
#: `The owner of 30 boats`, and not `one of twelve`.
_OF = re.compile(
    r"\b(?!(?:toll|total|one|crowd|speaks?|spoke|spoken|talks?)\s)\w+\sof\s(?:at least |more than |about |some )?$",
    re.IGNORECASE,
)
#: What is told of all who are known of.
_SURE = frozenset({"known", "confirmed"})
#: Before a toll told by its head: `the toll stands at 31`, `rose to 31`, `the dead number 31`.
_LEADS = frozenset({"at", "to", "from", "is", "was", "of", "reached", "number", "numbered", "passed", "hit"})
_NUMBERED = frozenset({"number", "numbered"})
_NUMBER_OF = (["number", "of"], ["count", "of"], ["the", "of"])
#: So many words back at most stands the head of a toll.
REACH = 14
_HEDGES = {"at least": 1, "more than": 1, "over": 1, "about": 2, "around": 2, "some": 2, "nearly": 2, "almost": 2}
_HEDGE = re.compile(rf"\b({'|'.join(_HEDGES)})\s$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SPEAKS = re.compile(
    r"\b(?:(?:speaks?|spoke|spoken|talks?|talked) of|(?:says?|said|counts?|counted|sticks? to|stands? by|insists? on"
    r"|maintains?|lists?)(?: it (?:was|is))?)\s"
    r"(?:at least |more than |about |some |around |over |only |just )?$",
    re.IGNORECASE,
)
#: `puts the number at 19`, `revised its estimate to 326 at the weekend`: whatever stands behind.
_PUTS = re.compile(
    r"\b(?:(?:revised|raised|lowered|corrected|cut) (?:it|(?:its|the|their) (?:\w+ )?\w+) to"
    r"|puts? (?:it|the (?:number|figure|total|count)) (?:at|as))\s(?:at least |more than |about |some |over )?$",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?:\s(?:names|people|dead|in all))?\s*(?:[.,;:)]|$|\sand\b)", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:says?|said|according to|puts?|speaks? of|spoke of|spoken of|counts?|counted|sticks? to|stands? by"
    r"|maintains?|insists?|lists?|told|reckoning|estimates?|estimated)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]*,")
#: What was counted before: `first`, `on the night itself`, `had spoken of`.
_BEFORE = re.compile(
    r"\b(?:at first|initially|originally|first (?:\w+[ ,]+){0,8}?(?:spoke|spoken|put)|on the night itself"
    r"|had (?:first |earlier |initially )?(?:spoken of|put|given))\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
#: `up from 17`, `on Sunday it was 24`: said of the toll that the sentence has told.
_GOES_ON = re.compile(r"\b(?:(?:up|down|rose|risen|climbed|grown) from|it (?:was|is|had been))\s$", re.IGNORECASE)
#: What was before is told so near.
NEAR = 75
#: How far a toll told without its noun may stand behind the one it answers.
ANSWERS = 330


class Toll(msgspec.Struct, frozen=True, gc=False):
    """A number of people counted. Offsets in code points of the report; `begin`, `end` of its sentence."""

    report: str
    kind: str
    value: float
    at: int
    begin: int
    end: int
    clause: tuple[int, int]
    """of that sentence what stands between semicolons"""
    hedge: int
    """0 as it stands, 1 at least, 2 about"""
    whole: bool
    """told as the whole toll: `the number of dead`, `are known to have died`"""
    answer: bool
    """told beside another: its noun left out, or nothing said behind it"""
    source: frozenset[str]
    """stems of who counts; empty in the report's own voice"""
    earlier: bool
    """told as what was counted before"""


def tolls(report: Report, year: int | None) -> Iterator[Toll]:
    """Yield the tolls of a report in reading order; `year` it came out in, where that is known."""
    if not speaks_of_any(report.text):
        return
    for block in report.blocks:
        last: Toll | None = None
        for begin, end, numbers in _sentences(report.text, block.begin, block.end) if block.kind in _BLOCKS else ():
            sentence = report.text[begin:end]
            # Without a word that tolls are told by, a number is one only beside a toll before it.
            if (last is not None or speaks_of_any(sentence)) and not _past(sentence, year):
                found = list(_in_sentence(report, begin, end, numbers, last))
                last = found[-1] if found else last
                yield from found


def _sentences(text: str, begin: int, end: int) -> Iterator[tuple[int, int, list[re.Match[str]]]]:
    """Sentences that hold a number, with their numbers."""
    numbers = [n for n in _NUMBER.finditer(text, begin, end) if text[max(n.start() - 1, 0)] not in _JOINED]
    if not numbers:
        return
    cuts = [begin, *(found.end() for found in SENTENCE_END.finditer(text, begin, end)), end]
    starts, at = [n.start() for n in numbers], 0
    for first, last in pairwise(cuts):
        before, at = at, bisect_left(starts, last, at)
        if at > before:
            yield first, last, numbers[before:at]


def _past(sentence: str, year: int | None) -> bool:
    """`In 2004 a storm killed 230`: history, unless the year is that of the report."""
    return any(year is None or not year - 1 <= int(found) <= year for found in _YEAR.findall(sentence))


def _in_sentence(
    report: Report, begin: int, end: int, numbers: list[re.Match[str]], last: Toll | None
) -> Iterator[Toll]:
    text, first = report.text, last
    for found in numbers:
        before, behind = text[begin : found.start()], text[found.end() : end]
        named = (None if _OF.search(before) else _behind(behind)) or _before(before)
        if named is None and last is not None and found.start() - last.at <= ANSWERS:
            bare = _SPEAKS.search(before) is not None and _ELLIPSIS.match(behind) is not None
            told = bare or _PUTS.search(before) or (last is not first and _GOES_ON.search(before))
            named = (last.kind, True, True) if told else None
        if named is None or written(found[1]) < 2:  # `no one`, `one of them`
            continue
        kind, whole, answer = named
        hedge = _HEDGE.search(before)
        clause = _clause(before) + found[0] + _tail(behind)
        last = Toll(
            report=report.id,
            kind=kind,
            value=written(found[1]),
            at=found.start(),
            begin=begin,
            end=end,
            clause=(found.start() - len(_clause(before)), found.end() + len(_tail(behind))),
            hedge=_HEDGES[hedge[1].lower()] if hedge else 0,
            whole=whole,
            answer=answer,
            source=_source(clause),
            earlier=_BEFORE.search(before[-NEAR:]) is not None or _FROM.search(before) is not None,
        )
        yield last


def _behind(behind: str) -> tuple[str, bool, bool] | None:
    """Kind of what the words behind a number count, whether it is the whole, whether the clause ends there."""
    tokens = [word.lower() for word in _WORD.findall(behind[:120])]
    if tokens and tokens[0] in _PARTS:
        return None
    for place, word in enumerate(tokens[:9]):
        if word in _ENDS or word in WRITTEN or word.isdigit():
            return None
        if kind := kinds().words.get(word):
            between = tokens[:place]
            after = tokens[place + 1] if place + 1 < len(tokens) else "."
            whole = bool(_SURE & set(between)) or (place == 0 and word != "bodies" and after in _ENDS)
            return kind, whole, after in (".", ";", ",", ":", ")")
    return None


def _before(before: str) -> tuple[str, bool, bool] | None:
    """Kind of what the words before a number count: `killed at least 40`, `the number of missing at 31`."""
    plain = _HEDGE.sub("", before)
    tokens = [word.lower() for word in _WORD.findall(plain[-110:])]
    if not tokens:
        return None
    if kind := kinds().verbs.get(tokens[-1]):
        return kind, False, False
    if tokens[-1] not in _LEADS:
        return None
    known = kinds()
    for place in range(len(tokens) - 2, max(-1, len(tokens) - REACH), -1):
        word, near = tokens[place], place == len(tokens) - 2
        if word in (";", ".", ":", "(", ")"):
            return None
        if near or tokens[-1] != "of":
            if kind := known.heads.get(word):
                return kind, True, True
            counted = tokens[max(0, place - 2) : place] in _NUMBER_OF or (near and tokens[-1] in _NUMBERED)
            if counted and (kind := known.words.get(word)):
                return kind, True, True
    return None


def _clause(before: str) -> str:
    """From the last semicolon on."""
    return before[before.rfind(";") + 1 :]


def _tail(behind: str) -> str:
    stop = behind.find(";")
    return behind[: stop if stop >= 0 else len(behind)]


def _source(clause: str) -> frozenset[str]:
    """Stems of the words around a verb of saying: who counts."""
    clause = _ASIDE.sub(" ", clause)
    found = _SAYS.search(clause)
    if found is None:
        return frozenset()
    to = found[0].lower() == "according to"
    near = content(clause[found.end() :])[:3] if to else content(clause[: found.start()])[-3:]
    return frozenset(word for word in near if not word.isdigit()) - toll_words() or frozenset({"?"})
