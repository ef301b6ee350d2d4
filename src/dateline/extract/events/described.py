"""What stands beside a noun and says which one it is: "the [Varholm] ferry", "the fire [of May on the quay]"."""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events.unique import RELATIONAL, TIMES
from dateline.model import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

Place = tuple[int, int]
#: Behind the noun these say which one.
COMPLEMENTS = frozenset({"of", "for", "on", "against", "between", "to", "with", "over", "about"})
#: No more words than this are put in.
MOST = 9
#: A complement has so many words at least.
FEWEST = 2


class Described(NamedTuple):
    """A noun told with words that say which one: those before it, those behind it, and what they name."""

    place: int
    before: Place | None
    behind: Place | None
    names: frozenset[str]
    new: bool


def described(paragraph: Paragraph, noun: Token) -> Described:
    """What stands before and behind a noun and says which one it is."""
    names: set[str] = set()
    before = _before(noun)
    behind = _behind(noun)
    for piece in (before, behind):
        names.update(t.lemma_.lower() for t in piece if t.pos_ in ("PROPN", "NOUN"))
    new = any(c.lower_ in ("a", "an", "another") for c in noun.children)
    spans = [(paragraph.place(p[0])[0], paragraph.place(p[-1])[1]) if p else None for p in (before, behind)]
    return Described(paragraph.place(noun)[0], spans[0], spans[1], frozenset(names), new)


def _before(noun: Token) -> "list[Token]":
    """The compound, the name or the named owner before a noun, up to the noun."""
    parts = [c for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "nmod", "poss", "amod")]
    naming = [c for c in parts if c.dep_ in ("compound", "nmod") or c.pos_ == "PROPN"]
    naming = [c for c in naming if c.dep_ != "poss" or c.pos_ == "PROPN"]
    if not naming:
        return []
    first = min(t.i for c in naming for t in c.subtree)
    if first > 1 and [t.lower_ for t in noun.doc[first - 2 : first]] == ["of", "the"]:
        return []  # "State of the Harbour" is cut there
    piece = list(noun.doc[first : noun.i])
    while piece and piece[0].tag_ == "DT":
        piece = piece[1:]
    while piece and piece[-1].tag_ == "POS":
        piece = piece[:-1]
    piece = _without_owner(piece)
    named = any(t.pos_ == "PROPN" for t in piece)  # "the [victim] shooting" helps nobody
    of_a_people = all(t.ent_type_ == "NORP" for t in piece)  # "that [Norlander] right": which one, it says not
    return piece if named and not of_a_people and _is_plain(piece) else []


def _without_owner(piece: "list[Token]") -> "list[Token]":
    """The "U.S. oil" of "Rye's U.S. oil", else the "Rye" of "Rye's early": an article stands before it."""
    owned = next((at for at, t in enumerate(piece) if t.tag_ == "POS"), None)
    if owned is None:
        return piece
    behind = piece[owned + 1 :]
    if any(t.pos_ == "PROPN" for t in behind):
        return behind
    return piece[:owned] if any(t.ent_type_ for t in piece[:owned]) else []


def _behind(noun: Token) -> "list[Token]":
    """The phrase right behind a noun that says of, for or against what."""
    for child in noun.children:
        aim = child.dep_ in ("acl", "relcl") and child.tag_ == "VB" and child.i > noun.i and noun.nbor().tag_ == "TO"
        if not aim and (child.i != noun.i + 1 or child.dep_ not in ("prep", "acl")):
            continue
        if child.dep_ == "prep" and child.lower_ not in (
            COMPLEMENTS if noun.lemma_.lower() in RELATIONAL else {"of"}
        ):
            continue  # "blame the new shape on the tax"
        piece = _undated(sorted(child.subtree, key=lambda t: t.i))
        piece = piece[:-1] if piece and piece[-1].tag_ == "POS" else piece
        if len(piece) < FEWEST or piece[0].i != noun.i + 1:
            continue
        if piece[-1].i - piece[0].i == len(piece) - 1 and _is_plain(piece):
            named = any(t.pos_ == "PROPN" for t in piece)
            points = any(t.lower_ == "the" and t.head.lemma_.lower() in RELATIONAL for t in piece)
            says = child.lower_ == "of" or child.tag_ == "VB"
            return piece if named or (says and not points) else []  # "the video [of the encounter]"
    return []


def _undated(piece: "list[Token]") -> "list[Token]":
    """Without the "in May" at its end and what follows: it says when, not which."""
    first = next((at for at, t in enumerate(piece) if t.ent_type_ in ("DATE", "TIME") or _is_time(t)), len(piece))
    while first < len(piece) and first > 0 and piece[first - 1].dep_ in ("prep", "det", "punct"):
        first -= 1
    return piece[:first]


def _is_time(word: Token) -> bool:
    return word.dep_ == "pobj" and word.lemma_.lower() in TIMES


def _is_plain(piece: "list[Token]") -> bool:
    """Short, without pronouns, pointing words, dates, clauses or marks: it can be read elsewhere."""
    return len(piece) <= MOST and not any(
        t.tag_ in ("PRP", "PRP$", "WDT", "WP", "WRB", "MD")
        or t.dep_ in ("advcl", "parataxis", "punct")
        or t.text in ("“", "”", '"', "[", "]", "(", ")")
        or t.ent_type_ in ("DATE", "TIME")
        or t.lower_ in ("this", "these", "those", "such", "that")
        for t in piece
    )
