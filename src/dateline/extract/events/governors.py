"""What each word above an event's verb makes of it, from the verb outwards to the main clause."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.tense import (
    FINITE,
    SETTLED,
    UNREAL,
    Reading,
    is_infinitive,
    is_question,
    opens,
    own,
    word_of,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Joined to "be", these tell a deed done by what they point at: "the first envoy to visit".
SUPERLATIVES = frozenset(
    {"first", "second", "third", "last", "latest", "only", "highest", "most", "next", "fourth", "fifth"}
)

#: "glad to meet", "quick to condemn": it was done.
DONE = frozenset({"happy", "glad", "proud", "pleased", "delighted", "honoured", "honored", "quick", "swift", "slow"})
DONE |= {"right", "wrong", "lucky", "brave", "forced", "sorry", "sad", "surprised", "first", "last", "fortunate"}
KNOWN = frozenset({"clear", "known", "certain", "sure", "obvious", "evident"})


def climb(reading: Reading, start: Token, block: str) -> Reading:
    """Walk from a verb to the main clause; each governor may change the reading."""
    at = start
    for _ in range(syntax.DEEPEST):
        reading = _clause_words(reading, at)
        if reading.rule == "whether":
            break
        head = at.head
        if is_question(at) and reading.status in ("occurred", "ongoing", "planned"):
            reading = Reading("possible", at, "question")
        if head.i == at.i:
            break
        if at.dep_ in ("csubj", "csubjpass") and at.tag_ == "VBG" and not syntax.children(at, "aux"):
            outer = own(head, block) if syntax.is_verb(head) else reading
            return Reading("possible", head, "would") if outer.status in UNREAL else reading
        if at.dep_ in ("xcomp", "ccomp", "csubj", "csubjpass") or (at.dep_ == "acl" and syntax.is_verb(head)):
            if syntax.is_verb(head):
                reading = _complement(reading, at, head, block)
                if _is_finite(at):
                    break
            elif head.pos_ == "ADJ":
                reading = _adjective(reading, at, head, block)
                head = head.head if syntax.is_verb(head.head) else head
        elif _is_noun_complement(at):
            reading = _noun_complement(reading, at, head, block)
            break
        elif at.dep_ == "advcl" and syntax.is_verb(head):
            reading = _adverbial(reading, at, head, block)
            if _is_told_fact(at):
                break
        elif head.lower_ == "about" and at.tag_ == "VB":
            reading = Reading("planned", head, "about-to")
            head = head.head
        elif at.dep_ == "pcomp":
            reading = _gerund(reading, at, head, block)
            break
        elif at.dep_ == "conj" and syntax.is_verb(head):
            if at.tag_ in FINITE and head.tag_ not in FINITE:
                break
        else:
            break
        at = head
    return reading


def _is_noun_complement(clause: Token) -> bool:
    """ "a plan to leave", "the risk of leaving"; "a place to eat" is the parser's relative clause."""
    if clause.head.pos_ == "PRON":
        return is_infinitive(clause) and clause.dep_ in ("acl", "relcl")
    if clause.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return (clause.dep_ == "acl" and clause.tag_ in ("VB", "VBG")) or (
        clause.dep_ == "relcl" and is_infinitive(clause)
    )


def _clause_words(reading: Reading, verb: Token) -> Reading:
    """ "if" and "whether" at the clause itself; an if-clause that hangs on it."""
    status = opens(verb)
    if status == "conditional" and reading.status not in ("denied",):
        return Reading("conditional", verb, "if", reading.past)
    if status == "possible":
        return Reading("possible", verb, "whether", reading.past)
    if status == "planned" and reading.status == "occurred" and verb.tag_ in ("VBZ", "VBP", "VB"):
        return Reading("planned", verb, "until", reading.past)
    general = reading.status == "occurred" and verb.tag_ in ("VBZ", "VBP")
    if (general or reading.status in ("planned", "possible")) and any(
        c.dep_ == "advcl" and opens(c) == "conditional" for c in verb.children
    ):
        return Reading("conditional", verb, "consequence", reading.past)
    return reading


def _complement(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    finite = _is_finite(at)
    if reading.rule == "purpose":
        return reading
    status = words().get(("comp", word_of(head))) or words().get(("comp", head.lemma_.lower()))
    if finite:
        return _reported(reading, head, status)
    if status is None or status == "keep":
        if head.lemma_ == "be":
            return _be_to(reading, head, block)
        if head.lemma_ in ("have", "need") or (status is None and is_infinitive(at)):
            status = "possible"
        else:
            status = "same"
    outer = own(head, block)
    if status == "same":
        return reading if reading.status in SETTLED else (outer if outer.status != "occurred" else reading)
    if is_infinitive(at) and ("ger", head.lemma_.lower()) in words():
        return reading if reading.status in SETTLED else Reading("possible", at, "purpose")
    if status in SETTLED:
        if outer.status == "negated":
            return Reading("occurred", head, "not-" + head.lemma_)
        return Reading(status, head, "governor", reading.past)
    if outer.status == "negated":
        return Reading("negated", head, "negated-governor", reading.past)
    if reading.status in SETTLED:
        return reading
    if outer.status in ("possible", "conditional"):
        return Reading(outer.status, head, "governor")
    return Reading(status, head, "governor", reading.past)


def _is_finite(clause: Token) -> bool:
    """A told clause, "that he left": beyond it, what becomes of the telling does not touch what is told."""
    if clause.dep_ not in ("ccomp", "csubj"):
        return False
    heads = [clause, *syntax.children(clause, "aux", "auxpass")]
    return any(h.tag_ in FINITE or h.tag_ == "MD" for h in heads)


def _is_told_fact(clause: Token) -> bool:
    """ "after they warned of it": what becomes of the deed above does not touch a clause that is told as a fact."""
    return clause.tag_ == "VBD" and opens(clause) is None


def _be_to(reading: Reading, head: Token, block: str) -> Reading:
    """ "is to visit" is a plan; "the aim is to end the war" a wish."""
    if any(
        c.pos_ in ("NOUN", "PRON", "PROPN") and c.dep_ == "nsubj" and c.ent_type_ == "" and c.pos_ == "NOUN"
        for c in head.children
    ):
        return Reading("possible", head, "aim")
    return Reading("planned", head, "be-to")


def _reported(reading: Reading, head: Token, status: str | None) -> Reading:
    """Inside "said that ...": the words keep their own status, unless the teller denies or does not know."""
    if status == "denied":
        return Reading("denied", head, "denied")
    if reading.past and head.tag_ in ("VBD", "VBN"):
        # "said they had left": the pluperfect only carries the past of the saying.
        reading = reading._replace(past=False)
    open_ = head.lemma_ == "be" and syntax.is_negated(head)
    if open_ and any(c.lemma_ in KNOWN for c in syntax.children(head, "acomp")):
        return Reading("possible", head, "unclear")
    negated = syntax.is_negated(head) and head.lemma_ != "be"
    if negated and reading.status in ("occurred", "ongoing", "planned"):
        soft = head.lemma_ in (
            "know",
            "say",
            "confirm",
            "reveal",
            "disclose",
            "indicate",
            "specify",
            "announce",
            "tell",
        )
        return Reading("possible" if soft else "negated", head, "negated-teller")
    if (
        status == "possible"
        and reading.status == "occurred"
        and head.lemma_ in ("fear", "worry", "suspect", "wonder")
    ):
        return Reading("possible", head, "governor")
    if head.lemma_ in ("hope", "wish", "demand", "propose", "suggest", "recommend") and reading.status == "occurred":
        return Reading("possible", head, "governor")
    return reading


def _adjective(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    status = words().get(("adj", head.lemma_.lower()))
    verb = head.head if syntax.is_verb(head.head) else None
    if reading.status in SETTLED:
        return reading
    if status is None:
        return _plain_adjective(reading, at, head, verb)
    if verb is not None and syntax.is_negated(verb):
        return Reading("negated" if status != "negated" else "possible", head, "negated-adjective")
    if head.lemma_ == "able" and verb is not None and verb.tag_ in ("VBD", "VBN"):
        return reading
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


def _noun_complement(reading: Reading, at: Token, noun: Token, block: str) -> Reading:
    """ "plans to visit", "a refusal to visit"; "the first envoy to visit" has done so."""
    if at.tag_ == "VBG":
        return reading
    status = words().get(("of", noun.lemma_.lower()))
    if status is None and any(
        c.lower_ in SUPERLATIVES or c.tag_ in ("JJS", "RBS") for m in noun.children for c in (m, *m.children)
    ):
        verb = syntax.clause_of(noun)
        outer = own(verb, block) if syntax.is_verb(verb) else reading
        return outer if outer.status in UNREAL | SETTLED else Reading("occurred", noun, "first-to")
    if status is None:
        status = "possible"
    if reading.status in SETTLED and status not in SETTLED:
        return reading
    return Reading(status, noun, "noun-complement", reading.past)


def _adverbial(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    if is_infinitive(at):
        return reading if reading.status in SETTLED else Reading("possible", at, "purpose")
    if at.tag_ in ("VBG", "VBN") and not opens(at) and not syntax.children(at, "nsubj", "aux", "mark"):
        outer = own(head, block)
        return outer if outer.status in UNREAL and reading.status == "occurred" else reading
    return reading


def _gerund(reading: Reading, at: Token, prep: Token, block: str) -> Reading:
    """ "after visiting", "without visiting", "stopped short of sending", "from exporting"."""
    status = words().get(("prep", prep.lower_))
    head = prep.head
    if prep.lower_ in ("of", "from", "for", "to", "about", "on", "against", "in", "at"):
        if syntax.is_verb(head):
            governor = words().get(("comp", word_of(head))) or words().get(("comp", head.lemma_.lower()))
            if head.lemma_ == "stop" and any(c.lower_ == "short" for c in head.children):
                governor = "negated"
            if prep.lower_ == "from" and governor == "same":
                governor = "negated"
            if governor in SETTLED:
                return Reading(governor, head, "governor")
            if governor in UNREAL and reading.status == "occurred":
                return Reading(governor, head, "governor")
            outer = own(head, block)
            return outer if outer.status in UNREAL and governor == "same" else reading
        if head.pos_ == "NOUN":
            status = words().get(("of", head.lemma_.lower()))
            return Reading(status, head, "noun-complement") if status else reading
        if head.pos_ == "ADJ" and ("adj", head.lemma_.lower()) in words() and reading.status == "occurred":
            return Reading("possible", head, "aim")
        if head.lower_ == "short":
            return Reading("negated", head, "short-of")
    if status == "negated":
        return Reading("negated", prep, "without")
    if status == "planned" and reading.status == "occurred":
        outer = own(head, block) if syntax.is_verb(head) else reading
        return Reading("planned", prep, "before") if outer.status in UNREAL | {"ongoing"} else reading
    return reading
