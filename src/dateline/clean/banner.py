"""Lines above a body that are no headline whatever follows: the name of the paper, its motto, its issue, a menu.

`HARBOUR WEEK - Issue 9`, `Friday, 4 May 2031 | Varholm 12°C`, `Home / Port / Tides`, `A column by Ida Rye`.
"""

import re
from pathlib import Path

from dateline.lexicon import read_toml

_LISTS = {
    name: frozenset(words.split()) for name, words in read_toml(Path(__file__).with_name("headline.toml")).items()
}
_WORD = re.compile(r"[^\W\d_]+")
#: What stands between the parts of a banner; a dash parts a headline too, and makes no menu.
_PARTS, _MENU = re.compile(r"\s+[|/•·»›>–—-]\s+|\s{2,}"), re.compile(r"\s*[|/•·»›>]\s+|\s{2,}")
#: A menu has so many parts at least, each of so many words at most; the name of a paper so many words.
_FEWEST_PARTS, _ITEM, _LONGEST_NAME, _LONGEST, _INITIALS = 3, 3, 5, 10, 2
_SMALL = frozenset(
    {"and", "d", "da", "de", "del", "der", "des", "di", "do", "for", "in", "l", "la", "le", "of", "the"}
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_ISSUE = re.compile(
    r"(?:issue|no\.?|number|vol\.?|volume|edition)\s*\d[\d/.-]*"
    rf"|(?:[\w’'-]+,? )?(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}),? \d{{4}}(?:,? \d\d[:.]\d\d)?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?i:(?:(?:an?|our|the) )?(?:\w+ly )?(?:column|commentary|comment|essay|analysis|opinion|compiled) by)"
    r" (?:[A-Z]|our\b|the\b)"
)
_SINCE = re.compile(r"\b(?:since|founded(?: in)?|established(?: in)?|est\.) (?:1[6-9]|20)\d\d$", re.IGNORECASE)
_MOTTO = re.compile(
    r"your\b.*\b(?:voice|town|daily|weekly|every|digest|round-up|guide)\b|the (?:paper|voice|journal|weekly|daily) \w"
    r"|what .{3,40} (?:is|are) (?:reading|saying|writing)(?:$|,)|news in brief\b|\W*(?:subscribe|sign up|follow:)",
    re.IGNORECASE,
)
#: What an agency calls a running story: `DAM-KILN/INQUIRY (UPDATE 3)`.
_SLUG = re.compile(r"[A-Z]{2,}[-/][A-Z\d/-]+(?: \([A-Z -]+\d?\))?")
_OF = re.compile(r" of |, ")
_LABEL = re.compile(r"\W*(?:trending|hot now|most read)\s?:", re.IGNORECASE)
#: The last word of a part that says what kind of page it is: `the gas trader's digest`, `English edition`.
_KIND = re.compile(r"\b(?:digest|edition|pages?|newsletter|bulletin|briefing)$", re.IGNORECASE)


def is_banner(text: str) -> bool:
    """Tell whether a line names the paper, the issue or the parts of a page, and nothing that happened."""
    words = text.strip()
    parts = [part for part in _PARTS.split(words) if part]
    if any(_ISSUE.fullmatch(part) for part in parts) or _SLUG.fullmatch(words) or _is_menu(words):
        return True
    if _SIGNED.match(words) or _LABEL.match(words):
        return True
    if len(words.split()) <= _LONGEST and (_SINCE.search(words) or _MOTTO.match(words)):
        return True
    if len(parts) > 1 and any(_is_section(part) or _KIND.search(part) for part in parts[1:]):
        return True
    named = [part for part in parts if is_name(part) and _ends_as_name(part)]
    short = all(part in named or len(part.split()) <= _INITIALS for part in parts)
    return bool(named) and ":" not in words and (short or parts[0] in named)


def is_name(words: str) -> bool:
    """The name of a paper or a station, by a word that such names have; no motto, and no part of a page."""
    own = [word for word in _WORD.findall(words) if word.casefold() not in _SMALL]
    folded = {word.casefold() for word in own}
    named = bool(folded & _LISTS["mastheads"] and folded - _LISTS["sections"])
    return named and len(own) <= _LONGEST_NAME and all(word[0].isupper() for word in own)


def _ends_as_name(part: str) -> bool:
    """ "The Varholm Mail", "Press of the Islands", and not "World Record Falls in Varholm"."""
    head = _OF.split(part)[0]
    return next(iter(reversed(_WORD.findall(head))), "").casefold() in _LISTS["mastheads"]


def _is_menu(words: str) -> bool:
    parts = [part for part in _MENU.split(words) if part]
    return len(parts) >= _FEWEST_PARTS and all(len(part.split()) <= _ITEM for part in parts)


def _is_section(part: str) -> bool:
    own = {word.casefold() for word in _WORD.findall(part)} - _SMALL
    return bool(own) and own <= _LISTS["sections"]
