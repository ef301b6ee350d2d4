"""Units of time: their grains, and how the value of one is written that nothing anchors, or only a coarser one."""

from dateline.calendar import Grain, Period
from dateline.extract.times.match import grammar

GRAIN: dict[str, Grain] = {
    "D": "day",
    "W": "week",
    "2W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "L": "millennium",
    "WE": "weekend",
}


def unit_letter(word: str) -> str:
    """`years` -> `Y`, `hours` -> `TH`."""
    values = grammar().lexicon.values
    letter: str = values["UNIT"].get(word) or values["UNITS"].get(word, "")
    return letter


def unknown(grain: Grain) -> str:
    """The TIMEX3 value of a unit that nothing anchors."""
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(grain, "XXXX")


def finer(grain: Grain, than: Grain) -> bool:
    """Tell whether a grain is finer than another: a day within a month cannot be told from the month alone."""
    order = {
        "day": 0,
        "weekend": 1,
        "week": 1,
        "month": 2,
        "quarter": 3,
        "season": 3,
        "half": 4,
        "year": 5,
        "decade": 6,
        "century": 7,
        "millennium": 8,
    }
    return order[grain] < order[than]


def padded(period: Period, grain: Grain) -> str:
    """The value of a finer unit somewhere within a coarser one: `1943-07-XX`."""
    value = period.timex()
    if period.grain == "year" and grain == "day":
        return f"{value}-XX-XX"
    if period.grain in ("month", "year") and grain in ("day", "month"):
        return f"{value}-XX"
    return f"{value}-WXX" if period.grain == "year" and grain == "week" else value
