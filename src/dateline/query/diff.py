"""What is new or has changed since the last look, or since a day."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.model.answer import Change
from dateline.store import Story
from dateline.store.sql import beside

SQL = beside(__file__)


class Seen(NamedTuple):
    """An event as it stood."""

    id: str
    edtf: str | None
    status: str
    standing: str
    summary: str


class Look(NamedTuple):
    """A story as somebody saw it."""

    reports: frozenset[str]
    events: dict[str, Seen]
    event_of: dict[str, str]


def diff(story: Story, then: Look) -> list[Change]:
    """Changes from `then` to the story as it is: reports first, then events in order of time."""
    now = look(story)
    return [*_reports(story, then), *_events(now, then)]


def look(story: Story) -> Look:
    """The story as it is, for comparing."""
    return Look(
        frozenset(story.known()),
        {row[0]: Seen(*row) for row in story.rows(SQL["events"])},
        dict(story.rows(SQL["mentions"])),
    )


def last_look(story: Story) -> Look:
    """The story as it was when `remember` was last called; empty when it never was."""
    return Look(
        frozenset(report_id for (report_id,) in story.rows(SQL["looked_reports"])),
        {row[0]: Seen(*row) for row in story.rows(SQL["looked_events"])},
        dict(story.rows(SQL["looked_mentions"])),
    )


def remember(story: Story) -> None:
    """Keep the story as it is as the last look."""
    with story.writing():
        for name in ("reports", "events", "mentions"):
            story.connection.execute(SQL[f"forget_{name}"])
            story.connection.execute(SQL[f"look_{name}"])


def _reports(story: Story, then: Look) -> Iterator[Change]:
    for report_id, file, outlet, published in story.rows(SQL["reports"]):
        if report_id not in then.reports:
            line = f"{published or 'undated'} {outlet or '-'} {file}"
            yield Change(kind="report", id=report_id, line=line)


def _events(now: Look, then: Look) -> Iterator[Change]:
    """Events are matched by the mentions they share: their ids may change as the pile grows."""
    before = _ancestors(now.event_of, then.event_of)
    for event in now.events.values():
        old = then.events.get(before.get(event.id, ""))
        line = f"{event.edtf or 'undated'} {event.summary}"
        if old is None:
            yield Change(kind="new", id=event.id, line=line)
        elif said := _changed(old, event):
            yield Change(kind="changed", id=event.id, line=line, before=said[0], after=said[1])
    kept = set(before.values())
    for gone in (event for event in then.events.values() if event.id not in kept):
        yield Change(kind="gone", id=gone.id, line=f"{gone.edtf or 'undated'} {gone.summary}")


def _ancestors(now: Mapping[str, str], then: Mapping[str, str]) -> dict[str, str]:
    """Each event of now -> the event of then with which it shares most mentions."""
    shared = Counter((event, then[mention]) for mention, event in now.items() if mention in then)
    best: dict[str, tuple[int, str]] = {}
    for (event, old), count in sorted(shared.items()):
        if (count, old) > best.get(event, (0, "")):
            best[event] = (count, old)
    return {event: old for event, (_, old) in best.items()}


def _changed(old: Seen, new: Seen) -> tuple[str, str] | None:
    """What differs in date, status or standing, before and after."""
    pairs = [
        (str(was or "undated"), str(is_now or "undated"))
        for was, is_now in zip(old[1:4], new[1:4], strict=True)
        if was != is_now
    ]
    if not pairs:
        return None
    return ", ".join(was for was, _ in pairs), ", ".join(is_now for _, is_now in pairs)
