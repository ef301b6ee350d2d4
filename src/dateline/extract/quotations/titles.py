"""Marks around the name of a thing: the title of an order, a programme, a show. Nobody says it."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.marks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"\w[\w’'\-]*")
#: Shorter words may stand in small letters inside a title.
_LONG = 4
#: More words make a sentence, not a name.
_MOST = 10
#: `the premise of the “Harbour Effect”`, `the so-called “Harbour Effect”`
_NAMED = re.compile(r"\b(?:so-called|(?:of|about|behind|under|on|in|for|to|by|from|with)\sthe)\s\Z")
#: The most words of a name that no noun follows.
_FEW = 4


def is_title(text: str, doc: "Doc", quoted: Quoted) -> bool:
    """`the recent “Safer Harbours For All” order`: capitals on every long word, and a noun right behind the marks."""
    if quoted.depth or not quoted.closed or quoted.carries_on:
        return False
    inner = text[quoted.inner_begin : quoted.inner_end].strip()
    names = _WORD.findall(inner)
    if not 1 < len(names) <= _MOST or inner[-1] in "?!…" or not _capital(names):
        return False
    if len(names) <= _FEW and _NAMED.search(text, max(quoted.begin - 30, 0), quoted.begin):
        return True
    if (
        inner[-1] in ",."
        or text[quoted.end : quoted.end + 1] != " "
        or not text[: quoted.begin].rstrip()[-1:].isalnum()
    ):
        return False
    behind = doc.char_span(quoted.end + 1, quoted.end + 2, alignment_mode="expand")
    before = doc.char_span(quoted.begin - 2, quoted.begin - 1, alignment_mode="expand")
    if not behind or not before or before[0].lower_ == "as":
        return False
    if before[0].pos_ in ("VERB", "AUX", "ADP", "SCONJ") and before[0].dep_ != "amod":
        return False
    return behind[0].tag_ in ("NN", "NNS", "NNP", "NNPS") and behind[0].lower_ not in _SLOGANS


def _capital(names: list[str]) -> bool:
    return names[0][0].isupper() and all(name[0].isupper() for name in names if len(name) >= _LONG)


#: What is called out or written up: its words were said.
_SLOGANS = frozenset(
    {"chant", "chants", "sign", "signs", "slogan", "slogans", "banner", "banners", "cry", "cries", "tweet", "message"}
)
