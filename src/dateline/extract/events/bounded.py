"""Between which days, where no day is told: "after it asked for papers" had been done by the day of the clause above,
and "has since been freed" came after the day named last."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.days_after import counted, steps_of
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.pointing import last_named
from dateline.extract.events.syntax import children, clause_of, is_verb
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So told it may have a day counted from that of the clause beside it.
COUNTED = frozenset({"occurred", "planned", "possible"})
#: What stands behind these had been done when the clause above was.
OVER = frozenset({"after", "because", "once"})
#: So a time stands at the verb it dates.
PLAIN = frozenset({None, "on", "in", "at", "during"})
#: No further up is the dated clause looked for.
FARTHEST = 6
#: A longer stretch bounds nothing.
LONGEST = 31


def bound_by_clauses(
    drafts: Iterable[Draft], times: Sequence[when.Timed], published: edtf.Bounds | None
) -> Iterator[Draft]:
    """Give each undated deed that came before a dated one of its sentence that one's day as the last possible."""
    told = list(drafts)
    days = _days_of_clauses(told, times, published)
    steps = list(steps_of(list(told[0].sentence))) if told and days else []
    for draft in told:
        if steps and draft.timed is None and draft.reading.status in COUNTED:
            value = counted(draft.trigger.clause.i, steps, days) or counted(draft.trigger.token.i, steps, days)
            draft = draft if value is None else draft._replace(counted=value)
        if draft.timed is None and draft.reading.status == "occurred":
            value = _above(draft.trigger.clause, days, past=draft.reading.past)
            draft = draft if value is None else draft._replace(by=value)
        yield draft


def _days_of_clauses(
    drafts: Sequence[Draft], times: Sequence[when.Timed], published: edtf.Bounds | None
) -> dict[int, str]:
    """Place of a verb -> when it was done, for what is over."""
    hung = [(t.governor, t) for t in times if is_verb(t.governor)]
    hung += [(d.trigger.clause, d.timed) for d in drafts if d.timed is not None and d.reading.status == "occurred"]
    found: dict[int, str] = {}
    for verb, timed in hung:
        value = when.resolve(timed)
        if value is None or timed.preposition not in PLAIN or when.is_future(value, published):
            continue
        span = edtf.bounds(value)
        if span.first is not None and span.last is not None and _is_told_in_past(verb):
            found.setdefault(verb.i, value)
    return found


def _is_told_in_past(verb: Token) -> bool:
    helpers = {c.lower_ for c in children(verb, "aux", "auxpass")}
    return not helpers & {"has", "have", "had", "will", "would", "to"} and (
        verb.tag_ == "VBD" or bool(helpers & {"was", "were", "did"})
    )


def _above(clause: Token, days: dict[int, str], *, past: bool) -> str | None:
    """The date of the clause above that one of "after", or the pluperfect, puts behind this one."""
    at, over = clause, past
    for _ in range(FARTHEST):
        over = over or (at.dep_ == "advcl" and any(c.lower_ in OVER for c in children(at, "mark", "prep", "advmod")))
        above = at.head
        if above.i == at.i or at.dep_ not in ("advcl", "relcl", "acl", "conj", "ccomp", "xcomp", "pcomp"):
            return None
        at = above if is_verb(above) else clause_of(above)
        if at.i in days:
            return days[at.i] if over else None
        if not past and over and at.dep_ in ("relcl", "acl"):
            return None
    return None


def since_then(dossier: Dossier, draft: Draft, published: edtf.Bounds) -> str | None:
    """ "Has since been freed": from the day named last to the report."""
    clause = draft.trigger.clause
    since = any(c.lower_ == "since" and not list(c.children) for c in children(clause, "advmod", "prep"))
    if not since or not is_perfect(clause) or published.last is None:
        return None
    last = last_named(dossier, draft.paragraph.place(clause)[0])
    span = edtf.bounds(last.edtf) if last is not None and last.edtf is not None else None
    if span is None or span.first is None or span.last is None or (span.days or 0) > LONGEST:
        return None
    return edtf.edtf_of(span.first, published.last) if span.first <= published.last else None
