"""Lines of a page's head that hold one full day among words that only stamps have: `Vol. 12 No. 44, 18 March 2031`.

What makes such a line a stamp is its vocabulary, not its order: every word is a name, a number or a word of stamps,
and one at least says that a text is counted, printed, sent or stands as of a day. A sentence has other words.
"""

import re
from functools import cache

from dateline.dating.own.attributes import rules
from dateline.dating.written import Written, written_dates

#: The rule's name.
STAMPED = "own/line-stamped"
#: Words, numbers with their signs, addresses of sites; what stands between them is punctuation.
_TOKEN = re.compile(r"[\w@][\w.’'@/&:+°-]*\w|\w", re.UNICODE)
#: What parts a line: a bar, a dot or a dash.
_PARTED = re.compile(r"\s[|·•—–]\s")
_LONGEST = 160


def is_labelled(line: str, day: Written) -> bool:
    """Whether `line` is a stamp, and `day` the only day in it."""
    if len(line) > _LONGEST or len(list(written_dates(line))) != 1:
        return False
    rest = f"{line[: day.begin]} \x00 {line[day.end :]}"
    if _pattern("quoted").search(rest) or not _pattern("strong").search(rest):
        return False
    return bool(_pattern("as-of").search(rest)) or _is_stamp(rest) or _ends_in_stamp(rest)


def _is_stamp(rest: str) -> bool:
    return all(_is_of_stamps(token[0]) for token in _TOKEN.finditer(rest))


def _ends_in_stamp(rest: str) -> bool:
    """Whether its last part is one: `Harbour talk in your letterbox, every Friday — No. 188, 9 November 2031`."""
    *before, last = _PARTED.split(rest)
    free = not any(_pattern("papers").search(part) for part in before)
    return bool(before) and free and "\x00" in last and bool(_pattern("strong").search(last)) and _is_stamp(last)


def is_of_others(line: str) -> bool:
    """Whether somebody else has signed the line: a post with its handle and its words, whose day is its own."""
    return bool(_pattern("others").search(line[:400]))


def lists_days(line: str) -> bool:
    """Whether a line heads a list of days: `Timeline`."""
    return len(line) <= _LONGEST and bool(_pattern("list").match(line))


def _is_of_stamps(word: str) -> bool:
    """A name, a number, or a word that stamps use."""
    return not word[0].isalpha() or word[0].isupper() or word.casefold() in _plain() or "." in word


@cache
def _plain() -> frozenset[str]:
    return frozenset(rules()["labelled"]["plain"])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rules()["labelled"][kind], re.IGNORECASE)
