"""Reports without a date of their own, dated by the others of a pile: which of them are now read otherwise.

What of each report dates others is kept in the file since it was read, so that a pile is asked without its texts; of
one that the pile may date, its own date and times beside that, so that it is not cleaned again to be asked for. A
report is read again only where the pile now says something else of it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from dateline.calendar import bounds
from dateline.clean import READ_LANGUAGE, clean
from dateline.dating import Kept, Pile, Support, date_from_pile, doubt_undated, recipe, support_of
from dateline.lexicon.actors import Actor
from dateline.model import Dossier, Doubt, Finding, Layers, Published, Reason, Source, TimeExpression
from dateline.parse import Parses
from dateline.pipeline.reading import read_dossier, read_source
from dateline.store import Story, keep_prepared, kept_actors, kept_prepared, publications, unprepared


class Own(msgspec.Struct, frozen=True, array_like=True):
    """Of a report that the pile may date: when it was published by its own words, and its times read by that."""

    published: Published
    times: tuple[TimeExpression, ...]


class Held(Support, frozen=True, array_like=True, gc=False):
    """What of a report dates others, and what is its own where the pile may date it."""

    own: Own | None = None


_PACK, _UNPACK = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Support)
_HELD = msgspec.msgpack.Decoder(Held)
#: Layers that date no report: it is dated by its words, its times and what was doubted of them.
NOT_DATING = ("entities", "mentions", "quotations", "events", "lines", "orders", "commitments")
#: So many reports are looked at at once where an older program has not kept what dates others.
AT_ONCE = 128
#: The step whose doubts depend on the pile, and go when the pile changes.
PILE_STEP = "dating/pile"
Notes = Sequence[Doubt | Reason]


@dataclass(frozen=True, slots=True)
class Hanging:
    """A report whose date hangs on the pile: as it is stored, and as it stands without the pile."""

    stored: Layers
    own: Layers

    @property
    def is_asked(self) -> bool:
        """Whether the pile is asked for its date."""
        return wants_date(self.own.report.published) and self.own.report.language in (None, READ_LANGUAGE)


def dated_anew(story: Story, keys: Collection[str], parses: Parses) -> dict[str, Layers]:
    """Of a pile of these reports those that it dates otherwise than they are stored, by id, as they are read then.

    A date that came from the pile before is set aside first: it must not depend on what the pile once was.
    """
    dates = {key: published for key, published in publications(story) if key in keys}
    hanging = {key: _hanging(story, key) for key, published in dates.items() if hangs_on_pile(published)}
    if not hanging:
        return {}
    pile = _pile(story, dates, hanging)
    actors = kept_actors(story)
    found = {key: _anew(story, one, pile, parses, actors) for key, one in sorted(hanging.items())}
    return {key: layers for key, layers in found.items() if layers is not None}


def packed_support(layers: Layers) -> tuple[str, bytes]:
    """What of a report dates others, as the file keeps it: the recipe it was made by, the bytes."""
    published, support = layers.report.published, support_of(layers)
    if published.excluded_support or not wants_date(published):
        return recipe(), _PACK.encode(support)
    return recipe(), _PACK.encode(Held(**msgspec.structs.asdict(support), own=Own(published, layers.times)))


def replace(story: Story, layers: Layers) -> None:
    """Put a report as the pile now dates it in place of the old one. What was kept of its own words stays."""
    new, old = layers.report, story.report(layers.report.id)
    same = msgspec.structs.replace(old, published=new.published) == new  # else another program has read it
    found = kept_prepared(story, recipe(), [new.id] if same else (), "support")
    kept = {key: (recipe(), data) for key, data in found}
    with story.writing():
        story.replace(layers)
        keep_prepared(story, kept, "support")


def keep_missing_support(story: Story) -> None:
    """Make and keep it where the file does not hold it by this recipe."""
    missing = unprepared(story, recipe(), "support")
    for some in (missing[at : at + AT_ONCE] for at in range(0, len(missing), AT_ONCE)):
        made = {key: packed_support(story.layers_of(key, without=NOT_DATING)) for key in some}
        keep_prepared(story, made, "support")


def hangs_on_pile(published: Published) -> bool:
    """The date of a report whose reading may change with the pile."""
    return bool(published.excluded_support) or wants_date(published)


def wants_date(published: Published) -> bool:
    """Undated, or dated from inside to more than one day: the pile may know better."""
    if published.edtf is None:
        return True
    span = bounds(published.edtf).days
    return published.basis == "inferred" and (span is None or span > 1)


def _hanging(story: Story, key: str) -> Hanging:
    stored = story.layers_of(key, without=NOT_DATING)
    if not stored.report.published.excluded_support:
        return Hanging(stored, stored)
    return Hanging(stored, _kept_own(story, stored) or read_source(story.source(key), parsed=False))


def _kept_own(story: Story, stored: Layers) -> Layers | None:
    """A report that the pile dated as it stands without that, by what was kept when it was read."""
    report = stored.report
    for _, data in kept_prepared(story, recipe(), [report.id], "support"):
        if own := _HELD.decode(data).own:
            return Layers(report=msgspec.structs.replace(report, published=own.published), times=own.times)
    return None


def _pile(story: Story, dates: Mapping[str, Published], hanging: Mapping[str, Hanging]) -> Pile:
    """The reports that have a date of their own, also where a pile gave one until now."""
    own = {key: one.own for key, one in hanging.items() if not wants_date(one.own.report.published)}
    known = {key: published for key, published in dates.items() if key not in hanging}
    freed = {key: layers.report.published for key, layers in own.items()}
    asked = (one.own.report for one in hanging.values() if one.is_asked)
    return Pile.kept((known | freed).items(), Kept(partial(_support, story, own), story.report), asked)


def _support(story: Story, own: Mapping[str, Layers], key: str) -> Support:
    if key in own:
        return support_of(own[key])
    for _, data in kept_prepared(story, recipe(), [key], "support"):
        return _UNPACK.decode(data)
    return support_of(story.layers_of(key, without=NOT_DATING))


def _anew(story: Story, one: Hanging, pile: Pile, parses: Parses, actors: Sequence[Actor]) -> Layers | None:
    """The report as it is to be read now; None where it is stored so."""
    key, by_pile = one.stored.report.id, one.own is not one.stored
    if not one.is_asked:
        return (
            _unless_stored(story, read_source(story.source(key), parses=parses, actors=actors)) if by_pile else None
        )
    published, notes = date_from_pile(one.own, pile)
    if published is not None:
        same = published == one.stored.report.published and set(notes) == set(_pile_notes(one.stored))
        return None if same else _read_again(story.source(key), published, notes, parses, actors)
    notes = [*notes, *doubt_undated(one.own.report)]
    if by_pile:
        return _with_notes(read_source(story.source(key), parses=parses, actors=actors), notes)
    return None if _with_notes(one.stored, notes) == one.stored else _with_notes(story.layers_of(key), notes)


def _unless_stored(story: Story, layers: Layers) -> Layers | None:
    return None if layers == story.layers_of(layers.report.id) else layers


def _pile_notes(layers: Layers) -> list[Doubt | Reason]:
    """What the pile said of a date when the report was last read."""
    doubts = [d for d in layers.doubts if d.step == PILE_STEP]
    return [*doubts, *(r for r in layers.reasons if r.rule.startswith("pile/"))]


def _with_notes(layers: Layers, notes: Notes) -> Layers:
    """What the pile left open about a date, in place of what an earlier pile left open."""
    old = set(_pile_notes(layers))
    doubts = [d for d in layers.doubts if d not in old] + [n for n in notes if isinstance(n, Doubt)]
    reasons = [r for r in layers.reasons if r not in old] + [n for n in notes if isinstance(n, Reason)]
    return msgspec.structs.replace(
        layers,
        doubts=tuple(sorted(doubts, key=lambda d: d.id)),
        reasons=tuple(sorted(reasons, key=lambda r: (r.target, r.aspect, r.rule, r.note))),
    )


def _read_again(
    source: Source, published: Published, notes: Iterable[Finding], parses: Parses, actors: Sequence[Actor]
) -> Layers:
    report, own = clean(source)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add([*own, *notes])
    return read_dossier(dossier, parses=parses, actors=actors)
