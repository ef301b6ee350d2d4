"""Who is told stands before the words: `told Reuters the price had risen`, which the parser reads as one name."""

import re

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.sourcing import is_outlet

_TELL = frozenset({"tell", "inform", "assure"})
#: Words of the name of an outlet at most.
_LONGEST = 5

#: `told the wire in an interview in Lund on Tuesday the price had risen`: where and when, read as the subject.
_OPENED = re.compile(r"\b(?:in|at|on|from)\s+$")
_OCCASION = re.compile(
    r"(?:[A-Z][\w.’'\-]+(?:,?\s[A-Z][\w.’'\-]+){0,2}\s(?:on|late|early)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?=[A-Z]|(?:the|it|he|she|they|there|its|his|her|their|a|an|some|most|all)\s)"
)


def behind_outlet(passage: Passage, found: Attribution) -> None:
    """Leave out the paper or agency that is told, where the words begin with its name."""
    if found.verb is None or found.verb.lemma_ not in _TELL or found.cue is None:
        return
    _leave_out_outlet(passage, found, found.cue[1])
    begin, end = found.contents[0]
    occasion = _OCCASION.match(passage.text, begin, end)
    if occasion is not None and _OPENED.search(passage.text[found.cue[1] : begin]):
        found.contents[0] = (occasion.end(), end)


def _leave_out_outlet(passage: Passage, found: Attribution, cue_end: int) -> None:
    begin, end = found.contents[0]
    if passage.text[cue_end:begin].strip() or any(q.begin <= begin < q.end for q in passage.outer):
        return
    tokens = passage.tokens_in(begin, end)
    for last in range(min(_LONGEST, len(tokens) - 3), 0, -1):
        piece = passage.text[begin : tokens[last - 1].idx + len(tokens[last - 1])]
        if is_outlet(piece) and (tokens[last].text[0].isupper() or tokens[last].pos_ in ("PRON", "DET")):
            found.contents[0] = (tokens[last].idx, end)
            return
