"""Where a name stands behind a title or a role: `Minister Norn`, `his wife, Orla,`."""

from collections.abc import Iterator

from dateline.extract.entities.line import Line, Noun
from dateline.lexicon.roles import role_nouns, titles

#: What closes a name set between commas, or follows it.
_CLOSED = frozenset({",", ".", ")", "—", "–"})
#: Words before a role among which its owner stands.
_NEAR = 4


def after_role_words(line: Line, nouns: list[Noun]) -> Iterator[int]:
    """Tokens that stand directly after a courtesy title or a singular role noun, or behind it and a comma."""
    texts, lowers = line.texts, line.lowers
    for start, end, noun in nouns:
        if end >= len(texts) or lowers[end] in role_nouns() or noun.plural or not noun.human:
            continue
        if texts[end][0].isupper():
            yield end
        elif texts[end] == "," and _owned(line, start) and _apart(line, end + 1):
            yield end + 1
    for at, word in enumerate(texts[:-1]):
        if word[0].isupper() and word in titles() and texts[at + 1][0].isupper():
            yield at + 1


def _owned(line: Line, start: int) -> bool:
    """`his wife`, `the mayor's brother`: one whom the words behind the comma name."""
    before = line.doc[max(0, start - _NEAR) : start]
    return any(t.tag_ == "PRP$" or t.tag_ == "POS" for t in before)


def _apart(line: Line, at: int) -> bool:
    """One word with a capital, up to the next comma."""
    texts = line.texts
    named = at + 1 < len(texts) and texts[at][:1].isupper() and texts[at][1:].islower()
    return named and texts[at + 1] in _CLOSED and line.doc[at].pos_ == "PROPN"
