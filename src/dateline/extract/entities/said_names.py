"""Who is named in the words that a pronoun speaks: `he said Lind would go` was not said by Lind."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.extract.entities.pronoun_words import rules
from dateline.extract.entities.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Names looked at in the words of one quotation.
_NAMES = 12
#: Parts in which a name only tells of what sort a thing is, or whose: `the Lind campaign`, `Lind's aides`.
_SORTS = frozenset({"compound", "nmod", "poss"})


def names_of(scene: Scene, mentions: "list[tuple[int, str, int, Token]]") -> list[tuple[int, str]]:
    """Where names stand, in reading order, and whose they are."""
    names = {mention.begin for mention in scene.dossier.mentions.values() if mention.form == "name"}
    text = scene.dossier.report.text
    return [
        (begin, entity)
        for begin, entity, _, head in mentions
        if begin in names and head.dep_ not in _SORTS and text[max(0, begin - 1)] != "-"
    ]


def named_in(scene: Scene, names: list[tuple[int, str]], begin: int, own: Sequence[int]) -> dict[str, float]:
    """Entities named in the words that a pronoun at `begin` speaks, and by what each is less likely.

    `own` are the indices of its quotations. Inside quotation marks people do name themselves now and then; before the
    pronoun (`Lind would go, he added`) marks are weighed with the pronoun's own words.
    """
    found: dict[str, float] = {}
    against = rules()["weight"]["own_quote"]
    told = [scene.quotations[at] for at in own if scene.quotations[at].cue is not None]
    for quotation, (first, last) in ((q, span) for q in told for span in q.spans):
        at = bisect_left(names, (first, ""))
        for place, entity in names[at : at + _NAMES]:
            quoted = any(b <= place < e for b, e in quotation.verbatim)
            if place < last and (first > begin or not quoted):
                found[entity] = min(found.get(entity, 0.0), against / 2 if quoted else against)
    return found
