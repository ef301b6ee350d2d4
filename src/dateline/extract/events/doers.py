"""Who does it and to whom it is done, by strict grammar: the nouns that a verb or a noun itself governs.

`syntax.py` shares subjects and objects generously, as codes need them. Here a doubtful attachment gives nobody.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.appositions import behind_tickers
from dateline.extract.events.cast import stands_aside
from dateline.extract.events.conditions import is_wanted
from dateline.extract.events.contents import ranked_before
from dateline.extract.events.joining import is_joined, met, next_subject
from dateline.extract.events.lost_subjects import lost_subjects
from dateline.extract.events.nouns import is_people
from dateline.extract.events.roles import JOINED
from dateline.extract.events.things import (
    PLATFORMS,
    SPEAKS_OF,
    aims,
    is_addressed,
    is_dash,
    is_of_another,
    is_owner,
    slides,
)
from dateline.extract.events.voice import is_headline_passive, is_state
from dateline.extract.events.who import PLACES

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: After these stands the one to whom it is done or said.
TOWARDS = frozenset({"to", "against", "on", "upon", "at", "with", "toward", "towards"})
#: After these stands the one to whom it is done only where the deed can be done to a place too: "arrived on a boat".
ONTO = frozenset({"on", "upon", "at"})
#: What these verbs make was not there before: nothing is done to it.
MAKES = frozenset({"open", "reopen", "close", "restart", "form", "found", "create", "establish", "set", "build"})
MAKES |= {"launch", "compose", "assemble", "constitute", "conduct", "publish", "issue", "film", "convene", "unveil"}
MAKES |= {"lead", "head", "chair"}  # those led do it too, or it is a thing
#: Who is sent somewhere is not the one it is done to.
MOVES = frozenset({"deploy", "send", "dispatch", "mobilise", "mobilize", "station", "field"})
#: What these hand to somebody is no one it is done to.
HANDS_OVER = frozenset({"sell", "lend", "donate", "lease", "auction", "cede", "export", "ship"})
#: Behind the object of these "to" says where somebody goes.
ORDERS = frozenset({"order", "summon", "invite", "call", "welcome", "urge", "deploy", "station"})
#: Verbs of saying; what hangs on them after the words told is rather part of these words.
TELLS = frozenset(
    {"say", "tell", "report", "claim", "add", "announce", "note", "state", "estimate", "believe", "think"}
)
#: What these say, their sender says: "sent a letter asking".
DOCUMENTS = frozenset({"letter", "statement", "petition", "memo", "note", "email", "resolution", "message", "report"})
PUBLISHES = frozenset({"release", "publish", "issue", "send", "obtain", "post", "leak", "sign", "circulate", "file"})
#: Verbs of a stance: what they are for or against may be a deed.
MINDED = frozenset({"oppose", "support", "favor", "favour", "back", "welcome", "want"})
#: Behind whom these put what they have, or themselves, is the one they support.
RALLIES = frozenset({"throw", "rally", "unite"})
#: Nouns whose "for" names the one that is meant: "a bid for the brewer", "aid for farmers".
MEANT_FOR = frozenset({"bid", "offer", "aid", "support", "help", "loan", "bailout", "praise", "relief", "approach"})
#: Who these words call are persons: "which" stands for none of them.
PERSONS = frozenset({"people", "person", "man", "woman", "child", "officer", "soldier", "official"})


def doers(verb: Token) -> "list[Token]":
    """Who does it by grammar: the "by" of a passive, else the subject; never one that is only near."""
    if is_state(verb):
        return syntax.objects(verb)
    if is_headline_passive(verb):
        return []
    if syntax.is_passive(verb):
        return syntax.agents(verb)
    if verb.dep_ == "pcomp" and met(verb) != [verb]:
        return doers(verb.head.head)
    own = syntax.children(verb, *syntax.SUBJECTS)
    if not own:
        return _unspoken(verb)
    found = [s for s in _own_subjects(verb) if not (_is_cut_off(s, verb) or slides(s, verb) or is_owner(s))]
    found = behind_tickers(found)
    relative = next((c.lower_ for c in own if c.lower_ in syntax.RELATIVES), None)
    if relative is not None and found and not _agrees(relative, found[0]):
        return []
    return found


def _agrees(relative: str, noun: Token) -> bool:
    """ "who" are people, "which" are none: else the parser hung the clause on the wrong noun."""
    if noun.lower_ in syntax.RELATIVES:
        return False
    if relative == "who":
        return is_people(noun) or noun.pos_ == "PROPN"
    return not (relative == "which" and (noun.ent_type_ == "PERSON" or noun.lemma_.lower() in PERSONS))


def _is_cut_off(noun: Token, verb: Token) -> bool:
    """A colon stands between them, or the dash that ends an aside: "the letter - sent to Rye - the mayor asks"."""
    between = noun.doc[noun.i : verb.i]
    if any(t.text == ":" for t in between):
        return True
    opened = any(is_dash(t) for t in noun.doc[noun.sent.start : noun.left_edge.i])
    return opened and sum(is_dash(t) for t in between) == 1


def _unspoken(verb: Token) -> "list[Token]":
    """The doer of a verb without a subject of its own."""
    if lost := lost_subjects(verb):
        return syntax.joined(lost)
    if syntax.children(verb, "expl") or (verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG")):
        return []
    if verb.dep_ in ("acl", "relcl") and (verb.tag_ == "VB" or verb.head.lemma_.lower() in DOCUMENTS):
        return _planner(verb.head)
    if verb.dep_ == "conj" and ((own := next_subject(verb)) or not is_joined(verb)):
        return [own] if own else []
    if verb.dep_ in ("acl", "relcl") and verb.tag_ not in ("VBG", "VBD", "VBZ", "VBP"):
        return []
    if verb.dep_ == "advcl" and (ranked := ranked_before(verb)) is not None:
        return [ranked] if is_people(ranked) else []  # not who "took office" before "and the first envoy to come"
    if verb.dep_ == "advcl" and _is_of_words_told(verb):
        return []
    return _own_subjects(verb)


def _own_subjects(verb: Token) -> "list[Token]":
    """ "Rye, whose campaigns moved many, died": the campaigns are of the clause between."""
    found = [s for s in syntax.subjects(verb) if not is_addressed(s)]
    return [s for s in found if len(found) < 2 or not any(c.lower_ == "whose" for c in s.children)]


def _is_of_words_told(verb: Token) -> bool:
    """ "Rye said that troops opened fire, killing two": it is not Rye who killed."""
    teller = verb.head
    told = [c for c in syntax.children(teller, "ccomp") if c.i < verb.i]
    return teller.lemma_ in TELLS and bool(told)


def is_own_doer(noun: Token, doer: Token) -> bool:
    """ "criticism of the handling by police": the "by" belongs to the noun that stands next to it."""
    by = doer.head if doer.head.dep_ in ("prep", "agent") else doer.head.head
    before = by.nbor(-1) if by.i else by
    return before.i <= noun.i or before.pos_ != "NOUN" or is_people(before)


def owners(noun: Token) -> "list[Token]":
    """Whose it is; "Rye's sharply worded attacks" too, where the parser takes "worded" for the verb of the clause."""
    own = syntax.children(noun, "poss")
    if own or noun.dep_ != "dobj" or noun.head.tag_ != "VBN" or noun.head.i > noun.i:
        return own
    return [s for s in syntax.children(noun.head, "nsubj") if any(c.dep_ == "case" for c in s.children)]


def _planner(noun: Token) -> "list[Token]":
    """ "sealed a deal to buy", "the bank's plan to sell": who has the deal or the plan."""
    owners = syntax.children(noun, "poss")
    if owners:
        return owners
    verb = noun.head
    if noun.dep_ == "dobj" and syntax.is_verb(verb) and not syntax.is_passive(verb):
        return doers(verb)
    return []


def befallen(verb: Token, asks: bool = False) -> "list[Token]":
    """To whom it is done: the object of an active verb, the subject of a passive, who is told to do something."""
    if verb.lemma_ in MAKES or is_state(verb) or _is_of_document(verb):
        return []
    if syntax.is_passive(verb):
        return syntax.objects(verb)
    own = [c for c in verb.children if c.dep_ in syntax.OBJECTS and c.dep_ != "dative" and verb.lemma_ not in MOVES]
    own = [c for c in own if (verb.lemma_, c.lemma_.lower()) != ("join", "force")]
    if verb.lemma_ in HANDS_OVER and any(c.lower_ == "to" and c.dep_ in ("dative", "prep") for c in verb.children):
        own = []  # "sold Kovar to Norland": what was sold
    if verb.lemma_ in MINDED and any(g.tag_ == "VBG" for c in own for g in syntax.children(c, "acl")):
        return []  # "opposed women working": not the women are opposed
    given = [c for c in verb.children if c.dep_ == "dative"]
    inner = [p for c in given if c.lower_ == "to" for p in syntax.children(c, "pobj")]
    found = syntax.joined([*own, *(c for c in given if c.pos_ != "ADP"), *inner])
    found = [syntax.antecedent(one, verb) for one in found]
    if found:
        return found
    if is_headline_passive(verb):
        return syntax.subjects(verb)
    told = [c for c in verb.children if asks and c.dep_ in syntax.COMPLEMENTS and c.tag_ == "VB"]
    told = [c for c in told if not syntax.children(c, "mark")]
    told += [c for c in verb.children if asks and is_wanted(c)]
    asked = [s for c in told for s in syntax.children(c, "nsubj")]
    return syntax.joined(asked) if asked else _left_out(verb)


def _is_of_document(verb: Token) -> bool:
    """ "a letter to farmers released on Monday": the letter was."""
    to = verb.head.head
    return (
        verb.dep_ == "acl" and verb.lemma_ in PUBLISHES and to.dep_ == "prep" and to.head.lemma_.lower() in DOCUMENTS
    )


def _left_out(verb: Token) -> "list[Token]":
    """ "the man they arrested": the object is the noun before."""
    return syntax.objects(verb) if verb.dep_ == "relcl" else []


def towards(verb: Token, onto: bool, joint: bool) -> Iterator[Token]:
    """The nouns after "to" and "against" of a verb; after "on" and "at" only where `onto`, after "with" `joint`."""
    for name, noun in syntax.prepositions(verb):
        if (name == "on" and noun.lower_ in PLATFORMS) or (name == "at" and not aims(verb)):
            continue  # "welcomed it on Facebook", "thanked them at the university"
        if name == "to" and (is_of_another(noun.head, verb) or _is_goal(noun, verb)):
            continue
        behind = name == "behind" and verb.lemma_ in RALLIES
        if behind or (name in TOWARDS and (onto or name not in ONTO) and (joint or name != "with")):
            yield noun


def _is_goal(noun: Token, verb: Token) -> bool:
    """ "ordered troops to Norland": where they go."""
    return noun.ent_type_ in PLACES and verb.lemma_ in ORDERS and bool(syntax.children(verb, "dobj"))


def of_object(noun: Token) -> Iterator[Token]:
    """ "imposed sanctions on the bank", "made a bid for the brewer": what is done is a noun."""
    told = frames.match(noun, "n") is not None and not (noun.dep_ == "dobj" and noun.head.lemma_ in SPEAKS_OF)
    for name, inner in syntax.prepositions(noun):
        meant = name == "for" and noun.lemma_.lower() in MEANT_FOR
        if name == "to" or meant or (told and name in TOWARDS and name != "at"):
            yield inner


def beside(verb: Token) -> Iterator[Token]:
    """ "joined Rye in calling", "left along with Rye": they do it too."""
    calls = any(c.dep_ == "prep" and syntax.children(c, "pcomp") for c in verb.children)
    if verb.lemma_ in JOINED and (calls or any(c.tag_ == "VB" and c.i > verb.i for c in verb.children)):
        yield from (
            noun
            for noun in syntax.joined(syntax.children(verb, "dobj"))
            if noun.lemma_ not in ("force", "hand", "rank")
        )
    object_ = min((c.i for c in syntax.children(verb, "dobj")), default=len(verb.doc))
    for word in verb.children:
        if word.i > object_:
            continue  # "jailed the mayor along with two aides": it is done to them too
        if word.dep_ in ("prep", "advmod") and stands_aside(word) and word.lower_ in ("with", "along", "together"):
            for each in (word, *syntax.children(word, "prep")):
                yield from syntax.joined(syntax.children(each, "pobj"))
