"""What may bear witness to a deed: reports of it in their own voice, of one known time, each written by itself.

What somebody said is said once however many print it; so are the findings of a poll and the steps of an official's
account. What stands without a day may be another one of its kind, unless both reports are about the same affair.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from dateline.calendar import meets
from dateline.link.bounds import bounds_or_none
from dateline.link.kinds import trigger_of
from dateline.link.one_text import TEXT, runs
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import stem, words
from dateline.model import HELD, EventMention

#: Acts that are nothing but words: two reports of them have heard one mouth, or read one paper.
_SAYING = """
    admit affirm allege apologize apologise argue ask assert believe blame call claim comment conclude condemn
    conduct confirm consider criticize criticise defend denounce deny describe estimate expect explain find hope
    insist mention note oppose plan recommend report say slam speak suggest support tell threaten urge
"""
SPOKEN = frozenset(
    {"accuse", "announce", "demand", "pledge", "praise", "propose", "reject", "testify", "warn"}
) | frozenset(map(stem, _SAYING.split()))
#: Papers that many print from, and nobody saw happen.
_PAPERS = re.compile(
    r"\b(?:polls?|polled|surveys?|surveyed|guidelines|guidance|timeline|transcript|statement)\b",
    re.IGNORECASE,
)
#: A deed whose days are known is known to so many; reports of one news came out so near it.
TIME, NEWS = timedelta(days=10), timedelta(days=3)
#: So near each other stand two days that are told about, or of which one is the day of a report.
NEAR = timedelta(days=1)
#: Words this far into a report are no longer its lead.
LEAD = 600
#: How a headline says that what follows is somebody's opinion, and how often "I" or "we" outside quotations does.
_OPINION = re.compile(r"\s*(?:opinion|editorial|op-ed|commentary|column|our view)\s*[:|–—]", re.IGNORECASE)
_WRITER, WRITES = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e)\b(?!\.)"), 3


class Witness:
    """Says which tellings may confirm each other, over one pile with its stories."""

    def __init__(self, pile: Pile, story_of: Mapping[str, str]) -> None:
        self._pile, self._story_of = pile, story_of

    def bears(self, mention: EventMention) -> bool:
        """Whether a telling tells a deed as the report's own news: no claim, no plan, no history, no mere words."""
        if mention.claimed or mention.status not in HELD or (mention.background and not is_stated(mention)):
            return False
        return SPOKEN.isdisjoint(trigger_of(mention)) and not _PAPERS.search(self._pile.sentence(mention))

    def at_one_time(self, one: EventMention, other: EventMention, sure: bool = False) -> bool:
        """Whether both are known to be of the same few days; without a day only in reports of one affair.

        `sure`: no other deed can be meant, wherever in the reports it is told. What one looks back at both must date
        by words.
        """
        if one.background or other.background:
            return sure and _looked_back(one, other)
        mine, theirs = _days(one), _days(other)
        akin = self._story(one) == self._story(other)
        if mine and theirs:
            return mine[0] - NEAR <= theirs[1] and theirs[0] - NEAR <= mine[1]
        days = self._pile.day(one.report), self._pile.day(other.report)
        if mine or theirs:
            known = mine or theirs
            out = days[1] if mine else days[0]
            assert known
            return akin if out is None else known[0] - NEAR <= out <= known[1] + NEWS
        near = days[0] is None or days[1] is None or abs(days[0] - days[1]) <= NEAR
        return akin and near and (sure or (self._leads(one) and self._leads(other)))

    def apart(self, one: str, other: str) -> bool:
        """Whether each was written by itself: no column, no long run of words in both that nobody is quoted with."""
        if self._is_column(one) or self._is_column(other):
            return False
        return self._runs(one).isdisjoint(self._runs(other))

    def _story(self, mention: EventMention) -> str:
        return self._story_of.get(mention.report, mention.report)

    def _leads(self, mention: EventMention) -> bool:
        """Whether it stands in the headline or near the beginning of the text."""
        blocks = self._pile.reports[mention.report].blocks
        begin = next((b.begin for b in blocks if b.kind == "body"), 0)
        return mention.begin < begin + LEAD

    def _own(self, report: str) -> str:
        """The words of a report outside quotation marks."""
        text, at, kept = self._pile.reports[report].text, 0, []
        for begin, end in sorted(self._pile.verbatim[report]):
            kept.append(text[at:begin] if at < begin else "")
            at = max(at, end)
        return " | ".join([*kept, text[at:]])

    def _is_column(self, report: str) -> bool:
        """What an editorial concludes is no report of it."""
        titled = _OPINION.match(self._pile.reports[report].title or "") is not None
        return titled or len(_WRITER.findall(self._own(report))) >= WRITES

    def _runs(self, report: str) -> set[tuple[str, ...]]:
        own = self._own(report).split(" | ")
        return {run for part in own for run in runs(words(part), TEXT)}


def _looked_back(one: EventMention, other: EventMention) -> bool:
    """Whether words of both date what they look back at, to times that meet."""
    mine, theirs = bounds_or_none(one.when.edtf), bounds_or_none(other.when.edtf)
    known = is_stated(one) and is_stated(other) and mine is not None and theirs is not None
    return known and meets(mine, theirs)  # type: ignore[arg-type]


def _days(mention: EventMention) -> tuple[date, date] | None:
    """The few days that a telling gives its event; None where it leaves them open."""
    known = bounds_or_none(mention.when.edtf) if mention.when.basis != "published" else None
    if known is None or known.first is None or known.last is None or known.last - known.first > TIME:
        return None
    return known.first, known.last
