"""What was called off or put off, where no table knows its noun: "the match was scrapped", "put back the hearing"."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.coming import OCCASIONS
from dateline.extract.events.frames import Frame
from dateline.extract.events.tense import word_of, words
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span
else:
    Span = object

#: The noun tells what was to take place, the verb above it what became of that.
FATED = Frame("fated", None, (), "OTHER", None, "act", "fated")
#: Things that people set a day for.
ARRANGED = OCCASIONS | {
    "appointment", "audition", "camp", "performance", "show", "gig", "tour", "festival", "fair", "parade", "service",
    "mass", "wedding", "party", "gala", "dinner", "lunch", "banquet", "reception", "game", "fixture", "final", "race",
    "semi-final", "tournament", "championship", "cup", "exercise", "drill", "manoeuvre", "maneuver", "voyage",
    "crossing", "sailing", "departure", "landing", "opening", "reopening", "inauguration", "referendum", "poll",
    "debate", "lecture", "class", "exam", "interview", "briefing", "congress", "convention", "forum", "premiere",
    "auction", "delivery", "shipment", "surgery", "search", "swap", "handover", "exchange", "repatriation",
    "audience", "inspection", "mission", "expedition", "walkout", "stoppage", "boycott", "vigil", "procession",
    "celebration", "festivity", "blessing", "regatta", "demolition", "inquest", "sentencing", "deposition",
    "execution", "start", "appearance", "connection", "excursion", "outing", "course", "workshop", "seminar",
}  # fmt: skip


def fated(sentence: Span, known: Collection[int]) -> Iterator[Trigger]:
    """Yield the nouns of what was to take place and was postponed or cancelled; `known` tell events already."""
    for verb in sentence:
        if verb.pos_ != "VERB" or words().get(("noun", word_of(verb))) not in ("postponed", "cancelled"):
            continue
        for noun in syntax.objects(verb):
            if noun.i not in known and noun.pos_ == "NOUN" and noun.lemma_.lower() in ARRANGED:
                yield Trigger(noun, FATED, None)
