"""From reports to a story file: which are new, who reads them, and when the pile is linked anew."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dateline.engine import Cluster, Engine, Here, Processes
from dateline.ingest import read_sources
from dateline.lexicon.actors import Actor
from dateline.model import Doubt, EngineError, Layers, Source
from dateline.parse import parser
from dateline.pipeline.pile import kept_in, relink
from dateline.pipeline.reading import read_batch, unread
from dateline.store import Story, keep_actors, kept_actors

#: Reports stored in one transaction: little is lost when a build is interrupted.
TRANSACTION = 32

Progress = Callable[[int, str], None]
#: A report, what was read in it, and the parses made for it that the file does not hold.
Read = tuple[Source, Layers, tuple[tuple[bytes, bytes], ...]]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did and what the file now holds."""

    reports: int
    added: int
    known: int
    entries: int
    quotations: int
    conflicts: int
    doubts: int
    seconds: float


def build(
    paths: Sequence[str | Path],
    story_path: str | Path,
    *,
    workers: int = 1,
    engine: str | None = None,
    scheduler: str | None = None,
    sidecar: Path | None = None,
    columns: Mapping[str, str] | None = None,
    actors: Sequence[Actor] = (),
    progress: Progress | None = None,
) -> BuildSummary:
    """Read reports into a story file, adding only those it does not hold yet, and link the whole pile.

    `actors` are kept in the file: later builds and later readings take them from there until others are given.
    `progress(reports read so far, file)` is called once per new report. `engine` and `scheduler` as in `engine_for`.
    Raises InputError for a path or column that is not there, StoryError for a file that is not a story, EngineError.
    """
    began = time.monotonic()
    with Story.create_or_open(story_path) as story:
        if actors:
            keep_actors(story, actors)
        seen = _Seen()
        fresh = _unknown(story, read_sources(paths, sidecar, columns), seen)
        read = read_all(
            fresh, engine_for(workers, engine, scheduler), Path(story_path).absolute(), kept_actors(story)
        )
        for batch in _batches(_counted(read, seen, progress), TRANSACTION):
            story.add([(source, layers) for source, layers, _ in batch], [one for *_, new in batch for one in new])
        story.drop_file_doubts(d for d in story.file_doubts() if seen.mended(d))
        if not story.linked_is_fresh():
            relink(story)
        totals = story.totals()
        return BuildSummary(
            reports=totals["reports"],
            added=seen.added,
            known=seen.known,
            entries=totals["events"],
            quotations=totals["quotations"],
            conflicts=totals["conflicts"],
            doubts=totals["doubts"],
            seconds=time.monotonic() - began,
        )


#: Names of engines: this process, processes of this machine, a Dask cluster.
ENGINES = ("here", "processes", "dask")


def engine_for(workers: int, name: str | None = None, scheduler: str | None = None) -> Engine:
    """The engine of that name; without one, this process for one worker, processes for more, Dask for a scheduler."""
    name = name or ("dask" if scheduler else "here" if workers <= 1 else "processes")
    if name == "dask":
        return Cluster(workers, parser, scheduler)
    if scheduler:
        raise EngineError(f"a scheduler is for --engine dask, not for {name}")
    if name not in ENGINES:
        raise EngineError(f"no engine {name!r}: choose {', '.join(ENGINES)}")
    return Processes(workers, parser) if name == "processes" else Here()


def read_all(sources: Iterable[Source], engine: Engine, story: Path, actors: Sequence[Actor] = ()) -> Iterator[Read]:
    """Read reports on an engine, in the order they come; parses that the story holds are not made again."""
    return engine.map(partial(read_for, story, actors=actors), sources, _died)


def read_for(story: Path, sources: Sequence[Source], actors: Sequence[Actor] = ()) -> list[Read]:
    """The work of one worker: what a batch of reports says, and the parses that were made for it."""
    parses = kept_in(story)
    layers = read_batch(sources, parses, actors)
    new = parses.take_new()  # handed over with the first report of the batch
    return [(s, one, () if i else new) for i, (s, one) in enumerate(zip(sources, layers, strict=True))]


def _died(source: Source, why: str) -> Read:
    return source, unread(source, why), ()


@dataclass(slots=True)
class _Seen:
    """What one run of ingest came across."""

    known: int = 0
    added: int = 0
    files: set[str] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)

    def mended(self, doubt: Doubt) -> bool:
        """A doubt of an earlier build about a file that this build has read without it."""
        return doubt.id not in self.doubts and doubt.message.split(": ", 1)[0] in self.files


def _unknown(story: Story, found: Iterable[Source | Doubt], seen: _Seen) -> Iterator[Source]:
    """Pass on the reports the story does not hold; file doubts go straight into it."""
    known = story.known()
    for item in found:
        if isinstance(item, Doubt):
            seen.doubts.add(item.id)
            story.add_file_doubts([item])
            continue
        seen.files.add(item.file)
        if item.id in known:
            seen.known += 1
        else:
            yield item


def _counted(found: Iterable[Read], seen: _Seen, progress: Progress | None) -> Iterator[Read]:
    """Count reports as they are read, and say so."""
    for one in found:
        seen.added += 1
        if progress:
            progress(seen.added, one[0].file)
        yield one


def _batches(found: Iterable[Read], size: int) -> Iterator[list[Read]]:
    """What was read in batches; when the user interrupts, it is still handed on, and then the interrupt."""
    batch: list[Read] = []
    try:
        for one in found:
            batch.append(one)
            if len(batch) == size:
                yield batch
                batch = []
    except KeyboardInterrupt:
        yield batch
        raise
    if batch:
        yield batch
