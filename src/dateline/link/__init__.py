"""What reports say together: copies, same entity, same event, same utterance, conflict, plan and outcome."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.link.cutting import Part, Place, cut, foremost_in, place_of
    from dateline.link.fronts import Front, packed_front, turns_in
    from dateline.link.gathering import Gathered, gather
    from dateline.link.in_parts import link_all, link_part, mark_of, program, words_of
    from dateline.link.prepared import Prepared
    from dateline.link.preparing import prepare, recipe
    from dateline.link.remembered import Remembered
    from dateline.link.renaming import called, called_otherwise
    from dateline.link.step import link, uncollected

__all__ = [
    "Front",
    "Gathered",
    "Part",
    "Place",
    "Prepared",
    "Remembered",
    "called",
    "called_otherwise",
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
    "program",
    "recipe",
    "turns_in",
    "uncollected",
    "words_of",
]

#: Where each lies. Questions want the words of this folder alone; to load all that links takes a tenth of a second.
_LIES_IN = {
    "Part": "cutting",
    "Place": "cutting",
    "cut": "cutting",
    "foremost_in": "cutting",
    "place_of": "cutting",
    "Front": "fronts",
    "packed_front": "fronts",
    "turns_in": "fronts",
    "Gathered": "gathering",
    "gather": "gathering",
    "link_all": "in_parts",
    "link_part": "in_parts",
    "mark_of": "in_parts",
    "program": "in_parts",
    "words_of": "in_parts",
    "Prepared": "prepared",
    "prepare": "preparing",
    "recipe": "preparing",
    "Remembered": "remembered",
    "called": "renaming",
    "called_otherwise": "renaming",
    "link": "step",
    "uncollected": "step",
}


def __getattr__(name: str) -> Any:
    """Load what links when it is first asked for."""
    if name in _LIES_IN:
        return getattr(import_module(f"{__name__}.{_LIES_IN[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
