"""Where the day of the news does not reach: beside a clause of another day, and the perfect of a later report."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.syntax import is_verb
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: From a verb to the main clause of its sentence, where all are told together.
TOGETHER = frozenset({"conj", "xcomp"})


def _days_beside(dossier: Dossier, draft: Draft) -> list[tuple[when.Timed, edtf.Bounds]]:
    """The times of the draft's sentence with their days."""
    times = when.times_of(dossier, draft.paragraph, draft.sentence)
    return [(t, edtf.bounds(value)) for t in times if (value := when.resolve(t)) is not None]


def is_beside_another_day(dossier: Dossier, draft: Draft, story: edtf.Bounds) -> bool:
    """ "Was to appear today, but the hearing was moved": beside a main clause of another day than the news."""
    published = when.published_days(dossier)
    return any(
        day.days == 1 and day[:2] != story[:2] and _is_main(timed.governor)
        for timed, day in _days_beside(dossier, draft)
        if not when.is_future(when.resolve(timed), published)
    )


def is_between(dossier: Dossier, draft: Draft, story: edtf.Bounds, published: edtf.Bounds) -> bool:
    """ "Has vowed help. The quake struck on Tuesday": the perfect is of that day, the report's, or between."""
    if not is_perfect(draft.trigger.clause) or story[:2] == published[:2]:
        return False
    return not any(day[:2] == story[:2] for _, day in _days_beside(dossier, draft))


def _is_main(verb: Token) -> bool:
    """The verb of the main clause, or one that goes on with it."""
    while verb.dep_ in TOGETHER and is_verb(verb) and is_verb(verb.head):
        verb = verb.head
    return verb.dep_ == "ROOT" and is_verb(verb)
