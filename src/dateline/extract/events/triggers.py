"""Find the words that tell events in one sentence: verbs, nouns, adjectives, and nouns carried by a light verb."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.events import frames, status, syntax
from dateline.extract.events.announcing import announcements
from dateline.extract.events.coming import coming
from dateline.extract.events.deadlines import deadlines
from dateline.extract.events.deeds import deeds
from dateline.extract.events.duties import duties
from dateline.extract.events.fated import fated
from dateline.extract.events.frames import Frame
from dateline.extract.events.named_days import named_days
from dateline.extract.events.occasions import occasions
from dateline.extract.events.plights import plights
from dateline.extract.events.swallowing import is_aside, is_swallowed
from dateline.extract.events.tolls import tolls
from dateline.extract.events.trigger import CARRIERS, DUTY_FRAME, Trigger
from dateline.lexicon import word_list

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

__all__ = ["CARRIERS", "DATED_FRAME", "DUTY_FRAME", "PLAIN", "POS", "Trigger", "find_triggers"]

DATED_FRAME = Frame("dated", None, (), "OTHER", None, "act", "dated-verb")
#: "fears lifted gold on Monday": what moves markets in the eyes of those who write of them.
MOODS = frozenset({"fear", "hope", "worry", "concern", "optimism", "uncertainty", "doubt", "sentiment", "jitters"})
#: "An early Easter prompted": the feast does nothing, and dates nothing.
FEASTS = frozenset({"easter", "christmas", "thanksgiving", "ramadan", "passover", "diwali", "hanukkah", "halloween"})
PLAIN = Path(__file__).with_name("plain.txt")
#: Parts of speech as the tables write them.
POS = {"VERB": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a", "AUX": "v"}


def find_triggers(sentence: Span, dated: frozenset[int] = frozenset(), *, opens: bool = False) -> Iterator[Trigger]:
    """Yield the triggers of a sentence in reading order; two words that tell the same deed give one.

    `dated` are the tokens on which a time expression hangs: a verb no table knows is an event when it has a date
    and somebody or something that did it. `opens`: the sentence is the first that its report tells.
    """
    verbs: dict[int, Trigger] = {}
    nouns: dict[int, Trigger] = {}
    for token in sentence:
        pos = POS.get(token.pos_)
        if pos in ("v", "a"):
            found = _verb(token, pos)
            if found is None and ((token.i in dated and _is_deed(token)) or _is_reported(token, dated)):
                found = Trigger(token, DATED_FRAME, None)
            if found is not None:
                verbs[token.i] = found
        elif pos == "n":
            found = _noun(token)
            if found is not None:
                nouns[token.i] = found
    known = verbs.keys() | nouns.keys()
    _settle(verbs, nouns)
    kept = {**verbs, **nouns}
    kept.update({t.token.i: t for t in deeds(sentence, known | kept.keys(), nouns, dated)})
    kept.update({t.token.i: t for t in coming(sentence, known | kept.keys(), nouns, dated, PLAIN)})
    kept.update({t.token.i: t for t in named_days(sentence, kept, dated)})
    kept.update({t.token.i: t for t in occasions(sentence, kept, dated)})
    kept.update({t.token.i: t for t in fated(sentence, kept)})
    kept.update({t.token.i: t for t in tolls(sentence, kept)})
    kept.update({t.token.i: t for t in plights(sentence, kept)})
    kept.update({t.token.i: t for t in deadlines(sentence, kept, dated)})
    kept.update(duties(sentence, kept))
    kept.update({t.token.i: t for t in announcements(sentence, dated, kept, opens=opens)} | kept)
    for i in sorted(kept):
        if not is_swallowed(kept[i], kept) and not is_aside(kept[i], kept):
            yield kept[i]


def _verb(token: Token, pos: str) -> Trigger | None:
    if pos == "v" and token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return None
    if pos == "v" and token.tag_ == "VBN" and syntax.children(token, "det", "poss"):
        return None  # "the accused": a person
    if pos == "a" and not (token.dep_ in ("acomp", "attr", "oprd") and syntax.is_verb(token.head)):
        return None
    if pos == "v" and token.tag_ == "VBG" and token.dep_ in ("pobj", "nsubj", "dobj") and not list(token.children):
        return None
    frame = frames.match(token, pos)
    return Trigger(token, frame, None) if frame is not None else None


def _is_deed(token: Token) -> bool:
    """A past deed in a clause of its own, by a verb that is not plain."""
    plain = token.lemma_.lower() in word_list(PLAIN) and not _takes_steps(token)
    if token.pos_ != "VERB" or plain or frames.is_ruled_out(token, "v"):
        return False
    if any(s.lemma_.lower() in MOODS or s.lower_ in FEASTS for s in syntax.children(token, "nsubj")):
        return False
    past = token.tag_ == "VBD" or (token.tag_ == "VBN" and bool(syntax.children(token, "aux", "auxpass")))
    main = token.dep_ == "ROOT" or (token.dep_ == "ccomp" and token.head.pos_ != "VERB")
    past = past or (token.tag_ == "VBG" and main and any(c.lower_ in TODAY for c in token.children))
    return (
        past and bool(syntax.children(token, "nsubj", "nsubjpass")) and token.dep_ not in ("aux", "auxpass", "amod")
    )


#: "is extending it today" is done today.
TODAY = frozenset({"today", "tonight"})
#: So what others did is passed on: "will cut fares, the mayor said on Monday".
PASSES_ON = frozenset({"say", "report", "announce", "state"})
#: These tell no deed of their own.
TRIES = frozenset({"manage", "fail", "tend", "struggle", "opt", "prefer", "need"})


def _is_reported(verb: Token, dated: frozenset[int]) -> bool:
    """ "The line will no longer pay its pilots, an agency said on Monday": the news, and the saying dates it."""
    teller = verb.head
    if verb.dep_ != "ccomp" or teller.i not in dated or teller.dep_ != "ROOT" or teller.lemma_ not in PASSES_ON:
        return False
    helpers = {c.lower_ for c in syntax.children(verb, "aux")}
    ahead = verb.tag_ == "VB" and bool(helpers & {"will", "'ll", "’ll"})
    done = verb.tag_ == "VBN" and bool(helpers & {"has", "have"})
    if verb.i > teller.i or verb.pos_ != "VERB" or not (ahead or done or verb.tag_ == "VBD"):
        return False
    known = verb.lemma_.lower() in word_list(PLAIN) or verb.lemma_.lower() in TRIES or frames.is_ruled_out(verb, "v")
    return not known and any(_is_named(s) for s in syntax.children(verb, "nsubj"))


def _takes_steps(verb: Token) -> bool:
    """ "took steps on Monday to close the port"."""
    taken = {o.lemma_.lower() for o in syntax.children(verb, "dobj")}
    return verb.lemma_ == "take" and bool(taken & {"step", "action"}) and any(t.tag_ == "VB" for t in verb.subtree)


def _is_named(subject: Token) -> bool:
    """Somebody, and a name says who."""
    return frames.is_somebody(subject) and any(t.ent_type_ in frames.PEOPLE for t in subject.subtree)


def _noun(token: Token) -> Trigger | None:
    if token.dep_ in ("compound", "nmod", "amod", "npadvmod", "punct") or (
        token.pos_ == "PROPN" and token.ent_type_ == "PERSON"
    ):
        return None
    frame = frames.match(token, "n")
    if frame is None or _is_part_of_name(token):
        return None
    return Trigger(token, frame, _light_verb(token))


def _is_part_of_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ in ("ORG", "PRODUCT", "WORK_OF_ART", "LAW", "FAC")


def _light_verb(noun: Token) -> Token | None:
    """The verb that says no more than that the noun took place: "held talks", "talks began", "the start of talks"."""
    at = noun
    for _ in range(3):
        if at.dep_ == "conj":
            at = at.head
        elif (
            at.dep_ == "pobj"
            and at.head.lower_ == "of"
            and at.head.head.lemma_.lower() in ("series", "round", "day", "start")
        ):
            at = at.head.head
    verb = at.head
    if not syntax.is_verb(verb) or verb.dep_ in ("aux", "auxpass"):
        return None
    if at.dep_ == "dobj" and any(c.i < at.i for c in syntax.children(verb, "dobj")):
        return None  # "has a name for good deals, most recently the merger": no second object
    if at.dep_ in ("dobj", "nsubjpass") and status.words().get(("noun", status.word_of(verb))) == "same":
        return verb
    if at.dep_ == "attr" and verb.lemma_ == "be" and syntax.children(verb, "expl"):
        return None if syntax.children(at, "poss") else verb
    if at.dep_ == "nsubj" and verb.lemma_ in (
        "begin",
        "start",
        "resume",
        "continue",
        "happen",
        "occur",
        "take",
        "open",
        "go",
    ):
        return verb
    return None


#: "the blast hit the port": the noun tells the deed, the verb only whom it met.
IMPACTS = frozenset({"hit", "strike", "pound", "target", "shake", "rock", "batter"})


def _settle(verbs: dict[int, Trigger], nouns: dict[int, Trigger]) -> None:
    """Where a verb and its noun tell one deed, keep one of them."""
    for i, trigger in sorted(nouns.items()):
        carrier = trigger.light if trigger.light is not None else trigger.token.head
        verb = verbs.get(carrier.i)
        if verb is None:
            continue
        if trigger.token.dep_ == "nsubj" and carrier.lemma_ in IMPACTS and verb.frame.type in ("ASSAULT", "OTHER"):
            nouns[i] = trigger._replace(light=carrier)
            del verbs[carrier.i]
            continue
        if verb.frame.kind == "light":
            nouns[i] = trigger._replace(light=carrier)
            del verbs[carrier.i]
        elif trigger.light is not None and verb.frame.type in (trigger.frame.type, "OTHER", "SUPPORT"):
            if verb.frame.type == "OTHER" and carrier.lemma_ in CARRIERS:
                del verbs[carrier.i]
            elif verb.frame.type == "OTHER" and trigger.frame.type == "OTHER":
                del nouns[i]
            elif verb.frame.type == "OTHER":
                del verbs[carrier.i]
            elif verb.frame.type == trigger.frame.type or verb.frame.tests:
                del nouns[i]
        elif status.is_affected(carrier, trigger.token) and verb.frame.type == trigger.frame.type:
            del nouns[i]
        elif trigger.light is not None and verb.frame.type != trigger.frame.type:
            nouns[i] = trigger._replace(light=None)
