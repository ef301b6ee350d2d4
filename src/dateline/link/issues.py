"""Issues: what quotations are about, under the same label for the same matter all over the pile.

Each quotation brings the names and noun phrases of its own words. Those that say the same matter in other spellings
(`trade talks`, `talks on trade`) get one label: the one written most often. Labels that several utterances share come
first; what one utterance alone is about stays behind them.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from dateline.link.pile import Pile
from dateline.link.words import content, fold

#: A quotation bears at most so many labels.
MOST = 5
#: What most utterances are about tells none apart: it comes last.
TOO_COMMON = 0.3


def issues(pile: Pile, utterance_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Issue labels of each quotation that has any."""
    told: dict[str, set[str]] = defaultdict(set)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for key, quotation in pile.quotations.items():
        for label in quotation.about:
            matter = _matter(label)
            told[matter].add(utterance_of[key])
            written[matter][label] += 1
    most = TOO_COMMON * max(1, len(set(utterance_of.values())))
    rank = {matter: (len(said) > most, -len(said), matter) for matter, said in told.items()}
    names = {matter: min(forms, key=lambda form: (-forms[form], form)) for matter, forms in written.items()}
    found = {}
    for key in sorted(pile.quotations):
        if about := pile.quotations[key].about:
            own = sorted({_matter(label) for label in about}, key=rank.__getitem__)
            found[key] = tuple([names[matter] for matter in own[:MOST]])
    return found


@lru_cache(maxsize=100_000)
def _matter(label: str) -> str:
    """A label without order and endings."""
    return " ".join(sorted(set(content(label)))) or fold(label)
