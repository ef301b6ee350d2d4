"""What a line leaves unsaid though no word of it stands for something named before: who, where, on which day."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What the recogniser of names finds that says neither who nor where.
NAMELESS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", ""})
#: Without a capital, and known by the word alone.
ONE_ONLY = frozenset({"coronavirus", "pandemic", "euro", "eurozone"})
#: With "that" such a day is one told of before.
DAYS = frozenset({"day", "night", "evening", "morning", "afternoon", "week", "month", "year", "point"})
MARKS = frozenset({"“", "”", '"', "''"})


def unsaid(tokens: "list[Token]", vague: bool) -> int:
    """How much a reader of the line alone would ask: "workers downed tools", "flew here", "testified that day".

    Of a line that is `vague` already its missing names are not asked for again.
    """
    return (not vague and not is_named(tokens)) + any(_is_here(t, tokens) or _is_that_day(t, tokens) for t in tokens)


def is_named(tokens: "list[Token]") -> bool:
    """Somebody, some body, place or people is named in the line."""
    return any(_names(t) for t in tokens)


def _names(token: Token) -> bool:
    if token.lemma_.lower() in ONE_ONLY:
        return True
    if token.ent_type_:
        return token.ent_type_ not in NAMELESS
    return token.pos_ == "PROPN" or (token.text[:1].isupper() and not token.is_sent_start and token.i > 0)


def _is_here(token: Token, tokens: "list[Token]") -> bool:
    """The "here" of a reporter, and no "here" of a speaker's."""
    return token.text == "here" and token.dep_ == "advmod" and not _is_quoted(token, tokens)


def _is_that_day(token: Token, tokens: "list[Token]") -> bool:
    if token.lower_ not in DAYS or not any(c.lower_ == "that" and c.dep_ == "det" for c in token.children):
        return False
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in tokens if t.i < token.left_edge.i)
    return not dated and not _is_quoted(token, tokens)


def _is_quoted(token: Token, tokens: "list[Token]") -> bool:
    return sum(t.text in MARKS for t in tokens if t.i < token.i) % 2 == 1
