"""Is what is told in the perfect news of the day? In the first paragraph "has resigned" is; not "have been hurt"."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.figures import is_gradual
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.plainly import is_told_earlier
from dateline.extract.events.story import FIRST, tells_in_perfect
from dateline.extract.events.syntax import children, is_verb
from dateline.extract.events.tense import HEADLINES
from dateline.extract.events.titles import paragraphs_above
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words are mostly said on the day of the news.
SAYING = frozenset({"say", "duty"})


def is_fresh(dossier: Dossier, draft: Draft, story: edtf.Bounds | None, *, heads: bool) -> bool:
    """ "has resigned" is the news in the first paragraph or above it, and all through a report of its day alone."""
    if not is_perfect(draft.trigger.clause) or _is_counted(draft.trigger.clause) or is_gradual(draft.trigger.clause):
        return False
    if _befell_many(draft.trigger.clause) or _took_years(draft.trigger.clause):
        return False
    if is_told_earlier(draft.trigger.clause) or _is_by_unnamed_many(draft.trigger.clause):
        return False
    if heads:
        # "as three ships have arrived": told by the way
        return draft.trigger.clause.dep_ not in ("advcl", "relcl", "acl") or draft.paragraph.kind in HEADLINES
    of_the_day = story is not None and story == when.published_days(dossier)
    of_the_day = of_the_day and (draft.trigger.frame.kind in SAYING or tells_in_perfect(dossier))
    high = paragraphs_above(dossier, draft.paragraph, draft.sentence.start_char) < FIRST
    return of_the_day and high and draft.trigger.clause.dep_ in ("ROOT", "conj")


def _befell_many(verb: Token) -> bool:
    """ "Aid workers have been blocked and killed": nobody says how many, nor when."""
    at = verb
    while at.dep_ == "conj" and is_verb(at.head) and not children(at, "nsubj", "nsubjpass"):
        at = at.head
    whom = children(at, "nsubjpass")
    return bool(whom) and all(w.tag_ == "NNS" and {c.dep_ for c in w.children} <= BARE for w in whom)


#: What a plural may have before it that says neither which nor how many.
BARE = frozenset({"amod", "compound"})


#: Nobody says which of these it was, nor on which days.
UNNAMED = frozenset({"analyst", "economist", "expert", "critic", "observer", "commentator", "strategist", "pundit"})
UNNAMED |= {"some", "many", "others", "most", "few", "several"}


def _is_by_unnamed_many(verb: Token) -> bool:
    """ "Analysts have offered forecasts", "some experts have warned": each on a day of his own."""
    who = children(verb, "nsubj")
    if len(who) != 1 or who[0].lemma_.lower() not in UNNAMED:
        return False
    return all(c.dep_ == "amod" or c.lower_ in UNNAMED for c in who[0].children)


def _took_years(verb: Token) -> bool:
    """ "For the last twelve years the town has kept the day"."""
    spans = (n for p in children(verb, "prep") if p.lower_ in ("for", "over", "during") for n in children(p, "pobj"))
    return any(n.lemma_.lower() in ("year", "decade", "month", "century") for n in spans)


def _is_counted(verb: Token) -> bool:
    """ "have brought in more than 40 bills": many deeds are not of one day."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NNS"]
    numbers = [m.lower_ for thing in things for m in thing.children if m.dep_ == "nummod"]
    return any(n.isascii() and n.isdigit() and int(n) >= MANY for n in numbers)


#: So many things are not done in a day.
MANY = 10
