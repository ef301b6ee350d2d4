"""What each rule of the pronouns adds: the figures with its weight set to nothing."""

from collections import Counter
from collections.abc import Callable

from bench.entities.gold import Aligned
from dateline.extract.entities.pronoun_words import rules

Counting = Callable[[Aligned], dict[str, Counter[str]]]


def rule_table(run: Callable[[], list[Aligned]], count: Counting) -> None:
    """Print right and wrong he/she, and all pronouns, without each rule in turn."""
    weights = rules()["weight"]
    _line("all rules", run(), count)
    for name in list(weights):
        kept = weights[name]
        weights[name] = 0.0
        try:
            _line(f"without {name}", run(), count)
        finally:
            weights[name] = kept


def _line(name: str, aligned: list[Aligned], count: Counting) -> None:
    persons, everyone = Counter[str](), Counter[str]()
    for one in aligned:
        for kind, counted in count(one).items():
            everyone.update(counted)
            if kind == "he, she":
                persons.update(counted)
    figures = f"he, she: {persons['right']:3d} right {persons['wrong']:2d} wrong {persons['open']:2d} open"
    rest = f"all: {everyone['right']:3d} right {everyone['wrong']:2d} wrong {everyone['open']:2d} open"
    print(f"{name:24s} {figures}; {rest}")
