"""Who did it where the parser hung the subject of a finite clause on another word.

"On 20 May two men in a van robbed the mill": to the parser the men are part of the date. A clause in the indicative
has a subject; where none hangs on its verb, it stands in the words before, and only a few places of them are sure.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.once import once_each

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

TIMES = frozenset({"DATE", "TIME"})
#: Finite by themselves; a participle may look like the first of them.
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NOUN", "PROPN"})
HELPERS = frozenset({"aux", "auxpass"})
#: What may stand between a subject and its verb.
BETWEEN = frozenset({"aux", "auxpass", "neg", "advmod", "punct"})
#: Behind the one addressed by these a headline leaves out the speaker: "Rye tells crowd will stay".
ADDRESSES = frozenset({"tell", "inform", "warn", "assure", "remind", "promise", "notify", "show"})


@once_each
def lost_subjects(verb: Token) -> "list[Token]":
    """The subject of a finite verb that has none of its own and shares none; empty where no place of it is sure."""
    if not _lacks_subject(verb):
        return []
    found = _on_helper(verb)
    if found is None and verb.dep_ == "ccomp":
        found = _object_before(verb)
    if found is None and verb.dep_ == "conj":
        found = _joined_noun(verb)
    if found is None and verb.dep_ in ("ROOT", "ccomp"):
        found = _in_opening(verb)
    return [found] if found is not None else []


def _lacks_subject(verb: Token) -> bool:
    if any(c.dep_ in syntax.SUBJECTS or c.dep_ == "expl" for c in verb.children):
        return False
    helpers = [c for c in verb.children if c.dep_ in HELPERS and c.i < verb.i]
    if any(c.tag_ in ("TO", "VBG") or c.lower_ == "be" for c in helpers[:1]):
        return False
    return verb.tag_ in FINITE or any(c.tag_ in (*FINITE, "MD") for c in helpers)


def _start(verb: Token) -> int:
    """Where the words of the verb itself begin: "has since resigned"."""
    first: int = verb.i
    while first and verb.doc[first - 1].head.i == verb.i and verb.doc[first - 1].dep_ in BETWEEN:
        first -= 1
    return first


def _on_helper(verb: Token) -> Token | None:
    """ "Rye, who threatened to but never did, stepped down": the parser hangs Rye on "did"."""
    for helper in syntax.children(verb, *HELPERS):
        for noun in syntax.children(helper, "nsubj", "nsubjpass"):
            return noun
    return None


def _object_before(verb: Token) -> Token | None:
    """ "tells us members had threatened to leave", "trackers show it left": the object right before."""
    noun = verb.doc[max(_start(verb) - 1, 0)]
    above = verb.head
    if noun.dep_ not in ("dobj", "dative") or noun.head.i != above.i or noun.i < above.i:
        return None
    addressed = above.lemma_ in ADDRESSES and not any(c.tag_ == "PRP" for c in noun.children) and noun.pos_ != "PRON"
    return None if addressed else noun


def _joined_noun(verb: Token) -> Token | None:
    """ "after Norland withdrew its offer of a clerk and Varmark stepped in": not an offer of Varmark."""
    noun = verb.doc[verb.i - 1]
    if noun.dep_ != "conj" or noun.pos_ != "PROPN" or noun.head.dep_ not in ("dobj", "pobj") or noun.left_edge.i < 1:
        return None
    return noun if verb.doc[noun.left_edge.i - 1].lower_ in ("and", "but", "while") else None


def _in_opening(verb: Token) -> Token | None:
    """The last noun of the words that open the sentence, up to the verb."""
    opening = [c for c in verb.children if c.dep_ == "prep" and c.i < verb.i]
    if len(opening) != 1 or any(t.is_alpha for t in verb.doc[verb.sent.start : opening[0].i]):
        return None
    prep = opening[0]
    rest = verb.doc[prep.right_edge.i + 1 : verb.i]
    if any(t.head.i != verb.i or t.dep_ not in BETWEEN for t in rest):
        return None
    for inner in syntax.children(prep, "pobj"):
        if (found := _behind_time(prep, inner) or _counted(prep, inner) or _behind_comma(prep, inner)) is not None:
            return found
    return None


def _behind_time(prep: Token, inner: Token) -> Token | None:
    """ "On 20 May two men in a van": the day goes before, the men did it."""
    first = prep.nbor(1)
    if first.ent_type_ not in TIMES or inner.ent_type_ in TIMES or inner.i < first.i:
        return None
    return inner if inner.pos_ in NOUNS else None


def _counted(prep: Token, inner: Token) -> Token | None:
    """ "Between 900 and 1,200 people marched"."""
    counts = [c for c in inner.children if c.dep_ == "nummod" and syntax.children(c, "conj")]
    return inner if prep.lower_ == "between" and counts and inner.pos_ in NOUNS else None


def _behind_comma(prep: Token, inner: Token) -> Token | None:
    """ "According to Rye, a man came", "Of the six, one, Bo Kovar, left", "After a day at the mill, Rye left"."""
    beside = [t for t in inner.subtree if t.dep_ in ("appos", "conj") and t.head.i >= inner.i]
    beside = [
        t for t in beside if t.doc[t.left_edge.i - 1].text == "," and t.pos_ in NOUNS and t.ent_type_ not in TIMES
    ]
    closed = [t for t in beside if t.right_edge.i >= prep.right_edge.i - 1]
    return closed[0] if closed else None
