"""Light tokenisation for time expressions: words, numbers by shape, clocks, dates written in digits.

Each alternative below is a plain run or a pattern of bounded length, so a text of any kind takes linear time.
"""

import re
from itertools import pairwise
from typing import NamedTuple

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

#: `PoliticsJune 16, 2023`: a page's furniture glued to a date.
_GLUED = re.compile(rf"(?<=[a-z])(?=(?:{_MONTHS})\s\d)")

_TOKEN = re.compile(
    r"""
    (?P<break>\n[ \t\r]*\n\s*)
  | (?P<iso>\d{4}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
  | (?P<slash>\d{1,4}/\d{1,2}/\d{2,4}(?![\w/]))
  | (?P<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?![\w]))
  | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
  | (?P<fraction>\d{1,2}/\d{1,2}(?![\w/]))
  | (?P<ordinal>\d{1,4}(?:st|nd|rd|th)\b)
  | (?P<decade>(?<![^\W_])(?:\d{2,3}0|['’‘]?\d0)['’]?s\b)
  | (?P<short>['’‘]\d\d\b)
  | (?P<money>[$£€¥]\s?\d[\d,]*(?:\.\d+)?)
  | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
  | (?P<abbr>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri)\.(?=[\W\d])
           |(?:[ap]\.\ ?m|[AP]\.\ ?M|[BA]\.[CD]|B\.C\.E|C\.E)\b\.?|[A-Z]\.(?:[A-Z]\.)+)
  | (?P<clitic>['’](?:s|S|ll|d|re|ve|m|t)\b)
  | (?P<word>o['’]clock|[^\W\d_]+)
  | (?P<dash>--+|(?<=\s)[-–](?=\s[a-z]))
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)


#: One form for each kind of apostrophe and hyphen.
_PLAIN = str.maketrans("’‘‐‑–", "''---")
_ODD = re.compile("[’‘‐‑–]")


class Token(NamedTuple):
    """A piece of the text: its shape, its lower-case form and its place (code points)."""

    shape: str
    low: str
    begin: int
    end: int
    text: str


def tokens_of(text: str, begin: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens; a blank line is a token of shape `break`."""
    stop = len(text) if end is None else end
    cuts = [found.start() for found in _GLUED.finditer(text, begin, stop)]
    if not cuts:
        return _cut(text, begin, stop)
    edges = [begin, *cuts, stop]
    return [token for left, right in pairwise(edges) for token in _cut(text, left, right)]


def _cut(text: str, begin: int, end: int) -> list[Token]:
    found = _TOKEN.finditer(text, begin, end)
    if _ODD.search(text, begin, end):
        cut = [Token(m.lastgroup or "mark", m[0].lower().translate(_PLAIN), *m.span(), m[0]) for m in found]
    else:
        cut = [Token(m.lastgroup or "mark", m[0].lower(), *m.span(), m[0]) for m in found]
    if not _DASH.search(text, begin, end):
        return cut
    return [token._replace(shape="mark", low="--") if token.shape == "dash" else token for token in cut]


#: "in the quarter -- its best", "on Monday – after a night of talks": a dash between clauses, no hyphen.
_DASH = re.compile(r"--|\s[-–]\s[a-z]")
