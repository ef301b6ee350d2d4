"""What a table row would take for an event and is none: an absence, a stance that lasts, a turn of speech.

Only what the words around the trigger plainly show; a date of its own makes most of these a deed after all.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.tense import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Whose object is only named: "has yet to mention the talks".
NAMING = frozenset({"mention", "cite", "recall", "invoke", "recount", "note", "influence", "sway", "affect"})
#: Views that people hold; with these adverbs they hold them all along.
STANCES = frozenset({"back", "support", "oppose", "favor", "favour", "endorse", "reject", "condemn"})
ALL_ALONG = frozenset({"currently", "still", "always", "generally", "largely", "broadly", "overwhelmingly"})
BARRING = frozenset({"prohibit", "ban", "bar", "forbid", "allow", "permit", "require", "oblige", "block"})
SAYINGS = frozenset({"warn", "say", "insist", "argue", "accuse", "blame", "criticize", "criticise", "deny", "call"})
#: What these do all the time is how things stand.
SLOW = frozenset({"grow", "improve", "recover", "shrink", "change", "evolve", "age", "struggle"})
WHOLES = frozenset({"economy", "population", "world", "country", "nation", "society", "industry", "planet"})
#: Turns of speech: no stakes are lifted and no stage is built.
TURNS = {
    "raise": frozenset({"stake", "eyebrow", "question", "bar", "spectre", "specter", "hope", "possibility"}),
    "set": frozenset({"stage", "tone", "scene"}),
    "turn": frozenset({"heat", "tide", "corner", "page", "table"}),
    "make": frozenset({"headline", "wave", "news"}),
    "take": frozenset({"note", "heed", "shape", "stock"}),
    "draw": frozenset({"line", "attention"}),
    "up": frozenset({"ante"}),
    "rear": frozenset({"head"}),
    "reach": frozenset({"height", "peak", "crescendo", "boil"}),
}


def is_no_deed(draft: Draft) -> bool:
    """Tell whether nothing was done here."""
    token = draft.trigger.token
    if token.pos_ in ("NOUN", "PROPN") and draft.trigger.light is None:
        return _is_before_a_plan(draft, token) or _is_named(token) or _is_missed(token) or _is_gift(token)
    if not syntax.is_verb(token):
        return False
    if any(c.tag_ == "DT" and c.lower_ in ("a", "an", "the") for c in syntax.children(token, "nsubj")):
        return True  # "A rejected offer would have ...": the parser took the participle for a verb
    if _is_under_what_never_was(token) or _is_supposed(token) or _is_attribute(token) or _is_aim(token):
        return True
    if draft.paragraph.kind == "body" and _is_fragment(token):
        return True
    if _is_turn(token) or _is_purpose(token) or _is_state_of_law(token) or _is_where_it_was_said(token):
        return True
    if draft.trigger.frame.at == "dated-verb" and _is_so_now(draft, token):
        return True
    return draft.timed is None and (_is_stance(token) or _is_kept_up(token) or _is_slow(token))


def _is_fragment(verb: Token) -> bool:
    """ "Sharing notes on these and other fields.": a point of a list that begins with a gerund; who did it when?"""
    at = verb
    while at.dep_ == "conj" and at.tag_ == at.head.tag_ == "VBG":
        at = at.head
    first = next((t for t in at.sent if t.is_alpha), at)
    return at.dep_ == "ROOT" and at.tag_ == "VBG" and first.i == at.i and not any(t.tag_ in FINITE for t in at.sent)


def _is_so_now(draft: Draft, verb: Token) -> bool:
    """ "It is now guided by a council": how things stand."""
    now = draft.timed is not None and draft.timed.time.value == "PRESENT_REF"
    return now and any(c.tag_ in ("VBZ", "VBP") for c in syntax.children(verb, "auxpass"))


#: So a plan is told.
PLANNED = frozenset({"schedule", "slate", "set", "expect", "plan", "due"})


def _is_before_a_plan(draft: Draft, noun: Token) -> bool:
    """ "Is scheduled to speak after the shootings of Monday", "will visit after": the line tells what is to come."""
    opener = noun.head
    if draft.reading.status != "occurred" or noun.dep_ != "pobj" or opener.lower_ not in ("after", "following"):
        return False
    verb = opener.head
    if opener.i < verb.i:
        return False
    if verb.dep_ == "xcomp" and {verb.head.lemma_.lower(), verb.head.lower_} & PLANNED:
        return True
    return any(c.lower_ in ("will", "'ll", "’ll") for c in syntax.children(verb, "aux"))


def _is_named(noun: Token) -> bool:
    """ "failed to mention the attack"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in NAMING


def _is_under_what_never_was(verb: Token) -> bool:
    """ "would have backed a decision to extend it": nothing of it came."""
    at = verb
    for _ in range(syntax.DEEPEST):
        if at.dep_ in ("relcl", "ccomp", "conj") or at.head.i == at.i:
            return False
        at = at.head
        helpers = {c.lower_ for c in syntax.children(at, "aux")}
        if "would" in helpers and "have" in helpers:
            return verb.tag_ == "VB" and verb.dep_ in ("acl", "xcomp", "relcl")
    return False


def _is_missed(noun: Token) -> bool:
    """ "was not at the summit"."""
    verb = noun.head.head
    return (
        noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in") and verb.lemma_ == "be" and syntax.is_negated(verb)
    )


def _is_gift(noun: Token) -> bool:
    """ "Rye's judgment is in question": what Rye has, and no ruling."""
    owners = syntax.children(noun, "poss")
    return noun.lemma_.lower() in ("judgment", "judgement") and any(o.ent_type_ == "PERSON" for o in owners)


def _is_supposed(verb: Token) -> bool:
    """ "Say Norland demanded that ...": only supposed."""
    first = next((t for t in verb.sent if t.is_alpha), verb)
    if first.lower_ not in ("say", "suppose", "imagine") or first.tag_ not in ("VB", "NNP", "NN", "VBP", "UH"):
        return False
    after = first.nbor(1) if first.i + 1 < len(first.doc) else first
    return after.pos_ in ("PROPN", "DET") and verb.tag_ in ("VBD", "VBZ") and verb.i > after.i


def _is_attribute(verb: Token) -> bool:
    """ "pardoned two jailed ranchers": which ones; the parser takes "two" for the subject of a clause."""
    if verb.tag_ != "VBN" or verb.dep_ != "ccomp" or syntax.children(verb, "aux", "auxpass"):
        return False
    own = syntax.children(verb, "nsubj")
    return len(own) == 1 and own[0].like_num and own[0].i == verb.i - 1


def _is_aim(verb: Token) -> bool:
    """ "laws aimed at saving jobs, cutting costs and prosecuting thieves"."""
    if verb.tag_ != "VBG" or syntax.children(verb, "nsubj", "aux"):
        return False
    for token in reversed(list(verb.doc[verb.sent.start : verb.i])):
        if token.lower_ == "aimed" and token.nbor(1).lower_ == "at":
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", ":"):
            return False
    return False


def _is_turn(verb: Token) -> bool:
    """ "raised the stakes"."""
    turned = TURNS.get(verb.lemma_, frozenset())
    return any(noun.lemma_.lower() in turned for noun in syntax.children(verb, "dobj"))


def _is_purpose(verb: Token) -> bool:
    """ "an auction of the gun used to kill Rye": which gun is meant."""
    user = verb.head
    return verb.tag_ == "VB" and verb.dep_ in ("xcomp", "advcl") and user.lemma_ == "use" and user.dep_ == "acl"


def _is_where_it_was_said(verb: Token) -> bool:
    """ "Speaking at a rally, she said": the saying is told, not the speech."""
    return verb.lemma_ == "speak" and verb.tag_ == "VBG" and verb.dep_ == "advcl" and not syntax.children(verb, "aux")


def _is_stance(verb: Token) -> bool:
    """ "Only two members currently back the bill"."""
    adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    return verb.lemma_ in STANCES and verb.tag_ in ("VBP", "VBZ") and bool(adverbs & ALL_ALONG)


def _is_state_of_law(verb: Token) -> bool:
    """ "is currently banned from", "is still prohibited from": how things stand."""
    now = any(c.tag_ in ("VBZ", "VBP") for c in syntax.children(verb, "auxpass"))
    adverbs = {c.lower_ for c in syntax.children(verb, "advmod")}
    return verb.tag_ == "VBN" and now and verb.lemma_ in BARRING and bool(adverbs & ALL_ALONG)


def _is_kept_up(verb: Token) -> bool:
    """ "Farmers continue to warn that the treaty was a mistake"."""
    above = verb.head
    going_on = verb.dep_ == "xcomp" and above.lemma_ in ("continue", "keep") and above.tag_ in ("VBP", "VBZ")
    return going_on and verb.lemma_ in SAYINGS


def _is_slow(verb: Token) -> bool:
    """ "The economy is growing again"."""
    running = verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in syntax.children(verb, "aux"))
    if verb.lemma_ not in SLOW or not running or any(t.like_num or t.text == "%" for t in verb.subtree):
        return False
    return any(s.lemma_.lower() in WHOLES for s in syntax.children(verb, "nsubj"))
