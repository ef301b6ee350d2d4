"""Issues: what quotations are about, under the same label for the same issue all over the pile.

A label is a name or a noun that several utterances share; each quotation bears the labels of its own words.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dateline.link.pile import Pile
from dateline.link.utterances import Utterance
from dateline.link.words import stem, stop_words, words
from dateline.model import Entity

#: A label must be told in so many utterances; a quotation bears at most so many.
LEAST, MOST = 2, 4
#: Words in most quotations of a pile name no issue.
TOO_COMMON = 0.25


def issues(
    pile: Pile, items: Sequence[Utterance], utterance_of: Mapping[str, str], entities: Mapping[str, Entity]
) -> dict[str, tuple[str, ...]]:
    """Issue labels of each quotation that has any."""
    told: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for label in item.stems:
            told[label].add(utterance_of[item.quotation.id])
    most = max(LEAST, int(TOO_COMMON * len(set(utterance_of.values()))))
    labels = {label for label, said in told.items() if LEAST <= len(said) <= most}
    names = _names(pile, labels, entities)
    found = {}
    for item in items:
        own = sorted((item.stems & labels), key=lambda s: (-len(told[s]), s))
        if own:
            found[item.quotation.id] = tuple(dict.fromkeys(names[s] for s in own[:MOST]))
    return dict(sorted(found.items()))


def _names(pile: Pile, labels: set[str], entities: Mapping[str, Entity]) -> dict[str, str]:
    """How each label is written: an entity by its name, a stem by the word it most often stands for."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for quotation in pile.quotations.values():
        for word in words(quotation.text):
            if word not in stop_words() and (label := stem(word)) in labels:
                written[label][word] += 1
    by_country = {e.country: e.name for e in entities.values() if e.country and e.kind == "government"}
    named = {}
    for label in labels:
        key = label.removeprefix("@")
        if key != label:
            named[label] = entities[key].name if key in entities else by_country.get(key, key)
        else:
            named[label] = min(written[label], key=lambda w: (-written[label][w], w), default=label)
    return named
