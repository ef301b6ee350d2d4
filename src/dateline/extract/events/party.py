"""From a noun of the parse to a participant in words: a name, or the whole noun phrase where there is none.

Only the head of the phrase counts: "U.S. stocks" are not the United States, "the brother of Rye" is not Rye. What
cannot be told from the sentence alone ("it", "the company") is left open rather than guessed.
"""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.leaning import BODIES, KNOWN_NOUNS, PERSONS, POINTING, THINGS
from dateline.model import Dossier, Entity, Mention, Paragraph, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

BEFORE = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss", "advmod", "quantmod", "npadvmod", "punct"})
#: Prepositions that say which one is meant: "the head of the bank", "officials at the ministry".
SAYS_WHICH = frozenset({"of", "at", "from", "for", "in"})
ARTICLES = frozenset({"a", "an", "the"})
#: A phrase longer than so many words is cut before what says which one.
LONGEST = 9
#: What no head of a party is called.
NO_PARTY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
PERSONAL = frozenset({"PERSON", "ORG", "GPE", "NORP"})
#: Kinds of entities that can be done something to.
ABLE = frozenset({"person", "organisation", "government", "group", "anonymous"})
NAMED = frozenset({"name", "metonym"})
OWN_WORDS = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
#: Nouns for persons that are not in the table of words for people.
ANYBODY = frozenset(
    {"man", "woman", "teenager", "survivor", "rescuer", "lawmaker", "insurer", "lender", "retailer", "chocolatier"}
    | {"confectioner", "carmaker", "automaker", "contractor", "supplier", "manufacturer", "giant", "publisher"}
    | {"broadcaster", "newspaper", "daily", "tabloid", "agency", "hospital", "university", "charity", "startup"}
    | {"passenger", "resident", "gunman", "shooter", "killer", "founder", "chairman", "chairwoman", "boss", "ceo"}
    | {"president", "justice", "forces", "democrat", "republican", "senator", "congressman", "congresswoman"}
)
FIRMS = frozenset(
    {"firm", "company", "group", "builder", "giant", "airline", "bank", "brand", "retailer", "maker", "brewer"}
    | {"carmaker", "automaker", "chocolatier", "confectioner", "insurer", "lender", "publisher", "broadcaster"}
)
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,3}$|\(?[A-Z]{2,5}\)?$")


class Reader:
    """Reads the participants of one paragraph."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph, cast: Cast) -> None:
        self._dossier, self._paragraph, self._cast = dossier, paragraph, cast

    def party(self, noun: Token) -> Party | None:
        """Who a noun stands for: by name, else in the words of its phrase; None where the words leave it open."""
        if noun.pos_ == "PRON":
            return self._of_pronoun(noun)
        if noun.pos_ not in ("NOUN", "PROPN", "ADJ", "X") or noun.ent_type_ in NO_PARTY:
            return None
        return self._named(noun) or self._described(noun)

    def able(self, noun: Token) -> Party | None:
        """The same, only where it is somebody to whom something can be done: people, bodies, countries."""
        found = self.party(noun)
        if found is None:
            return None
        if found.entity is not None:
            return found if self._dossier.entities[found.entity].kind in ABLE else None
        return found if is_people(noun) else None

    def site(self, noun: Token) -> Party | None:
        """The place that a noun names."""
        mention = self._cast.mention(noun)
        entity = self._entity(mention)
        if mention is None or entity is None or mention.form not in NAMED:
            return None
        if entity.kind != "place" and noun.ent_type_ not in syntax.PLACES:
            return None
        return self._of_mention(mention)

    def is_site(self, party: Party | None, noun: Token) -> bool:
        """Tell whether a participant is a place on the map."""
        entity = self._dossier.entities.get(party.entity) if party is not None and party.entity else None
        return noun.ent_type_ in syntax.PLACES or (entity is not None and entity.kind == "place")

    def is_state(self, party: Party) -> bool:
        """Tell whether a participant is a country or a body of several."""
        entity = self._dossier.entities.get(party.entity or "")
        return entity is not None and entity.kind in BODIES and (entity.country is not None or entity.sector == "IGO")

    def _entity(self, mention: Mention | None) -> Entity | None:
        return self._dossier.entities.get(mention.entity) if mention is not None else None

    def _named(self, noun: Token) -> Party | None:
        """The name that heads the phrase, or stands beside a noun for people ("her deputy, Anna Rye")."""
        for word in (noun, *_before_ticker(noun)):
            mention = self._cast.mention(word)
            if mention is not None and mention.form in NAMED and self._is_trusted(mention, word):
                return self._of_mention(mention)
        if noun.pos_ == "NOUN" and is_people(noun):
            after = [noun.nbor(1)] if noun.i + 1 < len(noun.doc) else []
            for word in (*syntax.children(noun, "appos"), *after):
                mention = self._cast.mention(word)
                if word.pos_ == "PROPN" and mention is not None and mention.form == "name":
                    return self._of_mention(mention)
        return None

    def _is_trusted(self, mention: Mention, head: Token) -> bool:
        """The name ends with the head; in a heading in capitals it must stand in the running text too."""
        begin, end = self._paragraph.place(head)
        if mention.end < end or mention.begin > begin or not any(c.isupper() for c in mention.text):
            return False
        if self._paragraph.kind not in ("headline", "subheading"):
            return True
        return mention.text in self._running or len(mention.text.split()) == 1

    @cached_property
    def _running(self) -> frozenset[str]:
        own = (self._paragraph.begin, self._paragraph.end)
        return frozenset(
            m.text for m in self._dossier.mentions.values() if not (own[0] <= m.begin and m.end <= own[1])
        )

    def _of_mention(self, mention: Mention) -> Party:
        """Whole words: a name that was cut at a hyphen is no name of anybody, but its words stand."""
        text = self._dossier.report.text
        begin, end = mention.begin, mention.end
        while end < len(text) and (text[end] == "-" or text[end - 1] == "-") and not text[end].isspace():
            end += 1
            while end < len(text) and text[end].isalnum():
                end += 1
        whole = end == mention.end and not self._is_firm(mention)
        return Party(_plain(text[begin:end]), begin, end, mention.entity if whole else None)

    def _is_firm(self, mention: Mention) -> bool:
        """ "the brewer Kovar" is a firm, also where the report names its founder."""
        entity, words = self._entity(mention), self._dossier.report.text[: mention.begin].split()[-1:]
        return entity is not None and entity.kind == "person" and bool(words) and words[0].lower() in FIRMS

    def _of_pronoun(self, noun: Token) -> Party | None:
        mention = self._cast.mention(noun)
        entity = self._entity(mention)
        word = noun.lower_
        if mention is None or entity is None or mention.form != "pronoun" or word not in PERSONS | THINGS:
            return None
        if entity.kind not in ({"person"} if word in PERSONS else BODIES) or not self._is_sure(mention, word):
            return None
        name = self._name_before(mention)
        return None if name is None else Party(name.text, mention.begin, mention.end, mention.entity)

    def _is_sure(self, mention: Mention, word: str) -> bool:
        """No doubt was noted, and nobody else it could mean stands in this sentence or the one before."""
        places = {(d.begin, d.end) for d in self._dossier.doubts.values() if d.code == "uncertain-pronoun"}
        if (mention.begin, mention.end) in places:
            return False
        kinds = {"person", "anonymous"} if word in PERSONS else {*BODIES, "group"}
        near = self._dossier.mentions_in(*self._stage(mention))
        alike = {m.entity for m in near if (e := self._dossier.entities.get(m.entity)) and e.kind in kinds}
        return alike == {mention.entity}

    def _stage(self, mention: Mention) -> tuple[int, int]:
        token = next(t for t in self._paragraph.doc if self._paragraph.place(t)[0] >= mention.begin)
        here = token.sent
        first = self._paragraph.doc[here.start - 1].sent[0] if here.start else here[0]
        return self._paragraph.place(first)[0], self._paragraph.place(here[-1])[1]

    def _name_before(self, mention: Mention) -> Mention | None:
        own = [m for m in self._dossier.mentions.values() if m.entity == mention.entity and m.form == "name"]
        before = [m for m in own if m.end <= mention.begin]
        return max(before, key=lambda m: (m.begin, m.end), default=None)

    def _described(self, noun: Token) -> Party | None:
        words = _phrase(noun)
        if not words or not _says_which(noun, words):
            return None
        begin, end = self._paragraph.place(words[0])[0], self._paragraph.place(words[-1])[1]
        return Party(_plain(self._dossier.report.words(begin, end)), begin, end)


def is_people(noun: Token) -> bool:
    """A noun for people or bodies: "officials", "thousands of protesters", "the ministry"."""
    core = syntax.core(noun)
    word = core.lemma_.lower()
    return word in frames.classes()["human"] or word in ANYBODY or core.ent_type_ in ("PERSON", "ORG", "NORP")


def _before_ticker(noun: Token) -> "list[Token]":
    """The name before "KFT.N", where the parser takes the sign of the stock for the head."""
    if not _TICKER.match(noun.text):
        return []
    return [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i == noun.i - 1]


def _phrase(noun: Token) -> "list[Token]":
    """The words of a noun phrase in their order, without an article, and without what hangs on it as a clause."""
    first = min([c.left_edge.i for c in noun.children if c.i < noun.i and c.dep_ in BEFORE], default=noun.i)
    words = [noun.doc[i] for i in range(first, noun.i + 1)]
    after = next((c for c in noun.children if c.i == noun.i + 1 and c.dep_ == "prep"), None)
    if after is not None and after.lower_ in SAYS_WHICH:
        longer = [*words, *(noun.doc[i] for i in range(after.i, after.right_edge.i + 1))]
        if len(longer) <= LONGEST and not any(t.dep_ in ("relcl", "acl", "conj") or t.is_punct for t in longer):
            words = longer
    while words and (words[0].lower_ in ARTICLES or words[0].is_punct or words[0].is_space):
        words = words[1:]
    return [] if len(words) > LONGEST or any(t.is_space or t.text in "()[];:" for t in words) else words


def _says_which(noun: Token, words: "list[Token]") -> bool:
    """The phrase can be read alone: it names, counts or tells apart, and leans on nothing said before."""
    if any(t.lower_ in OWN_WORDS or (t.lower_ in POINTING and t.dep_ == "det") or t.pos_ == "PRON" for t in words):
        return False
    named = any(t.pos_ == "PROPN" or t.ent_type_ in PERSONAL for t in words)
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in PERSONAL or len(words) > 1
    if not is_people(noun):
        return named and frames.match(noun, "n") is None
    definite = any(c.lower_ == "the" for c in noun.children if c.i < noun.i)
    return named or not definite or noun.lemma_.lower() in KNOWN_NOUNS or len(words) > 2


def _plain(words: str) -> str:
    return " ".join(words.split()).removesuffix("'s").removesuffix("’s").strip(' ,.;:"“”')
