"""A headline names no day: the same deed told with its day further down says when it was."""

from collections.abc import Sequence

from dateline.calendar import edtf
from dateline.extract.events import syntax, when
from dateline.extract.events.draft import Draft

OVER = frozenset({"headline", "standfirst", "subheading"})
#: Told plainly as done; how long "the visit" lasts no one day says.
PLAIN = frozenset({"tense"})


def dated_below(draft: Draft, drafts: Sequence[Draft], published: edtf.Bounds | None) -> str | None:
    """About the day on which the body tells the deed of a headline; where it gives no one day, not after the report.

    None where the body gives it no time at all. A telling by the same word counts before one by another.
    """
    if draft.paragraph.kind not in OVER or draft.timed is not None or draft.reading.rule not in PLAIN:
        return None
    told = [d for d in drafts if d.paragraph.kind not in OVER and d.timed is not None and _is_same_kind(draft, d)]
    same = [d for d in told if d.trigger.token.lemma_ == draft.trigger.token.lemma_]
    found = (when.resolve(d.timed) for d in same or told if d.timed is not None)
    values = {value for value in found if value is not None and not when.is_history(value, published)}
    if not values or published is None or published.last is None:
        return None
    value = values.pop()
    if values or edtf.bounds(value).days != 1 or not when.is_at(value, published):
        return edtf.edtf_of(None, published.last)
    day = edtf.bounds(value)
    return edtf.edtf_of(day.first, day.last, approximate=True)


def _is_same_kind(draft: Draft, other: Draft) -> bool:
    """The same word, or one of the same type and mode that the ontology knows; told as done and as news."""
    if other.reading.status != "occurred" or other.reading.past:
        return False
    if _count(draft) and _count(other) and _count(draft) != _count(other):
        return False
    one, two = draft.trigger.frame, other.trigger.frame
    if other.trigger.token.lemma_ == draft.trigger.token.lemma_:
        return one.type == two.type
    return one.type != "OTHER" and (one.type, one.mode, one.kind) == (two.type, two.mode, two.kind)


def _count(draft: Draft) -> str | None:
    """How many did it or had it done to them, as it is written: "three" of "three traders quit"."""
    for noun in syntax.children(draft.trigger.clause, "nsubj", "nsubjpass"):
        for number in syntax.children(noun, "nummod"):
            return number.lower_
    return None
