"""Times long gone by that no calendar names: under whose rule, after which war, in which office somebody was."""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Whose years these were: "under the Rye administration", "during the Orr era".
REIGNS = frozenset({"administration", "presidency", "government", "regime", "era", "years", "reign", "premiership"})
REIGNS |= {"leadership", "chairmanship", "governorship", "watch"}
#: "Won a vote after the border war", "after the revolution": long over when it is so named.
WARS = frozenset({"war", "revolution", "depression", "recession", "uprising", "genocide", "famine"})
#: "Over a 12-year stretch", "for much of the decade".
STRETCHES = frozenset({"stretch", "period", "span", "decade"})


def is_era(preposition: Token) -> bool:
    """ "Under the Rye administration", "after the border war", "over one 12-year stretch"."""
    opener = preposition.lower_
    for noun in children(preposition, "pobj"):
        named = any(c.dep_ in ("compound", "poss", "amod", "nmod") and c.text[:1].isupper() for c in noun.children)
        if opener in ("under", "during") and noun.lower_ in REIGNS and named:
            return True
        if opener in ("after", "before", "during", "since") and noun.lower_ in WARS and named:
            return opener != "since"
        counted = any("year" in c.lower_ or "decade" in c.lower_ for c in noun.children)
        if opener in ("over", "in", "during", "for") and noun.lower_ in STRETCHES and counted:
            return True
    return False


#: What somebody was: "as governor, she vetoed it".
OFFICES = frozenset(
    {
        "governor",
        "senator",
        "mayor",
        "secretary",
        "minister",
        "ambassador",
        "congressman",
        "congresswoman",
        "prosecutor",
    }
    | {"lawyer", "teenager", "student", "child", "boy", "girl", "businessman", "candidate", "premier", "chancellor"}
)


def is_instance(preposition: Token) -> bool:
    """ "For instance, Rye refused": one case among those of other days."""
    return preposition.lower_ == "for" and any(
        n.lower_ in ("instance", "example") for n in children(preposition, "pobj")
    )


def is_office(preposition: Token, clause: Token) -> bool:
    """ "As governor, he vetoed the bill": told of the years in which he was that."""
    if preposition.lower_ != "as" or preposition.i > clause.i:
        return False
    return any(n.lemma_.lower() in OFFICES or _is_young(n) for n in children(preposition, "pobj"))


def _is_young(noun: Token) -> bool:
    """ "As a 25-year-old serving in the fleet", "as a young man": years ago."""
    near = {c.lower_: c for c in children(noun, "amod", "compound", "nmod")}
    old = near.get("old")
    return "young" in near or (old is not None and any(c.lower_ == "year" for c in old.children))
