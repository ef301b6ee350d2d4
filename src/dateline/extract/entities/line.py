"""A paragraph laid out for reading: its words once as text, once in lower case, with its role nouns."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.entities.words import words
from dateline.lexicon.roles import RoleNoun

if TYPE_CHECKING:
    from spacy.tokens import Doc

Noun = tuple[int, int, RoleNoun]
"""first token, token after, what it is"""


@dataclass(slots=True)
class Line:
    """`doc.text` is joined anew at every call, so it is kept here."""

    index: int
    doc: "Doc"
    text: str
    texts: list[str]
    lowers: list[str]
    headline: bool = False
    """capitals on all words prove no name"""

    def hyphen(self, at: int) -> bool:
        """Whether a token is a hyphen inside a word."""
        if self.texts[at] != "-" or at == 0:
            return False
        return not self.doc[at - 1].whitespace_ and not self.doc[at].whitespace_

    def words(self, start: int, end: int) -> str:
        """The characters of tokens [start, end)."""
        last = self.doc[end - 1]
        return self.text[self.doc[start].idx : last.idx + len(last)]


def line_of(index: int, doc: "Doc") -> Line:
    """Lay out a paragraph."""
    texts = [token.text for token in doc]
    headline = is_headline(texts) and not _told(doc)
    return Line(index, doc, doc.text, texts, [text.lower() for text in texts], headline)


def _told(doc: "Doc") -> bool:
    """`Senator Quill met Mayor Okoro in Lund.`: a finite verb in small letters, which such headlines never have."""
    return any(token.tag_ in ("VBD", "VBZ", "VBP") and token.text.islower() for token in doc)


def is_headline(texts: list[str]) -> bool:
    """Every long word has a capital, as in `Minister Opens Harbour for Foreign Boats`."""
    long = [text for text in texts if len(text) > 3 and text.isalpha() and text not in words("small")]
    return len(long) >= 4 and all(text[0].isupper() for text in long)
