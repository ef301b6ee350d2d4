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
#: A pattern for one of them, in letters of any case; the longer words first.
FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(sorted(WRITTEN, key=lambda word: (-len(word), word)))}"


def written(figure: str) -> float:
    """The number that a match of `FIGURE` is.

    >>> written("1,200"), written("Sixty-two")
    (1200.0, 62.0)
    """
    folded = figure.lower()
    return WRITTEN[folded] if folded in WRITTEN else float(folded.replace(",", ""))
