"""Which line above the body is its headline: the one in its words. A banner, a motto, a menu has none of them.

`THE HARBOUR DIGEST - what others write` over `Dockers of Varholm vote on Friday` over a body about dockers.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from dateline.clean.banner import is_name
from dateline.clean.lines import Line
from dateline.lexicon import read_toml

FEWEST_WORDS = 4
#: Words of so many letters are compared by their first ones, with so many first characters of the body.
_SHORTEST, _STEM, _READ = 4, 5, 2_000
#: A headline shares such a part of its words with the body; a banner one of many at most, or one of its few.
_PART, _BANNER, _FEW = 0.28, 0.25, 2
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{1,2}[.)] (?=[A-Z])")
_BULLET = re.compile(r"[•●▪■◦‣*–—-] ?\S")
_LISTS = {name: frozenset(words.split()) for name, words in read_toml(Path(__file__).with_suffix(".toml")).items()}
_COMMON = frozenset(word[:_STEM] for word in _LISTS["common"])
_MOTTO = re.compile(r"(?i:(?:weekly|daily|journal|paper|voice) (?:of|for) )")
_PARTS = re.compile(r"\s+[|–—•·-]\s+")


def telling(head: Sequence[Line], lines: Sequence[Line]) -> Line | None:
    """The first line of the head in words of the body, where what stands above has none; `lines` are the whole page.

    None where it is the very first line, which needs no telling.
    """
    told = _body_stems(head, lines)
    for line in head:
        words = stems(unnumbered(line.text))
        shared = len(words & told)
        if shared > 1 and shared >= _PART * len(words):
            plain = not (line.text.endswith(".") or _BULLET.match(line.text))
            return line if plain and line is not head[0] and len(line.text.split()) >= FEWEST_WORDS else None
        if shared > 1 or (shared > max(1, len(words)) * _BANNER and len(words) > _FEW):
            return None
    return None


def _body_stems(head: Sequence[Line], lines: Sequence[Line]) -> set[str]:
    found: set[str] = set()
    read = 0
    for line in lines:
        if line.kind is None and all(line is not other for other in head) and read < _READ:
            found |= stems(line.text)
            read += len(line.text)
    return found


def masthead(lines: Sequence[Line]) -> str | None:
    """The name of a paper above the headline, by a word that such names have; None where none stands there."""
    above: list[Line] = []
    for line in lines:
        if line.kind == "headline":
            return next((name for one in above if (name := _name_of(one))), None)
        above.append(line)
    return None


def _name_of(line: Line) -> str | None:
    if line.kind != "navigation" or line.rule not in ("before-headline", "label-above-stamp", "banner"):
        return None
    name = _PARTS.split(" ".join(line.text.split()))[0]
    return name if is_name(name) and not _MOTTO.match(name) else None


def stems(words: str) -> set[str]:
    """The first letters of the longer words, without those of any text."""
    return {word[:_STEM] for word in _WORD.findall(words.casefold()) if len(word) >= _SHORTEST} - _COMMON


def unnumbered(words: str) -> str:
    """A heading without its number: `1. NORLAND: A SIGNATURE`."""
    return _NUMBER.sub("", words)
