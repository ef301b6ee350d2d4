"""What no rule of the tables can see alone: is this draft no event after all? Each gate has a file of its own."""

from dateline.extract.events.anybody import is_of_anybody
from dateline.extract.events.appraised import is_appraised
from dateline.extract.events.bait import is_bait, is_capped
from dateline.extract.events.draft import Draft
from dateline.extract.events.generic import is_general
from dateline.extract.events.misread import is_misread
from dateline.extract.events.no_deed import is_no_deed
from dateline.extract.events.own_words import is_own_word
from dateline.extract.events.papers import stands_in_paper
from dateline.extract.events.remarks import is_remark
from dateline.extract.events.substance import has_substance


def is_left_out(draft: Draft, *, heads: bool) -> bool:
    """Tell whether a careful reader would note no event here; `heads`: its paragraph is a headline or a title."""
    if not has_substance(draft.trigger, draft.reading, draft.timed is not None):
        return True
    return (
        is_general(draft)
        or is_misread(draft)
        or is_no_deed(draft)
        or is_remark(draft)
        or ((heads or is_capped(draft.sentence)) and is_bait(draft))
        or is_appraised(draft)
        or is_own_word(draft)
        or is_of_anybody(draft)
        or stands_in_paper(draft)
    )
