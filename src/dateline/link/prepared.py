"""What is kept of the words of one report for linking, and how it is read back. `preparing.py` makes it."""

from collections.abc import Sequence
from functools import lru_cache
from struct import pack, unpack
from sys import intern

import msgspec

from dateline.link.retelling import Unit, stop_stems
from dateline.model import Report, Span

#: One run in so many is a key of its own, so that a digest meets the long report it was made from.
SAMPLE = 8
#: The stems of so many strings are held.
RECENT = 2_000


class Part(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A piece of what is kept of a report."""


class Stretch(Part, frozen=True):
    """The content of `text[begin:end]`: stems of all its words; stems without its names, and whom these name."""

    begin: int
    end: int
    stems: frozenset[str]
    bare: frozenset[str]
    names: tuple[str, ...]


class _Kept(Part, frozen=True):
    """A stretch as it is kept: of each stem its place among the words of the report."""

    begin: int
    end: int
    stems: bytes
    bare: bytes
    names: tuple[str, ...]


class _Stretches(Part, frozen=True):
    words: str
    held: tuple[_Kept, ...]


class Sentence(Part, frozen=True):
    """A sentence of a quotation, as `retelling.Unit` has it."""

    begin: int
    end: int
    tokens: str
    names: str
    conditional: bool
    contrast: bool


class Said(Part, frozen=True):
    """A quotation: its sentences, and the words of each stretch inside quotation marks."""

    sentences: tuple[Sentence, ...]
    verbatim: tuple[str, ...]


class DayTold(Part, frozen=True):
    """A sentence that names days (ordinals), with its content stems."""

    begin: int
    end: int
    days: tuple[int, ...]
    stems: str


class Credit(Part, frozen=True):
    """Where words may name another outlet as the source, and the words; `leads` where the name begins them."""

    at: int
    leads: bool
    words: str


_SAID, _STRETCHES = msgspec.msgpack.Decoder(dict[str, Said]), msgspec.msgpack.Decoder(_Stretches)
_PACK = msgspec.msgpack.Encoder()


class Prepared(Part, frozen=True):
    """One report as linking sees its words. Words and stems stand in one string, parted by spaces."""

    size: int
    stems: str
    lead: str
    """stems and pairs of stems of headline and lead, one a line"""
    counts: bytes
    """how often each of them stands there"""
    runs: bytes
    sketch: bytes
    stretches: bytes
    """the content of stretches (`Stretches`), packed as well"""
    said: bytes
    """quotations by id (`quotations_of`), packed: asked for once, they would take most of the room"""
    days: tuple[DayTold, ...]
    credits: tuple[Credit, ...]


@lru_cache(RECENT)
def stems_of(joined: str) -> frozenset[str]:
    """The stems in a string, each held in memory once for all reports. The same string comes again and again."""
    return frozenset(map(intern, joined.split()))


def quotations_of(one: Prepared) -> dict[str, Said]:
    """The quotations of a report by id."""
    return _SAID.decode(one.said)


def packed_stretches(stretches: Sequence[Stretch]) -> bytes:
    """The stretches of a report, each of its words written once."""
    words = sorted({stem for one in stretches for stem in (*one.stems, *one.bare)})
    place = {stem: n for n, stem in enumerate(words)}

    def places(stems: frozenset[str]) -> bytes:
        return pack(f"<{len(stems)}I", *sorted(place[stem] for stem in stems))

    held = [_Kept(one.begin, one.end, places(one.stems), places(one.bare), one.names) for one in stretches]
    return _PACK.encode(_Stretches(" ".join(words), tuple(held)))


class Stretches:
    """The sentences that tell events, the words around triggers, and those of quotations, by where they stand."""

    def __init__(self, one: Prepared) -> None:
        kept = _STRETCHES.decode(one.stretches)
        self._words = tuple(map(intern, kept.words.split()))
        self._held = {(one.begin, one.end): one for one in kept.held}

    def get(self, begin: int, end: int) -> Stretch | None:
        """The content of a stretch; None where it was not prepared."""
        found = self._held.get((begin, end))
        if found is None:
            return None
        bare = self._stems(found.bare)
        stems = bare if found.stems == found.bare else self._stems(found.stems)
        return Stretch(begin, end, stems, bare, found.names)

    def whole(self, begin: int, end: int) -> tuple[frozenset[str], tuple[str, ...]] | None:
        """The stems of a stretch with those of its names, and whom these name: half of what `get` unpacks."""
        found = self._held.get((begin, end))
        return (self._stems(found.stems), found.names) if found is not None else None

    def bare(self, begin: int, end: int) -> tuple[frozenset[str], tuple[str, ...]] | None:
        """The stems of a stretch without its names, and whom these name."""
        found = self._held.get((begin, end))
        return (self._stems(found.bare), found.names) if found is not None else None

    def _stems(self, places: bytes) -> frozenset[str]:
        words = self._words
        return frozenset([words[place] for place in unpack(f"<{len(places) // 4}I", places)])


def unit_of(report: Report, kept: Sentence) -> Unit:
    """A sentence of a quotation as it is compared."""
    tokens, names = tuple(map(intern, kept.tokens.split())), stems_of(kept.names)
    content_ = frozenset(tokens) - stop_stems()
    return Unit(
        span=Span(report.id, kept.begin, kept.end),
        text=report.text[kept.begin : kept.end],
        tokens=tokens,
        content=content_,
        names=names,
        plain=content_ - names if names else content_,
        conditional=kept.conditional,
        contrast=kept.contrast,
    )


def in_sample(key: int) -> bool:
    """Whether a run is one of those by which reports meet."""
    return key % SAMPLE == 0
