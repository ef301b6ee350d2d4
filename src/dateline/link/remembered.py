"""What was made of each set of names that parts have in common, kept so that it is made again only where it changed.

A set is known by a digest of all that it is made from: its members as they are packed, and the program. What is kept
makes no difference to the answers.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from dateline.model import Entity, Reason

#: A member of a set: its part, its entity packed, whether a person set it apart from all others.
Member = tuple[str, bytes, bool]
#: No more sets are kept: they are in memory at once, some 300 bytes each.
MOST = 200_000


class Joined(msgspec.Struct, frozen=True, array_like=True):
    """What a set was made into: entities, what each member is called (part, its id there, the name), and why."""

    entities: tuple[Entity, ...]
    called: tuple[tuple[str, str, str], ...]
    reasons: tuple[Reason, ...]


_PACK, _UNPACK = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Joined)
_ALL = msgspec.msgpack.Decoder(dict[bytes, msgspec.Raw])


class Remembered:
    """Sets as an earlier gathering left them; those asked for are kept for the next."""

    def __init__(self, program: str = "", kept: bytes = b"") -> None:
        """`program` is a digest of the program text that sets are made by."""
        self._mark = program.encode()[:64]
        self._before: Mapping[bytes, msgspec.Raw] = _ALL.decode(zlib.decompress(kept)) if kept else {}
        self._now: dict[bytes, msgspec.Raw] = {}

    def of(self, members: Sequence[Member], make: Callable[[Sequence[Member]], Joined]) -> Joined:
        """What these members are made into."""
        key = self._key(members)
        found = self._before.get(key)
        made = make(members) if found is None else _UNPACK.decode(found)
        if len(self._now) < MOST:
            self._now[key] = msgspec.Raw(_PACK.encode(made)) if found is None else found
        return made

    def packed(self) -> bytes:
        """The sets that were asked for."""
        return zlib.compress(_PACK.encode(dict(sorted(self._now.items()))), 1)

    def _key(self, members: Sequence[Member]) -> bytes:
        mark = blake2b(digest_size=16, key=self._mark)
        for part, entity, alone in members:
            mark.update(f"{part}\x1f{len(entity)}\x1f{alone:d}\x1e".encode())
            mark.update(entity)
        return mark.digest()
