"""A light reading of when a sentence's deed lies: past, now, future or open. No parse: words and endings."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from dateline.lexicon import read_table

Told = Literal["past", "now", "future", "open"]
_TABLE = Path(__file__).with_name("tense.tsv")
_BREAK = re.compile(r"(?<=[.!?][\s\"”’'])|(?<=\n)|;")
#: What may stand between an auxiliary and its participle.
_JOINED = re.compile(r"\s(?:(?:be|been|being|not|also|now|soon|still|\w{2,15}ly)\s){0,3}")
_INFINITIVE = re.compile(r"\sto\s(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b)[a-z]{2,15}\s")
#: "its plan to", "announced plans to": nouns, behind which a date may be that of the verb before.
_PLAN = re.compile(r"(?:plans?|hopes?)\sto\b")
_NOUN = re.compile(
    r"(?:\b(?:its|his|her|their|an?|the|any|no|new|[a-z]{2,12}ed|made|drew\sup|put\sforward)|[’']s?)\s\Z"
)
#: So many characters before a verb are looked at: `be `.
_BEFORE = 3
#: Words before a date that still opens its sentence: "Early in 2019 the harbour ...".
_OPENING = 4
_AUXILIARIES = frozenset(
    [
        "will",
        "shall",
        "is",
        "are",
        "am",
        "has",
        "have",
        "could",
        "may",
        "might",
        "would",
        "should",
        "can",
        "must",
        "be",
        # What was planned and may never have come: "was to have been signed on 1 October".
        "was to have",
        "was to have been",
        "were to have",
        "were to have been",
        "was due to be",
        "were due to be",
        "had been due to be",
    ]
)


@cache
def _words() -> dict[str, Told]:
    return {row["words"]: row["told"] for row in read_table(_TABLE)}  # type: ignore[misc]


@cache
def _marker() -> re.Pattern[str]:
    words = sorted(_words(), key=lambda w: (-len(w), w))
    # `he'll`: what begins with its apostrophe hangs on the word before.
    hung, listed = (
        "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words if (w[0] in "'’") is hangs)
        for hangs in (True, False)
    )
    return re.compile(rf"(?:(?<![\w’'])(?:(?P<listed>{listed})|(?P<ed>[a-z]{{2,18}}ed))|(?P<hung>{hung}))(?!\w)")


def sentence_around(text: str, begin: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds [begin, end) stands. Full stops inside names cut too much, never too little."""
    left = max((m.end() for m in _BREAK.finditer(text, max(0, begin - 600), begin)), default=max(0, begin - 600))
    right = next((m.start() for m in _BREAK.finditer(text, end, end + 600)), min(len(text), end + 600))
    return left, max(right, end)


def told_at(text: str, begin: int, end: int) -> Told:
    """How the sentence tells what the words at [begin, end) date: by the nearest verb before them, else after."""
    left, right = sentence_around(text, begin, end)
    before = [told for _, told in _markers(text, left, begin)]
    return before[-1] if before else next((told for _, told in _markers(text, end, right)), "open")


def surely_told_at(text: str, begin: int, end: int) -> Told:
    """The same, but `open` wherever another reading is possible: a year that bounds a date must be sure.

    A verb of possibility or an infinitive in between leaves it open (what somebody pledged to do in a year is not
    past), and a verb after the words counts only where they open the sentence.
    """
    left, right = sentence_around(text, begin, end)
    before, after = list(_markers(text, left, begin)), [told for _, told in _markers(text, end, right)]
    if not before:
        opens = text.count(" ", left, begin) <= _OPENING
        return after[0] if opens and after else "open"
    at, told = before[-1]
    if (
        told == "future"
        and "past" in {t for _, t in before}
        and _NOUN.search(text, left, at)
        and _PLAN.match(text, at)
    ):
        return "open"  # "announced its plan to close the mill in 2017": in that year it may have said so
    doubtful = {"open", "future"} & {*(t for _, t in before), *after} or _INFINITIVE.search(text, at, begin)
    return "open" if told == "past" and doubtful else told


def tellings(words: str) -> list[Told]:
    """How each verb that the table knows tells its deed, in reading order."""
    return [told for _, told in _markers(words, 0, len(words))]


def _markers(text: str, begin: int, end: int) -> Iterator[tuple[int, Told]]:
    """Verbs in reading order. A participle after its auxiliary (`will be finished`) is told by the auxiliary."""
    before = max(0, begin - _BEFORE)
    lower = text[before:end].lower()  # not all of the text: a long one is asked for each of its dates
    last: re.Match[str] | None = None
    for found in _marker().finditer(lower, begin - before):
        words = found["listed"] or found["hung"]
        listed = " ".join(words.split()) if words else None
        told = _words()[listed] if listed else "past"
        joined = last is not None and _JOINED.fullmatch(lower, last.end(), found.start())
        if joined and listed is None and last is not None:
            if last[0] in ("has", "have"):
                yield before + found.start(), "past"
            if last[0] in _AUXILIARIES:
                continue
        if told == "past" and lower[max(0, found.start() - _BEFORE) : found.start()] == "be ":
            if joined and last is not None and last[0] in _AUXILIARIES:
                continue
            told = "open"  # `that talks be held in May`: asked for
        yield before + found.start(), told
        last = found
