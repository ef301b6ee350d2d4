"""A quotation's "today" is the day on which it was said: `"We begin today," she said on Friday.`"""

from datetime import date

from dateline.extract.times.match import grammar
from dateline.extract.times.tokens import Token

_QUOTES = frozenset({'"', "“", "”", "«", "»"})
_OPEN = frozenset({"“", "«"})
_CLOSE = frozenset({"”", "»"})
#: How far from the verb of saying its day may stand.
_REACH = 8
#: How far from the words the verb of saying may stand.
_WINDOW = 120

#: Behind these stands no day of saying: "said it could be reached by Friday", "a strike announced for Monday".
_BOUNDS = frozenset({"by", "for", "until", "till", "before", "after", "since", "from", "to", "of", "next", "last"})


def day_it_was_said(tokens: list[Token], inside: list[bool], at: int, published: date) -> tuple[date, str] | None:
    """The day named with the verb of saying, for quoted words; None outside quotes, or when none is named."""
    if not inside[at]:
        return None
    words = grammar().lexicon
    near = _paragraph(tokens, at)
    cues = [i for i in near if tokens[i].low in words.lists["saying"] and not inside[i]]
    for cue in sorted(cues, key=lambda i: (abs(i - at), i)):
        for place in range(max(near.start, cue - _REACH), min(near.stop, cue + _REACH + 1)):
            weekday = words.values["WEEKDAY"].get(tokens[place].low)
            bound = place and tokens[place - 1].low in _BOUNDS
            if weekday is not None and not bound and not inside[place] and not _parted(tokens, cue, place):
                back = (published.weekday() - weekday) % 7
                return date.fromordinal(published.toordinal() - back), tokens[place].text
    return None


def _paragraph(tokens: list[Token], at: int) -> range:
    begin = end = at
    while begin > max(0, at - _WINDOW) and tokens[begin - 1].shape != "break":
        begin -= 1
    while end < min(len(tokens), at + _WINDOW) and tokens[end].shape != "break":
        end += 1
    return range(begin, end)


def inside_quotes(tokens: list[Token]) -> list[bool]:
    """For each token of a block, whether it stands inside quotation marks."""
    out, within = [], False
    for token in tokens:
        if token.low in _OPEN:
            within = True
        elif token.low in _CLOSE:
            within = False
        elif token.low == '"':
            within = not within
        elif token.shape == "break":
            within = False
        out.append(within)
    return out


def _parted(tokens: list[Token], one: int, other: int) -> bool:
    between = tokens[min(one, other) + 1 : max(one, other)]
    return any(token.low in _QUOTES or token.low in (".", ";") for token in between)
