"""What stands in a paper and is not done thereby: "the bill authorizes", "the plan includes training sailors"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What these say in the present is what stands in them.
PAPERS = frozenset({"bill", "law", "act", "legislation", "guideline", "rule", "mandate", "statute", "constitution"})
PAPERS |= {"document", "plan", "measure", "provision", "package", "amendment", "agreement", "deal", "order", "it"}
CONTENTS = frozenset({"CONCEDE", "SUPPORT", "AGREE", "THREATEN"})
#: Of what stands in these even a demand is none of the day.
LAWS = frozenset({"bill", "law", "act", "legislation", "guideline", "rule"})
PRESENT = frozenset({"VBZ", "VBP"})
LISTING = frozenset({"include", "involve", "mean"})


def stands_in_paper(draft: Draft) -> bool:
    """Tell whether the deed only stands in a law, a plan or a list."""
    clause = draft.trigger.clause
    if draft.timed is not None or draft.paragraph.kind in ("headline", "caption") or not syntax.is_verb(clause):
        return False
    return _is_content(draft, clause) or _is_listed(clause)


def _is_content(draft: Draft, clause: Token) -> bool:
    """ "The law also authorizes a loan", "the mandate allows them to search"."""
    kind = draft.trigger.frame.type
    doers = [s.lemma_.lower() for s in syntax.children(clause, "nsubj")]
    if clause.tag_ not in PRESENT or not doers or syntax.children(clause, "aux", "auxpass"):
        return False
    if "it" in doers:
        return kind == "CONCEDE"  # "it also authorizes" is of a paper, "it supports" may be of a land
    return (kind in CONTENTS and set(doers) <= PAPERS) or (kind == "REQUEST" and set(doers) <= LAWS)


def _is_listed(clause: Token) -> bool:
    """ "That includes rebuilding ports and training sailors", "to help them, including by lending ships"."""
    if clause.tag_ != "VBG" or syntax.children(clause, "nsubj", "aux"):
        return False
    at = clause
    for _ in range(syntax.DEEPEST):
        if at.dep_ not in ("conj", "xcomp", "ccomp", "dobj", "pobj", "pcomp", "prep", "advcl") or at.head.i == at.i:
            return False
        at = at.head
        if at.lower_ == "including":
            return True
        if at.lemma_ in LISTING:
            return at.tag_ in ("VBZ", "VBP", "VB")
    return False
