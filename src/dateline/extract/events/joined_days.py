"""The day of the clause before: "closed the port on Thursday, and police arrested two"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.set_off import is_set_off
from dateline.extract.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def share_days(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """ "closed the port on Thursday, and police arrested two": the joined past clause is of about the same day."""
    told = list(drafts)
    days = {
        d.trigger.clause.i: value
        for d in told
        if d.timed is not None and d.reading.status == "occurred" and (value := when.resolve(d.timed)) is not None
    }
    for draft in told:
        if draft.timed is None and draft.reading.status == "occurred":
            value = _beside(draft.trigger.clause, days)
            if value is not None and edtf.bounds(value).days == 1:
                draft = draft._replace(beside=value)
        yield draft


#: So many clauses in a row go on with a day.
IN_A_ROW = 4


def _beside(clause: Token, days: dict[int, str]) -> str | None:
    """The date of the past clause before this one, to which "and", "but" or a semicolon joins it."""
    at = clause
    for _ in range(IN_A_ROW):
        if not _is_told_in_past(at) or is_set_off(at):
            return None
        before = next((c for c in reversed(children(at, "ccomp", "parataxis", "dep")) if _is_cut_off(c, at)), None)
        first = before or (at.head if _is_joined(at) else None)
        if first is None:
            return None
        if first.i in days:
            return days[first.i] if _is_told_in_past(first) else None
        at = first
    return None


def _is_joined(verb: Token) -> bool:
    """ "And", "but" or a semicolon stands between it and the verb it is joined to."""
    links = (t for t in verb.doc[verb.head.i : verb.i] if t.lower_ in ("and", "but", ";"))
    return verb.dep_ == "conj" and any(t.head.i in (verb.i, verb.head.i) for t in links)


def _is_told_in_past(verb: Token) -> bool:
    """ "closed", "were arrested"; not "had closed", "has closed"."""
    helpers = {c.lower_ for c in children(verb, "aux", "auxpass")}
    return (verb.tag_ == "VBD" and not helpers) or (
        verb.tag_ == "VBN" and bool(helpers) and helpers <= {"was", "were"}
    )


def _is_cut_off(clause: Token, main: Token) -> bool:
    """ "They marched on Tuesday; police arrested two": a clause before a semicolon."""
    return clause.i < main.i and any(t.text == ";" for t in clause.doc[clause.i : main.i])
