"""A number that one source gives and another answers, in one report: `8,000 came, the union said; police say 3,000`.

The answer is told by its number alone or by a word for it (`put the figure at 300`), so that what it counts stands
before it, and the two are of one thing, whatever that is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from dateline.link.numerals import WRITTEN, written
from dateline.link.passages import passages, sentences
from dateline.link.words import content_of
from dateline.model import Report, Span

_ONE = "|".join(sorted(WRITTEN, key=len, reverse=True))
#: A number as reports write it, money too: `$38m`, `7.4`, `a dozen`.
_FIGURE = rf"(?:[$€£]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)m?(?![\w%-]|[.,:]\d)|(?:a\sdozen|{_ONE})(?![\w-]))"
_LOW, _HIGH = "at least|more than|over|as many as", "at most|fewer than|less than|up to|no more than|under"
_HEDGE = rf"(?:{_LOW}|{_HIGH}|about|around|some|nearly|almost|perhaps|only|just)"


def _n(name: str) -> str:
    return rf"[\"“]?(?P<{name}>(?:{_HEDGE}\s)?{_FIGURE})"


#: Behind a number that is told alone: nothing, or what else its source says and does.
_END = r"(?=[\"”’]?(?:\s?[.;:,)–—]|\s*$|\s(?:and|but)\s(?:[a-z]+s\s|an?\s)))"
_SAYS = (
    r"(?:says?|said|counts?|counted|claims?|claimed|reckons?|speaks? of|spoke of|spoken of|sticks? to|stands? by"
    r"|tells? us)"
)
_THING = r"(?P<thing>it|them|(?:the|its|their|that)\s[a-z-]+(?:\s(?:of|in)\s(?:the\s)?[\w-]+(?:\s[a-z-]+)?)?)"
_ANSWER = re.compile(
    rf"(?<=\W)(?=[cefgnprst])"  # the first letter is looked at first: most words are no such verb
    rf"(?:puts?\sit\sat\s{_FIGURE}(?P<next>,\s)(?:and\s)?[\w’' ]{{3,40}}?\sat\s{_n('too')}{_END}"
    rf"|{_SAYS}\s(?:{_HEDGE}\s)?{_FIGURE}(?:\s[a-z]+){{0,2}}(?P<also>[,;]\s)(?:and\s|but\s|while\s)?(?:the\s|its\s)?"
    rf"[a-z’']+(?:\s[a-z]+)?\s{_n('gap')}{_END}"
    rf"|(?:puts?|gives?|gave)\s{_THING}\s(?:at|as)\s{_n('put')}"
    rf"|{_SAYS}\s(?:that\s)?(?:(?:it|they|he|she|there)\s[a-z]+\s)?{_n('said')}{_END}"
    rf"|(?:figure|count|tally|number|estimate|total|notice)\s(?:is|was|says|stands\sat)\s{_n('own')}{_END})",
)
NUMBER = re.compile(rf"(?<![\w.,:$€£-])(?P<hedge>{_HEDGE}\s)?(?P<figure>{_FIGURE})", re.IGNORECASE)
#: A word for any number: it says nothing of what is counted.
_ANY = frozenset({"it", "them", "number", "figure", "total", "count", "tally", "toll", "estimate"})
#: Words for people who come together, and how many came.
_GATHERED = re.compile(
    r"\b(?:crowd|people|marched|rally|rallied|march|protest\w*|drew|stood|attend\w*|turn\w* out)\b", re.IGNORECASE
)
_CROWD = frozenset({"crowd", "attendance", "turnout"})
#: Behind a number: a month, a part of the number before it, a mark of an age, a measure of time.
_OTHER = re.compile(
    r"\s*(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|[ap]\.?m\b|of (?:them|whom|which)\b|more\b|other\b"
    r"|of the [a-z]+\s?(?:were|was|had|who|,)|(?:st|nd|rd|th)\b)|[-–]"
)
_TIME = re.compile(r"\s*(?:more\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|o.clock|k?m|kilometres|metres)\b")
_NOUN = re.compile(r"\s(?:[a-z][a-z-]+\s)?(?!this\b|was\b|has\b|its\b)(?:[a-z][a-z-]+s|people|men|women|dead)\b")
_NAMED = re.compile(r"\b(?:[A-Z][\w’']*|No\.|not|on|in|since|until|from|after|when|of (?:the|its|their|a))\s$")
#: A number with nothing behind it is one only where somebody says it: `at pier 9.` is none.
_LAST, _SAID = re.compile(r"\s*(?:[.!?]|$)"), re.compile(rf"\b(?:{_SAYS}|puts?|stands)\b")
#: Who gives the answer: nobody, or the one who gave the number before.
_SAME = re.compile(
    r"^[\s,;(–—]*(?:and|but|while)?\s*(?:he|she|it|they|we|i|has|have|who|which)?\s*(?:has|have|also)?\s*$",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:it|they|he|she|had first)\shad\s(?:\w+\s)?$", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:who|which|whose)\s[^,;]*,")
_LOWER, _UPPER = re.compile(rf"[\"“]?(?:{_LOW})\s", re.IGNORECASE), re.compile(rf"[\"“]?(?:{_HIGH})\s", re.IGNORECASE)
_ABOUT = re.compile(r"[\"“]?(?:about|around|some|nearly|almost|perhaps)\s", re.IGNORECASE)
_SMALL = frozenset({"the", "its", "their", "that", "of", "in"})
#: What a number counts stands so near it.
WIDE = 60
#: `About 60` may be anything so near, `more than 300` something above it.
NEARLY, NEARBY = 0.15, 0.3
#: Two numbers further apart are of two things; an answer stands so near, and so few sentences behind.
APART, NEAR, BACK = 6.0, 330, 2


class Answer(msgspec.Struct, frozen=True, gc=False):
    """Two numbers of one thing, each with its words and its sentence."""

    first: str
    second: str
    one: Span
    other: Span
    earlier: bool
    """the second is what was told before"""


def answers(report: Report) -> Iterator[Answer]:
    """Yield the numbers that a report answers by another, in reading order."""
    for passage in passages(report):
        found = [one for block in passage for one in _ANSWER.finditer(report.text, block.begin, block.end)]
        if found:
            told = sentences(report, passage)
            begins = [sentence.begin for sentence in told]
            places = (bisect_right(begins, one.start()) - 1 for one in found)
            yield from (
                made for one, place in zip(found, places, strict=True) if (made := _answer(report, told, place, one))
            )


def _answer(report: Report, told: Sequence[Span], place: int, found: re.Match[str]) -> Answer | None:
    """The number that an answer answers: of its sentence, else of one before; the nearest in size."""
    text = report.text
    begin, end, second = told[place].begin, told[place].end, found[found.lastgroup or 0]
    aside = next((found.start(name) for name in ("next", "also") if found[name]), None)
    clause = _clause(text, begin, found.start()) if aside is None else aside
    said = _RELATIVE.sub(" ", text[text.rfind("; ", begin, found.start()) + 1 or begin : found.start()])
    earlier = _HAD.search(said) is not None
    if _SAME.match(said) and not earlier:
        return None
    for first, last in (
        (begin, clause),
        *((before.begin, before.end) for before in told[max(place - BACK, 0) : place][::-1]),
    ):
        numbers = [
            number
            for number in NUMBER.finditer(text, first, last)
            if begin - number.start() <= NEAR and counts_something(text, number, last, first == begin)
        ]
        if numbers:
            one = min(numbers, key=lambda n: _ratio(size_of(n["figure"]), size_of(second)))
            sides = Span(report.id, first, _end(text, last)), Span(report.id, begin, _end(text, end))
            fits = _named(text, one, last, found["thing"]) and differ(one[0], second)
            return Answer(in_words(text, one), second, *sides, earlier) if fits else None
    return None


def _clause(text: str, begin: int, at: int) -> int:
    """Where the clause of an answer begins in its sentence."""
    marks = [text.rfind(mark, begin, at) for mark in ("; ", " (", ", ", " – ", " — ", " while ", " but ", " and ")]
    return max([begin, *marks])


def _end(text: str, at: int) -> int:
    return len(text[:at].rstrip(" \n;,("))


def counts_something(text: str, number: re.Match[str], last: int, here: bool) -> bool:
    """Whether it counts something: no day, age, name or part, nor, in the sentence before, a measure of time."""
    before, behind = text[max(0, number.start() - 20) : number.start()], text[number.end() : last]
    figure = number["figure"]
    if figure.isdigit() and len(figure) == len("1999") and figure[:2] in ("18", "19", "20"):
        return False
    loose = number["hedge"] is not None  # `in May some 800 of us`
    if not loose and (_OTHER.match(behind) or _NAMED.search(before)):
        return False
    if _TIME.match(behind) and not here:
        return False
    alone = _LAST.match(behind) is not None and _SAID.search(text, number.start() - WIDE, number.start()) is None
    return not alone and not (before.endswith(", ") and behind.startswith(",")) and size_of(figure) > 1


def _named(text: str, number: re.Match[str], last: int, thing: str | None) -> bool:
    """Whether the number counts what an answer is said to be a number of."""
    said = [] if thing is None else [word for word in thing.lower().split() if word not in _SMALL]
    if said and said[0] in _CROWD:
        return _GATHERED.search(text, max(0, number.start() - WIDE), last) is not None
    behind = text[number.end() : min(last, number.end() + WIDE)]
    return all(word in _ANY for word in said) or bool(content_of(" ".join(said)) & content_of(behind))


def size_of(words: str) -> float:
    """The number that words are: `$38m`, `at least seven`, `a dozen`."""
    figure = re.sub(rf"^[\"“]?(?:{_HEDGE}\s)?", "", words, flags=re.IGNORECASE).lower().lstrip("$€£")
    if figure == "a dozen":
        return 12
    return (
        written(figure)
        if figure in WRITTEN or (figure[0].isdigit() and figure[-1] != "m" and "." not in figure)
        else float(figure.rstrip("m"))
    )


def _ratio(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 0.01)


def differ(one: str, other: str) -> bool:
    """`About 60` is no other number than 58, `more than 300` none than 340."""
    a, b = size_of(one), size_of(other)
    low, high = _LOWER.match(other), _UPPER.match(other)
    if (
        not 1 < _ratio(a, b) <= APART
        or (_LOWER.match(one) and a < b <= a * (1 + NEARBY))
        or (low and a >= b)
        or (high and a <= b)
    ):
        return False
    return not (_ABOUT.match(one) or _ABOUT.match(other)) or _ratio(a, b) > 1 + NEARLY


def in_words(text: str, number: re.Match[str]) -> str:
    """The number with what it counts, as they stand; the number alone where no noun stands there."""
    behind = _NOUN.match(text, number.end())
    return number[0] + (behind[0] if behind else "")
