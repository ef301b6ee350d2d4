"""Which of the tellings of an event its line is made of, and what an event weighs that has no good line."""

from collections.abc import Iterable
from itertools import islice

from dateline.link.line import Lines, Told
from dateline.link.pile import Pile
from dateline.model import EventMention, When

#: No more tellings of one event than this are tried for its line.
TRIED = 12
#: What is left of the weight of an event whose line wants nothing, a little, more.
SHARES = (1.0, 0.5, 0.15, 0.1, 0.1)
#: What is left of it by how deep below the main clause of its line it is told.
DEEP_SHARES = (1.0, 0.8, 0.5, 0.35)
#: What is left of it where its line is about markets, minds, how things stand or the speaker.
SLIGHT_SHARE = 0.3
#: What is left of it where a headline or a caption is all that tells it.
HEADLINE_SHARE = 0.8
#: What a telling lacks for a line that has another date than the event, no date, is a headline or far down.
OTHER_DAY, UNDATED, HEADLINE, LATE, THIN = 1.0, 0.5, 1.0, 0.25, 0.5
#: A line of fewer words seldom says what it is about.
FEW = 12
#: Words this far into a report are no longer its lead.
LEAD_CHARACTERS = 600


def share_of(told: Told | None) -> float:
    """How much of its weight an event keeps whose line cannot be read alone, or tells something else."""
    if told is None:
        return SHARES[-1]
    share = SHARES[min(told.faults, len(SHARES) - 1)] * DEEP_SHARES[min(told.depth, len(DEEP_SHARES) - 1)]
    return share * (SLIGHT_SHARE if told.slight else 1.0) * (HEADLINE_SHARE if told.apart else 1.0)


def tell(pile: Pile, mentions: Iterable[EventMention], lines: Lines, when: When | None = None) -> Told | None:
    """The best line among the tellings of an event, those given first before others as good; None without any.

    Best is what stands alone, tells the event in its main clause, with the event's own date (`when`), in a lead.
    """
    best: Told | None = None
    least = float("inf")
    for mention in islice(mentions, TRIED):
        told = lines.of(mention)
        wants = _wants(pile, mention, told, when) if told is not None else least
        if wants < least:
            best, least = told, wants
        if not least:
            break
    return best


def _wants(pile: Pile, mention: EventMention, told: Told, when: When | None) -> float:
    """What a telling lacks to be the line of its event; 0 where it lacks nothing."""
    begin = pile.body.get(mention.report) or 0
    wants = float(told.faults + told.depth + 2 * told.slight)
    if mention.when.basis != "words":
        wants += UNDATED
    elif when is not None and mention.when.edtf != when.edtf:
        wants += OTHER_DAY
    wants += THIN * (len(told.text.split()) < FEW)
    if told.apart:
        return wants + HEADLINE
    return wants + LATE * (mention.begin - begin > LEAD_CHARACTERS)
