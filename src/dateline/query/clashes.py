"""Where two people say otherwise of one record: told beside the log, so that no word wins in silence.

Until somebody takes a word back, the later one stands. A person who says otherwise than before has changed her mind:
that is no clash.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from dateline.model import Correction, in_force


class Said(NamedTuple):
    """What one person says of one thing."""

    by: str
    at: str
    value: str


class Clash(NamedTuple):
    """A record, the matter (a field, `kept` or `joined`), and what each says of it, the word that stands last."""

    target: str
    matter: str
    said: tuple[Said, ...]

    def __str__(self) -> str:
        words = "; ".join(f"{each.by} ({each.at[:10]}): {each.value}" for each in self.said)
        return f"{self.target}, {self.matter}: {words}. {self.said[-1].by}'s word stands, being the later"


def clashes(log: Sequence[Correction]) -> list[Clash]:
    """Every matter on which the last words of two people differ, by record."""
    last: defaultdict[tuple[str, str], dict[str, Said]] = defaultdict(dict)
    for one in in_force(log):
        for target, matter, value in _matters(one):
            said = last[target, matter]
            said.pop(one.by, None)
            said[one.by] = Said(one.by, one.at, value)
    return [
        Clash(target, matter, tuple(said.values()))
        for (target, matter), said in sorted(last.items())
        if len({each.value for each in said.values()}) > 1
    ]


def _matters(one: Correction) -> Iterator[tuple[str, str, str]]:
    """What a correction settles: fields, whether a record is kept, whether two mentions are one."""
    if one.verb in ("accept", "reject"):
        yield one.target, "kept", "right" if one.verb == "accept" else "wrong"
    elif one.verb == "correct":
        yield one.target, "kept", "right"
        fields: dict[str, Any] = msgspec.json.decode(one.after)
        for name in sorted(fields):
            yield one.target, name, _shown(fields[name])
    elif one.verb == "merge":
        others = msgspec.json.decode(one.after, type=list[str] | str)
        for other in [others] if isinstance(others, str) else others:
            yield one.target, "joined", "one with others"
            yield other, "joined", "one with others"
    else:
        yield one.target, "joined", "stands alone"


def _shown(value: Any) -> str:
    """A value in few words: the date of a `when`, the words of a speaker."""
    if isinstance(value, dict):
        return str(value.get("edtf") or value.get("text") or "unknown")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
