"""What the parse alone says of a word is read once and kept with it: many rules ask the same of the same word."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

Said = TypeVar("Said")


def once(read: Callable[[Token], Said]) -> Callable[[Token], Said]:
    """Keep the answer of a function that looks at the parse alone; it must be nothing that anybody changes."""

    def asked(word: Any) -> Said:
        kept: dict[object, Said] = word.kept
        if read in kept:
            return kept[read]
        said = kept[read] = read(word)
        return said

    asked.__name__, asked.__doc__, asked.__module__ = read.__name__, read.__doc__, read.__module__
    return asked


def once_each(read: "Callable[[Token], list[Token]]") -> "Callable[[Token], list[Token]]":
    """The same for lists of words: each who asks gets a list of his own."""

    def asked(word: Any) -> "list[Token]":
        kept: dict[object, tuple[Token, ...]] = word.kept
        if read in kept:
            return [*kept[read]]
        said = read(word)
        kept[read] = (*said,)
        return said

    asked.__name__, asked.__doc__, asked.__module__ = read.__name__, read.__doc__, read.__module__
    return asked
