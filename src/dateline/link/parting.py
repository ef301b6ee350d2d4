"""An event that no line tells in its main clause: its tellings say other things, and only name the same thing.

`The shares have lost a third since the blast` and `the cause of the blast is a mystery` both speak of the blast, and
neither tells it. Shown as one entry, one of them would stand for both, and the reports of both would be counted as
telling it. So they are parted: those that say the same in like words stay together. A visit or a meeting stays one:
who met whom says which it is, and reports speak of it all along. So does the quake or storm of a day that each names.
"""

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from itertools import combinations

from dateline.link.acquaintance import DAY_NAMES, MONTHS
from dateline.link.disasters import DISASTERS
from dateline.link.join import connected
from dateline.link.kinds import family_of
from dateline.link.line import Told
from dateline.link.participants import MUTUAL
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import stem, words
from dateline.model import EventMention

#: One day as it stands in a record.
DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: So many words beside names, days and the word for the event do two sentences share that say the same of it.
SHARED = 3


def is_told(told: Told | None) -> bool:
    """Whether the main clause of a line tells the event; an event without a line is shown by its own words."""
    return told is None or (told.depth == 0 and not told.slight)


def parted(pile: Pile, mentions: Sequence[EventMention], kept: Container[str]) -> list[list[EventMention]]:
    """The tellings that say the same; all where a person put one of them (`kept`) together with others."""
    sentences: dict[str, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        sentences[f"{mention.report} {mention.sentence[0]}"].append(mention)
    encounter = any(m.type in MUTUAL and (m.actors or m.recipients) for m in mentions)
    if len(sentences) == 1 or encounter or any(m.id in kept for m in mentions):
        return [list(mentions)]
    triggers = {stem(word) for m in mentions for word in words(f"{m.text} {m.label}")}
    said = {key: _said(pile, held[0]) - triggers for key, held in sentences.items()}
    days = {key: _days(held) for key, held in sentences.items()}
    disaster = any(family_of(word) in DISASTERS for m in mentions for word in words(m.text))
    pairs = [
        (a, b)
        for a, b in combinations(sorted(said), 2)
        if len(said[a] & said[b]) >= SHARED or (disaster and days[a] & days[b])
    ]
    home = connected(sorted(said), pairs)
    parts: dict[str, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        parts[home[f"{mention.report} {mention.sentence[0]}"]].append(mention)
    return [parts[key] for key in sorted(parts)]


def _days(mentions: Sequence[EventMention]) -> frozenset[str]:
    """The days that the words of these tellings give the event."""
    return frozenset(m.when.edtf for m in mentions if m.when.edtf and DAY.fullmatch(m.when.edtf) and is_stated(m))


def _said(pile: Pile, mention: EventMention) -> frozenset[str]:
    """What the sentence of a telling says beside names and days: many things are told of one body or one day."""
    bare, _ = pile.bare(mention.report, *mention.sentence)
    return frozenset(word for word in bare if not word.isdigit()) - DAY_NAMES - MONTHS
