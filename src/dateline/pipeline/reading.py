"""What one report says: from its bytes to its layers of findings. Plain functions, which run in any process."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from dateline.clean import READ_LANGUAGE, clean
from dateline.dating import date_from_inside, date_report
from dateline.extract.actors import name_actors
from dateline.extract.entities import find_entities, resolve_pronouns, resolve_signed
from dateline.extract.events import find_commitments, find_events, find_lines
from dateline.extract.order import find_orders
from dateline.extract.quotations import find_quotations
from dateline.extract.times import find_times
from dateline.lexicon.actors import Actor
from dateline.model import (
    Block,
    Declared,
    Dossier,
    Doubt,
    Finding,
    Layers,
    Published,
    Report,
    Source,
    content_id,
)
from dateline.parse import Parses, parse_report, parse_reports, unreadable_runs

Step = Callable[[Dossier], Iterable[Finding]]

#: What is read in one report once it is dated and parsed. Each step may use the layers of those before it.
STEPS: tuple[Step, ...] = (
    find_entities,
    find_quotations,
    resolve_pronouns,
    resolve_signed,
    find_events,
    find_lines,
    find_orders,
    find_commitments,
)


def read_source(
    source: Source, *, parsed: bool = True, actors: Sequence[Actor] = (), parses: Parses | None = None
) -> Layers:
    """Read one report: bytes in, layers of findings out. Whatever is wrong with it becomes a doubt.

    `parsed=False` stops after its date and its times, which need no parse and no language model.
    """
    return read_dossier(_opened(source), parsed=parsed, actors=actors, parses=parses)


def read_dossier(
    dossier: Dossier, *, parsed: bool = True, actors: Sequence[Actor] = (), parses: Parses | None = None
) -> Layers:
    """Read a cleaned report that may or may not be dated yet; `actors` are those of the user's own file.

    What `parses` holds is not parsed again.
    """
    if _is_read(_read_times(dossier)) and parsed:
        report = dossier.report
        dossier.paragraphs = parse_reports([report], parses)[0] if parses else parse_report(report)
        _read_parsed(dossier, actors)
    return dossier.layers()


def read_batch(sources: Sequence[Source], parses: Parses, actors: Sequence[Actor] = ()) -> list[Layers]:
    """Read reports side by side, each distinct paragraph of them parsed once. What cannot be read is doubted."""
    opened = [_open_and_time(source) for source in sources]
    waiting = [one for one in opened if isinstance(one, Dossier) and _is_read(one)]
    try:
        paragraphs = parse_reports([dossier.report for dossier in waiting], parses)
    except Exception:  # one of them stops the parser: each by itself, so that it stops no other
        return [_read_alone(source, actors) for source in sources]
    for dossier, parsed in zip(waiting, paragraphs, strict=True):
        dossier.paragraphs = parsed
        _read_parsed(dossier, actors)
    return [one.layers() if isinstance(one, Dossier) else one for one in opened]


def _open_and_time(source: Source) -> Dossier | Layers:
    try:
        return _read_times(_opened(source))
    except Exception as wrong:
        return unread(source, f"{type(wrong).__name__}: {wrong}")


def _read_alone(source: Source, actors: Sequence[Actor]) -> Layers:
    try:
        return read_source(source, actors=actors)
    except Exception as wrong:
        return unread(source, f"{type(wrong).__name__}: {wrong}")


def _opened(source: Source) -> Dossier:
    """The cleaned report, dated by its own evidence where it has any."""
    report, notes = clean(source)
    published, more = date_report(source, report)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*notes, *more])
    return dossier


def _read_times(dossier: Dossier) -> Dossier:
    """Find its times, and date it from inside where nothing else did."""
    if _is_read(dossier):
        _run(dossier, find_times)
        if dossier.report.published.edtf is None:
            _date_from_inside(dossier)
    return dossier


def _is_read(dossier: Dossier) -> bool:
    """Whether it is in the language that is read."""
    return dossier.report.language in (None, READ_LANGUAGE)


def _read_parsed(dossier: Dossier, actors: Sequence[Actor]) -> None:
    """All that needs the parse."""
    dossier.add(unreadable_runs(dossier.report))
    for step in STEPS:
        _run(dossier, step)
        if step is find_entities and actors:
            _run(dossier, _named_by(actors))


def _named_by(actors: Sequence[Actor]) -> Step:
    def named(dossier: Dossier) -> Iterator[Finding]:
        return name_actors(dossier, actors)

    return named


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


def unread(source: Source, why: str) -> Layers:
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
    return Layers(report=report, doubts=(doubt,))
