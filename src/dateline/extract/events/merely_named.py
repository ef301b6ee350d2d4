"""Nouns that name a deed while the sentence tells another: "after the talks they thanked her", "despite criticism".

What has a day, a name or a number of its own, a verb that carries it, or is brought in as new, is told. Nouns known
from before and topics: `byway.py`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: In these something is done together with others.
TOGETHER = frozenset({"consultation", "cooperation", "collaboration", "coordination", "partnership"})
#: What is only said, held or given.
STANCES = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE", "AID", "COOPERATE"})
#: What has become of a deed, or is to come, is told.
SETTLED = frozenset({"cancelled", "postponed", "denied", "negated", "planned", "possible"})
#: These words before a noun say that the hearer knows which one is meant.
KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "any", "no", "every", "each", "some", "all"})
NEW = frozenset({"a", "an", "another", "more"})


def leave_merely_named(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of a report without the nouns that are only named."""
    drafts = list(drafts)
    verbs = {_place(d) for d in drafts if syntax.is_verb(d.trigger.clause)}
    return (d for d in drafts if not _is_merely_named(d, _place(d) in verbs))


def _place(draft: Draft) -> tuple[int, int]:
    return draft.paragraph.begin, draft.sentence.start


def _is_merely_named(draft: Draft, deed_told: bool) -> bool:
    """Tell whether the noun is only named; `deed_told`: its sentence tells a deed by a verb."""
    token = draft.trigger.token
    if draft.timed is not None or draft.trigger.light is not None or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if draft.paragraph.kind in ("headline", "caption"):
        return False
    if token.dep_ == "poss" or _is_how(token) or _is_set_against(token) or _is_described(draft):
        return True
    if not _is_poor(token):
        return False
    if draft.reading.status == "negated" and _is_kept_from(token):
        return True
    if draft.reading.status in SETTLED:
        return False
    return _is_spoken_of(draft) or _is_given(draft) or _is_beside(draft, deed_told)


def _is_how(noun: Token) -> bool:
    """ "Decided in consultation with the mayor": how it was done; "is in cooperation with" tells of it."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.lemma_.lower() not in TOGETHER:
        return False
    return noun.head.head.lemma_ not in ("be", "remain", "engage")


#: So words are described, not spoken.
CONTAINING = frozenset({"be", "include", "center", "centre", "remain", "concern", "involve", "range"})
TREATING = frozenset({"cover", "include", "address", "examine", "study", "review", "detail", "list"})


def _is_described(draft: Draft) -> bool:
    """ "The main charges are that", "the review will cover allegations"."""
    noun = draft.trigger.token
    if draft.trigger.frame.type != "ACCUSE" or noun.tag_ != "NNS" or not syntax.is_verb(noun.head):
        return False
    return (noun.dep_ == "nsubj" and noun.head.lemma_ in CONTAINING) or (
        noun.dep_ == "dobj" and noun.head.lemma_ in TREATING
    )


def _is_set_against(noun: Token) -> bool:
    """ "As a protest rather than an attack"."""
    return [t.lower_ for t in noun.doc[max(0, noun.left_edge.i - 2) : noun.left_edge.i]] == ["rather", "than"]


def _is_kept_from(noun: Token) -> bool:
    """ "To prevent shootings", "lacks the judgment", "no apologies here", "the visit was not political"."""
    above = noun.head
    if noun.dep_ == "dobj" and above.lemma_ in ("prevent", "avoid", "lack", "preclude"):
        return above.tag_ != "VBD"
    rated = noun.dep_ == "nsubj" and above.lemma_ == "be" and bool(syntax.children(above, "acomp", "attr"))
    return rated or noun.dep_ == "ROOT"


def _is_spoken_of(draft: Draft) -> bool:
    """ "Just so you know about the trip": known to speaker and hearer."""
    own = [c for c in draft.trigger.token.children if c.dep_ in ("det", "poss", "nummod")]
    known = not own or any(c.lower_ in KNOWN or c.dep_ == "poss" for c in own)
    return known and draft.quotation is not None and draft.quotation.kind == "direct"


def _is_given(draft: Draft) -> bool:
    """ "A body devoted to providing assistance", "to strengthen cooperation"."""
    token = draft.trigger.token
    given = draft.trigger.frame.type in ("AID", "COOPERATE") and token.dep_ == "dobj"
    helped = any(c.lower_ != "to" for c in syntax.children(token.head, "aux", "nsubj"))  # "is providing aid"
    return given and token.head.tag_ in ("VB", "VBG") and not helped


def _is_beside(draft: Draft, deed_told: bool) -> bool:
    """ "After the talks she flew home"; words and gifts ("open to criticism") even where no other deed is told."""
    at = draft.trigger.token
    while at.dep_ == "conj" and at.head.i < at.i:
        at = at.head
    if at.dep_ != "pobj" or at.head.lower_ == "under" or (at.head.lower_ == "on" and at.head.head.lemma_ == "go"):
        return False  # "is under investigation", "went on strike"
    if at.head.lower_ == "in" and (at.lemma_ == "protest" or draft.trigger.frame.type == "AID"):
        return False  # "resigned in protest", "gave two million in aid"
    new = any(c.lower_ in NEW or c.dep_ == "nummod" for c in draft.trigger.token.children)
    return draft.trigger.frame.type in STANCES or (deed_told and not new)


def _is_poor(noun: Token) -> bool:
    """Nobody and nothing of a name stands in its phrase."""
    return not any(t.pos_ in ("PROPN", "NUM") or t.ent_type_ in frames.PEOPLE for t in noun.subtree)
