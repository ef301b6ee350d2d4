"""The counts that a sentence gives, and whether those of two sentences fit."""

import re
from collections.abc import Iterable

from dateline.link.words import fold, words

#: Two numbers this near are one number, rounded.
ROUNDED = 0.05
_NUMBER = re.compile(
    r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?)(?:(?:st|nd|rd|th)\b|(?:\s?(bn|tn|m|mn|k|hundred|thousand|million|billion|trillion)\b)|(?!\w))"
)
#: What says when or how long, and no count of the deed: `three weeks after`, `a six-month quarrel`, `at 9 a.m.`.
_WHEN = re.compile(
    r"\b\w+[\s-](?:minute|hour|day|week|month)s?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d+"
    r"|\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\b\d+\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES |= {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {word: float(number) for number, word in enumerate(_SMALL, 2)}
#: Most sentences count nothing: they hold no figure and the letters of no number.
_FIGURE, _IN_WORDS = re.compile(r"\d"), re.compile("|".join(_SMALL))


def numbers(sentence: str) -> frozenset[float]:
    """The counts a sentence gives; days and years are none."""
    folded = fold(sentence)
    if not _FIGURE.search(folded) and not _IN_WORDS.search(folded):
        return frozenset()
    found, counts = set(), _WHEN.sub(" ", folded)
    for digits, scale in _NUMBER.findall(counts):
        value = float(digits.replace(",", "")) * SCALES.get(scale, 1)
        if not (scale == "" and "," not in digits and value.is_integer() and 1900 <= value <= 2100):
            found.add(value)
    found.update(WORDS[word] for word in words(counts) if word in WORDS)
    return frozenset(found)


def numbers_fit(one: str, other: str) -> bool:
    """Both give numbers: those of the one are among those of the other, or rounded."""
    mine, theirs = sorted((numbers(one), numbers(other)), key=len)
    return all(any(abs(a - b) <= ROUNDED * max(a, b) for b in theirs) for a in mine)


def counted_otherwise(line: str, told: str, others: Iterable[str]) -> bool:
    """`All twelve bills` beside a telling without a number, of a report that gives other numbers elsewhere."""
    if not numbers(line) or numbers(told):
        return False
    elsewhere = [other for other in others if numbers(other)]
    return bool(elsewhere) and not any(numbers_fit(line, other) for other in elsewhere)
