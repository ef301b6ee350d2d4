"""Where a name begins and ends: entities cut at owners and places, trimmed of titles, quotes and small words."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.entities.gazetteer import LOWER_STARTS, known_name, known_names
from dateline.extract.entities.halves import before_verb, whole_person
from dateline.extract.entities.line import Line
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns, titles

if TYPE_CHECKING:
    from spacy.tokens import Span

#: The sign of a share on an exchange.
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}")
_EDGE = frozenset("\"'“”‘’«»„()[]{}<>|/.,;:!?-–—*#@&~ \n\t") | words("edge")
_BAD = re.compile(r"^[A-Z]{2,5}\.[A-Z]{1,2}$|[@#_/\\<>=\d]|https?|www\.|\.com\b")
_LONGEST = 90
#: A label of a page glued to the date behind it: `SportAugust 3`.
_GLUED = re.compile(
    r"[a-z](?:January|February|March|April|June|July|August|September|October|November|December)$|[a-z]{3}May$"
)
#: Words behind a name that tell a son from his father.
SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})

#: Titles that are surnames behind a given name.
SURNAMES = words("title_or_name") | {"King", "Bishop", "Pope", "Judge", "Priest", "Abbott", "Chancellor"}

Piece = tuple[int, int, str]
"""first token, token after, spaCy's label"""


def mend(line: Line, ent: "Span", inside: set[int], persons: frozenset[str]) -> Iterator[Piece]:
    """Cut an entity where it holds two names, and trim each. `inside`: words of roles, which are no names."""
    start, end = ent.start, whole_person(line, ent)
    listed = known_name(ent.text) is not None
    end = end if listed else before_verb(ent, end)
    for at in range(ent.start, min(ent.end, end)):
        cut = not listed and at > ent.start and (_breaks(line, at) or _place_follows(line, ent, at))
        if cut or _owner_ends(line, ent, at, persons):
            yield from _trim(line, start, at, ent.label_, inside)
            start = at + 1
    yield from _trim(line, start, end, ent.label_, inside)


def _breaks(line: Line, at: int) -> bool:
    """A line end, or a dash with spaces around it: `OSLO - Danish boats ...`."""
    word = line.texts[at]
    if word == "," and at + 1 < len(line.texts):
        return line.texts[at + 1] not in words("after_comma")
    return "\n" in word or (word in ("-", "–", "—", "--", "|") and not line.hyphen(at))


def _place_follows(line: Line, ent: "Span", at: int) -> bool:
    """`the Old Mint in Riga`: two places."""
    return line.texts[at] == "in" and ent.start < at < ent.end - 1 and line.texts[at + 1] in known_names()


def _owner_ends(line: Line, ent: "Span", at: int, persons: frozenset[str]) -> bool:
    """Whether `'s` parts an owner from what is owned (`Norway's Seafood Council`), not a name (`People's Daily`)."""
    if line.texts[at] not in ("'s", "’s") or at == ent.start:
        return False
    if ent.label_ == "PERSON" and at + 1 < ent.end:
        return True
    owner = line.words(ent.start, at).removeprefix("the ")
    known = known_names().get(owner)
    return at + 1 == ent.end or (known is not None and known.kind != "nationality") or owner in persons


def _trim(line: Line, start: int, end: int, label: str, inside: set[int]) -> Iterator[Piece]:
    start, end = _edges(line, after_crosshead(line, start, end), end)
    while end - start > 1 and line.lowers[start] in words("plights"):
        start += 1
    start = _after_titles(line, _after_saying(line, _after_question(line, start, end), end), end, label)
    opened = next((at for at in range(start + 1, end) if line.texts[at] == "("), end)
    end = end if ")" in line.texts[opened:end] else opened
    while end - start > 1 and _hangs_on(line.texts[end - 1]) and not _goes_on(line, start, end):
        end -= 1
    if start >= end or all(at in inside for at in range(start, end)) or _common(line, start, end, label):
        return
    if is_name(line.words(start, end)) and not _is_crosshead(line, start, end) and not _opens(line, start, end):
        yield start, end, label


def _opens(line: Line, start: int, end: int) -> bool:
    """`Heavy seas broke the pier`: an adjective with the capital of its sentence, before a noun in small letters."""
    token = line.doc[start]
    if end - start > 1 or not token.is_sent_start or known_name(token.text) is not None or token.text.isupper():
        return False
    described = token.dep_ == "amod" and token.head.i > token.i and token.head.text.islower()
    return (
        described
        and token.text not in given_names()
        and (token.pos_ == "ADJ" or token.text.lower() in line.lowers[end:])
    )


def _after_question(line: Line, start: int, end: int) -> int:
    """`Will Ida Norn resign?`: the first word of a question is no given name."""
    if end - start < 3 or line.lowers[start] not in ("will", "may", "can", "must"):
        return start
    sentence = line.doc[start].sent
    return start + 1 if start == sentence.start and sentence[-1].text == "?" else start


def _after_saying(line: Line, start: int, end: int) -> int:
    """`Said Norn, “We won.”`: a verb at the head of its sentence, where words in quotation marks follow the name."""
    after = line.texts[end : end + _TO_COLON]
    speaks = ":" in after[:1] or (after[:1] == [","] and after[1] in _MARKS)
    speaks = speaks or (after[:1] in (["in"], ["on"], ["at"], ["via"]) and ":" in after)
    said = end - start > 1 and line.texts[start] in _SAYING and line.doc[start].is_sent_start
    return start + 1 if said and speaks else start


#: "Wrote Bo Rye in a letter to the paper:".
_TO_COLON = 8
_SAYING = frozenset({"Said", "Says", "Added", "Asked", "Wrote", "Tweeted", "Quipped", "Recalled"})
_MARKS = frozenset({'"', "“", "‘", "'", "``", "«", "„"})


def _hangs_on(text: str) -> bool:
    """A title behind a name, or the ticker of a share: `Norn Foods NRN.L`."""
    return text in titles() or text + "." in titles() or _TICKER.fullmatch(text) is not None


def _goes_on(line: Line, start: int, end: int) -> bool:
    """`Department of Justice`, `Ida T. King`: the title belongs to the name."""
    before, last = line.texts[end - 2], line.texts[end - 1]
    given = line.texts[start] in given_names() and last in SURNAMES
    return before in ("of", "for") or (((len(before) == 2 and before[1] == ".") or end - start == 2) and given)


def after_crosshead(line: Line, start: int, end: int) -> int:
    """`HARBOUR CRISIS Ida Norn said`: words in capitals glued before a name are a crosshead, no part of it."""
    first = start
    while first < end and _loud(line.texts[first]):
        first += 1
    before = start
    while before > 0 and _loud(line.texts[before - 1]):
        before -= 1
    words_before = sum(_shouted(text) for text in line.texts[before:first])
    return first if start < first < end and words_before > 1 else start


def _is_crosshead(line: Line, start: int, end: int) -> bool:
    """Two words in capitals or more, with this name among them, and the sentence begins right behind them."""
    if known_name(line.words(start, end)) is not None or not all(_loud(t) for t in line.texts[start:end]):
        return False
    while end < len(line.texts) and _loud(line.texts[end]):
        end += 1
    shouted = sum(_shouted(text) for text in line.texts[start:end])
    if shouted < 2 or end >= len(line.texts):
        return False
    after = line.texts[end]
    return after[0].isupper() and not after.isupper()


def _loud(text: str) -> bool:
    """A word in capitals, or what stands between two of them."""
    return text in ("-", "'S", "’S") or (text.isupper() and text.isalpha())


def _shouted(text: str) -> bool:
    return len(text) > 3 and text.isalpha() and text.isupper()


def _edges(line: Line, start: int, end: int) -> tuple[int, int]:
    texts = line.texts
    while start < end and (texts[start] in _EDGE or (texts[start][0].islower() and texts[start] not in LOWER_STARTS)):
        start += 1
    while start < end and (texts[end - 1] in _EDGE or texts[end - 1][0].islower()):
        if end - 2 > start and line.hyphen(end - 2):
            break
        end -= 1
    return start, end


def _after_titles(line: Line, start: int, end: int, label: str) -> int:
    """Skip titles that spaCy took into a person's name."""
    if end - start < 2 or line.lowers[end - 1] in words("ways"):
        return start
    if label != "PERSON":
        return _after_office(line, start, end)
    start = _behind_office(line, start, end)
    while start + 1 < end and (line.texts[start] in titles() or line.lowers[start] in role_nouns()):
        if line.texts[start] in words("title_or_name") and end - start == 2:
            break
        start += 1
    return start


def _behind_office(line: Line, start: int, end: int) -> int:
    """`Lund Congresswoman Ada Norn`, `MVP Norn`: an office or capitals inside what was taken for a person's name."""
    if line.texts[start] in given_names():
        return start
    shouted = line.texts[start].isupper() and line.texts[start].isalpha() and len(line.texts[start]) > 2
    if shouted and not any(text.isupper() for text in line.texts[start + 1 : end]):
        return start + 1
    for at in range(end - 2, start, -1):
        noun = role_nouns().get(line.lowers[at])
        office = noun is not None and not noun.plural and noun.kind in ("office", "post", "rank")
        if office and line.texts[at] not in words("title_or_name") and end - at - 1 in (2, 3):
            return at + 1
    return start


def _after_office(line: Line, start: int, end: int) -> int:
    """`Archbishop Varga urged calm` taken for a body: an office, a word or two that are no body, and they act."""
    for size in (3, 2, 1):
        noun = role_nouns().get(" ".join(line.lowers[start : start + size]))
        if noun is not None and not noun.plural and noun.kind in ("office", "post") and 0 < end - start - size < 3:
            return start + size if _acts(line, start + size, end) else start
    titled = line.texts[start] in titles() and 0 < end - start - 1 < 3
    return start + 1 if titled and _acts(line, start + 1, end) else start


def _acts(line: Line, start: int, end: int) -> bool:
    """Capitalised words that name no body and no place, as the subject."""
    last = line.doc[end - 1]
    plain = all(text.isalpha() and text[0].isupper() and not text.isupper() for text in line.texts[start:end])
    body = line.lowers[end - 1] in words("body_words") | words("place_words") or line.lowers[end - 1] in role_nouns()
    known = known_name(line.words(start, end))
    return plain and not body and known is None and last.dep_ in ("nsubj", "nsubjpass") and last.tag_ == "NNP"


def _common(line: Line, start: int, end: int, label: str) -> bool:
    """A role noun with a capital is no name; nor is a plural a person."""
    if end - start == 1 and line.lowers[start] in role_nouns() and label != "GPE":
        return known_name(line.texts[start]) is None
    if label != "PERSON" or line.doc[end - 1].tag_ not in ("NNPS", "NNS"):
        return False
    return known_name(line.words(start, end)) is None


def is_name(text: str) -> bool:
    """Whether words can be a name at all: a capital, no digits, no marks of links, no word that starts sentences."""
    parts = text.split()
    if all(part in words("no_name") or part in SUFFIXES for part in parts) or any(map(_GLUED.search, parts)):
        return False
    if _BAD.search(text) or not 2 <= len(text) < _LONGEST:
        return False
    return text[0].isupper() or parts[0].split("-")[0] in LOWER_STARTS
