"""The rules of this room as compiled patterns."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from dateline.lexicon import read_toml
from dateline.lexicon.sources import agency_pattern
from dateline.model import BlockKind, RuleError

Table = Literal["line", "opening", "tail", "head", "caption"]
Where = Literal["anywhere", "head", "between", "end"]

_FILE = Path(__file__).with_name("rules.toml")


class Rule(NamedTuple):
    """One rule of `rules.toml`; see the comments there.

    `where`: `head` rules count only before the running text, `between` after it has begun, `end` in the last three
    lines. `closes`: nothing of the report's own text comes after. `photo`: the credit of a picture. `opens`: what the
    lines below it are. `beside`: what the rest of the line is, where a rule cuts one.
    """

    name: str
    pattern: re.Pattern[str]
    kind: BlockKind
    beside: BlockKind | None = None
    where: Where = "anywhere"
    closes: bool = False
    photo: bool = False
    opens: BlockKind | None = None


@cache
def rules(table: Table) -> tuple[Rule, ...]:
    """The rules of one table, in the order of the file."""
    content = read_toml(_FILE)
    words = _words(content["words"])
    return tuple(_rule(entry, table, words) for entry in content[table])


def _words(given: dict[str, str]) -> dict[str, str]:
    words = {"agency": agency_pattern()}
    for name, pattern in given.items():
        words[name] = _fill(pattern, words)
    return words


def _fill(pattern: str, words: dict[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda found: words[found[1]], pattern)


def _rule(entry: dict[str, object], table: str, words: dict[str, str]) -> Rule:
    name, source = str(entry["name"]), _fill(str(entry["pattern"]), words)
    try:
        pattern = re.compile(rf"(?:{source})\s*$" if table == "tail" else source)
    except re.error as wrong:
        raise RuleError(f"{_FILE}: rule {name}: {wrong}") from wrong
    return Rule(
        name=name,
        pattern=pattern,
        kind=cast(BlockKind, entry.get("kind", "caption")),
        beside=cast("BlockKind | None", entry.get("beside")),
        where=cast(Where, entry.get("where", "anywhere")),
        closes=bool(entry.get("closes")),
        photo=bool(entry.get("photo")),
        opens=cast("BlockKind | None", entry.get("opens")),
    )
