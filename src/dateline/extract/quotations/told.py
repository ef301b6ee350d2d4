"""Who is told stands before the words: `told Reuters the price had risen`, which the parser reads as one name."""

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.sourcing import is_outlet

_TELL = frozenset({"tell", "inform", "assure"})
#: Words of the name of an outlet at most.
_LONGEST = 5


def behind_outlet(passage: Passage, found: Attribution) -> None:
    """Leave out the paper or agency that is told, where the words begin with its name."""
    if found.verb is None or found.verb.lemma_ not in _TELL or found.cue is None:
        return
    begin, end = found.contents[0]
    if passage.text[found.cue[1] : begin].strip() or any(q.begin <= begin < q.end for q in passage.outer):
        return
    tokens = passage.tokens_in(begin, end)
    for last in range(min(_LONGEST, len(tokens) - 3), 0, -1):
        piece = passage.text[begin : tokens[last - 1].idx + len(tokens[last - 1])]
        if is_outlet(piece) and (tokens[last].text[0].isupper() or tokens[last].pos_ in ("PRON", "DET")):
            found.contents[0] = (tokens[last].idx, end)
            return
