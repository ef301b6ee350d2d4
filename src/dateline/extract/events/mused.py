"""Nouns of deeds only thought of, rated or asked about: "concerned about the arrests", "doubts over his judgment"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Adjectives for how one takes a thing.
MINDED = frozenset(
    {"resistant", "receptive", "immune", "hostile", "sympathetic", "indifferent", "accustomed", "used"}
)
#: What bears on deeds in general.
WEIGHED = frozenset(
    {"relevant", "central", "key", "vital", "crucial", "critical", "important", "essential", "related"}
)
#: "a starting point for negotiations": none is told.
ROOM = frozenset({"point", "basis", "room", "ground", "need", "appetite", "foundation", "framework", "condition"})
FEARS = frozenset({"concern", "fear", "worry", "risk", "danger", "threat", "possibility", "chance", "prospect"})
#: What these are about is a list of topics.
TOPICS = frozenset({"discuss", "address", "cover", "raise", "debate", "focus"})
TOPIC_NOUNS = frozenset({"priority", "issue", "topic", "theme", "matter", "challenge", "area"})
#: In whose words a thing is only thought of.
THINKING = frozenset({"think", "believe", "anticipate", "expect", "know", "see", "imagine", "suppose", "feel"})
#: Nouns for what is in a mind; what they are about is not told.
THOUGHTS = frozenset(
    {"thought", "view", "opinion", "feeling", "idea", "mark", "concern", "worry", "doubt", "interest"}
)
THINKABLE = frozenset({"might", "may", "could", "would"})
FIRST = frozenset({"i", "we"})


def is_mused(draft: Draft, noun: Token) -> bool:
    """Tell whether the noun tells nothing that took place."""
    if _is_bad_timing(noun) or _is_own_judgment(noun) or _is_topic(noun) or _is_day_of_memory(noun):
        return True
    if noun.dep_ in ("nsubj", "nsubjpass") and is_not_thought(noun.head):
        return True
    if draft.timed is not None or draft.paragraph.kind == "headline":
        return False
    return (
        _is_in_mind(noun)
        or _is_feared(noun)
        or _is_questioned(noun)
        or _is_supposed(noun)
        or _is_companion(noun)
        or (draft.trigger.frame.type != "CONSULT" and _is_rated(noun))
    )


def _is_in_mind(noun: Token) -> bool:
    """ "concerned about the arrests", "his thoughts about the meeting", "resistant to the calls"."""
    if noun.dep_ != "pobj":
        return False
    above, name = noun.head.head, noun.head.lower_
    if above.pos_ == "ADJ":
        bare = noun.tag_ == "NNS" and not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
        return name == "about" or (name == "to" and (above.lower_ in MINDED or (bare and above.lower_ in WEIGHED)))
    if name == "for" and above.lemma_.lower() in ROOM and above.i < noun.i:
        return True
    return name in ("about", "over", "on") and above.lemma_.lower() in THOUGHTS and noun.head.i > above.i


def _is_feared(noun: Token) -> bool:
    """ "concern that fighting might spread"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or not any(c.lower_ in THINKABLE for c in syntax.children(verb, "aux")):
        return False
    return verb.dep_ in ("acl", "ccomp") and verb.head.lemma_.lower() in FEARS


def _is_supposed(noun: Token) -> bool:
    """ "A merger would be aimed at its rivals": nobody has agreed on one."""
    new = any(c.lower_ in ("a", "an", "any", "such") for c in noun.children if c.dep_ in ("det", "predet", "amod"))
    would = any(c.lower_ == "would" for c in syntax.children(noun.head, "aux"))
    return new and would and noun.dep_ in ("nsubj", "nsubjpass")


def _is_questioned(noun: Token) -> bool:
    """ "no word whether the gift broke the law"."""
    return noun.dep_ == "nsubj" and any(c.lower_ == "whether" for c in syntax.children(noun.head, "mark"))


def _is_companion(noun: Token) -> bool:
    """ "the rise of the league, accompanied by attacks": of many, on no day."""
    at = noun.head if noun.dep_ == "conj" else noun
    bare = noun.tag_ == "NNS" and not any(c.dep_ in ("det", "nummod", "poss") for c in noun.children)
    return bare and at.dep_ == "pobj" and at.head.head.lemma_ == "accompany"


def _is_rated(noun: Token) -> bool:
    """ "The rulings have been unfriendly": a view of them."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or not syntax.children(verb, "acomp"):
        return False
    return noun.tag_ == "NNS" and not any(t.like_num for t in noun.subtree)


def _is_bad_timing(noun: Token) -> bool:
    """ "The endorsement couldn't come at a better time"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "come" or not syntax.is_negated(verb):
        return False
    return any(n.lemma_ == "time" and any(c.tag_ == "JJR" for c in n.children) for _, n in syntax.prepositions(verb))


def _is_own_judgment(noun: Token) -> bool:
    """ "doubts over his judgment": what he has, and no ruling."""
    if noun.lemma_.lower() not in ("judgment", "judgement"):
        return False
    owned = any(c.tag_ == "PRP$" for c in noun.children) and noun.dep_ in ("pobj", "dobj", "nsubj")
    return owned or (noun.dep_ == "nsubj" and noun.head.lemma_ == "require")


def _is_topic(noun: Token) -> bool:
    """ "discussed regional issues, including the climate summit"."""
    at = noun
    for _ in range(syntax.DEEPEST):
        if at.dep_ != "conj":
            break
        at = at.head
    if at.dep_ != "pobj" or at.head.lower_ != "including":
        return False
    about = at.head.head
    return about.lemma_.lower() in TOPIC_NOUNS or (about.dep_ in ("dobj", "pobj") and about.head.lemma_ in TOPICS)


def _is_day_of_memory(noun: Token) -> bool:
    """ "tomorrow, the tenth anniversary of the flood": a day, unless somebody marks it."""
    if noun.lemma_.lower() != "anniversary":
        return False
    near = noun.dep_ == "dobj" and noun.head.lemma_ in ("approach", "near", "reach")
    return near or noun.dep_ in ("appos", "attr", "npadvmod") or (noun.dep_ == "pobj" and noun.head.lower_ == "on")


def is_not_thought(clause: Token) -> bool:
    """ "I don't think the trip helped", "we don't expect they will ask": a view, and no news."""
    teller = clause.head
    if clause.dep_ != "ccomp" or teller.lemma_ not in THINKING or not syntax.is_negated(teller):
        return False
    return any(s.lower_ in FIRST for s in syntax.children(teller, "nsubj"))
