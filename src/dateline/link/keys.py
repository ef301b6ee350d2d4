"""Which tellings are looked at as a pair: those that share a key."""

from collections.abc import Iterator

from dateline.link.disasters import DISASTERS
from dateline.link.kinds import kin_of
from dateline.link.tellings import Telling


def keys(telling: Telling) -> Iterator[str]:
    """Mentions may be one event when they share one of these."""
    for who in sorted(telling.people | telling.doers | telling.receivers):
        yield f"{telling.family} {who}"
        if telling.window.exact:
            yield f"{telling.type} {who} {telling.window.first}"
    yield from (f"{telling.family} {name}" for name in telling.named)
    yield f"{telling.family} {telling.story}"
    yield from (f"{kin} {telling.story}" for kin in sorted(kin_of(telling.family)))
    yield f"{telling.family} {telling.report}"
    if telling.headline or telling.lead:
        yield f"{telling.type} {telling.report}"
    if telling.family in DISASTERS:
        yield telling.family
    if telling.window.exact:
        # What was told of a day is told again months later, in other stories.
        yield from (f"{kind} {telling.window.first}" for kind in sorted({telling.family, *kin_of(telling.family)}))
    if telling.said:
        yield f"{telling.said}"
    if telling.print:
        yield telling.print
