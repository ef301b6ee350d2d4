"""What befalls a land, `the quake`: one, however many reports speak of it, and verbs that say no more than that."""

import re
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.link.kinds import family_of, trigger_of
from dateline.link.pile import Pile
from dateline.link.windows import Window, window
from dateline.link.words import fold, stem
from dateline.model import EventMention

#: What befalls a land: each is one, however many reports speak of `the quake`.
DISASTERS = frozenset({"quake", "storm"})
#: Verbs that say of it no more than that it came.
COMES_ABOUT = frozenset(
    {"struck", "strikes", "strike", "hit", "hits", "happened", "occurred", "rocked", "shook", "came"}
)
_BY = re.compile(r"\sby\s(?:[\w.-]+\s){0,4}?(\w*quakes?|tremor|\w*storm|hurricane|cyclone|typhoon)\b", re.IGNORECASE)
#: A disaster is `the quake` for so long.
REMEMBERED = timedelta(days=120)
#: Before a noun these point back at something told.
_POINTERS = ("the ", "this ", "that ", "his ", "her ", "its ", "their ", "'s ", "’s ")


def is_definite(pile: Pile, mention: EventMention) -> bool:
    """`The`, `this`, `his` stands right before it: a noun that points at something known."""
    before = pile.reports[mention.report].text[max(0, mention.begin - 6) : mention.begin].lower()
    return f" {before}".endswith(_POINTERS)


def kind_of(pile: Pile, mention: EventMention) -> tuple[str, str]:
    """Stem and family of the trigger; of `hit by an earthquake` those of the quake."""
    text = pile.reports[mention.report].text
    if mention.text.lower() in COMES_ABOUT and (by := _BY.match(text[mention.end : mention.sentence[1]])):
        word = fold(by[1])
        if (family := family_of(word)) in DISASTERS:
            return stem(word), str(family)
    return trigger_of(mention)


def window_of(pile: Pile, mention: EventMention, family: str) -> Window:
    """When it can have happened; months later a disaster is still `the quake`."""
    known = window(pile, mention)
    if family not in DISASTERS or known.stated or known.open or known.first < date.min + REMEMBERED:
        return known
    return replace(known, first=known.first - REMEMBERED) if is_definite(pile, mention) else known
