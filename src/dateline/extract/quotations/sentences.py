"""Where a sentence ends, by the words alone: the parser cuts quoted sentences elsewhere."""

import re

#: Behind these, and behind a single capital, a full stop ends no sentence.
_ABBREVIATED = (
    *("Mr", "Ms", "Dr", "St", "Lt", "Jr", "Sr", "Mrs", "Rep", "Sen", "Gov", "Gen", "Col", "Sgt", "Cpt", "Maj", "Rev"),
    *("Hon", "Sec", "Adm", "Amb", "Dep", "Del", "Att", "Ald", "Pres", "Prof", "Reps", "Sens", "Capt", "Supt", "Cmdr"),
    "[A-Z]",
)
# The stop stands first, so that a search looks back at stops alone.
_STOP = r"\." + "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATED)
SENTENCE_END = re.compile(rf"(?:{_STOP}|[?!…])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])")


def sentence_begin(before: str) -> int:
    """Where the last sentence of a text begins."""
    begin = 0
    for stop in SENTENCE_END.finditer(before):
        begin = stop.end()
    return begin
