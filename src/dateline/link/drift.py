"""In what a retelling departs from the words it retells: a number, a negation, who and whom, a stronger word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from dateline.link.retelling import Retelling, Unit, stop_stems
from dateline.link.thesaurus import in_place_of, stronger
from dateline.link.words import stem, words

#: A retelling drifts when that share of its content words stands nowhere in the words themselves.
DRIFT = 0.3
#: A retelling that holds that share of the shorter sentence's words in their order is faithful.
FAITHFUL = 0.95
#: So few words before the first that both hold stand in place of each other.
OPENING = 3
_NEGATIONS = frozenset(
    map(
        stem,
        ("not", "never", "no", "none", "nor", "cannot", "without", "don't", "won't", "didn't", "doesn't", "isn't"),
    )
)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(rf"\b(?:19|20)\d\d(?:[-–/]\d+)*\b|\b{_MONTH}\s\d+|\b\d+(?:st|nd|rd|th)?\s{_MONTH}")
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: Two numbers this near are one number, rounded.
ROUNDED = 0.05
_PASSIVE = re.compile(r"\bby\b", re.IGNORECASE)


def drift_of(told: Retelling) -> str | None:
    """How `told.other` departs: `number`, `negation`, `order`, `strength`, `words`; None where it is faithful."""
    one, other = told.one, told.other
    if numbers_differ(one, other):
        return "number"
    changed = list(_changes(one.tokens, other.tokens))
    if any(bool(_NEGATIONS & set(a)) != bool(_NEGATIONS & set(b)) for a, b in changed):
        return "negation"
    if exchanged(one, other):
        return "order"
    if any(stronger(x, y) for a, b in changed for x in a for y in b):
        return "strength"
    if told.share >= FAITHFUL:
        return None
    own = {t for t in other.tokens if t not in stop_stems()}
    return "words" if len(own - set(one.tokens)) >= DRIFT * max(1, len(own)) else None


def _changes(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What stands in place of what between the first words that both hold and the last, and of the first words."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    equal = [i for i, step in enumerate(steps) if step[0] == "equal"]
    if equal and steps[0][0] == "replace" and max(steps[0][2], steps[0][4]) <= OPENING:
        yield one[: steps[0][2]], other[: steps[0][4]]
    for name, a, b, c, d in steps[equal[0] : equal[-1]] if equal else ():
        if name != "equal":
            yield one[a:b], other[c:d]


def numbers_differ(one: Unit, other: Unit) -> bool:
    """Both give numbers, none of them near one of the other's, and of no other days."""
    here, there = _numbers(one.text), _numbers(other.text)
    if not here or not there or set(_DAY.findall(one.text)) != set(_DAY.findall(other.text)):
        return False
    return not any(abs(a - b) <= ROUNDED * max(a, b) for a in here for b in there)


def _numbers(text: str) -> set[float]:
    """The numbers of a sentence but years and days of a month."""
    found = _NUMBER.findall(_DATE.sub(" ", text))
    return {float(number.replace(",", "")) for number in found} - {0.0}


def exchanged(one: Unit, other: Unit) -> bool:
    """Two names around one verb have changed places: who does it to whom."""
    if _PASSIVE.search(one.text) or _PASSIVE.search(other.text):
        return False
    there = {(b, a): between for a, b, between in _around(other)}
    return any(_alike(between, there[a, b]) for a, b, between in _around(one) if (a, b) in there)


def _around(unit: Unit) -> list[tuple[str, str, frozenset[str]]]:
    """Names that follow each other, with the content words between them."""
    tokens = [stem(word) for word in words(unit.text)]
    names = unit.names | ({tokens[0]} if tokens and unit.text.lstrip("\"“‘'")[:1].isupper() else set())
    places = [i for i, token in enumerate(tokens) if token in names]
    return [
        (tokens[i], tokens[j], frozenset(tokens[i + 1 : j]) - stop_stems())
        for i, j in pairwise(places)
        if tokens[i] != tokens[j]
    ]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or any(in_place_of(a) & other for a in one)
