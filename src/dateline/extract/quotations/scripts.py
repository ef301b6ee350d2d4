"""Interviews and transcripts: lines that begin with the speaker's name and a colon, or with Q and A."""

import re

from dateline.extract.quotations.passage import Attribution, Passage

#: `SMITH:`, `Q:`, also with an opening mark before; `Mara Lind:` only where the report has several such lines.
_CAPITALS = re.compile(
    r"[\s\"“]*(?P<name>[A-Z][A-Z.’'\-]{0,30}(?: [A-Z][A-Z.’'\-]{0,30}){0,4}|Q|A)\s*(?P<colon>[:.])(?=\s)"
)
_NAMED = re.compile(r"[\s\"“]*(?P<name>[A-Z][\w.’'\-]{0,30}(?: [A-Z][\w.’'\-]{0,30}){0,3})\s*(?P<colon>:)(?=\s)")
#: Fewer lines than this with names in small letters are headings, not a transcript.
_LINES = 3


def script_lines(passages: list[Passage]) -> dict[int, Attribution]:
    """Find the lines of a transcript: paragraph number -> attribution, whose content is the rest of the line."""
    found: dict[int, Attribution] = {}
    for pattern, fewest in ((_CAPITALS, 2), (_NAMED, _LINES)):
        lines = {p.index: m for p in passages if p.index not in found and (m := pattern.match(p.text))}
        lines = {i: m for i, m in lines.items() if _is_label(m)}
        names = [m.group("name") for m in lines.values()]
        if len(lines) < fewest or len(set(names)) == len(names):
            continue
        for index, match in lines.items():
            line = _line(passages[index], match)
            if line is not None:
                found[index] = line
    return found


def _is_label(match: re.Match[str]) -> bool:
    return match.group("colon") == ":" or match.group("name") in ("Q", "A")


def _line(passage: Passage, match: re.Match[str]) -> Attribution | None:
    begin, end = match.end("colon"), len(passage.text.rstrip())
    while begin < end and passage.text[begin].isspace():
        begin += 1
    if not re.search(r"\w", passage.text[begin:end]):
        return None
    name = match.group("name")
    speaker = None if name in ("Q", "A") else match.span("name")
    return Attribution(rule="script", contents=[(begin, end)], cue=match.span("colon"), speaker=speaker)
