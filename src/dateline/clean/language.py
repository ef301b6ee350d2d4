"""In which language a report is written."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Fewer letters than these say nothing sure: a headline alone is mistaken too often.
_FEWEST_LETTERS = 120
_SURE = 0.9
_READ = 1500
#: A short text needs so many words.
_FEWEST_WORDS = 12
#: Every third word of English running text is one of these, hardly one of a foreign text.
# fmt: off
_ENGLISH = frozenset({
    "the", "of", "and", "to", "that", "it", "with", "he", "she", "his", "by", "at", "this", "have", "from", "not",
    "but", "they", "which", "been", "their", "who", "said", "its", "would", "there", "what", "when", "after",
    "about", "into", "than", "them", "can", "could", "more", "has", "were", "out", "up", "over", "says",
})
# fmt: on
_FEW = 0.05
#: A text with so many different ones of them, which are so large a part of its words, is English without a look at
#: the model, which takes long to load: of 4,993 reports the model says so of all that have six, and is unsure of 24.
_PLAIN, _PART = 7, 0.12
#: Creoles of English, for which terse English with many names is mistaken.
_LIKE_ENGLISH = {"pcm": "en", "sco": "en", "jam": "en", "tpi": "en"}
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """ISO 639-1 code, None when the text is too short or the answer unsure."""
    head = text[:_READ]
    if len(_LETTERS.findall(head)) < _FEWEST_LETTERS:
        return _of_short(head)
    if _is_plain(head):
        return "en"
    code, probability = _identifier().classify(head)
    return _LIKE_ENGLISH.get(code, str(code)) if probability >= _SURE else None


def _is_plain(text: str) -> bool:
    """Whether it is surely English by its commonest words."""
    words = _WORDS.findall(text)
    english = [word for word in words if word in _ENGLISH]
    return len(set(english)) >= _PLAIN and len(english) >= _PART * len(words)


def _of_short(text: str) -> str | None:
    """The language of a few lines: told only where it is surely not English, for names and headlines mislead.

    Running text is wanted, most of its words in small letters, and next to none of them English.
    """
    words = _WORDS.findall(text)
    small = [word for word in words if word.islower()]
    if len(words) < _FEWEST_WORDS or len(small) * 2 < len(words):
        return None
    if sum(word in _ENGLISH for word in small) > _FEW * len(small):
        return None
    whole, sure = _identifier().classify(text)
    plain, surer = _identifier().classify(" ".join(small))
    foreign = whole == plain and len(whole) == 2 and whole not in ("en", *_LIKE_ENGLISH)
    return str(whole) if foreign and max(sure, surer) >= _SURE else None
