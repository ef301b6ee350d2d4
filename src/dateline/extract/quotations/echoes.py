"""Words in marks in a headline or a crosshead that stand in marks in the text as well: whoever says them there."""

import re
from collections.abc import Iterator

from dateline.extract.quotations.passage import Attribution, Passage

_HEADS = frozenset({"headline", "subheading", "standfirst"})
_FEWEST = 2
_WORD = re.compile(r"[^\W_]+")


def echo_headlines(passages: list[Passage]) -> None:
    """Record quotes of headlines that no rule claimed and that somebody says in the text; the names tell who."""
    said = [folded(words) for p in passages if p.paragraph.kind == "body" for words in _said(p)]
    for passage in (p for p in passages if p.paragraph.kind in _HEADS):
        for quoted in passage.outer:
            words = folded(passage.text[quoted.inner_begin : quoted.inner_end])
            repeated = words.count(" ") + 1 >= _FEWEST and any(words in one for one in said)
            if repeated and passage.taken(quoted.begin) is None:
                passage.found.append(Attribution("unattributed", [(quoted.begin, quoted.end)]))


def _said(passage: Passage) -> Iterator[str]:
    """The words of a paragraph that stand in marks and somebody says, or that answer a question."""
    if any(a.rule == "interview" for a in passage.found):
        yield passage.text
    for quoted in passage.outer:
        found = passage.taken(quoted.begin)
        if found is not None and found.speaker is not None:
            yield passage.text[quoted.inner_begin : quoted.inner_end]


def is_head(passages: list[Passage], found: Attribution) -> bool:
    """Whether the words stand in a headline, a crosshead or the lines below the headline."""
    return any(p.paragraph.kind in _HEADS and any(a is found for a in p.found) for p in passages)


def folded(text: str) -> str:
    """The words alone, in small letters, with a blank on either side."""
    return " " + " ".join(_WORD.findall(text.casefold())) + " "
