"""Names of which the parser of names saw one half, at an "and" or before a last surname, or too much."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.entities.line import Line
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns, titles

if TYPE_CHECKING:
    from spacy.tokens import Span

#: So many words with capitals on the other side of the "and".
_MOST = 3
#: What the last word of a name is in its clause.
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos"})

#: Words before the hyphen of a name at least.
_PARTS = 2


def whole_body(line: Line, start: int, end: int) -> tuple[int, int]:
    """The name with its other half: `Board for Harbours and Tides`, `Norlandish Rowing and Sailing Councils`."""
    return _first_half(line, start, end), _second_half(line, start, end)


def is_day_name(line: Line, end: int) -> bool:
    """`Super Tuesday`, `Rowing One`: what stands before a day or a number with a capital is a piece of its name."""
    if not 0 < end < len(line.texts) or not line.texts[end][0].isupper():
        return False
    before, after = line.doc[end - 1], line.doc[end]
    day = after.ent_type_ == "DATE" and before.dep_ == "compound" and before.head.i == end
    return (day and before.pos_ == "PROPN") or (after.tag_ == "CD" and after.is_title)


def _second_half(line: Line, start: int, end: int) -> int:
    """A body with what it is for, and behind "and" a word with a capital that is no name of its own."""
    topic = next((at for at in range(start + 1, end - 1) if line.lowers[at] in ("for", "of")), None)
    if topic is None or line.lowers[topic - 1] not in words("body_words") or line.texts[end : end + 1] != ["and"]:
        return end
    last = end + 1
    while last < len(line.texts) and last - end <= _MOST and _is_topic(line, last):
        last += 1
    return last if last > end + 1 else end


def _is_topic(line: Line, at: int) -> bool:
    return line.texts[at][0].isupper() and not line.doc[at].ent_type_ and line.doc[at].pos_ == "PROPN"


def _first_half(line: Line, start: int, end: int) -> int:
    """Several bodies, and before the "and" words with capitals that hang on their noun."""
    bodies = line.doc[end - 1]
    if start < 2 or line.texts[start - 1] != "and" or not _are_bodies(line.lowers[end - 1]):
        return start
    first = start - 1
    while (
        first > 0
        and start - first <= _MOST
        and line.texts[first - 1][0].isupper()
        and not line.doc[first].is_sent_start
    ):
        first -= 1
    while first < start - 1 and line.lowers[first] in ("the", "a", "both"):
        first += 1
    hang = [line.doc[at].head.i == bodies.i for at in range(first, start - 1)]
    return first if hang and all(hang) else start


def _are_bodies(lower: str) -> bool:
    one = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
    return one != lower and one in words("body_words")


def branches(line: Line) -> Iterator[tuple[int, int]]:
    """`NM Asia said`: a body and the part of the world right behind it that it describes are one body."""
    ents = line.doc.ents if not line.headline else ()
    for body, part in pairwise(ents):
        if body.label_ == "ORG" and part.label_ in ("LOC", "GPE") and body.end == part.start and body.text.isupper():
            ties = body.root.dep_ == "compound" and body.root.head.i == part.root.i
            if ties and part.root.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
                yield body.start, part.end


def whole_person(line: Line, ent: "Span") -> int:
    """Where a person's name ends: with the word that its last word hangs on ("Minister Norn Hjal [Vik]")."""
    end: int = ent.end
    lone = len(ent) < 2 and ent.text not in given_names()
    if ent.label_ != "PERSON" or lone or end >= len(line.texts) or line.headline:
        return end
    last, after, lower = line.doc[end - 1], line.doc[end], line.lowers[end]
    named = after.tag_ == "NNP" and line.texts[end].istitle() and line.texts[end].isalpha()
    body = lower in role_nouns() or lower in words("body_words") or lower in words("place_words")
    hangs = last.dep_ == "compound" and last.head.i == end and after.dep_ in _HEADS
    before = line.texts[ent.start - 1] if ent.start else ""
    titled = before in titles() or before.lower() in role_nouns() or line.texts[ent.start] in given_names()
    return end + 1 if named and hangs and titled and not body and after.ent_type_ in ("", "PERSON") else end


def before_verb(ent: "Span", end: int) -> int:
    """Where a name ends before the verb of its own heading: "Harbour Board Opens New Pier"."""
    for token in ent[1:]:
        told = token.tag_ in ("VBZ", "VBD") and token.dep_ == "ROOT"
        if told and any(c.dep_ == "nsubj" and c.i >= ent.start for c in token.children):
            return int(token.i)
    return end


def hyphened(line: Line, start: int, end: int) -> int:
    """Where a person's name really ends: `Ahn Lin-seo` is whole, though the parser stops at the hyphen.

    Not before a word that tells what sort the next one is: "the Ada Norn-led board".
    """
    if end - start < _PARTS or end + 1 >= len(line.texts) or not line.hyphen(end):
        return end
    part = line.doc[end + 1]
    known = part.tag_ in ("VBN", "VBD", "VBG", "JJ") or not (part.is_alpha and part.is_lower)
    behind = line.doc[end + 2] if end + 2 < len(line.texts) else None
    sort = behind is not None and behind.pos_ in ("NOUN", "ADJ", "PROPN") and not behind.is_sent_start
    return end if known or sort else end + 2


def is_first_half(line: Line, ent: "Span") -> bool:
    """`Sjurd Veldkam, who left`, of which the parser of names saw "Sjurd" alone and took it for a place."""
    end = ent.end
    if len(ent) > 1 or ent.label_ not in ("GPE", "LOC") or line.texts[end + 1 : end + 3] != [",", "who"]:
        return False
    return line.doc[end].pos_ == "PROPN" and not line.doc[end].ent_type_ and ent[0].head.i == end


def bridged(line: Line, start: int, end: int) -> int:
    """Where `Orla Tavel Veldkam` ends, of which the parser saw the first word and the last as two persons."""
    doc = line.doc
    if end + 1 >= len(doc) or end - start > 1 or not line.texts[end].istitle() or doc[end].pos_ != "PROPN":
        return end
    behind = doc[end + 1]
    one = doc[start].head.i == doc[end].head.i == behind.i and behind.ent_type_ == "PERSON" and not doc[end].ent_type_
    return end + 2 if one else end
