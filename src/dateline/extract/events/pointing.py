"""Words that point back: "at the time" is the time named last; after an old day, what follows may be of it."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.model import Dossier, Paragraph, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With these "the time" is that of something named there.
BOUND = frozenset({"prep", "relcl", "acl", "amod"})
#: Further back than so many characters nothing is pointed at.
NEAR = 400


def at_that_time(dossier: Dossier, paragraph: Paragraph, clause: Token) -> str | None:
    """About the time named last before the sentence, where "at the time" stands with the verb; else None."""
    if not points_back(clause):
        return None
    last = last_named(dossier, paragraph.begin + clause.sent.start_char)
    span = edtf.bounds(last.edtf) if last is not None and last.edtf is not None else None
    if span is None or span.first is None or span.last is None:
        return None
    return edtf.edtf_of(span.first, span.last, approximate=True)


def points_back(clause: Token) -> bool:
    """ "at the time", "at that time", and no word to say of what."""
    for preposition in clause.children:
        if preposition.lower_ == "at" and preposition.dep_ == "prep":
            for noun in preposition.children:
                if noun.lower_ == "time" and not any(
                    c.dep_ in ("prep", "relcl", "acl", "amod") for c in noun.children
                ):
                    return any(c.lower_ in ("the", "that") for c in noun.children)
    return False


def last_named(dossier: Dossier, place: int, near: int = NEAR) -> TimeExpression | None:
    """The last time before a place in the text that has one on the calendar, no more characters from it."""
    named = (t for t in dossier.times.values() if t.edtf is not None and t.type == "DATE" and t.end <= place)
    last = max(named, key=lambda t: (t.end, t.begin), default=None)
    return last if last is not None and place - last.end <= near else None


def follows_the_past(dossier: Dossier, paragraph: Paragraph) -> bool:
    """The paragraph before it named an older day last: what comes undated now may be of then."""
    last = last_named(dossier, paragraph.begin)
    return last is not None and not when.is_at(last.edtf, when.published_days(dossier))
