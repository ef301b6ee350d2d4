"""How entries, counts and sources are put into few words, alike in the terminal and in every export."""

from dateline.model import Counts
from dateline.model.answer import Entry, Passage

#: Statuses of things that have not happened, or not yet, or are said not to have.
UNSETTLED = frozenset({"planned", "possible", "conditional", "postponed", "cancelled", "denied", "negated"})


def several(count: int, one: str, many: str | None = None) -> str:
    """`1 report`, `2 reports`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def standing(entry: Entry) -> str:
    """How well it stands and on how much: `corroborated (3 reports, 2 outlets, 2 origins)`."""
    return f"{entry.standing} ({told(entry.counts)})"


def told(counts: Counts) -> str:
    """The counts that say something: outlets and origins only where there is more than one report."""
    if counts.reports <= 1:
        return several(counts.reports, "report")
    outlets, origins = several(counts.outlets, "outlet"), several(counts.origins, "origin")
    return f"{counts.reports} reports, {outlets}, {origins}"


def people(entry: Entry) -> str:
    """Who did it to whom, and where: `Ines Okoro -> harbour board, in Velmar`; empty when nobody is named."""
    who = ", ".join(entry.who)
    whom = ", ".join(name for name in entry.to_whom if name not in entry.who)
    parties = f"{who} -> {whom}" if who and whom else who or whom
    where = f"in {entry.where}" if entry.where else ""
    return ", ".join(part for part in (parties, where) if part)


def stated(passage: Passage, speaker: str | None = None) -> str:
    """Whose words they are: the speaker where they are somebody's, then who published them and when."""
    return f"{speaker}, in {passage.source}" if speaker else passage.source


def adds(entry: Entry) -> bool:
    """Whether the passage tells more than the summary does."""
    if entry.passage is None:
        return False
    words = " ".join(entry.passage.text.split()).strip(" .").casefold()
    return words != " ".join(entry.summary.split()).strip(" .").casefold()
