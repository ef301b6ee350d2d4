"""Lemmas that spaCy's rules get wrong: of "raped" they make "rap", of "spared" "spar", of "staged" "stag".

English doubles the last consonant of a short verb behind a short vowel ("rapped", "sparred") and says "raps": a form
that has one and "es" is that of the verb with an `e`, where there is one.
"""

import re
from collections.abc import Container

#: One syllable that would double its last letter.
_SHORT = re.compile(r"(?:[^aeiou]*|qu)[aeiou][^aeiouszwxy]")
_ENDINGS = ("ed", "ing", "es")


def mended(form: str, lemma: str, verbs: Container[str]) -> str:
    """The lemma of a verb's form; `verbs` are those that there are.

    >>> mended("staged", "stag", {"stag", "stage"}), mended("stopped", "stop", {"stop", "stope"})
    ('stage', 'stop')
    """
    end = form.lower().removeprefix(lemma)
    return lemma + "e" if end in _ENDINGS and _SHORT.fullmatch(lemma) and lemma + "e" in verbs else lemma
