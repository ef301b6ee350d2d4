"""Is it worth a line? What only might be, in general, is no event; a plan, a threat or a refusal is."""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.naming import is_naming
from dateline.extract.events.offing import STANCES, has_doer, is_in_the_offing, is_kept_up
from dateline.extract.events.open_words import sense_of
from dateline.extract.events.status import Reading
from dateline.extract.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

HABITS = frozenset({"rarely", "seldom", "often", "usually", "always", "sometimes", "typically", "generally", "never"})
HABITS |= {"normally", "frequently", "routinely", "traditionally", "occasionally"}
PRESENT = frozenset({"VBZ", "VBP"})
#: "in a statement posted on Monday": that it was given out is no news.
ISSUED = frozenset({"post", "publish", "release", "issue", "upload", "share", "broadcast", "air", "distribute"})
#: Who foretells what others will do makes no plan.
FORECASTERS = frozenset({"analyst", "investor", "expert", "economist", "observer", "trader", "market", "pundit"})
FORECASTERS |= {"forecaster", "strategist", "commentator", "poll", "bookmaker", "many", "some", "most"}
#: What these say that others will do is no plan of those others.
RIVALS = frozenset(
    {"rival", "critic", "opponent", "supporter", "skeptic", "sceptic", "foe", "fan", "friend", "columnist"}
)
FORETELLING = frozenset({"expect", "forecast", "predict", "anticipate", "project", "reckon"})
#: "to find out whether crimes had been committed" tells of the search alone.
SEARCHING = frozenset(
    {"ask", "wonder", "identify", "determine", "establish", "check", "examine", "study", "question", "see"}
)
#: What these think will be is no plan of anybody's.
MINDS = frozenset({"fear", "worry", "think", "believe", "feel", "imagine", "guess", "worried", "afraid", "concerned"})
MINDS |= {"nervous", "confident", "optimistic", "convinced", "hopeful", "doubt", "suspect"}
#: Under these, denied or only thinkable, nothing is under way.
WISHING = frozenset({"want", "wish", "see", "like", "love", "hate", "picture", "envisage", "dream"})
THINKABLE = frozenset({"would", "wo", "can", "ca", "could", "'d", "’d", "might", "may"})
#: By these a meeting is only wished for, or what something else is done for.
THOUGHT = frozenset({"purpose", "governor", "noun-complement", "imperative", "adjective", "would", "aim"})
THOUGHT |= {"under-unreal", "unclear", "modal"}
#: Verbs of what goes on in a mind.
MINDED = frozenset({"cognition", "perception", "emotion"})
UNREAL = frozenset({"planned", "possible", "conditional", "negated"})


def has_substance(trigger: Trigger, reading: Reading, dated: bool) -> bool:
    """Tell whether a careful reader would note the event; `dated`: time words of its own govern it."""
    if _is_which(trigger.clause) and not dated:
        return False
    if _is_habit(trigger.clause) or _is_address(trigger.clause):
        return False
    if trigger.frame.type == "OTHER" and is_naming(trigger.token):
        return False
    if not dated and is_kept_up(trigger, reading):
        return False
    if reading.rule == "consequence" and any(c.lower_ in ("must", "should") for c in trigger.clause.children):
        return False
    if reading.rule == "be-to" and trigger.token.lemma_ == "blame":
        return False
    if reading.rule in ("too", "wish") or (
        trigger.frame.type == "OTHER" and _is_own_refusal(trigger.clause, reading)
    ):
        return False
    if _is_opinion(reading) or _is_forecast(trigger, reading) or (not dated and _is_how_it_goes(trigger, reading)):
        return False
    if reading.rule == "governor" and reading.status in UNREAL and _is_foretold(reading.token):
        return False
    if reading.rule == "nothing-of-it" and trigger.frame.type in STANCES:
        return False
    if reading.rule == "modal" and reading.token is not None and reading.token.lower_ in ("can", "ca"):
        return False
    if _is_asked(reading) or (reading.rule == "if" and _is_undone(trigger.clause)):
        return False
    if dated or (trigger.frame.type == "CONSULT" and not _is_thinkable(trigger, reading)):
        return True
    if trigger.frame.type == "CONSULT":
        return False
    if reading.status == "possible":
        return is_in_the_offing(trigger, reading)
    if reading.status == "negated" and reading.rule == "negation":
        return _is_refrained(trigger.clause)
    if reading.status == "negated" and (_is_left_out(reading) or _is_unwilling(trigger, reading)):
        return False
    if reading.rule in ("before", "when-it-comes") and trigger.frame.type == "OTHER":
        return False
    if reading.status == "planned" and reading.rule in ("modal", "would", "when-it-comes"):
        return has_doer(trigger) or trigger.token.pos_ == "NOUN"
    return True


def _is_asked(reading: Reading) -> bool:
    """ "Asked if he would back her", "to find out whether it was": the question alone is told."""
    verb = reading.token
    if verb is None or reading.rule not in ("whether", "if") or verb.head.lemma_ not in SEARCHING:
        return False
    return reading.rule == "whether" or verb.dep_ == "ccomp"


def _is_undone(clause: Token) -> bool:
    """ "Had they chosen Lind, he would have": it never was."""
    return clause.tag_ in ("VBN", "VBD") and any(c.lower_ == "had" for c in syntax.children(clause, "aux"))


def _is_thinkable(trigger: Trigger, reading: Reading) -> bool:
    """ "To keep up discussions", "wants to talk": nobody is named whom they are to meet."""
    if reading.status != "possible" or reading.rule not in THOUGHT or not syntax.is_verb(trigger.clause):
        return False
    own = syntax.children(trigger.clause, "nsubj", "nsubjpass")
    if any(s.pos_ in ("NOUN", "PROPN") for s in own):
        return False  # "proposed that the clans meet"
    return not any(t.pos_ == "PROPN" or t.ent_type_ in frames.PEOPLE for t in trigger.clause.subtree)


def _is_which(clause: Token) -> bool:
    """ "songs posted online": a participle without a doer only says which things are meant, when they are many."""
    noun = clause.head
    if clause.dep_ != "acl" or clause.tag_ != "VBN" or syntax.children(clause, "dobj"):
        return False  # "after shells killed ten": no participle has an object
    if noun.dep_ == "pobj" and noun.lemma_ in frames.classes()["document"] and clause.lemma_ in ISSUED:
        return True
    if noun.tag_ != "NNS" or frames.is_somebody(noun):
        return False
    bare = not any(c.dep_ in ("nummod", "poss") or c.lower_ in ("the", "these", "those") for c in noun.children)
    return bare and not syntax.children(clause, "agent")


def _is_own_refusal(clause: Token, reading: Reading) -> bool:
    """ "I am not going to win today": a speaker's word of himself, and not what "I did not" do."""
    mine = any(s.lower_ in ("i", "we") for s in syntax.subjects(clause))
    did = any(c.lower_ == "did" for c in syntax.children(clause, "aux")) and sense_of(clause) not in MINDED
    return mine and reading.status == "negated" and reading.rule == "negation" and clause.tag_ == "VB" and not did


def _is_forecast(trigger: Trigger, reading: Reading) -> bool:
    """ "prices would probably rise this year", "she will win, a rival says": foretold, and nobody's plan."""
    if reading.rule in ("modal", "hedge") and reading.status in UNREAL and _is_of_others(trigger.clause):
        return True
    return trigger.frame.type == "OTHER" and trigger.frame.kind == "state" and reading.status in UNREAL


def _is_how_it_goes(trigger: Trigger, reading: Reading) -> bool:
    """ "the economy is growing again": how things stand, of no day and no number."""
    state = trigger.frame.type == "OTHER" and trigger.frame.kind == "state" and reading.status == "ongoing"
    clause = trigger.clause
    return state and clause.tag_ == "VBG" and not any(t.like_num for t in clause.subtree)


def _is_of_others(clause: Token) -> bool:
    """Told by people who do not do it: rivals, analysts, polls."""
    if clause.dep_ == "xcomp" and clause.head.lemma_ == "have":
        clause = clause.head  # "will have to offer"
    teller = clause.head
    if clause.dep_ != "ccomp" or not syntax.is_verb(teller):
        return False
    return any(s.lemma_.lower() in FORECASTERS | RIVALS and s.pos_ == "NOUN" for s in syntax.agents(teller))


def _is_opinion(reading: Reading) -> bool:
    """ "is not worried that they will win", "would not want to vote": it is in somebody's mind."""
    mind = reading.token
    if mind is None or reading.rule not in ("governor", "adjective", "negated-governor", "negated-adjective"):
        return False
    if mind.lemma_.lower() in MINDS:
        # "is thought to have left" is told by the outlet, as far as anybody knows
        return reading.status in UNREAL and not (syntax.is_verb(mind) and syntax.is_passive(mind))
    helpers = {c.lower_ for c in mind.children if c.dep_ == "aux"}
    return mind.lemma_.lower() in WISHING and (bool(helpers & THINKABLE) or syntax.is_negated(mind))


def _is_unwilling(trigger: Trigger, reading: Reading) -> bool:
    """ "his reluctance to support it": a stance nobody took."""
    return reading.rule == "noun-complement" and trigger.frame.type in STANCES


def _is_left_out(reading: Reading) -> bool:
    """ "rebuilt without closing", "avoided hitting it": nobody had it in hand."""
    if reading.rule == "without":
        return True
    return reading.rule == "governor" and reading.token is not None and reading.token.lemma_ == "avoid"


def _is_foretold(governor: Token | None) -> bool:
    """ "analysts expect jobs to be lost": a forecast of people who do not do it."""
    if governor is None or governor.lemma_ not in FORETELLING:
        return False
    return any(s.lemma_.lower() in FORECASTERS for s in syntax.agents(governor))


def _is_habit(clause: Token) -> bool:
    """ "rarely leave", "usually pays": what is done in general, not once."""
    return any(c.lower_ in HABITS for c in syntax.children(clause, "advmod")) and clause.tag_ in PRESENT


def _is_address(clause: Token) -> bool:
    """ "You agree to receive offers", "we are joined by": the reader or listener is spoken to."""
    if clause.lemma_ == "join" and any(s.lower_ in ("i", "we") for s in syntax.children(clause, "nsubjpass")):
        return True
    while clause.dep_ == "xcomp" and clause.head.i != clause.i:
        clause = clause.head
    return clause.tag_ in PRESENT and any(s.lower_ == "you" for s in syntax.children(clause, "nsubj"))


def _is_refrained(clause: Token) -> bool:
    """ "did not attack", "never attacked" and "has not signed" tell of a case; "cannot", "do not attack" of none."""
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    general = helpers & {"can", "ca", "could", "should", "must", "do", "does", "may", "might"}
    return not general and bool(helpers or clause.pos_ == "NOUN" or clause.tag_ == "VBD")
