"""Names of months as datelines, stamps and posts write them."""

import re
from functools import cache
from pathlib import Path

from dateline.lexicon.files import read_table


@cache
def _months() -> dict[str, int]:
    return {row["word"]: int(row["month"]) for row in read_table(Path(__file__).with_name("months.tsv"))}


def month_number(word: str) -> int | None:
    """1-12 for a month's name or abbreviation without its full stop, in any case of letters, else None."""
    return _months().get(word.casefold())


@cache
def month_names() -> str:
    """A pattern of all of them, the longest first; to be searched in any case of letters."""
    return "|".join(sorted(map(re.escape, _months()), key=lambda word: (-len(word), word)))
