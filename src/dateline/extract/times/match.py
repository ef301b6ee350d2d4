"""Where the rules match: rules/*.toml compiled to regular expressions in which one letter is one token.

Each token is written as one character that stands for the set of classes it belongs to. A rule is tried only around
the letters that each of its matches must hold, so text without times costs little. Repeats are bounded, so matching
takes linear time.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.extract.times.lexicon import Lexicon
from dateline.extract.times.pattern import needed, read_pattern, words_of
from dateline.extract.times.tokens import Token
from dateline.lexicon.files import read_toml
from dateline.model import RuleError

HERE = Path(__file__).parent
#: The rule files in their order: of two rules that fit the same words the earlier one is tried first.
FILES = (
    *("macros", "dates", "years", "quarters", "days", "clocks", "units", "offsets", "windows", "lengths", "sets"),
    *("present", "named"),
)
_BESIDE = ("before", "after", "not_before", "not_after")


class Rule(NamedTuple):
    """One pattern with the reader that gives it a value. Its matches are at most `width` tokens wide; what must
    stand beside them is at most `ahead` wide.
    """

    name: str
    regex: re.Pattern[str]
    read: str
    settings: dict[str, Any]
    order: int
    width: int
    ahead: int


class Match:
    """A stretch of tokens that fits a rule, with its captures."""

    __slots__ = ("_groups", "end", "hit", "rule", "start", "tokens")

    def __init__(self, rule: Rule, tokens: list[Token], hit: re.Match[str]):
        self.rule, self.tokens, self.hit = rule, tokens, hit
        self.start, self.end = hit.span()
        spans = hit.groupdict()
        self._groups = {name.rsplit("_", 1)[0]: hit.span(name) for name in spans if spans[name] is not None}

    def after(self, place: int) -> "Match | None":
        """What the rule still finds of this match from a place within it on, where words before it are taken."""
        hit = self.rule.regex.search(self.hit.string, place, min(self.end + self.rule.ahead, self.hit.endpos))
        return Match(self.rule, self.tokens, hit) if hit and hit.end() <= self.end else None

    @property
    def order(self) -> tuple[int, int, int]:
        """Which of several is tried first: by place, longer first, then in the order of the rule file."""
        return self.start, -self.end, self.rule.order

    def all(self, name: str) -> list[Token]:
        """The tokens of a capture; none when it took no part."""
        begin, end = self._groups.get(name, (0, 0))
        return self.tokens[begin:end]

    def low(self, name: str) -> str:
        """The words of a capture in small letters, joined by blanks; empty when it took no part."""
        return " ".join(token.low for token in self.all(name))

    def at(self, name: str) -> int:
        """The number of the first token of a capture; -1 when it took no part."""
        return self._groups.get(name, (-1, -1))[0]

    def __contains__(self, name: str) -> bool:
        return name in self._groups

    def setting(self, name: str) -> Any:
        """What the rule file says beside the pattern."""
        return self.rule.settings.get(name)


class Grammar:
    """All rules over one lexicon."""

    def __init__(self, rule_files: Iterable[Path], lexicon_path: Path):
        self._macros: dict[str, str] = {}
        entries: list[tuple[Path, dict[str, Any]]] = []
        for path in rule_files:
            data = read_toml(path)
            self._macros.update(data.get("macros", {}))
            entries += [(path, entry) for entry in [*data.get("rule", ()), *_named(data.get("named"))]]
        texts = [*self._macros.values(), *(e[key] for _, e in entries for key in ("pattern", *_BESIDE) if key in e)]
        self.rules: list[Rule] = []
        self._at: dict[str, list[int]] = {}
        try:
            self.lexicon = Lexicon(read_toml(lexicon_path), {word for text in texts for word in words_of(text)})
            for order, (_, entry) in enumerate(entries):
                self._add(entry, order)
        except (RuleError, re.error) as wrong:
            path, entry = entries[len(self.rules)]
            raise RuleError(f"{path}: rule {entry['name']!r}: {wrong}") from wrong

    def _add(self, entry: dict[str, Any], order: int) -> None:
        names: dict[str, int] = {}
        core = read_pattern(entry["pattern"], self._macros, self.lexicon.letters)
        beside = {
            key: read_pattern(entry[key], self._macros, self.lexicon.letters) for key in _BESIDE if key in entry
        }
        written = {key: "".join(node.regex(names) for node in nodes) for key, nodes in beside.items()}
        signs = {"before": "(?<=", "not_before": "(?<!", "after": "(?=", "not_after": "(?!"}
        parts = {key: f"{signs[key]}{text})" for key, text in written.items()}
        regex = "".join(parts.get(key, "") for key in ("before", "not_before"))
        regex += "".join(node.regex(names) for node in core)
        regex += "".join(parts.get(key, "") for key in ("after", "not_after"))
        width = sum(node.width() for node in core)
        ahead = max(sum(node.width() for node in beside.get(key, [])) for key in ("after", "not_after"))
        letters = needed(core, self.lexicon.cost)
        if letters is None:
            raise RuleError("every part of the pattern may be left out")
        for letter in letters:
            self._at.setdefault(letter, []).append(order)
        self.rules.append(Rule(entry["name"], re.compile(regex), entry["read"], entry, order, width, ahead))

    def matches(self, tokens: list[Token]) -> list[Match]:
        """Every match of every rule, by place, longer first, then in the order of the rule file."""
        line = self.lexicon.encode(tokens)
        places: dict[int, list[int]] = {}
        at = self._at
        for place, letter in enumerate(line):
            for order in at.get(letter, ()):
                places.setdefault(order, []).append(place)
        found = [match for order in places for match in self._hits(self.rules[order], places[order], line, tokens)]
        found.sort(key=lambda m: m.order)
        return found

    @staticmethod
    def _hits(rule: Rule, places: list[int], line: str, tokens: list[Token]) -> Iterator[Match]:
        """The matches of one rule, looked for around the places of the letters it needs."""
        for begin, end in _windows(rule, places):
            for hit in rule.regex.finditer(line, begin, end + rule.ahead):
                yield Match(rule, tokens, hit)


def _named(table: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    """A rule for each named day: their patterns are alike but for the words."""
    if table is None:
        return
    for name, words in table["days"].items():
        pattern = table["template"].replace("WORDS", words)
        yield {"name": name, "day": name, "pattern": pattern, "not_after": table["not_after"], "read": table["read"]}


def _windows(rule: Rule, places: list[int]) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for place in places:
        if begin >= 0 and place - rule.width + 1 <= end:
            end = place + rule.width
            continue
        if begin >= 0:
            yield begin, end
        begin, end = max(0, place - rule.width + 1), place + rule.width
    if begin >= 0:
        yield begin, end


@cache
def grammar() -> Grammar:
    """The rules of the folder beside this file, compiled once a process."""
    return Grammar((HERE / "rules" / f"{name}.toml" for name in FILES), HERE / "lexicon.toml")
