"""Link a large pile part by part: what a part is made of, what it gives, and all parts as one.

`link_part` is a plain function of the reports of one part and of the corrections that speak of them, so parts can be
linked in any order, anywhere, and only where something in them has changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from dateline.link.corrections import BINDING, Amended, named_in
from dateline.link.cutting import Part, cut, foremost_in, place_of
from dateline.link.fronts import Front, front_of, lessened, packed_front
from dateline.link.gathering import gather
from dateline.link.prepared import Prepared
from dateline.link.renaming import called
from dateline.link.step import link
from dateline.model import Correction, Layers, Linked

#: Program text that linking runs on, below the package.
MADE_BY = ("link", "calendar", "lexicon", "model")


@dataclass(frozen=True, slots=True)
class Words:
    """Corrections by the reports that hold what they speak of; those that name nothing of any report are for all."""

    of_report: Mapping[str, tuple[Correction, ...]]
    of_all: tuple[Correction, ...]
    together: tuple[tuple[str, ...], ...]
    """reports of which a person merged or parted records: they are linked together"""

    def of(self, part: Part) -> tuple[Correction, ...]:
        """The corrections that bear on a part, in the order they were written."""
        here = {c.id: c for report in part.reports for c in self.of_report.get(report, ())}
        return tuple(sorted([*here.values(), *self.of_all], key=lambda c: (c.at, c.id)))


def words_of(corrections: Iterable[Correction], home: Callable[[str], str | None]) -> Words:
    """Sort corrections; `home` gives the report that holds a record, None where none does."""
    of_report: dict[str, list[Correction]] = defaultdict(list)
    of_all: list[Correction] = []
    together: list[tuple[str, ...]] = []
    for one in corrections:
        reports = sorted({report for key in named_in(one) if (report := home(key))})
        for report in reports:
            of_report[report].append(one)
        if not reports:
            of_all.append(one)
        if one.verb in BINDING and len(reports) > 1:
            together.append(tuple(reports))
    return Words({key: tuple(found) for key, found in of_report.items()}, tuple(of_all), tuple(together))


def mark_of(part: Part, digests: Mapping[str, str], corrections: Sequence[Correction]) -> str:
    """A digest of all that a part is made from: its reports as they were read, what people said, the program."""
    mark = blake2b(program().encode(), digest_size=16)
    for report in part.reports:
        mark.update(f"\x1e{report}\x1f{digests[report]}".encode())
    for one in corrections:
        mark.update(f"\x1d{one.id}".encode())
    return mark.hexdigest()


@cache
def program() -> str:
    """A digest of the program text and the word lists that linking runs on."""
    mark = blake2b(digest_size=16)
    root = Path(__file__).parent.parent
    for file in sorted(path for room in MADE_BY for path in (root / room).rglob("*") if path.is_file()):
        if file.suffix != ".pyc":
            mark.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    return mark.hexdigest()


def link_part(
    pile: Sequence[Layers], corrections: Sequence[Correction], prepared: Mapping[str, Prepared]
) -> tuple[Front, Linked]:
    """Link one part of a pile that is larger."""
    linked = lessened(link(pile, corrections, prepared), len(pile))
    front = front_of(linked, pile, Amended(corrections))
    return front, msgspec.structs.replace(linked, sequence=())


def link_all(
    pile: Sequence[Layers], corrections: Sequence[Correction] = (), prepared: Mapping[str, Prepared] | None = None
) -> Linked:
    """Link a pile that lies in memory as the reports of a file are linked: as a whole, or in parts if it is large."""
    by_id = {one.report.id: one for one in pile}
    ready = prepared or {}
    home = {key: one.report.id for one in pile for key in _records(one)} if corrections else {}
    words = words_of(corrections, home.get)
    places = (place_of(key, one.report.published.edtf) for key, one in by_id.items())
    parts = cut(places, lambda key: foremost_in(by_id[key]), words.together)
    if len(parts) == 1:
        return link(pile, corrections, ready)
    made = {}
    for part in parts:
        made[part.name] = link_part([by_id[key] for key in part.reports], words.of(part), ready)
    return _as_one(made)


def _records(one: Layers) -> list[str]:
    return [r.id for layer in (one.mentions, one.quotations, one.events) for r in layer]


def _as_one(made: Mapping[str, tuple[Front, Linked]]) -> Linked:
    """All parts in one piece."""
    over = gather(sorted(made), lambda name: packed_front(made[name][0]))
    parts = [called(linked, over.called.get(name, {})) for name, (_, linked) in sorted(made.items())]
    turns = sorted(
        (*turn[:5], name, place, turn[5]) for name in made for place, turn in enumerate(made[name][0].turns)
    )
    return Linked(
        entities=tuple(sorted((*over.entities, *(e for p in parts for e in p.entities)), key=lambda e: e.id)),
        entity_of={k: v for p in parts for k, v in p.entity_of.items()},
        events=tuple(e for p in parts for e in p.events),
        event_of={k: v for p in parts for k, v in p.event_of.items()},
        utterance_of={k: v for p in parts for k, v in p.utterance_of.items()},
        about_of={k: v for p in parts for k, v in p.about_of.items()},
        copy_of={k: v for p in parts for k, v in p.copy_of.items()},
        origin_of={k: v for p in parts for k, v in p.origin_of.items()},
        links=tuple(x for p in parts for x in p.links),
        conflicts=tuple(x for p in parts for x in p.conflicts),
        sequence=tuple(turn[-1] for turn in turns),
        commitments=tuple(x for p in parts for x in p.commitments),
        doubts=tuple(x for p in parts for x in p.doubts),
        reasons=(*over.reasons, *(x for p in parts for x in p.reasons)),
    )
