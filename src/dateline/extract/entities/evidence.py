"""What the words around a name say it is, whatever spaCy takes it for.

`Ada Norn, 52,` is a person, `Norn Ferries, which runs the pier` is none.
"""

from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Name, fold
from dateline.extract.entities.gazetteer import is_body
from dateline.lexicon.given_names import given_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.entities.reading import Sheet

_CLOSED = frozenset({",", ".", ";", ")"})
#: Nobody younger or older is told of by his age behind his name.
_AGES = range(5, 110)


def weigh(sheets: "Sequence[Sheet]") -> None:
    """Mark who must be persons, and take the label of a person from what must be none, over the whole report."""
    things: set[str] = set()
    persons: set[str] = set()
    for sheet in sheets:
        for name in sheet.names:
            if _is_person(sheet, name):
                name.titled = True
            if name.titled:
                persons.update(fold(name.text).split())
            elif name.label == "PERSON" and _is_thing(sheet, name):
                things.add(fold(name.text))
    firsts = {text.split()[0] for text in things if " " in text}
    for name in (name for sheet in sheets for name in sheet.names if name.label in ("PERSON", "GPE")):
        text = fold(name.text)
        if (text in things or text in firsts) and not persons & set(text.split()):
            name.label, name.thing = "ORG", True


def _is_person(sheet: "Sheet", name: Name) -> bool:
    """`Ada Norn, 52, said`, `Ada Norn, who left`: an age or "who" stands behind the comma."""
    behind = sheet.texts[name.end : name.end + 3]
    if len(behind) < 3 or behind[0] != "," or name.end - name.start < 2 or name.placed or is_body(name.text):
        return False
    aged = behind[1].isdigit() and int(behind[1]) in _AGES and behind[2] in _CLOSED and len(behind[1]) < 4
    return aged or (behind[1] == "who" and _is_told_of(sheet, name, name.end + 1))


def _is_thing(sheet: "Sheet", name: Name) -> bool:
    """`Norn Ferries, which runs the pier`: no given name, and the clause hangs on the name."""
    behind = sheet.lowers[name.end : name.end + 2]
    given = given_names().get(name.text.split()[0])
    return behind == [",", "which"] and given is None and _is_told_of(sheet, name, name.end + 1)


def _is_told_of(sheet: "Sheet", name: Name, at: int) -> bool:
    """The relative word opens a clause that hangs on the name itself."""
    word = sheet.doc[at]
    clause = word.head if word.head.dep_ == "relcl" else word.head.head
    return clause.dep_ == "relcl" and name.start <= clause.head.i < name.end
