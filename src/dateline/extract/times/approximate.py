"""Words that make a date about right: `around May 3`, `circa 1850`, `about 1120`."""

import re

from dateline.extract.times.match import grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value

_ABOUT = frozenset({"about", "around", "circa", "roughly", "approximately", "ca", "c"})
#: A time on the clock, without a zone.
_HOUR = re.compile(r"T\d\d:\d\d$")


def loosened(value: Value, scene: Scene) -> Value:
    """The value with its stretch marked as about right, where the words before it say so."""
    edtf = value.edtf
    if value.type != "DATE" or not edtf or value.value.endswith("_REF") or any(c in edtf for c in "/~T"):
        return value
    at = -2 if scene.word(-1) in (".", "the") else -1
    if scene.word(-1) == "around" and scene.word(1) in ("'s", "'"):
        return value  # "ways around Friday's ruling"
    told = scene.word(at) == "about" and scene.word(at - 1) in grammar().lexicon.lists["talk"]
    return value._replace(edtf=f"{edtf}~") if scene.word(at) in _ABOUT and not told else value


def about_an_hour(edtf: str | None, words: str, before: str) -> str | None:
    """ "around 11 a.m. on Sunday", "at about 10.30 p.m. on Friday": about that hour of the day."""
    first = words.partition(" ")[0].lower()
    near = edtf is not None and _HOUR.search(edtf) is not None and (first in _ABOUT or before in _ABOUT)
    return f"{edtf}~" if near else edtf
