"""How entries, counts and sources are put into few words, alike in the terminal and in every export."""

from dateline.model import Counts
from dateline.model.answer import Entry, Passage
from dateline.model.event import HELD

#: Statuses of things that have not happened, or not yet, or are said not to have.
UNSETTLED = frozenset({"planned", "possible", "conditional", "postponed", "cancelled", "denied", "negated"})

#: How a plan and what became of it are linked, in words.
LED_TO = {"planned_held": "held", "postponed_to": "postponed to", "replaced_by": "replaced by"}


def several(count: int, one: str, many: str | None = None) -> str:
    """`1 report`, `2 reports`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def standing(entry: Entry) -> str:
    """How well it stands and, with more than one report, on how much: `corroborated (3 reports, 2 outlets, ...)`.

    Reports that only announced or threatened what then took place are told apart: they confirm nothing.
    """
    if entry.counts.reports <= 1:
        return entry.standing
    if entry.standing == "single" and entry.counts.origins > 1:
        return f"single ({several(entry.counts.reports, 'report')}, none of which confirms another)"
    before = sum(1 for step in entry.history if entry.status in HELD and step.status not in HELD)
    ahead = f"; {several(before, 'report')} only ahead of it" if before else ""
    return f"{entry.standing} ({told(entry.counts)}{ahead})"


def told(counts: Counts) -> str:
    """How many reports, outlets and origins."""
    outlets, origins = several(counts.outlets, "outlet"), several(counts.origins, "origin")
    return f"{several(counts.reports, 'report')}, {outlets}, {origins}"


def people(entry: Entry) -> str:
    """Who did it to whom, and where: `Ines Okoro -> harbour board, in Velmar`; empty when nobody is named.

    Whom it befell stands behind an arrow also where no doer is named: `-> harbour board`.
    """
    who = ", ".join(entry.who)
    whom = ", ".join(name for name in entry.to_whom if name not in entry.who)
    parties = " -> ".join((who, whom)).strip() if whom else who
    where = f"in {entry.where}" if entry.where and entry.where not in (*entry.who, *entry.to_whom) else ""
    return ", ".join(part for part in (parties, where) if part)


def under(headline: str) -> str:
    """Which report a line is taken from: `under the headline: Council backs the tram`."""
    return f"under the headline: {headline}"


def stated(passage: Passage, speaker: str | None = None) -> str:
    """Whose words they are: the speaker where they are somebody's, then who published them and when."""
    return f"{speaker}, in {passage.source}" if speaker else passage.source


def adds(entry: Entry) -> bool:
    """Whether the passage has other words than the summary, which is taken from the passage as a rule."""
    if entry.passage is None:
        return False
    return (
        " ".join(entry.summary.split()).strip(" .").casefold() not in " ".join(entry.passage.text.split()).casefold()
    )
