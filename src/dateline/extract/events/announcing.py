"""Who said on a day what he will do or has done, or owned up to something: the saying is a deed of that day.

"The fund said on Sunday it would lend 5 billion": the loan is a plan, of which the words give no day; that the fund
said so is what happened, and on Sunday. So with what one has done: "said on Monday it had taken over the bank". What
a named person or body says in the first sentence of a report is its news: "the bank's governor told lawmakers that
growth was back". Where it is a deed of others that is told there, that deed is the news. Other sayings are quotations
alone.
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

ANNOUNCED = Frame("announce", None, (), "OTHER", None, "announce", "announced")
#: By these somebody makes known what is to come.
MAKING_KNOWN = frozenset({"say", "announce", "tell", "declare", "disclose", "confirm", "reveal"})
#: By these somebody owns up to what was done, whatever follows.
OWNING_UP = frozenset({"admit", "acknowledge", "concede", "confess"})
#: To be so, to like or to know is no deed that one can announce.
IDLE = frozenset({"be", "have", "like", "love", "prefer", "know", "think", "see", "need", "want", "expect", "hope"})
IDLE |= {"continue", "remain", "keep", "stay", "take", "seem", "look", "depend", "mean", "say", "welcome", "wait"}
IDLE |= {
    "believe",
    "feel",
    "understand",
    "support",
    "oppose",
    "wonder",
    "remember",
    "find",
    "learn",
    "tell",
    "do",
    "get",
}
PRONOUNS = frozenset({"it", "he", "she", "they"})
FUTURE = frozenset({"will", "would", "'ll", "’ll", "wo"})
#: Names of these kinds say whose words the news is.
NAMED = frozenset({"PERSON", "ORG", "GPE"})
PLANS = frozenset({"plan", "intend", "decide", "agree"})


def announcements(
    sentence: Span, dated: frozenset[int], deeds: Container[int] = (), *, opens: bool = False
) -> Iterator[Trigger]:
    """Yield the verbs of saying that tell a deed of their own; on the tokens `dated` a time expression hangs.

    `deeds` are the tokens that tell other deeds; `opens`: the sentence is the first of its report.
    """
    for token in sentence if dated or opens else ():
        made_known = token.i in dated and (_is_announcing(token) or (_tells(token) and _is_made_known(token)))
        if made_known or (opens and _tells(token) and _is_the_news(token, deeds)):
            yield Trigger(token, ANNOUNCED, None)


def _is_announcing(verb: Token) -> bool:
    """ "Today I am announcing that we have bought it"."""
    helpers = {c.lower_ for c in syntax.children(verb, "aux")}
    now = verb.tag_ == "VBG" and bool(helpers & {"am", "is", "are", "'m", "’m", "'re", "’re"})
    return verb.lemma_ == "announce" and verb.dep_ == "ROOT" and now and bool(syntax.children(verb, "ccomp", "dobj"))


def _tells(verb: Token) -> bool:
    """The main clause of its sentence, in which somebody named says something."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBN") or syntax.children(verb, "aux", "auxpass", "neg"):
        return False
    who = syntax.children(verb, "nsubj")
    return any(frames.is_somebody(w) and w.lower_ not in PRONOUNS for w in who)


def _is_made_known(verb: Token) -> bool:
    clauses = syntax.children(verb, "ccomp")
    if verb.lemma_ in OWNING_UP:
        return bool(clauses)
    return verb.lemma_ in MAKING_KNOWN and any(_is_own_deed(verb, clause) for clause in clauses)


def _is_the_news(verb: Token, deeds: Container[int]) -> bool:
    """What somebody named says at length, where that is no deed of others."""
    if verb.lemma_ not in MAKING_KNOWN | OWNING_UP:
        return False
    named = any(t.ent_type_ in NAMED for who in syntax.children(verb, "nsubj") for t in who.subtree)
    clauses = [c for c in syntax.children(verb, "ccomp") if c.i > verb.i]
    return named and bool(clauses) and not any(_is_deed_of_others(clause, deeds) for clause in clauses)


def _is_deed_of_others(clause: Token, deeds: Container[int]) -> bool:
    """ "Said a blast had killed ten": somebody else did it, or it befell somebody or something named."""
    who = syntax.children(clause, "nsubj", "nsubjpass")
    if clause.i not in deeds or clause.tag_ not in ("VBD", "VBN") or any(map(_is_teller, who)):
        return False
    whom = [w for w in syntax.objects(clause) if w.lower_ not in PRONOUNS]
    return not syntax.is_negated(clause) and (
        syntax.is_passive(clause) or bool(whom) or any(map(frames.is_somebody, who))
    )


def _is_own_deed(teller: Token, clause: Token) -> bool:
    """What the teller will do, or has done: "it would lend", "his firm bought", "they plan to merge"."""
    idle = clause.lemma_ in IDLE and syntax.particle(clause) is None
    if clause.i < teller.i or idle or not syntax.is_verb(clause):
        return False
    ahead = any(c.lower_ in FUTURE for c in clause.children if c.dep_ == "aux")
    meant = clause.lemma_ in PLANS and any(c.dep_ == "xcomp" for c in clause.children)
    done = clause.tag_ in ("VBD", "VBN") and frames.match(clause, "v") is not None and not syntax.is_passive(clause)
    return (ahead or meant or done) and any(_is_teller(s) for s in syntax.children(clause, "nsubj", "nsubjpass"))


def _is_teller(subject: Token) -> bool:
    return subject.lower_ in PRONOUNS or any(
        c.dep_ == "poss" and c.lower_ in ("his", "her", "its", "their") for c in subject.children
    )
