"""What somebody is called in a line: the full name at the first place, where it can be nobody else's."""

import re
from collections.abc import Mapping

from dateline.link.pile import Pile
from dateline.model import Entity, Mention

#: Pronouns of persons stand for them wherever they are; the others only for a body named nowhere in the line.
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
NEUTRAL = frozenset({"it", "they", "its", "their", "them"})
#: After somebody else's name in the line these are likelier that one: "Rye denied he had".
SUBJECTIVE = frozenset({"he", "she", "his"})
POSSESSIVE = frozenset({"his", "its", "their"})
BODIES = frozenset({"organisation", "government"})
#: Kinds of entities whose name says which one is meant.
KNOWN = frozenset({"person", "government", "organisation", "place"})
#: After these words "her" is no owner: "told her that", "asked her to".
FUNCTION = frozenset(
    {"a", "about", "after", "against", "an", "and", "as", "at", "because", "before", "but", "by", "for"}
)
FUNCTION |= {"from", "if", "in", "into", "not", "of", "off", "on", "or", "out", "over", "since", "that", "the", "to"}
FUNCTION |= {"up", "when", "where", "whether", "while", "who", "why", "with", "without", "how", "during", "until"}
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+$")
#: After these a name is a company's, even where a person bears it too.
_COMPANY = re.compile(r"\b(?:\w*maker|firm|company|group|builder|giant|airline|bank|brand|retailer)\s+$")
#: After these a name is a place's, even where a person bears it too.
_PLACED = re.compile(r"\b(?:downtown|central|uptown|suburban|near|in|outside)\s+$")
#: After these it says of what kind a thing is: "an Okoro memorandum", "the Lind regime".
_ARTICLE = re.compile(r"\b(?:an?|the|A|An|The)\s+$")
#: After these it is what a thing is called: "the so-called Okoro rule".
_SO_CALLED = re.compile(r"\b(?:so-called|known as|dubbed) (?:the )?[\"“‘']?$")
#: After these it is a word of a title: "A Plain Case for Okoro".
_IN_TITLE = re.compile(r"\b[A-Z]\w+ [A-Z]\w+ (?:for|of|about|against|with)\s+$")
#: A word with a capital before a name, as "President" is; no longer than this in characters is it looked for.
_TITLE, TITLE = re.compile(r"\b[A-Z][\w.]+\s$"), 20
#: Behind a hyphen it is a part of a word: "the pro-Okoro camp".
_HYPHENED = re.compile(r"\w[-‐‑]$")
#: A name read so often before the full one, beyond headlines, is not short for that.
OFTEN = 2
#: Somebody named so many times as often as all others of the name is meant by it.
FAR_OFTENER = 3
#: After a name: a further word of it. A name is then not somebody's who has only its first word.
_GOES_ON = re.compile(
    r"\s(?:of the )?[A-Z]|\s(?:and|&) (?:[A-Z][\w’'-]* ){1,3}(?:University|College|School|Institute|Act|Foundation)\b"
    r"|[-’'](?!s\b)|\s(?:administration|campaign|team|family|presidency|era|government|camp)\b"
    r"|\s(?:rule|law|act|bill|plan|doctrine|amendment|commission|inquiry|prize|award|medal|index|effect|report|formula)\b"
    r"|['’]s (?:top |chief |senior )?(?:executives?|board|shares?|stock|shareholders|chairman|Auctions?|Inc|Corp)\b"
)
#: Words of headlines, with capitals there, that are no forenames.
NO_FORENAMES = frozenset(
    {"top", "former", "new", "ex", "late", "old", "big", "chief", "senior", "acting", "first", "the", "bankrupt"}
    | {"embattled", "disgraced", "ousted", "jailed", "fellow", "ailing", "troubled", "billionaire", "convicted"}
)
#: Behind a name these are no surname.
OFFICES = frozenset({"mayor", "governor", "president", "minister", "administration", "campaign", "police", "senator"})
PARTICLES = frozenset(
    {"de", "da", "di", "del", "der", "den", "du", "dos", "la", "le", "van", "von", "bin", "ibn", "al", "el"}
)
#: A word of a name with fewer letters may have no capital.
SMALL = 4
_NEXT = re.compile(r"\s+([A-Za-z]+)")


def is_other(before: str) -> bool:
    """The words before a name say that it is a company's, a place's, a word of a title or of a compound."""
    return any(found.search(before) for found in (_COMPANY, _PLACED, _ARTICLE, _SO_CALLED, _IN_TITLE, _HYPHENED))


def is_sure(pile: Pile, mention: Mention, entity: Entity, entity_of: Mapping[str, str]) -> bool:
    """The full name may stand for a short one: it is not read later only, nor is another of that name about.

    News calls people by their full names first: what is "Lind" before "Ada Lind" is read stands for something else.
    """
    if mention.form == "pronoun" or entity.kind != "person":
        return True
    bearers = pile.bearers[mention.report].get(mention.text.split()[-1], ())
    own = [b for b in bearers if entity_of.get(b.entity, b.entity) == entity.id]
    full = min((b.begin for b in own if " " in b.text), default=None)
    if full is not None and mention.begin < full:
        text = pile.reports[mention.report].text[max(0, mention.begin - TITLE) : mention.begin]
        short = [b for b in own if b.begin < (mention.begin if _TITLE.search(text) else full)]
        if len(short) >= OFTEN:
            return False
    others = [b for b in bearers if entity_of.get(b.entity, b.entity) != entity.id]
    full_names = sum(" " in b.text for b in own)  # a bare surname may itself be the other's
    return not others or full_names >= FAR_OFTENER * len(others)


def goes_on(text: str, end: int) -> bool:
    """A word behind a name belongs to it: it is no surname there."""
    return _GOES_ON.match(text, end) is not None


def called(mention: Mention, entity: Entity | None, named: set[str], names: set[str], after: str) -> str:
    """What stands in the line for a mention: the full name the first time, the report's own word after that."""
    if entity is None:
        return mention.text
    first = entity.id not in named
    if mention.form == "pronoun":
        if mention.text.lower() in SUBJECTIVE and named and first and entity.id not in names:
            return mention.text
        if not first or entity.id in names or not _stands_for(mention, entity, names):
            return mention.text  # "in his speech Rye said": named in the line
        named.add(entity.id)
        return f"[{entity.name}]{_owner(mention, after)}"
    named.add(entity.id)
    full = entity.name.split() if entity.kind == "person" and first else []
    if len(mention.text.split()) >= len(full) or not _is_part(mention.text, full):
        return mention.text
    other = full[0].lower() in NO_FORENAMES or len(set(full)) < len(full) or _is_code(full)
    goes_on = _GOES_ON.match(after) is not None or other
    return mention.text if goes_on else entity.name


def _is_code(full: list[str]) -> bool:
    """ "BPD Okoro": letters that stand for something, and no forename."""
    return len(full[0]) >= SMALL - 1 and full[0].isupper() and not full[-1].isupper()


def _is_part(word: str, full: list[str]) -> bool:
    """The surname of a full name; its forename only where no office stands behind it."""
    if any(part.islower() and part not in PARTICLES for part in full):
        return False
    return word == full[-1] or (word == full[0] and full[-1].lower() not in OFFICES)


def _stands_for(mention: Mention, entity: Entity, names: set[str]) -> bool:
    """The name may stand for the pronoun: it is known, and for "it" and "they" a body the line does not name."""
    if mention.text.lower() in PERSONAL:
        return entity.kind in KNOWN
    proper = all(word[0].isupper() or len(word) < SMALL for word in entity.name.split())
    return entity.kind in BODIES and proper and entity.id not in names


def _owner(mention: Mention, after: str) -> str:
    """The "'s" of an owner; "her" is one where a noun can follow it."""
    word = mention.text.lower()
    if word == "her":
        return "'s" if (found := _NEXT.match(after)) and found[1] not in FUNCTION else ""
    return "'s" if word in POSSESSIVE else ""
