"""Questions and answers under the letters Q and A: an interview, of whom, or what a paper asks and answers itself."""

import re
from collections.abc import Sequence

from dateline.extract.quotations.passage import Passage
from dateline.model import Dossier, Mention

_MARKED = re.compile(r"[\"“][^\"“”]*[\"”]")
#: Who answers speaks of herself; "our count" is the paper's too.
_I = re.compile(r"\b(?:I|me|my|myself)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_YOU = re.compile(r"\b[Yy](?:ou|our)\b")
#: So many questions to "you", and answers of "we", make an interview too.
_SEVERAL = 2
#: An interview behind so many paragraphs has lines of its own above it, so many at most.
_LATE, _ABOVE = 5, 4
#: The parts of a report that say whom it asked.
_OPENING = ("headline", "standfirst", "subheading", "body")


def is_explainer(passages: list[Passage], turns: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Tell whether nobody is asked: all turns are Q and A, and no answer speaks in the first person."""
    if {match["name"] for _, match in turns} != {"Q", "A"}:
        return False
    said = {"Q": "", "A": ""}
    counts = {"Q": 0, "A": 0}
    for index, match in turns:
        name, words = match["name"], _MARKED.sub(" ", passages[index].text[match.end() :])
        said[name] += " " + words
        counts[name] += (_YOU if name == "Q" else _WE).search(words) is not None
    return _I.search(said["A"]) is None and min(counts.values()) < _SEVERAL


def interviewee(dossier: Dossier, before: int) -> Mention | None:
    """Whom an interview asks: the one person named in the first part before its turns that names anybody.

    Where other matters stand before it, the one named in the lines right above it.
    """
    known = dossier.entities
    above = [p for p in dossier.paragraphs if p.kind in _OPENING and p.begin < before]
    late = sum(p.kind == "body" for p in above) > _LATE
    for paragraph in reversed(above[-_ABOVE:]) if late else above:
        begin, end = paragraph.begin, min(paragraph.begin + len(paragraph.doc.text), before)
        named = [
            m
            for m in sorted(dossier.mentions.values(), key=lambda m: (m.begin, -m.end))
            if begin <= m.begin < end and m.form == "name" and m.entity in known and known[m.entity].kind == "person"
        ]
        if named:
            return named[0] if len({m.entity for m in named}) == 1 else None
    return None
