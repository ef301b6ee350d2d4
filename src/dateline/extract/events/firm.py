"""What stands with a verb that makes it one deed: a place gone to, a name, a number, a day."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PLACES = frozenset({"GPE", "LOC", "FAC"})
#: With these somebody is told to have gone somewhere.
AWAY = frozenset({"home", "abroad", "ashore", "overseas"})
FIRM = PLACES | {"PERSON", "ORG", "NORP", "DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "EVENT"}


def goes_somewhere(token: Token) -> bool:
    """ "Went to Oakham", "was flown home": a place by name."""
    if any(c.lower_ in AWAY for c in syntax.children(token, "advmod", "npadvmod")):
        return True
    return any(
        noun.ent_type_ in PLACES
        for name, noun in syntax.prepositions(token)
        if name.split()[0] in ("to", "into", "from")
    )


def is_firm(token: Token) -> bool:
    """A name, a number or a day stands with it, besides who does it."""
    own = (c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "prep", "agent", "npadvmod", "dative"))
    return any(t.ent_type_ in FIRM or t.like_num for c in own for t in c.subtree)
