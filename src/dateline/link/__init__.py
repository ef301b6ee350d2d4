"""What reports say together: copies, same entity, same event, same utterance, conflict, plan and outcome."""

from dateline.link.cutting import Part, Place, cut, foremost_in, place_of
from dateline.link.fronts import Front, packed_front, turns_in
from dateline.link.gathering import Gathered, gather
from dateline.link.in_parts import link_all, link_part, mark_of, words_of
from dateline.link.prepared import Prepared
from dateline.link.preparing import prepare, recipe
from dateline.link.renaming import called
from dateline.link.step import link, uncollected

__all__ = [
    "Front",
    "Gathered",
    "Part",
    "Place",
    "Prepared",
    "called",
    "cut",
    "foremost_in",
    "gather",
    "link",
    "link_all",
    "link_part",
    "mark_of",
    "packed_front",
    "place_of",
    "prepare",
    "recipe",
    "turns_in",
    "uncollected",
    "words_of",
]
