"""Words of a report as one line: blanks, dashes and marks put right where words between them were left out."""

import re

_GAP_BEFORE = re.compile(r" ([,.;:!?%)\]”’])")
_EDGES = " \t\n,;:–—-"
#: Dashes between which words were left out.
_DASHES = re.compile(r"\s(?:(?:--|–|—)\s+){2,}")
#: Words struck out in a transcript, and marks of markup that were left in a text.
_MARKUP = re.compile(
    r"<s>[^<>]{0,80}</s>\s*|</?[a-zA-Z]{1,8}\s*/?>|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])"
)
#: A link as Markdown writes it, left in a text: its words stay.
_LINKED = re.compile(r"\[([^\[\]]{1,200})\]\(https?://[^\s()]{1,400}\)")
#: The number or letter of a point in a list: "7. Safety", "(b) The ferry"; no year, and no house of a street.
_POINT = re.compile(r"(?:\d{1,2}[.)]|\(\d{1,2}\)|\([a-z]\)|[a-z]\)|[•▪●■►➤])\s+(?=[“\"'‘]?[A-Z])")
_PAIRS = (("“", "”"), ("«", "»"))


def tidy(line: str) -> str:
    """In one line, with a large first letter, without markup or dashes between which nothing stands."""
    if "<" in line or "*" in line:
        line = _MARKUP.sub("", line)
    if "](" in line:
        line = _LINKED.sub(r"\1", line)
    line = (
        " ".join(_DASHES.sub(" ", line).split())
        if "-" in line or "–" in line or "—" in line
        else " ".join(line.split())
    )
    line = _POINT.sub("", line, count=1) if _POINT.match(line) else line
    plain = _GAP_BEFORE.sub(r"\1", line).strip(_EDGES)  # by now blanks are single spaces
    return plain[:1].upper() + plain[1:]


def paired(line: str) -> str:
    """Without marks of quotation whose partner was left out."""
    if line.count('"') % 2:
        line = line.replace('"', "")
    for opening, closing in _PAIRS:
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return line


def balanced(words: str) -> bool:
    """Brackets that open in a line also close in it."""
    return words.count("(") == words.count(")") and words.count("[") == words.count("]")
