"""What befalls a land, `the quake`: one, however many reports speak of it, and verbs that say no more than that."""

import re
from datetime import date, timedelta
from functools import lru_cache

from msgspec.structs import replace

from dateline.link.kinds import family_of, trigger_of
from dateline.link.phrasing import phrased
from dateline.link.pile import Pile
from dateline.link.windows import Window, is_stated, window
from dateline.link.words import fold, stem
from dateline.model import HELD, EventMention

#: What befalls a land: each is one, however many reports speak of `the quake`.
DISASTERS = frozenset({"quake", "storm"})
#: What befalls a person once.
ONCE = frozenset({"die", "kill", "murder", "execute", "hang"})
#: Verbs that say of it no more than that it came.
COMES_ABOUT = frozenset(
    {"struck", "strikes", "strike", "hit", "hits", "happened", "occurred", "rocked", "shook", "came"}
)
_BY = re.compile(r"\sby\s(?:[\w.-]+\s){0,4}?(\w*quakes?|tremor|\w*storm|hurricane|cyclone|typhoon)\b", re.IGNORECASE)
#: Verbs of its harm, with which it is the doer; so many characters before them it stands.
_HARM = frozenset({"slam", "devastate", "flatten", "batter", "ravage", "lash", "pound", "rip"})
_HARMED = frozenset(stem(word) for word in _HARM)
_DOER_REACH = 60
_DOER = re.compile(
    r"\b(\w*quake|tremor|\w*storm|hurricane|cyclone|typhoon)\s(?:[A-Z][\w-]+)?,?\s?(?:that\s|which\s)?(?:has\s|had\s)?$",
    re.IGNORECASE,
)
#: A disaster is `the quake` for so long.
REMEMBERED = timedelta(days=120)
#: Before a noun these point back at something told.
_POINTERS = ("the ", "this ", "that ", "his ", "her ", "its ", "their ", "'s ", "’s ")


def is_definite(pile: Pile, mention: EventMention) -> bool:
    """`The`, `this`, `his` stands right before it: a noun that points at something known."""
    before = pile.reports[mention.report].text[max(0, mention.begin - 6) : mention.begin].lower()
    return f" {before}".endswith(_POINTERS)


def kind_of(pile: Pile, mention: EventMention) -> tuple[str, str]:
    """Stem and family of the trigger; of `hit by a quake` and `the storm slammed` those of the disaster."""
    comes_about, harms = _of_disaster(mention.text)
    text = pile.reports[mention.report].text if harms else ""
    if comes_about and (by := _BY.match(text[mention.end : mention.sentence[1]])):
        word = fold(by[1])
        if (family := family_of(word)) in DISASTERS:
            return stem(word), str(family)
    if harms:
        before = text[max(mention.sentence[0], mention.begin - _DOER_REACH) : mention.begin]
        if (doer := _DOER.search(before)) and (family := family_of(fold(doer[1]))) in DISASTERS:
            return stem(fold(doer[1])), str(family)
    return phrased(pile, mention) or trigger_of(mention)


@lru_cache(maxsize=10_000)
def _of_disaster(trigger: str) -> tuple[bool, bool]:
    """Whether a word may say no more than that a disaster came; whether it may be said of one at all."""
    low = trigger.lower()
    return low in COMES_ABOUT, low in COMES_ABOUT or stem(low) in _HARMED


def window_of(pile: Pile, mention: EventMention, family: str, of_somebody: bool) -> Window:
    """When it can have happened; months later a disaster is still `the quake`, and somebody's death his only one."""
    known = window(pile, mention)
    if family in ONCE and of_somebody and not is_stated(mention) and mention.status in HELD:
        return replace(known, first=date.min)
    if family not in DISASTERS or known.stated or known.open or known.first < date.min + REMEMBERED:
        return known
    return replace(known, first=known.first - REMEMBERED) if is_definite(pile, mention) else known
