"""When was this report published? Three passes: its own evidence, the clues inside it, the rest of the pile."""

from dateline.dating.inside.step import date_from_inside
from dateline.dating.own.step import date_report
from dateline.dating.pile.match import Kept, Pile
from dateline.dating.pile.step import date_from_pile, doubt_undated
from dateline.dating.pile.support import Support, recipe, support_of

__all__ = [
    "Kept",
    "Pile",
    "Support",
    "date_from_inside",
    "date_from_pile",
    "date_report",
    "doubt_undated",
    "recipe",
    "support_of",
]
