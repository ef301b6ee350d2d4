"""Who did it, to whom and where, as the clause itself plainly says: what an entry of the chronology shows.

`roles.py` guesses on, from adjectives, owners and what stands near, because codes of countries live by such guesses.
Here only grammar speaks: subject and agent, direct object, "to", "against", "on" and "with" of this very word, the
owner and the "by" of a noun. An empty slot is better than a wrong one.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.cast import Cast, stands_aside
from dateline.extract.events.party import Reader
from dateline.extract.events.roles import BEFALLS, JOINED, WHERE
from dateline.extract.events.trigger import Trigger
from dateline.model import Dossier, Paragraph, Parties, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: After these stands the one to whom it is done or said.
TOWARDS = frozenset({"to", "against", "on", "upon", "at", "with", "toward", "towards"})
#: Types of deeds that can be done to a country or a town: for all others "to Norland" is where somebody goes.
DONE_TO = frozenset({"ASSAULT", "SANCTION", "COERCE", "THREATEN", "ACCUSE", "REQUEST", "AID", "SUPPORT", "REJECT"})
DONE_TO |= {"AGREE", "PROTEST", "CONCEDE", "COOPERATE"}
#: Nouns whose "for" names the one that is meant: "a bid for the brewer", "aid for farmers".
MEANT_FOR = frozenset({"bid", "offer", "aid", "support", "help", "loan", "bailout", "praise", "relief", "approach"})
#: Nouns whose "of" names the one it befell, beside those of `roles.BEFALLS`.
OF_BEFALLEN = BEFALLS | {"killing", "shooting", "beating", "hanging", "hiring", "takeover", "purchase", "acquisition"}
OF_BEFALLEN |= {"condemnation", "criticism", "invasion", "occupation", "bombing", "shelling", "rescue", "release"}
#: Nouns whose "of" names the one who did it or to whom it happened.
OF_DOER = frozenset(
    {"arrival", "visit", "trip", "resignation", "withdrawal", "death", "surrender", "departure", "refusal", "return"}
    | {"meeting", "retirement", "collapse", "suicide", "defection", "testimony", "appearance"}
)
#: Nouns whose owner it befell: "Rye's arrest".
OWNER_BEFALLEN = BEFALLS | {
    "killing",
    "shooting",
    "release",
    "acquittal",
    "trial",
    "sentence",
    "sentencing",
    "election",
}
OWNER_BEFALLEN |= {
    "sacking",
    "nomination",
    "appointment",
    "hospitalisation",
    "injury",
    "lynching",
    "takeover",
    "rescue",
}
#: "a strike by Norland's army" may be told as "the Norlandish strike": by deeds of armies and states.
BY_STATES = frozenset({"ASSAULT", "RETREAT", "SANCTION", "MOBILIZE"})
TOGETHER = frozenset({"meet", "swap"})
#: More parties than this in one slot are a broken parse.
MOST = 6


class Slots:
    """Fills the slots of the events of one paragraph."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph, cast: Cast) -> None:
        self._reader = Reader(dossier, paragraph, cast)

    def fill(self, trigger: Trigger) -> Parties:
        """Who, to whom and where of an event, each only where the words plainly say so."""
        token = trigger.token
        if trigger.frame.kind == "duty":
            who, whom = self._duty(token)
        elif syntax.is_verb(token) or token.pos_ == "ADJ":
            verb = token if syntax.is_verb(token) else token.head
            who, whom = self._verb(verb, trigger)
        else:
            who, whom = self._noun(token, trigger)
        if trigger.frame.kind == "meet":
            who, whom = [*who, *whom], []
        where = self._where(trigger)
        first = _distinct(who)
        taken = [*first, *([where] if where is not None else [])]
        second = tuple(p for p in _distinct(whom) if not any(_same(p, one) for one in taken))
        return Parties(first, second, where)

    def _able(self, nouns: Iterable[Token], places: bool) -> list[Party]:
        """Those of the nouns that are somebody; places only where the deed can be done to one."""
        found = []
        for noun in nouns:
            party = self._reader.able(noun)
            if party is not None and (places or not self._reader.is_site(party, noun)):
                found.append(party)
        return found

    def _doers(self, nouns: Iterable[Token]) -> list[Party]:
        return [p for noun in nouns if (p := self._reader.party(noun)) is not None]

    def _duty(self, token: Token) -> tuple[list[Party], list[Party]]:
        verb = token.head if token.tag_ == "MD" else token
        bound = self._able(syntax.agents(verb) or syntax.subjects(verb), places=True)
        teller = syntax.clause_of(verb) if verb.head.i != verb.i else verb
        return (self._doers(doers(teller)) if teller.i != verb.i else []), bound

    def _verb(self, verb: Token, trigger: Trigger) -> tuple[list[Party], list[Party]]:
        places = trigger.frame.type in DONE_TO or trigger.frame.kind == "say"
        beside = [] if syntax.is_passive(verb) else list(_beside(verb))
        who = self._doers([*doers(verb), *beside])
        mine = set(beside)
        given = syntax.objects(verb)
        whom = self._able((o for o in befallen(verb) if o not in mine), places)
        if not whom or trigger.frame.kind == "meet":
            whom += self._able((n for n in _towards(verb) if n not in mine), places)
        for noun in given if not whom else ():
            if not self._reader.able(noun):
                whom += self._able(_of_object(noun), places)
        return who, whom

    def _noun(self, noun: Token, trigger: Trigger) -> tuple[list[Party], list[Party]]:
        who: list[Party] = []
        whom: list[Party] = []
        places = trigger.frame.type in DONE_TO or trigger.frame.kind == "say"
        word = noun.lemma_.lower()
        for owner in syntax.children(noun, "poss"):
            (whom if word in OWNER_BEFALLEN else who).extend(self._doers([owner]))
        if not who and trigger.frame.type in BY_STATES:
            who += self._states(noun)
        for name, inner in syntax.prepositions(noun):
            if name in ("between", "among", "by") or (name == "of" and word in OF_DOER):
                who += self._able([inner], places=True)
            elif name in TOWARDS or (name == "for" and word in MEANT_FOR) or (name == "of" and word in OF_BEFALLEN):
                whom += self._able([inner], places or name in ("of", "against"))
        if trigger.light is not None:
            who = who or self._doers(w for w in doers(trigger.light) if w.i != noun.i)
            if not whom:
                whom = self._able(_towards(trigger.light), places)
            if not whom and noun.dep_ == "nsubj":
                whom = self._able(syntax.objects(trigger.light), places=True)
        return who, whom

    def _states(self, noun: Token) -> list[Party]:
        """The state or army before its deed: "the Norlandish shelling", "NATO air strikes"."""
        found = []
        for child in syntax.children(noun, "amod", "compound", "nmod"):
            party = self._reader.party(child) if child.pos_ in ("PROPN", "ADJ") else None
            if party is not None and party.entity is not None and self._reader.is_state(party):
                found.append(party)
        return found

    def _where(self, trigger: Trigger) -> Party | None:
        heads = [trigger.token, *([trigger.light] if trigger.light is not None else [])]
        heads += [noun for head in heads if syntax.is_verb(head) for noun in syntax.objects(head)]
        visit = trigger.frame.kind == "visit"
        for head in heads:
            for name, noun in syntax.prepositions(head):
                if name.split()[-1] in WHERE or (visit and name == "to"):
                    found = self._reader.site(noun)
                    if found is not None:
                        return found
        if visit:
            return next((p for noun in syntax.objects(trigger.token) if (p := self._reader.site(noun))), None)
        return None


def doers(verb: Token) -> "list[Token]":
    """Who does it by grammar: the "by" of a passive, else the subject; never one that is only near."""
    if syntax.is_passive(verb):
        return syntax.agents(verb)
    if not syntax.children(verb, *syntax.SUBJECTS):
        return _unspoken(verb)
    return syntax.subjects(verb)


def _unspoken(verb: Token) -> "list[Token]":
    """The doer of a verb without a subject of its own."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return _planner(verb.head)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ not in ("VBG", "VBD", "VBZ", "VBP"):
        return []
    return syntax.subjects(verb)


def _planner(noun: Token) -> "list[Token]":
    """ "sealed a deal to buy", "the bank's plan to sell": who has the deal or the plan."""
    owners = syntax.children(noun, "poss")
    if owners:
        return owners
    verb = noun.head
    if noun.dep_ == "dobj" and syntax.is_verb(verb) and not syntax.is_passive(verb):
        return doers(verb)
    return []


def befallen(verb: Token) -> "list[Token]":
    """To whom it is done: the object of an active verb, the subject of a passive, who is told to do something."""
    if syntax.is_passive(verb):
        return syntax.objects(verb)
    own = [c for c in verb.children if c.dep_ in syntax.OBJECTS and c.dep_ != "dative"]
    given = [c for c in verb.children if c.dep_ == "dative"]
    inner = [p for c in given if c.pos_ == "ADP" for p in syntax.children(c, "pobj")]
    found = syntax.joined([*own, *(c for c in given if c.pos_ != "ADP"), *inner])
    found = [syntax.antecedent(one, verb) for one in found]
    if found:
        return found
    told = [c for c in verb.children if c.dep_ in syntax.COMPLEMENTS and c.tag_ == "VB"]
    asked = [s for c in told for s in syntax.children(c, "nsubj") if not syntax.children(c, "mark")]
    return syntax.joined(asked) if asked else _left_out(verb)


def _left_out(verb: Token) -> "list[Token]":
    """ "the man they arrested": the object is the noun before."""
    return syntax.objects(verb) if verb.dep_ == "relcl" else []


def _towards(verb: Token) -> Iterator[Token]:
    for name, noun in syntax.prepositions(verb):
        if name in TOWARDS:
            yield noun


def _of_object(noun: Token) -> Iterator[Token]:
    """ "imposed sanctions on the bank", "made a bid for the brewer": what is done is a noun."""
    told = frames.match(noun, "n") is not None
    for name, inner in syntax.prepositions(noun):
        meant = name == "for" and noun.lemma_.lower() in MEANT_FOR
        if name == "to" or meant or (told and name in TOWARDS and name != "at"):
            yield inner


def _beside(verb: Token) -> Iterator[Token]:
    """ "joined Rye in calling", "left along with Rye": they do it too."""
    if verb.lemma_ in JOINED and any(c.dep_ == "prep" and syntax.children(c, "pcomp") for c in verb.children):
        yield from syntax.children(verb, "dobj")
    for word in verb.children:
        if word.dep_ in ("prep", "advmod") and stands_aside(word) and word.lower_ in ("with", "along", "together"):
            for each in (word, *syntax.children(word, "prep")):
                yield from syntax.joined(syntax.children(each, "pobj"))


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    found: list[Party] = []
    for party in parties:
        if not any(_same(party, one) for one in found):
            found.append(party)
    return tuple(found) if len(found) <= MOST else ()


def _same(one: Party, other: Party) -> bool:
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.text.casefold() == other.text.casefold()
