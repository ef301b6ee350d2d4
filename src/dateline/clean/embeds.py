"""Embedded posts: the lines of the post and the signature below them are one block."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.clean.days import DAY, day_in
from dateline.clean.lines import Line

#: A post has at most this many characters; links count little.
_LONGEST_POST = 300
_OPEN = (None, "navigation", "embed")
_SIGNATURE = re.compile(
    rf"[—–-]{{1,2}} ?(?P<author>[^\n]{{1,80}}?\(@\w{{1,30}}\)) (?P<day>{DAY})"
    rf"|(?P<author2>[^\n(]{{1,60}} ?\(?@\w{{1,30}}\)?)(?:,? on (?:X|Twitter))?,? (?:[·•|-] )?(?P<day2>{DAY})"
)
#: The signature of a post that stands with its words on one line.
_SIGNED = re.compile(rf"\s[—–]{{1,2}} ?(?P<author>[^\n—–]{{1,80}}?\(@\w{{1,30}}\)) (?P<day>{DAY})$")
_LONGEST_SIGNED = 500
_LINK = re.compile(r"(?:https?://)?(?:pic\.twitter\.com|pic\.x\.com|t\.co|x\.com)/\S+")
_POST_MARKS = re.compile(
    r"(?:^|\s)[#@]\w|pic\.(?:twitter|x)\.com/|t\.co/|^RT\b|[\U0001f300-\U0001faff\u2600-\u27bf]|https?://"
)
_STRAIGHT = re.compile(r"[\"']")
_CURLY = re.compile(r"[“”‘’]")


class Signature(NamedTuple):
    """Who posted, and on which day (ISO)."""

    author: str
    published: str | None


def signature_of(line: str) -> Signature | None:
    """Read `— Name (@handle) May 3, 2021`."""
    found = _SIGNATURE.fullmatch(line.strip()[:200])
    if found is None:
        return None
    author = found["author"] or found["author2"]
    return Signature(author.strip(), day_in(found["day"] or found["day2"]))


def signed_at_end(line: str) -> Signature | None:
    """Read the signature behind the words of a post: `The pier is shut. — Name (@handle) May 3, 2021`."""
    found = _SIGNED.search(line.strip()[-200:]) if len(line) <= _LONGEST_SIGNED else None
    return Signature(found["author"].strip(), day_in(found["day"])) if found else None


def mark(lines: Sequence[Line]) -> None:
    """Find signatures and take the lines of the post above them."""
    whole = [line for line in lines if line.kind in _OPEN and signed_at_end(line.text)]
    signatures = [
        i for i, line in enumerate(lines) if line.kind in _OPEN and line not in whole and signature_of(line.text)
    ]
    for line in whole:
        line.take("embed", "post-signature")
    curly = _sets_curly(lines) if signatures else False
    for index in signatures:
        lines[index].take("embed", "post-signature")
        _mark_above(lines, index, curly)


def _mark_above(lines: Sequence[Line], signature: int, curly: bool) -> None:
    room = _LONGEST_POST
    for index in range(signature - 1, -1, -1):
        line = lines[index]
        room -= len(_LINK.sub("", line.text[: 2 * _LONGEST_POST]))
        if line.kind not in (None, "navigation") or room < 0 or line.text.endswith(":"):
            return
        nearest = index == signature - 1
        if not nearest and not (_looks_posted(line.text) or (curly and _other_hand(line.text))):
            return
        line.take("embed", "post-above-signature")
        if line.gap and not nearest:
            return


def _looks_posted(text: str) -> bool:
    return _POST_MARKS.search(text) is not None


def _sets_curly(lines: Sequence[Line]) -> bool:
    """Whether the report sets curly quotation marks throughout."""
    curly = sum(len(_CURLY.findall(line.text)) for line in lines if line.kind is None)
    straight = sum(len(_STRAIGHT.findall(line.text)) for line in lines if line.kind is None)
    return curly >= 4 and straight * 5 <= curly


def _other_hand(text: str) -> bool:
    """Straight quotation marks only, where the report sets curly ones: somebody else typed this line."""
    return _STRAIGHT.search(text) is not None and _CURLY.search(text) is None
