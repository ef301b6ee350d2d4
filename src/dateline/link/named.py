"""Which entities of two reports may be one: what the join knows of each, the keys they share, how two compare."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline.link.names import CACHED, acronym, organisation_key, person_match, spelling
from dateline.link.words import fold
from dateline.model import Entity


class Named(msgspec.Struct, frozen=True, gc=False):
    """What the join knows of an entity of one report, or of a cluster of them."""

    entity: Entity
    country: str | None
    names: tuple[tuple[str, ...], ...]
    members: tuple[Entity, ...]


def keys(named: Named) -> Iterator[str]:
    """Entities may be one when they share one of these."""
    kind, entity = named.entity.kind, named.entity
    if kind == "person":
        for name in named.names:
            yield from (f"person {name[0]}", f"person {name[-1]}", f"person {''.join(name)}")
    elif kind == "organisation":
        for written in dict.fromkeys((entity.name, *entity.names)):
            if _is_name(written):
                yield f"organisation {organisation_key(written)}"
        for written in entity.names:
            if short := acronym(written):
                yield f"organisation {short.casefold()}"
    elif kind != "anonymous":
        yield f"{kind} {spelling(entity.name)}"
        for written in entity.names:
            if written != entity.name and _is_name(written):
                yield f"{kind} {spelling(written)}"


@lru_cache(maxsize=CACHED)
def _is_name(words: str) -> bool:
    """Whether these are a name and no description: `the company` is another one in the next report.

    The last word of a name is written with a capital somewhere: `Bank of Velland`, `easyJet`, not `U.S. food group`.
    """
    last = words.split()[-1:]
    return bool(last) and any(c.isupper() or c.isdigit() for c in last[0])


def compare(one: Named, other: Named) -> tuple[float, str] | None:
    """How surely two entities are one, and by which rule; None where nothing says so or the country differs."""
    if one.country and other.country and one.country != other.country:
        return None
    if one.entity.kind == "person":
        return _compare_persons(one, other)
    same = spelling(one.entity.name) == spelling(other.entity.name)
    return (1.0, "same-name") if same else (0.9, "shared-name")


def _compare_persons(one: Named, other: Named) -> tuple[float, str] | None:
    if any(len(name) > 1 and name in other.names for name in one.names):
        return SURENESS["same"], "same-name"
    best = max(
        ((SURENESS[why], why) for a in one.names for b in other.names if _full(a, b) and (why := person_match(a, b))),
        default=None,
    )
    if best:
        return best[0], "name-tail" if best[1] == "tail" else f"{best[1]}-name"
    return (0.6, "name-part-and-office") if _part_of(one, other) and _offices(one) & _offices(other) else None


SURENESS = {"same": 1.0, "variant": 0.9, "tail": 0.7, "initial": 0.7}


def _full(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) > 1 and len(other) > 1


def _part_of(one: Named, other: Named) -> bool:
    """One report gives a single name which is the first or last of the other's full name."""
    short, full = sorted((max(one.names, key=len), max(other.names, key=len)), key=len)
    return len(short) == 1 and short[0] in (full[0], full[-1])


def _offices(named: Named) -> set[tuple[str, str | None]]:
    return {(fold(role.title), role.of or named.country) for role in named.entity.roles}


def joined(one: Named, other: Named) -> Named | None:
    """Two clusters as one; None when any two names in them cannot be one person's, or the countries differ."""
    if one.country and other.country and one.country != other.country:
        return None
    if one.entity.kind == "person":
        full = [(a, b) for a in one.names for b in other.names if _full(a, b)]
        if any(person_match(a, b) is None for a, b in full):
            return None
    names = tuple(sorted({*one.names, *other.names}))
    return replace(one, country=one.country or other.country, names=names)
