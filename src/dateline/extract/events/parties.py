"""Who did it, to whom and where, as the clause itself plainly says: what an entry of the chronology shows.

`roles.py` guesses on, from adjectives, owners and what stands near, because codes of countries live by such guesses.
Here only grammar speaks: subject and agent, direct object, "to", "against", "on" and "with" of this very word, the
owner and the "by" of a noun. An empty slot is better than a wrong one.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dateline.extract.events import lists, syntax
from dateline.extract.events.attending import holders, speakers_at
from dateline.extract.events.authorities import authority
from dateline.extract.events.called import Called
from dateline.extract.events.cast import Cast
from dateline.extract.events.deed_nouns import (
    ATTENDS,
    CHAIRS,
    DECREED,
    DECREES,
    OF_BEFALLEN,
    OF_DOER,
    OWNER_BEFALLEN,
    SUFFERS,
    fated,
    is_told_in,
    makers,
)
from dateline.extract.events.doers import (
    MEANT_FOR,
    ONTO,
    TOWARDS,
    befallen,
    beside,
    doers,
    is_own_doer,
    of_object,
    owners,
    towards,
)
from dateline.extract.events.nouns import is_people, is_second_title
from dateline.extract.events.office_takers import bears_it
from dateline.extract.events.party import Reader
from dateline.extract.events.spelling import is_lone_ticker
from dateline.extract.events.trigger import Trigger
from dateline.extract.events.whereabouts import DONE_TO, where_of
from dateline.model import Dossier, Paragraph, Parties, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "a strike by Norland's army" may be told as "the Norlandish strike": by deeds of armies and states.
BY_STATES = frozenset({"ASSAULT", "RETREAT", "SANCTION", "MOBILIZE"})


class Slots:
    """Fills the slots of the events of one paragraph."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph, cast: Cast, called: Called) -> None:
        self._reader = Reader(dossier, paragraph, cast, called)
        self._lists, self._place = lists.Lists(self._reader.person), paragraph.place
        #: The words of the paragraph, by index, that tell an event.
        self.told: set[int] = set()

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
            who, whom = self._together(token, who, whom), []
        where = where_of(trigger, self._reader.sites)
        first = lists.distinct(who)
        taken = [*first, *([where] if where is not None else [])]
        second = tuple(p for p in lists.distinct(whom) if not any(lists.same(p, one) for one in taken))
        return Parties(first, second, where)

    def those(self, nouns: Iterable[Token]) -> list[Party]:
        """Who the nouns are that do something, all of them or nobody; a thing is nobody."""
        every = list(nouns)
        return self._doers(every) if all(self._reader.able(n) is not None for n in every) else []

    def _able(self, nouns: Iterable[Token], places: bool) -> list[Party]:
        """Those of the nouns that are somebody; places only where the deed can be done to one."""
        if not (named := list(nouns)):
            return []
        every = self._lists.whole(named)
        titles = self._reader.titles(every)
        found, listed = [], [n for n in every if not is_second_title(n, every) and n.i not in titles]
        if any(lists.is_half(n) for n in listed) or self._is_stray(listed):
            return []
        for noun in listed:
            party = self._reader.able(noun)
            if party is None and len(listed) > 1 and is_people(noun):
                return []  # one of several would be wrong alone
            if party is not None and (places or not self._reader.is_site(party, noun)):
                found.append(party)
        return found if len(found) * 2 >= len(listed) else []  # one of three would be wrong alone

    def _is_stray(self, listed: list[Token]) -> bool:
        """ "raised 15 billion and Rye raised 9": what is joined to a thing or a sum is the next subject."""
        first = listed[0] if len(listed) > 1 else None
        if first is None or first.dep_ == "conj" or first.pos_ == "PRON" or self._reader.able(first) is not None:
            return False
        return not is_people(first) and all(n.dep_ == "conj" for n in listed[1:])

    def _doers(self, nouns: Iterable[Token]) -> list[Party]:
        """All of a list or nobody: half of those who did it would be wrong."""
        if not (named := list(nouns)):
            return []
        listed = self._lists.whole(named)
        if lists.is_torn(listed):
            return []
        every = [noun for noun in listed if not is_second_title(noun, listed) and not is_lone_ticker(noun)]
        known = [self._reader.party(noun) for noun in every]
        if not any(known):
            return []
        if any(p is not None and p.entity for p in known):  # a thing in a list of names hangs there by mistake
            kept = [(n, p) for n, p in zip(every, known, strict=True) if p is not None or is_people(n)]
            every, known = [n for n, _ in kept], [p for _, p in kept]
        if known[0] is not None:  # "Rye's friends and their aides": the aides lean on the friends
            kept = [(n, p) for n, p in zip(every, known, strict=True) if p is not None or not lists.is_theirs(n)]
            every, known = [n for n, _ in kept], [p for _, p in kept]
        found = [p or self._reader.words(noun) for p, noun in zip(known, every, strict=True)]
        return lists.paired([p for p in found if p is not None], self._reader.between) if all(found) else []

    def _duty(self, token: Token) -> tuple[list[Party], list[Party]]:
        verb = token.head if token.tag_ == "MD" else token
        subjects = syntax.agents(verb) or syntax.subjects(verb)
        subjects = [s for s in subjects if not any(c.lower_ in ("a", "an") for c in s.children)]  # "a court must"
        bound = self._able(subjects, places=True)
        # "governments must act": whose?
        bound = [p for p in bound if " " in p.text or not (p.text.islower() and p.text.endswith("s"))]
        teller = syntax.clause_of(verb) if verb.head.i != verb.i else verb
        return (self._doers(doers(teller)) if teller.i != verb.i else []), bound

    def _verb(self, verb: Token, trigger: Trigger) -> tuple[list[Party], list[Party]]:
        places = trigger.frame.type in DONE_TO or trigger.frame.kind == "say"
        others = [] if syntax.is_passive(verb) else list(beside(verb))
        who = self._doers(doers(verb))
        who += self._able(others, places=True) if who else []
        mine = set(others)
        other = trigger.frame.type == "OTHER"
        given = syntax.objects(verb)
        asked = trigger.frame.kind == "say" and trigger.frame.type == "REQUEST"
        whom = self._able((o for o in befallen(verb, asked) if o not in mine), places)
        if not whom or trigger.frame.kind == "meet":
            whom += self._able((n for n in towards(verb, places, not other) if n not in mine), places)
        for noun in given if not whom else ():
            if not self._reader.able(noun):
                whom += self._able(of_object(noun), places)
        if not who and bears_it(verb):
            return whom, []
        told = is_told_in(verb)
        who = who or self._whose(fated(verb)) or (self._doers(doers(told)) if told is not None else [])
        return who or self._doers(authority(verb)), whom

    def _whose(self, nouns: list[Token]) -> list[Party]:
        """Who does what these nouns tell: of "the dockers' strike was called off" the dockers."""
        found: list[Party] = []
        for noun in nouns:
            owned = [o for o in owners(noun) if noun.lemma_.lower() not in OWNER_BEFALLEN]
            inner = [n for name, n in syntax.prepositions(noun) if name in ("by", "between", "among")]
            inner += [n for name, n in syntax.prepositions(noun) if name == "of" and noun.lemma_.lower() in OF_DOER]
            found += self._doers(owned) or self._able(inner, places=True) or self._doers(makers(noun))
        return found

    def _noun(self, noun: Token, trigger: Trigger) -> tuple[list[Party], list[Party]]:
        who: list[Party] = []
        whom: list[Party] = []
        places = trigger.frame.type in DONE_TO or trigger.frame.kind == "say"
        word = noun.lemma_.lower()
        seen = trigger.light is not None and trigger.light.lemma_ in ATTENDS and noun.dep_ == "dobj"
        for owner in owners(noun) if trigger.frame.kind != "meet" and not seen else ():
            (whom if word in OWNER_BEFALLEN else who).extend(self._doers([owner]))
        if not who and noun.dep_ == "dobj" and word in DECREED and noun.head.lemma_ in DECREES:
            who += self._doers(doers(noun.head))
        if not who and trigger.frame.type in BY_STATES:
            who += self._states(noun)
        chaired = trigger.light is not None and trigger.light.lemma_ in CHAIRS and bool(doers(trigger.light))
        for name, inner in syntax.prepositions(noun):
            if trigger.frame.kind == "meet" and name in ONTO:
                continue  # "a summit on Harbour Safety"
            if (
                name in ("between", "among")
                or (name == "by" and is_own_doer(noun, inner))
                or (name == "of" and word in OF_DOER and not chaired)
            ):
                who += self._able([inner], places=True)
            elif name in TOWARDS or (name == "for" and word in MEANT_FOR) or (name == "of" and word in OF_BEFALLEN):
                whom += self._able([inner], places or name in ("of", "against"))
        if trigger.light is not None:
            if trigger.light.lemma_ in SUFFERS and trigger.frame.kind != "meet" and trigger.frame.type != "OTHER":
                whom = whom or self._able(doers(trigger.light), places=True)
            elif not who:
                by = [n for name, n in syntax.prepositions(trigger.light) if name in ("by", "between", "among")]
                who = self._able(by, places=True) or self._doers(w for w in doers(trigger.light) if w.i != noun.i)
            if not whom:
                whom = self._able(towards(trigger.light, places, True), places)
            if not whom and noun.dep_ == "nsubj":
                whom = self._able(syntax.objects(trigger.light), places=True)
        return who or self._doers(makers(noun)) or self._doers(speakers_at(noun)), whom

    def _states(self, noun: Token) -> list[Party]:
        """The state or army before its deed: "the Norlandish shelling", "NATO air strikes"."""
        found = []
        for child in syntax.children(noun, "amod", "compound", "nmod"):
            party = self._reader.party(child) if child.pos_ in ("PROPN", "ADJ") else None
            if party is not None and party.entity is not None and self._reader.is_state(party):
                found.append(party)
        return found

    def _together(self, token: Token, who: list[Party], whom: list[Party]) -> list[Party]:
        """All who meet; nobody where only those are named with whom somebody met."""
        own = who or self._doers(holders(token))
        return [*own, *whom] if own else []
