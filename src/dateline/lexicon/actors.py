"""A user's own actors (`--actors my.toml`): what they are called, which country and sector they act for, since when.

    [[actor]]
    name = "Mira Holt"
    names = ["M. Holt"]
    kind = "person"
    country = "NOR"
    roles = [
      { title = "trade minister", of = "NOR", sector = "GOV", from = "2021-10", to = "2025-05-01" },
    ]

Dates are EDTF; an end left out is open. Every mistake is told with the line it stands on.
"""

import tomllib
from pathlib import Path
from typing import Any, NoReturn, get_args

from dateline.calendar import bounds, is_edtf
from dateline.lexicon.countries import country_names
from dateline.model import EntityKind, RuleError
from dateline.model.record import Part

KINDS = frozenset(get_args(EntityKind))
#: PLOVER's sectors, and the codes for actors of no country.
SECTORS = frozenset(
    {"AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "IMG", "ISM", "JRN", "JUD", "LAB"}
)
SECTORS |= {
    "LEG",
    "MED",
    "MIL",
    "MNC",
    "NGO",
    "OPP",
    "PRE",
    "PRM",
    "PTY",
    "REB",
    "REF",
    "REL",
    "SOC",
    "SPY",
    "UAF",
    "UNK",
}
KEYS = frozenset({"name", "names", "kind", "country", "sector", "wikidata", "roles"})
ROLE_KEYS = frozenset({"title", "of", "sector", "from", "to"})


class ActorRole(Part, frozen=True):
    """An office held from one day to another; either end may be open."""

    title: str
    of: str | None = None
    sector: str | None = None
    begin: str | None = None
    end: str | None = None

    @property
    def edtf(self) -> str | None:
        """The time it was held: `2021-10/2025-05-01`, open ends as `..`; None when no end is known."""
        if self.begin is None and self.end is None:
            return None
        return f"{self.begin or '..'}/{self.end or '..'}"


class Actor(Part, frozen=True):
    """One entry of the file."""

    name: str
    line: int
    names: tuple[str, ...] = ()
    kind: EntityKind | None = None
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    roles: tuple[ActorRole, ...] = ()


def read_actors(path: Path) -> tuple[Actor, ...]:
    """Read a file of actors, in its order. Raises RuleError `file:line` for what is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as wrong:
        raise RuleError(f"{path}: cannot be read ({wrong})") from wrong
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise RuleError(f"{path}: {wrong}") from wrong
    page = _Page(path, text.splitlines())
    if extra := sorted(set(given) - {"actor"}):
        page.wrong(page.find(extra[0]), f"no such table: {extra[0]!r}; an entry begins with [[actor]]")
    entries = given.get("actor", [])
    if not isinstance(entries, list) or not entries:
        page.wrong(1, "no entry; an entry begins with [[actor]]")
    actors = tuple(_actor(page, number, entry) for number, entry in enumerate(entries))
    _no_name_twice(page, actors)
    return actors


class _Page:
    """The lines of the file, to say where something stands."""

    def __init__(self, path: Path, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        plain = [line.replace(" ", "") for line in lines]
        self.entries = [number for number, line in enumerate(plain, 1) if line.startswith("[[actor]]")]

    def entry(self, number: int) -> int:
        """The line on which an entry begins."""
        return self.entries[number] if number < len(self.entries) else 1

    def find(self, word: str, first: int = 1) -> int:
        """The first line from `first` on that holds a word; `first` itself where none does."""
        return next((n for n in range(first, len(self.lines) + 1) if word in self.lines[n - 1]), first)

    def wrong(self, line: int, what: str) -> NoReturn:
        """Raise with file and line."""
        raise RuleError(f"{self.path}:{line}: {what}")


def _actor(page: _Page, number: int, entry: dict[str, Any]) -> Actor:
    line = page.entry(number)
    for key in sorted(set(entry) - KEYS):
        page.wrong(page.find(key, line), f"no such key: {key!r}; known are {', '.join(sorted(KEYS))}")
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        page.wrong(line, "an entry needs a name")
    kind = _text(page, line, entry, "kind")
    if kind is not None and kind not in KINDS:
        page.wrong(page.find(kind, line), f"no such kind: {kind!r}; known are {', '.join(sorted(KINDS))}")
    names = entry.get("names", [])
    if not isinstance(names, list) or not all(isinstance(other, str) and other.strip() for other in names):
        page.wrong(page.find("names", line), "names is a list of names")
    roles = entry.get("roles", [])
    if not isinstance(roles, list) or not all(isinstance(role, dict) for role in roles):
        page.wrong(page.find("roles", line), 'roles is a list of { title = "..." }')
    return Actor(
        name=name,
        line=line,
        names=tuple(names),
        kind=kind,  # type: ignore[arg-type]
        country=_country(page, line, entry, "country"),
        sector=_sector(page, line, entry),
        wikidata=_text(page, line, entry, "wikidata"),
        roles=tuple(_role(page, line, role) for role in roles),
    )


def _role(page: _Page, line: int, role: dict[str, Any]) -> ActorRole:
    title = role.get("title")
    if not isinstance(title, str) or not title.strip():
        page.wrong(page.find("roles", line), "a role needs a title")
    at = page.find(title, page.find("roles", line))
    for key in sorted(set(role) - ROLE_KEYS):
        page.wrong(page.find(key, at), f"no such key in a role: {key!r}; known are {', '.join(sorted(ROLE_KEYS))}")
    begin, end = (_day(page, at, role, key) for key in ("from", "to"))
    if begin and end and str(bounds(begin).first) > str(bounds(end).last):
        page.wrong(page.find(begin, at), f"{title!r} ends ({end}) before it begins ({begin})")
    country, sector = _country(page, at, role, "of"), _sector(page, at, role)
    return ActorRole(title=title, of=country, sector=sector, begin=begin, end=end)


def _text(page: _Page, line: int, entry: dict[str, Any], key: str) -> str | None:
    value = entry.get(key)
    if value is not None and not isinstance(value, str):
        page.wrong(page.find(key, line), f"{key} is a text in quotation marks")
    return value


def _country(page: _Page, line: int, entry: dict[str, Any], key: str) -> str | None:
    code = _text(page, line, entry, key)
    if code is not None and code not in country_names():
        page.wrong(page.find(code, line), f"{key} is an ISO 3166 code of three letters, not {code!r}")
    return code


def _sector(page: _Page, line: int, entry: dict[str, Any]) -> str | None:
    code = _text(page, line, entry, "sector")
    if code is not None and code not in SECTORS:
        page.wrong(page.find(code, line), f"no such sector: {code!r}; known are {' '.join(sorted(SECTORS))}")
    return code


def _day(page: _Page, line: int, role: dict[str, Any], key: str) -> str | None:
    value = role.get(key)
    if value is None:
        return None
    text = str(value)  # TOML's own dates are welcome too
    if not is_edtf(text) or "/" in text:
        page.wrong(
            page.find(text, line), f"{key} is a day, month or year as 2024-04-26, 2024-04 or 2024, not {text!r}"
        )
    return text


def _no_name_twice(page: _Page, actors: tuple[Actor, ...]) -> None:
    seen: dict[str, int] = {}
    for actor in actors:
        for name in dict.fromkeys((actor.name, *actor.names)):
            if name in seen:
                page.wrong(page.find(f'"{name}"', actor.line), f"{name!r} stands already in line {seen[name]}")
            seen[name] = actor.line
