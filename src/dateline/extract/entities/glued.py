"""Names with a scrap of something else glued to them: a tag of a web page, a heading, a title of a book, a topic.

What the report itself shows decides: a word that it also writes in small letters is a word, and a surname that it
also uses alone is a name without it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.entities.gazetteer import known_name
from dateline.extract.entities.line import Line, Noun
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.model import Paragraph

#: A name run together with the next word: `NornHarbour`.
_RUN_ON = re.compile(r"(?P<name>[A-Z][a-z'’-]*[a-z])[A-Z]\w*$")
#: So many words before it the name stands by itself.
_BACK = 6
#: Two words that a report writes together so many times are a name.
OFTEN = 3
#: Agencies, as they stand behind the name of whom a picture shows.
CREDITS = frozenset({"AFP", "AP", "EPA", "Reuters", "REUTERS", "Bloomberg", "PA", "UPI", "AAP"})
#: Tags of words that begin no name.
_ACTS = ("VB", "VBD", "VBZ", "VBP", "VBG", "JJ", "RB", "UH")
#: The marks of an owner.
OWNER = ("'s", "’s")


class Habits(NamedTuple):
    """How a report writes: words in small letters, words with a capital that stand alone, names that end in 's."""

    small: frozenset[str]
    alone: frozenset[str]
    owned: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """two words with capitals that it often writes together"""
    ended: frozenset[tuple[str, str]]
    """two words with capitals, and behind them none"""
    shops: frozenset[tuple[str, ...]]
    """`Norny`, `Harbour`, `Goods`: what stands behind the mark of an owner that never stands without it"""


def habits_of(paragraphs: "Iterable[Paragraph]") -> Habits:
    """Read off all the words of a report."""
    small: set[str] = set()
    alone: set[str] = set()
    owners: Counter[str] = Counter()
    bare: set[str] = set()
    shops: set[str] = set()
    pairs: Counter[tuple[str, str]] = Counter()
    ended: set[tuple[str, str]] = set()
    behind_owner: Counter[tuple[str, ...]] = Counter()
    for paragraph in paragraphs:
        doc = paragraph.doc
        texts = [token.text for token in doc]
        for at, text in enumerate(texts):
            if text.islower():
                small.add(text)
            elif text[0].isupper():
                after = texts[at + 1] if at + 1 < len(texts) else "."
                if after in OWNER:
                    owners[text] += 1
                    behind_owner.update(_owned_names(texts, at))
                    if _owns_nothing(doc[at + 1]):
                        shops.add(text)
                        owners[text] += texts[at - 1] == "&"  # "Norn & Vik's said": once is enough
                else:
                    bare.add(text)
                if after[0].isupper():
                    pairs[text, after] += 1
                    behind = texts[at + 2] if at + 2 < len(texts) else "."
                    if not behind[0].isupper():
                        ended.add((text, after))
                else:
                    alone.add(text)
    owned = {word for word in shops if word not in bare and owners[word] > 1}
    often = frozenset(pair for pair, count in pairs.items() if count >= OFTEN)
    named = frozenset(run for run, count in behind_owner.items() if count > 1 and run[0] not in bare)
    return Habits(frozenset(small), frozenset(alone), frozenset(owned), often, frozenset(ended), named)


def _owned_names(texts: list[str], at: int) -> Iterator[tuple[str, ...]]:
    """`Norny's Harbour Goods sank`: what may be a name with the owner in it, two words or three behind the mark."""
    behind = texts[at + 2 : at + 5]
    capitals = next((n for n, text in enumerate(behind) if not text[0].isupper()), len(behind))
    if at > 0 and texts[at - 1][0].isupper():
        return  # "Ida Norn's Labour Party"
    if capitals and behind[0].lower() not in role_nouns():
        yield from ((texts[at], *behind[:size]) for size in range(2, capitals + 1))


def shops(line: Line, habits: Habits) -> Iterator[tuple[int, int]]:
    """`Norny's Harbour Goods`: one name, which the report writes again, and never `Norny` alone."""
    texts = line.texts
    for at in range(len(texts) - 3) if habits.shops else ():
        if texts[at + 1] in OWNER and known_name(texts[at]) is None:
            size = next((n for n in (3, 2) if (texts[at], *texts[at + 2 : at + 2 + n]) in habits.shops), 0)
            if size:
                yield at, at + 2 + size


def _owns_nothing(mark: "Token") -> bool:
    """`Norny's said`: behind the mark stands a verb of which the name is the subject, so the mark is its own."""
    after = mark.nbor(1) if mark.i + 1 < len(mark.doc) else None
    owner = mark.nbor(-1)
    if owner.dep_ == "conj" and owner.nbor(-1).text == "&":
        owner = owner.head  # "Norn & Vik's said"
    acts = owner.dep_ in ("nsubj", "nsubjpass") and owner.head.i > mark.i
    return mark.tag_ == "POS" and after is not None and after.tag_ in ("VBD", "VBZ", "MD") and acts


def scraps(line: Line) -> frozenset[int]:
    """`Mayor Norn Ida Marie NornHarbour opens again`: the words behind a name, up to where it runs on."""
    found: set[int] = set()
    for at, text in enumerate(line.texts):
        if text.islower() or not (glued := _RUN_ON.match(text)):
            continue
        first = next(
            (b for b in range(max(at - _BACK, 0), at) if line.texts[b] == glued["name"]),
            None,
        )
        if first is not None and all(t[0].isupper() or t in "().,-" for t in line.texts[first:at]):
            found.update(range(first + 1, at + 1))
    return frozenset(found)


def trimmed(line: Line, start: int, end: int, label: str, habits: Habits) -> tuple[int, int]:
    """The part of the words that is a name, nothing where none is."""
    if label in ("PERSON", "ORG"):
        end = _before_credit(line, start, end)
    if label != "PERSON" or end - start < 2:
        return start, end
    if _is_office(line, start, end):
        return end, end
    if _is_run_together(line, start, end, habits):
        return start, end - 1
    if _is_before_given(line, start, end, habits):
        return start + 1, end
    if end - start < 4 and _word_behind(line, start, end, habits):
        end -= 1
    elif _word_before(line, start, end, habits):
        start += 1
    return start, end


def _before_credit(line: Line, start: int, end: int) -> int:
    """`Ida Norn AFP`, `Getty Images Ida Norn`: whose picture it is."""
    for at in range(start, end):
        credit = line.texts[at] in CREDITS or line.texts[at : at + 2] == ["Getty", "Images"]
        if credit and (at > start + 1 or line.texts[at] == "Getty"):
            return at
    return end


def behind_topics(line: Line, nouns: list[Noun]) -> Iterator[tuple[int, int]]:
    """`adviser for Tides and Emerging Harbours Ida Norn`: the name behind what an office is about."""
    for _, end, noun in nouns:
        if noun.human and not noun.plural and line.lowers[end : end + 1] in (["for"], ["of"], ["on"]):
            last = _run_end(line, end + 1)
            start = next((at for at in (last - 3, last - 2) if at > end + 1 and _is_person(line, at, last)), last)
            if start < last:
                yield start, last


def _run_end(line: Line, at: int) -> int:
    """Where words with capitals end, small words between them allowed."""
    end = at
    while at < len(line.texts) and at - end <= 1:
        if line.texts[at][0].isupper() or line.hyphen(at):
            end = at + 1
        elif line.lowers[at] not in ("and", "&", "of", "the", ","):
            break
        at += 1
    return end


def _is_person(line: Line, start: int, end: int) -> bool:
    known = given_names().get(line.texts[start])
    plain = all(t[0].isupper() and t.replace(".", "").isalpha() for t in line.texts[start:end])
    body = line.lowers[end - 1] in words("body_words") | words("place_words")
    place = any(t.ent_type_ in ("GPE", "LOC", "FAC") for t in line.doc[start:end])
    glued = line.texts[start - 1][0].isupper()
    return known is not None and plain and glued and not body and not place and line.lowers[start] not in role_nouns()


def _is_office(line: Line, start: int, end: int) -> bool:
    """`Acting Attorney General`, `Company President`: an office and nobody's name."""
    for at in range(start, min(start + 2, end)):
        noun = role_nouns().get(" ".join(line.lowers[at:end]))
        before = all(lower in words("telling") or lower in words("firms") for lower in line.lowers[start:at])
        if noun is not None and noun.kind in ("office", "post") and before and end - start > 1:
            return line.texts[start] not in given_names()
    return False


def _is_run_together(line: Line, start: int, end: int, habits: Habits) -> bool:
    """`the victory of Ida Norn Harbourton (pictured)`: a name whole in itself, and the next caption's first word."""
    first, second, last = line.texts[start], line.texts[end - 2], line.texts[end - 1]
    if end - start != 3 or second in given_names() or (second, last) in habits.pairs:
        return False
    return (first, second) in habits.ended and last in habits.alone and second in habits.alone


def _is_before_given(line: Line, start: int, end: int, habits: Habits) -> bool:
    """`not due to Normark Ida Solberg`: a word that stands alone, and a given name with the surname behind it."""
    first, second = line.texts[start], line.texts[start + 1]
    after = line.texts[end] if end < len(line.texts) else "."
    given = given_names().get(second)
    if end - start != 2 or first in given_names() or given is None or given.word:
        return False
    return first in habits.alone and second not in habits.alone and (second, after) in habits.ended


def _word_behind(line: Line, start: int, end: int, habits: Habits) -> bool:
    """`a Norn Shutdown`: the report calls Norn by the surname alone, and `shutdown` is a word of it."""
    last, before = line.texts[end - 1], line.texts[end - 2]
    if last.lower() not in habits.small or last in given_names() or not last.isalpha():
        return False
    if (before, last) in habits.pairs:
        return False
    if end - start == 2:
        return before in habits.alone and before not in given_names() and before.lower() not in habits.small
    return line.texts[start] in given_names() and before in habits.alone


def _word_before(line: Line, start: int, end: int, habits: Habits) -> bool:
    """`the Real Ida Norn`, `Impeach Norn`: a word of the report that begins no name, and a name that it knows."""
    first, second = line.texts[start], line.texts[start + 1]
    if first in given_names() or first.lower() not in habits.small or not first.isalpha():
        return False
    if (first, second) in habits.pairs:
        return False
    known = given_names().get(second)
    if end - start > 2:
        return known is not None and not known.word and line.texts[end - 1] in habits.alone
    return second in habits.alone and line.doc[start].tag_ in _ACTS and second.lower() not in habits.small
