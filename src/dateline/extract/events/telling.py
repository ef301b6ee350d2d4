"""Which words of a sentence tell an event: a clause from its subject on, or the phrase of a noun.

A verb is told from the verb that says it is planned, tried, said or done on the way ("left without paying", "came to
talk"), a relative clause with the noun it hangs on. A noun is told by its phrase where that names somebody or
something, else by the clause it stands in.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.appositions import named_one
from dateline.extract.events.phrases import (
    DEEPEST,
    LONG,
    above,
    is_owned,
    noun_of,
    phrase_of,
    says_enough,
    whole_noun,
)
from dateline.extract.events.syntax import COMPLEMENTS, RELATIVES, SUBJECTS, is_verb
from dateline.extract.events.triggers import CARRIERS
from dateline.extract.events.who import people_before

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What hangs on a verb and tells something else than its deed.
APART = frozenset({"conj", "cc", "parataxis", "mark", "preconj", "dep", "discourse"})
#: Verbs that say no more of a noun than that it took place.
HAPPEN = CARRIERS | {"happen", "occur", "erupt", "follow", "break", "reach", "suffer", "call", "issue", "announce"}
#: Forms that have no time of their own and share the subject of the clause above.
LOOSE_FORMS = frozenset({"VBG", "VBN", "VB"})


def told(head: Token, narrow: bool = False) -> "tuple[list[Token], Token]":
    """The tokens that tell an event, in the order of the line, and the word that must stay in them.

    `narrow`: without the deed it was done on the way of, when that has the same line.
    """
    if head.tag_ == "MD" and is_verb(head.head):
        head = head.head
    if (is_verb(head) or head.pos_ == "ADJ") and head.dep_ not in ("amod", "compound"):
        return clause(head, head, narrow), head
    top = whole_noun(head)
    verb = top.head
    if top.dep_ in ("dobj", "nsubj", "nsubjpass") and is_verb(verb) and verb.lemma_ in HAPPEN:
        return clause(verb, top), top
    phrase = phrase_of(top)
    if top.dep_ in ("nsubj", "nsubjpass", "dobj") and is_verb(verb) and not is_owned(top):
        return clause(verb, top) or phrase, top
    return (phrase, top) if says_enough(phrase) else (clause(above(top), top) or phrase, top)


def clause(verb: Token, deed: Token, narrow: bool = False) -> list[Token]:
    """Subject and predicate of the clause of a verb, from the plan, the doubt or the speaker on that it hangs on."""
    top = _climb(verb, narrow)
    subject, outside = _subject(top)
    if not subject and top.dep_ == "pcomp" and top.head.head.pos_ == "NOUN":
        return phrase_of(whole_noun(top.head.head))
    if outside and top.tag_ == "VBG" and [t.tag_ for t in subject] == ["PRP"] and above(top).i != top.i:
        return clause(above(top), deed)
    if is_object_clause(top):
        return noun_of(top.head) + sorted(top.subtree, key=lambda t: t.i)
    others = [c for c in top.children if c.dep_ not in SUBJECTS and c.dep_ != "mark" and not _is_joint(c, top)]
    others = [c for c in others if not _comes_after_another(c, top)]
    kept = [*_shared_helpers(top), top, *(t for child in others for t in _kept(child, top, deed))]
    kept = sorted((t for t in kept if t not in subject), key=lambda t: t.i)
    return [*subject, *kept] if outside else sorted([*subject, *kept], key=lambda t: t.i)


def _climb(verb: Token, narrow: bool) -> Token:
    """From the deed to the verb that says it is planned, tried, said, feared, or done on the way."""
    top = verb
    for _ in range(DEEPEST):
        carrier = _governor(top) if narrow else _governor(top) or _carried_by(top)
        if carrier is None or carrier.i == top.i:
            break
        top = carrier
    return top


def _governor(verb: Token) -> Token | None:
    """The verb or adjective whose complement a verb is."""
    head = verb.head
    if verb.dep_ in COMPLEMENTS or verb.dep_ in ("acomp", "attr", "oprd"):
        return head if is_verb(head) or head.pos_ == "ADJ" else None
    return None


def _carried_by(verb: Token) -> Token | None:
    """The verb of the clause in which a form without a time of its own stands."""
    head = verb.head
    if verb.tag_ not in LOOSE_FORMS or is_finite(verb):
        return None
    if verb.dep_ == "advcl" and is_verb(head):
        return head
    if verb.dep_ == "conj" and verb.tag_ == head.tag_ and verb.tag_ in ("VB", "VBG"):
        return head
    if verb.dep_ == "pcomp" and head.head.pos_ not in ("NOUN", "PROPN"):
        carrier = head.head if is_verb(head.head) else above(head.head)
        return carrier if is_verb(carrier) else None
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        carrier = above(head)
        return carrier if is_verb(carrier) else None
    return None


def is_finite(verb: Token) -> bool:
    """With a subject or a helper of its own: the clause has a time of its own."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.lower_ != "to" and c.tag_ != "VBG"]
    return bool(helpers) or any(c.dep_ in SUBJECTS for c in verb.children)


def _shared_helpers(verb: Token) -> list[Token]:
    """The "was" of "was beaten and arrested": without it the second deed would be told the other way round."""
    at = verb
    for _ in range(DEEPEST):
        helpers = [c for c in at.children if c.dep_ in ("aux", "auxpass", "neg")]
        if helpers or at.dep_ != "conj" or at.tag_ not in LOOSE_FORMS or not is_verb(at.head):
            return helpers if at.i != verb.i and at.tag_ == verb.tag_ else []
        if any(c.dep_ in SUBJECTS for c in at.children):
            return []
        at = at.head
    return []


def _is_joint(child: Token, verb: Token) -> bool:
    """The "when" or "where" that ties a clause to another one."""
    return child.tag_ == "WRB" and child.i < verb.i and verb.dep_ in ("advcl", "relcl")


def is_object_clause(verb: Token) -> bool:
    """ "the deal that both wanted to sign": its noun is the object of the clause, and is told with it."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN"):
        return False
    doers = [c for c in verb.children if c.dep_ in SUBJECTS]
    if not doers or doers[0].lower_ in RELATIVES:
        return False
    within = [t for t in verb.subtree if t.lower_ in RELATIVES and t.i < verb.i]
    return any(t.dep_ in ("dobj", "dative") for t in within) or _lacks_object(verb, within)


def lacks_its_object(verb: Token) -> bool:
    """The "turned down" of "a port which Rye had offered and Lind turned down": its object stands before both."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    own = first.i == verb.i or not any(c.dep_ in ("dobj", "ccomp", "xcomp", "prep") for c in verb.children)
    return own and is_object_clause(first)


def _lacks_object(verb: Token, relatives: list[Token]) -> bool:
    """ "the boats the navy is building", "steps it has taken to save them"."""
    joint = any(c.tag_ == "WRB" or c.dep_ == "mark" for c in verb.children)
    return (
        not relatives and not joint and not any(c.dep_ in ("dobj", "ccomp", "acomp", "attr") for c in verb.children)
    )


def _kept(child: Token, top: Token, deed: Token) -> list[Token]:
    """The tokens of a dependent that belong to the telling; the branch down to the deed is always kept."""
    branch = list(child.subtree)
    if _holds(child, deed) and deed.i != top.i:
        return [child, *(t for inner in child.children for t in _kept(inner, child, deed))]
    if _shares_object(child, top):
        return branch
    if child.dep_ == "cc" and any(c.dep_ == "conj" and _holds(c, deed) for c in top.children):
        return branch
    if child.dep_ in APART and _is_apart(child, top):
        return []
    if child.dep_ == "intj" and child.i < top.i:
        return []
    if child.dep_ == "npadvmod" and top.dep_ == "advcl" and _before_mark(child, top):
        return []
    if child.dep_ == "advcl" and len(branch) > LONG // 3:
        return []
    return branch


def _holds(branch: Token, deed: Token) -> bool:
    return any(t.i == deed.i for t in branch.subtree)


def _is_apart(child: Token, top: Token) -> bool:
    if child.dep_ == "mark":
        return child.lower_ not in ("that", "to", "whether")
    # The nouns of a list belong together; a second clause does not.
    return is_verb(top) or child.dep_ not in ("conj", "cc", "preconj")


def _comes_after_another(child: Token, top: Token) -> bool:
    """What stands behind a second clause is likelier that one's: "sold the ship and left, saying nothing"."""
    second = next((c for c in top.children if c.dep_ == "conj" and is_verb(c) and c.i > top.i), None)
    return second is not None and child.i > second.i and child.dep_ in ("advcl", "prep", "npadvmod", "advmod")


def _shares_object(child: Token, verb: Token) -> bool:
    """ "shot and killed the driver": the object of the first verb stands behind the second."""
    second = next((c for c in verb.children if c.dep_ == "conj" and is_verb(c)), None)
    if second is None or (child.i != second.i and child.dep_ != "cc"):
        return False
    after = [c for c in verb.children if verb.i < c.i < second.i and c.dep_ not in ("cc", "punct")]
    own = any(c.dep_ in SUBJECTS for c in second.children)
    return not after and not own and any(c.dep_ == "dobj" for c in second.children)


def _before_mark(child: Token, verb: Token) -> bool:
    """The "three weeks" of "three weeks after they left" measures from the clause above, not in this one."""
    return any(c.dep_ in ("mark", "prep") and c.i == child.i + 1 for c in verb.children)


def _subject(verb: Token) -> tuple[list[Token], bool]:
    """The tokens of the subject, and whether they stand outside the clause (an antecedent, a shared subject)."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own and own[0].lower_ in RELATIVES and verb.dep_ == "relcl":
        return noun_of(_antecedent(verb, own[0]), verb), True
    if own:
        return noun_of(own[0]), False
    at = verb
    for _ in range(DEEPEST):
        head = at.head
        if head.i == at.i:
            return [], False
        if at.dep_ in ("acl", "relcl"):
            return noun_of(head, verb), True
        if at.dep_ == "pcomp" and head.dep_ == "prep":
            head = head.head
        if not is_verb(head):
            return [], False
        held = [c for c in head.children if c.dep_ == "dobj" and at.dep_ == "xcomp"]
        if held and verb.dep_ == "conj":
            return noun_of(held[0]), True
        found = [c for c in head.children if c.dep_ in SUBJECTS]
        if found:
            if found[0].lower_ in RELATIVES and head.dep_ == "relcl":
                return noun_of(_antecedent(head, found[0]), head), True
            return noun_of(found[0]), True
        at = head
    return [], False


def _antecedent(verb: Token, pronoun: Token) -> Token:
    return named_one(people_before(verb.head) if pronoun.lower_ == "who" else verb.head)
