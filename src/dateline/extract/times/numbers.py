"""Amounts as words and digits: "two and a half", "twenty-five", "1 1/2", "a dozen", "several"."""

from dateline.extract.times.match import grammar
from dateline.extract.times.tokens import Token

#: What TIMEX3 writes where the number is not told.
VAGUE = "X"


def amount(tokens: list[Token]) -> float | None:
    """Read a number; None when the words tell none ("several", "a few").

    >>> from dateline.extract.times.tokens import tokens_of
    >>> amount(tokens_of("two and a half"))
    2.5
    """
    words = grammar().lexicon.values["AMOUNT"]
    total, group, seen = 0.0, 0.0, False
    for place, token in enumerate(tokens):
        low = token.low
        if token.shape == "number":
            group += float(low.replace(",", "")[:12])
            seen = True
        elif token.shape == "fraction":
            above, below = low.split("/")
            group += int(above) / int(below) if int(below) else 0
            seen = True
        elif low == "half":
            group += 0.5
            seen = True
        elif low in ("quarter", "quarters") and place:
            group += 0.25 if low == "quarter" else 0.75
        elif low in ("a", "an") and not seen and place == 0 and not _leads_half(tokens, place):
            group, seen = 1, True
        elif low == "one" and seen and [t.low for t in tokens[place + 1 :] if t.low != "-"][:1] == ["half"]:
            continue  # "two and one-half"
        elif low in words:
            seen = True
            if words[low] == 1000 or words[low] == 1_000_000:
                total, group = total + max(group, 1) * words[low], 0
            elif words[low] in (12, 100) and group:
                group *= words[low]
            else:
                group += words[low]
        elif low in _VAGUE:
            return 2 if low == "couple" else None
    return total + group if seen else None


_VAGUE = frozenset(
    {
        "several",
        "few",
        "some",
        "many",
        "couple",
        "various",
        "number",
        "dozens",
        "hundreds",
        "thousands",
        "handful",
        "numerous",
        "multiple",
        "scores",
    }
)


def _leads_half(tokens: list[Token], place: int) -> bool:
    return place + 1 < len(tokens) and (tokens[place + 1].low in _VAGUE or tokens[place + 1].low in ("half", "dozen"))


#: Units that are written as many of another.
_MANY = {"2W": (2, "W"), "E": (10, "Y"), "L": (1000, "Y")}


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: `P5D`, `PT5H30M`, `P2.5Y`, `PXM`.

    >>> duration(2.5, "Y"), duration(5.5, "TH"), duration(None, "W"), duration(2, "E")
    ('P2.5Y', 'PT5H30M', 'PXW', 'P20Y')
    """
    clock = unit.startswith("T") or unit == "S"
    letter = unit[-1]
    head = "PT" if clock else "P"
    if unit in _MANY:
        many, letter = _MANY[unit]
        count = None if count is None else count * many
    if count is None:
        return f"{head}{VAGUE}{letter}"
    whole, part = int(count), count - int(count)
    finer = {"H": ("M", 60), "M": ("S", 60) if clock else ("", 0)}.get(letter, ("", 0))
    if part and finer[1] and abs(part * finer[1] - round(part * finer[1])) < 1e-6:
        rest = f"{round(part * finer[1])}{finer[0]}"
        return f"{head}{whole}{letter}{rest}" if whole else f"{head}{rest}"
    return f"{head}{whole if not part else f'{count:g}'}{letter}"
