"""What a line cannot do without: how long and how often, the members of a list, what a clause behind is about."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.nouns import is_people
from dateline.extract.events.syntax import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: Phrases that say how long or how often: without them a custom would be told as one deed.
_MEASURES = re.compile(
    r"(?:for|over|in|during|throughout|within) (?:(?:more|less) than |at least |about |nearly |almost |over |some )?"
    r"(?:(?:the|these) )?(?:(?:past|last|first|next|previous) )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|a few|few|a couple of)[ -]"
    r"(?:(?:straight|consecutive|more) )?(?:years?|months?|weeks?|decades?|centur(?:y|ies)|days?|seasons?|terms?)\b"
    r"|(?:for|over) (?:years|months|weeks|decades|centuries|generations)\b"
    r"|(?:each|every) \w+|(?:once|twice) (?:a|every)\b"
    r"|(?:annually|yearly|repeatedly|often|sometimes|usually|traditionally|routinely|regularly)\b",
    re.IGNORECASE,
)
#: So many words behind a member of a list its "and" is looked for.
LIST = 14
#: "Both of which" is of two things told just before.
PARTS = frozenset(
    {"both", "all", "some", "many", "most", "each", "one", "two", "none", "either", "neither", "several"}
)

#: With one of these a first half is about another time than the second one.
ONCE = frozenset({"before", "initially", "previously", "originally", "first", "once", "earlier", "long"})


def measures(word: Token) -> bool:
    """ "For the last nine years", "every May": how long or how often."""
    branch = word.doc[word.left_edge.i : word.right_edge.i + 1]
    return word.dep_ in ("prep", "npadvmod", "advmod") and _MEASURES.match(branch.text) is not None


def is_counted(noun: Token) -> bool:
    """ "Three nurses, one driver and two guards": of a list that counts, each member is needed."""
    if noun.dep_ not in ("appos", "conj") or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(c.dep_ == "nummod" and c.i < noun.i for c in noun.children)


def is_member(noun: Token) -> bool:
    """ "Wheat, barley and maize": without one of three or more the list would seem to be whole."""
    if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN") or noun.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return noun.head.dep_ == "conj" or any(c.dep_ == "conj" for c in noun.children)


def is_listed(noun: Token) -> bool:
    """The "storms in Norland" of "floods, storms in Norland, other harm, and now fire": no name stands beside it."""
    if noun.dep_ != "appos":
        return False
    if any(c.dep_ == "conj" and any(g.dep_ == "conj" for g in c.children) for c in noun.head.children):
        return True
    beside = noun.head.ent_type_
    if beside in ("ORG", "GPE", "NORP") or (beside == "PERSON" and is_people(noun)):
        return False
    if any(c.dep_ == "conj" and c.i > noun.i for c in noun.head.children):
        return True
    last = noun.right_edge.i
    behind = noun.doc[last + 1 : min(last + 2 + LIST, noun.sent.end)]
    ands = [t for t in behind if t.dep_ == "cc" and t.lower_ in ("and", "or") and t.nbor(-1).text == ","]
    return bool(ands) and not any(is_verb(t) for t in behind if t.i < ands[0].i)


def is_contrast(second: Token) -> bool:
    """The "but often is a quarrel" of "what is called a debate but often is a quarrel": not of the main clause."""
    joints = [c for c in second.head.children if c.dep_ == "cc" and c.i < second.i]
    return second.dep_ == "conj" and second.head.dep_ != "ROOT" and any(c.lower_ == "but" for c in joints[-1:])


def is_once(second: Token) -> bool:
    """The "but went further" of "had asked for it before, but went further": the first half tells of another time."""
    own = [c for c in second.head.children if second.head.i < c.i < second.i or c.dep_ == "advmod"]
    return any(c.lower_ in ONCE for c in own) and any(c.lower_ == "but" for c in own)


def leads_on(behind: Span) -> bool:
    """Behind a comma "both of which", "some of whom" speak of what stands there."""
    words = [t.lower_ for t in behind]
    return words[:1] == [","] and words[1:2] != [] and words[1] in PARTS and words[2:3] == ["of"]
