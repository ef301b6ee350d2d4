"""Days that are the cause of a deed and not its time: "an early feast prompted shoppers to come"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What a day does when it is the cause of a deed, and not its time.
CAUSING = frozenset(
    {"prompt", "boost", "hurt", "help", "push", "force", "lead", "cause", "let", "allow", "encourage"}
)
CAUSING |= {"drag", "lift", "weigh", "delay", "shift", "spur", "drive", "hamper", "dent", "skew", "distort", "affect"}


def brings_about(time: Token) -> bool:
    """ "An early feast prompted shoppers to come in March": the feast is the reason, not the day."""
    return time.dep_ == "nsubj" and time.head.lemma_.lower() in CAUSING
