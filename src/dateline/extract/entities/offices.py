"""Names that an office beside them tells to be a person's, whatever spaCy takes them for."""

from dateline.extract.entities.draft import Name
from dateline.extract.entities.line import Line, Noun


def beside_office(line: Line, name: Name, nouns: list[Noun]) -> bool:
    """`Its envoy, Ravi Lindqvaar, said`: whom an office right before the comma tells of."""
    if name.end - name.start < 2 or name.start < 3 or line.texts[name.start - 1] != ",":
        return False
    closed = name.end >= len(line.texts) or line.texts[name.end] in (",", ".", ")", "—", "–")
    head = line.doc[name.end - 1]
    beside = closed and head.dep_ == "appos"
    return beside and any(
        end == name.start - 1 and noun.human and not noun.plural and head.head.i == end - 1 for _, end, noun in nouns
    )
