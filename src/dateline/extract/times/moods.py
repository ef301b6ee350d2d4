"""What the words beside a verb make of it: a plan of then, a condition, a denial, a state."""

from dateline.extract.times.tokens import Token
from dateline.extract.times.verbs import STOPS, tense_words, verb_at


def is_condition(tokens: list[Token], at: int) -> bool:
    """`would sue unless it apologised`."""
    return any(tokens[i].low in ("if", "unless") for i in range(max(0, at - 4), at))


def is_denied(tokens: list[Token], at: int, stop: int) -> bool:
    """`Neither of them could be reached Wednesday`."""
    could = any(tokens[i].low == "could" for i in range(max(0, at - 4), at))
    return could and any(
        tokens[i].low in ("neither", "nor", "none", "nobody") for i in range(at - 1, max(stop, at - 12), -1)
    )


def is_awaited(tokens: list[Token], at: int, stop: int) -> bool:
    """`if they lose, when the case is heard in May`: the present passive of a clause tells what is still to come."""
    if not at or tokens[at - 1].low not in ("is", "are"):
        return False
    for place in range(at - 2, max(stop, at - _CLAUSE), -1):
        if tokens[place].low in ("when", "once", "until", "unless", "if"):
            return True
        if tokens[place].low == "," or tokens[place].low in STOPS or verb_at(tokens, place):
            return False
    return False


#: So far before its verb the first word of a clause may stand.
_CLAUSE = 10


def is_feeling(tokens: list[Token], at: int) -> bool:
    """`we are very concerned about`: a state of now, though its word is a participle."""
    near = {tokens[i].low for i in range(max(0, at - 2), at)}
    return tokens[at].low in tense_words()["feeling"] and bool(near & {"is", "are", "'re", "'m", "am", "'s"})


def is_bygone(tokens: list[Token], at: int, stop: int) -> bool:
    """`had planned`, `was originally due`."""
    bygone = tense_words()["bygone"]
    return any(tokens[i].low in bygone for i in range(at - 1, max(stop, at - 4), -1))


def is_undone(tokens: list[Token], at: int) -> bool:
    """`canceled a planned talk`."""
    return any(tokens[i].low in tense_words()["undone"] for i in range(max(0, at - 3), at))
