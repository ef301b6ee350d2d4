"""How many days something is said to last: "a three-day visit", "a two-week strike"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

WRITTEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(WRITTEN, 1)}
UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
#: A longer stay is a stretch of which nobody counts the days.
LONGEST = 30


def stay_days(noun: Token) -> int | None:
    """The days a noun's modifier counts: 3 for "a three-day visit"; None where none does, or too many.

    The parser may cut the modifier at its hyphens, so the words before the noun are read as they stand.
    """
    text = noun.doc[noun.left_edge.i : noun.i].text.lower().replace("‑", "-")
    for word in text.split():
        number, hyphen, unit = word.rpartition("-")
        count = int(number) if number.isascii() and number.isdigit() and len(number) < 3 else NUMBERS.get(number)
        if hyphen and unit in UNITS and count is not None:
            days = count * UNITS[unit]
            return days if 1 < days <= LONGEST else None
    return None
