"""Days that stand in a clause beside the deed and are its own: what came of it, what it was told in or done for.

"Won, beating Orr on Monday", "gave a speech outlining the plan on 3 May", "denied it in a letter sent on Monday",
"visited the town to campaign last weekend".
"""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import syntax
from dateline.extract.events.fitting import PLEDGING
from dateline.extract.events.when import AFTER, BEFORE, DOCUMENTS, Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is spoken or put out, and says something.
SPOKEN = DOCUMENTS | {"speech", "address", "remarks", "video", "post", "tweet", "memo", "column", "message", "clip"}
SPOKEN |= {"editorial", "article", "essay", "briefing", "ad", "advertisement", "filing", "note", "email", "interview"}
#: So it reaches its readers.
PUT_OUT = frozenset(
    {"release", "publish", "circulate", "post", "issue", "send", "air", "broadcast", "file", "deliver"}
)
#: With these a participle leads to another matter, of another day.
LEADING = frozenset({"follow", "include", "accord", "cite", "regard", "concern", "use", "quote", "recall", "base"})
LEADING |= {"pend", "exclude", "consider", "involve", "refer", "remember", "note", "reference", "await", "expect"}
TOLD = frozenset({"VBD", "VBN"})


def reached_from(inner: Token, timed: Timed) -> Token | None:
    """The verb above the clause of `inner` that is of the same day; None where that is another matter."""
    if timed.preposition in BEFORE | AFTER or not _is_one_day(timed):
        return None
    if inner.tag_ == "VBG" and inner.dep_ == "advcl":
        return _come_of(inner)
    if inner.dep_ == "acl" and inner.tag_ in ("VBG", "VBN") and inner.head.lemma_.lower() in SPOKEN:
        return _told_in(inner)
    return None


def _is_one_day(timed: Timed) -> bool:
    value = timed.time.edtf
    return value is not None and edtf.bounds(value).days == 1


def _come_of(gerund: Token) -> Token | None:
    """ "Won the vote, beating Orr on Monday": the verb whose deed it was."""
    bound = any(c.dep_ in ("mark", "aux", "nsubj", "advmod") and c.i < gerund.i for c in gerund.children)
    if bound or gerund.lemma_.lower() in LEADING:
        return None
    main = gerund.head
    if gerund.i > main.i and not _stands_apart(gerund):
        return None
    for _ in range(syntax.DEEPEST):
        if main.dep_ == "conj" and syntax.is_verb(main.head):
            main = main.head
        elif main.dep_ == "relcl":
            main = syntax.clause_of(main.head)  # the parser hangs it on the verb next to it
        else:
            break
    top = main
    while top.dep_ == "conj" and syntax.is_verb(top.head):
        top = top.head
    perfect = any(c.lower_ in ("has", "have", "had", "'ve", "’ve") for c in syntax.children(main, "aux"))
    return main if main.tag_ in TOLD and top.dep_ == "ROOT" and not perfect else None


def _stands_apart(gerund: Token) -> bool:
    return gerund.i > 0 and gerund.nbor(-1).lower_ in (",", "—", "–", "--", "-")


def _told_in(inner: Token) -> Token | None:
    """ "Gave a speech outlining it on Monday", "denied it in a letter sent on Monday"."""
    noun = inner.head
    if inner.tag_ == "VBG":
        verb = noun.head
        return verb if noun.dep_ == "dobj" and verb.tag_ == "VBD" and noun.i < inner.i else None
    if inner.lemma_ not in PUT_OUT or noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "with", "through", "via"):
        return None
    verb = noun.head.head
    return verb if verb.tag_ == "VBD" else None


#: What brings a thing about: "a deal reached on Monday" is of Monday.
MADE = frozenset(
    {"make", "reach", "sign", "strike", "hold", "issue", "release", "publish", "conclude", "clinch", "pass"}
)
MADE |= {"launch", "file", "deliver", "unveil", "carry", "conduct", "stage", "impose", "agree", "close", "approve"}


def is_made_then(noun: Token, anchor: int) -> bool:
    """ "A deal reached on Monday": the time is the thing's own; "to be signed in May" is another matter."""
    made = (c for c in syntax.children(noun, "acl") if c.i == anchor and c.tag_ == "VBN" and c.lemma_ in MADE)
    return any(not any(h.dep_ == "aux" for h in clause.children) for clause in made)


def is_for(verb: Token, inner: Token) -> bool:
    """ "Visited the town to campaign last weekend", "signed the order to launch it on Saturday": done then."""
    helpers = {c.lower_ for c in inner.children if c.dep_ == "aux"}
    if inner.tag_ != "VB" or "to" not in helpers or "have" in helpers:
        return False
    if verb.tag_ not in TOLD and verb.lemma_.lower() not in PLEDGING:
        return False
    if inner.dep_ in ("xcomp", "advcl"):
        return inner.head.i == verb.i
    noun = inner.head
    return inner.dep_ in ("acl", "relcl") and noun.dep_ == "dobj" and noun.head.i == verb.i
