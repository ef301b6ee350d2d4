"""Deeds that change things and words about them: of a short list of a story readers ask the former first.

Of the events that gold has in three and more reports of a story (`bench.stories`, 18 stories) every third is a death,
an arrest, a resignation, a vote or a signing; of demands, pledges and announcements hardly any is.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.kinds import family_names, trigger_of
from dateline.link.words import stem
from dateline.model import EventMention

TABLE = Path(__file__).with_name("weighty.tsv")
#: What a deed of no such kind has of the weight of one that changes things, and what mere words have.
OTHER, WORDS = 0.6, 0.5
#: In so small a pile that holds in full; in a larger one what many tell says more of what matters, and soon all.
FEW = 30


@cache
def families_of(kind: str) -> frozenset[str]:
    """The families of deeds of a kind: `change` or `words`."""
    told = (word for row in read_table(TABLE) if row["kind"] == kind for word in row["families"].split())
    return frozenset(word if word in family_names() else stem(word) for word in told)


def weight_of_kind(mentions: Sequence[EventMention], reports: int) -> float:
    """What is left of the weight of an event in a pile of so many reports: 1 where any telling names a change."""
    told = {trigger_of(mention)[1] for mention in mentions}
    if not told.isdisjoint(families_of("change")):
        return 1.0
    share = WORDS if told <= families_of("words") else OTHER
    return 1 - (1 - share) * min(1.0, FEW / max(1, reports)) ** 2
