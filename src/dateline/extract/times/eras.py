"""Decades and centuries."""

from dateline.calendar import Period
from dateline.extract.times.dates import full_year
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.values import Value, dated


def read_decade(m: Match, scene: Scene) -> Value | None:
    """`the 1990s`, `the '80s`, `the nineties`."""
    token = m.all("decade")[0]
    words = grammar().lexicon.values["DECADEWORD"]
    digits = "".join(c for c in token.low if c.isdigit())
    year = int(digits) if digits else words[token.low]
    if "century" in m:
        year += grammar().lexicon.values["AMOUNT"][m.low("century")] * 100
    if m.low("era").startswith("b"):
        return Value("DATE", f"BC{year // 10:03d}", explicit=True)
    if len(digits) == 3 or (len(digits) == 2 and m.end - m.start == 1 and token.low[0].isdigit()):
        return None  # "aged from 20s to 50s"
    if year < 100:
        year = full_year(year, scene)
        year -= 100 if scene.published and not scene.narrative and year > scene.published.year else 0
    if len(digits) == 4 and year % 100 == 0 and year < _NOW:
        century = dated(Period("century", year // 100), note="A century written as its years.", explicit=True)
        return century if year < _LAST else century._replace(value=Period("decade", year // 10).timex())
    return dated(Period("decade", year // 10), note="A decade written out.", explicit=True)


#: "the 1800s" are a century; "the 1900s" may be one, or its first ten years; "the 2000s" are the ten years.
_LAST, _NOW = 1900, 2000


def read_century(m: Match, scene: Scene) -> Value | None:
    """`the 20th century` -> 19."""
    words = grammar().lexicon.values["ORD"]
    if m.tokens[m.end - 1].text.istitle() and scene.follows_name:
        return None
    low = m.low("ord").replace(" - ", "-")
    number = int(
        "".join(c for c in low if c.isdigit())
        or sum(words.get(p, grammar().lexicon.values["AMOUNT"].get(p, 0)) for p in low.split("-"))
    )
    if not 1 <= number <= 99:
        return None
    if m.low("era").startswith("b"):
        return Value("DATE", f"BC{number - 1:02d}", explicit=True)
    return dated(Period("century", number - 1), note="A century written out.", explicit=True)
