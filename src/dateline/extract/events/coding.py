"""What PLOVER 2.0's coding rules make of an event: its type with the status folded in (see docs/events.md)."""

from dateline.model import PloverCode, Status

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
