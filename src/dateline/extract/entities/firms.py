"""A firm that bears the surname of somebody in the report: "the carmaker Lindholm", whose chief is Anna Lindholm."""

import re

_NAME = r"(?P<name>[A-Z][\w-]+)"
#: What stands before a firm's name, and right behind it.
_MAKERS = "car|auto|drug|chip|plane|ship|truck|phone|toy|candy|chocolate|engine|steel|tyre|tire|aircraft|software"
_CALLED = re.compile(
    rf"\b(?:\w{{0,12}}(?:{_MAKERS})[ -]?maker|brewer|airline|retailer|insurer|broadcaster|start-up)"
    rf"\s+{_NAME}\b(?!\s+[A-Z])"
)
_GOES_ON = re.compile(rf"\b(?<![A-Z]\.\s){_NAME}\s+(?:Chief Executive|Group|Corp|Inc|Ltd|AB|AG|SA)\b")


def firms(text: str) -> frozenset[str]:
    """The words, as folded, by which a text calls firms.

    >>> sorted(firms("The carmaker Lindholm and Varga Group agreed. The carmaker Ford Motor did not."))
    ['lindholm', 'varga']
    """
    return frozenset(found["name"].lower() for rule in (_CALLED, _GOES_ON) for found in rule.finditer(text))
