"""What a word tells of time as a verb: past, present, future, or a state (words in tense.toml)."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from dateline.extract.times.tokens import Token
from dateline.lexicon.files import read_toml

Tense = Literal["past", "present", "state", "future", ""]

STOPS = frozenset({".", "!", "?", ";", ":"})


@cache
def tense_words() -> dict[str, frozenset[str]]:
    """The word lists of tense.toml by name."""
    return {name: frozenset(words) for name, words in read_toml(Path(__file__).with_name("tense.toml")).items()}


def verb_at(tokens: list[Token], at: int) -> Tense:
    """The tense that the word at a place tells, with the words beside it."""
    low = tokens[at].low
    if tokens[at].text == "May":
        return ""
    if low == "won" and at + 1 < len(tokens) and tokens[at + 1].low == "'t":
        return "future"
    if low == "could" and at + 1 < len(tokens) and tokens[at + 1].low in ("not", "'t"):
        return "past"
    if low in ("is", "are", "'re", "were") and at + 2 < len(tokens) and tokens[at + 1].low == "to":
        return "future"  # "is to resume"
    if low in ("was", "were") and at + 1 < len(tokens) and tokens[at + 1].low in tense_words()["going"]:
        return "future"
    if low in tense_words()["present"] and at and tokens[at - 1].low == "to":
        return ""  # "her decision to meet": the word before tells it
    if low in tense_words()["present"] and at + 1 < len(tokens) and tokens[at + 1].low in _FINITE:
        return ""  # "housing starts were down": a noun
    if low in tense_words()["present"] and at and _is_object(tokens, at):
        return ""  # "raised new hopes", "ended visits": nouns
    if low in ("have", "has") and not _is_perfect(tokens, at):
        return "state"
    if low in tense_words()["base"] and at and _is_plural(tokens[at - 1].low):
        return "present"
    return _verb(low)


def _is_object(tokens: list[Token], at: int) -> bool:
    """Tell whether a past verb stands right before, or one plain word before: `raised new hopes`."""
    if _verb(tokens[at - 1].low) == "past":
        return True
    plain = (
        tokens[at - 1].text.islower() and not _is_plural(tokens[at - 1].low) and tokens[at - 1].low not in _SUBJECTS
    )
    return at > 1 and plain and tokens[at - 1].shape == "word" and _verb(tokens[at - 2].low) == "past"


_FINITE = frozenset({"were", "was", "are", "is", "had", "have", "has", "will", "rose", "fell", "did", "do"})
_SUBJECTS = frozenset({"he", "she", "it", "that", "who", "which", "this", "and", "or", "but", "as", "when", "if"})


def _is_plural(low: str) -> bool:
    if low in ("they", "we"):
        return True
    return low.endswith("s") and not low.endswith("ss") and low not in ("is", "was", "has", "as", "'s", "this", "its")


def is_set(tokens: list[Token], at: int) -> bool:
    """Tell whether `set` is a plan: `is set to`, `set for`; not `set conditions for`."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = {tokens[i].low for i in range(max(0, at - 2), at)} - (
        {"'s"} if at and tokens[at - 1].low != "'s" else set()
    )
    return after in ("to", "for") or bool(before & tense_words()["being"])


def _is_perfect(tokens: list[Token], at: int) -> bool:
    """Tell whether `have` leads a participle: `have long been`, not `have until Friday`."""
    near = tokens[at + 1 : at + 5]
    for token in near:
        if token.low in STOPS or token.low in ("until", "till", "a", "an", "the", "no", "to", ","):
            return False
        if _verb(token.low) == "past":
            return True
    return False


def _verb(low: str) -> Tense:
    words = tense_words()
    if low in words["future"]:
        return "future"
    if low in words["past"]:
        return "past"
    if low in words["present"]:
        return "present"
    if low in words["state"]:
        return "state"
    if low.endswith("ed") and len(low) > 3 and low not in words["not_past"]:
        return "past"
    return ""


def tells_tense(word: str) -> bool:
    """Tell whether a word is a verb (or its helper) that tells a tense."""
    return _verb(word) != ""


def has_happened(word: str) -> bool:
    """Tell whether a word is a verb in the past that plans nothing: `opened`, not `scheduled`."""
    words = tense_words()
    return _verb(word) == "past" and word not in words["intent"] | words["planning"] | words["moving"]


def still_to_be(tokens: list[Token], at: int, stop: int) -> bool:
    """Tell whether a participle belongs to a future passive: `will be held`, `are to be sold`, `will have left`."""
    before = [tokens[i].low for i in _same_clause(tokens, at, max(stop, at - 6))]
    if before[:1] == ["being"] and before[1:2] in (["is"], ["are"], ["'re"]):
        return True  # "are being sold in December"
    for place, low in enumerate(before):
        if low == "have":
            return any(word in ("will", "shall", "'ll") for word in before[place + 1 : place + 3])
        if low == "be":
            if "could" in before and ("not" in before or "'t" in before):
                return False  # "could not be reached Thursday"
            if before[place + 1 : place + 2] == ["to"] and before[place + 2 : place + 3] in _HAD_TO:
                return False  # "began to be paid out in May", "had to be rebuilt"
            if "that" in before[place + 1 : place + 5] and not set(before[place + 1 :]) & _LEADING_BE:
                return True  # "proposed that the talks be held in June"
            once = any(tokens[i].low in ("originally", "initially") for i in range(max(0, at - 10), at))
            return not once and any(
                w in tense_words()["future"] or w in ("to", "won") for w in before[place + 1 : place + 4]
            )
    return False


def _same_clause(tokens: list[Token], at: int, stop: int) -> Iterator[int]:
    """The places before a participle, back to the first that cannot belong to its verb: `will be," he said`."""
    for place in range(at - 1, stop, -1):
        if tokens[place].shape == "mark" or tokens[place].low in _SPEAKERS:
            return
        yield place


_SPEAKERS = frozenset({"he", "she", "they", "we", "i", "who"})
_LEADING_BE = frozenset({"to", "could", "would", "should", "might", "may", "can", "must", "will"})
_HAD_TO = (["began"], ["started"], ["begun"], ["had"], ["continued"], ["used"], ["ceased"])
