"""Whose words a place of the report stands in: the quotation around it, and the quotation whose cue it is."""

from typing import TypeAlias

from dateline.model import Dossier, Quotation

#: "plans to", "hopes to".
INTENTIONS = frozenset(
    {"plan", "planne", "intend", "hope", "hoping", "want", "aim", "expect", "seek", "agree", "decide"}
)


def quotation_around(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    """The innermost quotation whose content holds the trigger, when somebody other than the outlet speaks it."""
    found = [
        (last - first, q.id, q)
        for opens, closes, first, last, q in _spoken(dossier)[0]
        if first <= begin and end <= last and opens <= begin and end <= closes
    ]
    return min(found)[2] if found else None


_Spoken: TypeAlias = tuple[list[tuple[int, int, int, int, Quotation]], list[tuple[int, int, Quotation]]]


def _spoken(dossier: Dossier) -> _Spoken:
    """The quoted words that somebody speaks, by place, and the cues, by place: kept, as every word asks for them."""
    key = ("spoken", len(dossier.quotations))
    if key not in dossier.kept:
        every = dossier.quotations.values()
        words = [
            (q.begin, q.end, first, last, q)
            for q in every
            if q.sourcing != "outlet" and not _is_intention(q)
            for first, last in q.spans
        ]
        dossier.kept[key] = words, [(q.cue.begin, q.cue.end, q) for q in every if q.cue]
    found: _Spoken = dossier.kept[key]
    return found


def _is_intention(quotation: Quotation) -> bool:
    """ "plans to", "hopes to": the outlet itself tells what somebody means to do."""
    cue = quotation.cue.text.split()[0].lower() if quotation.cue is not None else ""
    return cue.rstrip("sd") in INTENTIONS or cue in INTENTIONS


def quotation_of_cue(dossier: Dossier, begin: int, end: int) -> Quotation | None:
    """The quotation whose cue the trigger is."""
    return next((q for opens, closes, q in _spoken(dossier)[1] if opens < end and begin < closes), None)
