"""The classes and values of words (lexicon.toml), and the letters that stand for sets of classes."""

from typing import Any

from dateline.extract.times.tokens import Token

_FIRST_CODE = 0x4E00
#: What a common word costs beside a rare one.
_OFTEN = 200


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
        self._of_class: dict[str, str] = {}
        for classes, code in self._codes.items():
            for name in classes:
                self._of_class[name] = self._of_class.get(name, "") + code
        common = frozenset(data["common"]["words"])
        often = (letter for (word, _), letter in self._of_word.items() if word in common)
        self._often = frozenset([*often, *self.unknown.values()])

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
        return self._of_class.get(name, "")

    def cost(self, letter: str) -> int:
        """How often a letter stands in a text, very roughly: to find where a rule may match, rare ones help."""
        return _OFTEN if letter in self._often else 1

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
        return _MILITARY_FAR if value % 100 < 60 and value < 2400 else _FAR
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
_FAR = frozenset({"NUM", "FARYEAR"})
_MILITARY_FAR = frozenset({"NUM", "HHMM", "FARYEAR"})
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
    _FAR,
    _MILITARY_FAR,
    _MILITARY_YEAR,
    _ORDINAL,
    _DAY_ORDINAL,
    *_BY_SHAPE.values(),
]
