"""Which tellings are looked at as a pair: those that share a key."""

from collections.abc import Iterator

from dateline.link.disasters import DISASTERS
from dateline.link.kinds import kin_of
from dateline.link.tellings import Telling


def keys(telling: Telling) -> Iterator[str]:
    """Mentions may be one event when they share one of these."""
    family, exact = telling.family, telling.window.exact
    day = telling.window.first.isoformat() if exact else ""
    for who in telling.people | telling.doers | telling.receivers:  # in any order: `blocks` takes them as a set
        yield f"{family} {who}"
        if exact:
            yield f"{telling.type} {who} {day}"
    for name in telling.named:
        yield f"{family} {name}"
    yield f"{family} {telling.story}"
    kin = kin_of(family)
    for other in kin:
        yield f"{other} {telling.story}"
    yield f"{family} {telling.report}"
    if telling.headline or telling.lead:
        yield f"{telling.type} {telling.report}"
    if family in DISASTERS:
        yield family
    if exact:
        # What was told of a day is told again months later, in other stories.
        yield f"{family} {day}"
        for other in kin:
            yield f"{other} {day}"
    if telling.said:
        yield f"{telling.said}"
    if telling.print:
        yield telling.print
    if telling.again:
        yield f"again {telling.again}"
