"""The conditions of a row of the event tables: what must stand about a word for the row to fit."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events import syntax
from dateline.extract.events.befallen_words import object_words
from dateline.extract.events.firm import goes_somewhere, is_firm
from dateline.extract.events.markets import is_sharp, is_told
from dateline.lexicon import read_table

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

LEXICON = Path(__file__).resolve().parents[2] / "lexicon"
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


class Test(NamedTuple):
    """One condition of a row: `o=deal|accord`, `p:with`, `!pass`."""

    name: str
    slot: tuple[str, ...]
    words: frozenset[str]
    wanted: bool


@cache
def classes() -> dict[str, frozenset[str]]:
    """Word classes by name; `@aid` in a row stands for the words of class `aid`."""
    found: dict[str, frozenset[str]] = {}
    for row in read_table(LEXICON / "plover.classes.tsv"):
        found[row["class"]] = found.get(row["class"], frozenset()) | frozenset(row["words"].split())
    return found


def _any(tokens: "list[Token]", words: frozenset[str]) -> bool:
    if not words:
        return bool(tokens)
    return any(t.lemma_.lower() in words or syntax.core(t).lemma_.lower() in words for t in tokens)


def _object(token: Token, test: Test) -> bool:
    if not test.words and syntax.children(token, "auxpass"):
        return True
    return not test.words.isdisjoint(object_words(token)) if test.words else bool(object_words(token))


def _object_modifier(token: Token, test: Test) -> bool:
    return any(c.lemma_.lower() in test.words for noun in syntax.objects(token) for c in noun.children)


def _is_somebody(token: Token, test: Test) -> bool:
    """Somebody does it, as far as the words show: a name, a pronoun, a noun for people or bodies, or nobody named."""
    doers = syntax.agents(token) if syntax.is_verb(token) else []
    return not doers or any(is_somebody(doer) for doer in doers)


def _has_doer(token: Token, test: Test) -> bool:
    return has_doer(token)


def has_doer(verb: Token) -> bool:
    """Somebody does it, and the words say who."""
    return any(is_somebody(doer) for doer in syntax.agents(verb))


def _subject(token: Token, test: Test) -> bool:
    return _any(syntax.agents(token) if syntax.is_verb(token) else syntax.subjects(token.head), test.words)


def _preposition(token: Token, test: Test) -> bool:
    for name, noun in syntax.prepositions(token):
        if (name in test.slot or name.split()[0] in test.slot) and _any([noun], test.words):
            return True
    if test.words:
        return False
    if "for" in test.slot and any(is_wanted(c) for c in token.children):
        return True
    return any(c.dep_ == "prep" and c.lower_ in test.slot for c in token.children)


def _clause(token: Token, test: Test) -> bool:
    found = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "acl", "advcl") and c.i > token.i]
    found = [
        c for c in found if c.dep_ in ("xcomp", "ccomp") or (c.tag_ == "VB" and c.dep_ == "acl") or _infinitive(c)
    ]
    return _any(found, test.words)


def _infinitive_clause(token: Token, test: Test) -> bool:
    return _any([c for c in token.children if c.dep_ in ("xcomp", "ccomp") and _infinitive(c)], test.words)


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)


def is_wanted(clause: Token) -> bool:
    """ "called for the mayor to resign": a clause that "for" opens."""
    opened = clause.dep_ == "advcl" and clause.tag_ == "VB" and any(c.dep_ == "nsubj" for c in clause.children)
    return opened and any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)


def _modifier(token: Token, test: Test) -> bool:
    mods = [
        c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "advmod", "poss", "nummod", "npadvmod")
    ]
    mods += [c for m in mods for c in m.children if c.dep_ in ("compound", "amod")]
    return any(m.lemma_.lower() in test.words or m.lower_ in test.words for m in mods)


def _of(token: Token, test: Test) -> bool:
    return _any([noun for name, noun in syntax.prepositions(token) if name == "of"], test.words)


def _context(token: Token, test: Test) -> bool:
    return any(t.lemma_.lower() in test.words for t in token.sent)


def _many(token: Token, test: Test) -> bool:
    who = syntax.subjects(token)
    return len(who) > 1 or any(w.tag_ in ("NNS", "NNPS") or w.lower_ in ("they", "we", "both") for w in who)


def _named(token: Token, test: Test) -> bool:
    if test.slot == ("o",):
        nouns = syntax.objects(token)
    else:
        nouns = [noun for name, noun in syntax.prepositions(token) if name in test.slot]
    return any(_is_someone(noun) for noun in nouns)


#: "fisherman", "policewoman": whoever has such a trade, listed or not.
TRADES, NO_TRADES = ("man", "woman", "person"), frozenset({"ottoman", "talisman", "caiman", "shaman"})


def is_somebody(noun: Token) -> bool:
    """A name, a pronoun, or a noun for people or bodies."""
    lemma = syntax.core(noun).lemma_.lower()
    return _is_someone(noun) or lemma in classes()["human"] or (lemma.endswith(TRADES) and lemma not in NO_TRADES)


def _is_someone(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or noun.ent_type_ in PEOPLE or noun.lower_ in ("him", "her", "them", "me", "us")


def _complement(token: Token, test: Test) -> bool:
    return _any([c for c in token.children if c.dep_ in ("acomp", "oprd", "attr", "ccomp")], test.words)


def _has_argument(token: Token, test: Test) -> bool:
    if any(
        c.dep_ == "poss" or (c.dep_ in ("compound", "nmod", "amod") and c.ent_type_ in PEOPLE) for c in token.children
    ):
        return True
    return any(c.dep_ == "prep" and c.lower_ != "like" for c in token.children)


def _is_owned(token: Token, test: Test) -> bool:
    if any(
        c.dep_ == "poss" or (c.dep_ in ("compound", "nmod", "amod") and c.ent_type_ in PEOPLE) for c in token.children
    ):
        return True
    return any(name in ("by", "of") for name, _ in syntax.prepositions(token))


def _stands_alone(token: Token, test: Test) -> bool:
    """A noun told as a happening: it has an article, owner, number or date and a verb or preposition to govern it."""
    if token.dep_ in ("compound", "amod", "nmod", "npadvmod"):
        return False
    return any(
        c.dep_ in ("det", "poss", "amod", "nummod", "compound", "prep", "acl", "relcl") for c in token.children
    )


def _plural(token: Token, test: Test) -> bool:
    return token.tag_ in ("NNS", "NNPS")


def _passive(token: Token, test: Test) -> bool:
    return syntax.is_passive(token)


def _active(token: Token, test: Test) -> bool:
    return not syntax.is_passive(token)


def _is_foreseen(token: Token, test: Test) -> bool:
    """ "is expected to be discussed": what is told is a plan."""
    return token.dep_ in ("xcomp", "ccomp") and token.head.lemma_ in (
        "expect",
        "due",
        "schedule",
        "plan",
        "set",
        "slate",
    )


def _is_sharp(token: Token, test: Test) -> bool:
    return is_sharp(token)


def _is_main(token: Token, test: Test) -> bool:
    return is_told(token)


def _agent(token: Token, test: Test) -> bool:
    return bool(syntax.children(token, "agent"))


def _is_firm(token: Token, test: Test) -> bool:
    return is_firm(token)


TESTS: dict[str, Callable[[Token, Test], bool]] = {
    "o": _object,
    "om": _object_modifier,
    "who": _is_somebody,
    "doer": _has_doer,
    "s": _subject,
    "p": _preposition,
    "x": _clause,
    "to": _infinitive_clause,
    "m": _modifier,
    "of": _of,
    "ctx": _context,
    "pl": _many,
    "plural": _plural,
    "pass": _passive,
    "act": _active,
    "agent": _agent,
    "neg": lambda token, test: syntax.is_negated(token),
    "goes": lambda token, test: goes_somewhere(token),
    "firm": _is_firm,
    "sharp": _is_sharp,
    "main": _is_main,
    "foreseen": _is_foreseen,
    "name": _named,
    "a": _complement,
    "xo": _complement,
    "arg": _has_argument,
    "poss": _is_owned,
    "under": _stands_alone,
}
