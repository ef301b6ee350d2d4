"""Is it told as the news itself? Then it is of the day of the news, unless its clause says that it came before."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.plainly import is_plain_past
from dateline.extract.events.pointing import points_back
from dateline.extract.events.status import word_of, words
from dateline.extract.events.syntax import clause_of, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A thing that does this takes place as it does it: "an attack killed three".
HAPPENING = frozenset(
    {"kill", "injure", "wound", "erupt", "begin", "start", "happen", "occur", "leave", "destroy", "damage"}
)
HAPPENING |= {"rock", "hit", "strike", "break", "take", "follow", "engulf", "flatten", "shake"}


#: With these the simple past tells of an earlier time: "the senate initially turned the plan down".
BACK_THEN = frozenset({"initially", "originally", "previously", "formerly"})


def _is_told_by_its_verb(noun: Token) -> bool:
    """ "suffered injuries", "an attack killed three": the noun's deed is of the time of its verb."""
    verb = noun.head
    if not is_verb(verb) or not is_plain_past(verb) or verb.dep_ not in ("ROOT", "conj", "ccomp", "advcl"):
        return False
    if noun.dep_ == "dobj":
        return words().get(("noun", word_of(verb))) == "same"
    return noun.dep_ == "nsubj" and verb.lemma_ in HAPPENING


def is_news(draft: Draft) -> bool:
    """Told as the news itself: by a verb in the simple past or the present, in a main clause."""
    if draft.trigger.light is None and draft.trigger.token.pos_ in ("NOUN", "PROPN"):
        return _is_told_by_its_verb(draft.trigger.token)
    if draft.reading.rule == "past-progressive":
        return False  # "were negotiating": then, and who knows for how long
    clause = draft.trigger.clause
    if any(c.lower_ in BACK_THEN for c in clause.children):
        return False
    if _is_gone_on_from(clause):
        return False
    if any(c.lower_ == "times" and any(m.dep_ in ("amod", "nummod") for m in c.children) for c in clause.children):
        return False  # "apologized numerous times": on many days
    if draft.trigger.frame.kind == "duty":
        clause = clause_of(draft.trigger.token.head)
    return (
        is_plain_past(clause) and not points_back(clause) and not _is_charged(clause) and _is_told_with_main(clause)
    )


def _is_gone_on_from(clause: Token) -> bool:
    """ "Was bailed out with 9 billion and has been selling lines since": it came before what has been done."""
    return clause.dep_ == "ROOT" and any(
        c.dep_ == "conj" and c.i > clause.i and is_perfect(c) and not syntax.children(c, "nsubj", "nsubjpass")
        for c in clause.children
    )


def is_in_quotes(draft: Draft) -> bool:
    """Told in the past between the marks of a speaker's own words."""
    quotation, clause = draft.quotation, draft.trigger.clause
    past = clause.tag_ in ("VBD", "VBN")
    return quotation is not None and past and any(a <= draft.begin < b for a, b in quotation.verbatim)


def _is_charged(clause: Token) -> bool:
    """ "is charged with", "is accused of": what was done to somebody before and still holds."""
    return clause.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") for c in clause.children if c.dep_ == "auxpass")


#: What stands behind these was over, or had begun, before what the clause above tells.
EARLIER = frozenset({"after", "since", "before", "until", "till", "once", "because"})


FARTHEST = 12
#: "ten minutes after it took off" is of the same day.
MOMENTS = frozenset({"minute", "second", "moment", "hour", "shortly", "immediately", "minutes", "seconds", "hours"})


def _is_opened_earlier(clause: Token) -> bool:
    openers = [c for c in clause.children if c.lower_ in EARLIER and c.dep_ in ("mark", "advmod")]
    near = {t.lemma_.lower() for o in openers for t in clause.doc[max(0, o.i - 2) : o.i]}
    return bool(openers) and not near & MOMENTS


def _is_known_to_have(clause: Token) -> bool:
    """ "Forty are known to have died when the ferry sank": before it was known."""
    helpers = {c.lower_ for c in syntax.children(clause, "aux")}
    return clause.tag_ == "VBN" and {"to", "have"} <= helpers


def _is_told_with_main(clause: Token) -> bool:
    """Each clause above it, up to the main one, tells of the same time: none is relative or opened by "after"."""
    if clause.dep_ not in ("ROOT", "conj", "ccomp", "advcl"):
        return False
    at = clause
    for _ in range(FARTHEST):
        if at.dep_ in ("relcl", "acl") or _is_known_to_have(at):
            return False
        if at.dep_ == "advcl" and _is_opened_earlier(at):
            return False
        if at.head.i == at.i:
            return True
        at = at.head
    return False
