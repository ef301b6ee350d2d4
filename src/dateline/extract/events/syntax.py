"""Who does what to whom, read off the dependency parse: subjects, objects, prepositions, voice, antecedents.

All functions take and give spaCy tokens of one paragraph and look at the parse alone, so that every rule above them
speaks of grammar and not of word order.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from dateline.extract.events.joining import conjuncts, is_closed, joined_to, met, next_subjects
from dateline.extract.events.lost_subjects import lost_subjects
from dateline.extract.events.once import once, once_each
from dateline.extract.events.participles import AS_WHAT
from dateline.extract.events.verbs import DEEPEST, children, is_infinitive, is_negated, is_passive, is_verb, particle
from dateline.extract.events.who import people_before

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

__all__ = [
    "COMPLEMENTS",
    "DEEPEST",
    "HANDED_ON",
    "LONGEST_LIST",
    "MEASURES",
    "OBJECTS",
    "RELATIVES",
    "SUBJECTS",
    "Tokens",
]
__all__ += [
    "agents",
    "antecedent",
    "children",
    "clause_of",
    "core",
    "is_negated",
    "is_passive",
    "is_verb",
    "joined",
    "objects",
    "particle",
    "prepositions",
    "subjects",
]

Tokens: TypeAlias = "list[Token]"

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "obj"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
#: "a number of soldiers": the soldiers are meant.
MEASURES = frozenset(
    {"number", "series", "part", "round", "lot", "majority", "group", "dozen", "hundred", "thousand"}
)
MEASURES |= {"score", "couple", "host", "wave", "string", "spate", "piece", "kind", "sort", "member", "handful"}
MEASURES |= {"dozens", "hundreds", "thousands"}
#: More items than this in one list are no list of actors.
LONGEST_LIST = 60


def joined(tokens: Tokens) -> Tokens:
    """The words and those joined to them by "and", a comma or "or"; of a list without end, the first items."""
    found: Tokens = []
    waiting = list(reversed(tokens))
    while waiting and len(found) < LONGEST_LIST:
        token = waiting.pop()
        found.append(token)
        waiting.extend(reversed(conjuncts(token)))
    return found


def antecedent(pronoun: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for; the pronoun itself where it is none."""
    if pronoun.lower_ not in RELATIVES:
        return pronoun
    clause = verb
    for _ in range(DEEPEST):
        if clause.dep_ == "relcl":
            return people_before(clause.head) if pronoun.lower_ == "who" else clause.head
        if clause.dep_ not in ("conj", "xcomp", "ccomp", "advcl") or clause.head.i == clause.i:
            return pronoun
        clause = clause.head
    return pronoun


@once_each
def subjects(verb: Token) -> Tokens:
    """The subject words of a verb, its own or those it shares with the clause it hangs on."""
    return _subjects(verb)


def _subjects(verb: Token, depth: int = 0) -> Tokens:
    own = [antecedent(c, verb) for c in _nearest(children(verb, *SUBJECTS))] or lost_subjects(verb)
    if own:
        return joined(own)
    if depth > DEEPEST or verb.head.i == verb.i:
        return []
    return _shared_subjects(verb, depth + 1)


def _nearest(own: Tokens) -> Tokens:
    """ "Kovar Corp chief Anna Rye left", "Rye, Lind reports, left": of two nouns of one clause the one next to it."""
    nouns = [c for c in own if c.lower_ not in RELATIVES]
    if (
        len(own) < 2
        or len({c.dep_ for c in own}) > 1
        or own[0].dep_[:5] != "nsubj"
        or not all(c.pos_ in ("NOUN", "PROPN") for c in nouns)
    ):
        return own
    last = own[-1]
    if last.lower_ in RELATIVES or (children(last, "conj") and last.doc[last.left_edge.i - 1].text == ","):
        return own  # the parser parted a list
    between = [t for t in own[0].doc[own[-2].i : own[-1].i] if t.lower_ in ("and", "&")]
    return own if any(not is_closed(t) for t in between) else own[-1:]


def _shared_subjects(verb: Token, depth: int) -> Tokens:
    head = joined_to(verb) or verb.head
    if verb.dep_ == "conj" and is_verb(head):
        return _subjects(head, depth)
    if (
        verb.dep_ in COMPLEMENTS
        and is_verb(head)
        and (verb.tag_ in ("VB", "VBG", "VBN", "VBP") or is_infinitive(verb))
    ):
        controller = joined(children(head, "dobj")) or joined(children(head, "dative"))
        if controller and not is_passive(head):
            return controller
        return _subjects(head, depth)
    if verb.dep_ in COMPLEMENTS and head.pos_ == "ADJ" and is_verb(head.head):
        return _subjects(head.head, depth)
    if verb.dep_ == "advcl" and is_verb(head) and verb.tag_ in ("VBG", "VBN", "VB"):
        return _subjects(head, depth)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VB", "VBN", "VBZ", "VBD", "VBP"):
        return [head]
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return _doer_of_gerund(head, depth)
    return []


#: "thanked them for coming", "kept her from leaving": the one it is said of or done to is the doer.
HANDED_ON = frozenset({"for", "of", "from", "into"})


def _doer_of_gerund(prep: Token, depth: int) -> Tokens:
    if not is_verb(prep.head):
        return []
    handed = children(prep.head, "dobj") if prep.lower_ in HANDED_ON else []
    people = [h for h in handed if h.ent_type_ or h.pos_ in ("PROPN", "PRON") or prep.lower_ == "from"]
    return joined(people) or _subjects(prep.head, depth)


@once_each
def objects(verb: Token) -> Tokens:
    """The words for what the deed is done to: direct objects, the subject of a passive, the head of a relative."""
    if is_passive(verb):
        return _passive_objects(verb)
    own = [
        antecedent(c, verb) for c in children(verb, *OBJECTS, "ccomp") if c.dep_ != "ccomp" or _is_mistaken_noun(c)
    ]
    if not own and verb.dep_ == "relcl" and _lacks_object(verb):
        own = [verb.head]
    if not own:
        later = [c for c in children(verb, "conj") if is_verb(c) and children(c, "dobj") and not children(c, "nsubj")]
        if later and not any(c.dep_ in ("prep", "ccomp", "xcomp", "advmod") and c.i > verb.i for c in verb.children):
            own = children(later[0], "dobj")
    return joined(own)


def _is_mistaken_noun(token: Token) -> bool:
    """A title's noun that the tagger took for a verb ("block Sandholm harbour"): only nouns have compounds before."""
    return token.dep_ == "ccomp" and token.tag_ in ("VB", "VBP") and bool(children(token, "compound", "det"))


def _lacks_object(verb: Token) -> bool:
    """ "the deal the minister signed": the object is the noun before."""
    doers = children(verb, "nsubj")
    return (
        bool(doers)
        and not any(d.lower_ in RELATIVES for d in doers)
        and not children(verb, "ccomp", "prep", "advmod")
    )


def _passive_objects(verb: Token) -> Tokens:
    own = [antecedent(c, verb) for c in children(verb, "nsubjpass", "nsubj")]
    own = [verb.head] if not own and verb.dep_ in ("acl", "amod") else own
    own += children(verb, "dobj") if not own and verb.lemma_ not in AS_WHAT else []
    own = own or next_subjects(verb)
    shared = subjects(verb) if not own and verb.dep_ in ("conj", "xcomp", "advcl") else []
    return joined(own) or shared or joined(children(verb, "oprd"))  # "was voted mayor of the year": it befell her


@once_each
def agents(verb: Token) -> Tokens:
    """Who does it: the subject of an active verb, the "by" of a passive one."""
    if not is_passive(verb):
        return subjects(verb)
    by = [p for c in children(verb, "agent") for p in children(c, "pobj")]
    return joined(by)


@once
def prepositions(token: Token) -> tuple[tuple[str, Token], ...]:
    """Each preposition that hangs on a word, with its object; "in talks with X" is read through."""
    return tuple(_prepositions(token)) if token.children else ()


def _prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    for prep in children(token, "prep", "agent", "dative", "prt"):
        if prep.pos_ not in ("ADP", "SCONJ", "VERB", "ADV"):
            continue
        for inner in children(prep, "pobj", "pcomp", "prep"):
            if inner.dep_ != "prep":
                for noun in joined(met(inner)):
                    yield prep.lower_, noun
            else:
                yield from ((f"{prep.lower_} {name}", noun) for name, noun in _inner(inner))


def _inner(prep: Token) -> Iterator[tuple[str, Token]]:
    for noun in joined(children(prep, "pobj", "pcomp")):
        yield prep.lower_, noun


@once
def core(noun: Token) -> Token:
    """The noun that is meant: "dozens of people" is about people."""
    for _ in range(DEEPEST):
        inner = [n for name, n in prepositions(noun) if name == "of"] if noun.lemma_.lower() in MEASURES else []
        if not inner:
            break
        noun = inner[0]
    return noun


def clause_of(token: Token) -> Token:
    """The nearest verb above a word that heads a clause, or the root."""
    at = token
    while at.head.i != at.i:
        at = at.head
        if is_verb(at) and at.dep_ not in ("aux", "auxpass", "amod"):
            break
    return at
