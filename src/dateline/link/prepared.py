"""What is kept of the words of one report for linking, and how it is read back. `preparing.py` makes it."""

from functools import lru_cache
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
    stems: str
    bare: str
    names: tuple[str, ...]


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


_SAID, _STRETCHES = msgspec.msgpack.Decoder(dict[str, Said]), msgspec.msgpack.Decoder(tuple[Stretch, ...])


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
    """the content of stretches (`stretches_of`), packed as well"""
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


def stretches_of(one: Prepared) -> tuple[Stretch, ...]:
    """The sentences that tell events, and the words of quotations."""
    return _STRETCHES.decode(one.stretches)


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
