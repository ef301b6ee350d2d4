"""Whether a verb tells news in plain past, or what was done or said before."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Helps a verb tell what was said before.
PERFECT = frozenset({"has", "have", "had", "'ve", "’ve"})
#: "denied it from the start".
STARTS = frozenset({"start", "beginning", "outset"})
#: With these the simple past is not the news of the day.
EARLIER = frozenset({"already", "recently", "previously", "once", "earlier", "ago", "before", "originally", "last"})
EARLIER |= {"repeatedly", "consistently", "long", "frequently", "routinely", "regularly", "often"}
EARLIER |= {"always", "usually"}
#: What is told so came before something else; "before dawn on Friday" is an hour of that day.
AHEAD = frozenset({"ahead", "before", "prior"})
HOURS = frozenset({"dawn", "daybreak", "sunrise", "midnight", "noon", "midday", "dusk", "nightfall", "sunset"})


def _is_at_an_hour(opener: Token) -> bool:
    """ "before dawn", "shortly before midnight"."""
    return opener.lower_ == "before" and any(c.dep_ == "pobj" and c.lower_ in HOURS for c in opener.children)


def is_plain_past(verb: Token) -> bool:
    """Told in the simple past or the present of news, in a main clause: not "has said", not "had said"."""
    if any(c.lower_ == "in" and any(n.lower_ == "past" for n in c.children) for c in verb.children):
        return False  # "in the past"
    if is_perfect(verb):
        return False
    if verb.dep_ == "conj" and not syntax.children(verb, "nsubj") and _goes_on(verb):
        return is_plain_past(verb.head)  # "had backed the fee and called it fair"
    if any(c.dep_ in ("advmod", "prep") and c.lower_ in AHEAD and not _is_at_an_hour(c) for c in verb.children):
        return False
    past = verb.tag_ in ("VBD", "VBZ", "VBP", "VBG") or any(c.lower_ in ("was", "were", "did") for c in verb.children)
    return past and not is_told_earlier(verb) and not _is_told_as_history(verb)


def _goes_on(verb: Token) -> bool:
    """Of the form of the verb before it, or one that may be: in "has chased and killed" both are participles."""
    beside = verb.tag_ == "VBD" and verb.head.tag_ == "VBN" and verb.head.i == verb.i - 2
    told = verb.tag_ == "VBN" or (beside and is_perfect(verb.head))
    return told and verb.head.i < verb.i


def is_perfect(verb: Token) -> bool:
    """`has said`, `had said`."""
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ in PERFECT for c in verb.children)


def tells_back(cue: Token) -> bool:
    """`has made fun of it, saying`, `ran ahead of the vote, accusing`: no more of the day than what it hangs on."""
    above = cue.head
    if cue.tag_ != "VBG" or cue.dep_ != "advcl" or above.pos_ != "VERB":
        return False
    ahead = any(t.lower_ == "ahead" for t in cue.doc[above.i : cue.i])
    return is_perfect(above) or ahead or is_told_earlier(above)


def is_told_earlier(verb: Token) -> bool:
    """ "already", "previously": what is told so is not the news of the day."""
    if any(c.lower_ == "from" and any(n.lower_ in STARTS for n in c.children) for c in verb.children):
        return True
    earlier = any(c.lower_ in EARLIER and not _is_at_an_hour(c) for c in verb.children)
    return earlier or any(_is_before_this(t) for t in verb.subtree if t.lower_ == "before")


def _is_before_this(word: Token) -> bool:
    """ "Has called for a rise before, but ...": before this, whatever the parser hangs it on."""
    last = word.i + 1 >= len(word.doc) or word.nbor().text in (",", ".", ";", "but", "and")
    return last and not any(True for _ in word.children)


def _is_told_as_history(verb: Token) -> bool:
    return verb.dep_ in ("relcl", "acl") and not syntax.children(verb, "nsubj")
