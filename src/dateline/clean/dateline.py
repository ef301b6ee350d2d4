"""The place and agency before the first sentence: `GENEVA (AP) — `, `LONDON, March 3 (Reuters) - `."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.lexicon import word_list
from dateline.lexicon.sources import agencies_in, agency_pattern

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_CAPITALS = r"[A-Z][A-Z.’'-]{1,20}(?:[ /-](?:[A-Z][A-Z.’'-]{1,20}|of|de|du|al|la|el|D\.C\.))" + "{0,4}"
_TITLED = r"[A-Z][\w.’'-]{1,20}(?: (?:[A-Z][\w.’'-]{0,20}|of|de|du|al|la)){0,3}"
_REGION = rf"(?:, ?(?:{_TITLED}|{_CAPITALS}|[A-Z][a-z]+\.))?"
_DATE = rf"(?:,? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)?"
_DASH = r" ?(?:--|[–—]|-) ?(?=\S)"
#: Words before a dash that name a kind of article, not a place.
_NO_PLACE = word_list(Path(__file__).with_name("no_place.tsv"))


class Dateline(NamedTuple):
    """Where a report was filed, by which agencies, and where the dateline ends in the line."""

    place: str | None
    agencies: tuple[str, ...]
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = rf"\({agency_pattern()}(?:(?: ?[,/;&]| and)+ ?{agency_pattern()}){{0,3}}\)"
    # An agency that no list knows stands in brackets between a place in capitals and a dash.
    other = r"\([A-Z][\w.&’'-]{1,20}(?: [A-Z][\w.&’'-]{1,20}){0,3}\)"
    place = rf"(?P<place>(?:{_CAPITALS}|{_TITLED}){_REGION}(?:/{_CAPITALS})?)"
    return (
        re.compile(rf"{place}{_DATE},?\s{{1,3}}(?P<credit>{known}){_DASH}?\s?"),
        re.compile(rf"(?P<credit>{known}){_DASH}"),
        re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_DATE},?\s{{1,3}}(?P<credit>{other}){_DASH}"),
        re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_DATE}(?::? )?{_DASH}(?=[A-Z“\"‘'\d])"),
        re.compile(rf"(?P<place>{_TITLED}{_REGION}){_DATE} (?:--|[–—-]) (?=[A-Z“\"‘])"),
    )


def dateline_of(line: str) -> Dateline | None:
    """Read the dateline at the beginning of a paragraph, None when there is none."""
    head = line[:160]
    for pattern in _patterns():
        found = pattern.match(head)
        if found is None or len(line) - found.end() < 20:
            continue
        groups = found.groupdict()
        place = groups.get("place")
        if place and (place.split()[0].strip(",.") in _NO_PLACE or place.split()[0].title() in _NO_PLACE):
            continue
        if place and not place.isupper() and not groups.get("credit") and _opens_aside(line[found.end() :]):
            continue
        return Dateline(place.strip() if place else None, _agencies(groups.get("credit") or ""), found.end())
    return None


def _opens_aside(rest: str) -> bool:
    """The dash before these words has its partner in their sentence: "Rye — a surgeon — has been named"."""
    return len(re.findall(r"\s[–—]\s", rest.split(". ")[0])) == 1


@cache
def _inside() -> re.Pattern[str]:
    known = rf"\({agency_pattern()}(?:(?: ?[,/;&]| and)+ ?{agency_pattern()}){{0,3}}\)"
    place = rf"{_CAPITALS}{_REGION}{_DATE},? {{1,3}}{known} ?(?:--|[–—]|-) "
    return re.compile(rf"(?<=[a-z\d.”\"’'] )(?:{place}|{known} ?(?:--|[–—]) |(?P<house>\([A-Z]{{2,6}}\) ?-- ))")


def agency_dateline(words: str) -> int | None:
    """Where a dateline behind other words begins; where one ends that names a house, no agency; else None."""
    found = None if dateline_of(words) else _inside().search(words)
    if found is None:
        return None
    return found.end() if found["house"] else found.start()


_COLON = re.compile(rf"(?P<place>[A-Z]{{4,20}}(?: [A-Z]{{3,20}}){{0,2}}{_REGION}): (?=[A-Z“\"‘])")


def colon_place(line: str) -> Dateline | None:
    """The place before a colon, as Indian outlets set it. A speaker looks the same: the caller must look around."""
    found = _COLON.match(line[:80])
    if found is None or len(line) < 60 or found["place"].split()[0].title() in _NO_PLACE:
        return None
    return Dateline(found["place"], (), found.end())


def _agencies(credit: str) -> tuple[str, ...]:
    return agencies_in(credit) or ((credit.strip("() "),) if credit else ())
