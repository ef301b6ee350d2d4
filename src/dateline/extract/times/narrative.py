"""Tell a history from the news of a day: a history dates its story by years and full dates, far from its own day."""

from datetime import date

from dateline.extract.times.match import Match
from dateline.extract.times.tokens import Token

_DEICTIC = frozenset(
    {
        "today",
        "yesterday",
        "tomorrow",
        "weekday",
        "relative-weekday",
        "last-unit",
        "this-unit",
        "next-unit",
        "this-part",
        "last-night",
        "tonight",
        "ago",
        "part-of-weekday",
    }
)
_DATED = frozenset(
    {
        "month-day-year",
        "day-month-year",
        "month-year",
        "bare-year",
        "year-with-edge",
        "year-with-era",
        "season-of-year",
    }
)


def is_narrative(blocks: list[tuple[list[Token], list[Match]]], published: date | None) -> bool:
    """Tell whether the years it names outnumber the words that point to its own day."""
    deictic = story = 0
    for _, matches in blocks:
        for match in matches:
            if match.rule.name in _DEICTIC:
                deictic += 1
            elif match.rule.name in _DATED:
                story += _far(match, published)
    return story >= 6 and story > 3 * deictic


def _far(match: Match, published: date | None) -> bool:
    low = match.low("year")
    if match.low("era"):
        return True
    return low.isdigit() and (published is None or abs(int(low) - published.year) > 1)
