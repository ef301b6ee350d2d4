"""What is said in words without a verb: `Too late, says Rye.`, `Six boats for five, according to two skippers.`"""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.sentences import sentence_begin
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Words that only lead to what is said: `Speaking in Lund, she said`, `On Monday, she said`, `Meanwhile, he says`.
_LEADING = frozenset({"ADP", "SCONJ", "CCONJ", "PUNCT", "SPACE"})
_LONGEST = 16
#: Ends of a sentence, or what follows it in the same breath.
_CLOSED = re.compile(r"\s*(?:[.?!;:)]|\Z|–|—)")


def fragment(passage: Passage, begin: int, end: int, inverted: bool, word: SpeechCue | None = None) -> list[Range]:
    """The words before a comment that has nothing else to comment on; empty where they only lead to it.

    `begin` and `end` bound the comment; `inverted` tells that its verb stands first (`says Rye`).
    """
    head = passage.text[:begin].rstrip()
    if word is not None and not inverted and "np" in word.frames:
        return []  # "Nine faces, the prisoners demanded": a verb that has its object elsewhere
    if not head.endswith(",") or not _CLOSED.match(passage.text, end):
        return []
    content = passage.trim(sentence_begin(head), len(head) - 1)
    if content is None:
        return []
    tokens = passage.tokens_in(*content)
    spoken = [t for t in tokens if not t.is_punct]
    if not spoken or len(spoken) > _LONGEST or any(passage.level[t.i] is not None for t in tokens[:1]):
        return []
    if any(t.tag_ in _FINITE for t in tokens) or spoken[0].tag_ in ("VBG", "VBN", "WP", "WRB"):
        return []
    if all(t.ent_type_ in ("DATE", "TIME") or t.lower_ in words("leading") for t in spoken):
        return []
    return [content] if inverted or _says_something(spoken) else []


def _says_something(spoken: "list[Token]") -> bool:
    """Not only time, place or occasion before `she said`."""
    if spoken[0].pos_ in _LEADING or spoken[0].lower_ in words("leading") or spoken[0].ent_type_ in ("DATE", "TIME"):
        return False
    return len(spoken) > 1
