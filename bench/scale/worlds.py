"""The findings of a real build in other worlds: the same reports under other ids, names, words and days.

A world is no copy of another: two letters in the middle of each name and each telling word are those of the world, so
that nothing is one event, one person or one text over two worlds. Countries, governments and outlets keep their
names, as in a real pile: the blocks in which linking looks for pairs grow with the pile, and what is asked of a
country has answers in every world. Offsets stay. A record is packed once into a template with slots, so that a report
of another world costs neither a parse nor a look at its words.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import msgspec

from dateline.link.kinds import family_of
from dateline.link.words import stop_words
from dateline.model import Entity

Kind = TypeVar("Kind")
MARKS = "qxzjkvwyfbhgp"
#: As many worlds as there are marks of two letters.
MOST = len(MARKS) ** 2
#: Words written small of fewer letters stay.
LONG = 6
#: Worlds lie in this many months, so that a larger pile is also a denser one. Those of one month are so many days
#: apart: on the same days the short words they share would make one utterance of two.
MONTHS, DAYS_APART, DAYS_IN_MONTH = 24, 11, 28
#: Spreads worlds over the space of ids (2^64 divided by the golden ratio).
STEP = 0x9E3779B97F4A7C15
#: Keys whose strings are words of reports, and keys whose strings are days.
WORDS = frozenset({"name", "names", "text", "title", "summary", "byline", "occasion", "condition", "statement"})
DAYS = frozenset({"edtf", "as_of", "published"})
_WORD = re.compile(r"\w+")
_ID = re.compile(r"[a-z]_[0-9a-f]{16}")
_DAY = re.compile(r"(?<![\dX])(\d{4})(?:-(0\d|1[0-2])(?!\d)(?:-(\d\d))?)?")


class World(NamedTuple):
    """How ids, words and days of one world differ."""

    turn: int
    mark: str
    months: int
    days: int = 0


def world(number: int) -> World:
    """A world by its number. From MOST on letters come again: such worlds share names, and are not to be linked."""
    mark = MARKS[number % len(MARKS)] + MARKS[number // len(MARKS) % len(MARKS)]
    days = DAYS_APART * (number // MONTHS) % DAYS_IN_MONTH
    return World((number + 1) * STEP & (2**64 - 1), mark, 7 * number % MONTHS, days)


def staying(entities: Iterable[Entity]) -> frozenset[str]:
    """Words of the names that all worlds share."""
    shared = (e for e in entities if is_shared(e))
    return frozenset(word for e in shared for name in (e.name, *e.names) for word in _WORD.findall(name))


def is_shared(entity: Entity) -> bool:
    """Whether it is the same thing in every world: a country, its government, a place in it."""
    return entity.country is not None and entity.kind in ("government", "place")


class Template:
    """A record as JSON text in pieces, with slots for what differs between worlds."""

    def __init__(
        self, record: object, stay: frozenset[str] = frozenset(), same: frozenset[str] = frozenset()
    ) -> None:
        """`stay` are words that keep their letters, `same` ids that are those of every world."""
        self._stay, self._same = stay, same
        self._slots: dict[tuple[str, str], int] = {("mark", ""): 0}
        self._pieces: list[str | int] = []
        self._pack(msgspec.to_builtins(record), "")
        self._join()

    def read(self, where: World, kind: type[Kind]) -> Kind:
        """The record of that world."""
        return msgspec.json.decode(self.text(where), type=kind)

    def text(self, where: World) -> str:
        """The record of that world as JSON."""
        values = [_filled(kind, value, where) for kind, value in self._slots]
        return "".join([piece if piece.__class__ is str else values[piece] for piece in self._pieces])  # type: ignore[index]

    def _pack(self, value: Any, key: str) -> None:
        out = self._pieces
        if isinstance(value, dict):
            for place, (name, inner) in enumerate(value.items()):
                out.append(f"{',' if place else '{'}{json.dumps(name)}:")
                self._pack(inner, name)
            out.append("}" if value else "{}")
        elif isinstance(value, list | tuple):
            for place, inner in enumerate(value):
                out.append("," if place else "[")
                self._pack(inner, key)
            out.append("]" if value else "[]")
        elif isinstance(value, str):
            out.append('"')
            self._string(value, key)
            out.append('"')
        else:
            out.append(json.dumps(value))

    def _string(self, value: str, key: str) -> None:
        if _ID.fullmatch(value) and value not in self._same:
            self._pieces.append(self._slot("id", value))
        elif key in DAYS:
            self._pieces.append(self._slot("day", value))
        elif key in WORDS:
            self._words(value)
        else:
            self._pieces.append(_inner(value))

    def _words(self, text: str) -> None:
        """The text with slots of two letters in its names and telling words."""
        end = 0
        for found in _WORD.finditer(text):
            if found[0] not in self._stay and _is_telling(found[0]):
                middle = found.start() + len(found[0]) // 2
                self._pieces += [_inner(text[end:middle]), 0]
                end = middle + 2
        self._pieces.append(_inner(text[end:]))

    def _slot(self, kind: str, value: str) -> int:
        return self._slots.setdefault((kind, value), len(self._slots))

    def _join(self) -> None:
        joined: list[str | int] = []
        run: list[str] = []
        for piece in self._pieces:
            if isinstance(piece, str):
                run.append(piece)
            else:
                joined += ["".join(run), piece]
                run = []
        self._pieces = [*joined, "".join(run)]


def _inner(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


@lru_cache(maxsize=200_000)
def _is_telling(word: str) -> bool:
    """A name or a longer word that says what is told: not a stop word, nor one that names a kind of event."""
    small = word.lower()
    common = small in stop_words() or (word == small and (len(word) < LONG or family_of(word) is not None))
    return not common and len(word) > 3 and word.isalpha()


def _filled(kind: str, value: str, where: World) -> str:
    if kind == "id":
        return f"{value[:2]}{int(value[2:], 16) ^ where.turn:016x}"
    return where.mark if kind == "mark" else later(value, where)


def later(edtf: str, where: World) -> str:
    """A date of the build in that world."""
    return _DAY.sub(lambda found: _later(found, where.months, where.days), edtf)


def _later(found: re.Match[str], months: int, days: int) -> str:
    over, day = divmod(min(int(found[3]), DAYS_IN_MONTH) - 1 + days, DAYS_IN_MONTH) if found[3] else (0, 0)
    years, month = divmod(int(found[2] or 1) - 1 + months + over, 12)
    year = f"{int(found[1]) + years:04d}"
    if found[2] is None:
        return year
    return f"{year}-{month + 1:02d}" + (f"-{day + 1:02d}" if found[3] else "")
