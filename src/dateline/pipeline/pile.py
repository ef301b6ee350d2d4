"""What reports say together: dates from the pile, the link layer, and both as of an earlier day."""

from datetime import date
from functools import cache
from pathlib import Path

from dateline.calendar import bounds, is_edtf
from dateline.engine import Engine
from dateline.link import link_all
from dateline.model import Layers, Linked, Published, QueryError
from dateline.parse import Parses
from dateline.pipeline.linking import link_file, prepared_of
from dateline.pipeline.redating import dated_anew, hangs_on_pile, keep_missing_support, replace
from dateline.store import Story, kept_parses, little_cache, publications


@cache
def kept_in(story: Path) -> Parses:
    """The parses at hand in this process: its own, and those of the story where its file is in reach."""
    return Parses(kept_parses(story))


def relink(story: Story, engine: Engine | None = None) -> None:
    """Date from the pile what is still undated, then say what the reports say together.

    `engine` links the parts of a large pile; without it they are linked here, one after another.
    """
    with little_cache(story.connection):
        dates = {key: hangs_on_pile(published) for key, published in publications(story)}
        if any(dates.values()):
            keep_missing_support(story)
            for _, layers in sorted(dated_anew(story, dates.keys(), kept_in(story.path)).items()):
                replace(story, layers)
    link_file(story, engine)


def as_of(story: Story, day: str) -> tuple[tuple[Layers, ...], Linked]:
    """What the reports published by `day` (EDTF) say together: leak-free, since no later report is looked at.

    Undated reports are left out; a report dated only with the help of a later one is undated here.
    """
    limit = bounds(day).last if is_edtf(day) else None
    if limit is None:
        raise QueryError(f"--as-of needs a day, month or year with an end, not {day!r}")
    known = {key for key, published in publications(story) if _may_be_by(published, limit)}
    anew = dated_anew(story, known, kept_in(story.path))
    seen = (anew.get(key) or story.layers_of(key) for key in sorted(known))
    kept = tuple(x for x in seen if _is_by(x.report.published, limit))
    as_stored = sorted(x.report.id for x in kept if x.report.id not in anew)
    return kept, link_all(kept, tuple(story.corrections()), prepared_of(story, as_stored))


def _may_be_by(published: Published, limit: date) -> bool:
    """Published by then by its own evidence, or without a date of its own (the pile of that day may give one)."""
    return published.edtf is None or bool(published.excluded_support) or _is_by(published, limit)


def _is_by(published: Published, limit: date) -> bool:
    last = bounds(published.edtf).last if published.edtf else None
    return last is not None and last <= limit
