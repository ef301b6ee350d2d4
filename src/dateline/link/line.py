"""One line for an event, made of the words its report gives for it, so that it can be read alone.

Pronouns become the name they stand for, in square brackets as an editor would put it; a short name becomes the full
one at its first place. Words inside quotation marks are left as they are (law 5).
"""

import re
from collections.abc import Iterator, Mapping

from dateline.link.pile import Pile
from dateline.model import Entity, EventMention, Mention

#: A line with fewer words says too little to stand alone; a longer one is more than a line.
FEWEST, LONGEST = 3, 230
#: Pronouns of persons alone: "it" is too often nobody ("it was announced").
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
POSSESSIVE = frozenset({"his", "her"})
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
_GAP_BEFORE = re.compile(r"\s+([,.;:!?%)\]”’])")
_EDGES = " \t\n,;:–—-"


def line_of(
    pile: Pile, mention: EventMention, entity_of: Mapping[str, str], entities: Mapping[str, Entity]
) -> str | None:
    """The line of an event mention; None when its report gives none that can stand alone."""
    line = pile.lines.get(mention.id)
    if line is None:
        return None
    text = pile.reports[mention.report].text
    quoted = pile.verbatim[mention.report]
    named: set[str] = set()
    pieces = []
    for begin, end in line.spans:
        at = begin
        for found in _replaceable(pile, mention.report, begin, end, quoted):
            entity = entities.get(entity_of.get(found.entity, found.entity))
            words = _name(found, entity, named) if entity else found.text
            pieces.append(text[at : found.begin] + words)
            at = found.end
        pieces.append(text[at:end] + " ")
        if begin != line.spans[0][0] and _PARTICIPLE.match(text, begin):
            pieces[-1] = pieces[-1][:1].lower() + pieces[-1][1:] if at == begin else pieces[-1]
    whole = _tidy("".join(pieces))
    return whole if len(whole.split()) >= FEWEST and len(whole) <= LONGEST and _balanced(whole) else None


def _replaceable(pile: Pile, report: str, begin: int, end: int, quoted: list[tuple[int, int]]) -> Iterator[Mention]:
    at = begin
    for mention in pile.mentions[report]:
        if mention.begin < at or mention.end > end or mention.form not in ("pronoun", "name"):
            continue
        if mention.form == "pronoun" and mention.text.lower() not in PERSONAL:
            continue
        if not any(a < mention.end and mention.begin < b for a, b in quoted):
            yield mention
            at = mention.end


def _name(mention: Mention, entity: Entity, named: set[str]) -> str:
    """What stands in the line for a mention: the full name the first time, the report's own word after that."""
    first = entity.id not in named
    named.add(entity.id)
    known = entity.kind in ("person", "government", "organisation", "place")
    if mention.form == "pronoun":
        if not first or not known:
            return mention.text
        owner = "'s" if mention.text.lower() in POSSESSIVE else ""
        return f"[{entity.name}]{owner}"
    short = entity.kind == "person" and first and len(mention.text.split()) < len(entity.name.split())
    return entity.name if short and mention.text in entity.name.split() else mention.text


def _tidy(line: str) -> str:
    plain = _GAP_BEFORE.sub(r"\1", " ".join(line.split())).strip(_EDGES)
    return plain[:1].upper() + plain[1:]


def _balanced(words: str) -> bool:
    """Quotation marks and brackets that open in a line also close in it."""
    pairs = (("“", "”"), ("«", "»"), ("(", ")"))
    return words.count('"') % 2 == 0 and all(words.count(a) == words.count(b) for a, b in pairs)
