"""What a report tells in passing: the perfect without a day below the news, and what follows an old date."""

from typing import TYPE_CHECKING

from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.news import is_in_quotes
from dateline.extract.events.pointing import last_named
from dateline.extract.events.syntax import children
from dateline.extract.events.titles import lead
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many paragraphs at the head of a report tell its news; what is told in the perfect below them came before it.
NEWS = 3
#: What is said, and how much it rose: told of the day though an older figure stands before it.
OF_THE_DAY = frozenset({"say", "duty", "state", "run"})
#: With these the perfect goes on with the news: "has also approved".
GOES_ON = frozenset({"also", "now", "just", "today", "finally", "since", "recently", "newly", "meanwhile"})


def is_in_passing(dossier: Dossier, draft: Draft, rule: str) -> bool:
    """ "Mr Rye has denied the charges", "who has denied them": how it stood before the news; when, nobody says."""
    clause = draft.trigger.clause
    if rule != "before-publication" or draft.reading.status != "occurred":
        return False
    if not is_perfect(clause):
        return _follows_history(dossier, draft)
    if is_in_quotes(draft) or _is_counted(clause):
        return False
    if any(c.lower_ in GOES_ON for c in children(clause, "advmod", "npadvmod")):
        return False
    return clause.dep_ in ("relcl", "acl") or _is_below(dossier, draft)


def _follows_history(dossier: Dossier, draft: Draft) -> bool:
    """Told in the simple past after a date of long ago in its paragraph: it goes on with that story."""
    if draft.trigger.clause.tag_ != "VBD" or draft.trigger.frame.kind in OF_THE_DAY:
        return False
    last = last_named(dossier, draft.paragraph.begin + draft.sentence.start_char)
    if last is None or last.begin < draft.paragraph.begin:
        return False
    return when.is_history(last.edtf, when.published_days(dossier))


def _is_counted(clause: Token) -> bool:
    """ "more than 7,000 have died": the count is that of the day."""
    doers = children(clause, "nsubj", "nsubjpass")
    return any(d.like_num or any(c.dep_ == "nummod" for c in d.children) for d in doers)


def _is_below(dossier: Dossier, draft: Draft) -> bool:
    first = lead(dossier)
    if draft.paragraph.kind != "body" or first is None:
        return False
    between = [p for p in dossier.paragraphs if p.kind == "body" and first.begin <= p.begin < draft.paragraph.begin]
    return len(between) >= NEWS
