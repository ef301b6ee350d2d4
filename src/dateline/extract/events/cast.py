"""Which entity a word stands for: the mentions of a paragraph by token, and what a noun phrase is about."""

from collections.abc import ItemsView
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.nouns import is_people
from dateline.lexicon.roles import role_nouns
from dateline.model import Dossier, Entity, Mention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

ABOUT = frozenset(
    {"of", "in", "from", "by", "on", "against", "with", "for", "to", "into", "over", "at", "inside", "near"}
)
#: The same for things that do something: whose they are, not where they are or whom they carry.
OF_THINGS = frozenset({"of", "by"})
FOR = OF_THINGS | {"for"}
#: Those in a firm are the firm's: "shares in Kovar fell".
STAKES = frozenset({"share", "stock", "stake"})
BELOW = frozenset({"dobj", "prep", "xcomp", "ccomp", "dative", "acl", "oprd", "attr", "agent"})
PLACES = frozenset({"place"})
#: What hangs on these is a companion, a source, a cause, a time or an example.
ASIDE = frozenset(
    {"according", "following", "along", "amid", "before", "during", "since", "despite", "like"}
    | {"including", "because", "due", "without", "unlike", "besides", "ahead", "thanks", "given", "per"}
)
#: Whose they are is a person.
OF_PERSONS = frozenset({"his", "her", "my"})
#: A place after these is where it was done.
SITE = frozenset({"in", "from", "near", "inside", "outside", "off", "around", "across", "throughout", "through"})
#: A name before these is a make or a title, and nobody's.
THINGS = frozenset(
    {"missile", "rocket", "bomb", "rifle", "pistol", "torpedo", "drone", "jet", "plane", "helicopter", "act", "bill"}
    | {"order", "law", "treaty", "truck", "car", "tank", "note", "bond", "phone"}
)
#: "the president": an article and one word.
BARE_TITLE = 2


class Cast:
    """The mentions of one paragraph by token: asks "which entity does this word stand for?"."""

    def __init__(self, dossier: Dossier, paragraph: Paragraph) -> None:
        self._entities = dossier.entities
        self._of: dict[int, str] = {}
        self._mentions: dict[int, Mention] = {}
        self._names: dict[int, Mention] = {}
        found = sorted(dossier.mentions_in(paragraph.begin, paragraph.end), key=lambda m: (m.end - m.begin, m.begin))
        for mention in found:
            if _is_anyones(mention, dossier):
                continue
            span = paragraph.doc.char_span(
                mention.begin - paragraph.begin, mention.end - paragraph.begin, alignment_mode="expand"
            )
            if span is not None:
                for token in span:
                    self._of[token.i] = mention.entity
                    self._mentions[token.i] = mention
                    if mention.form == "name":
                        self._names.setdefault(token.i, mention)

    def mention(self, token: Token) -> Mention | None:
        """The mention that covers a word."""
        return self._mentions.get(token.i)

    def name(self, token: Token) -> Mention | None:
        """The shortest name that covers a word: "Rye", not the pair "Rye and Lind"."""
        return self._names.get(token.i)

    def names(self) -> ItemsView[int, Mention]:
        """The words that names cover, by index, each with the shortest name."""
        return self._names.items()

    def entity(self, token: Token) -> Entity | None:
        """The entity a noun stands for: of its own words, or of its apposition."""
        for word in (token, *syntax.children(token, "appos")):
            found = self._of.get(word.i)
            if found is not None:
                return self._entities.get(found)
        return None

    def doer(self, noun: Token, verb: Token) -> Entity | None:
        """Who acts where a noun does: "a plane with 60 people" is not the people, "prices in Oakham" not Oakham."""
        if is_people(noun) or noun.pos_ == "PROPN":
            return self.within(noun)
        asked = FOR if verb.tag_ == "VB" and verb.head.i == noun.i else OF_THINGS  # "calls for Rye to go"
        return self.within(noun, about=asked | {"in"} if noun.lemma_ in STAKES else asked)

    def within(self, noun: Token, depth: int = 0, about: frozenset[str] = ABOUT) -> Entity | None:
        """The entity a noun phrase is about: its own, else its owner, its modifier, its doer, or after "of"."""
        own = self.entity(noun)
        if own is not None or depth > 3:
            return own
        for child in noun.children:
            if child.dep_ in ("poss", "compound", "nmod", "amod") and not (_is_make(child) or _has_one(child)):
                found = self.within(child, depth + 1, about)
                if found is not None:
                    return found
        for child in syntax.children(noun, "acl"):
            for doer in (n for by in syntax.children(child, "agent") for n in syntax.children(by, "pobj")):
                found = self.within(doer, depth + 1)
                if found is not None:
                    return found
        for name, inner in syntax.prepositions(noun):
            if name.split()[0] in about:
                found = self.within(inner, depth + 1, about)
                if found is not None:
                    return found
        return None

    def below(self, verb: Token, taken: tuple[str, ...]) -> Entity | None:
        """The first other entity in what a verb governs: the last resort for a recipient.

        Not what stands there as a place, a companion, a cause or a source ("in Varholm", "along with Rye").
        """
        for child in verb.children:
            if child.i > verb.i and child.dep_ in BELOW and not stands_aside(child):
                for token in child.subtree:
                    found = self._entities.get(self._of.get(token.i, ""))
                    if found is not None and found.id not in taken and not _is_beside(token, verb, found):
                        return found
        return None


def _is_anyones(mention: Mention, dossier: Dossier) -> bool:
    """ "the president" in a report with two of them: nobody is named rather than the wrong one."""
    if mention.form != "role":
        return False
    words = mention.text.lower().split()
    if len(words) != BARE_TITLE or words[0] != "the":
        return False
    holders = sum(
        any(role.title.lower().split()[-1:] == words[-1:] for role in entity.roles)
        for entity in dossier.entities.values()
        if entity.kind == "person"
    )
    return holders > 1


def _has_one(owner: Token) -> bool:
    """The "his" of "his lawyer", the "my" of "my son": who has somebody is not the one he has.

    A land or a body acts through its officers: "its minister", "their spokesman".
    """
    noun = role_nouns().get(owner.head.lemma_.lower())
    if owner.tag_ not in ("PRP$", "WP$") or owner.head.tag_ != "NN" or noun is None or not noun.human:
        return False
    return noun.kind == "person" or (noun.kind != "institution" and owner.lower_ in OF_PERSONS)


def _is_make(word: Token) -> bool:
    """The "Kestrel" of "a Kestrel missile": what a thing is called, and nobody."""
    return word.dep_ == "compound" and word.ent_type_ not in ("GPE", "NORP") and word.head.lemma_.lower() in THINGS


def stands_aside(word: Token) -> bool:
    """ "along with", "according to", "following": what hangs on it has no part in the deed."""
    together = word.lower_ == "with" and word.i > 0 and word.nbor(-1).lower_ in ("along", "together")
    return word.lower_ in ASIDE or together


def _is_beside(token: Token, verb: Token, found: Entity) -> bool:
    """On the way up to the verb stands a word that puts it aside, or that only says where it is."""
    at = token
    for _ in range(syntax.DEEPEST):
        if at.i == verb.i or at.head.i == at.i:
            return False
        if stands_aside(at) or (at.dep_ == "prep" and found.kind in PLACES and at.lower_ in SITE):
            return True
        at = at.head
    return False
