"""The other names of a list that the parser tore apart: "Rye, Lind and Holm left", "Premier Rye and mayor Lind met".

A person is in no apposition to another person: two names side by side are two of a list.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.nouns import is_people
from dateline.extract.events.spelling import is_ticker
from dateline.model import Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: The person whose name ends with a word, by id; None where no person's name ends there.
Named = Callable[[Token], str | None]

AND = frozenset({"and", "&", ";"})
#: More parties than this in one slot are a broken parse.
MOST = 6
#: More words than this between two names are no titles.
FARTHEST = 9
#: "D - Oakham", ", R - Velt ,": so many words.
SEAT = 6


class Lists:
    """The lists of one paragraph; who stands beside a noun is read once, as each deed near it asks again."""

    def __init__(self, named: Named) -> None:
        self._named, self._names = named, dict[int, str | None]()
        self._others: dict[int, tuple[Token, ...]] = {}

    def whole(self, nouns: "list[Token]") -> "list[Token]":
        """The nouns with those who stand in one list with them."""
        found: dict[int, Token] = {noun.i: noun for noun in nouns}
        for noun in nouns:
            for one in self._beside(noun):
                found.setdefault(one.i, one)
        return [found[i] for i in sorted(found) if not is_place_between(found[i])]

    def _beside(self, noun: Token) -> "tuple[Token, ...]":
        if noun.i not in self._others:
            named = self.named
            self._others[noun.i] = (*_before(noun, named), *_beside(noun, named), *_behind(noun, named))
        return self._others[noun.i]

    def named(self, noun: Token) -> str | None:
        """The person whose name ends with the word."""
        if noun.i not in self._names:
            self._names[noun.i] = self._named(noun)
        return self._names[noun.i]


def is_place_between(noun: Token) -> bool:
    """ "regulators in Norland and Varmark": the parser joins the second land to the regulators."""
    if noun.dep_ != "conj" or noun.ent_type_ != "GPE" or noun.i < 2:
        return False
    before = noun.doc[noun.left_edge.i - 1]
    place = before.nbor(-1) if before.lower_ in ("and", "or") and before.i else before
    return place.ent_type_ == "GPE" and place.dep_ == "pobj" and place.head.i > noun.head.i


def is_torn(nouns: "list[Token]") -> bool:
    """A list parted by semicolons, or one of which only the sign of a share is left: who else is in it?"""
    for noun in nouns:
        first = noun.left_edge.i
        if first > noun.sent.start and noun.doc[first - 1].text == ";" and not _opens_clause(noun, first - 1):
            return True
        if is_ticker(noun) and noun.dep_ == "conj" and not syntax.children(noun, "compound", "nmod"):
            return True
    return False


def _opens_clause(noun: Token, semicolon: int) -> bool:
    """ "The pier burned; the mayor resigned": what stands before the semicolon is a clause, and no list."""
    subject = noun.dep_ in syntax.SUBJECTS and noun.head.i > noun.i
    return subject and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in noun.doc[noun.sent.start : semicolon])


def _beside(noun: Token, named: Named) -> "list[Token]":
    """ "Rye, Lind and Holm": the parser takes Lind for an apposition."""
    own = _own(noun, named)
    found: list[Token] = []
    for other in syntax.children(noun, "appos") if own is not None else ():
        who = named(other)
        if who is None or who == own or other.ent_type_ not in ("PERSON", "ORG"):
            continue
        last = found[-1].i if found else noun.i
        if any(t.lower_ in AND for t in noun.doc[last : other.right_edge.i] if t.dep_ in ("cc", "punct")):
            found += [one for one in syntax.joined([other]) if named(one) not in (None, own)]
    return found


def _behind(noun: Token, named: Named) -> "list[Token]":
    """ "Spokesman Rye and two aides", "pilots Rye and Lind": the parser hangs the others on the name of the first."""
    if noun.tag_ not in ("NN", "NNP", "NNS") or not is_people(noun) or noun.ent_type_ == "PERSON":
        return []
    beside = [c for c in syntax.children(noun, "appos") if named(c) is not None and c.left_edge.i <= noun.i + 2]
    return [one for name in beside for one in syntax.joined([name])[1:] if is_people(one) or named(one) is not None]


def _own(noun: Token, named: Named) -> str | None:
    """Who the noun is, or the first in apposition to it ("Norland's premier Anna Rye")."""
    return named(noun) or next((who for c in syntax.children(noun, "appos") if (who := named(c))), None)


def _across_seat(noun: Token, named: Named) -> "list[Token]":
    """ "Rye, D-Oakham, and Lind, R-Velt, left": the parser ends the list at the seat."""
    at = noun.left_edge.i - 1
    if at < SEAT or noun.doc[at].lower_ != "and":
        return []
    at -= noun.doc[at - 1].text == ","
    for back in range(at - 1, max(at - SEAT, 0), -1):
        party, dash = noun.doc[back], noun.doc[back + 1]
        if party.text in ("R", "D", "I") and dash.text == "-":
            before = noun.doc[back - 2] if noun.doc[back - 1].text in (",", "(") and back > 1 else party
            return [before] if named(before) not in (None, named(noun)) else []
    return []


def _before(noun: Token, named: Named) -> "list[Token]":
    """ "Adviser Rye and council director Lind met": the parser hangs Rye on the director."""
    own = _own(noun, named)
    if own is None and not _is_title_of_next(noun, named):
        return []
    if seat := _across_seat(noun, named):
        return seat
    doc, found = noun.doc, []
    for at in range(noun.i - 1, max(noun.left_edge.i, noun.i - FARTHEST) - 1, -1):
        who = named(doc[at])
        if who is None or who == own:
            continue
        between = doc[at + 1 : noun.i]
        titles = all(t.pos_ in ("PROPN", "NOUN", "ADJ", "CCONJ", "DET") or t.text == "," for t in between)
        joined = len(between) > 1 and between[0].lower_ in ("and", "&") and doc[at].dep_ != "poss"
        if joined and titles and (doc[at].head.i > at or _is_holder(doc[at])):
            found.append(doc[at])
        break
    return found


def _is_holder(name: Token) -> bool:
    """ "Head of Harbour Administration Rye": the parser hangs Rye, with her office, on the head."""
    of, first = name.head, name.left_edge
    titled = of.lower_ == "of" and of.head.pos_ == "PROPN" and is_people(of.head) and first.i == of.i + 1
    return titled and any(c.dep_ == "compound" and c.i < name.i - 1 for c in name.children)


def _is_title_of_next(noun: Token, named: Named) -> bool:
    """ "Adviser Rye and council director and senior adviser Lind": the director is Lind."""
    behind = syntax.children(noun, "conj") if noun.tag_ == "NNP" and is_people(noun) else []
    return bool(behind) and named(behind[0]) is not None


def paired(found: list[Party], between: Callable[[Party, Party], str]) -> list[Party]:
    """ "More than 400 farmers and fishermen" are counted as one."""
    if len(found) != 2 or any(p.entity is not None for p in found):
        return found
    one, other = found
    bare = other.text.islower() and " " not in other.text and one.end < other.begin
    if not bare or between(one, other).strip() != "and":
        return found
    return [Party(f"{one.text} and {other.text}", one.begin, other.end)]


def is_half(noun: Token) -> bool:
    """ "will buy government and private debt": what kind of debt; "met 75 teacher, parent and student groups"."""
    if _is_many(noun):
        return True
    bare = noun.tag_ == "NN" and not syntax.children(noun, "det", "poss", "nummod")
    return bare and any(c.pos_ == "NOUN" and not is_people(c) for c in syntax.children(noun, "conj"))


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each once; nobody where there are more than a list of parties has."""
    found: list[Party] = []
    for party in parties:
        if not any(same(party, one) or one.begin <= party.begin < party.end <= one.end for one in found):
            found.append(party)
    return tuple(found) if len(found) <= MOST else ()


def same(one: Party, other: Party) -> bool:
    """One entity, or the same words."""
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.text.casefold() == other.text.casefold()


def is_theirs(noun: Token) -> bool:
    """ "and their aides": they lean on those before."""
    return any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.children)


def _is_many(noun: Token) -> bool:
    """The number of what stands last counts the first of the list, which has no plural."""
    first = noun
    for _ in range(syntax.DEEPEST):
        if first.dep_ != "conj":
            break
        first = first.head
    counts = [c.text for c in syntax.children(first, "nummod") if c.text.isdigit()]
    return first.tag_ == "NN" and counts not in ([], ["1"]) and bool(syntax.children(first, "conj"))
