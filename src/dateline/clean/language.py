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
#: Creoles of English, for which terse English with many names is mistaken.
_LIKE_ENGLISH = {"pcm": "en", "sco": "en", "jam": "en", "tpi": "en"}
_LETTERS = re.compile(r"[^\W\d_]")


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """ISO 639-1 code, None when the text is too short or the answer unsure."""
    head = text[:_READ]
    if len(_LETTERS.findall(head)) < _FEWEST_LETTERS:
        return None
    code, probability = _identifier().classify(head)
    return _LIKE_ENGLISH.get(code, str(code)) if probability >= _SURE else None
