"""How many days something is said to last, "a three-day visit", and which they were."""

from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft

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


BEGINNING = frozenset({"begin", "start", "open", "kick", "embark", "arrive", "launch"})
ENDING = frozenset({"end", "conclude", "finish", "wrap", "complete"})


def dated_stay(draft: Draft, timed: when.Timed, value: str | None) -> str | None:
    """ "began a three-day visit on Monday", "ended" one: the time is that of the first day, or of the last."""
    days = stay_days(draft.trigger.token)
    day = edtf.bounds(value).first if days and value and "/" not in value and edtf.bounds(value).days == 1 else None
    if days is None or day is None:
        return None
    around = {draft.trigger.clause.lemma_, timed.governor.lemma_}
    if around & BEGINNING or timed.preposition == "from":
        return edtf.edtf_of(day, day + timedelta(days=days - 1))
    return edtf.edtf_of(day - timedelta(days=days - 1), day) if around & ENDING else None
