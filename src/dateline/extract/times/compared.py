"""Times only compared with: `up from 5.2% in August`, `the most since July 2004`, `after a flat second quarter`."""

from dateline.extract.times.scene import Scene
from dateline.extract.times.verbs import STOPS, tells_tense


def is_compared(scene: Scene, grain: str) -> bool:
    """Tell whether an expression is what something else is measured by, so that the text does not speak of it."""
    if scene.word(-1) == "since":
        return True
    if grain not in ("day", "month", "quarter", "year") or scene.word(1) in _STRETCHES:
        return False
    for offset in range(-1, -_REACH, -1):
        low = scene.word(offset)
        if low in _COMPARING or (low == "with" and scene.word(offset - 1).startswith("compar")):
            return True
        if low in _PASSING:
            return grain == "quarter"
        if not low or low in STOPS or low in _TURNS or tells_tense(low):
            return False
    return False


#: How many words may stand between: "from a revised 0.4 percent gain in August".
_REACH = 11
_COMPARING = frozenset({"from", "than", "versus", "vs", "against", "unlike"})
#: What a quarter came after is told in passing.
_PASSING = frozenset({"after", "following", "despite"})
_TURNS = frozenset({",", "and", "but", "or", "to", "break"})
#: "from July to September" compares nothing.
_STRETCHES = frozenset({"to", "through", "until", "till", "-"})
