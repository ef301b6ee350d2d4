"""Plans through a report: what is told of them again, and what becomes of them in the same sentence."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.tense import UNREAL, Reading, word_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def settle_plans(drafts: list[Draft]) -> Iterator[Draft]:
    """ "was due to visit in May, but the trip was postponed": the plan shares the fate its sentence tells."""
    fate = next((_fate(d) for d in drafts if _fate(d) is not None), None)
    for draft in drafts:
        if fate is not None and _is_plan(draft.reading) and draft.trigger.frame.type == "CONSULT":
            draft = draft._replace(reading=fate)
        elif (moved := _moved(draft.trigger.token)) is not None and draft.trigger.light is None:
            draft = draft._replace(reading=Reading("postponed", moved, "plan-undone"))
        elif (undone := _undone(draft.reading)) is not None:
            draft = draft._replace(reading=undone)
        yield draft


#: Told so in the past of what was to come.
DUE = frozenset({"suppose", "schedule", "expect", "set", "slate", "plan"})
LATER = frozenset({"extend", "delay", "postpone", "put_off", "push_back", "defer", "reschedule", "prolong"})


def _undone(plan: Reading) -> Reading | None:
    """ "were supposed to be done on Monday but have been delayed": what became of the plan, told behind "but"."""
    due = plan.token
    if plan.status != "planned" or due is None:
        return None
    # "was to appear", "had been due to open": the verb that "but" joins the rest to
    main = due.head if due.lemma_ == "due" and syntax.is_verb(due.head) else due
    if not _was_to_come(due, main) or not any(c.lower_ == "but" for c in main.children):
        return None
    found = next((v for v in syntax.children(main, "conj") if _puts_off(v)), None)
    return Reading("postponed", found, "plan-undone") if found is not None else None


def _was_to_come(due: Token, main: Token) -> bool:
    """ "Were supposed to", "had been due to", "was to": told so in the past of what was ahead."""
    helpers = {c.lower_ for c in syntax.children(main, "aux", "auxpass")}
    if due.lemma_ in DUE and due.tag_ == "VBN":
        return bool(helpers & {"was", "were", "had"})
    return due.lemma_ in ("due", "be") and (main.lower_ in ("was", "were") or "had" in helpers)


def _puts_off(verb: Token) -> bool:
    """ "Has been delayed", "was moved to Friday"; not "was moved by the song"."""
    if syntax.is_negated(verb):
        return False
    to = any(c.lower_ == "to" and c.dep_ == "prep" for c in verb.children)
    return word_of(verb) in LATER or (word_of(verb) in MOVING and to)


#: So a plan gets another day.
MOVING = frozenset(
    {"move", "shift", "push", "push_back", "delay", "postpone", "put_off", "reschedule", "bring_forward"}
)
AT_FIRST = frozenset({"initially", "originally", "first"})


def _moved(noun: Token) -> Token | None:
    """ "had initially called a strike for Monday, but moved the walkout to Tuesday": what moved it."""
    verb = syntax.clause_of(noun)
    if noun.dep_ != "dobj" or verb.i != noun.head.i:
        return None
    planned = words().get(("noun", word_of(verb))) == "planned" or words().get(("comp", word_of(verb))) == "planned"
    if planned and any(c.lower_ in AT_FIRST for c in syntax.children(verb, "advmod")):
        return next((m for c in syntax.children(verb, "conj") if (m := _moves(c)) is not None), None)
    above = verb.head if verb.dep_ == "xcomp" else verb
    first = above.head
    undone = above.dep_ == "conj" and any(c.lower_ in AT_FIRST for c in syntax.children(first, "advmod"))
    return _moves(above) if undone else None


def _moves(verb: Token) -> Token | None:
    """ "moved it", "decided to move it"; nothing where it was not moved."""
    if syntax.is_negated(verb):
        return None
    return next((v for v in (verb, *syntax.children(verb, "xcomp")) if word_of(v) in MOVING), None)


def _is_plan(reading: Reading) -> bool:
    """ "was put off, and they would meet in May" tells of the next plan, not of the one put off."""
    return reading.status == "planned" and reading.rule != "would"


def join_fates(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """ "the deal they wanted to sign on Wednesday will not be signed": one deed, its fate told later."""
    told = list(drafts)
    merged = {id(plan): fate for plan in told for fate in told if _is_fate_of(fate, plan)}
    fates = {id(fate): plan for plan in told for fate in told if merged.get(id(plan)) is fate}
    for draft in told:
        plan = fates.get(id(draft))
        if plan is not None:
            dated = draft if plan.timed is None else draft._replace(timed=plan.timed, rule=plan.rule)
            draft = dated._replace(plan=plan.trigger)
        if id(draft) not in merged:
            yield draft


def _is_fate_of(fate: Draft, plan: Draft) -> bool:
    """The same deed is told again of the noun on which the plan hangs as a relative clause."""
    if plan.reading.status not in UNREAL or fate.trigger.token.lemma_ != plan.trigger.token.lemma_:
        return False
    clause = plan.trigger.clause
    for _ in range(syntax.DEEPEST):
        if clause.dep_ not in ("xcomp", "ccomp", "conj"):
            break
        clause = clause.head
    return clause.dep_ == "relcl" and any(noun.i == clause.head.i for noun in syntax.objects(fate.trigger.clause))


def keep_plans(drafts: list[Draft]) -> Iterator[Draft]:
    """ "the visit", told again of a visit that is planned, is still that plan; the last words told of it count."""
    last: dict[str, Reading] = {}
    for draft in drafts:
        name = thing(draft)
        reading = draft.reading
        if name is not None and reading.rule == "noun" and draft.timed is None and not reading.past:
            before = last.get(name)
            if before is not None and before.status in ("planned", "postponed", "cancelled") and _is_definite(draft):
                draft = draft._replace(reading=before._replace(token=None, rule="told-as-planned"))
        elif name is not None and not _is_another(draft):
            last[name] = reading
        yield draft


#: "the earlier visit" is told beside the one the report is about.
ANOTHER = frozenset({"earlier", "previous", "last", "first", "former", "original", "past", "prior", "previously"})


def _is_another(draft: Draft) -> bool:
    return any(c.lower_ in ANOTHER for c in draft.trigger.token.children)


def thing(draft: Draft) -> str | None:
    """What kind of planned thing it is; a trip is a visit. None: of no such kind."""
    lemma = draft.trigger.token.lemma_.lower()
    if draft.trigger.frame.kind == "visit" or lemma in ("trip", "tour"):
        return "visit"
    return lemma if draft.trigger.frame.type == "CONSULT" or lemma == "election" else None


def _is_definite(draft: Draft) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that") for c in draft.trigger.token.children)


def _fate(draft: Draft) -> Reading | None:
    """What a word like "postponed" makes of the plan of its sentence."""
    if draft.trigger.frame.kind != "end" or draft.reading.status not in ("occurred", "ongoing"):
        return None
    status = words().get(("noun", word_of(draft.trigger.token)), "cancelled")
    return Reading(status, draft.trigger.token, "plan-undone")
