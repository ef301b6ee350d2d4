"""Where a time stands in its clause: at its head, apart between commas, before a clause that tells of it."""

from dateline.extract.times.match import grammar
from dateline.extract.times.tokens import Token
from dateline.extract.times.verbs import has_happened, tells_tense, tense_words, verb_at


def stands_apart(tokens: list[Token], start: int, end: int) -> bool:
    """`As you may know, on Monday, the council will meet`."""
    first = start - 1 if start and tokens[start - 1].low == "on" else start
    return first > 0 and end < len(tokens) and tokens[first - 1].low == "," and tokens[end].low == ","


def leads_clause(tokens: list[Token], start: int, edges: tuple[int, int]) -> bool:
    """`a law that in August will require`: the time stands between its clause's first word and the verb."""
    before = [tokens[i].low for i in range(max(edges[0], start - 3), start)]
    led = {"that", "which", "who"} & set(before[-2:])
    return bool(led and not (start and has_happened(tokens[start - 1].low))) or (
        before[:1] in ([","], [";"]) and before[1:2] in (["and"], ["but"])
    )


def is_to_come(tokens: list[Token], start: int, end: int) -> bool:
    """`a tender offer to begin Thursday`, `talks to resume on Friday`: what a noun is to do is still to come."""
    at = start - 2 if start and tokens[start - 1].low == "on" else start - 1
    if at < _LEAST or tokens[at].low not in _SET or tokens[at - 1].low != "to":
        return False
    if end < len(tokens) and tokens[end].low in ("'s", "'"):
        return False
    noun = tokens[at - 2]
    return (
        noun.shape == "word"
        and noun.text.islower()
        and not tells_tense(noun.low)
        and noun.low not in _NO_NOUN | tense_words()["intent"] | tense_words()["planning"]
    )


#: What is announced for a day.
_SET = frozenset({"begin", "start", "open", "resume", "reopen", "reconvene", "convene", "expire", "end", "close"})
#: A noun, "to" and a verb stand before the time.
_LEAST = 2
_NO_NOUN = frozenset(
    {"able", "unable", "used", "ready", "forced", "not", "only", "order", "going", "managed", "time"}
)


def is_spoken(tokens: list[Token], start: int, edges: tuple[int, int]) -> bool:
    """`said the town must pay in a speech on Monday`: the day the words were said, not that of their verb."""
    at = start - 2 if start and tokens[start - 1].low == "on" else start - 1
    if at <= edges[0] or tokens[at].low not in grammar().lexicon.lists["utterance"]:
        return False
    opens = next((i for i in range(at - 1, max(edges[0], at - _FEW), -1) if tokens[i].low in ("in", "during")), 0)
    said = grammar().lexicon.lists["saying"]
    return bool(opens) and any(
        tokens[i].low in said and has_happened(tokens[i].low) for i in range(max(edges[0], opens - _SENTENCE), opens)
    )


#: So far before its noun the preposition of an utterance may stand, and the verb of saying before that.
_FEW, _SENTENCE = 6, 40


def has_clause(tokens: list[Token], end: int) -> int:
    """`on Friday, when the report is expected`: so many words lead a clause that tells of the day, 0 for none."""
    after = [token.low for token in tokens[end : end + 3]]
    if after[:2] == [",", "when"]:
        return 2
    return 3 if len(after) > 2 and after[0] == "," and after[1] in _IN and after[2] == "which" else 0


_IN = frozenset({"during", "in", "at", "after", "on"})


def begins_clause(tokens: list[Token], start: int, end: int) -> bool:
    """`nothing they could do and on Friday evening he said goodbye`: the clause has its own verb."""
    before = [token.low for token in tokens[max(0, start - 2) : start]]
    after = tokens[end : end + 2]
    led = before[-1:] in (["and"], ["but"]) or (before[1:] == ["on"] and before[0] in ("and", "but"))
    return led and len(after) > 1 and after[0].low in _SUBJECTS and has_happened(after[1].low)


_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def has_happened_after(tokens: list[Token], end: int) -> bool:
    """`a concert on Friday which raised money`: the clause after the day tells what came of it."""
    after = tokens[end : end + 2]
    return len(after) == 2 and after[0].low in ("which", "that") and verb_at(tokens, end + 1) == "past"
