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
    deictic = story = near = 0
    for _, matches in blocks:
        for match in matches:
            if match.rule.name in _DEICTIC:
                deictic += 1
            elif match.rule.name in _DATED:
                story += _far(match, published)
                near += _near(match, published)
    return story >= 6 and story > (16 if 2 * near >= story else 8) * deictic


def _near(match: Match, published: date | None) -> bool:
    """A year that is only two or three years gone: news that looks back tells such years as well."""
    low = match.low("year")
    return published is not None and low.isdigit() and published.year - 3 <= int(low) < published.year - 1


def _far(match: Match, published: date | None) -> bool:
    low = match.low("year")
    if match.low("era"):
        return True
    return low.isdigit() and (published is None or int(low) < published.year - 1)


def asides(blocks: list[tuple[list[Token], list[Match]]]) -> frozenset[int]:
    """Places (offsets) of written years that step out of the story: years after which the text goes back.

    A history of 1793 that mentions 1790 once goes on with 1793; so a year is an aside when most of the next few
    written years lie nearer to the one before it.
    """
    years: dict[int, int] = {}
    for tokens, matches in blocks:
        for match in matches:
            at = match.at("year")
            if at >= 0 and match.rule.name in _DATED and tokens[at].low.isdigit():
                year = int(tokens[at].low)
                years[tokens[at].begin] = 1 - year if match.low("era").startswith("b") else year
    return _stray(sorted(years.items()))


def _stray(years: list[tuple[int, int]]) -> frozenset[int]:
    out = []
    held: int | None = None
    for place, (begin, year) in enumerate(years):
        ahead = [y for _, y in years[place + 1 : place + 4]]
        if held is not None and year != held and sum(abs(y - held) < abs(y - year) for y in ahead) >= 2:
            out.append(begin)
        else:
            held = year
    return frozenset(out)
