"""What anybody may do or have done to him, and nobody in particular: "those who oppose it", "people infected by it".

Also what is merely fancied ("deserves to be heard", "imagine a crash"), how things are not at present ("is not
attacking them"), and what "this" or "that" is said to promise.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.stances import is_stance

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: They are named by no name and no number.
ANYBODY = frozenset(
    {"those", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "whoever", "others"}
)
#: So are these without an article.
MANY = frozenset({"people", "folks"})
NOBODY = frozenset({"nobody", "none", "nothing"})
PRESENT = frozenset({"VBZ", "VBP"})
NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
HAVE = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
NEEDING = frozenset({"need", "require"})
ENSURING = frozenset({"ensure", "guarantee"})
#: What hangs on these is fancied.
FANCY = frozenset({"deserve", "imagine", "picture", "envision"})
THINKABLE = frozenset({"could", "would", "can", "should", "might", "may", "must"})
#: So a deed hangs on the word above it.
THROUGH = frozenset({"xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "nsubj"})
#: What "this" and "that" do is a view of things.
SPOKEN = frozenset({"AGREE", "THREATEN", "SUPPORT", "REJECT", "REQUEST", "CONCEDE"})


def is_of_anybody(draft: Draft) -> bool:
    """Tell whether nobody in particular does it or has it done to him, or it is only fancied."""
    clause, reading = draft.trigger.clause, draft.reading
    if _is_side_of_picture(clause):
        return True
    if draft.timed is not None or draft.paragraph.kind in ("headline", "caption"):
        return False
    if _is_fancied(clause) or _is_mere_stance(draft):
        return True
    if not syntax.is_verb(clause):
        return False
    if _says_of_anybody(clause) or _is_to_be_done(clause) or _is_source(clause) or _goes_with_thinkable(clause):
        return True
    if clause.dep_ == "acl" and clause.head.lemma_ == "fact":
        return True  # "respect the fact that he apologized"
    if reading.status == "negated" and reading.rule == "negation":
        return _is_not_so_now(clause) or _never_would(clause)
    if reading.status == "occurred" and {s.lower_ for s in syntax.subjects(clause)} & NOBODY:
        return True  # "nobody did more, built more": the parser's second verb has no "nobody" of its own
    pointed = any(s.lower_ in ("this", "that") and s.tag_ == "DT" for s in syntax.children(clause, "nsubj"))
    return pointed and clause.tag_ in PRESENT and draft.trigger.frame.type in SPOKEN


def _is_side_of_picture(clause: Token) -> bool:
    """ "Anna Rye, left, and other marchers": where she stands in the picture; "the arena is pictured on Monday"."""
    if clause.lemma_ == "picture" and clause.tag_ == "VBN":
        return True
    if clause.lower_ != "left" or clause.i == 0 or clause.i + 1 >= len(clause.doc):
        return False
    beside = clause.nbor(-1).text in (",", "(") or clause.nbor(-1).lower_ in (
        "center",
        "centre",
        "far",
        "second",
        "front",
    )
    return beside and clause.nbor(1).text in (",", ")", ".")


def _is_mere_stance(draft: Draft) -> bool:
    """ "Those are rules it supports": how somebody or something unnamed stands, in a speaker's words."""
    spoken = draft.quotation is not None and draft.quotation.kind == "direct"
    if not spoken or not is_stance(draft) or not syntax.is_verb(draft.trigger.clause):
        return False
    return not any(s.pos_ == "PROPN" or s.ent_type_ for s in syntax.subjects(draft.trigger.clause))


def _is_source(clause: Token) -> bool:
    """ "Officials who spoke with the paper said": whose words they are."""
    who = clause.head
    if clause.dep_ != "relcl" or clause.lemma_ not in ("speak", "talk", "know") or who.pos_ != "NOUN":
        return False
    return who.dep_ == "nsubj" and who.head.lemma_ in ("say", "tell", "describe", "add")


def _goes_with_thinkable(clause: Token) -> bool:
    """ "They could do so while completing the dam"."""
    if clause.tag_ != "VBG" or clause.dep_ != "advcl" or syntax.children(clause, "nsubj", "aux"):
        return False
    return any(c.lower_ in THINKABLE for c in syntax.children(clause.head, "aux"))


def _never_would(clause: Token) -> bool:
    """ "It would not have killed my zeal"."""
    return {"would", "have"} <= {c.lower_ for c in syntax.children(clause, "aux")}


def _says_of_anybody(clause: Token) -> bool:
    """ "Those who oppose change", "people infected by it", "a newsroom that looks into abuses"."""
    at = clause
    while at.dep_ in ("conj", "xcomp") and at.head.i < at.i and syntax.is_verb(at.head):
        if at.dep_ == "conj" and at.tag_ == "VBD" and at.head.tag_ in PRESENT:
            return False  # "regrets hurting those who care but denied it": joined to the verb before
        at = at.head
    who = at.head
    if at.dep_ not in ("relcl", "acl"):
        return False
    if who.dep_ == "pobj" and who.head.head.lemma_ == "number":
        return False  # "the number of people freed" is a count
    own = [c for c in who.children if c.dep_ in ("det", "poss", "nummod", "amod", "prep", "compound")]
    if who.lower_ in ANYBODY or (who.lower_ in MANY and not own):
        return True
    articles = [c.lower_ for c in own if c.dep_ in ("det", "poss", "nummod")]
    named = who.pos_ == "PROPN" or any(c.pos_ == "PROPN" for c in own)
    new = not articles or articles[0] in ("a", "an", "any", "no", "such")
    return at.dep_ == "relcl" and at.tag_ in PRESENT and new and not named and not _runs(at) and _is_subject(at)


def _is_to_be_done(clause: Token) -> bool:
    """ "We have got to beat this bill", "to win the islands, she needs help": not done yet by anybody."""
    above = clause.head
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
    if clause.dep_ == "ccomp" and above.lemma_ in ENSURING and clause.tag_ in PRESENT:
        return True  # "to ensure the town grows"
    if not infinitive or not syntax.is_verb(above):
        return False
    got = above.lower_ == "got" and any(c.lower_ in HAVE for c in syntax.children(above, "aux"))
    return (clause.dep_ in ("xcomp", "ccomp") and got) or (clause.dep_ == "advcl" and above.lemma_ in NEEDING)


def _runs(clause: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") for c in clause.children)


def _is_subject(clause: Token) -> bool:
    """The noun does it itself: "a court that frees thieves", not "a plan the board backs"."""
    return any(c.lower_ in syntax.RELATIVES for c in syntax.children(clause, "nsubj"))


def _is_fancied(clause: Token) -> bool:
    """ "Deserves to be heard", "one can imagine a later arrest", "it is hard to imagine him winning"."""
    at = clause
    for _ in range(syntax.DEEPEST):
        if at.dep_ not in THROUGH or at.head.i == at.i:
            return False
        at = at.head
        if at.lemma_ in FANCY and syntax.is_verb(at):
            return True
    return False


def _is_not_so_now(clause: Token) -> bool:
    """ "He is not attacking them", "most are not welcomed": how things stand; "is not being sold" is news."""
    helpers = {c.lower_ for c in syntax.children(clause, "aux", "auxpass")}
    return clause.tag_ in ("VBG", "VBN") and bool(helpers) and helpers <= NOW and not _is_named_in_body(clause)


def _is_named_in_body(clause: Token) -> bool:
    """Somebody or a body named is said not to do it: "the port is not cooperating with the inquiry" is news."""
    told = clause.dep_ == "ccomp" and clause.head.tag_ == "VBD"
    return told and any(frames.is_somebody(s) for s in syntax.children(clause, "nsubj"))
