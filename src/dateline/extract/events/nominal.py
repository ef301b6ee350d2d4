"""Has it happened, when a noun tells it: its modifiers, and the verb, preposition or noun above it."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.contents import fate_of
from dateline.extract.events.governors import climb
from dateline.extract.events.naming import ANSWERS, is_naming, noun_is_words
from dateline.extract.events.tense import HEADLINES, SETTLED, UNREAL, Reading, opens, own, word_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def is_affected(verb: Token, noun: Token) -> bool:
    """Tell whether the noun is what the verb acts on."""
    return any(noun.i == each.i for each in syntax.objects(verb))


def own_noun(noun: Token) -> Reading:
    """From the modifiers of a noun that tells an event."""
    if syntax.is_negated(noun):
        return Reading("negated", noun, "negation")
    past = False
    for child in noun.children:
        status = words().get(("mod", child.lower_.rpartition("-")[2]))  # "the now-cancelled deal"
        if status == "background":
            past = True
        elif status and child.dep_ in ("amod", "det", "advmod", "compound", "nmod"):
            return Reading(status, child, "modifier")
        fate = _told_of(child)
        if fate is not None:
            return Reading(fate, child, "participle")
    return Reading("occurred", None, "noun", past)


def _told_of(participle: Token) -> str | None:
    """ "talks planned for May", "a visit delayed by rain": what a participle after the noun says of it."""
    if participle.dep_ != "acl" or participle.tag_ not in ("VBN", "VBD"):
        return None
    status = words().get(("noun", word_of(participle))) or words().get(("noun", participle.lemma_.lower()))
    return status if status in SETTLED | {"planned"} and participle.lemma_ not in NO_FATE else None


#: Said of a thing after its noun, these do not keep it from taking place.
NO_FATE = frozenset(
    {"announce", "call", "see", "near", "approach", "lack", "miss", "reject", "refuse", "drop", "dispute"}
)


def read_noun(noun: Token, block: str, depth: int = 0) -> Reading:
    """A noun event under a verb, a preposition or another noun."""
    reading = own_noun(noun)
    at = noun
    for _ in range(4):
        if at.dep_ not in ("conj", "appos") or at.head.pos_ not in ("NOUN", "PROPN"):
            break
        at = at.head
    head = at.head
    if reading.rule == "participle" and reading.status == "planned":
        return fate_of(at, block) or reading
    if reading.status not in ("occurred",):
        return reading
    if at.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd") and syntax.is_verb(head):
        return _under_verb(reading, at, head, block)
    if at.dep_ == "pobj":
        return _under_preposition(reading, at, head, block, depth)
    if at.dep_ in ("compound", "poss", "nmod") and head.pos_ == "NOUN":
        status = words().get(("of", head.lemma_.lower()))
        if status and status != "possible":
            return Reading(status, head, "compound")
    return reading


def _under_verb(reading: Reading, at: Token, verb: Token, block: str) -> Reading:
    if at.dep_ == "oprd" and verb.lemma_ == "call":
        return reading  # "called it an attack": named, not planned
    if at.dep_ in ("nsubj", "nsubjpass") and _is_to_begin(verb):
        return Reading("planned", verb, "governor")
    if at.dep_ == "nsubj" and not (verb.lemma_ in ("be",) or verb.lemma_ in HAPPENS):
        return reading
    if at.dep_ == "nsubj" and verb.lemma_ == "be":
        states = [words().get(("state", c.lower_)) for c in syntax.children(verb, "acomp")]
        if any(states):
            return Reading(next(filter(None, states)), verb, "adjective")
    if at.dep_ in ("attr", "oprd", "nsubj") and verb.lemma_ == "be":
        outer = climb(own(verb, block), verb, block)
        return outer if outer.status in UNREAL | SETTLED else reading
    if at.dep_ == "nsubj":
        return climb(own(verb, block), verb, block)
    return (
        climb(by_governing_verb(reading, verb, block), verb, block)
        if _carries(at, verb)
        else by_governing_verb(reading, verb, block)
    )


#: "the talks resumed": the noun's deed takes place as these do.
HAPPENS = frozenset(
    {"happen", "occur", "begin", "start", "take", "resume", "continue", "go", "follow", "come", "open"}
)
HAPPENS |= {"end", "erupt"}


def _is_to_begin(verb: Token) -> bool:
    """ "trial set to start today", "talks are due to resume": what is set so is still to come."""
    beginning = any(c.lemma_ in HAPPENS and c.tag_ == "VB" for c in syntax.children(verb, "xcomp"))
    told = verb.tag_ == "VBN" and not any(c.lower_ in ("was", "were", "had") for c in verb.children)
    return beginning and told and words().get(("comp", word_of(verb))) == "planned"


def _carries(noun: Token, verb: Token) -> bool:
    """Tell whether the noun shares the fate of the verb's own clause: a light verb, or a thing not yet known."""
    if words().get(("noun", word_of(verb))) == "same":
        return True
    return not any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)


def by_governing_verb(reading: Reading, verb: Token, block: str) -> Reading:
    """What a verb makes of the noun event it acts on: "cancelled the talks", "will hold talks"."""
    if is_naming(verb):
        return reading
    status = words().get(("noun", word_of(verb))) or words().get(("noun", verb.lemma_.lower()))
    outer = own(verb, block if block in HEADLINES else "body")
    if verb.lemma_ == "announce" and reading.token is None and not _is_prospective(verb):
        status = "same"
    if status in (None, "same"):
        if status == "same" and outer.status != "occurred":
            ends = verb.lemma_ in ("end", "stop", "finish", "conclude", "complete", "leave")
            return reading if ends and outer.status in UNREAL else outer
        if outer.status in UNREAL | {"negated"} and status is None:
            return Reading("possible" if outer.status != "planned" else "planned", verb, "under-unreal")
        return reading
    if status == "negated" and reading.status == "occurred" and verb.lemma_ in ANSWERS and noun_is_words(verb):
        return reading
    if outer.status == "negated" and status in SETTLED:
        return reading
    if outer.status == "negated":
        return Reading("negated", verb, "negated-governor")
    if (
        status in ("postponed", "cancelled")
        and (outer.status, outer.rule) == ("planned", "modal")
        and _is_said_so(verb)
    ):
        return Reading(status, verb, "governor", reading.past)  # "the visit will be delayed": so it is said
    if status in SETTLED and outer.status in UNREAL:
        return Reading("planned", verb, "not-yet-" + status)
    return Reading(status, verb, "governor", reading.past)


def _is_said_so(verb: Token) -> bool:
    """ "will be delayed": nobody is named who might still not do it, and nothing on which it hangs."""
    bound = any(c.dep_ == "advcl" and opens(c) == "conditional" for c in verb.children)
    return bool(syntax.children(verb, "nsubjpass")) and not bound


def _is_still_to_come(noun: Token, governor: Token) -> bool:
    """ "spoke before the talks", "called it off before the rally": to come; "left before the attack" is not."""
    if ("announced", noun.lemma_.lower()) in words() or not syntax.is_verb(governor):
        return True
    if words().get(("noun", word_of(governor))) in ("cancelled", "postponed"):
        return True
    return own(governor, "body").status in UNREAL | {"ongoing"}


def _is_prospective(verb: Token) -> bool:
    """Tell whether what is announced is by its nature still to come: a visit, a vote, talks."""
    return any(("announced", noun.lemma_.lower()) in words() for noun in syntax.objects(verb))


def _under_preposition(reading: Reading, at: Token, prep: Token, block: str, depth: int) -> Reading:
    """ "after the talks", "ahead of the talks", "called for talks", "the start of talks"."""
    name, outer = prep.lower_, prep.head
    if prep.dep_ == "prep" and outer.dep_ == "prep":
        name, outer = outer.lower_, outer.head
    word = prep.head.lower_
    if prep.dep_ == "prep" and word in COMPOUND_PREPOSITIONS:
        status = COMPOUND_PREPOSITIONS[word]
        if status is not None:
            return Reading(status, prep.head, word + "-of")
        name, outer = "ahead", prep.head.head
    if outer.pos_ in ("NOUN", "PROPN") and name in OF_NOUN:
        return _under_noun(reading, name, outer, block, depth)
    if name == "of" and outer.lower_ == "short":
        return Reading("negated", outer, "short-of")
    if outer.pos_ == "VERB":
        carried = _verb_with_preposition(reading, at, name, outer, block)
        if carried is not None:
            return carried
    if name == "before" and not _is_still_to_come(at, outer):
        return reading
    found = words().get(("prep", name))
    return Reading(found, prep, "preposition") if found not in (None, "occurred") and name != "for" else reading


#: Words that make a preposition with "of" or "to", and the status they give; None: as "ahead of" is read.
COMPOUND_PREPOSITIONS = {"short": "negated", "case": "conditional", "lieu": "negated", "ahead": None, "prior": None}
OF_NOUN = frozenset({"of", "for", "to", "on", "over", "about", "against", "in", "including", "with"})
PARTS = frozenset({"start", "beginning", "opening", "round", "series", "day", "eve", "end", "hour", "kind"})
ASKING = frozenset({"call", "push", "press", "appeal", "hope", "ask", "vote", "campaign", "lobby"})
#: Who sets one of these for a vote has it before him.
HOPES = frozenset({"expectation", "date", "goal", "target", "agenda", "preparation", "groundwork"})
AWAITING = frozenset({"prepare", "plan", "wait"})
WARNING = frozenset({"warn", "advise", "caution", "decide", "argue", "rule", "vote"})
SHARING = frozenset({"in", "at", "on", "with", "to", "by", "through", "via", "into", "including"})


def _under_noun(reading: Reading, name: str, outer: Token, block: str, depth: int) -> Reading:
    """ "plans for talks", "the threat of war", "the start of talks"."""
    status = words().get(("of", outer.lemma_.lower()))
    feared = name in ("over", "about") and ("doubt", outer.lemma_.lower()) in words()
    if status and (name in ("of", "for") or feared or (status == "planned" and name == "including")):
        fate = fate_of(outer, block) if status in UNREAL else None
        return fate or Reading(status, outer, "noun-complement")
    if outer.lemma_.lower() in PARTS and depth < syntax.DEEPEST:
        return read_noun(outer, block, depth + 1)
    return reading


def _verb_with_preposition(reading: Reading, at: Token, name: str, verb: Token, block: str) -> Reading | None:
    """ "called for talks", "warned against a strike"; "will meet at a dinner" shares the verb's own status."""
    if verb.lemma_ == "stop" and any(c.lower_ == "short" for c in verb.children):
        return Reading("negated", verb, "short-of")
    if name == "for" and any(o.lemma_.lower() in HOPES for o in syntax.children(verb, "dobj")):
        return Reading("planned", verb, "called-for")
    if name == "for" and verb.lemma_ in ASKING | AWAITING:
        return Reading("planned" if verb.lemma_ in AWAITING else "possible", verb, "called-for")
    if name == "of" and verb.lemma_ == "warn":
        return Reading("possible", verb, "warned-of")
    if name == "against" and verb.lemma_ in WARNING:
        return Reading("possible", verb, "warned-against")
    # "will travel for talks": such things come with the journey; "will be tried for the attack" looks back at it.
    aim = name == "for" and ("announced", at.lemma_.lower()) in words()
    if not aim and (name not in SHARING or words().get(("prep", name)) is not None):
        return reading if name == "for" else None
    carried = climb(own(verb, block), verb, block)
    definite = any(c.dep_ == "poss" or c.lower_ in ("the", "this") for c in at.children)
    return carried if carried.status in UNREAL | SETTLED and not definite else reading
