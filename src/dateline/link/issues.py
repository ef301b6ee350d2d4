"""Issues: what quotations are about, under the same label for the same matter all over the pile.

Each quotation brings the names and noun phrases of its own words. Those that say the same matter in other spellings
(`trade talks`, `talks on trade`) get one label: the one written most often. Labels that several utterances share come
first; what one utterance alone is about stays behind them.
"""

from collections import defaultdict
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
    written: dict[str, dict[str, int]] = defaultdict(dict)
    matters: dict[str, list[str]] = {}
    for key, quotation in pile.quotations.items():
        if not quotation.about:
            continue
        utterance = utterance_of[key]
        matters[key] = about = [_matter(label) for label in quotation.about]
        for matter, label in zip(about, quotation.about, strict=True):
            told[matter].add(utterance)
            forms = written[matter]
            forms[label] = forms.get(label, 0) + 1
    most = TOO_COMMON * max(1, len(set(utterance_of.values())))
    rank = {matter: (len(said) > most, -len(said), matter) for matter, said in told.items()}
    names = {matter: _most_written(forms) for matter, forms in written.items()}
    found = {}
    for key in sorted(matters):
        own = sorted(set(matters[key]), key=rank.__getitem__)
        found[key] = tuple([names[matter] for matter in own[:MOST]])
    return found


def _most_written(forms: Mapping[str, int]) -> str:
    """Of the forms of a label that written most often; most labels have one form."""
    return next(iter(forms)) if len(forms) == 1 else min(forms, key=lambda form: (-forms[form], form))


@lru_cache(maxsize=100_000)
def _matter(label: str) -> str:
    """A label without order and endings."""
    return " ".join(sorted(set(content(label)))) or fold(label)
