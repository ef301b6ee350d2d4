"""Words for times that are a name: `USA TODAY`, the programme "This Week", `the Evening Post`."""

from dateline.extract.times.match import Match, grammar
from dateline.extract.times.tokens import Token

#: Words that bear a capital inside a sentence only as a part of a name.
_PLAIN = frozenset(
    {"tonight", "week", "month", "year", "day", "hour", "weekend", "morning", "afternoon", "evening", "night"}
    | {"nights", "weekly", "daily", "monthly"}
)
#: Readers whose words are names themselves, or a part of one that tells a length: `the Six-Day War`.
_NAMES = frozenset({"holiday", "nine-eleven", "compound", "plain-duration", "stretch", "unit-long", "long-word"})
_SHOWS = frozenset({"show", "programme", "program", "newspaper"})
_QUOTES = frozenset({'"', "“", "”", "'", "`"})
_FEW = 4


def is_title(match: Match, edges: tuple[int, int]) -> bool:
    """Tell whether a capital makes the words a name, in a sentence (between the edges) that is no headline."""
    tokens = match.tokens
    if match.rule.read in _NAMES:
        return False
    if any(_names_today(tokens, at) for at in range(match.start, match.end)):
        return True
    capital = any(_stands_out(tokens, at, edges) for at in range(match.start, match.end))
    return capital and not _opens_speech(match) and not _is_headline(tokens, edges)


def _names_today(tokens: list[Token], at: int) -> bool:
    """`USA TODAY`, `Radio 4's Today programme`."""
    token = tokens[at]
    if token.low != "today" or not token.text[0].isupper() or not at:
        return False
    before, after = tokens[at - 1], tokens[at + 1].low if at + 1 < len(tokens) else ""
    return before.text == "USA" or (before.low in ("'s", "the") and after != "'s") or after in _SHOWS


def _stands_out(tokens: list[Token], at: int, edges: tuple[int, int]) -> bool:
    token = tokens[at]
    return at > edges[0] and token.low in _PLAIN and token.text[0].isupper() and not token.text.isupper()


def _opens_speech(match: Match) -> bool:
    """Tell whether the words begin a quoted sentence that goes on after them, with only their first capital."""
    tokens, start = match.tokens, match.start
    if not start or tokens[start - 1].low not in _QUOTES or match.end - start > 1:
        return False
    return not any(t.low in _QUOTES for t in tokens[match.end : match.end + 3])


def _is_headline(tokens: list[Token], edges: tuple[int, int]) -> bool:
    words = [t for t in tokens[edges[0] : edges[1]] if t.shape == "word" and len(t.text) >= _FEW]
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) * 6 >= len(words) * 5


def names_person(tokens: list[Token], at: int) -> bool:
    """`Theresa May`, `Mrs. May`, `May said`: somebody of that name is spoken of."""
    lexicon = grammar().lexicon
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if after in lexicon.lists["saying"]:
        return True
    before = tokens[at - 1]
    if before.low == "." and at > 1:
        before = tokens[at - 2]
        return before.low in ("mrs", "mr", "ms", "dr")
    opens = at < 2 or tokens[at - 2].low in (".", "?", "!", '"', "“") or tokens[at - 2].shape == "break"
    plain = before.low in lexicon.values["WEEKDAY"] or before.low in lexicon.values["MONTH"] or opens
    return before.shape == "word" and before.text.istitle() and not plain
