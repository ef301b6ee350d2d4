"""What stands before the lead on the line of the lead: a text made of a page may have lost the ends of its lines.

Two marks show where the lead begins: a dateline with its agency, and a capital behind a word that ends no sentence
(`... in court on Monday A judge has ...`; words in glued.toml). The second counts only where no headline is above.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from dateline.clean.dateline import agency_dateline
from dateline.clean.lines import Line
from dateline.lexicon import read_toml

#: The lead is looked for so far into the first lines.
_WINDOW = 900
_FIRST_LINES = 3
_FEWEST_WORDS = 4
_FEWEST_LEAD_WORDS = 7
_SHORTEST_LEAD = 60
_WORDS = {name: frozenset(words.split()) for name, words in read_toml(Path(__file__).with_name("glued.toml")).items()}
_STARTS, _NAMED = _WORDS["starts"], _WORDS["named"]
_AUXILIARY, _OPENERS = _WORDS["auxiliary"], _WORDS["openers"]
_YEAR = re.compile(r"(?:19|20)\d\d")
_FINITE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|says?|said|could|can|may|might|must|did|does|do|[a-z]{3,}ed)\b"
)
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][”\"’']? (?=[A-Z“\"‘`'])")
#: What says of itself that a caption comes first.
_CAPTIONED = re.compile(r"(?:Image|Media) caption ")
_WORD = re.compile(r"\S+")


def part_lead(lines: Sequence[Line], text: str) -> list[Line]:
    """Cut what is glued before the lead off the first running lines."""
    parted: list[Line] = []
    first = next((line for line in lines if line.kind is None), None)
    seen = 0
    for line in lines:
        if line.kind is not None or seen >= _FIRST_LINES:
            parted.append(line)
            continue
        alone = line is first or _CAPTIONED.match(line.text) is not None
        at = _lead_at(line.text, text, alone=alone) or (_behind_headline(line, first) if first else None)
        seen += 1
        parted.extend(_cut(line, at, text) if at else [line])
    return parted


def _behind_headline(line: Line, first: Line) -> int | None:
    """`A caption. | Ann Brill/AP Photo World Dockers walk out The strike ...`: behind the headline told again."""
    again = line.text.find(first.text, 0, _WINDOW) if line is not first else -1
    long_enough = (
        len(first.text.split()) >= _FEWEST_WORDS and len(line.text) - len(first.text) > again + _SHORTEST_LEAD
    )
    return again + len(first.text) if again >= 0 and long_enough else None


def _lead_at(words: str, text: str, *, alone: bool) -> int | None:
    found = agency_dateline(words[:_WINDOW])
    if found:
        return found
    return _seam(words, text) if alone else None


def _cut(line: Line, at: int, text: str) -> list[Line]:
    at += len(line.text) - at - len(line.text[at:].lstrip())
    before = text[line.begin : line.begin + at].rstrip()
    head = Line(line.begin, line.begin + len(before), before, gap=line.gap, glued=line.glued)
    head.take("caption", "before-glued-lead")
    return [head, Line(line.begin + at, line.end, text[line.begin + at : line.end], glued=True)]


def _seam(words: str, text: str) -> int | None:
    """Where the last sentence begins of those that no full stop parts, None where there is one only."""
    ends = _SENTENCE_END.search(words[:_WINDOW])
    first = words[: ends.start() + 1] if ends else words[:_WINDOW]
    spots = list(_WORD.finditer(first))
    tokens = [spot[0] for spot in spots]
    places = [
        at
        for at in range(len(tokens) - _FEWEST_LEAD_WORDS, _FEWEST_WORDS - 1, -1)
        if tokens[at][0].isupper() and tokens[at - 1].lower() not in _NAMED and _stands(first, spots[at].start())
    ]
    found = next((at for at in places if _starts(tokens, at)), None) or next(
        (at for at in places if _echoes(tokens, at) or _common(tokens, at, text) or _after_year(tokens, at)), None
    )
    return spots[found].start() if found else None


def _starts(tokens: Sequence[str], at: int) -> bool:
    """`... at court A judge has`: a word that has no capital inside a sentence."""
    before, word, after = tokens[at - 1 : at + 2]
    if word not in _STARTS or not (before[-1].isalnum() or before[-1] in "'”\"’"):
        return False
    if word in ("A", "An"):
        return True
    return (before.islower() and (after[0].islower() or word == "The")) or (word == "The" and after[0].islower())


def _echoes(tokens: Sequence[str], at: int) -> bool:
    """`Brill to sing ... in Lenz Brill has agreed`: the name of the heading, followed by its verb."""
    if not tokens[at - 1].islower() or _bare(tokens[at]) != _bare(tokens[0]):
        return False
    last = at + (_bare(tokens[at + 1]) == _bare(tokens[1]) and tokens[1][0].isupper())
    return tokens[last + 1] in _AUXILIARY or tokens[last] != _bare(tokens[last])


def _bare(token: str) -> str:
    return token.removesuffix("'s").removesuffix("’s")


def _common(tokens: Sequence[str], at: int, text: str) -> bool:
    """`... on camera Pictures have emerged`, `... at home Drug police search`: what it writes small elsewhere.

    A word that it writes large inside of sentences elsewhere, too, is one of its titles or bodies.
    """
    word, after = tokens[at], tokens[at + 1]
    if not (tokens[at - 1].islower() and word[1:].islower() and after[0].islower()):
        return False
    if f" {word.lower()} " not in text or after in _NAMED or tokens[at - 1].endswith("ed"):
        return word.endswith("s") and after in _AUXILIARY and f" {word.lower()} " in text
    return len(re.findall(rf"[a-z,] {re.escape(word)} ", text)) <= 1


def _after_year(tokens: Sequence[str], at: int) -> bool:
    """`The pier last burned in 2003 Mara Quill has bought`: a name and its verb behind a year that ends a clause."""
    if not _YEAR.fullmatch(tokens[at - 1]) or tokens[0] in _OPENERS or _FINITE.search(" ".join(tokens[:at])) is None:
        return False
    return next((t for t in tokens[at : at + 4] if not t[0].isupper()), "") in _AUXILIARY


def _stands(first: str, at: int) -> bool:
    """Whether no quotation is open at the place and a verb with a time comes after it."""
    before = first[:at]
    if before.count('"') % 2 or before.count("“") != before.count("”"):
        return False
    return _FINITE.search(first, at) is not None
