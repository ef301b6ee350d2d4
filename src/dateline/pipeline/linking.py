"""Link what a file holds: as a whole, or a large pile part by part, on any engine, only where something changed."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from dateline.engine import Engine
from dateline.link import (
    Part,
    Prepared,
    cut,
    foremost_in,
    link,
    link_part,
    mark_of,
    packed_front,
    place_of,
    prepare,
    recipe,
    uncollected,
    words_of,
)
from dateline.model import Correction, Layers, StoryError
from dateline.pipeline.writing import packed_part, write_parts
from dateline.store import (
    Story,
    drop_parts,
    home_of,
    keep_part,
    keep_prepared,
    kept_parts,
    kept_prepared,
    little_cache,
    reading_of,
    readings,
    unprepared,
)

_PACK, _UNPACK = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Prepared)
#: Layers that linking does not look at: what it needs of times is prepared.
NOT_LINKED = ("times", "doubts", "reasons")
#: Layers that tell whom a report names.
NOT_NAMING = (*NOT_LINKED, "quotations", "events", "lines", "orders", "commitments")
#: So many reports are prepared at once where an older program has not.
PREPARED = 128
#: What linking gave for a part, packed: what all parts are asked for, and the rest.
Made = tuple[bytes, bytes]


def link_file(story: Story, engine: Engine | None = None) -> None:
    """Say what the reports of a file say together; `engine` links the parts of a large pile."""
    with uncollected():
        _link_file(story, engine)


def _link_file(story: Story, engine: Engine | None) -> None:
    with little_cache(story.connection):
        _prepare_missing(story)
        read = readings(story)
        words = words_of(story.corrections(), partial(home_of, story))
        parts = cut(
            (place_of(key, published) for key, _, published in read),
            lambda key: foremost_in(story.layers_of(key, without=NOT_NAMING)),
            words.together,
        )
    if len(parts) < 2:
        whole = parts[0] if parts else Part("", ())
        drop_parts(story, kept_parts(story))
        story.put_linked(link(_layers(story, whole), story.corrections(), _ready(story, whole)))
        return
    digests = {key: digest for key, digest, _ in read}
    tasks = [Task(part, words.of(part), mark_of(part, digests, words.of(part))) for part in parts]
    with little_cache(story.connection):
        _link_stale(story, tasks, engine)
    write_parts(story, [part.name for part in parts])


@dataclass(frozen=True, slots=True)
class Task:
    """A part to be linked, the corrections that bear on it, and the mark of both."""

    part: Part
    corrections: tuple[Correction, ...]
    mark: str


def _link_stale(story: Story, tasks: Sequence[Task], engine: Engine | None) -> None:
    """Link the parts in which something changed, and keep what that gave as it comes: a kill loses little."""
    kept = kept_parts(story)
    drop_parts(story, kept.keys() - {task.part.name for task in tasks})
    stale = [task for task in tasks if kept.get(task.part.name) != task.mark]
    work = partial(_link_in, story.path.absolute())
    apart = engine is not None and len(stale) > 1 and not story.connection.in_transaction
    found: Iterator[Made | None] = (
        engine.map(work, stale, _left, 1) if engine and apart else iter([None] * len(stale))
    )
    for task, made in zip(stale, found, strict=True):
        keep_part(story, task.part.name, task.mark, *(made or _made(story, task)))


def _link_in(path: Path, tasks: Sequence[Task]) -> list[Made | None]:
    """The work of one worker; None where the file is not in its reach, or is not the one that was meant."""
    try:
        story = Story.open(path)
    except StoryError:
        return [None for _ in tasks]
    with story, uncollected(), little_cache(story.connection):
        return [_made(story, task) if _is_meant(story, task) else None for task in tasks]


def _is_meant(story: Story, task: Task) -> bool:
    digests = {key: reading_of(story, key) or "" for key in task.part.reports}
    return mark_of(task.part, digests, task.corrections) == task.mark


def _left(task: Task, why: str) -> None:
    """A part whose worker died is linked where the build was called."""


def _made(story: Story, task: Task) -> Made:
    front, linked = link_part(_layers(story, task.part), task.corrections, _ready(story, task.part))
    made = packed_front(front), packed_part(linked)
    del front, linked
    # Nothing of one part is to outlive it, whatever points at itself. All that came since collection was put off is
    # of the youngest generation: what was there before, tables of words and the like, is not searched again.
    gc.collect(0)
    return made


def _layers(story: Story, part: Part) -> tuple[Layers, ...]:
    return tuple(story.layers_of(key, without=NOT_LINKED) for key in part.reports)


def _ready(story: Story, part: Part) -> dict[str, Prepared]:
    return prepared_of(story, part.reports)


def packed(layers: Layers) -> tuple[str, bytes]:
    """What linking needs of the words of a report, as the file keeps it: the recipe it was made by, the bytes."""
    return recipe(), _PACK.encode(prepare(layers))


def prepared_of(story: Story, reports: Iterable[str]) -> dict[str, Prepared]:
    """The same of reports, as far as the file holds it by this recipe."""
    return {key: _UNPACK.decode(data) for key, data in kept_prepared(story, recipe(), reports)}


def _prepare_missing(story: Story) -> None:
    """Make and keep it where the file does not hold it by this recipe."""
    missing = unprepared(story, recipe())
    for some in (missing[at : at + PREPARED] for at in range(0, len(missing), PREPARED)):
        keep_prepared(story, {key: packed(story.layers_of(key)) for key in some})
