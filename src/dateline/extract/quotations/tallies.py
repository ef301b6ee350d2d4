"""Whose count or view a sentence gives: `by the hospital's last tally`, `in her view the bid is “a joke”`."""

import re
from collections.abc import Iterator

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.rests import finite, rest
from dateline.extract.quotations.sentences import SENTENCE_END

#: What somebody counts or reckons, behind "by" or "on".
_COUNTS = (
    r"counts?|tally|tallies|reckoning|estimates?|estimation|calculations?|computation|arithmetic|accounting|figures|"
    r"numbers|data|records|books|projections?|forecasts?|assessment|appraisal|telling|version|admission|account"
)
#: How somebody sees or tells it, behind "in".
_VIEWS = r"view|opinion|judge?ment|eyes|words|telling|estimation|assessment|reading|version|phrase|book|analysis"
_OWN = r"(?:(?:own|latest|last|first|best|early|earlier|initial|preliminary|conservative|official|most\s\w+)\s+){0,2}"
_WORD = r"(?!(?:on|in|by|at|from|to|with|for|about|after|over|under)\s)[^\s,;:.()“”\"—–]+"
_OWNER = rf"(?P<owner>(?:his|her|its|their)|(?:{_WORD}\s+){{0,6}}?{_WORD}(?:['’]s|s['’]))\s+"
_TALLY = re.compile(
    rf"\b(?P<cue>(?:[Bb]y|[Oo]n)\s+{_OWNER}{_OWN}(?:{_COUNTS})|[Ii]n\s+{_OWNER.replace('owner', 'seer')}"
    rf"{_OWN}(?:{_VIEWS}))\b(?!\s+of\b)"
)
#: `By police estimates`, `by one official count`: bodies that own without a mark.
_BODIES = re.compile(
    rf"\b(?P<cue>[Bb]y\s+(?P<owner>(?:the\s+)?(?:police|army|government|state|union|church|company|court|hospital|army)"
    rf")\s+{_OWN}(?:{_COUNTS}))\b"
)
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|"
    r"thousands?|millions?)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:['’]s|(?<=s)['’])\s*\Z")


def read_tallies(passage: Passage) -> Iterator[Attribution]:
    """Yield the sentences that stand on somebody's count or view."""
    for pattern in (_TALLY, _BODIES):
        for match in pattern.finditer(passage.text):
            found = _read(passage, match)
            if found is not None:
                yield found


def _read(passage: Passage, match: re.Match[str]) -> Attribution | None:
    owner = "owner" if match.groupdict().get("owner") else "seer"
    first = next(iter(passage.tokens_in(*match.span())), None)
    if first is None or passage.level[first.i] is not None or not _apart(passage, match):
        return None
    speaker = passage.trim(match.start(owner), match.start(owner) + len(_MARK.sub("", match.group(owner).rstrip())))
    if match.group("cue")[:2].lower() == "on" and match.group("cue").endswith("account"):
        return None  # "on the union's account": because of it
    if speaker is not None and any(t.ent_type_ in ("DATE", "TIME") for t in passage.tokens_in(*speaker)):
        return None  # "in April's reading"
    if speaker is None or passage.text[speaker[0] : speaker[1]].split()[0].lower() in ("my", "our", "your", "this"):
        return None
    contents = _chunk(passage, match) or _behind(passage, match) or rest(passage, first.sent, match.span("cue"))
    if not contents:
        return None
    return Attribution(rule="tally", contents=contents, cue=match.span("cue"), speaker=speaker)


def _apart(passage: Passage, match: re.Match[str]) -> bool:
    """It closes or opens its clause: `up by the union's figures for May` would not."""
    after = passage.text[match.end() :].lstrip(" ")
    before = passage.text[: match.start()].rstrip()
    opens = not before or before[-1] in '.?!:;,—–(”"'
    if opens:
        return True
    seen = match.group("cue")[:2].lower() == "in"
    return seen or not after or after[0] in ".,;)(—–:?!"


def _behind(passage: Passage, match: re.Match[str]) -> list[Range]:
    """`One member resigned; in her view the bid is a joke`: behind such a stop only the clause it opens."""
    if passage.text[: match.start()].rstrip()[-1:] not in tuple(";:—–"):
        return []
    stop = SENTENCE_END.search(passage.text, match.end())
    piece = passage.trim(match.end(), stop.start() + 1 if stop is not None else len(passage.text))
    return [passage.whole_quotes(*piece)] if piece is not None and finite(passage, piece) else []


def _chunk(passage: Passage, match: re.Match[str]) -> list[Range]:
    """`They came six abreast, some 800 of them by his count`: only the number between the comma and the count."""
    head = passage.text[: match.start()].rstrip(" ,—–")
    begin = max(head.rfind(mark) for mark in (", ", "; ", "(", ". ", "– ", "— ")) + 1
    piece = passage.trim(begin, len(head))
    if piece is None or not _NUMBER.search(passage.text, *piece):
        return []
    tokens = passage.tokens_in(*piece)
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens) or len(tokens) > 9:
        return []
    return [piece]
