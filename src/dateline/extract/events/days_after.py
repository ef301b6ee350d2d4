"""Days counted from a clause beside: "resigned on 19 April, two days after police searched his office".

Who resigned did so on the day named, and the search was two days before; "flew out the day after she quit on 3 April"
was on the 4th.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events.verbs import DEEPEST, children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

NUMBERS = ("the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MANY = {word: max(1, n) for n, word in enumerate(NUMBERS)} | {"a": 1, "an": 1, "the": 1, "fifteen": 15, "twenty": 20}
#: Days in each; of an hour none, it was about the same day.
DAYS = {"day": 1, "week": 7, "fortnight": 14, "hour": 0, "minute": 0}
#: More days than this are no count of days.
LONGEST = 60
#: With these before it no count is meant.
LOOSE = frozenset(
    {"than", "over", "under", "several", "few", "some", "many", "every", "each", "within", "for", "until"}
)
INNER = ("pcomp", "pobj")


class Step(NamedTuple):
    """The word that heads the clause or phrase counted to, the verb counted from, and the days between them."""

    inner: int
    outer: int
    days: int
    exact: bool
    """Counted in days; weeks and hours are about."""


def steps_of(sentence: "list[Token]") -> Iterator[Step]:
    """Each "two days after ..." of a sentence: the days from what stands behind it to its verb."""
    for opener in sentence:
        if opener.lower_ not in ("after", "before") or opener.i == 0:
            continue
        counted = _count(opener.nbor(-1))
        inner = _behind(opener)
        if counted is None or inner is None:
            continue
        outer = _above(opener if inner.head.i == opener.i else inner)
        if outer is not None and outer.i != inner.i:
            days, exact = counted
            yield Step(inner.i, outer.i, days if opener.lower_ == "after" else -days, exact)


def _count(unit: Token) -> tuple[int, bool] | None:
    """How many days "two days", "the day", "a week" or "hours" are, and whether exactly."""
    if unit.lemma_.lower() not in DAYS:
        return None
    a_day = DAYS[unit.lemma_.lower()]
    first = unit.nbor(-1) if unit.i > 0 else unit
    before = first.nbor(-1).lower_ if first.i > 0 else ""
    if first.lower_ in LOOSE or before in LOOSE:
        return None
    if a_day == 0:
        return (0, False) if first.lower_ in MANY or not first.like_num else None
    many = int(first.text) if first.text.isdigit() else MANY.get(first.lower_)
    if many is None or not 0 < many * a_day <= LONGEST:
        return None
    return many * a_day, a_day == 1


def _behind(opener: Token) -> Token | None:
    """The verb that "after" opens, or the noun or gerund that stands behind it."""
    if opener.dep_ in ("mark", "advmod") and is_verb(opener.head) and opener.head.i > opener.i:
        return opener.head
    return next((c for c in children(opener, *INNER) if c.i > opener.i), None)


def _above(word: Token) -> Token | None:
    """The verb on which a clause or phrase hangs."""
    at = word
    for _ in range(DEEPEST):
        if at.head.i == at.i:
            return None
        at = at.head
        if is_verb(at) and at.dep_ not in ("aux", "auxpass"):
            return at
    return None


def counted(place: int, steps: "list[Step]", days: Mapping[int, str]) -> str | None:
    """The date (EDTF) of the word at `place`, counted from a dated one; `days`: place of a word -> its date."""
    for step in steps:
        if step.inner == place and step.outer in days:
            return _shifted(days[step.outer], -step.days, exact=step.exact)
        if step.outer == place and step.inner in days:
            return _shifted(days[step.inner], step.days, exact=step.exact)
    return None


def _shifted(value: str, days: int, *, exact: bool) -> str | None:
    """The same so many days later; None for months, years and open dates."""
    span = edtf.bounds(value)
    if span.first is None or span.last is None or not (span.days == 1 or "/" in value):
        return None
    by = timedelta(days=days)
    return edtf.edtf_of(span.first + by, span.last + by, approximate=span.approximate or not exact)
