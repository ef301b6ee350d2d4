"""From a noun of the parse to a participant in words: a name, or the whole noun phrase where there is none.

Only the head of the phrase counts: "U.S. stocks" are not the United States, "the brother of Rye" is not Rye. What
cannot be told from the sentence alone ("it", "the company") is left open rather than guessed.
"""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.appositions import is_all_of, is_anybody, named_one
from dateline.extract.events.called import Called, owned_forces
from dateline.extract.events.cast import Cast
from dateline.extract.events.going_on import subject_before
from dateline.extract.events.holding import behind_topic, far_apposition, holder_behind, so_called, some_of
from dateline.extract.events.leaning import BODIES
from dateline.extract.events.nouns import is_people, leans, phrase, says_which, tells_deed
from dateline.extract.events.people import moves
from dateline.extract.events.pointers import NAMED, Pointers, teller_of
from dateline.extract.events.sites import Sites
from dateline.extract.events.spelling import (
    DEPARTMENT,
    GOING_ON,
    before_ticker,
    is_borne,
    is_name,
    is_name_elsewhere,
    plain,
    unglued,
    with_owner,
)
from dateline.extract.events.things import are_things, is_sign_or_deed, is_thing, is_ware
from dateline.extract.events.who import PLACES
from dateline.model import Dossier, Entity, Mention, Paragraph, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What no head of a party is called.
NO_PARTY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
#: Kinds of entities that can be done something to.
ABLE = frozenset({"person", "organisation", "government", "group", "anonymous"})
#: Bare words for a land or for the dead: nobody to whom anything is done.
LANDS = frozenset({"country", "nation", "state", "city", "world", "kingdom", "republic", "capital"})
#: These stand before the name of a person too.
BEFORE_NAMES = frozenset(
    {"former", "late", "ex", "then", "young", "old", "fellow", "embattled", "ousted", "outgoing"}
)
CLOCK = re.compile(r"^\d{1,4}.*\b(?:GMT|UTC|EST|EDT|ET|BST|CET)$")
#: A name keeps its own: "Kovar's said".
OWNER = ("'s", "’s")
FIRMS = frozenset(
    {"firm", "company", "group", "builder", "giant", "airline", "bank", "brand", "retailer", "maker", "brewer"}
    | {"carmaker", "automaker", "chocolatier", "confectioner", "insurer", "lender", "publisher", "broadcaster"}
)


class Reader:
    """Reads the participants of one paragraph."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph, cast: Cast, called: Called) -> None:
        self._dossier, self._paragraph, self._cast, self._called = dossier, paragraph, cast, called
        self._pointers = Pointers(dossier, paragraph, cast)
        self.sites = Sites(dossier, paragraph, cast, self._of_mention)
        self._known: dict[int, Party | None] = {}  # each word is asked for with every deed near it

    def party(self, noun: Token) -> Party | None:
        """Who a noun stands for: by name, else in the words of its phrase; None where the words leave it open."""
        if noun.i not in self._known:
            self._known[noun.i] = self._read(noun)
        return self._known[noun.i]

    def _read(self, noun: Token) -> Party | None:
        noun = named_one(unglued(noun))
        if is_anybody(noun):
            return None
        if noun.lemma_ == "number" and (core := syntax.core(noun)).i != noun.i:
            if not syntax.children(noun, "det") or syntax.children(noun, "det")[0].lower_ != "a":
                return None  # "the number of strikers rose"
            if syntax.children(core, "conj"):
                return None
            noun = core
        if (holder := holder_behind(noun, self._cast)) is not None:
            return self._of_mention(holder)
        if noun.pos_ == "PRON":
            told = teller_of(noun) if noun.lower_ == "they" else None
            known = self.party(told) if told is not None and is_people(told) else None
            return known or self._pointers.of_pronoun(noun) or self._taken_up(noun)
        if (pair := self._pointers.of_pair(noun)) is not None:
            return pair
        if is_thing(noun) or is_ware(noun):
            return None
        named = noun.text[:1].isupper() and self._cast.name(noun) is not None  # taken for a verb
        if (noun.pos_ not in ("NOUN", "PROPN", "ADJ", "X") and not named) or (
            noun.ent_type_ in NO_PARTY and not is_people(noun)
        ):
            return self._of_words(counted) if (counted := some_of(noun)) else None
        if (own := owned_forces(noun)) is not None and (of := self._pointers.of_pronoun(own)) is not None:
            return of
        return (
            self._named(noun)
            or self._pointers.of_title(noun)
            or self._called.body(noun, self._paragraph)
            or self._described(noun)
        )

    def _taken_up(self, pronoun: Token) -> Party | None:
        """ "The board met on Monday. It dismissed Rye": a body, or people where it says "they"; no one person."""
        head = subject_before(pronoun)
        found = self.able(head) if head is not None else None
        entity = self._dossier.entities.get(found.entity or "") if found is not None else None
        return None if entity is not None and entity.kind == "person" else found

    def between(self, one: Party, other: Party) -> str:
        """The words of the report between two of a list."""
        return self._dossier.report.text[one.end : other.begin]

    def words(self, noun: Token) -> Party | None:
        """The words of its phrase, in a list whose other members are known."""
        somebody = noun.pos_ == "PROPN" or is_people(noun) or moves(noun.lemma_.lower())
        words = phrase(noun) if somebody and noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in NO_PARTY else []
        return None if not words or leans(words) else self._of_words(words)

    def able(self, noun: Token) -> Party | None:
        """The same, only where it is somebody to whom something can be done: people, bodies, countries."""
        found = self.party(noun)
        if found is None or self._is_hashtag(found) or CLOCK.search(found.text) or is_sign_or_deed(noun):
            return None
        if found.entity is not None:
            kind = self._dossier.entities[found.entity].kind
            return found if kind in ABLE and not tells_deed(noun) and not is_thing(noun) else None
        if are_things(syntax.core(noun)):
            return None
        return found if is_people(noun) and noun.lemma_.lower() not in LANDS else None

    def _is_hashtag(self, party: Party) -> bool:
        return party.begin > 0 and self._dossier.report.text[party.begin - 1] == "#"

    def person(self, noun: Token) -> str | None:
        """The person whose name ends with this word."""
        mention = self._cast.name(noun)
        entity = self._entity(mention)
        if mention is None or entity is None or entity.kind != "person":
            return None
        return entity.id if mention.end == self._paragraph.place(noun)[1] else None

    def titles(self, nouns: "list[Token]") -> set[int]:
        """ "with Rye, speaker and chief adviser": offices of one who is named in the list."""
        known = {who for noun in nouns if (who := self.person(noun))}
        found: set[int] = set()
        for noun in nouns:
            role = self._cast.mention(noun)
            behind = noun.dep_ == "conj" and noun.head.i in found and not syntax.children(noun, "det", "poss")
            if (role is not None and role.form == "role" and role.entity in known) or (behind and is_people(noun)):
                found.add(noun.i)
        return found

    def is_site(self, party: Party | None, noun: Token) -> bool:
        """Tell whether a participant is a place on the map."""
        entity = self._dossier.entities.get(party.entity) if party is not None and party.entity else None
        kind = entity.kind if entity is not None else ""
        return kind != "person" and (noun.ent_type_ in PLACES or kind == "place")

    def is_state(self, party: Party) -> bool:
        """Tell whether a participant is a country or a body of several."""
        entity = self._dossier.entities.get(party.entity or "")
        return entity is not None and entity.kind in BODIES and (entity.country is not None or entity.sector == "IGO")

    def _entity(self, mention: Mention | None) -> Entity | None:
        return self._dossier.entities.get(mention.entity) if mention is not None else None

    def _named(self, noun: Token) -> Party | None:
        """The name that heads the phrase, or stands beside a noun for people ("her deputy, Anna Rye")."""
        # "the head of the Harbour Board, Anna Rye": the parser takes the board for the head; Rye is meant
        people = [w for w in syntax.children(noun, "appos") if noun.ent_type_ == "ORG" and w.ent_type_ == "PERSON"]
        for word in (*people, *far_apposition(noun), *so_called(noun), noun, *before_ticker(noun)):
            mention = self._cast.name(word) or self._cast.mention(word)
            if mention is not None and mention.form in NAMED and self._is_trusted(mention, word):
                return self._of_mention(mention)
        if (behind := behind_topic(noun, self._cast)) is not None:
            return self._of_mention(behind)
        if noun.pos_ in ("NOUN", "PROPN") and is_people(noun):
            after = [noun.nbor(1)] if noun.tag_ in ("NN", "NNP") and noun.i + 1 < len(noun.doc) else []
            for word in (*syntax.children(noun, "appos"), *after):
                mention = self._cast.mention(word)
                every = is_all_of(noun, word, person=self.person(word) is not None)
                if word.pos_ == "PROPN" and mention is not None and mention.form == "name" and every:
                    return self._of_mention(mention)
        return None

    def _is_trusted(self, mention: Mention, head: Token) -> bool:
        """The name ends with the head; in a heading in capitals it must stand in the running text too."""
        begin, end = self._paragraph.place(head)
        if mention.end < end or mention.begin > begin or not is_name(mention.text):
            return False
        entity = self._entity(mention)
        if entity is not None and entity.kind == "person" and " and " in mention.text:
            return False
        if self._paragraph.kind not in ("headline", "subheading"):
            return True
        if mention.text in self._running or len(mention.text.split()) == 1:
            return True
        person = entity is not None and entity.kind == "person"
        return person and (mention.text.split()[-1], mention.entity) in self._running

    @cached_property
    def _running(self) -> frozenset[str | tuple[str, str]]:
        """Names in the other paragraphs, and their last words with who is meant."""
        own = (self._paragraph.begin, self._paragraph.end)
        rest = [m for m in self._dossier.mentions.values() if not (own[0] <= m.begin and m.end <= own[1])]
        last = {(m.text.split()[-1], m.entity) for m in rest if m.form == "name"}
        return frozenset({m.text for m in rest} | last)

    def _of_mention(self, mention: Mention) -> Party:
        """Whole words: a name that was cut at a hyphen is no name of anybody, but its words stand."""
        text = self._dossier.report.text
        begin, end = mention.begin, mention.end
        while end < len(text) and (text[end] == "-" or text[end - 1] == "-") and not text[end].isspace():
            end += 1
            while end < len(text) and text[end].isalnum():
                end += 1
        if rest := GOING_ON.match(text, begin + text[begin:end].rfind(" ") + 1):
            end = max(end, rest.end())
        owned = DEPARTMENT.search(text, max(begin - 40, 0), begin) if "Office" in text[begin:end] else None
        begin = owned.start() if owned is not None else begin
        first = with_owner(self._paragraph, begin)
        begin, cut = first, first < begin
        whole = end == mention.end and not cut and not self._is_firm(mention) and not self._is_shared(mention)
        own = mention.text[-2:] if whole and mention.text.endswith(OWNER) else ""
        return Party(plain(text[begin:end]) + own, begin, end, mention.entity if whole else None)

    def _is_firm(self, mention: Mention) -> bool:
        """ "the brewer Kovar" is a firm, also where the report names its founder."""
        entity, words = self._entity(mention), self._dossier.report.text[: mention.begin].rsplit(maxsplit=1)[-1:]
        return entity is not None and entity.kind == "person" and bool(words) and words[0].lower() in FIRMS

    def _is_shared(self, mention: Mention) -> bool:
        """A surname that several persons of the report bear, or "tiny Kovar": then the word stands as it is."""
        entity = self._entity(mention)
        if entity is None or entity.kind != "person" or " " in mention.text.strip():
            return False
        bearers = [
            e for e in self._dossier.entities.values() if e.kind == "person" and is_borne(mention.text, e.name)
        ]
        beside = syntax.children(self._pointers.token_at(mention.begin), "amod", "det")
        return len(bearers) > 1 or any(c.lower_ not in BEFORE_NAMES for c in beside)

    def _described(self, noun: Token) -> Party | None:
        words = phrase(noun)
        alone = len(words) == 1 and noun.dep_ == "nsubj" and is_name_elsewhere(noun.text, self._dossier.report.text)
        return self._of_words(words) if words and (alone or says_which(noun, words)) else None

    def _of_words(self, words: "list[Token]") -> Party:
        begin, end = self._paragraph.place(words[0])[0], self._paragraph.place(words[-1])[1]
        return Party(plain(self._dossier.report.words(begin, end)), begin, end)
