"""A line without the opening words that count from the sentence before: "the next day", "a week later", "by then".

The entry says the day itself where these words gave it; where they gave none they say nothing to who has not read on.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PERIODS = frozenset({"minute", "hour", "day", "night", "morning", "noon", "afternoon", "evening", "week", "weekend"})
PERIODS |= {
    "fortnight",
    "month",
    "year",
    "decade",
    "moment",
    "second",
    "time",
    "spring",
    "summer",
    "autumn",
    "winter",
}
PERIODS |= {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
#: With "the" or "that" before them and a period behind, of the time told last.
SAME = frozenset({"next", "following", "same", "previous", "very"})
#: Behind a stretch of time they count it from there.
COUNTED = frozenset({"later", "afterwards", "afterward", "earlier", "before", "thereafter"})
LEADS = frozenset({"on", "in", "at", "by", "during", "early", "late", "only", "just", "barely", "about", "some"})
#: Words alone.
ALONE = frozenset({"then", "afterwards", "afterward", "later", "thereafter"})
#: Fewer words than these are no line.
FEWEST, LONGEST = 5, 6


def without_day_before(tokens: list[Token]) -> list[Token]:
    """The words of a line from its subject on, where nothing but such words stands before it."""
    head = next((n for n, t in enumerate(tokens[: LONGEST + 2]) if _opens_subject(t)), 0)
    opening = [t for t in tokens[:head] if t.is_alpha or t.like_num]
    if not opening or len(opening) > LONGEST or not _counts_back(opening):
        return tokens
    rest = tokens[head:]
    return rest if sum(t.is_alpha or t.like_num for t in rest) >= FEWEST else tokens


def _opens_subject(token: Token) -> bool:
    """The first word of the subject of a clause, all of it before its verb."""
    return any(t.dep_ in SUBJECTS and t.left_edge.i == token.i and t.i < t.head.i for t in (token, *token.ancestors))


def _counts_back(opening: list[Token]) -> bool:
    words = [t.lower_ for t in opening]
    lemmas = [t.lemma_.lower() for t in opening]
    while words and words[0] in LEADS:
        words, lemmas = words[1:], lemmas[1:]
    if not words:
        return False
    if len(words) == 1:
        return words[0] in ALONE and opening[0].lower_ != "at"
    if words[-1] in COUNTED:
        return lemmas[-2] in PERIODS and words[0] not in ("the", "this", "last")
    told = words[0] in ("the", "that") and lemmas[-1] in PERIODS
    return told and (words[1:-1] in [[one] for one in SAME] or (words[0] == "that" and len(words) == 2))
