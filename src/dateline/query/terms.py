"""From words a person types to a full-text question: every word must be there, no character is an operator."""

import re

from dateline.model import QueryError

_WORD = re.compile(r"[^\W_]+")


def full_text(words: str) -> str:
    """Each word in quotation marks, so that FTS5 reads no operator in it.

    >>> full_text('harbour OR "board*')
    '"harbour" "OR" "board"'
    """
    found = _WORD.findall(words)
    if not found:
        raise QueryError(f"{words!r} has no word to look for")
    return " ".join(f'"{word}"' for word in found)
