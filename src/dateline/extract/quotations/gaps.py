"""Relative clauses: what they take up belongs to the words, and a comment behind them covers the clause alone."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Nouns whose relative clause tells when, how or why, and leaves no gap.
_ADVERBIAL = frozenset({"day", "time", "moment", "way", "reason", "year", "week", "month", "place", "extent", "case"})
#: Words that open a relative clause; the first two may be what is missing in it.
_TAKEN_UP = frozenset({"which", "that"})
_OTHER = frozenset({"who", "whom", "whose", "where", "when", "why", "how", "what"})
#: What describes a noun, left of it.
_DESCRIBES = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "predet", "advmod"})
#: Longer noun phrases are not repeated.
_LONGEST = 16


def fill_gap(passage: Passage, found: Attribution) -> None:
    """`a fee the guild says is too high`: the fee is what is too high, so it opens the words."""
    verb = found.verb
    if verb is None or found.rule not in ("verb-clause", "nested") or verb.dep_ != "relcl" or verb.head.i > verb.i:
        return
    noun = verb.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in _ADVERBIAL or noun.ent_type_ in ("DATE", "TIME"):
        return
    between = [t for t in verb.doc[noun.i + 1 : verb.i] if t.lower_ in _OTHER | _TAKEN_UP]
    if any(t.lower_ in _OTHER or t.nbor(-1).pos_ == "ADP" for t in between):
        return
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is not None and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
        return  # "the peaks the firm confirmed that prices rose": two sentences run together
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in _TAKEN_UP or subject.i > verb.i:
        return
    piece = _words(passage, noun, min([verb.left_edge.i, *(t.i for t in between)]))
    if piece is not None and piece[1] <= found.begin and not _at_mark(passage, piece):
        found.contents.insert(0, piece)


def _words(passage: Passage, noun: "Token", before: int) -> Range | None:
    """The noun with what describes it, up to its relative clause."""
    first = noun.i
    for child in reversed([c for c in noun.children if c.i < noun.i]):
        if child.right_edge.i != first - 1 or child.is_punct or child.dep_ not in _DESCRIBES:
            break
        first = child.left_edge.i
    last = next((t for t in reversed(noun.doc[noun.i : before]) if not t.is_punct), noun)
    if last.i - first > _LONGEST:
        return None
    return passage.trim(noun.doc[first].idx, last.idx + len(last))


def _at_mark(passage: Passage, piece: Range) -> bool:
    """A quotation mark stands in it alone, without its other half."""
    return any(
        q.begin < piece[1] and piece[0] < q.end and not piece[0] <= q.begin <= q.end <= piece[1]
        for q in passage.outer
    )


def only_relative(passage: Passage, contents: list[Range], cue: Range) -> list[Range]:
    """`Owners attacked the deal, which costs nine crowns, according to Norn`: Norn tells what stands beside her."""
    begin = contents[0][0]
    last = next((t for t in reversed(passage.tokens_in(begin, cue[0])) if not t.is_punct), None)
    if last is None or contents[0][1] < last.idx:
        return contents
    clause = next((t for t in (last, *last.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.right_edge.i < last.i or clause.head.pos_ not in ("NOUN", "PROPN"):
        return contents
    above = next((t for t in clause.head.ancestors if t.tag_ in ("VBD", "VBZ", "VBP") and t.idx >= begin), None)
    if above is None or speech_verb(above.lemma_.lower()) is None or clause.head.ent_type_ in ("DATE", "TIME"):
        return contents  # the comment may well cover the whole sentence
    which = next((t for t in clause.doc[clause.left_edge.i : clause.i + 1] if t.lower_ in ("which", "who")), None)
    if which is None or which.i == 0 or which.nbor(-1).text != "," or which.idx <= begin:
        return contents
    if any(q.begin < cue[0] and begin < q.end for q in passage.outer):
        return contents
    noun = _words(passage, clause.head, which.i)
    rest = passage.trim(which.nbor(1).idx, contents[0][1])
    if noun is None or rest is None or noun[0] < begin or noun[0] - begin < 2:
        return contents
    return [noun, rest, *contents[1:]]
