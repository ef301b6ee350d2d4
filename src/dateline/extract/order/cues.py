"""Order words in a parsed paragraph, each with the two words it puts in order."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.order.gap import gap_of, is_unit
from dateline.lexicon import Row, read_table
from dateline.model.order import Gap

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
else:
    Doc = Token = object

#: Relations that climb from a noun which is no event to the verb it is a part of.
CLIMB = frozenset(
    {"dobj", "pobj", "prep", "attr", "oprd", "npadvmod", "advmod", "dative", "nummod", "amod", "agent", "pcomp"}
)
STEPS = 5
#: To appear before a hearing is no order.
STANDS_BEFORE = frozenset({"appear", "testify", "stand", "come", "lie", "bring", "go", "argue", "plead", "speak"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "having"})


class Cue(NamedTuple):
    """Order words, the two words they order (`one RELATION other`), and the length of time told between them."""

    rule: str
    relation: str
    one: Token
    other: Token
    words: Sequence[Token]
    gap: Gap | None = None


@cache
def _rows() -> dict[str, Row]:
    rows = read_table(Path(__file__).with_name("order_words.tsv"))
    return {word: row for row in rows for word in row["words"].split("|")}


def rules() -> frozenset[str]:
    """The names of all rules."""
    return frozenset(row["rule"] for row in _rows().values())


def cues_of(doc: Doc) -> Iterator[Cue]:
    """Yield the order words of a paragraph with what they order, in reading order."""
    for token in doc:
        row = _rows().get(token.lower_) or _rows().get(token.lemma_.lower())
        if row is not None and not _is_pair(token):
            yield from _FORMS[row["form"]](token, row)


def _is_pair(token: Token) -> bool:
    """`both before and after` says nothing of which came first."""
    near = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i + 3]]
    return "before" in near and "after" in near


def _link(token: Token, row: Row) -> Iterator[Cue]:
    """`V after N`, `V after V-ing`, `V after she V-ed`, and the same with the order words first."""
    if row["rule"] == "before" and token.i and token.nbor(-1).lemma_ in STANDS_BEFORE:
        return
    if token.dep_ == "mark" and token.head.dep_ in ("advcl", "ccomp", "acl", "pcomp"):
        yield from _ordered(row, token.head.head, token.head, [token], _gap_before(token))
        return
    inner = [c for c in token.children if c.dep_ in ("pobj", "pcomp", "dobj")]
    if token.dep_ in ("prep", "advcl", "pcomp") and inner and token.head.i != token.i:
        yield from _ordered(row, token.head, inner[0], [token], _gap_before(token))


def _phrase(token: Token, row: Row) -> Iterator[Cue]:
    """`V in the wake of N`, `V ahead of N`."""
    inner = next((c for c in token.children if c.lower_ == row["inner"] and c.dep_ == "prep"), None)
    named = next((c for c in inner.children if c.dep_ in ("pobj", "pcomp")), None) if inner is not None else None
    if inner is None or named is None or token.head.i == token.i:
        return
    outer = token.head if token.dep_ == "pobj" else token
    gap = Gap(value="P1D", approximate=True) if row["rule"] == "eve" else _gap_before(token)
    yield from _ordered(row, outer.head, named, [outer, token, inner], gap)


def _within(token: Token, row: Row) -> Iterator[Cue]:
    """`V within hours of N`."""
    unit = next((c for c in token.children if c.dep_ == "pobj" and is_unit(c)), None)
    inner = next((c for c in unit.children if c.lower_ == row["inner"]), None) if unit is not None else None
    named = next((c for c in inner.children if c.dep_ in ("pobj", "pcomp")), None) if inner is not None else None
    if unit is not None and inner is not None and named is not None:
        gap = gap_of(unit, [token, *(t for t in unit.subtree if t.i < unit.i)])
        yield from _ordered(row, token.head, named, [token, unit, inner], gap)


def _verb(token: Token, row: Row) -> Iterator[Cue]:
    """`N followed N`, `N was followed by N`."""
    if token.pos_ != "VERB" or token.lower_ == "following":
        return
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    thing = next((c for c in token.children if c.dep_ == "dobj"), None)
    if subject is not None and thing is not None and not _negated(token):
        yield Cue(row["rule"], row["relation"], subject, thing, [token])
    agent = next((c for c in token.children if c.dep_ == "agent"), None)
    doer = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    done = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if done is None and token.dep_ in ("acl", "advcl"):
        done = token.head
    if agent is not None and doer is not None and done is not None and not _negated(token):
        yield Cue(row["rule"], row["relation"], doer, done, [token, agent])


def _joined(token: Token, row: Row) -> Iterator[Cue]:
    """`V and then V`: the adverb belongs to the second of two joined verbs, which stand in one tense."""
    verb = token.head
    if token.dep_ == "advmod" and verb.dep_ == "conj" and token.i < verb.i and verb.head.tag_ == verb.tag_:
        between = verb.doc[verb.head.i + 1 : token.i]
        if verb.pos_ == "VERB" and not any(t.lower_ in ("or", "but", "nor") for t in between):
            yield Cue(row["rule"], row["relation"], verb.head, verb, [token])


def _having(token: Token, row: Row) -> Iterator[Cue]:
    """`Having lost the vote, she resigned`."""
    verb = token.head
    if token.dep_ == "aux" and verb.dep_ == "advcl" and verb.tag_ == "VBN" and not _negated(verb):
        yield Cue(row["rule"], row["relation"], verb.head, verb, [token])


_FORMS = {"link": _link, "phrase": _phrase, "within": _within, "verb": _verb, "joined": _joined, "having": _having}


def _ordered(row: Row, above: Token, named: Token, words: list[Token], gap: Gap | None) -> Iterator[Cue]:
    """A cue between what the words hang on and what they name."""
    gap = gap or (_gap_of_unit(above) if is_unit(above) else None)
    one = _event_word(above)
    relation = row["relation"]
    if one is None or not _holds(row, one, words[-1]):
        return
    if _negated(one):
        if row["rule"] != "until":
            return
        relation = "after"
    for other in (named, *named.conjuncts) if named.dep_ == "pobj" else (named,):
        if other.i != one.i:
            yield Cue(row["rule"], relation, one, other, words, gap)


def _holds(row: Row, one: Token, word: Token) -> bool:
    """`since` orders only what has gone on from then; with another tense it gives a cause."""
    if row["rule"] == "since":
        return bool(_HAVE & {c.lower_ for c in one.children if c.dep_ == "aux"})
    if row["rule"] == "while":
        return _goes_on(word.head) or _goes_on(one)
    return True


def _goes_on(verb: Token) -> bool:
    return verb.tag_ == "VBG"


def _event_word(at: Token) -> Token | None:
    """The word that order words hang on; from units of time and plain parts of a sentence up to the verb."""
    for _ in range(STEPS):
        if at.pos_ == "VERB" and at.dep_ not in ("aux", "auxpass", "prep"):
            return at
        if at.pos_ in ("NOUN", "PROPN") and not is_unit(at) and at.dep_ not in CLIMB:
            return at
        if at.head.i == at.i:
            return at
        if at.pos_ == "NOUN" and not is_unit(at):
            return at
        at = at.head
    return None


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _gap_before(token: Token) -> Gap | None:
    """`two days` before the order word, hanging on it, on its clause or on the verb above."""
    unit = next((c for c in token.lefts if is_unit(c)), None)
    if unit is None and token.i and is_unit(token.nbor(-1)):
        unit = token.nbor(-1)
    return _gap_of_unit(unit) if unit is not None else None


def _gap_of_unit(unit: Token) -> Gap | None:
    """The length that a unit of time names with the words on its left; "for two days after" is no length between."""
    return gap_of(unit, [t for t in unit.subtree if t.i < unit.i]) if unit.dep_ != "pobj" else None
