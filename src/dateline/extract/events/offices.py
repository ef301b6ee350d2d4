"""Who "the President", "the Emir" is, where the report gives one holder of that title and no other."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.extract.events.unique import OFFICES
from dateline.model import Dossier, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What stands before a title that is no title of the name behind it: "adviser to the President Ida Lind".
NOT_HIS = ("the ", "Vice ", "vice ", "former ", "then-", "ex-")
#: A longer name than this in words is none.
LONGEST = 6


def offices(tokens: "list[Token]") -> "Iterator[Token]":
    """The first "the President" of each title in a line, alone and without a name."""
    seen: set[str] = set()
    for token in tokens:
        held = token.text.title() in OFFICES and token.tag_ in ("NN", "NNP") and token.lower_ not in seen
        if held and _is_alone(token):
            seen.add(token.lower_)
            yield token


def _is_alone(noun: Token) -> bool:
    own = [c for c in noun.children if not c.is_punct]
    before = [c for c in own if c.i < noun.i]
    title = [c.lower_ for c in before if c.dep_ == "compound"]
    if any(c.lower_ not in ("the", "prime") for c in before) or not any(c.lower_ == "the" for c in before):
        return False
    if noun.text.title() == "Minister" and title != ["prime"]:
        return False
    named = noun.i + 1 < len(noun.doc) and noun.nbor(1).pos_ == "PROPN"
    return not named and noun.dep_ != "compound" and not any(c.dep_ in ("prep", "appos", "relcl") for c in own)


def holder(
    dossier: Dossier, noun: Token, role: Mention | None, names: Sequence[Mention]
) -> tuple[tuple[int, int], ...]:
    """The fullest name, in the report, of the one person who bears the title there; nothing where it is not sure."""
    entity = dossier.entities.get(role.entity) if role is not None else None
    if entity is None or entity.kind != "person":
        return ()
    title = "Prime Minister" if noun.text.title() == "Minister" else noun.text.title()
    text = dossier.report.text
    bearers = {m.entity for m in names if _bears(text, m, title)}
    if bearers != {entity.id}:
        return ()
    own = [m for m in names if m.entity == entity.id and m.text[:1].isupper() and len(m.text.split()) <= LONGEST]
    full = max(own, key=lambda m: (m.end - m.begin, -m.begin), default=None)
    return ((full.begin, full.end),) if full is not None else ()


def _bears(text: str, name: Mention, title: str) -> bool:
    """The title stands right before the name."""
    before = text[max(0, name.begin - 30) : name.begin]
    return before.endswith(f"{title} ") and not before[: -len(title) - 1].endswith(NOT_HIS)
