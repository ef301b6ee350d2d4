"""One line for an event, cut from the best telling of it. Words are left out at the ends, never put in."""

import re
from collections.abc import Sequence

from dateline.link.pile import Pile
from dateline.model import HELD, EventMention, Status

#: A line longer than this is cut at a clause boundary.
LONGEST, SHORTEST = 150, 30
_BOUNDARY = re.compile(r"[,;:–—](?=\s)|\s(?=(?:as|while|after|amid|but|and|although|which|who|because|before)\s)")
_EDGES = " \t\n,;:–—-"
_MARKS = {"“": "”", "‘": "’", "«": "»"}


def tellings(pile: Pile, mentions: Sequence[EventMention], status: Status) -> list[EventMention]:
    """The mentions that show the event best: of its status, in the outlet's voice, with who and where, not long.

    The best first; after it only those that are of the event's status and no background where the best is so too.
    """
    if len(mentions) == 1:
        return list(mentions)
    ordered = sorted(mentions, key=lambda m: (_poverty(pile, m, status), pile.age(m.report), m.begin, m.id))
    worst = _poverty(pile, ordered[0], status)[:2]
    return [m for m in ordered if _poverty(pile, m, status)[:2] <= worst]


def _poverty(pile: Pile, mention: EventMention, status: Status) -> tuple[object, ...]:
    same = mention.status == status or (mention.status in HELD and status in HELD)
    named = min(2, len(mention.actors)) + min(2, len(mention.recipients)) + bool(mention.place)
    block = pile.reports[mention.report].block_at(mention.begin)
    body = block is None or block.kind == "body"
    too_long = mention.sentence[1] - mention.sentence[0] > 2 * LONGEST
    return not same, mention.background, mention.claimed, too_long, -named, not body


def summarise(pile: Pile, mention: EventMention) -> str:
    """The sentence of a mention, or the clause of it that holds the trigger."""
    text = pile.reports[mention.report].text
    begin, end = mention.sentence
    begin, end = (begin, end) if end > begin else (mention.begin, mention.end)
    if end - begin > LONGEST:
        begin, end = _clause(text, begin, end, mention)
    return " ".join(text[begin:end].strip(_EDGES).split())


def _clause(text: str, begin: int, end: int, mention: EventMention) -> tuple[int, int]:
    cuts = [begin + found.start() for found in _BOUNDARY.finditer(text[begin:end])]
    stops = [cut for cut in cuts if cut >= max(mention.end, begin + SHORTEST) and _balanced(text[begin:cut])]
    stop = next(iter(stops), end)
    if stop - begin <= LONGEST:
        later = [cut for cut in stops if cut - begin <= LONGEST]
        return begin, max(later, default=stop)
    starts = [cut + 1 for cut in cuts if cut < mention.begin - SHORTEST and _balanced(text[cut + 1 : stop])]
    return max(starts, default=begin), stop


def _balanced(words: str) -> bool:
    """Quotation marks that open in a stretch also close in it (law 5)."""
    return words.count('"') % 2 == 0 and all(words.count(a) <= words.count(b) for a, b in _MARKS.items() if a != "‘")
