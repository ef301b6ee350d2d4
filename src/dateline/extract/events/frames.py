"""The words that tell events (`lexicon/plover*.tsv`): read the table, find the row that fits a word in its place."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from dateline.extract.events.conditions import LEXICON, PEOPLE, TESTS, Test, classes, has_doer, is_somebody
from dateline.lexicon import Row, read_table
from dateline.model import CommitmentKind, PloverType, RuleError

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

__all__ = ["LEXICON", "PEOPLE", "TABLES", "Frame", "Test", "classes", "first_row", "frames", "has_doer"]
__all__ += ["is_ruled_out", "is_somebody", "match", "match_in", "read_frames"]

TABLES = ("plover.tsv", "plover.other.tsv")
TYPES = frozenset(get_args(PloverType)) | {"OTHER", "-"}
KINDS = frozenset({"act", "say", "meet", "visit", "host", "light", "state", "run", "swap", "end"}) | frozenset(
    get_args(CommitmentKind)
)
#: As particles these are told from prepositions only by the parser.
PREPOSITIONS = frozenset({"in", "over", "off"})


class Frame(NamedTuple):
    """A row: the word, when it tells an event, and which."""

    word: str
    particle: str | None
    tests: tuple[Test, ...]
    type: str
    mode: str | None
    kind: str
    at: str


@cache
def frames() -> dict[tuple[str, str], list[Frame]]:
    """All rows of the event tables by part of speech (v, n, a) and lemma, in the order of the tables."""
    return read_frames(tuple(LEXICON / name for name in TABLES))


@cache
def read_frames(tables: tuple[Path, ...]) -> dict[tuple[str, str], list[Frame]]:
    """Read tables of the same shape; raises RuleError with file and line for a row that is not well-formed."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for table in tables:
        for row in read_table(table):
            where = f"{table.name}:{row.line}"
            for word in _words(row["words"].split(), where):
                frame = _frame(word, row, where)
                found.setdefault((row["pos"], frame.word), []).append(frame)
    # of a verb the rows with a particle come first
    return {
        k: sorted(rows, key=lambda row: row.particle is None) if k[0] == "v" else rows for k, rows in found.items()
    }


def _words(words: list[str], where: str) -> Iterator[str]:
    for word in words:
        if not word.startswith("@"):
            yield word
        elif word[1:] in classes():
            yield from sorted(classes()[word[1:]])
        else:
            raise RuleError(f"{where}: no class {word} in plover.classes.tsv")


def _frame(word: str, row: Row, where: str) -> Frame:
    kind, type_ = row["kind"] or "act", row.get("type", "OTHER")
    if type_ not in TYPES or kind not in KINDS or row["pos"] not in ("v", "n", "a"):
        raise RuleError(f"{where}: pos {row['pos']!r}, type {type_!r} or kind {kind!r} is not known")
    lemma, _, part = word.partition("_")
    tests = tuple(_test(text, where) for text in row["if"].split())
    return Frame(lemma, part or None, tests, type_, row.get("mode") or None, kind, where)


def _test(text: str, where: str) -> Test:
    wanted = not text.startswith("!")
    left, _, right = text.removeprefix("!").partition("=")
    name, _, slot = left.partition(":")
    if name not in TESTS:
        raise RuleError(f"{where}: no condition called {name!r}")
    words: set[str] = set()
    for word in right.split("|") if right else ():
        words.update(_words([word], where))
    return Test(name, tuple(slot.split("|")) if slot else (), frozenset(words), wanted)


def match(token: Token, pos: str) -> Frame | None:
    """The first row whose conditions hold for the token; None when no row does or the row says it is no event."""
    return match_in(frames(), token, pos)


def is_ruled_out(token: Token, pos: str) -> bool:
    """Tell whether a row of the event tables says that the word is no event here."""
    frame = first_row(frames(), token, pos)
    return frame is not None and frame.type == "-"


def match_in(table: dict[tuple[str, str], list[Frame]], token: Token, pos: str) -> Frame | None:
    """The same, in a table read by `read_frames`."""
    frame = first_row(table, token, pos)
    return None if frame is None or frame.type == "-" else frame


def first_row(table: dict[tuple[str, str], list[Frame]], token: Token, pos: str) -> Frame | None:
    """The first row that fits, be it one that says there is no event."""
    for frame in table.get((pos, token.lemma_.lower()), ()):
        if frame.particle is not None and not _has_particle(token, frame.particle):
            continue
        for test in frame.tests:  # asked of every word: a loop costs less than `all`
            if TESTS[test.name](token, test) is not test.wanted:
                break
        else:
            return frame
    return None


def _has_particle(token: Token, part: str) -> bool:
    for child in token.children:
        if child.lower_ == part and part in PREPOSITIONS and child.dep_ == "prep":
            continue
        if child.lower_ == part and (
            child.dep_ == "prt" or (child.dep_ in ("advmod", "prep") and child.i <= token.i + 2)
        ):
            return True
    return False
