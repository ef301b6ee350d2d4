"""Interviews and transcripts: turns that begin with the speaker's name and a colon, or with Q and A."""

import itertools
import re
from collections.abc import Iterator

from dateline.extract.quotations.interviews import is_explainer
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
#: A turn inside a paragraph, behind a blank that cannot break or a line of its own.
_INNER = re.compile(
    r"(?<=\S)(?:[ \t]*[\u00a0\n][\s\u00a0]*|[ ]{2,})(?:(?P<name>[A-Z][A-Z.’'\-]{1,30}(?: [A-Z][A-Z.’'\-]{0,30}){0,4}"
    r"|Q|A)(?P<colon>:|(?<=[QA])[ ]?\u00a0|(?<=Q)(?=[–—])|(?<=Q)(?= [A-Z“\"(]))(?=[\s\u00a0–—]))"
)
#: Where one paragraph of a turn ends and the next begins, when both were set in one line.
_SET_APART = re.compile(r" \u00a0 |\n")
#: Fewer lines than this with names in small letters are headings, not a transcript.
_LINES = 3
#: A transcript has so many turns, and one in so many paragraphs; a report with some questions in it has fewer.
_TURNS, _SHARE = 4, 8
#: What closes the record of a briefing: the hour, END, hash marks.
_CLOSED = re.compile(r"\s*(?:\(?\d{1,2}[:.]\d{2}\s*[AaPp]\.?\s?[Mm]\b|END\b|\W*$|\*\s*\*\s*\*)")
#: The hour that closes the record in a line of its own, or behind the last sentence.
_HOUR = re.compile(
    r"(?:\A|(?<=[.?!)”…—])\s+)(?:END\s+)?\(?\d{1,2}[:.]\d{2}\s[AaPp]\.?[Mm]\.?(?:\s[A-Z]{2,4})?\)?\W*\Z"
)
#: `(Laughter.)`, `[Applause]`, `(The call ends.)`: what the one who took it down saw and heard.
_STAGE = re.compile(r"\s*[(\[][^()\[\]]{0,120}[)\]]\W*$")
#: A turn of no more words than this, all of them polite ones and names, only greets or hands over the word.
_POLITE_TURN = 9


def script_lines(passages: list[Passage]) -> dict[int, list[Attribution]]:
    """Find the turns of a transcript: paragraph number -> attributions, whose content is the rest of the paragraph.

    In a transcript the paragraphs without a label go on with the turn before; several turns may share a paragraph.
    """
    turns: dict[int, list[re.Match[str]]] = {}
    for pattern, fewest in ((_CAPITALS, 2), (_LETTER, 2), (_NAMED, _LINES)):
        lines = {p.index: m for p in passages if p.index not in turns and (m := pattern.match(p.text))}
        lines = {i: m for i, m in lines.items() if _is_label(m)}
        names = [m.group("name") for m in lines.values()]
        if len(lines) >= fewest and len(set(names)) < len(names):
            turns |= {index: [match] for index, match in lines.items()}
    inner = {p.index: more for p in passages if (more := list(_INNER.finditer(p.text)))}
    if is_explainer(passages, [(i, m) for labels in (turns, inner) for i, some in labels.items() for m in some]):
        return {}
    total = len(turns) + sum(map(len, inner.values()))
    whole = total >= _TURNS and total * _SHARE >= len(passages)
    if whole:
        for index, more in inner.items():
            turns[index] = sorted([*turns.get(index, []), *more], key=lambda m: m.start())
        return dict(_all_turns(passages, turns))
    return {i: [line] for i, labels in turns.items() if (line := _line(passages[i], labels[0]))}


#: What stands before the parts of a check of facts.
_PARTS = frozenset({"claim", "fact", "verdict", "reality check", "reality check verdict", "myth", "truth", "rating"})


def titled(dossier: Dossier, label: str) -> str | None:
    """The entity of `THE PRESIDENT`: whom the headline names with that office, `Remarks by President Norn`."""
    office = re.compile(rf"\b(?i:{re.escape(label.removeprefix('THE '))})\s+((?:[A-Z][\w.’'\-]*\s?)+)")
    for block in (b for b in dossier.report.blocks if b.kind == "headline"):
        for found in office.finditer(dossier.report.text, block.begin, block.end):
            bearer = labelled(dossier, found.group(1))
            if bearer is not None:
                return bearer
    return None


def labelled(dossier: Dossier, label: str) -> str | None:
    """The entity of the one person of the report who bears the last name of a label."""
    last = label.split()[-1].casefold()
    persons = [
        e.id for e in dossier.entities.values() if e.kind == "person" and e.name.split()[-1].casefold() == last
    ]
    return persons[0] if len(persons) == 1 else None


def is_unnamed(label: str) -> bool:
    """`q`, `aide`, `senior administration official`: a label that says what somebody is, and no name."""
    parts = label.split()
    return parts[-1] in words("unnamed_labels") and all(part not in ("mr.", "ms.", "mrs.", "dr.") for part in parts)


def _is_label(match: re.Match[str]) -> bool:
    """A name or an office; `Photos:` before each caption of a gallery is neither, `THE FIRE: THE REPLY` a heading."""
    if match.group("name").lower() in words("captions") | _PARTS or match.string[match.start() :].isupper():
        return False
    return match.group("colon") != "." or match.group("name") in ("Q", "A")


def _line(passage: Passage, match: re.Match[str]) -> Attribution | None:
    content = _said(passage, match.end("colon"), len(passage.text))
    if content is None:
        return None
    colon = match.span("colon") if match.group("colon").strip() else match.span("name")
    return Attribution(rule="script", contents=[content], cue=colon, speaker=match.span("name"))


def _all_turns(
    passages: list[Passage], turns: dict[int, list[re.Match[str]]]
) -> Iterator[tuple[int, list[Attribution]]]:
    """Paragraph by paragraph what is said in it: behind a label by whom it names, before one by whose turn it is."""
    home: tuple[int, re.Match[str]] | None = None
    for passage in passages:
        labels = turns.get(passage.index, [])
        found: list[Attribution] = []
        if passage.paragraph.kind != "body" or (not labels and _CLOSED.match(passage.text)):
            home = None
        end = labels[0].start() if labels else len(passage.text)
        if home is not None:
            found += _pieces(passage, 0, end, *home)
        for at, match in enumerate(labels):
            end = labels[at + 1].start() if at + 1 < len(labels) else len(passage.text)
            home = passage.index, match
            found += _pieces(passage, match.end(), end, *home)
        if found or labels:
            yield passage.index, found


def _pieces(passage: Passage, begin: int, end: int, home: int, label: re.Match[str]) -> Iterator[Attribution]:
    """The words of a turn, a quotation for each of its paragraphs; those the label does not open carry on."""
    cue = label.span("colon") if label.group("colon").strip() else label.span("name")
    bounds = [begin, *(m.start() for m in _SET_APART.finditer(passage.text, begin, end)), end]
    opened = home == passage.index and begin == label.end()
    for at, (first, last) in enumerate(itertools.pairwise(bounds)):
        content = _said(passage, first, last)
        if content is None:
            continue
        if opened and at == 0:
            yield Attribution("script", [content], cue=cue, speaker=label.span("name"))
        else:
            yield Attribution("script", [content], speaker=label.span("name"), speaker_at=home, carried=True)


def _said(passage: Passage, begin: int, end: int) -> tuple[int, int] | None:
    """The words of a turn; None for a nod, a greeting or what only happened on the stage."""
    while end > begin and passage.text[end - 1].isspace():
        end -= 1
    while begin < end and passage.text[begin].isspace():
        begin += 1
    closed = _HOUR.search(passage.text[begin:end])
    end = begin + closed.start() if closed is not None else end
    spoken = passage.text[begin:end]
    if _STAGE.match(spoken) or _polite(re.findall(r"[\w’'\-]+", spoken)):
        return None
    return begin, end


def _polite(spoken: list[str]) -> bool:
    """`Thanks, Mara. Good afternoon.`, `Go ahead.`, or no word at all."""
    if len(spoken) > _POLITE_TURN:
        return False
    return all(word.lower() in words("polite") or (at and word[0].isupper()) for at, word in enumerate(spoken))
