"""What of a dated report dates others, made once when it is read: a plain function of its words, times and doubts.

`recipe()` digests the program text it is made by, so that what another version made is not used.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from dateline.dating.inside.lead import news_weekday
from dateline.dating.inside.scene import read_scene
from dateline.dating.inside.step import BY_CONVENTION
from dateline.dating.pile.sentences import Key, told_in
from dateline.dating.pile.terms import terms_of
from dateline.model import Layers

#: Program text and rules that it is made by, below this room and beside it.
MADE_BY = ("dating/pile", "dating/inside", "dating/written.py")


class Heard(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A sentence told as past that names a day: the day's key, and its telling words parted by spaces."""

    key: Key
    joined: str

    @property
    def words(self) -> frozenset[str]:
        """The telling words."""
        return frozenset(self.joined.split(" "))


class Support(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One report as others are compared with it. Terms stand in order, one a line."""

    joined: str
    counts: tuple[int, ...]
    weekday: int | None
    """that of the lead's news, where it is named bare"""
    told: tuple[Heard, ...]
    by_custom: bool
    """whether its own date rests on a custom of telling: then it dates no other"""

    @property
    def terms(self) -> Mapping[str, int]:
        """How often each telling term stands in it."""
        return dict(zip(self.joined.split("\n"), self.counts, strict=True)) if self.counts else {}


def support_of(layers: Layers) -> Support:
    """What of a report dates others; needs its times and doubts."""
    terms, scene = sorted(terms_of(layers.report).items()), read_scene(layers.report, layers.times)
    news = news_weekday(scene)
    return Support(
        joined="\n".join(term for term, _ in terms),
        counts=tuple(count for _, count in terms),
        weekday=news.weekday if news else None,
        told=tuple(Heard(each.key, " ".join(sorted(each.words))) for each in told_in(scene)),
        by_custom=any(doubt.code == BY_CONVENTION for doubt in layers.doubts),
    )


@cache
def recipe() -> str:
    """A digest of the program text and rules that it is made by."""
    mark = blake2b(digest_size=8)
    root = Path(__file__).parent.parent.parent
    for place in MADE_BY:
        for file in sorted([root / place] if place.endswith(".py") else (root / place).iterdir()):
            if file.suffix in (".py", ".toml", ".tsv"):
                mark.update(file.read_bytes())
    return mark.hexdigest()
