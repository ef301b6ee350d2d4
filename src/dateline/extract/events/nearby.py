"""How far down a report the day of its news reaches: through its head, and where that day is the one named last."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events.draft import Draft
from dateline.extract.events.pointing import last_named
from dateline.extract.events.set_off import is_set_off
from dateline.extract.events.story import tells_of_one_day
from dateline.extract.events.tense import HEADLINES
from dateline.extract.events.titles import is_title, paragraphs_above
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many paragraphs are the head of a report.
HEAD = 1
#: So many characters further, the day named last is no longer what is told of.
FAR = 1500


def is_within_reach(dossier: Dossier, draft: Draft, story: edtf.Bounds, published: edtf.Bounds) -> bool:
    """Told at the head of the report, or where the day of the news is the day named last.

    Further down, whatever was done since or before may be told as plainly: a reader takes no day for it.
    """
    if draft.paragraph.kind in HEADLINES or is_title(dossier, draft.paragraph):
        return True
    clause = draft.trigger.clause
    if clause.tag_ in ("VBZ", "VBP") or is_set_off(clause):
        return False  # "residents swear", "walked out within hours"
    if paragraphs_above(dossier, draft.paragraph, draft.sentence.start_char) <= HEAD:
        return True
    if tells_of_one_day(dossier, story):
        return True
    last = last_named(dossier, draft.begin, FAR)
    return last is not None and last.edtf is not None and edtf.bounds(last.edtf)[:2] == story[:2]


def is_told_now_of_then(clause: Token) -> bool:
    """ "The union says four have died", "says 40 died": a count as it stands, of no day of the scene before it."""
    return clause.dep_ == "ccomp" and clause.head.tag_ in ("VBZ", "VBP")
