"""What a report takes back: `there are eight, not six`; `we wrote that the bus stood for three hours: it was four`.

Of a number or day both stand in one sentence. Where the report corrects itself, what it had said stands in the
sentence that says so, and what is right in the next one, or where its text tells it now.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dateline.link.numerals import WRITTEN
from dateline.link.retelling import SENTENCE_END
from dateline.link.words import content_of
from dateline.model import Report, Span

_ONE = "|".join(sorted(WRITTEN, key=len, reverse=True))
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBER = rf"(?:[$€£]?\d[\d,]*(?:\.\d+)?(?!\w)(?:\s[mb]illion)?|(?:{_ONE})\b)"
_NTH = r"the\s(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:first|second|third|th))"
_DAY = rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}}|{_NTH})\b"
#: `Eight, not six`; what is counted may stand behind the first.
_NOT = re.compile(
    rf"\b(?P<now>(?P<day>{_DAY})|{_NUMBER}(?:\s[a-z]+){{0,4}}),\snot\s(?P<before>(?(day){_DAY}|{_NUMBER}))",
    re.IGNORECASE,
)
#: What the report itself had said.
_OURS = re.compile(
    r"\bwe\s(?:said|wrote|reported)\b|\ban\searlier\sversion\sof\sthis\s\w+\s(?:said|stated|gave|misstated)\b"
    r"|\bcontrary\sto\swhat\s(?:was|we)\s(?:written|wrote|said)\shere\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"correct(?:ion|s|ed)\b|\bearlier\b|\bcontrary\b", re.IGNORECASE)
_CUES = ("we said", "we wrote", "we reported", "earlier version of this", "contrary to what")
_COMMA = ", not "
_TAKEN = re.compile(rf"{_DAY}|{_NUMBER}", re.IGNORECASE)
_BLOCKS, _MARKS = frozenset({"standfirst", "body"}), frozenset("\"“‘'")
#: So far before a correction stands the word for it; so many words does the text share with what it said before.
HEAD, SHARED = 60, 2
#: So far before `, not six` begins what stands in its place.
REACH = 60


class TakenBack(msgspec.Struct, frozen=True, gc=False):
    """What was said before and what is said after it, each with its words; `what`: number, date or scope."""

    what: str
    before: str
    after: str
    one: Span
    other: Span


def taken_back(report: Report) -> Iterator[TakenBack]:
    """Yield what a report takes back, in reading order."""
    small = report.text.lower()
    commas = list(_commas(small))
    corrects = any(map(small.__contains__, _CUES))
    if not commas and not corrects:
        return
    body = [block for block in report.blocks if block.kind in _BLOCKS]
    told = [one for block in body for one in _sentences(report, block.begin, block.end)]
    for place, one in enumerate(told):
        for at in commas:
            if one.begin <= at < one.end and (other := _number(report.text, one, at)):
                yield other
        if corrects and (made := _of_its_own(report.text, told, place)):
            yield made


def _commas(small: str) -> Iterator[int]:
    """Places of `, not six`."""
    at = small.find(_COMMA)
    while at >= 0:
        if _TAKEN.match(small, at + len(_COMMA)):
            yield at
        at = small.find(_COMMA, at + 1)


def _number(text: str, one: Span, at: int) -> TakenBack | None:
    """The number or day before `, not six`, where it is another."""
    found = next((f for f in _NOT.finditer(text, max(one.begin, at - REACH), one.end) if f.end("now") == at), None)
    before = text[one.begin : at]
    if before.count('"') % 2 or before.count("“") > before.count("”"):
        return None  # `still in one piece, not two`, says somebody
    if found is None or found["now"].split()[0].lower() == found["before"].lower():
        return None
    return TakenBack("date" if found["day"] else "number", found["before"], found["now"], one, one)


def _sentences(report: Report, begin: int, end: int) -> Iterator[Span]:
    cuts = [begin, *(found.end() for found in SENTENCE_END.finditer(report.text, begin, end)), end]
    for first, last in pairwise(cuts):
        words = report.text[first:last]
        if words.strip():
            yield Span(report.id, first + len(words) - len(words.lstrip()), first + len(words.rstrip()))


def _of_its_own(text: str, told: Sequence[Span], place: int) -> TakenBack | None:
    """What the report itself had said, and what it says instead."""
    said = told[place]
    found = _OURS.search(text, said.begin, said.end)
    if found is None or text[found.start() - 1] in _MARKS or not _RIGHT.search(text, said.begin - HEAD, said.end):
        return None
    now = _instead(text, told, place, found)
    if now is None:
        return None
    return TakenBack("scope", text[said.begin : said.end], text[now.begin : now.end], said, now)


def _instead(text: str, told: Sequence[Span], place: int, found: re.Match[str]) -> Span | None:
    """Of its own sentence, of the next of its paragraph, or of the text that tells the thing now."""
    said = told[place]
    if found[0].lower().startswith("contrary"):
        return Span(said.report, max(text.find(", ", found.end(), said.end) + len(", "), found.end()), said.end)
    if "version" not in found[0].lower():
        near = place + 1 < len(told) and "\n" not in text[said.end : told[place + 1].begin]
        return told[place + 1] if near else None
    own = content_of(text[found.end() : said.end])
    shared = [len(own & content_of(text[one.begin : one.end])) if one != said else 0 for one in told]
    best = max(shared)
    return told[shared.index(best)] if best >= SHARED else None
