"""Quotation marks of a report: which pair with which, which are apostrophes, which quote runs over paragraphs.

Straight and curly, double and single, low-high („…“), guillemets both ways round, and `` '' of old wire copy.
Every paragraph is scanned once from left to right, so the time is linear in its length.
"""

import re
from dataclasses import dataclass

from dateline.extract.quotations.sentences import SENTENCE_END

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚']")
#: opening mark -> marks that close it
_CLOSERS = {
    '"': '"”“',
    "“": '”"“',
    "„": '“”"',
    "‟": '”"',
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’'",
    "‚": "‘’'",
    "'": "'’",
    "``": "''",
    "''": "''",
}
_SINGLE = "‘’‚'"
#: Marks of one family, for telling whether a paragraph goes on with the quote of the one before.
_STYLE = {'"': "straight", "“": "curly", "”": "curly", "„": "curly", "«": "angle", "»": "angle"}
#: A single mark before these is an apostrophe: 'em, 'til, '90s.
_CLIPPED = re.compile(r"(?:em|til|till|twas|tis|cause|n|bout|round|\d0s|\d\d)\b", re.IGNORECASE)
#: A speaker in a few words and a cue, or the other way round.
_CUE_BEHIND = re.compile(
    r"(?:he|she|they|it|the [a-z]+(?: [a-z]+)?|(?:[A-Z][\w.’'\-]*\s){1,4}?|"
    r"(?:[A-Z][\w.’'\-]*\s){1,3}[A-Z][\w’'\-]*,[^\".]{3,80}?,)"
    r"\s?(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|warned|warns|insisted|replied|explained|recalled)\b|"
    r"(?:said|says|added|adds) (?=[A-Za-z])"
)
#: A part of a quote set anew is no longer than this, in characters, and holds no cue.
_LONGEST_PART = 900
#: A mark that nothing closes, so many characters before the end of its paragraph, was closed somewhere between.
_LONG = 450
CUE = re.compile(r"\b(?:said|says|told|added|adds|asked|according)\b")
#: `said: " The nets`: a mark behind a colon and a blank opens, also where a blank follows it.
_LOOSE_OPENING = re.compile(r"\b(?:said|says|added|wrote|writes): $")
#: Feet before a mark that means inches: 6’2”.
_FEET = re.compile(r"\d[’']\d{1,2}$")


@dataclass(slots=True)
class Quoted:
    """Words between marks, as offsets in their paragraph; `begin`/`end` include the marks, `inner` leaves them out.

    `depth` 0 is an outermost quote. `closed` is false when the paragraph ended first; `opened` is false
    when the quote began in a paragraph before without a new mark here. `carries_on` links paragraphs of one quote.
    """

    begin: int
    end: int
    inner_begin: int
    inner_end: int
    depth: int
    closed: bool = True
    carries_on: bool = False

    def holds(self, offset: int) -> bool:
        """Tell whether a character lies inside, marks included."""
        return self.begin <= offset < self.end


@dataclass(slots=True)
class _Open:
    mark: str
    begin: int
    end: int


def pair_marks(text: str) -> list[Quoted]:
    """Find the quotes of one paragraph in order of their opening marks; an unclosed last one runs to its end."""
    found: list[Quoted] = []
    open_: list[_Open] = []
    for match in _MARK.finditer(text):
        mark, at, after = match.group(), match.start(), match.end()
        level = _closes(open_, mark, text, at, after)
        if level is not None:
            begun = open_[level]
            if after - begun.begin > len(begun.mark) + len(mark):
                found.append(Quoted(begun.begin, after, begun.end, at, level))
            del open_[level:]
        elif _opens(mark, text, at, after):
            if open_ and open_[-1].mark == mark and mark not in _SINGLE:
                begun = open_.pop()
                if not open_ and _anew(text, begun, at):
                    end = len(text[:at].rstrip())
                    found.append(Quoted(begun.begin, end, begun.end, end, 0))
            open_.append(_Open(mark, at, after))
    if open_ and open_[0].mark not in _SINGLE and _runs_on(text, open_[0]):
        end = len(text.rstrip())
        found.append(Quoted(open_[0].begin, end, open_[0].end, end, 0, closed=False))
        found = _sink(found)
    return sorted(found, key=lambda q: (q.begin, -q.end))


def _anew(text: str, begun: _Open, at: int) -> bool:
    """Paragraphs of one quote run together, each with a mark of its own: `"We left. "The ice broke. "We lived."`"""
    words = text[begun.end : at].rstrip()
    shouted = text[: begun.begin].split()[-1:]  # "ADA NORN, ANALYST, NORDBANK "We left. "The ice broke.""
    return (
        words[-1:] in (".", "?", "!")
        and len(words) < _LONGEST_PART
        and (_labelled(shouted) or (_runs_on(text, begun) and CUE.search(words) is None))
    )


def _labelled(before: list[str]) -> bool:
    return bool(before) and len(before[0]) > 1 and before[0].strip("()").isupper()


def _sink(found: list[Quoted]) -> list[Quoted]:
    outer = found[-1]
    for quoted in found[:-1]:
        if outer.begin < quoted.begin and quoted.depth == 0:
            quoted.depth = 1
    return found


def _runs_on(text: str, begun: _Open) -> bool:
    """An unclosed mark counts only where a quote can begin: at the start of the paragraph or of a clause."""
    before = text[: begun.begin].rstrip()
    return begun.end < len(text.rstrip()) and (not before or before[-1] in '.?!:,”"—–')


def _closes(open_: list[_Open], mark: str, text: str, at: int, after: int) -> int | None:
    for level in range(len(open_) - 1, -1, -1):
        begun = open_[level]
        if mark in _CLOSERS[begun.mark] and _can_close(mark, begun, text, at, after):
            return level
        if begun.mark not in _SINGLE:
            return None
    return None


def _can_close(mark: str, begun: _Open, text: str, at: int, after: int) -> bool:
    if mark in ('"', "”") and _FEET.search(text, max(at - 5, 0), at):
        return False
    before, behind = text[at - 1 : at], text[after : after + 1]
    if mark in _SINGLE:
        return not before.isspace() and not behind.isalnum() and not _plural_owner(begun, text, at, after)
    if mark == "“" and begun.mark == "“":
        return before in ",.?!" and not behind.isalnum()  # a closing mark set the wrong way round
    if mark in ('"', "“", "''") and begun.mark != "„":
        return not (before.isspace() and behind.isalnum()) or glued(text, at, after)
    return True


def glued(text: str, at: int, after: int) -> bool:
    """`We left at dawn, "he said`: a closing mark that was set at the wrong side of the blank."""
    return text[:at].rstrip()[-1:] in (",", ".", "?", "!") and _CUE_BEHIND.match(text, after) is not None


def _plural_owner(begun: _Open, text: str, at: int, after: int) -> bool:
    """`the ministers’ plan’`: an s before, a small letter behind, and another mark that can close further on."""
    if text[at - 1 : at] != "s" or not re.match(r" [a-z]", text[after : after + 2]):
        return False
    rest = re.search(r"[’'](?!\w)|‘", text[after : after + 300])
    return rest is not None and rest.group() != "‘"


def _opens(mark: str, text: str, at: int, after: int) -> bool:
    """Whether a mark stands where a quote can begin; a mark at the end of the text opens nothing."""
    before, behind = text[at - 1 : at] if at else "", text[after : after + 1]
    if behind.isspace() and mark == '"' and _LOOSE_OPENING.search(text, max(at - 12, 0), at):
        return re.match(r"\s[A-Z]", text[after : after + 2]) is not None
    if not behind or behind.isspace():
        return False
    starts = not before or before.isspace() or before in "([{—–-/“\"‘'…:"
    if mark in "‘'‚":
        return starts and not _CLIPPED.match(text, after) and _single_ends(text, after)
    if mark in ("“", "„", "‟", "«", "``"):
        return True
    return starts and mark in _CLOSERS


def _single_ends(text: str, after: int) -> bool:
    """A single opening mark needs its partner in the same paragraph."""
    return re.search(r"\S[’'](?!\w)", text[after : after + 1500]) is not None


def stop_unclosed(paragraphs: list[list[Quoted]], texts: list[str]) -> None:
    """A mark that nothing closes, with others' words or much text behind it, holds its first sentence for sure."""
    for at, (quotes, text) in enumerate(zip(paragraphs, texts, strict=True)):
        last = max((q for q in quotes if q.depth == 0), key=lambda q: q.end, default=None)
        goes_on = at + 1 < len(paragraphs) and any(q.carries_on for q in paragraphs[at + 1])
        if last is None or last.closed or last.carries_on or goes_on or last.end < len(text.rstrip()):
            continue
        stops = list(SENTENCE_END.finditer(text, last.inner_begin))
        if len(stops) > 1 and (len(text) - last.begin > _LONG or CUE.search(text, stops[0].end())):
            last.end = last.inner_end = len(text[: stops[0].end()].rstrip())
            for inner in quotes:
                inner.depth = 0 if inner.begin >= last.end else inner.depth


def chain_paragraphs(paragraphs: list[list[Quoted]], texts: list[str]) -> None:
    """Mark quotes that run over paragraphs: no closing mark, and the next paragraph opens with a mark again."""
    rows = zip(paragraphs, paragraphs[1:], texts, texts[1:], strict=False)
    for here, following, before, text in rows:
        last = max((q for q in here if q.depth == 0), key=lambda q: q.end, default=None)
        first = following[0] if following else None
        if last is None or last.closed or first is None or text[: first.begin].strip():
            continue
        # A quote within a quoted article begins with other marks than the article's own.
        bare = last.carries_on and before[last.begin] not in _STYLE
        if bare or _STYLE.get(before[last.begin]) == _STYLE.get(text[first.begin]):
            first.carries_on = True
