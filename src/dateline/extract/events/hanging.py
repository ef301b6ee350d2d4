"""What hangs on each word of a paragraph, read off its parse once: the walks of all rules start here.

Places and labels are kept beside the parse, and no tokens, which would keep the parse alive.
"""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
else:
    Doc = Token = object

#: Of each word of a paragraph: place and dependency label of each of its children, in reading order.
Hanging: TypeAlias = "list[list[tuple[int, str]]]"
KEY = "dateline.hanging"


def hanging(token: Token) -> "list[tuple[int, str]]":
    """Place and dependency label of each child of a word, in reading order."""
    doc = token.doc
    found: Hanging = doc.user_data.get(KEY) or _read(doc)
    return found[token.i]


def _read(doc: Doc) -> Hanging:
    found: Hanging = [[] for _ in range(len(doc))]
    for child in doc:
        at, head = child.i, child.head.i
        if at != head:
            found[head].append((at, child.dep_))
    doc.user_data[KEY] = found
    return found
