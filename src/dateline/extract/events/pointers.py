"""Who is meant by a word that takes up somebody named before: "he", "they", "the two leaders".

Only what is certain counts: nobody else it could mean stands in this sentence or the one before.
"""

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.leaning import BODIES, PERSONS, THINGS
from dateline.model import Dossier, Entity, Mention, Paragraph, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

NAMED = frozenset({"name", "metonym"})
PAIR = 2

#: Who says so in these words speaks of himself.
OF_THEMSELVES = frozenset(
    {"announce", "promise", "vow", "pledge", "threaten", "admit", "declare", "decide", "hope", "swear", "agree"}
)


def teller_of(they: Token) -> Token | None:
    """ "Officials promised they would open": those who promise it mean themselves."""
    told = syntax.clause_of(they)
    if told.dep_ != "ccomp" or not syntax.is_verb(told.head) or told.head.lemma_ not in OF_THEMSELVES:
        return None
    tellers = syntax.children(told.head, "nsubj")
    if len(tellers) != 1 or tellers[0].i > they.i or tellers[0].tag_ not in ("NNS", "NNPS"):
        return None
    return tellers[0]


class Pointers:
    """Reads the words of one paragraph that point back."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph, cast: Cast) -> None:
        self._dossier, self._paragraph, self._cast = dossier, paragraph, cast

    def _entity(self, mention: Mention | None) -> Entity | None:
        return self._dossier.entities.get(mention.entity) if mention is not None else None

    def of_pair(self, noun: Token) -> Party | None:
        """ "the two leaders", both named in this sentence or the one before."""
        mention = self._cast.mention(noun)
        entity = self._entity(mention)
        if mention is None or entity is None or mention.form != "role" or entity.kind != "group":
            return None
        members = entity.name.split(" and ")
        if len(members) != PAIR or len(entity.roles) != PAIR:
            return None
        near = self._dossier.mentions_in(*self._stage(mention))
        named = [m for m in near if m.form in NAMED and m.end <= mention.begin]
        known = {e.name for m in named if (e := self._entity(m)) is not None}
        persons = {e.name for m in named if (e := self._entity(m)) is not None and e.kind in ("person", "government")}
        if not known >= set(members) or len(persons) != PAIR:
            return None
        return Party(entity.name, mention.begin, mention.end, entity.id)

    def of_pronoun(self, noun: Token) -> Party | None:
        """The one whom a pronoun stands for, where it can be nobody else."""
        place = self._paragraph.place(noun)
        own = (m for m in self._dossier.mentions_in(*place) if (m.begin, m.end) == place)
        mention = next(own, None) or self._cast.mention(noun)  # the "her" of "her lawyers", which are a group
        entity = self._entity(mention)
        word = noun.lower_
        if mention is None or entity is None or mention.form != "pronoun" or word not in PERSONS | THINGS | {"i"}:
            return None
        if word == "i":
            name = self._name_before(mention) if entity.kind == "person" else None
            return None if name is None else Party(name.text, mention.begin, mention.end, mention.entity)
        if entity.kind not in ({"person"} if word in PERSONS else BODIES):
            return None
        if not self._is_sure(mention, word) and not (word in PERSONS and self._is_plain(mention)):
            return None
        name = self._name_before(mention)
        return None if name is None else Party(name.text, mention.begin, mention.end, mention.entity)

    def _is_sure(self, mention: Mention, word: str) -> bool:
        """No doubt was noted, and nobody else it could mean stands in this sentence or the one before."""
        places = {(d.begin, d.end) for d in self._dossier.doubts.values() if d.code == "uncertain-pronoun"}
        if (mention.begin, mention.end) in places:
            return False
        if self._is_tellers(mention):
            return True
        kinds = {"person", "anonymous"} if word in PERSONS else {*BODIES, "group"}
        near = self._dossier.mentions_in(*self._stage(mention))
        alike = {m.entity for m in near if (e := self._dossier.entities.get(m.entity)) and e.kind in kinds}
        return alike == {mention.entity}

    def _is_plain(self, mention: Mention) -> bool:
        """No other person is named between the one it stands for and the pronoun, in its own sentence."""
        first = self._paragraph.place(self.token_at(mention.begin).sent[0])[0]
        persons = [
            m
            for m in self._dossier.mentions_in(first, mention.begin)
            if m.form in NAMED and (e := self._entity(m)) is not None and e.kind == "person"
        ]
        last = max(persons, key=lambda m: (m.begin, m.end), default=None)
        return last is None or last.entity == mention.entity

    def of_title(self, noun: Token) -> Party | None:
        """ "the minister" where one named before is called so; "the court" for a body with the word in its name."""
        mention = self._cast.mention(noun)
        entity = self._entity(mention)
        if mention is None or entity is None or mention.form != "role" or noun.tag_ not in ("NN", "NNP"):
            return None
        if not mention.text.lower().startswith("the ") or mention.end != self._paragraph.place(noun)[1]:
            return None
        body = entity.kind == "organisation" and noun.lower_ in entity.name.lower().split()
        name = self._name_before(mention) if body or entity.kind == "person" else None
        return None if name is None else Party(name.text, mention.begin, mention.end, mention.entity)

    def _is_tellers(self, mention: Mention) -> bool:
        """ "Rye said she had left": the one who says so, and the reader of names thinks so too."""
        token = self.token_at(mention.begin)
        told = syntax.clause_of(token)
        if told.dep_ != "ccomp" or not syntax.is_verb(told.head):
            return False
        tellers = (self._cast.mention(t) for t in syntax.children(told.head, "nsubj"))
        return any(m is not None and m.form == "name" and m.entity == mention.entity for m in tellers)

    def token_at(self, begin: int) -> Token:
        """The word that stands at an offset of the report."""
        doc = self._paragraph.doc
        return doc[bisect_left(doc, begin - self._paragraph.begin, key=attrgetter("idx"))]

    def _stage(self, mention: Mention) -> tuple[int, int]:
        here = self.token_at(mention.begin).sent
        first = self._paragraph.doc[here.start - 1].sent[0] if here.start else here[0]
        return self._paragraph.place(first)[0], self._paragraph.place(here[-1])[1]

    def _name_before(self, mention: Mention) -> Mention | None:
        own = [m for m in self._dossier.mentions.values() if m.entity == mention.entity and m.form == "name"]
        before = [m for m in own if m.end <= mention.begin]
        return max(before, key=lambda m: (m.begin, m.end), default=None)
