"""What was told before in the report: "the attack", "the Varholm summit", "at the summit" keep the date told once."""

from typing import TYPE_CHECKING, NamedTuple

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


class Known(NamedTuple):
    """A deed told before: when it was ("about then" at the least; None: two were told), which one, and of whom."""

    value: str | None
    which: frozenset[str]
    whose: frozenset[str]


#: By what a deed is known again.
Told = dict[tuple[str, str], Known]
#: "agreed at the summit": the deed is part of the occasion.
DURING = frozenset({"at", "during"})
PLACED = Frame("", None, (), "CONSULT", None, "meet", "told")
UNDONE = frozenset({"postponed", "cancelled"})


def told_before(
    draft: Draft, place: str | None, whose: frozenset[str], cast: "roles.Cast", told: Told
) -> tuple[When, str] | None:
    """A deed told before keeps its date, as far as it is the same one; so does what was done at such an occasion.

    `whose` are the entities that take part. Of two told before nobody knows which one is meant.
    """
    token = draft.trigger.token
    if draft.timed is not None:
        return None
    if draft.reading.status in UNREAL | UNDONE:
        value = _known_value(told, _plan_of(draft)) if _is_definite(token) else None
        return None if value is None else (When(value, "discourse"), "told-before")
    if draft.reading.status != "occurred":
        return None
    if token.pos_ in ("NOUN", "PROPN") and _is_definite(token):
        same = _same_one(token, whose, told.get(_kind_of(draft)))
        value = same or _known_value(told, ("at " + draft.trigger.frame.type, _where(token, place, cast)))
        return None if value is None else (When(value, "discourse"), "told-before")
    value = _of_occasion(draft, cast, told)
    return None if value is None else (When(value, "discourse"), "at-occasion")


def _same_one(noun: Token, whose: frozenset[str], known: Known | None) -> str | None:
    """The date of a deed told before, unless its words or its people say that this is another one."""
    if known is None or not which(noun) <= known.which or (whose and known.whose and not whose & known.whose):
        return None
    return known.value


def _known_value(told: Told, key: tuple[str, str]) -> str | None:
    known = told.get(key)
    return None if known is None else known.value


#: "the first attack" is told apart from another.
ORDER = frozenset({"first", "second", "third", "last", "latest", "earlier", "later", "previous", "next", "other"})
ORDER |= {"another", "recent", "past", "new", "similar", "original", "same"}
NAMES = frozenset({"GPE", "NORP", "LOC", "FAC", "ORG", "PERSON", "DATE", "EVENT"})


def which(noun: Token) -> frozenset[str]:
    """The words about a noun that say which one it is: names, numbers in a row, nouns before it."""
    near = syntax.children(noun, "amod", "compound", "nmod")
    return frozenset(
        c.lemma_.lower()
        for c in near
        if c.ent_type_ in NAMES or c.lower_ in ORDER or (c.dep_ == "compound" and c.pos_ == "NOUN" and not _counts(c))
    )


def _of_occasion(draft: Draft, cast: "roles.Cast", told: Told) -> str | None:
    """ "agreed at the Varholm summit": the date of the summit, where it was told."""
    for preposition in draft.trigger.clause.children:
        if preposition.dep_ == "prep" and preposition.lower_ in DURING:
            for noun in preposition.children:
                if noun.dep_ == "pobj" and _is_definite(noun):
                    return _occasion(noun, cast, told)
    return None


def _counts(measure: Token) -> bool:
    """ "a 6.1-magnitude quake": it tells how great, not which."""
    return any(c.dep_ == "nummod" or c.like_num for c in measure.children)


def _occasion(noun: Token, cast: "roles.Cast", told: Told) -> str | None:
    place = roles.fill(cast, noun, PLACED.kind, None).place
    return _same_one(noun, frozenset(), told.get((PLACED.type, noun.lemma_.lower().rstrip("s")))) or _known_value(
        told, ("at " + PLACED.type, _where(noun, place, cast))
    )


def _where(noun: Token, place: str | None, cast: "roles.Cast") -> str:
    """ "the summit in Varholm", "the Varholm summit": the entity of the place; empty when none is named."""
    named = [e for c in syntax.children(noun, "compound", "nmod", "amod") if (e := cast.entity(c)) is not None]
    return place or next((e.id for e in named if e.kind in ("place", "government")), "")


def remember(draft: Draft, date: When, place: str | None, whose: frozenset[str], told: Told) -> None:
    """Keep the date of a deed, or of a plan, for when it is told again."""
    if draft.reading.status == "occurred" and _brings_in_another(draft, date):
        told[_kind_of(draft)] = Known(None, frozenset(), frozenset())
    if date.edtf is None or date.basis not in ("words", "discourse"):
        return
    span = edtf.bounds(date.edtf)
    value = edtf.edtf_of(span.first, span.last, approximate=True)
    if value is None or span.first is None or span.last is None:
        return
    known = Known(value, which(draft.trigger.token), whose)
    if draft.reading.status == "occurred":
        _keep(told, _kind_of(draft), known)
        if place is not None and draft.trigger.frame.kind == "meet":
            _keep(told, ("at " + draft.trigger.frame.type, place), known)
    elif draft.reading.status in UNREAL | UNDONE and plans.thing(draft) == "visit":
        told.setdefault(_plan_of(draft), known)


def _brings_in_another(draft: Draft, date: When) -> bool:
    """ "An attack" without a date, after one that was dated: "the attack" may be either."""
    noun = draft.trigger.token
    articles = {c.lower_ for c in syntax.children(noun, "det")}
    return date.basis == "published" and noun.pos_ == "NOUN" and bool(articles & {"a", "an", "another"})


def _keep(told: Told, key: tuple[str, str], known: Known) -> None:
    """Two dates for one kind of deed are two deeds; a day within the stretch told before is the same."""
    before = told.setdefault(key, known)
    if before is known or before.value is None or known.value is None:
        return
    one, other = edtf.bounds(before.value), edtf.bounds(known.value)
    if not edtf.meets(one, other):
        told[key] = Known(None, frozenset(), frozenset())
    elif (other.days or 0) < (one.days or 0):
        told[key] = known


def _plan_of(draft: Draft) -> tuple[str, str]:
    """A trip put off and a trip to come are two plans."""
    return ("undone" if draft.reading.status in UNDONE else "ahead", str(plans.thing(draft)))


def _kind_of(draft: Draft) -> tuple[str, str]:
    """A deed is known again by its noun."""
    return draft.trigger.frame.type, draft.trigger.token.lemma_.lower().rstrip("s")


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)
