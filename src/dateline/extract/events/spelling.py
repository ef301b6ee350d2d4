"""How names are spelled: capitals, full stops, signs of shares, and what a page glues to them."""

import re
from typing import TYPE_CHECKING

from dateline.model import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words of a name that are no capitals.
SMALL = frozenset(
    {"of", "the", "and", "for", "de", "da", "di", "la", "le", "du", "van", "von", "der", "den", "al", "el"}
)
SMALL |= {"bin", "ibn", "ben", "abu", "in", "on", "to", "at", "a", "und", "et", "y", "dos", "del", "ter", "ten", "s"}
#: A full stop that belongs to the name.
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)\.)$")
#: The hyphen of one word: "Co-operation".
_CO = re.compile(r"(?<=\b[CPR][oer])-(?=[a-z])|(?<=\bPre)-(?=[a-z])")
_RUN_ON = re.compile(r"(?P<name>[A-Z][a-z'’-]*[a-z])[A-Z]\w*$")
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,3}$|\(?[A-Z]{2,5}\)?$")
#: Agencies, as they stand behind the name of whom a picture shows.
CREDITS = frozenset({"AFP", "AP", "EPA", "Reuters", "REUTERS", "PA", "UPI", "AAP"})
#: Several words in capitals, together longer than this, are a heading and no name.
SHOUTED = 8
#: Shorter words are no names by their capital alone.
SHORTEST = 3


def is_name(words: str) -> bool:
    """Capitals throughout, but for small words: no piece of a sentence."""
    parts = _CO.sub("", words).replace("-", " ").replace("’", " ").replace("'", " ").split()
    if any(mark in words.strip(" (") for mark in "()[]|:"):
        return False
    if len(parts) > 1 and all(w.isalpha() and w.isupper() for w in parts) and len(words) > SHOUTED:
        return False
    return any(c.isupper() for c in words) and all(not w[0].islower() or w in SMALL for w in parts)


def is_name_elsewhere(word: str, text: str) -> bool:
    """Whether a word that opens a sentence stands with its capital inside others, and never without it."""
    if len(word) < SHORTEST or not word.isalpha() or not word[:1].isupper():
        return False
    inside = re.search(rf"(?<=[a-z,] ){word}\b", text)
    return inside is not None and re.search(rf"\b{word.lower()}\b", text) is None


def is_ticker(noun: Token) -> bool:
    """The sign of a stock: "KFT.N"."""
    return bool(_TICKER.match(noun.text)) and "." in noun.text


def is_lone_ticker(noun: Token) -> bool:
    """The sign of a stock without the name of the firm before it."""
    return is_ticker(noun) and not before_ticker(noun)


def before_ticker(noun: Token) -> "list[Token]":
    """The name before "KFT.N", where the parser takes the sign of the stock for the head."""
    if not _TICKER.match(noun.text):
        return []
    return [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i == noun.i - 1]


def is_borne(word: str, name: str) -> bool:
    """Whether a name of more than one word ends with the word."""
    return name.endswith(f" {word}")


def is_run_on(word: Token) -> bool:
    """A name run on to the word behind it, where the name itself stands before."""
    return unglued(word).i != word.i


def unglued(noun: Token) -> Token:
    """ "Ida Norn Ida Marie NornHarbour opens again", "Ida Norn AFP": the name before a tag or a credit."""
    if noun.text in CREDITS:
        before = noun.nbor(-1) if noun.i > noun.sent.start else noun
        if before.dep_ == "compound" and before.pos_ == "PROPN":
            return before
    for after in noun.doc[noun.i + 1 : noun.i + 6] if noun.pos_ == "PROPN" else ():
        glued = _RUN_ON.match(after.text)
        if glued is None:
            continue
        named = [t for t in noun.doc[max(noun.i - 3, 0) : noun.i] if t.text == glued["name"]]
        if named:
            return named[-1]
    if noun.pos_ == "PROPN" and (glued := _RUN_ON.match(noun.text)):
        for before in reversed(list(noun.doc[max(noun.i - 6, 0) : noun.i])):
            if before.text == glued["name"]:
                return before
    return noun


def plain(words: str) -> str:
    """Words on one line, without the mark of an owner and marks at their ends."""
    found = " ".join(words.split()).removesuffix("'s").removesuffix("’s").strip(' ,;:"“”(')
    return found if ABBREVIATED.search(found) else found.rstrip(".")


#: Names of bodies that go on behind "of": "the Department of the Treasury".
GOING_ON = re.compile(
    r"(?:Department|Ministry|Office|Board|Bureau|Bank|University|Court|House|Council|Committee|Institute|Union|League|"
    r"Association|Federation|Chamber|Academy|College|Church|Commission|Bishop|Archdiocese|Diocese|Society|Secretariat)"
    r"(?P<rest> of (?:the )?[A-Z][\w-]*(?: (?:and )?[A-Z][\w-]*){0,4})"
    r"|Task Force on (?:the )?[A-Z][\w-]*(?: (?:and )?[A-Z][\w-]*){0,4}"
)
#: What stands before the name of an office of a department: "the Department of the [Treasury's Office of Tides]".
DEPARTMENT = re.compile(r"(?:U\.S\. |US )?(?:Department|Ministry) of (?:the )?$")
#: What stands before the rest of a firm's name that begins with a person's.
FOUNDER = re.compile(r"[A-Z][\w.&-]{0,30}['’]s ")


def with_owner(paragraph: Paragraph, begin: int) -> int:
    """ "Rye's Harbour Goods", of which the reader of names took the last two words: where the whole begins."""
    if paragraph.doc.text[max(0, begin - paragraph.begin - 3) : begin - paragraph.begin] not in ("'s ", "’s "):
        return begin
    for name in paragraph.doc.ents:
        first, end = paragraph.begin + name.start_char, paragraph.begin + name.end_char
        if name.label_ in ("ORG", "PERSON", "FAC") and first < begin < end:
            return first if FOUNDER.fullmatch(name.text[: begin - first]) else begin
    return begin
