"""From reports to a story file: which are new, who reads them, and when the pile is linked anew."""

import shlex
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import msgspec

from dateline.engine import Cluster, Engine, Here, Processes, one_thread
from dateline.ingest import read_sources
from dateline.lexicon.actors import Actor
from dateline.model import Declared, Doubt, EngineError, Layers, Source, content_id
from dateline.parse import parser
from dateline.pipeline.linking import packed
from dateline.pipeline.pile import kept_in, relink
from dateline.pipeline.reading import read_batch, unread
from dateline.pipeline.redating import packed_support
from dateline.store import Story, keep_actors, kept_actors

#: Reports stored in one transaction: some seconds of reading are lost when a build is killed, and few pages of the
#: indexes are written more than once.
TRANSACTION = 128

Progress = Callable[[int, str], None]
#: What was made of a report for later: the recipe it was made by, and the bytes.
Made = tuple[str, bytes]
#: A report, what was read in it, the parses made for it that the file does not hold, what linking needs of it, and
#: what of it dates others.
Read = tuple[Source, Layers, tuple[tuple[bytes, bytes], ...], Made, Made]


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
    one_thread()  # before cleaning loads a matrix library
    with Story.create_or_open(story_path) as story:
        if actors:
            keep_actors(story, actors)
        seen = _Seen()
        fresh = _unknown(story, read_sources(paths, sidecar, columns), seen)
        read = read_all(
            fresh, engine_for(workers, engine, scheduler), Path(story_path).absolute(), kept_actors(story)
        )
        for batch in _batches(_counted(read, seen, progress), TRANSACTION):
            _store(story, batch)
        story.drop_file_doubts(d for d in story.file_doubts() if seen.mended(d))
        if not story.linked_is_fresh():
            relink(story, engine_for(workers, engine, scheduler, _nothing))
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


def _store(story: Story, batch: Sequence[Read]) -> None:
    """A batch in one transaction."""
    story.add(
        [(source, layers) for source, layers, *_ in batch],
        [one for _, _, new, *_ in batch for one in new],
        {layers.report.id: ready for _, layers, _, ready, _ in batch},
        {layers.report.id: support for _, layers, *_, support in batch},
    )


#: Names of engines: this process, processes of this machine, a Dask cluster.
ENGINES = ("here", "processes", "dask")


def engine_for(
    workers: int,
    name: str | None = None,
    scheduler: str | None = None,
    prepare: Callable[[], object] = parser,
) -> Engine:
    """The engine of that name; without one, this process for one worker, processes for more, Dask for a scheduler.

    `prepare` runs in each worker first; it loads the language model where reports are read.
    """
    name = name or ("dask" if scheduler else "here" if workers <= 1 else "processes")
    if name == "dask":
        return Cluster(workers, prepare, scheduler)
    if scheduler:
        raise EngineError(f"a scheduler is for --engine dask, not for {name}")
    if name not in ENGINES:
        raise EngineError(f"no engine {name!r}: choose {', '.join(ENGINES)}")
    return Processes(workers, prepare) if name == "processes" else Here()


def _nothing() -> None:
    """What linking needs loaded in a worker."""


def read_all(sources: Iterable[Source], engine: Engine, story: Path, actors: Sequence[Actor] = ()) -> Iterator[Read]:
    """Read reports on an engine, in the order they come; parses that the story holds are not made again."""
    return engine.map(partial(read_for, story, actors=actors), sources, _died)


def read_for(story: Path, sources: Sequence[Source], actors: Sequence[Actor] = ()) -> list[Read]:
    """The work of one worker: what a batch of reports says, and the parses that were made for it."""
    parses = kept_in(story)
    layers = read_batch(sources, parses, actors)
    new = parses.take_new()  # handed over with the first report of the batch
    read = enumerate(zip(sources, layers, strict=True))
    return [(source, one, () if place else new, packed(one), packed_support(one)) for place, (source, one) in read]


def _died(source: Source, why: str) -> Read:
    layers = unread(source, why)
    return source, layers, (), packed(layers), packed_support(layers)


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
        if doubt := _declared_later(story, item, known):
            seen.doubts.add(doubt.id)
            story.add_file_doubts([doubt])
        if item.id in known:
            seen.known += 1
        else:
            yield item


def _declared_later(story: Story, item: Source, known: set[str]) -> Doubt | None:
    """The same bytes are in the story with less said of them, which a reading never changes: say how to."""
    if item.declared == Declared():
        return None
    bare = msgspec.structs.replace(item, declared=Declared())
    older = item.id if item.id in known else bare.id
    if older not in known or story.source(older).declared == item.declared:
        return None
    had = "is kept as it was then" if older == item.id else "is in the story a second time"
    return Doubt(
        id=content_id("d", "ingest", "declared-later", item.file, older, had),
        code="declared-later",
        report=None,
        step="ingest",
        message=f"{item.file}: what is declared of it now was not when it was first read, and that reading {had}. "
        f"To read it as declared: dateline forget {shlex.quote(story.path.name)} {older}, then build again.",
    )


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
