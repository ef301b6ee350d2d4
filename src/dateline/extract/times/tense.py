"""Past or future: a light reading of the verb that an expression belongs to, without a parse.

News puts a time after its verb ("will meet on Monday") or at the head of the sentence ("On Monday, she said").
So the nearest verb to the left counts, else the first to the right.
"""

from functools import cache

from dateline.extract.times.clauses import (
    begins_clause,
    has_clause,
    has_happened_after,
    is_spoken,
    is_to_come,
    leads_clause,
    stands_apart,
)
from dateline.extract.times.match import grammar
from dateline.extract.times.moods import is_awaited, is_bygone, is_condition, is_denied, is_feeling, is_undone
from dateline.extract.times.tokens import Token
from dateline.extract.times.verbs import STOPS, Tense, is_set, still_to_be, tense_words, verb_at

_REACH = 24
#: How far the verb of a clause that begins beside the time may stand.
_NEXT = 10


def sentence_edges(tokens: list[Token], at: int) -> tuple[int, int]:
    """First and last-plus-one token of the sentence around a token, by its stops and capitals."""
    begin = at
    while begin > 0 and not _ends(tokens, begin - 1):
        begin -= 1
    end = at
    while end < len(tokens) and not _ends(tokens, end):
        end += 1
    return begin, end


def _ends(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.shape == "break":
        return True
    if token.low not in STOPS or token.low == ":":
        return False
    if token.low == "." and at and _is_shortened(tokens[at - 1], tokens[at]):
        return False
    if token.low == "." and at + 1 < len(tokens) and tokens[at + 1].low == ",":
        return False  # "Ada Brook, R-Wis., plans"
    if token.low == "." and _is_inside_a_sign(tokens, at):
        return False
    return at + 1 >= len(tokens) or not tokens[at + 1].text[0].islower()


def _is_shortened(word: Token, stop: Token) -> bool:
    """`Gov. Brook`, `John F. Brook`: the stop belongs to the word before it."""
    if word.end != stop.begin or not word.text[0].isupper():
        return False
    return word.low in tense_words()["title"] or (len(word.text) == 1 and word.text not in ("I", "A"))


def _is_inside_a_sign(tokens: list[Token], at: int) -> bool:
    """`( 4410.K )`, `(KVR.N)`: the sign of a share, with no space on either side of its stop."""
    if not 0 < at < len(tokens) - 2 or tokens[at + 2].low != ")":
        return False
    return tokens[at - 1].end == tokens[at].begin and tokens[at].end == tokens[at + 1].begin


def tense_at(tokens: list[Token], start: int, end: int, edges: tuple[int, int]) -> Tense:
    """The tense of the verb nearest to tokens[start:end] within its sentence."""
    if has_happened_after(tokens, end) or begins_clause(tokens, start, end) or is_spoken(tokens, start, edges):
        return "past"
    if is_to_come(tokens, start, end):
        return "future"
    if stands_apart(tokens, start, end) and (
        right := _scan_right(tokens, range(end + 1, min(edges[1], end + _REACH)))
    ):
        return right
    left = _scan(tokens, range(start - 1, max(edges[0], start - _REACH) - 1, -1))
    led = has_clause(tokens, end)
    if leads_clause(tokens, start, edges) or (left in ("past", "") and led):
        right = _scan_right(tokens, range(end + led, min(edges[1], end + led + _NEXT)))
        left = right if right == "future" or (led and not left) else left
    if left and start - edges[0] > 1:
        return left
    if not left and start - edges[0] > 2 and tokens[start - 2].low == "to" and tokens[start - 1].text.islower():
        return "future"
    return _scan_right(tokens, range(end, min(edges[1], end + _REACH))) or left


def _scan(tokens: list[Token], places: range) -> Tense:
    """The tense told by the nearest word to the left that tells one."""
    words = tense_words()
    purpose = False
    for at in places:
        low = tokens[at].low
        if low in ("to", "for", "until", "till"):
            purpose = purpose or not leads_to_place(tokens, at)
            continue
        if tokens[at - 1].low == "-" and at and low in words["intent"]:
            continue  # "a worse-than-expected drop"
        if low == "headed" and at and tokens[at - 1].low in ("is", "are", "'s", "'re"):
            return "future"  # "the mayor is headed to Oakford on Monday"
        if low in words["intent"] and at and tokens[at - 1].low == "than":
            continue  # "better than expected"
        if low == "if" and at < places.start:
            return "future"  # "if they win in November"
        if low == "confirmed" and tokens[at + 1].low == "to" and tokens[at - 1].low in ("been", "is", "are"):
            return "future"  # "has been confirmed to take part"
        if low in words["undone"]:
            return "past"
        if low in words["back"]:
            return "past"
        if low == "set" and not is_set(tokens, at):
            return "past"
        if purpose and low in words["moving"] and tokens[places.start].low in ("to", "until", "till"):
            return "future"
        if low in words["intent"] and tokens[at].text[0].isupper() and tokens[at - 1].shape == "word":
            continue  # a name: "the Plan for Peace"
        if low in ("predicted", "predicts") and at == places.start:
            return "past"  # "the rain will last, Brook predicted Monday"
        if (purpose and low in words["intent"]) or (low in words["planning"] and not _is_noun(tokens, at)):
            gone = low in ("supposed", "meant") and tokens[at - 1].low in ("was", "were")
            return "past" if gone or is_bygone(tokens, at, places.stop) or is_undone(tokens, at) else "future"
        found = verb_at(tokens, at)
        if found == "state" and at and tokens[at - 1].low in words["modal"]:
            continue  # "will have": the word before tells it
        if found == "past" and at and tokens[at - 1].low in words["determiner"] - {"that", "this", "of"}:
            continue  # "a bid", "its cut": nouns; "a revised offer"
        if found == "past" and low.startswith("un") and low.endswith("ed") and tokens[at - 1].low in _STILL:
            continue  # "a still unspecified day"
        if found == "past" and is_feeling(tokens, at):
            return "state"
        if found == "past" and at and tokens[at - 1].low in ("get", "getting"):
            continue  # "is going to start getting hurt": the word before tells it
        if found == "past" and is_awaited(tokens, at, places.stop):
            return "future"
        if found == "past" and at and tokens[at - 1].low in ("if", "unless"):
            return "future"  # "if approved on Monday"
        if found == "past" and tokens[places.start].low in ("by", "until") and is_condition(tokens, at):
            return "future"  # "would sue unless it apologised by Monday"
        if found == "past":
            if at and (tokens[at - 1].low == "to" or tokens[at - 1].low in words["modal"]):
                continue
            coming = still_to_be(tokens, at, places.stop) and not is_denied(tokens, at, places.stop)
            return "future" if coming else "past"
        if found:
            return found
    return ""


_STILL = frozenset({"still", "yet", "as", "an", "some", "largely"})


def leads_to_place(tokens: list[Token], at: int) -> bool:
    """`sent troops to Oakford`: no verb and no purpose follows."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        tokens[at].low == "to"
        and after is not None
        and after.shape == "word"
        and after.text[0].isupper()
        and after.low not in _day_names()
    )


@cache
def _day_names() -> frozenset[str]:
    values = grammar().lexicon.values
    return frozenset([*values["WEEKDAY"], *values["MONTH"], *values["SEASON"]])


def _is_noun(tokens: list[Token], at: int) -> bool:
    """`the budget plan`, `his bold plans`: an article or possessive stands close before."""
    named = tokens[at].low in ("plan", "plans")
    return named and any(tokens[i].low in tense_words()["determiner"] for i in range(max(0, at - 3), at))


def _scan_right(tokens: list[Token], places: range) -> Tense:
    words = tense_words()
    for at in places:
        low = tokens[at].low
        if low in words["turn"]:
            return ""
        if low in words["intent"] and at + 1 < len(tokens) and tokens[at + 1].low in ("to", "for"):
            if low.endswith("ed") and not any(tokens[i].low in words["being"] for i in range(max(0, at - 3), at)):
                return "past"
            return "past" if is_bygone(tokens, at, places.start - 1) else "future"
        if low in words["planning"] and tokens[at - 1].low in words["being"]:
            return "future"
        found = verb_at(tokens, at)
        if found == "state" and at + 2 < len(tokens):
            later = _scan_right(tokens, range(at + 1, min(at + 4, places.stop)))
            return later if later == "future" else "state"
        if found:
            return found
    return ""


def of_occasion(tokens: list[Token], start: int, end: int) -> Tense:
    """Future where a month names a coming occasion: "announced a June tour", "before the October polls"."""
    words = tense_words()
    if not any(tokens[i].low in words["occasion"] for i in range(end, min(end + 3, len(tokens)))):
        return ""
    if any(tokens[i].low in words["ahead"] for i in range(start - 1, max(-1, start - 8), -1)):
        return "future"
    return ""


def names_vote(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether a month is that of a vote: "elections in November", "November's congressional elections"."""
    words = tense_words()["vote"]
    before = start > 1 and tokens[start - 1].low in ("in", "on") and tokens[start - 2].low in words
    return before or any(tokens[i].low in words for i in range(end, min(end + 3, len(tokens))))


def is_deadline(word: str) -> bool:
    """Tell whether a preposition looks ahead: `by`, `until`, `through`."""
    return word in tense_words()["deadline"]


def will_stands(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether a word that leaves no doubt about the future stands in a stretch."""
    return any(tokens[i].low in tense_words()["sure"] for i in range(begin, end))
