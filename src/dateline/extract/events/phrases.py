"""The words of a noun phrase that belong to a line: what stands before it, what says which one, a name beside it."""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A noun phrase of at least so many words tells an event without its clause.
ENOUGH = 3
#: Dependents of a telling longer than so many tokens are left out of it.
LONG = 32
#: A participle or a name beside a noun of at most so many tokens says who or what is meant.
BRIEF = 6
DEEPEST = 8


def whole_noun(noun: Token) -> Token:
    """The noun that a compound belongs to."""
    top = noun
    while top.dep_ == "compound" and not is_verb(top.head) and top.head.i != top.i:
        top = top.head
    return top


def says_enough(phrase: list[Token]) -> bool:
    """Tell whether a phrase names somebody or something and has the words of a line."""
    words = [t for t in phrase if not t.is_punct and not t.is_space]
    return len(words) >= ENOUGH and any(t.pos_ in ("PROPN", "NUM") or t.ent_type_ for t in words)


def noun_of(head: Token, without: Token | None = None) -> list[Token]:
    """A noun with what stands before it and what tells which one; longer clauses that hang on it are left out."""
    kept = [head]
    for child in head.children:
        branch = list(child.subtree)
        if without is not None and any(t.i == without.i for t in branch):
            kept.extend(_before_clause(child, without))
            continue
        if child.dep_ in ("relcl", "punct", "advcl") or (child.dep_ == "acl" and len(branch) > BRIEF):
            continue
        if child.dep_ == "appos":
            kept.extend(_name_beside(head, child))
        elif child.dep_ not in ("prep", "conj") or len(branch) <= LONG // 2:
            kept.extend(branch)
    return sorted(kept, key=lambda t: t.i)


def _before_clause(child: Token, clause: Token) -> list[Token]:
    """The "in Sandholm" of "farmers in Sandholm, who left"."""
    if child.dep_ != "prep" or clause.dep_ != "relcl":
        return []
    behind = {t.i for t in clause.subtree}
    words = [t for t in child.subtree if t.i not in behind]
    while words and words[-1].is_punct:
        words = words[:-1]
    return words if words and words[-1].i - words[0].i == len(words) - 1 <= BRIEF else []


def _name_beside(noun: Token, name: Token) -> list[Token]:
    """ "her deputy, Anna Rye, resigned": the name tells who the deputy is. With the commas about it."""
    branch = sorted(name.subtree, key=lambda t: t.i)
    if noun.pos_ != "NOUN" or name.pos_ != "PROPN" or len(branch) > BRIEF:
        return []
    if branch[0].i == noun.i + 1:
        return branch
    about = [t for t in noun.sent if t.text == "," and t.i in (branch[0].i - 1, branch[-1].i + 1)]
    return [*branch, *about] if len(about) == 2 else []


def phrase_of(top: Token) -> list[Token]:
    """A noun phrase with its possessor, its prepositions, its infinitive and a short clause that says which."""
    kept = [top, *_rest_of_name(top)]
    for child in top.children:
        branch = list(child.subtree)
        if child.dep_ in ("appos", "conj", "cc", "punct") or (child.dep_ == "relcl" and len(branch) > LONG // 3):
            continue
        if len(branch) <= LONG // 2:
            kept.extend(branch)
    return sorted(kept, key=lambda t: t.i)


def _rest_of_name(top: Token) -> list[Token]:
    """The "Bay of" of "the Bay of Sandholm ferry fire", where the parser takes the fire for a part of the bay."""
    first = next(iter(top.subtree))
    if top.dep_ != "pobj" or top.head.lower_ != "of" or first.pos_ != "PROPN" or first.i != top.head.i + 1:
        return []
    bay = top.head.head
    before = [c for c in bay.children if c.i < bay.i and c.dep_ in ("det", "compound", "amod")]
    return [*before, bay, top.head] if bay.pos_ == "PROPN" else []


def above(noun: Token) -> Token:
    """The verb of the clause a word stands in, or the word itself."""
    at = noun
    for _ in range(DEEPEST):
        if at.head.i == at.i:
            return at
        at = at.head
        if is_verb(at) and at.dep_ not in ("aux", "auxpass", "amod", "prep"):
            return at
    return at


def is_owned(noun: Token) -> bool:
    """ "the queen's visit to Malta": whose it is and what it is of, to or with stand in the phrase."""
    return any(c.dep_ == "poss" for c in noun.children) and any(c.dep_ == "prep" for c in noun.children)


#: What one has on a network.
PAGES = frozenset({"page", "post", "posts", "account", "group", "feed", "video", "message", "messages", "users"})


def is_channel(text: str, begin: int, end: int) -> bool:
    """ "Wrote on Chirper", "its Chirper page": the name says where it was said, and nobody who is told of."""
    before, after = text[max(0, begin - 20) : begin].split()[-1:], text[end : end + 20].split()[:1]
    return before in (["on"], ["via"], ["On"]) or bool(after and after[0].strip(".,;:") in PAGES)
