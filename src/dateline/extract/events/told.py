"""What was told before in the report: "the attack", "the Varholm summit", "at the summit" keep the date told once."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import plans, roles, syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.frames import Frame
from dateline.extract.events.tense import UNREAL
from dateline.model import When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: By what a deed is known again -> when it was, at the least "about then".
Told = dict[tuple[str, str], str]
#: "agreed at the summit": the deed is part of the occasion.
DURING = frozenset({"at", "during"})
PLACED = Frame("", None, (), "CONSULT", None, "meet", "told")
UNDONE = frozenset({"postponed", "cancelled"})


def told_before(draft: Draft, place: str | None, cast: "roles.Cast", told: Told) -> tuple[When, str] | None:
    """A deed told before keeps its date, as far as it is the same one; so does what was done at such an occasion."""
    token = draft.trigger.token
    if draft.timed is not None:
        return None
    if draft.reading.status in UNREAL | UNDONE:
        value = told.get(_plan_of(draft)) if _is_definite(token) else None
        return None if value is None else (When(value, "discourse"), "told-before")
    if draft.reading.status != "occurred":
        return None
    if token.pos_ in ("NOUN", "PROPN") and _is_definite(token):
        value = told.get(_kind_of(draft)) or told.get(("at " + draft.trigger.frame.type, _where(token, place, cast)))
        return None if value is None else (When(value, "discourse"), "told-before")
    value = _of_occasion(draft, cast, told)
    return None if value is None else (When(value, "discourse"), "at-occasion")


def _of_occasion(draft: Draft, cast: "roles.Cast", told: Told) -> str | None:
    """ "agreed at the Varholm summit": the date of the summit, where it was told."""
    for preposition in draft.trigger.clause.children:
        if preposition.dep_ == "prep" and preposition.lower_ in DURING:
            for noun in preposition.children:
                if noun.dep_ == "pobj" and _is_definite(noun):
                    return _occasion(noun, cast, told)
    return None


def _occasion(noun: Token, cast: "roles.Cast", told: Told) -> str | None:
    place = roles.fill(cast, noun, PLACED.kind, None).place
    return told.get((PLACED.type, noun.lemma_.lower().rstrip("s"))) or told.get(
        ("at " + PLACED.type, _where(noun, place, cast))
    )


def _where(noun: Token, place: str | None, cast: "roles.Cast") -> str:
    """ "the summit in Varholm", "the Varholm summit": the entity of the place; empty when none is named."""
    named = [e for c in syntax.children(noun, "compound", "nmod", "amod") if (e := cast.entity(c)) is not None]
    return place or next((e.id for e in named if e.kind in ("place", "government")), "")


def remember(draft: Draft, date: When, place: str | None, told: Told) -> None:
    """Keep the date of a deed, or of a plan, for when it is told again."""
    if date.edtf is None or date.basis not in ("words", "discourse"):
        return
    span = edtf.bounds(date.edtf)
    value = edtf.edtf_of(span.first, span.last, approximate=True)
    if value is None or span.first is None or span.last is None:
        return
    if draft.reading.status == "occurred":
        told.setdefault(_kind_of(draft), value)
        if place is not None and draft.trigger.frame.kind == "meet":
            told.setdefault(("at " + draft.trigger.frame.type, place), value)
    elif draft.reading.status in UNREAL | UNDONE and plans.thing(draft) == "visit":
        told.setdefault(_plan_of(draft), value)


def _plan_of(draft: Draft) -> tuple[str, str]:
    """A trip put off and a trip to come are two plans."""
    return ("undone" if draft.reading.status in UNDONE else "ahead", str(plans.thing(draft)))


def _kind_of(draft: Draft) -> tuple[str, str]:
    """Attacks are one kind whatever the word; other deeds are known again by their noun."""
    frame = draft.trigger.frame
    return (
        (frame.type, "") if frame.type == "ASSAULT" else (frame.type, draft.trigger.token.lemma_.lower().rstrip("s"))
    )


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)
