"""Who holds the office: the name that the parser parted from its title, or hung on a noun inside it."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.nouns import is_people, leans, phrase
from dateline.extract.events.people import is_office
from dateline.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: In the plural, things and no bodies.
BUILT = frozenset({"house", "office", "fund", "mission", "bank"})
#: So many words a title has, behind the name of its body.
TITLE = 4


def far_apposition(noun: Token) -> "list[Token]":
    """ "the head of the board of harbour masters, Anna Rye, left": the parser hangs Rye on the masters."""
    if noun.tag_ not in ("NN", "NNP") or not is_people(noun) or noun.ent_type_ == "PERSON":
        return []
    within = [t for t in noun.subtree if t.i > noun.i and t.dep_ == "appos" and t.ent_type_ == "PERSON"]
    return [t for t in within if _is_set_off(t) and not _is_somebody(t.head, noun)][-1:]


def _is_set_off(name: Token) -> bool:
    """Between commas, and no other name in the phrase behind it."""
    first, last = name.left_edge, name.right_edge
    doc = name.doc
    return first.i > 0 and doc[first.i - 1].text == "," and last.i + 1 < len(doc) and doc[last.i + 1].text == ","


def _is_somebody(head: Token, noun: Token) -> bool:
    """ "the brother of the mayor, Anna Rye": the name is as likely the mayor's."""
    return head.i != noun.i and head.tag_ == "NN" and is_people(head)


def holder_behind(noun: Token, cast: Cast) -> Mention | None:
    """ "Harbour Department Secretary Anna Rye": of the body the parser makes a doer of its own."""
    body = cast.name(noun)
    if body is None or noun.pos_ != "PROPN" or noun.ent_type_ not in ("ORG", "GPE"):
        return None
    last = noun
    while last.i + 1 < len(noun.doc) and cast.name(last.nbor(1)) is body:
        last = last.nbor(1)
    title = False
    for token in noun.doc[last.i + 1 : last.i + 2 + TITLE]:
        name = cast.name(token)
        if name is not None and token.ent_type_ == "PERSON":
            return name if title else None
        if token.pos_ != "PROPN" or not token.text[:1].isupper():
            return None
        title = is_office(token.lower_)
    return None


def behind_topic(noun: Token, cast: Cast) -> Mention | None:
    """ "adviser for Tides and Harbours Anna Rye": the name at the end of what the office is about."""
    role = cast.mention(noun)
    for prep in syntax.children(noun, "prep") if role is not None and role.form == "role" else ():
        mention = cast.mention(prep.right_edge)
        if mention is not None and role is not None and mention.form == "name" and mention.entity == role.entity:
            return mention
    return None


def so_called(noun: Token) -> "list[Token]":
    """ "a retired clerk named Bo Rye", "a driver called Bo Rye": the words of the name."""
    acls = [c for c in syntax.children(noun, "acl") if c.tag_ == "VBN" and c.lemma_ in ("name", "call")]
    return [n for c in acls for n in syntax.children(c, "oprd", "attr", "dobj") if n.ent_type_ == "PERSON"]


def some_of(count: Token) -> "list[Token]":
    """ "Four of the five clerks": these words, where what is counted are people of whom the words say all."""
    inner = next((n for name, n in syntax.prepositions(count) if name == "of"), None)
    if count.pos_ != "NUM" or count.dep_ == "attr" or inner is None or count.nbor(1).lower_ != "of":
        return []
    if inner.tag_ not in ("NNS", "NNPS") or inner.lemma_ in BUILT or inner.text.isupper():
        return []
    behind = phrase(inner) if is_people(inner) and not any(c.dep_ == "conj" for c in inner.children) else []
    first = count.left_edge.i
    return list(count.doc[first : behind[-1].i + 1]) if behind and not leans(behind) else []
