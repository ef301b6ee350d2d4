"""Interviews and transcripts: turns that begin with the speaker's name and a colon, or with Q and A."""

import re
from collections.abc import Iterator

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.rules import words
from dateline.model import Dossier

#: `SMITH:`, `MS. SMITH:`, `Q:`, also with an opening mark before.
_CAPITALS = re.compile(
    r"[\s\"“]*(?P<name>[A-Z][A-Z.’'\-]{0,30}(?: [A-Z][A-Z.’'\-]{0,30}){0,4}|Q|A)\s*(?P<colon>[:.])(?=\s)"
)
#: `Q    When will ...`: the letter alone, set apart by blanks.
_LETTER = re.compile(r"\s*(?P<name>Q(?=[ \t\u00a0])|A(?=[ \t\u00a0]{2}))(?P<colon>[ \t\u00a0]+)(?=\S)")
#: `Mara Lind:` only where the report has several such lines.
_NAMED = re.compile(r"[\s\"“]*(?P<name>[A-Z][\w.’'\-]{0,30}(?: [A-Z][\w.’'\-]{0,30}){0,3})\s*(?P<colon>:)(?=\s)")
#: Fewer lines than this with names in small letters are headings, not a transcript.
_LINES = 3
#: A transcript has so many turns, and one in so many paragraphs; a report with some questions in it has fewer.
_TURNS, _SHARE = 4, 8
#: What closes the record of a briefing: the hour, END, hash marks.
_CLOSED = re.compile(r"\s*(?:\(?\d{1,2}[:.]\d{2}\s*[AaPp]\.?\s?[Mm]\b|END\b|\W*$|\*\s*\*\s*\*)")
#: `(Laughter.)`, `[Applause]`, `(The call ends.)`: what the one who took it down saw and heard.
_STAGE = re.compile(r"\s*[(\[][^()\[\]]{0,120}[)\]]\W*$")
#: A turn of no more words than this, all of them polite ones and names, only greets or hands over the word.
_POLITE_TURN = 9


def script_lines(passages: list[Passage]) -> dict[int, Attribution]:
    """Find the turns of a transcript: paragraph number -> attribution, whose content is the rest of the paragraph.

    In a transcript the paragraphs without a label go on with the turn before.
    """
    found: dict[int, Attribution] = {}
    turns: dict[int, re.Match[str]] = {}
    for pattern, fewest in ((_CAPITALS, 2), (_LETTER, 2), (_NAMED, _LINES)):
        lines = {p.index: m for p in passages if p.index not in turns and (m := pattern.match(p.text))}
        lines = {i: m for i, m in lines.items() if _is_label(m)}
        names = [m.group("name") for m in lines.values()]
        if len(lines) < fewest or len(set(names)) == len(names):
            continue
        for index, match in lines.items():
            line = _line(passages[index], match)
            turns[index] = match
            if line is not None:
                found[index] = line
    if len(turns) >= _TURNS and len(turns) * _SHARE >= len(passages):
        found.update(_going_on(passages, turns))
    return found


def labelled(dossier: Dossier, label: str) -> str | None:
    """The entity of the one person of the report who bears the last name of a label; `THE PRESIDENT` has none."""
    last = label.split()[-1].casefold()
    persons = [
        e.id for e in dossier.entities.values() if e.kind == "person" and e.name.split()[-1].casefold() == last
    ]
    return persons[0] if len(persons) == 1 else None


def _is_label(match: re.Match[str]) -> bool:
    return match.group("colon") != "." or match.group("name") in ("Q", "A")


def _line(passage: Passage, match: re.Match[str]) -> Attribution | None:
    content = _said(passage, match.end("colon"))
    if content is None:
        return None
    colon = match.span("colon") if match.group("colon").strip() else match.span("name")
    return Attribution(rule="script", contents=[content], cue=colon, speaker=match.span("name"))


def _going_on(passages: list[Passage], turns: dict[int, re.Match[str]]) -> Iterator[tuple[int, Attribution]]:
    """Paragraphs without a label, each a quotation of the one whose turn it is."""
    home: int | None = None
    for passage in passages:
        if passage.index in turns:
            home = passage.index
        elif passage.paragraph.kind != "body" or _CLOSED.match(passage.text):
            home = None
        elif home is not None and (content := _said(passage, 0)) is not None:
            name = turns[home].span("name")
            yield passage.index, Attribution("script", [content], speaker=name, speaker_at=home, carried=True)


def _said(passage: Passage, begin: int) -> tuple[int, int] | None:
    """The words of a turn; None for a nod, a greeting or what only happened on the stage."""
    end = len(passage.text.rstrip())
    while begin < end and passage.text[begin].isspace():
        begin += 1
    spoken = passage.text[begin:end]
    if _STAGE.match(spoken) or _polite(re.findall(r"[\w’'\-]+", spoken)):
        return None
    return begin, end


def _polite(spoken: list[str]) -> bool:
    """`Thanks, Mara. Good afternoon.`, `Go ahead.`, or no word at all."""
    if len(spoken) > _POLITE_TURN:
        return False
    return all(word.lower() in words("polite") or (at and word[0].isupper()) for at, word in enumerate(spoken))
