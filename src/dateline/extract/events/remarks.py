"""What is only remarked on: a view of something, a doubt, a call to the reader, a hope for what others do.

"We do not expect that they will ask", "visit our website", "met the threshold": words that a table row takes for an
event. Only grammar and short lists speak here; what has a day of its own is mostly left alone. Nouns: `mused.py`.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.mused import FIRST, THINKABLE, THOUGHTS, is_mused, is_not_thought

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is met without a meeting.
MET = frozenset({"threshold", "criterion", "criteria", "standard", "deadline", "expectation", "goal", "target"})
MET |= {"requirement", "challenge", "definition", "obligation", "commitment", "test", "forecast", "estimate"}
MET |= {"condition", "demand", "need", "objective", "benchmark", "fate", "end", "death", "resistance", "quota"}
MET |= {"moment", "milestone", "burden", "bar", "figure", "threat", "payment", "capacity", "temperature", "growth"}
MET |= {"shortfall", "bill", "cost", "price", "promise", "opposition", "emergency", "crisis", "problem", "schedule"}
#: What is easy or hard to do is not thereby done.
HARD = frozenset({"hard", "easy", "difficult", "impossible", "tough", "possible", "harder", "easier", "tempting"})
UNREAL = frozenset({"would", "wo", "ca", "can", "could", "might", "may", "will", "'ll", "should", "must"})
#: "Is honouring that commitment": said of oneself, and nothing done.
KEEPS = frozenset({"honor", "honour", "fulfil", "fulfill", "uphold", "respect", "live"})
#: "The information they have requested" says which.
WHICH = frozenset(
    {"information", "document", "thing", "kind", "sort", "support", "help", "answer", "something", "stuff"}
)
WHICH |= {"anything", "everything", "nothing", "datum", "data", "material", "resource"}


def is_remark(draft: Draft) -> bool:
    """Tell whether the trigger is only remarked on, and nothing is told of it."""
    token, clause, light = draft.trigger.token, draft.trigger.clause, draft.trigger.light
    verb = light if light is not None else token
    if _is_heading(draft, verb) or _is_career(verb) or _is_career(token):
        return True
    if token.pos_ in ("NOUN", "PROPN") and light is None:
        return is_mused(draft, token)
    if not syntax.is_verb(verb):
        return False
    if _is_call_to_visit(verb) or _is_met_otherwise(verb):
        return True
    if is_not_thought(clause) or _is_outcome(clause) or _is_inverted_condition(clause):
        return True
    if _is_hard(clause) or _is_means_of_unreal(clause) or _is_barred(clause) or _is_fragment(draft, clause):
        return True
    if draft.timed is not None:
        return False
    return (
        _is_wished_seen(verb)
        or _is_peril(clause)
        or _is_made_possible(draft, clause)
        or _is_hoped_of_others(clause)
        or _is_own_virtue(clause)
        or _is_which_thing(clause)
    )


def _is_call_to_visit(verb: Token) -> bool:
    """ "For more, visit our website": the reader is called on."""
    if verb.lemma_ != "visit" or verb.tag_ not in ("VB", "VBP") or verb.dep_ != "ROOT":
        return False
    return not syntax.children(verb, "nsubj", "nsubjpass", "aux")


def _is_met_otherwise(verb: Token) -> bool:
    """ "met the threshold", "where ritual meets chance"."""
    if verb.lemma_ != "meet":
        return False
    met = [c for c in verb.children if c.dep_ == "dobj"]
    if any(n.lemma_.lower() in MET or n.lower_ in ("it", "this") for n in met):
        return True
    doers = syntax.children(verb, "nsubj")
    things = [n for n in (*met, *doers) if n.text.islower() and n.tag_ in ("NN", "JJ") and not frames.is_somebody(n)]
    bare = all(not syntax.children(n, "det", "poss") for n in things)
    return bool(met) and bool(doers) and len(things) == len(met) + len(doers) and bare


def _is_heading(draft: Draft, clause: Token) -> bool:
    """ "Members of the council attending the meeting:": a line that says who is listed below."""
    if draft.paragraph.kind in ("headline", "caption") or clause.tag_ != "VBG" or syntax.children(clause, "aux"):
        return False
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in clause.sent):
        return False
    listed = clause.sent.text.rstrip("* \n").endswith(":")
    named = clause.dep_ == "acl" and clause.head.dep_ == "ROOT" and clause.head.tag_ in ("NNS", "NNPS")
    return named or (listed and any(s.tag_ in ("NNS", "NNPS") for s in syntax.children(clause, "nsubj")))


def _is_outcome(clause: Token) -> bool:
    """ "the outcome would be rebels taking over"."""
    noun = clause.head
    if clause.dep_ != "acl" or clause.tag_ != "VBG" or noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return False
    return any(c.lower_ in THINKABLE for c in syntax.children(noun.head, "aux"))


def _is_inverted_condition(clause: Token) -> bool:
    """ "Should he lose the vote, he may leave"."""
    while clause.dep_ == "conj" and clause.head.i < clause.i and not syntax.children(clause, "nsubj", "nsubjpass"):
        clause = clause.head
    first = clause.left_edge
    return clause.dep_ == "advcl" and first.lower_ == "should" and first.dep_ == "aux" and first.head.i == clause.i


def _is_hard(clause: Token) -> bool:
    """ "It is going to be hard to beat them"."""
    verb = clause.head if syntax.is_verb(clause.head) else clause.head.head
    rated = any(c.lower_ in HARD for c in syntax.children(verb, "acomp"))
    if clause.tag_ != "VB" or clause.dep_ not in ("xcomp", "ccomp") or not rated:
        return False
    return any(s.lower_ == "it" for s in syntax.subjects(verb))


def _is_means_of_unreal(clause: Token) -> bool:
    """ "We won't be able to save money by haggling": how it would be done."""
    if clause.dep_ != "pcomp" or clause.tag_ != "VBG" or clause.head.lower_ != "by":
        return False
    at = clause.head.head
    for _ in range(syntax.DEEPEST):
        if any(c.lower_ in UNREAL for c in syntax.children(at, "aux")):
            return True
        if at.dep_ not in ("xcomp", "acomp", "ccomp") or at.head.i == at.i:
            return False
        at = at.head
    return False


def _is_barred(clause: Token) -> bool:
    """ "is prohibited from haggling": how the law stands."""
    above = clause.head.head
    if clause.dep_ != "pcomp" or clause.head.lower_ != "from" or above.lemma_ not in ("prohibit", "bar", "ban"):
        return False
    return any(c.tag_ in ("VBZ", "VBP") for c in syntax.children(above, "auxpass"))


def _is_fragment(draft: Draft, clause: Token) -> bool:
    """ "Its campaign to help the islands": a line without a verb, and what something is for."""
    if draft.paragraph.kind in ("headline", "caption") or clause.tag_ != "VB" or clause.dep_ != "acl":
        return False
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in clause.sent)


def _is_career(word: Token) -> bool:
    """ "has spent his whole career fighting for farmers"."""
    spent = word.head
    if spent.lemma_ != "spend" or word.dep_ not in ("xcomp", "advcl", "dobj", "ccomp"):
        return False
    return any(t.lower_ in ("career", "life", "lifetime") for t in spent.doc[spent.i : word.i])


def _is_wished_seen(clause: Token) -> bool:
    """ "showed interest in seeing the ban extended"."""
    seen = clause.head if clause.dep_ != "acl" else clause.head.head
    if seen.lemma_ not in ("see", "have") or seen.dep_ != "pcomp":
        return False
    above = seen.head.head
    return any(t.lemma_.lower() in THOUGHTS for t in (above, *syntax.children(above, "dobj")))


def _is_peril(clause: Token) -> bool:
    """ "the feud threatens to poison the vote": a thing threatens nobody."""
    above = clause.head
    if clause.dep_ != "xcomp" or above.lemma_ != "threaten":
        return False
    doers = syntax.children(above, "nsubj")
    return bool(doers) and all(d.pos_ == "NOUN" and not frames.is_somebody(d) for d in doers)


def _is_made_possible(draft: Draft, clause: Token) -> bool:
    """ "which goes on allowing them to threaten the coast"."""
    above = clause.head
    allowed = clause.dep_ in ("ccomp", "xcomp") and above.lemma_ in (
        "allow",
        "enable",
        "permit",
        "let",
        "help",
        "empower",
    )
    return allowed and draft.reading.status == "possible" and above.tag_ in ("VB", "VBG")


def _is_hoped_of_others(clause: Token) -> bool:
    """ "he expects the board to agree": foretold of others."""
    above = clause.head
    if clause.dep_ != "ccomp" or clause.tag_ != "VB" or above.lemma_ != "expect":
        return False
    now = above.tag_ in ("VBZ", "VBP") and not syntax.is_passive(above)
    return now and bool(syntax.children(clause, "nsubj"))


def _is_own_virtue(clause: Token) -> bool:
    """ "I am honouring that commitment"."""
    running = clause.tag_ == "VBG" and any(c.lemma_ == "be" for c in syntax.children(clause, "aux"))
    return clause.lemma_ in KEEPS and running and any(s.lower_ in FIRST for s in syntax.children(clause, "nsubj"))


def _is_which_thing(clause: Token) -> bool:
    """ "the information they have requested"."""
    if clause.dep_ != "relcl" or clause.head.lemma_.lower() not in WHICH:
        return False
    return any(s.pos_ == "PRON" and s.lower_ not in syntax.RELATIVES for s in syntax.children(clause, "nsubj"))
