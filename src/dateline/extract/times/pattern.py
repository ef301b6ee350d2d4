"""The small language of patterns in rules/*.toml: read into a tree, written as a regular expression over letters.

A pattern names classes in capitals and words in small letters, groups with `(a|b)`, captures with `name=`, takes in
macros with `<name>`, and repeats with `?` and `{0,2}` only, so that every match is of bounded width.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.model import RuleError

_PIECE = re.compile(
    r"\s*(?:(?P<name>[a-z]+)=|<(?P<macro>[a-z-]+)>|(?P<class>[A-Z]{2,})(?![a-z])|(?P<word>[a-z'.]+|[-,/:$%&])"
    r"|(?P<op>[()|?])|\{(?P<low>\d),(?P<high>\d)\})"
)


@dataclass(slots=True)
class Node:
    """One element: a set of letters, or the alternatives of a group; with its capture and how often it may stand."""

    letters: str = ""
    options: list[list["Node"]] = field(default_factory=list)
    capture: str = ""
    least: int = 1
    most: int = 1

    def width(self) -> int:
        """The most tokens it may take."""
        one = max((sum(node.width() for node in option) for option in self.options), default=1)
        return self.most * one

    def need(self, cost: Callable[[str], int]) -> str | None:
        """Letters of which one must stand in every match; None when it may match without any."""
        if self.least == 0:
            return None
        if not self.options:
            return self.letters
        found = [needed(option, cost) for option in self.options]
        return None if None in found else "".join(sorted({letter for part in found if part for letter in part}))

    def regex(self, names: dict[str, int]) -> str:
        """The regular expression; captures are numbered, since a name may stand in several alternatives."""
        if self.options:
            body = "|".join("".join(node.regex(names) for node in option) for option in self.options)
            text = f"({'?P<' + _unique(self.capture, names) + '>' if self.capture else '?:'}{body})"
        else:
            text = f"[{_runs(self.letters)}]"
            text = f"(?P<{_unique(self.capture, names)}>{text})" if self.capture else text
        if (self.least, self.most) == (1, 1):
            return text
        return f"{text}?" if (self.least, self.most) == (0, 1) else f"(?:{text}){{{self.least},{self.most}}}"


def _runs(letters: str) -> str:
    """Letters that follow each other written as a range: a class of thousands is then compiled at once."""
    runs: list[list[str]] = []
    for letter in sorted(letters):
        if runs and ord(letter) == ord(runs[-1][-1]) + 1:
            runs[-1][1:] = [letter]
        else:
            runs.append([letter])
    return "".join("-".join(run) for run in runs)


def _unique(name: str, names: dict[str, int]) -> str:
    names[name] = names.get(name, 0) + 1
    return f"{name}_{names[name]}"


def needed(sequence: list[Node], cost: Callable[[str], int]) -> str | None:
    """The letters that tell best where a sequence may match."""
    parts = [part for node in sequence if (part := node.need(cost)) is not None]
    return min(parts, key=lambda letters: (sum(map(cost, letters)), letters), default=None)


def words_of(text: str) -> Iterator[str]:
    """The words in small letters that a pattern names; raises RuleError where it cannot be read."""
    for found in _pieces(text):
        if found["word"]:
            yield found["word"]


def _pieces(text: str) -> Iterator[re.Match[str]]:
    at, text = 0, text.rstrip()
    while at < len(text):
        found = _PIECE.match(text, at)
        if not found:
            raise RuleError(f"cannot read the pattern {text!r} from {text[at:]!r}")
        yield found
        at = found.end()


def read_pattern(text: str, macros: Mapping[str, str], letters: Callable[[str], str]) -> list[Node]:
    """Read a pattern; `letters` gives the letters of a class, or of a word written `=word`."""
    stack: list[Node] = [Node(options=[[]])]
    capture = ""
    for found in _pieces(text):
        here = stack[-1].options[-1]
        if found["name"]:
            capture = found["name"]
        elif found["op"] == "(":
            stack.append(Node(options=[[]], capture=capture))
            capture = ""
        elif found["op"] == "|":
            stack[-1].options.append([])
        elif found["op"] == ")":
            group = stack.pop()
            stack[-1].options[-1].append(group)
        elif found["op"] == "?":
            here[-1].least = 0
        elif found["low"]:
            here[-1].least, here[-1].most = int(found["low"]), int(found["high"])
        else:
            here.append(_atom(found, capture, macros, letters))
            capture = ""
    return stack[0].options[0] if len(stack[0].options) == 1 else stack


def _atom(found: re.Match[str], capture: str, macros: Mapping[str, str], letters: Callable[[str], str]) -> Node:
    if found["macro"]:
        return Node(options=[read_pattern(macros[found["macro"]], macros, letters)], capture=capture)
    name = found["class"] or f"={found['word']}"
    chosen = letters(name)
    if not chosen:
        raise RuleError(f"no word is of the class {name!r}")
    return Node(letters=chosen, capture=capture)
