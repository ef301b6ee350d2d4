"""The places of a report: the place that a noun names, no piece of a name, with the others of its list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.nouns import tells_deed
from dateline.extract.events.pointers import NAMED
from dateline.extract.events.spelling import plain
from dateline.extract.events.who import PLACES
from dateline.model import Dossier, Mention, Paragraph, Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What no place is called.
NO_PLACE = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"}) | {
    "EVENT",
    "LAW",
    "WORK_OF_ART",
}


class Sites:
    """Finds the places of one paragraph; `as_party` makes whole words of a mention."""

    def __init__(
        self, dossier: Dossier, paragraph: Paragraph, cast: Cast, as_party: Callable[[Mention], Party]
    ) -> None:
        self._dossier, self._paragraph, self._cast, self._as_party = dossier, paragraph, cast, as_party

    def site(self, noun: Token) -> Party | None:
        """The place that a noun names."""
        mention = self._cast.mention(noun)
        entity = self._dossier.entities.get(mention.entity) if mention is not None else None
        if mention is None or entity is None or mention.form not in NAMED:
            return None
        if entity.kind != "place" and (noun.ent_type_ not in PLACES or entity.kind == "organisation"):
            return None
        if tells_deed(noun) or self._is_piece(mention, noun):
            return None  # "at the Dialogues", "host of Access Varholm"
        after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
        if noun.ent_type_ in NO_PLACE or (after.tag_ == "CD" and after.text[0].isupper()):
            return None  # "Super Tuesday", "Formula One": a piece of a name
        return self._as_party(mention)

    def sites(self, noun: Token) -> Party | None:
        """The place that a noun names, with the others of its list: "Norland, Varmark and Kovaria"."""
        first = self.site(noun)
        later = [self.site(one) for one in syntax.joined([noun])[1:]] if first is not None else []
        if first is None or not later or any(one is None for one in later):
            return first
        end = max(one.end for one in later if one is not None)
        return Party(plain(self._dossier.report.words(first.begin, end)), first.begin, end)

    def _is_piece(self, mention: Mention, noun: Token) -> bool:
        """What stands before the mention belongs to its name too."""
        before = [c for c in syntax.children(noun, "compound", "nmod") if c.pos_ == "PROPN"]
        before = [c for c in before if (role := self._cast.mention(c)) is None or role.form != "role"]
        return any(self._paragraph.place(c)[1] <= mention.begin for c in before)

    def beside_site(self, word: Token) -> Party | None:
        """ "west of Sandholm": the words whole."""
        for inner in (n for name, n in syntax.prepositions(word) if name in ("of", "from")):
            found = self.site(inner)
            if found is not None:
                begin = self._paragraph.place(word)[0]
                return Party(" ".join(self._dossier.report.words(begin, found.end).split()), begin, found.end)
        return None
