"""Order that is read amiss: against the days, of words and the line that tells them, of one sentence and itself."""

from collections.abc import Mapping

from dateline.link.windows import Window
from dateline.link.words import content_of
from dateline.model import Link

#: So large a part of the shorter line stands in the other: both are cut from one sentence.
ONE_LINE = 0.8
#: Words of fewer telling words are found in many a line.
LEAST = 4


def of_itself(link: Link, lines: Mapping[str, str], words: Mapping[str, str]) -> bool:
    """Whether words would come before or after the line that tells them: one statement, and itself."""
    said = words.get(link.from_) or words.get(link.to)
    line = lines.get(link.from_) or lines.get(link.to)
    if said is None or line is None:
        return False
    here, there = content_of(said), content_of(line)
    cut = len(here) >= LEAST and len(here & there) >= ONE_LINE * min(len(here), len(there))
    return cut or said.strip(" ,.”’\"“‘'") in line


def one_line(link: Link, windows: Mapping[str, Window], lines: Mapping[str, str]) -> bool:
    """Whether both ends are shown by one sentence, whole or cut: read as a link, it comes after itself."""
    one, other = lines.get(link.from_), lines.get(link.to)
    if one is None or other is None or _days_part(link, windows):
        return False
    return _alike(one, other)


def told_by_the_other(link: Link, triggers: Mapping[str, frozenset[str]], lines: Mapping[str, str]) -> bool:
    """Whether the earlier one is shown by a line that tells the later: `resigned over a leak`, shown as the leak.

    A line with the event's own word before it (`leak: Holm resigned over a leak`) says which of the two it is.
    """
    later, first, line = triggers.get(link.from_), triggers.get(link.to), lines.get(link.to)
    if not later or not first or line is None or ": " in line or link.kind == "supersedes" or later & first:
        return False
    return not later.isdisjoint(content_of(line))


def holding_itself(link: Link, lines: Mapping[str, str]) -> bool:
    """Whether one sentence shows both the part and the whole: `will visit Orm next week and will meet Reik`."""
    one, other = lines.get(link.from_), lines.get(link.to)
    return one is not None and other is not None and _alike(one, other)


def _alike(one: str, other: str) -> bool:
    # A line may have before it the word for the event that shares it: "left: Holm left after the vote".
    here, there = (content_of(line.partition(": ")[2] or line) for line in (one, other))
    return len(here & there) >= ONE_LINE * min(len(here), len(there))


def _days_part(link: Link, windows: Mapping[str, Window]) -> bool:
    """Whether words date both, to days of which one is over before the other begins."""
    later, first = windows[link.from_], windows[link.to]
    return later.stated and first.stated and first.last < later.first


def against(link: Link, windows: Mapping[str, Window]) -> bool:
    """Whether the days of two say the contrary of their words: one of the two was read amiss."""
    later, first = windows.get(link.from_), windows.get(link.to)
    if link.kind not in ("follows", "caused_by") or later is None or first is None:
        return False
    return later.last < first.first
