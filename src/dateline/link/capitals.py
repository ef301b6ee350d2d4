"""Words of a sentence that begin with a capital: names, and whatever stands at its head."""

import re
from functools import lru_cache
from itertools import chain, filterfalse

from dateline.link.words import fold

#: `[A-Z]` at the head of a word; told behind the letter, so that capitals are found without a look at the rest.
_NAME = re.compile(r"[A-Z](?<!\w.)\w+")
#: A sentence that tells several events is read for each of them, one after the other; words come again in the pile.
SENTENCES, WORDS = 8, 50_000


@lru_cache(maxsize=SENTENCES)
def names_in(sentence: str) -> frozenset[str]:
    """The words with a capital, folded."""
    return frozenset(chain.from_iterable(map(_in_word, filterfalse(str.islower, sentence.split()))))


@lru_cache(maxsize=WORDS)
def _in_word(word: str) -> tuple[str, ...]:
    """Those in what stands between two blanks: none runs over a blank."""
    return tuple([fold(name) for name in _NAME.findall(word)])
