"""Error rates with intervals, and how well two judges agree.

The interval is Wilson's (E. B. Wilson, Probable inference, the law of succession, and statistical inference,
JASA 22, 1927, 209-212), which holds for few cases and for shares near 0. Kappa is Cohen's (J. Cohen, A coefficient of
agreement for nominal scales, Educational and Psychological Measurement 20, 1960, 37-46).
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

#: The 97.5 % point of the normal distribution.
Z = 1.959963984540054


def wilson(wrong: int, judged: int, z: float = Z) -> tuple[float, float]:
    """The interval in which the true share lies in 95 of 100 samples; 0 to 1 where nothing was judged.

    >>> [round(side, 4) for side in wilson(2, 30)]
    [0.0185, 0.2132]
    """
    if judged == 0:
        return 0.0, 1.0
    share, square = wrong / judged, z * z
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    reach = z / (1 + square / judged) * sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    low = 0.0 if wrong == 0 else max(0.0, middle - reach)
    high = 1.0 if wrong == judged else min(1.0, middle + reach)
    return low, high


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two judges' words on the same records; None when chance alone would make them all alike."""
    if not pairs:
        return None
    alike = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[word] * others[word] for word in sorted(ones)) / len(pairs) ** 2
    return None if chance >= 1 else (alike - chance) / (1 - chance)
