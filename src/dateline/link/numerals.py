"""Numbers of people as reports write them: `31`, `1,200`, `seventeen`, `Sixty-two`."""

from collections.abc import Mapping

from dateline.link.words import words

_ONES = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
#: So many of the ones stand behind a ten.
_BELOW_TEN = 9
WRITTEN: Mapping[str, float] = {
    **{word: float(number) for number, word in enumerate(_ONES, 1)},
    **{word: 10.0 * number for number, word in enumerate(_TENS, 2)},
    **{f"{t}-{o}": 10.0 * n + m for n, t in enumerate(_TENS, 2) for m, o in enumerate(_ONES[:_BELOW_TEN], 1)},
}
_ANY_TEN = "|".join(f"[{t[0].upper()}{t[0]}]{t[1:]}" for t in _TENS)
_ANY_ONE = "|".join(f"[{o[0].upper()}{o[0]}]{o[1:]}" for o in reversed(_ONES))
#: A pattern for one of them, its first letter small or large. Its first sign is looked at first: most words are none.
FIGURE = (
    rf"\b(?=[\dotfsenOTFSEN])(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{_ANY_TEN})(?:-(?:{'|'.join(_ONES[:_BELOW_TEN])}))?"
    rf"|{_ANY_ONE})"
)


def written(figure: str) -> float:
    """The number that a match of `FIGURE` is.

    >>> written("1,200"), written("Sixty-two")
    (1200.0, 62.0)
    """
    folded = figure.lower()
    return WRITTEN[folded] if folded in WRITTEN else float(folded.replace(",", ""))
