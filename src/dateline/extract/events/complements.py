"""What a verb or an adjective makes of the clause it governs: "refused to visit", "denied that", "unable to pay".

The words are in `status.tsv`; what a negated governor makes of its clause follows from what it says unnegated: who
"did not fail" to pay has paid, who "did not manage" to has not.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.tense import (
    FINITE,
    SETTLED,
    UNREAL,
    Reading,
    is_infinitive,
    lemma_of,
    own,
    word_of,
    words,
)
from dateline.extract.events.verbs import is_only_wished

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "glad to meet", "quick to condemn": it was done.
DONE = frozenset({"happy", "glad", "proud", "pleased", "delighted", "honoured", "honored", "quick", "swift", "slow"})
DONE |= {"right", "wrong", "lucky", "brave", "forced", "sorry", "sad", "surprised", "first", "last", "fortunate"}
KNOWN = frozenset({"clear", "known", "certain", "sure", "obvious", "evident"})
TRUE = frozenset({"true", "correct", "accurate", "right"})
FALSE = frozenset({"false", "untrue", "wrong", "incorrect", "baseless", "unfounded", "impossible"})
#: What is so done of it is not known to be so: "is thought to have left".
GUESSING = frozenset({"estimate", "allege", "think", "believe", "reckon", "suspect"})
#: "the aim is to end the war": what such a subject is, is wished.
AIMS = frozenset({"aim", "goal", "purpose", "task", "job", "ambition", "hope", "way", "point", "intention", "idea"})
AIMS |= {"message", "policy", "element", "part", "role", "key", "approach", "strategy", "focus", "mission", "answer"}
AIMS |= {"choice", "responsibility", "mandate", "question", "alternative", "trick", "strength", "weakness", "call"}
AIMS |= {"objective", "priority", "duty", "challenge", "dream", "best", "thing", "solution", "option", "step", "plan"}
#: Who does not say, know or confirm that it happened leaves it open; others deny it.
SOFT = frozenset({"know", "say", "confirm", "reveal", "disclose", "indicate", "specify", "announce", "tell", "deny"})
SOFT |= {"dispute", "rule", "exclude"}
#: What is told under these is so, whether they are negated or not: "does not regret that he signed".
FACTIVE = frozenset({"regret", "realise", "realize", "forget", "mind", "care", "notice", "remember", "mention"})
FACTIVE |= {"acknowledge", "admit", "learn", "discover", "appreciate"}


def under_verb(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    """What the verb `head` makes of its clause `at`."""
    if reading.rule == "purpose":
        return reading
    status = words().get(("comp", word_of(head))) or words().get(("comp", lemma_of(head)))
    if head.lemma_ == "take" and is_infinitive(at) and _is_time(head):
        return as_result(reading, at, head, block) or reading
    if is_finite(at):
        return reading if _is_before_words(at, head) else _told(reading, head, status)
    if head.lemma_ == "remain" and is_infinitive(at):
        return Reading("negated", head, "not-yet")
    if head.lemma_ == "have" and is_infinitive(at) and any(c.lower_ == "yet" for c in (*head.children, *at.children)):
        return Reading("negated", head, "not-yet")
    has_to = head.lemma_ == "have" and is_infinitive(at) and head.tag_ in ("VBZ", "VBP", "VB")
    if has_to and own(head, block).status == "occurred":
        return reading if reading.status in SETTLED else Reading("possible", head, "duty")
    if status is None or status == "keep":
        if head.lemma_ == "be":
            return _be_to(reading, at, head)
        if head.lemma_ in ("have", "need") or (status is None and is_infinitive(at)):
            result = as_result(reading, at, head, block)
            if result is not None:
                return result
            status = "possible"
        elif status == "keep" and is_infinitive(at) and lemma_of(head) in GUESSING and syntax.is_passive(head):
            status = "possible"  # "are estimated to have risen"
        else:
            status = "same"
    if (
        status == "planned"
        and syntax.is_passive(head)
        and any(c.lower_ == "have" for c in syntax.children(at, "aux"))
    ):
        status = "possible"  # "hundreds are expected to have died"
    if status == "possible" and reading.status == "occurred" and _is_at_work(at, head):
        return Reading("ongoing", head, "at-work")
    return _by_signature(reading, at, head, status, own(head, block))


#: Who is trying to do one of these is at it.
WORK = frozenset({"rescue", "save", "contain", "extinguish", "evacuate", "douse", "salvage", "excavate", "recover"})
TRYING = frozenset({"try", "attempt", "struggle", "work", "battle", "race", "fight", "strive"})


def _is_at_work(at: Token, head: Token) -> bool:
    """ "Divers are trying to rescue the boy": they are at it, whatever comes of it."""
    helpers = {c.lower_ for c in syntax.children(head, "aux")}
    spends = head.head.lemma_ == "spend" and any(c.lower_ in ("has", "have") for c in head.head.children)
    now = head.tag_ == "VBG" and (spends or helpers & {"is", "are", "'re", "’re"}) and not syntax.is_negated(head)
    return bool(now) and is_infinitive(at) and lemma_of(head) in TRYING and lemma_of(at) in WORK


def _by_signature(reading: Reading, at: Token, head: Token, status: str, outer: Reading) -> Reading:
    """From what the governor says of its clause (`status`) and what is said of the governor (`outer`)."""
    if status == "same":
        if head.lemma_ in ("continue", "keep") and head.tag_ in ("VBZ", "VBP") and reading.status == "occurred":
            return Reading("ongoing", head, "goes-on") if outer.status == "occurred" else outer
        return reading if reading.status in SETTLED else (outer if outer.status != "occurred" else reading)
    if is_infinitive(at) and ("ger", lemma_of(head)) in words():
        return reading if reading.status in SETTLED else Reading("possible", at, "purpose")
    if head.lemma_ == "use" and outer.status == "occurred" and head.tag_ in ("VBD", "VBN"):
        # "used the bridge to cross", "used to live here"
        return reading
    if status in SETTLED:
        if outer.status == "negated":
            return not_governed(head)
        return Reading(status, head, "governor", reading.past)
    if outer.status == "negated":
        return Reading("negated", head, "negated-governor", reading.past)
    if reading.status in SETTLED:
        return reading
    if outer.status in ("possible", "conditional"):
        return Reading(outer.status, head, "governor")
    return Reading(status, head, "governor", reading.past)


def not_governed(head: Token) -> Reading:
    """Who "did not fail" to pay has paid; who "will not fail" to is to pay; of who "cannot fail" nobody knows."""
    helpers = {c.lower_ for c in syntax.children(head, "aux")}
    if helpers & {"will", "wo", "'ll", "’ll"}:
        return Reading("planned", head, "not-" + head.lemma_)
    open_ = helpers & {"can", "ca", "may", "might", "would", "should", "must"}
    return Reading("possible" if open_ else "occurred", head, "not-" + head.lemma_)


def as_result(reading: Reading, at: Token, head: Token, block: str) -> Reading | None:
    """ "fell to close at 900", "took the chance to leave": the infinitive tells what came of it."""
    if reading.status in SETTLED:
        return reading
    outcome = ("result", lemma_of(at)) in words() and ("change", word_of(head)) in words()
    moved = head.lemma_ in ("come", "go", "stop") and head.tag_ in ("VBD", "VBN")
    taken = any(("used", lemma_of(o)) in words() for o in syntax.children(head, "dobj"))
    # "it took two weeks to clear the road"
    moved = moved or (head.lemma_ == "take" and head.tag_ == "VBD" and _is_time(head))
    if not outcome and not moved and not (taken and ("uses", lemma_of(head)) in words()):
        return None
    outer = own(head, block)
    return outer if outer.status != "occurred" else Reading("occurred", head, "result", outer.past)


def _is_time(verb: Token) -> bool:
    """What it took is a stretch of time, and nobody is named who took it."""
    stretch = any(
        o.ent_type_ in ("DATE", "TIME") or o.lemma_ in ("while", "time") for o in syntax.children(verb, "dobj")
    )
    return stretch and any(s.lower_ == "it" for s in syntax.children(verb, "nsubj"))


def is_finite(clause: Token) -> bool:
    """A told clause, "that he left": beyond it, what becomes of the telling does not touch what is told."""
    if clause.dep_ not in ("ccomp", "csubj") or is_only_wished(clause):
        return False
    return any(h.tag_ in FINITE or h.tag_ == "MD" for h in (clause, *syntax.children(clause, "aux", "auxpass")))


def _be_to(reading: Reading, at: Token, head: Token) -> Reading:
    """ "is to visit" is a plan, "was to have visited" one that came to nothing; "the aim is to visit" a wish."""
    if any(c.lower_ == "yet" for c in (*head.children, *at.children)):
        return Reading("negated", head, "not-yet")
    if head.tag_ == "VBD" and any(c.lower_ == "have" and c.dep_ == "aux" for c in at.children):
        return Reading("cancelled", head, "was-to-have")
    if any(c.dep_ in ("csubj", "acomp", "expl") or (c.dep_ == "attr" and c.tag_ != "WP") for c in head.children):
        return Reading("possible", head, "wish")  # "what she wants is to", "it is hard to"
    if any(_is_no_doer(c) for c in syntax.children(head, "nsubj", "nsubjpass")):
        return Reading("possible", head, "aim")
    return Reading("planned", head, "be-to")


def _is_no_doer(subject: Token) -> bool:
    """ "The aim is to", "this is to": nobody is to do anything."""
    return subject.lemma_.lower() in AIMS or subject.lower_ in ("it", "this", "that", "what", "all")


def _is_before_words(clause: Token, head: Token) -> bool:
    """ "She gave out a statement: "This never was."", "Lind rolled out a plan, a step unions hope will help"."""
    if clause.i < head.i and any(c.i > head.i for c in syntax.children(head, "ccomp")):
        return True
    marks = (c for c in head.children if clause.i < c.i < head.i and c.dep_ == "punct")
    return any(c.text == ":" or c.tag_ == "``" for c in marks)


def _told(reading: Reading, head: Token, status: str | None) -> Reading:
    """Inside "said that ...": the words keep their own status, unless the teller denies or does not know."""
    negated = syntax.is_negated(head)
    if status == "denied" and not negated:
        return Reading("denied", head, "denied")
    if lemma_of(head) == "wish" and "had" in {c.lower_ for c in syntax.children(head, "ccomp")[0].children}:
        return Reading("negated", head, "wished")
    if reading.past and head.tag_ in ("VBD", "VBN"):
        # "said they had left": the pluperfect only carries the past of the saying.
        reading = reading._replace(past=False)
    if head.lemma_ == "be":
        return _said_to_be_so(reading, head, negated)
    if negated and reading.status in ("occurred", "ongoing", "planned") and lemma_of(head) not in FACTIVE:
        return Reading("possible" if head.lemma_ in SOFT else "negated", head, "negated-teller")
    if reading.status == "planned" and status in UNREAL:
        return Reading("planned", head, "governor", reading.past)
    if reading.status == "occurred" and ("doubt", lemma_of(head)) in words():
        return Reading("possible", head, "governor")
    return reading


def _said_to_be_so(reading: Reading, be: Token, negated: bool) -> Reading:
    """ "it is unclear that", "it is not true that", "it is unlikely that"."""
    for word in syntax.children(be, "acomp"):
        lemma = word.lemma_.lower()
        if (lemma in TRUE and negated) or (lemma in FALSE and not negated):
            return Reading("denied", word, "denied")
        if (lemma in KNOWN and negated) or (lemma == "unclear" and not negated):
            return Reading("possible", word, "unclear")
        if reading.status == "occurred" and lemma in ("unlikely", "likely", "possible", "doubtful", "conceivable"):
            return Reading("possible", word, "adjective")
    return reading


def under_adjective(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    """What an adjective makes of its clause: "unable to pay", "glad to meet", "too weak to fight"."""
    status = words().get(("adj", head.lemma_.lower()))
    verb = head.head if syntax.is_verb(head.head) else None
    if reading.status in SETTLED:
        return reading
    if is_infinitive(at) and any(c.lower_ == "too" for c in syntax.children(head, "advmod")):
        return Reading("negated", head, "too")
    if status is None:
        return _plain_adjective(reading, at, head, verb)
    if verb is not None and syntax.is_negated(verb):
        return Reading("negated" if status != "negated" else "possible", head, "negated-adjective")
    if head.lemma_ == "able" and verb is not None and verb.tag_ in ("VBD", "VBN"):
        outer = own(verb, block)
        return outer if outer.status in UNREAL else reading
    if head.lemma_ == "unclear":
        return Reading("possible", head, "unclear")
    return Reading(status, head, "adjective", reading.past)


def _plain_adjective(reading: Reading, at: Token, head: Token, verb: Token | None) -> Reading:
    """ "safe to leave" tells no deed; "not clear that they left" leaves it open."""
    if verb is not None and head.lemma_ in KNOWN and syntax.is_negated(verb):
        return Reading("possible", head, "unclear")
    if is_infinitive(at) and head.lemma_ not in DONE:
        return Reading("possible", head, "aim")
    return reading
