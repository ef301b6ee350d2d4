"""A pronoun in its place, and those it may stand for."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class Ranked:
    """A candidate with its weight and the rule that gave most of it."""

    entity: str
    weight: float = 0.0
    parts: dict[str, float] = field(default_factory=dict)
    away: int = 99
    """sentences back to where it surely stood last"""
    led: bool = False
    """it was the subject there"""
    noun: "tuple[int, Token] | None" = None
    """paragraph and noun, where it stands for no entity of the report"""

    part: str = ""
    """its part in the clause there"""

    def add(self, rule: str, weight: float) -> None:
        """Add a rule's weight."""
        self.weight += weight
        self.parts[rule] = self.parts.get(rule, 0.0) + weight

    @property
    def rule(self) -> str:
        """The rule that weighed most, apart from mere nearness."""
        told = {rule: weight for rule, weight in self.parts.items() if rule != "distance"}
        return max(told, key=lambda rule: (told[rule], rule)) if told else "distance"


@dataclass(slots=True, eq=False)
class Pronoun:
    """A pronoun in its place, with what syntax says of it."""

    token: "Token"
    word: str
    kind: str
    paragraph: int
    begin: int
    sentence: int
    quotation: int
    """index of the quotation inside whose marks it stands; -1 for none"""
    speaks: bool
    """it is the subject of a verb of speech, or the speaker of a quotation"""
    own: tuple[tuple[int, int], ...] = ()
    """the words it speaks, when it is the speaker of a quotation"""
    goes_on: bool = False
    """it speaks at the start of a paragraph, behind a paragraph in which somebody is quoted"""
    spoke: int = -1
    """the sentence in which the words of the last speaker ended, however long they were"""
    named: dict[str, float] = field(default_factory=dict)
    """entities named in the words that follow it, and by what they are less likely: `he said Lind would go`"""
