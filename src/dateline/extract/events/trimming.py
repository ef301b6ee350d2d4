"""The ends of a line: without commas, dashes, ties and torn marks of quotation, and no comma beside a gap."""

from typing import TYPE_CHECKING

from dateline.extract.events.phrases import DEEPEST
from dateline.extract.events.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words that tie a clause to what stood before it and mean nothing alone.
TIES = frozenset(
    {"however", "meanwhile", "notably", "moreover", "furthermore", "also", "still", "instead", "therefore", "thus"}
    | {"but", "and", "or", "so", "yet", "then", "nevertheless", "nonetheless", "besides", "similarly", "indeed"}
)
#: Marks that may open a line, and those that may close one.
MARKS = frozenset({*'“”«»"', "''"})
DASHES = frozenset({"—", "–", "--"})
#: What is left before words said that are broken off has more words than this.
FEWEST = 5
OPENING, CLOSING = frozenset({*"“‘«\"'$£€#@", "''"}), frozenset({*"”’»%\"'", "''"})


def trimmed(tokens: list[Token], aside: set[int]) -> list[Token]:
    """The tokens without what stands `aside`, loose marks and ties at their ends, and no shorter."""
    kept = _mended(_without_torn_marks(_trim([t for t in tokens if t.i not in aside])), aside)
    return _trim(_without_torn_marks(kept))


def _trim(tokens: list[Token]) -> list[Token]:
    """Without commas, dashes and words of transition at the ends; marks of quotation that have no partner go too."""
    start, stop = 0, len(tokens)
    while start < stop and (
        (tokens[start].lower_ in TIES and not _is_so_far(tokens[start:stop]))
        or _loose(tokens[start], OPENING)
        or _ties(tokens[start:stop])
    ):
        start += 1
    while stop > start and (tokens[stop - 1].lower_ in ("and", "but", "or") or _loose(tokens[stop - 1], CLOSING)):
        stop -= 1
    return tokens[start:stop]


def _without_torn_marks(tokens: list[Token]) -> list[Token]:
    """Without marks of quotation between which words were left out: what they hold must be verbatim (law 5)."""
    marks = [at for at, token in enumerate(tokens) if token.text in MARKS]
    torn: set[int] = set()
    for first, second in zip(marks[::2], marks[1::2], strict=False):
        inside = tokens[first : second + 1]
        if inside[-1].i - inside[0].i != len(inside) - 1 or all(t.is_punct for t in inside):
            torn.update((first, second))
    if len(marks) % 2:
        at = marks[-1]
        if at > FEWEST and tokens[at - 1].text in DASHES and _is_at_end(tokens[-1]):
            return _without_torn_marks(tokens[: at - 1])  # "with their cause — “They want": the words end elsewhere
        torn.update(marks)
    return [t for at, t in enumerate(tokens) if at not in torn]


def _is_at_end(last: Token) -> bool:
    return all(t.is_punct or t.is_space for t in last.doc[last.i + 1 : last.sent.end])


def _is_so_far(tokens: list[Token]) -> bool:
    return [t.lower_ for t in tokens[:2]] == ["so", "far"]


def _ties(tokens: list[Token]) -> bool:
    """The "on which" or "which" of a relative clause that is told as a clause of its own."""
    words = [t.lower_ for t in tokens[:2]]
    return words[:1] == ["which"] or (words[1:] == ["which"] and tokens[0].dep_ == "prep")


def _loose(token: Token, fitting: frozenset[str]) -> bool:
    return token.is_space or ((token.is_punct or token.text in ("|", "=", "+", "~")) and token.text not in fitting)


def _mended(tokens: list[Token], aside: set[int]) -> list[Token]:
    """With the marks between two kept words ("north-east"), and without commas beside words that were left out.

    A comma behind an `aside` stays: it is of the words before that.
    """
    here = {t.i for t in tokens}
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        next_to = after is not None and after.i == token.i + 1
        between = next_to and at > 0 and all(i in aside for i in range(tokens[at - 1].i + 1, token.i))
        held = between or _opens_words(token, after) or _closes_name(token, here)
        if (token.text in (",", ";", ":") and not held) or (not next_to and _is_loose_and(token, here)):
            continue
        if at > 0 and kept and kept[-1].i < token.i - 1 and (comma := _comma_before(token)) and _says_so(token):
            kept.append(comma)
        kept.append(token)
        if after is not None and after.i == token.i + 2 and token.nbor(1).is_punct:
            kept.append(token.nbor(1))
    return kept


def _opens_words(mark: Token, after: Token | None) -> bool:
    """The colon or comma before words said, whose mark of quotation alone was left out."""
    return after is not None and after.i == mark.i + 2 and mark.text in (":", ",") and mark.nbor(1).text in MARKS


def _closes_name(comma: Token, here: set[int]) -> bool:
    """The second comma of "the envoy, Anna Rye, left", where words behind it were left out."""
    if comma.text != "," or not comma.i:
        return False
    name = comma.nbor(-1)
    while name.dep_ in ("compound", "flat") and name.head.i > name.i:
        name = name.head
    first = name.left_edge.i - 1
    return name.dep_ == "appos" and first in here and comma.doc[first].text == ","


def _is_loose_and(token: Token, here: set[int]) -> bool:
    """The "and" of a list of which nothing else is left."""
    others = [c for c in token.head.children if c.dep_ == "conj" and c.i > token.i and c.i in here]
    return token.dep_ == "cc" and not others and token.i + 1 not in here


def _comma_before(token: Token) -> Token | None:
    """The comma before a word, and before the mark of quotation that closes there."""
    before = token.nbor(-1)
    before = before.nbor(-1) if before.text in MARKS and before.i > before.sent.start else before
    return before if before.text == "," else None


def _says_so(first: Token) -> bool:
    """The "police" of "the port is closed, police said": its verb has what was said before it."""
    noun = first
    for _ in range(DEEPEST):
        if noun.dep_ in SUBJECTS:
            break
        noun = noun.head
    verb = noun.head
    return verb.i > noun.i and any(c.dep_ == "ccomp" and c.i < first.i for c in verb.children)
