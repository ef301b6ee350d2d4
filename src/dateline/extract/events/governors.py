"""What each word above an event's verb makes of it, from the verb outwards to the main clause."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.complements import as_result, is_finite, under_adjective, under_verb
from dateline.extract.events.contents import is_told_of_noun, ranked_before, under_gerund, under_noun, under_told_noun
from dateline.extract.events.tense import FINITE, UNREAL, Reading, is_infinitive, is_question, opens, own

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


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
                reading = under_verb(reading, at, head, block)
                if is_finite(at):
                    break
            elif head.pos_ == "ADJ":
                reading = under_adjective(reading, at, head, block)
                head = head.head if syntax.is_verb(head.head) else head
        elif _is_noun_complement(at):
            reading = under_noun(reading, at, head, block)
            break
        elif is_told_of_noun(at):
            reading = under_told_noun(reading, head, block)
            break
        elif at.dep_ == "advcl" and syntax.is_verb(head):
            reading = _adverbial(reading, at, head, block)
            if _is_told_fact(at):
                break
        elif head.lower_ == "about" and at.tag_ == "VB":
            reading = Reading("planned", head, "about-to")
            head = head.head
        elif at.tag_ == "VB" and at.dep_ in ("pobj", "pcomp") and head.lower_ == "to" and syntax.is_verb(head.head):
            # "called on them to march", where the parser took "to" for a preposition
            reading, head = under_verb(reading, at, head.head, block), head.head
        elif at.dep_ == "pcomp":
            reading = under_gerund(reading, at, head, block)
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
    if any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children) and is_told_of_noun(clause):
        return False  # "word that they would sign"
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
    now = verb.tag_ in ("VBZ", "VBP", "VB") or any(c.lower_ in ("has", "have") for c in syntax.children(verb, "aux"))
    if status == "planned" and reading.status == "occurred" and now:
        return Reading("planned", verb, "until", reading.past)
    general = reading.status == "occurred" and verb.tag_ in ("VBZ", "VBP")
    if (general or reading.status in ("planned", "possible")) and any(
        c.dep_ == "advcl" and opens(c) == "conditional" for c in verb.children
    ):
        return Reading("conditional", verb, "consequence", reading.past)
    return reading


def _is_told_fact(clause: Token) -> bool:
    """ "after they warned of it": what becomes of the deed above does not touch a clause that is told as a fact."""
    past = clause.tag_ == "VBD" or any(c.lower_ in PAST for c in syntax.children(clause, "aux", "auxpass"))
    return past and opens(clause) in (None, "planned")


PAST = frozenset({"was", "were", "had", "did"})


def _adverbial(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    if is_infinitive(at):
        ranked = ranked_before(at)
        if ranked is not None and ranked.dep_ == "conj" and own(at.sent.root, block).status not in UNREAL:
            return under_noun(reading, at, ranked, block)
        return as_result(reading, at, head, block) or Reading("possible", at, "purpose")
    present = at.tag_ in ("VBZ", "VBP") or any(c.lower_ in ("do", "does") for c in syntax.children(at, "aux"))
    foreseen = head.tag_ == "VBG" and _opens_with(at, LATER)  # "pointed to Orr backing her after she speaks"
    if present and reading.status == "occurred" and block == "body" and foreseen:
        return Reading("planned", at, "before-it-comes")
    if present and reading.status == "occurred" and _opens_with(at, AHEAD):
        return Reading("planned", at, "before-it-comes")
    if present and reading.status == "occurred" and _opens_with(at, WHEN):
        # "when you reach the town, call the guard": what the present tells there is still to come
        outer = own(head, block)
        return Reading("planned", at, "when-it-comes") if outer.status in UNREAL else reading
    if at.tag_ == "VBD" and reading.status == "occurred" and _opens_with(at, THEN) and _would(head):
        return Reading("conditional", at, "when-it-comes")
    if at.tag_ == "VB" and reading.status == "occurred" and _opens_with(at, RATHER):
        return Reading("negated", at, "rather-than")
    if at.tag_ in ("VBG", "VBN") and not opens(at) and not syntax.children(at, "nsubj", "aux", "mark"):
        outer = own(head, block)
        return outer if outer.status in UNREAL and reading.status == "occurred" else reading
    return reading


def _would(verb: Token) -> bool:
    """ "Would strike", "would keep striking"."""
    while verb.dep_ == "xcomp" and syntax.is_verb(verb.head):
        verb = verb.head
    return any(c.lower_ in ("would", "'d", "’d") for c in syntax.children(verb, "aux"))


#: What the present tells behind these is still to come: "wants an inquiry before she speaks".
AHEAD = frozenset({"before"})
LATER = frozenset({"after", "once"})
WHEN = frozenset({"when", "whenever", "after", "before", "as"})
#: Told with "would" these open what is still to come: "would strike until they freed him".
THEN = frozenset({"until", "till", "once", "unless"})
RATHER = frozenset({"than"})


def _opens_with(clause: Token, openers: frozenset[str]) -> bool:
    return any(c.lower_ in openers and c.dep_ in ("mark", "advmod", "prep", "cc") for c in clause.children)
