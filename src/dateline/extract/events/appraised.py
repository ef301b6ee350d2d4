"""What is only appraised: how somebody fares, what lies ahead, what unnamed many think, what a thing makes one feel.

"Faces long-term battles", "are performing poorly", "some analysts have voiced concern", "left the guests amused":
words that a table row takes for an event, and nothing was done on any day.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What lies ahead of somebody is faced without a deed.
AHEAD = frozenset({"battle", "fight", "struggle", "question", "test", "uncertainty", "challenge", "hurdle", "future"})
#: So somebody fares.
WELL = frozenset({"poorly", "badly", "well", "better", "worse", "best", "worst", "strongly", "weakly", "brilliantly"})
#: Whose trade is to have views; named by no name and no number they are nobody.
COMMENTERS = frozenset({"analyst", "critic", "observer", "expert", "economist", "commentator", "pundit", "skeptic"})
COMMENTERS |= {"sceptic", "strategist", "detractor", "onlooker"}
VIEWS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONCEDE", "REQUEST"})
#: Of many these are some; who they are is not told.
VAGUE = frozenset({"some", "many", "most", "others"})
#: Words without a deed of him who says them.
GUESSES = frozenset({"predict", "speculate", "surmise", "quip", "joke", "muse", "wonder", "reckon", "opine"})
#: What is said or written; another of its kind does not do anything to it.
WORDS = frozenset({"comment", "statement", "remark", "finding", "account", "claim", "assertion", "version", "word"})
WORDS |= {"testimony", "study", "research", "evidence", "record"}
#: What is seen or heard leaves people in a mood.
SEEN = frozenset(
    {"performance", "speech", "remark", "debate", "comment", "showing", "display", "appearance", "answer"}
)
SEEN |= {"result", "decision", "silence", "absence", "tone", "rhetoric", "behavior", "behaviour"}
HARMED = frozenset({"dead", "injured", "homeless", "wounded", "hurt", "stranded", "missing", "dying", "trapped"})
YEARLY = frozenset({"annual", "yearly"})
LASTING = frozenset({"run", "last", "end", "continue", "extend"})
STARTING = frozenset({"begin", "start", "open", "run", "kick", "end", "last"})
#: How a body stands all the time, in the form of a passive.
HEADED = frozenset({"guide", "lead", "head", "run", "own", "govern", "chair", "dominate", "control", "back", "fund"})
PRESENT = frozenset({"VBZ", "VBP"})


def is_appraised(draft: Draft) -> bool:
    """Tell whether nothing was done, and somebody only says how things stand."""
    token, verb = draft.trigger.token, draft.trigger.clause
    if not syntax.is_verb(verb) or (token.pos_ in ("NOUN", "PROPN") and draft.trigger.light is None):
        return False
    if _is_how_one_fares(verb) or _is_yearly(verb) or _is_headed(verb) or _is_guess_of_nobody(verb) or _is_mood(verb):
        return True
    if _is_withstood(verb) or (verb.lemma_ == "poise" and syntax.children(verb, "xcomp")):
        return True  # "are poised to pass it": the passing is what is told
    if draft.timed is not None:
        return False
    return _is_ahead(verb) or _is_view_of_many(draft, verb) or _is_against_words(verb) or _is_wide_view(verb)


def _is_ahead(verb: Token) -> bool:
    """ "League faces long-term battles"; a battle in court may be one."""
    faced = [n for n in syntax.children(verb, "dobj") if n.lemma_.lower() in AHEAD]
    return verb.lemma_ == "face" and any(n.tag_ == "NNS" or n.lemma_.lower() != "battle" for n in faced)


def _is_how_one_fares(verb: Token) -> bool:
    """ "are simply performing poorly"."""
    said = {c.lower_ for c in syntax.children(verb, "advmod")}
    return verb.lemma_ in ("perform", "fare", "do") and bool(said & WELL)


def _is_yearly(verb: Token) -> bool:
    """ "The annual season begins on June 1 and runs through autumn": so it is every year."""
    if verb.lemma_ not in STARTING or verb.tag_ not in PRESENT:
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    both = first.tag_ in PRESENT and any(c.lemma_ in LASTING and c.tag_ in PRESENT for c in first.children)
    doers = syntax.children(first, "nsubj")
    yearly = any(c.lower_ in YEARLY for s in doers for c in s.children)
    return both and (yearly or any(s.lemma_.lower() == "season" for s in doers))


def _is_headed(verb: Token) -> bool:
    """ "is now guided by a council of elders": how it stands."""
    now = [c.lower_ for c in syntax.children(verb, "aux", "auxpass")] in (["is"], ["are"])
    return verb.lemma_ in HEADED and verb.tag_ == "VBN" and now and bool(syntax.children(verb, "agent"))


def _is_guess_of_nobody(verb: Token) -> bool:
    """ "one party worker predicted this week": a bare saying of one whom nobody names."""
    doers = syntax.children(verb, "nsubj")
    return verb.lemma_ in GUESSES and bool(doers) and all(_is_unnamed(s) for s in doers)


def _is_unnamed(noun: Token) -> bool:
    marks = {c.lower_ for c in syntax.children(noun, "det", "nummod", "amod")} | {noun.left_edge.lower_}
    return noun.pos_ == "NOUN" and noun.tag_ == "NN" and bool(marks & {"one", "a", "an", "another"})


def _is_mood(verb: Token) -> bool:
    """ "The speech left the guests amused"."""
    seen = any(s.lemma_.lower() in SEEN for s in syntax.children(verb, "nsubj"))
    if verb.lemma_ != "leave" or not seen:
        return False
    return not any(t.lower_ in HARMED for t in verb.subtree)


def _is_view_of_many(draft: Draft, verb: Token) -> bool:
    """ "Critics charge that", "Some teachers have raised doubts": nobody knows who, nor when."""
    if draft.trigger.frame.type not in VIEWS or draft.trigger.frame.kind != "say" or draft.trigger.light is not None:
        return False
    doers = syntax.children(verb, "nsubj")
    late = _is_of_late(verb) and draft.trigger.frame.type in ("ACCUSE", "REJECT")
    return len(doers) == 1 and (_are_commenters(doers[0]) or (late and _are_some(doers[0])))


def _are_commenters(noun: Token) -> bool:
    """They stand alone or with "some": "bank analysts" and "the three experts" are somebody."""
    others = [c for c in noun.children if c.dep_ not in ("cc", "conj", "punct", "relcl", "prep", "acl")]
    plain = all(c.lower_ in VAGUE | {"several", "other", "outside", "political", "independent"} for c in others)
    return noun.lemma_.lower() in COMMENTERS and noun.tag_ == "NNS" and plain


def _are_some(noun: Token) -> bool:
    some = noun.lower_ in VAGUE or any(c.lower_ in VAGUE for c in syntax.children(noun, "det", "amod"))
    return some and not syntax.children(noun, "nummod")


def _is_of_late(verb: Token) -> bool:
    """In the present or the perfect: no one occasion is told."""
    return verb.tag_ in PRESENT or any(c.lower_ in ("have", "'ve", "’ve") for c in syntax.children(verb, "aux"))


def _is_withstood(verb: Token) -> bool:
    """ "has resisted pressure": all along."""
    perfect = any(c.lower_ in ("has", "have", "'s", "’s") for c in syntax.children(verb, "aux"))
    pressed = any(n.lemma_.lower() in ("pressure", "call", "demand", "effort") for n in syntax.children(verb, "dobj"))
    return verb.lemma_ in ("resist", "withstand") and perfect and pressed


def _is_against_words(verb: Token) -> bool:
    """ "Her comments contradicted earlier statements": a reader compares them."""
    if verb.lemma_ not in ("contradict", "belie"):
        return False
    doers, told = syntax.subjects(verb), syntax.children(verb, "dobj")
    words = bool(doers) and all(s.lemma_.lower() in WORDS for s in doers)
    return words and bool(told) and not any(frames.is_somebody(n) for n in told)


def _is_wide_view(verb: Token) -> bool:
    """ "trading of this sort, widely criticized for": a standing view that says which."""
    widely = any(c.lower_ in ("widely", "often", "long", "frequently") for c in syntax.children(verb, "advmod"))
    return verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN" and widely
