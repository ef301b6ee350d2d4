"""What the headline over a line says: "the bid" needs no saying which where the headline shown with it names one."""

import re
from typing import TYPE_CHECKING

from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

_WORD = re.compile(r"[a-z]{3,}")
#: A headline has so many words at least.
FEWEST = 3
#: So near to where the body begins stands its first sentence, under which no headline is shown.
HEAD = 60


def words_over(dossier: Dossier, paragraph: Paragraph) -> frozenset[str]:
    """The words of the headline, in small letters; none for a heading and for the first words of the body."""
    report = dossier.report
    first = next((b.begin for b in report.blocks if b.kind == "body"), None)
    if paragraph.kind != "body" or first is None or paragraph.begin - first < HEAD:
        return frozenset()
    own = next((report.words(b.begin, b.end) for b in report.blocks if b.kind == "headline"), None)
    heading = own or report.title or ""
    return frozenset(_WORD.findall(heading.lower())) if len(heading.split()) >= FEWEST else frozenset()


def is_headed(noun: Token, words: frozenset[str]) -> bool:
    """ "The bid" under "Foundation blocks Oakham bid"."""
    return bool(words) and (noun.lower_ in words or noun.lemma_.lower() in words or f"{noun.lower_}s" in words)
