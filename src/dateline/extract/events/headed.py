"""A line headed by a date: `March 19 - The first ships reach the port.` Its main clause is of that day, in any tense.

Timelines are written so: in the present, each line a day that its report looks back on.
"""

import re
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events.draft import Draft
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

_DASH = re.compile(r"[ \t]?[-–—:][ \t]?(?=\S)")
_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
_NEAR = 3
#: From a verb to the first one over so many such steps: "takes the port and holds it", "after driving them out".
_BELOW = frozenset(["acl", "compound", "pcomp", "pobj", "poss", "relcl"])
_STEPS, _JOINED = 4, frozenset(["conj", "advcl", "pcomp", "prep", "xcomp"])


def day_at_head(dossier: Dossier, draft: Draft) -> str | None:
    """The day, month or year (EDTF) that heads the line whose main clause tells the event; None without one."""
    begin = draft.paragraph.begin + draft.sentence.start_char
    head = next(
        (t for t in dossier.times.values() if t.type == "DATE" and t.edtf and begin <= t.begin <= begin + _NEAR), None
    )
    if head is None or not _DASH.match(dossier.report.text, head.end) or not _is_main(draft):
        return None
    known = edtf.bounds(head.edtf or "")
    published = dossier.report.published.edtf
    last = edtf.bounds(published).last if published else None
    past = known.first is not None and known.last is not None and (last is None or known.first <= last)
    return head.edtf if past and not known.approximate else None


def _is_main(draft: Draft) -> bool:
    """The first clause with a finite verb tells it, a verb joined to that one, or a participle that hangs on it.

    A line without any is what it names: `March 19 - Second walkout of the pilots.`
    """
    finite = [token for token in draft.sentence if token.tag_ in _FINITE]
    if not finite:
        return _is_named(draft.trigger.token)
    clause = draft.trigger.clause
    if clause.pos_ not in ("VERB", "AUX"):
        return False
    first = _verb_of(finite[0])
    for _ in range(_STEPS):
        if clause.i == first.i:
            return True
        if clause.dep_ not in _JOINED:
            return False
        clause = clause.head
    return False


def _is_named(noun: Token) -> bool:
    """Whether no preposition, owner or clause stands between a noun and the head of its line."""
    at = noun
    while at.head.i != at.i:
        if at.dep_ in _BELOW:
            return False
        at = at.head
    return noun.pos_ in ("NOUN", "PROPN")


def _verb_of(token: Token) -> Token:
    """The verb that a helping word helps."""
    return token.head if token.dep_ in ("aux", "auxpass") else token
