"""Patterns over classes of words: rules.toml compiled to regular expressions in which one letter is one token.

Each token is written as one character that stands for the set of classes it belongs to (lexicon.toml). A pattern
names classes in capitals, words in small letters, and captures with `name=`. Repeats are bounded, so matching
takes linear time.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.extract.times.tokens import Token
from dateline.lexicon.files import read_toml
from dateline.model import RuleError

HERE = Path(__file__).parent
_PIECE = re.compile(
    r"\s*(?:(?P<name>[a-z]+)=|<(?P<macro>[a-z-]+)>|(?P<class>[A-Z]{2,})(?![a-z])|(?P<word>[a-z'.]+|[-,/:$%&])|(?P<op>[()|?]|\{\d,\d\}))"
)
_FIRST_CODE = 0x4E00


class Rule(NamedTuple):
    """One pattern with the reader that gives it a value."""

    name: str
    regex: re.Pattern[str]
    read: str
    settings: dict[str, Any]
    order: int


class Match:
    """A stretch of tokens that fits a rule, with its captures."""

    __slots__ = ("_groups", "end", "rule", "start", "tokens")

    def __init__(self, rule: Rule, tokens: list[Token], start: int, end: int, groups: dict[str, tuple[int, int]]):
        self.rule, self.tokens, self.start, self.end, self._groups = rule, tokens, start, end, groups

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


class Lexicon:
    """The classes and values of words, and the letters that stand for sets of classes."""

    def __init__(self, data: dict[str, Any], literals: set[str]):
        self.values: dict[str, dict[str, Any]] = data["values"]
        self.lists = {name: frozenset(words) for name, words in data["lists"].items()}
        self._classes: dict[str, set[str]] = {word: {f"={word}"} for word in literals}
        for name, words in [*self.values.items(), *data["words"].items()]:
            for word in words:
                self._classes.setdefault(word, set()).add(name)
        self._capital = frozenset(data["capital"]["words"])
        self._codes: dict[frozenset[str], str] = {}
        self._of_word: dict[tuple[str, bool], str] = {}
        for word in sorted(self._classes):
            for capital in (False, True):
                self._of_word[word, capital] = self._code(self._word_classes(word, capital))
        self.unknown = {
            capital: self._code(frozenset({"CAP", "ANY"} if capital else {"ANY"})) for capital in (False, True)
        }
        for number in _NUMBER_SETS:
            self._code(number)

    def _word_classes(self, word: str, capital: bool) -> frozenset[str]:
        classes = set(self._classes[word])
        if word in self._capital and not capital:
            classes = {name for name in classes if name.startswith("=")}
        if word[:1].isalpha():
            classes.add("ANY")
            if capital:
                classes.add("CAP")
        return frozenset(classes)

    def _code(self, classes: frozenset[str]) -> str:
        return self._codes.setdefault(classes, chr(_FIRST_CODE + len(self._codes)))

    def letters(self, name: str) -> str:
        """All codes whose set holds a class."""
        return "".join(code for classes, code in self._codes.items() if name in classes)

    def encode(self, tokens: list[Token]) -> str:
        """One letter a token."""
        words, unknown = self._of_word, self.unknown
        out = []
        for shape, low, _, _, text in tokens:
            if shape in _SHAPES:
                out.append(self._codes[_number_classes(shape, low)])
                continue
            capital = text[0].isupper()
            out.append(words.get((low, capital)) or (unknown[capital] if shape == "word" else "\x00"))
        return "".join(out)


_SHAPES = frozenset(
    {"break", "iso", "slash", "dotted", "clock", "fraction", "ordinal", "decade", "short", "money", "number"}
)


def _number_classes(shape: str, low: str) -> frozenset[str]:
    if shape == "number":
        if low.isdigit():
            return _plain(int(low), len(low)) if len(low) < 5 else _NUMBER
        return _GROUPED if "." not in low else _DECIMAL
    if shape == "ordinal":
        return _DAY_ORDINAL if 1 <= int(low[:-2]) <= 31 else _ORDINAL
    return _BY_SHAPE[shape]


def _plain(value: int, digits: int) -> frozenset[str]:
    if digits == 4 and 1000 <= value <= 2199:
        return _MILITARY_YEAR if value % 100 < 60 and value < 2400 else _YEAR
    if digits == 4:
        return _MILITARY if value % 100 < 60 and value < 2400 else _NUMBER
    if digits <= 2:
        if 1 <= value <= 12:
            return _SMALL
        return _DAY if 1 <= value <= 31 else _TWO if digits == 2 else _NUMBER
    return _THREE if digits == 3 else _NUMBER


_SMALL = frozenset({"NUM", "DAYNUM", "HOURNUM", "YY"})
_DAY = frozenset({"NUM", "DAYNUM", "YY"})
_TWO = frozenset({"NUM", "YY"})
_THREE = frozenset({"NUM", "YYY"})
_NUMBER = frozenset({"NUM"})
_GROUPED = frozenset({"NUM", "GROUPED"})
_DECIMAL = frozenset({"NUM", "DECIMAL"})
_YEAR = frozenset({"NUM", "YEAR"})
_MILITARY = frozenset({"NUM", "HHMM"})
_MILITARY_YEAR = frozenset({"NUM", "YEAR", "HHMM"})
_ORDINAL = frozenset({"ORDNUM"})
_DAY_ORDINAL = frozenset({"ORDNUM", "DAYORD"})
_BY_SHAPE = {
    "break": frozenset({"BREAK"}),
    "iso": frozenset({"ISO"}),
    "slash": frozenset({"SLASH"}),
    "dotted": frozenset({"DOTTED"}),
    "clock": frozenset({"CLOCK"}),
    "fraction": frozenset({"FRACTION"}),
    "decade": frozenset({"DECADE"}),
    "short": frozenset({"SHORTYEAR"}),
    "money": frozenset({"MONEY"}),
}
_NUMBER_SETS = [
    _SMALL,
    _DAY,
    _TWO,
    _THREE,
    _NUMBER,
    _GROUPED,
    _DECIMAL,
    _YEAR,
    _MILITARY,
    _MILITARY_YEAR,
    _ORDINAL,
    _DAY_ORDINAL,
    *_BY_SHAPE.values(),
]


class Grammar:
    """All rules over one lexicon."""

    def __init__(self, rules_path: Path, lexicon_path: Path):
        data = read_toml(rules_path)
        self._macros: dict[str, str] = data.get("macros", {})
        literals = {word for text in self._texts(data) for word in self._words(text, rules_path)}
        self.lexicon = Lexicon(read_toml(lexicon_path), literals)
        self.rules = [self._rule(entry, order, rules_path) for order, entry in enumerate(data["rule"])]

    def _texts(self, data: dict[str, Any]) -> Iterator[str]:
        yield from self._macros.values()
        for entry in data["rule"]:
            yield from (
                entry[key] for key in ("pattern", "before", "after", "not_before", "not_after") if key in entry
            )

    @staticmethod
    def _words(text: str, path: Path) -> Iterator[str]:
        at = 0
        while at < len(text.rstrip()):
            found = _PIECE.match(text, at)
            if not found:
                raise RuleError(f"{path}: cannot read the pattern {text!r} from {text[at:]!r}")
            if found["word"]:
                yield found["word"]
            at = found.end()

    def _rule(self, entry: dict[str, Any], order: int, path: Path) -> Rule:
        names: dict[str, int] = {}
        core = self._regex(entry["pattern"], names)
        ahead = "".join(
            f"(?{sign}{self._regex(entry[key], names)})"
            for key, sign in (("after", "="), ("not_after", "!"))
            if key in entry
        )
        behind = "".join(
            f"(?<{sign}{self._regex(entry[key], names)})"
            for key, sign in (("before", "="), ("not_before", "!"))
            if key in entry
        )
        try:
            regex = re.compile(behind + core + ahead)
        except re.error as wrong:
            raise RuleError(f"{path}: rule {entry['name']!r}: {wrong}") from wrong
        return Rule(entry["name"], regex, entry["read"], entry, order)

    def _regex(self, text: str, names: dict[str, int]) -> str:
        out, at, pending = [], 0, ""
        text = text.strip()
        while at < len(text):
            found = _PIECE.match(text, at)
            assert found, text
            at = found.end()
            if found["name"]:
                pending = found["name"]
                continue
            if found["op"] == "(" and pending:
                out.append(f"(?P<{self._unique(pending, names)}>")
                pending = ""
                continue
            piece = self._piece(found, names)
            if pending:
                piece = f"(?P<{self._unique(pending, names)}>{piece})"
                pending = ""
            out.append(piece)
        return "".join(out)

    def _piece(self, found: re.Match[str], names: dict[str, int]) -> str:
        if found["op"]:
            return "(?:" if found["op"] == "(" else found["op"]
        if found["macro"]:
            return f"(?:{self._regex(self._macros[found['macro']], names)})"
        letters = self.lexicon.letters(found["class"] or f"={found['word']}")
        if not letters:
            raise RuleError(f"no word is of the class {found['class'] or found['word']!r}")
        return f"[{letters}]"

    @staticmethod
    def _unique(name: str, names: dict[str, int]) -> str:
        names[name] = names.get(name, 0) + 1
        return f"{name}_{names[name]}"

    def matches(self, tokens: list[Token]) -> list[Match]:
        """Every match of every rule, by place, longer first, then in the order of the rule file."""
        line = self.lexicon.encode(tokens)
        found = []
        for rule in self.rules:
            for hit in rule.regex.finditer(line):
                groups = {
                    name.rsplit("_", 1)[0]: hit.span(name)
                    for name, value in hit.groupdict().items()
                    if value is not None
                }
                found.append(Match(rule, tokens, hit.start(), hit.end(), groups))
        found.sort(key=lambda m: (m.start, -m.end, m.rule.order))
        return found


@cache
def grammar() -> Grammar:
    """The rules beside this file, compiled once a process."""
    return Grammar(HERE / "rules.toml", HERE / "lexicon.toml")
