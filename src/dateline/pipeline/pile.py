"""What reports say together: dates from the pile, the link layer, and both as of an earlier day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from dateline.calendar import bounds, is_edtf
from dateline.clean import READ_LANGUAGE, clean
from dateline.dating import Pile, date_from_pile, doubt_undated
from dateline.engine import Engine
from dateline.lexicon.actors import Actor
from dateline.link import link_all
from dateline.model import Dossier, Doubt, Finding, Layers, Linked, Published, QueryError, Reason, Source
from dateline.parse import Parses
from dateline.pipeline.linking import link_file, prepared_of
from dateline.pipeline.reading import read_dossier, read_source
from dateline.store import Story, kept_actors, kept_parses, little_cache, publications

#: Layers of a dated report that date no other.
NOT_DATING = ("entities", "mentions", "quotations", "events", "lines", "orders", "commitments", "reasons")
#: The step whose doubts depend on the pile, and go when the pile changes.
PILE_STEP = "dating/pile"


@cache
def kept_in(story: Path) -> Parses:
    """The parses at hand in this process: its own, and those of the story where its file is in reach."""
    return Parses(kept_parses(story))


def relink(story: Story, engine: Engine | None = None) -> None:
    """Date from the pile what is still undated, then say what the reports say together.

    `engine` links the parts of a large pile; without it they are linked here, one after another.
    """
    with little_cache(story.connection):
        hanging = {key for key, published in publications(story) if _hangs_on_pile(published)}
    if hanging:
        _date_again(story, hanging)
    link_file(story, engine)


def _date_again(story: Story, hanging: set[str]) -> None:
    """Date the reports whose date hangs on the pile; of the others only what dates them is held."""
    before = {key: story.layers_of(key, without=() if key in hanging else NOT_DATING) for key in story.report_ids()}
    dated = date_pile(before, story.source, kept_in(story.path), kept_actors(story))
    for key in sorted(hanging):
        if dated[key] != before[key]:
            story.replace(dated[key])


def date_pile(
    pile: Mapping[str, Layers],
    source_of: Callable[[str], Source],
    parses: Parses | None = None,
    actors: Sequence[Actor] = (),
) -> dict[str, Layers]:
    """All reports by id, those without a date of their own dated with the help of the others where that can be.

    A date that came from the pile before is set aside first: it must not depend on what the pile once was. `parses`
    holds what was parsed before, so that a report that is read again is not parsed again.
    """
    read = {
        report_id: read_source(source_of(report_id), parses=parses, actors=actors)
        if _was_dated_by_pile(layers.report.published)
        else layers
        for report_id, layers in sorted(pile.items())
    }
    wanting = {
        k: x
        for k, x in read.items()
        if _wants_date(x.report.published) and x.report.language in (None, READ_LANGUAGE)
    }
    dated = Pile(x for x in read.values() if not _wants_date(x.report.published)) if wanting else ()
    for report_id, layers in wanting.items():
        published, notes = date_from_pile(layers, dated)
        if published is None:
            read[report_id] = _with_notes(layers, [*notes, *doubt_undated(layers.report)])
        else:
            read[report_id] = _read_again(source_of(report_id), published, notes, parses, actors)
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


def _was_dated_by_pile(published: Published) -> bool:
    return bool(published.excluded_support)


def _hangs_on_pile(published: Published) -> bool:
    """The date of a report whose reading may change with the pile."""
    return _was_dated_by_pile(published) or _wants_date(published)


def _wants_date(published: Published) -> bool:
    """Undated, or dated from inside to more than one day: the pile may know better."""
    if published.edtf is None:
        return True
    span = bounds(published.edtf).days
    return published.basis == "inferred" and (span is None or span > 1)


def _read_again(
    source: Source,
    published: Published,
    notes: Iterable[Finding],
    parses: Parses | None = None,
    actors: Sequence[Actor] = (),
) -> Layers:
    report, own = clean(source)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*own, *notes])
    return read_dossier(dossier, parses=parses, actors=actors)


def as_of(story: Story, day: str) -> tuple[tuple[Layers, ...], Linked]:
    """What the reports published by `day` (EDTF) say together: leak-free, since no later report is looked at.

    Undated reports are left out; a report dated only with the help of a later one is undated here.
    """
    limit = bounds(day).last if is_edtf(day) else None
    if limit is None:
        raise QueryError(f"--as-of needs a day, month or year with an end, not {day!r}")
    known = (key for key in story.report_ids() if _may_be_by(story.report(key).published, limit))
    seen = {key: story.layers_of(key) for key in known}
    dated = date_pile(seen, story.source, kept_in(story.path), kept_actors(story))
    kept = tuple(x for x in dated.values() if _is_by(x.report.published, limit))
    as_stored = {x.report.id for x in kept if x is seen[x.report.id]}
    return kept, link_all(kept, tuple(story.corrections()), prepared_of(story, sorted(as_stored)))


def _may_be_by(published: Published, limit: date) -> bool:
    """Published by then by its own evidence, or without a date of its own (the pile of that day may give one)."""
    return published.edtf is None or bool(published.excluded_support) or _is_by(published, limit)


def _is_by(published: Published, limit: date) -> bool:
    last = bounds(published.edtf).last if published.edtf else None
    return last is not None and last <= limit
