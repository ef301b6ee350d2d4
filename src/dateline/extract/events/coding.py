"""What PLOVER 2.0's coding rules make of an event: its type with the status folded in (see docs/events.md)."""

from collections.abc import Iterator

from dateline.model import Dossier, EventMention, Parties, PloverCode, Reason, Status

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
HARSH = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"})
UNREAL = frozenset({"planned", "possible", "conditional"})
VOID = frozenset({"negated", "denied"})


def plover_code(kind: str, mode: str | None, status: Status, refused: bool = False) -> PloverCode:
    """Fold the status into the type; an event that did not take place, or fits no type, has no code.

    `refused`: somebody says that a friendly deed will not be done, which is a rejection.

    >>> plover_code("CONSULT", "visit", "planned").type
    'AGREE'
    """
    if status == "negated" and refused and kind in COOPERATIVE | YIELDING:
        return PloverCode("REJECT")
    if kind == "OTHER" or status in VOID:
        return PloverCode()
    if status in ("postponed", "cancelled"):
        return PloverCode("REJECT", "meet") if kind == "CONSULT" else PloverCode("REJECT")
    if status in UNREAL:
        if kind in COOPERATIVE:
            return PloverCode("AGREE")
        if kind == "RETREAT":
            return PloverCode("CONCEDE")
        if kind in HARSH:
            return PloverCode("THREATEN")
    return PloverCode(kind, mode)


def coded_only(dossier: Dossier, mention: EventMention) -> Iterator[Reason]:
    """A reason where somebody is coded as taking part whom the entry does not show."""
    shown = mention.parties or Parties()
    known = {p.entity for p in (*shown.who, *shown.to_whom, *((shown.where,) if shown.where else ()))}
    words = {p.text for p in (*shown.who, *shown.to_whom)}
    coded = [dossier.entities[i].name for i in (*mention.actors, *mention.recipients) if i not in known]
    left = [name for name in dict.fromkeys(coded) if name not in words]
    if left:
        note = f"Coded as taking part and not shown: {', '.join(left)}. The clause does not plainly say so."
        yield Reason(target=mention.id, aspect="who", rule="extract/events/coded-only", note=note)
