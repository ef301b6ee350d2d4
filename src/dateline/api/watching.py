"""The verbs of a story that is watched: its timeline, threads, plans, and who carried what."""

from typing import Protocol

from dateline import query
from dateline.model.answer import Answer
from dateline.model.watched import Coverage, Milestone, Plan, Storyline
from dateline.store import Story as File


class Seeing(Protocol):
    """What these verbs need of a story: the file as it is or was, and what stands beside an answer."""

    def seen(self, as_of: str | None = None) -> File:
        """The file, or the file as it stood on a day."""
        ...

    def note(self, as_of: str | None = None) -> str | None:
        """What a look back leaves out."""
        ...


class Watching:
    """Verbs that `Story` has beside its own."""

    def timeline(
        self: Seeing,
        *,
        days: int = 10,
        lines: int = 1,
        who: str | None = None,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
    ) -> Answer[Milestone]:
        """The days that matter most, in order of time, each with the sentences that tell it best."""
        found = query.timeline(self.seen(as_of), days=days, lines=lines, who=who, since=since, until=until)
        return Answer(found, self.note(as_of))

    def storylines(self: Seeing, *, top: int | None = None, as_of: str | None = None) -> Answer[Storyline]:
        """Threads of entries that belong together; with `top`, of the most important entries only."""
        return Answer(query.storylines(self.seen(as_of), top=top), self.note(as_of))

    def plans(self: Seeing, *, state: str | None = None, as_of: str | None = None) -> Answer[Plan]:
        """What was announced and what became of it; `state="no-word"`: its day is past and no report says."""
        return Answer(query.plans(self.seen(as_of), state), self.note(as_of))

    def coverage(
        self: Seeing,
        *,
        since: str | None = None,
        until: str | None = None,
        about: str | None = None,
        who: str | None = None,
        top: int | None = None,
        as_of: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Answer[Coverage]:
        """Which outlet told of each entry, which was first, and which never did."""
        filters = query.Filters(since=since, until=until, about=about, who=who, top=top)
        return Answer(query.coverage(self.seen(as_of), filters, limit=limit, offset=offset), self.note(as_of))
