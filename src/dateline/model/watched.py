"""What a story is watched by: its days, plans and threads, and who carried what. Made from records, never stored."""

from typing import Literal

from dateline.model.answer import Entry, Passage
from dateline.model.record import Part

#: What became of a plan as far as the reports tell. `no word`: its day is past and none of them says.
PlanState = Literal["held", "ahead", "no word", "postponed", "replaced", "cancelled", "undated"]


class Milestone(Part, frozen=True):
    """A day of the timeline: how much the pile makes of it (0 to 1), how many reports name it, and in which words."""

    when: str
    weight: float
    reports: int
    passages: tuple[Passage, ...]
    """sentences that name the day, exactly as they stand"""
    entries: tuple[str, ...] = ()
    """ids of entries of that very day, the most important first"""

    def __str__(self) -> str:
        return f"{self.when}  {' / '.join(' '.join(p.text.split()) for p in self.passages)}"


class Plan(Part, frozen=True):
    """Something that was announced, and what became of it. `told` is the last day on which a report came out."""

    entry: Entry
    state: PlanState
    told: str | None

    def __str__(self) -> str:
        return f"{self.entry.when or 'undated'}  {self.state}: {self.entry.summary}  {self.entry.id}"


class Storyline(Part, frozen=True):
    """A thread of the story: entries that belong together, under a name of their own words."""

    name: str
    first: str | None
    last: str | None
    who: tuple[str, ...]
    entries: tuple[Entry, ...]
    """in order of time"""

    def __str__(self) -> str:
        return f"{self.name} ({len(self.entries)} entries, {self.first or 'undated'} to {self.last or 'undated'})"


class Carried(Part, frozen=True):
    """An outlet that told of an entry: how many reports, and the day of the first of them."""

    outlet: str
    reports: int
    published: str | None


class Coverage(Part, frozen=True):
    """Who told of an entry. `first` are the outlets of the earliest day known; `omitted` those that never told it."""

    id: str
    when: str | None
    summary: str
    carried: tuple[Carried, ...]
    first: tuple[str, ...]
    omitted: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.when or 'undated'}  {self.summary}: {', '.join(each.outlet for each in self.carried)}  {self.id}"
        )
