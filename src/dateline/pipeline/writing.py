"""Write what was linked in parts: names joined over parts, one chronology, and of all this only what has changed."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TypeAlias

import msgspec

from dateline.link import Remembered, called, called_otherwise, gather, program, turns_in
from dateline.model import Linked
from dateline.store import (
    Story,
    change_parts,
    data_as_written,
    data_of_part,
    front_of_part,
    is_worn,
    note_written,
    put_parts,
    written,
)

_PACK = msgspec.msgpack.Encoder()
_LINKED = msgspec.msgpack.Decoder(Linked)
_NAMES = msgspec.msgpack.Decoder(dict[str, str])
#: Where more parts than this have changed, all is written anew: what changes is held in memory.
MOST_CHANGED = 8
#: Stand for what is over the parts, and for what each set of names was made into; no part is called so.
OVER, SETS = "*", "**"
#: Of each part that the file was written from: what its entities were called, and whether it is the same now.
Before: TypeAlias = Mapping[str, tuple[bytes, bool]]


def packed_part(linked: Linked) -> bytes:
    """What linking gave for a part, as the file keeps it."""
    return zlib.compress(_PACK.encode(linked), 1)


def write_parts(story: Story, names: Sequence[str]) -> None:
    """Write the link layer of the parts of these names, one in memory at a time."""
    front = partial(front_of_part, story)
    sets = Remembered(program(), data_as_written(story, SETS))
    over = gather(names, front, sets)
    made = Linked(entities=over.entities, reasons=over.reasons)
    names_in = {name: _PACK.encode(dict(sorted(over.called.get(name, {}).items()))) for name in names}
    del over  # the names by part would stay in memory twice
    turns = ((*turn[:5], name, place, turn[5]) for name in names for place, turn in enumerate(turns_in(front(name))))
    with story.writing():
        before = written(story)
        if _is_little(before, names) and not is_worn(story):
            change_parts(story, _changes(story, before, names_in, made), turns)
        else:
            parts = (_renamed(data_of_part(story, name), names_in[name]) for name in names)
            put_parts(story, chain([made], parts), turns)
        note_written(story, names_in, {OVER: packed_part(made), SETS: sets.packed()})


def _is_little(before: Before, names: Sequence[str]) -> bool:
    """Whether all but a few parts, and most of them, are those that the file was written from."""
    same = sum(name in before and before[name][1] for name in names)
    changed = len(before.keys() - {OVER, SETS}) + len(names) - 2 * same
    return OVER in before and changed <= min(MOST_CHANGED, same)


def _changes(
    story: Story, before: Before, names_in: Mapping[str, bytes], made: Linked
) -> Iterator[tuple[Linked, Linked]]:
    """Of each part in which something changed, what it was when it was written, and what it is."""
    yield _unpacked(data_as_written(story, OVER)), made
    for name in sorted((before.keys() | names_in.keys()) - {OVER, SETS}):
        was, same = before.get(name, (b"", False))
        now = names_in.get(name, b"")
        if same and was and now and was != now:
            yield called_otherwise(_unpacked(data_of_part(story, name)), _NAMES.decode(was), _NAMES.decode(now))
        elif not same:
            old = _renamed(data_as_written(story, name), was) if was else Linked()
            yield old, _renamed(data_of_part(story, name), now) if now else Linked()


def _renamed(data: bytes, names: bytes) -> Linked:
    return called(_unpacked(data), _NAMES.decode(names))


def _unpacked(data: bytes) -> Linked:
    return _LINKED.decode(zlib.decompress(data))
