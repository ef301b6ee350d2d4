"""The steps in order: read this file first.

    ingest -> clean -> dating (own evidence) -> parse -> times -> dating (from inside) -> times again
           -> entities -> quotations -> pronouns -> events -> order -> commitments          what one report says
           -> dating (from the pile) -> link                                       what reports say together
           -> store

`read_source` is a plain function of one report's bytes, so it runs in any process and in any order; `link` is a
plain function of the set of reports, so the order of arrival leaves no trace. The rest here is bookkeeping.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from dateline.calendar import bounds, is_edtf
from dateline.clean import READ_LANGUAGE, clean
from dateline.dating import Pile, date_from_inside, date_from_pile, date_report
from dateline.engine import Engine, Here, Processes
from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.events import find_commitments, find_events, find_lines
from dateline.extract.order import find_orders
from dateline.extract.quotations import find_quotations
from dateline.extract.times import find_times
from dateline.ingest import read_sources
from dateline.link import link
from dateline.model import (
    Block,
    Declared,
    Dossier,
    Doubt,
    Finding,
    Layers,
    Linked,
    Published,
    QueryError,
    Reason,
    Report,
    Source,
    content_id,
)
from dateline.parse import language_model, parse_report, unreadable_runs
from dateline.store import Story

Step = Callable[[Dossier], Iterable[Finding]]

#: What is read in one report once it is dated and parsed. Each step may use the layers of those before it.
STEPS: tuple[Step, ...] = (
    find_entities,
    find_quotations,
    resolve_pronouns,
    find_events,
    find_lines,
    find_orders,
    find_commitments,
)
#: The step whose doubts depend on the pile, and go when the pile changes.
PILE_STEP = "dating/pile"
#: Reports stored in one transaction: little is lost when a build is interrupted.
TRANSACTION = 32

Progress = Callable[[int, str], None]


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


def read_source(source: Source, *, parsed: bool = True) -> Layers:
    """Read one report: bytes in, layers of findings out. Whatever is wrong with it becomes a doubt.

    `parsed=False` stops after its date and its times, which need no parse and no language model.
    """
    report, notes = clean(source)
    published, more = date_report(source, report)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*notes, *more])
    return read_dossier(dossier, parsed=parsed)


def read_dossier(dossier: Dossier, *, parsed: bool = True) -> Layers:
    """Read a cleaned report that may or may not be dated yet."""
    if dossier.report.language not in (None, READ_LANGUAGE):
        return dossier.layers()
    _run(dossier, find_times)
    if dossier.report.published.edtf is None:
        _date_from_inside(dossier)
    if not parsed:
        return dossier.layers()
    dossier.add(unreadable_runs(dossier.report))
    dossier.paragraphs = parse_report(dossier.report)
    for step in STEPS:
        _run(dossier, step)
    return dossier.layers()


def _run(dossier: Dossier, step: Step) -> None:
    """Run one step; when it crashes, keep what it found until then and say so (one bad report never ends a build)."""
    try:
        dossier.add(step(dossier))
    except Exception as wrong:
        dossier.add([_crash(dossier.report, step.__name__, wrong)])


def _crash(report: Report, step: str, wrong: Exception) -> Doubt:
    return Doubt(
        id=content_id("d", report.id, "step-crashed", step),
        code="step-crashed",
        report=report.id,
        begin=0,
        end=max(len(report.text), 1),
        step=step,
        message=f"{step} stopped in {report.file}: {type(wrong).__name__}: {wrong}. What it found before is kept.",
    )


def _date_from_inside(dossier: Dossier) -> None:
    published, notes = date_from_inside(dossier)
    dossier.add(notes)
    if published is not None:
        set_published(dossier, published)


def set_published(dossier: Dossier, published: Published) -> None:
    """Date a report and read its times again against that date."""
    dossier.report = msgspec.structs.replace(dossier.report, published=published)
    old = set(dossier.times)
    dossier.times.clear()
    dossier.reasons = [reason for reason in dossier.reasons if reason.target not in old]
    _run(dossier, find_times)


def read_text(
    text: str, published: str | None = None, *, raw: bool = False, file: str = "-", parsed: bool = True
) -> Layers:
    """Read a single text as `build` would; `raw` takes it as plain body text, without cleaning or dating."""
    source = Source(file=file, data=text.encode("utf-8", "surrogatepass"), declared=Declared(published=published))
    if not raw:
        return read_source(source, parsed=parsed)
    return read_dossier(raw_dossier(text, published, file), parsed=parsed)


def raw_dossier(text: str, published: str | None, file: str) -> Dossier:
    """A dossier of plain body text: every paragraph is body, offsets count in the file."""
    source = Source(file=file, data=text.encode("utf-8", "surrogatepass"), declared=Declared(published=published))
    report = Report(
        id=source.id,
        file=file,
        published=Published(edtf=published, basis="metadata" if published else "none"),
        blocks=tuple(_body_blocks(text)),
        text=text,
    )
    return Dossier(report=report)


def _body_blocks(text: str) -> Iterator[Block]:
    """Cut at blank lines, or at line ends when there are none."""
    mark = "\n\n" if "\n\n" in text else "\n"
    at = 0
    for part in text.split(mark):
        begin = at + len(part) - len(part.lstrip())
        end = at + len(part.rstrip())
        if begin < end:
            yield Block("body", begin, end)
        at += len(part) + len(mark)


def build(
    paths: Sequence[str | Path],
    story_path: str | Path,
    *,
    workers: int = 1,
    sidecar: Path | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> BuildSummary:
    """Read reports into a story file, adding only those it does not hold yet, and link the whole pile.

    `progress(reports read so far, file)` is called once per new report. Raises InputError for a path or column
    that is not there, StoryError for a file that is not a story.
    """
    began = time.monotonic()
    with Story.create_or_open(story_path) as story:
        seen = _Seen()
        fresh = _unknown(story, read_sources(paths, sidecar, columns), seen)
        pairs = _counted(read_all(fresh, engine_for(workers)), seen, progress)
        for batch in _batches(pairs, TRANSACTION):
            story.add(batch)
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


def engine_for(workers: int) -> Engine:
    """This process for one worker, a pool of processes for more."""
    return Here() if workers <= 1 else Processes(workers, language_model)


def read_all(sources: Iterable[Source], engine: Engine) -> Iterator[tuple[Source, Layers]]:
    """Read reports on an engine, in the order they come."""
    return engine.map(_read_pair, sources, _unread)


def _read_pair(source: Source) -> tuple[Source, Layers]:
    try:
        return source, read_source(source)
    except Exception as wrong:
        return _unread(source, f"{type(wrong).__name__}: {wrong}")


def _unread(source: Source, why: str) -> tuple[Source, Layers]:
    """A report that cannot be read is stored with its bytes and a doubt, so that nothing is lost in silence."""
    report = Report(id=source.id, file=source.file, outlet=source.declared.outlet, text=source.decode())
    doubt = Doubt(
        id=content_id("d", source.id, "unreadable"),
        code="unreadable",
        report=source.id,
        begin=0,
        end=max(len(report.text), 1),
        step="read",
        message=f"{source.file} could not be read: {why}. Its bytes are stored; nothing was taken from it.",
    )
    return source, Layers(report=report, doubts=(doubt,))


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


def _counted(
    pairs: Iterable[tuple[Source, Layers]], seen: _Seen, progress: Progress | None
) -> Iterator[tuple[Source, Layers]]:
    """Count reports as they are read, and say so."""
    for source, layers in pairs:
        seen.added += 1
        if progress:
            progress(seen.added, source.file)
        yield source, layers


def _batches(pairs: Iterable[tuple[Source, Layers]], size: int) -> Iterator[list[tuple[Source, Layers]]]:
    """Pairs in batches; when the user interrupts, what has been read is still handed on, and then the interrupt."""
    batch: list[tuple[Source, Layers]] = []
    try:
        for pair in pairs:
            batch.append(pair)
            if len(batch) == size:
                yield batch
                batch = []
    except KeyboardInterrupt:
        yield batch
        raise
    if batch:
        yield batch


def relink(story: Story) -> None:
    """Date from the pile what is still undated, then say what the reports say together."""
    before = {layers.report.id: layers for layers in story.layers()}
    pile = date_pile(before, story.source)
    for report_id, layers in pile.items():
        if layers != before[report_id]:
            story.replace(layers)
    story.put_linked(link(tuple(pile.values()), tuple(story.corrections())))


def date_pile(pile: Mapping[str, Layers], source_of: Callable[[str], Source]) -> dict[str, Layers]:
    """All reports by id, those without a date of their own dated with the help of the others where that can be.

    A date that came from the pile before is set aside first: it must not depend on what the pile once was.
    """
    read = {
        report_id: read_source(source_of(report_id)) if layers.report.published.excluded_support else layers
        for report_id, layers in sorted(pile.items())
    }
    wanting = {k: x for k, x in read.items() if _wants_date(x) and x.report.language in (None, READ_LANGUAGE)}
    dated = Pile(x for x in read.values() if not _wants_date(x)) if wanting else ()
    for report_id, layers in wanting.items():
        published, notes = date_from_pile(layers, dated)
        if published is None:
            read[report_id] = _with_notes(layers, notes)
        else:
            read[report_id] = _read_again(source_of(report_id), published, notes)
    return read


def _with_notes(layers: Layers, notes: Sequence[Doubt | Reason]) -> Layers:
    """What the pile left open about a date, in place of what an earlier pile left open."""
    doubts = [d for d in layers.doubts if d.step != PILE_STEP] + [n for n in notes if isinstance(n, Doubt)]
    reasons = [r for r in layers.reasons if not r.rule.startswith("pile/")] + [
        n for n in notes if isinstance(n, Reason)
    ]
    return msgspec.structs.replace(
        layers,
        doubts=tuple(sorted(doubts, key=lambda d: d.id)),
        reasons=tuple(sorted(reasons, key=lambda r: (r.target, r.aspect, r.rule, r.note))),
    )


def _wants_date(layers: Layers) -> bool:
    """Undated, or dated from inside to more than one day: the pile may know better."""
    published = layers.report.published
    if published.edtf is None:
        return True
    span = bounds(published.edtf).days
    return published.basis == "inferred" and (span is None or span > 1)


def _read_again(source: Source, published: Published, notes: Iterable[Finding]) -> Layers:
    report, own = clean(source)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*own, *notes])
    return read_dossier(dossier)


def as_of(story: Story, day: str) -> tuple[tuple[Layers, ...], Linked]:
    """What the reports published by `day` (EDTF) say together: leak-free, since no later report is looked at.

    Undated reports are left out; a report dated only with the help of a later one is undated here.
    """
    limit = bounds(day).last if is_edtf(day) else None
    if limit is None:
        raise QueryError(f"--as-of needs a day, month or year with an end, not {day!r}")
    seen = {x.report.id: x for x in story.layers() if _may_be_by(x, limit)}
    kept = tuple(x for x in date_pile(seen, story.source).values() if _is_by(x, limit))
    return kept, link(kept, tuple(story.corrections()))


def _may_be_by(layers: Layers, limit: date) -> bool:
    """Published by then by its own evidence, or without a date of its own (the pile of that day may give one)."""
    published = layers.report.published
    return published.edtf is None or bool(published.excluded_support) or _is_by(layers, limit)


def _is_by(layers: Layers, limit: date) -> bool:
    edtf = layers.report.published.edtf
    last = bounds(edtf).last if edtf else None
    return last is not None and last <= limit
