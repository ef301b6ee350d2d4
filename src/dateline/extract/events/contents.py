"""What a noun or a preposition makes of the clause it governs: "plans to visit", "claims that", "without paying"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.complements import FALSE, TRUE, not_governed
from dateline.extract.events.tense import FINITE, SETTLED, UNREAL, Reading, lemma_of, own, word_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Joined to "be", these tell a deed done by what they point at: "the first envoy to visit".
SUPERLATIVES = frozenset(
    {"first", "second", "third", "last", "latest", "only", "highest", "most", "next", "fourth", "fifth"}
)
STOPPING = frozenset({"prevent", "stop", "keep", "deter", "dissuade", "discourage", "halt", "restrain"})
#: "denied claims that", "dismissed a report that".
DENYING = frozenset({"deny", "dismiss", "reject", "refute", "rebut", "debunk", "contradict", "rubbish", "dispute"})


def under_noun(reading: Reading, at: Token, noun: Token, block: str) -> Reading:
    """ "plans to visit", "a refusal to visit", "scrapped plans to visit"; "the first envoy to visit" has done so."""
    if at.tag_ == "VBG":
        return reading
    status = words().get(("of", noun.lemma_.lower()))
    if status is None and _is_superlative(noun):
        verb = syntax.clause_of(noun)
        outer = own(verb, block) if syntax.is_verb(verb) else reading
        return outer if outer.status in UNREAL | SETTLED else Reading("occurred", noun, "first-to")
    used = _used(reading, noun, block)
    if used is not None:
        return used
    if status is None:
        status = "possible"
    if reading.status in SETTLED and status not in SETTLED:
        return reading
    fate = fate_of(noun, block) if status in UNREAL else None
    if fate is None and status == "planned" and _is_only_wanted(noun):
        return Reading("possible", noun, "noun-complement", reading.past)
    return fate or Reading(status, noun, "noun-complement", reading.past)


def _is_only_wanted(plan: Token) -> bool:
    """ "the need to make plans to leave": there is no such plan yet."""
    maker = plan.head
    if (
        plan.dep_ == "dobj"
        and maker.dep_ == "pcomp"
        and plan.tag_ == "NNS"
        and not syntax.children(plan, "det", "poss")
    ):
        return True
    if plan.dep_ != "dobj" or maker.tag_ != "VB" or maker.dep_ not in ("acl", "relcl"):
        return False
    return words().get(("of", maker.head.lemma_.lower())) != "planned"


def ranked_before(infinitive: Token) -> Token | None:
    """ "took office and the first envoy of state to visit": the ranked noun before "to", however it is parsed."""
    to = next((c for c in infinitive.children if c.lower_ == "to" and c.i < infinitive.i), None)
    if to is None or to.i == to.sent.start:
        return None
    noun = infinitive.doc[to.i - 1]
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    return noun if noun.pos_ == "NOUN" and noun.i < to.i and _is_superlative(noun) else None


def _is_superlative(noun: Token) -> bool:
    return any(c.lower_ in SUPERLATIVES or c.tag_ in ("JJS", "RBS") for m in noun.children for c in (m, *m.children))


def _used(reading: Reading, noun: Token, block: str) -> Reading | None:
    """ "took the chance to leave" tells that they left, "missed the chance to leave" that they did not."""
    verb = noun.head
    if noun.dep_ != "dobj" or ("used", noun.lemma_.lower()) not in words() or reading.status in SETTLED:
        return None
    outer = own(verb, block)
    if ("uses", lemma_of(verb)) in words():
        return outer if outer.status != "occurred" else Reading("occurred", verb, "result", outer.past)
    if ("misses", lemma_of(verb)) in words():
        return Reading("negated", verb, "missed") if outer.status == "occurred" else outer
    return None


#: "walked away from its bid", "backed out from the plan".
LEAVING = frozenset({"walk", "back", "pull", "withdraw", "retreat"})


def fate_of(plan: Token, block: str) -> Reading | None:
    """ "scrapped plans", "the plan was dropped": what becomes of the plan becomes of the deed planned."""
    for child in syntax.children(plan, "amod"):
        of_it = words().get(("mod", child.lower_.rpartition("-")[2]))
        if of_it in SETTLED:
            return Reading(of_it, child, "plan-undone")
    verb = plan.head
    if plan.dep_ == "pobj" and verb.lower_ == "from":
        verb = syntax.clause_of(verb)
        left = lemma_of(verb) in LEAVING and own(verb, block).status == "occurred"
        return Reading("cancelled", verb, "plan-undone") if left else None
    if plan.dep_ not in ("dobj", "nsubjpass") or not syntax.is_verb(verb):
        return None
    if lemma_of(verb) == "withdraw" and own(verb, block).status == "occurred":
        return Reading("cancelled", verb, "plan-undone")
    status = words().get(("noun", word_of(verb))) or words().get(("noun", lemma_of(verb)))
    if status not in ("cancelled", "postponed") or own(verb, block).status != "occurred":
        return None
    return Reading(status, verb, "plan-undone")


def is_told_of_noun(clause: Token) -> bool:
    """ "claims that troops crossed the river": a finite clause that says what the noun holds."""
    if (
        clause.dep_ not in ("acl", "relcl")
        or clause.head.pos_ != "NOUN"
        or ("told", lemma_of(clause.head)) not in words()
    ):
        return False
    helpers = syntax.children(clause, "aux", "auxpass")
    that = next((c for c in clause.children if c.lower_ == "that"), None)
    if that is None or not any(h.tag_ in FINITE or h.tag_ == "MD" for h in (clause, *helpers)):
        return False
    if clause.dep_ == "relcl":
        # In "the report that angered them", "a risk that he takes" the word opens nothing: it is subject or object.
        whole = bool(syntax.children(clause, "dobj", "attr", "acomp", "xcomp", "ccomp", "nsubjpass"))
        return whole and that.dep_ == "mark" and bool(syntax.children(clause, "nsubj", "nsubjpass"))
    return that.dep_ == "mark" or that.dep_ not in ("nsubj", "nsubjpass", "dobj")


#: What these say somebody would do, he has in hand.
ANNOUNCING = frozenset({"news", "word", "announcement", "confirmation"})


def under_told_noun(reading: Reading, noun: Token, block: str) -> Reading:
    """ "denied reports that", "the claim that ... was false", "fears that"."""
    status = words().get(("told", lemma_of(noun)))
    verb = noun.head
    if syntax.is_verb(verb) and noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        outer = own(verb, block)
        if noun.dep_ != "nsubj" and lemma_of(verb) in DENYING and outer.status == "occurred":
            return Reading("denied", verb, "denied")
        judged = {c.lemma_.lower() for c in syntax.children(verb, "acomp")} if verb.lemma_ == "be" else set()
        negated = syntax.is_negated(verb)
        if judged & (TRUE if negated else FALSE):
            return Reading("denied", verb, "denied")
    if reading.rule == "would" and reading.status == "possible" and lemma_of(noun) in ANNOUNCING:
        return reading._replace(status="planned")
    if status == "keep" or reading.status in SETTLED | UNREAL:
        return reading
    return Reading(status or "possible", noun, "told-noun", reading.past)


def under_gerund(reading: Reading, at: Token, prep: Token, block: str) -> Reading:
    """ "after visiting", "without visiting", "stopped short of sending", "from exporting"."""
    head = prep.head
    if prep.lower_ == "of" and any(c.lower_ == "instead" for c in (head, *prep.children)):
        return Reading("negated", prep, "instead")
    if prep.lower_ in ("of", "from", "for", "to", "about", "on", "against", "in", "at"):
        if syntax.is_verb(head):
            return _under_verb_with_preposition(reading, prep, head, block)
        if head.pos_ == "NOUN":
            status = words().get(("of", head.lemma_.lower()))
            return (fate_of(head, block) or Reading(status, head, "noun-complement")) if status else reading
        if head.pos_ == "ADJ" and ("adj", head.lemma_.lower()) in words() and reading.status == "occurred":
            return Reading("possible", head, "aim")
        if head.lower_ == "short":
            return Reading("negated", head, "short-of")
    status = words().get(("prep", prep.lower_))
    if status == "negated":
        return Reading("negated", prep, "without")
    if status == "planned" and reading.status == "occurred":
        outer = own(head, block) if syntax.is_verb(head) else reading
        return Reading("planned", prep, "before") if outer.status in UNREAL | {"ongoing"} else reading
    if prep.lower_ in ("by", "with", "into") and syntax.is_verb(head) and reading.status == "occurred":
        # "save water by closing the tap": it goes with what is only ordered or wished
        outer = own(head, block)
        return outer if outer.status in UNREAL else reading
    return reading


def _under_verb_with_preposition(reading: Reading, prep: Token, head: Token, block: str) -> Reading:
    """ "kept them from leaving", "insisted on leaving"; who "could not stop them from leaving" saw them leave."""
    governor = words().get(("comp", word_of(head))) or words().get(("comp", lemma_of(head)))
    if head.lemma_ == "stop" and any(c.lower_ == "short" for c in head.children):
        return Reading("negated", head, "short-of")
    if prep.lower_ == "from" and governor == "same":
        governor = "negated"
    if governor in SETTLED:
        if syntax.is_negated(head):
            # Who could not stop them saw them do it; who did not forbid it knows nothing of it.
            stopping = head.lemma_ in STOPPING
            return not_governed(head) if stopping else Reading("possible", head, "not-" + head.lemma_)
        return Reading(str(governor), head, "governor")
    if governor in UNREAL and reading.status == "occurred":
        return Reading(str(governor), head, "governor")
    outer = own(head, block)
    return outer if outer.status in UNREAL and governor == "same" else reading
