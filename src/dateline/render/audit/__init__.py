"""Records to be judged and what the verdicts add up to: on a screen, on paper, as a table to fill in elsewhere.

`terminal` is imported by itself, since it alone needs rich.
"""

from dateline.render.audit.markdown import markdown_table
from dateline.render.audit.page import page
from dateline.render.audit.sheet import sheet, verdict_rows
from dateline.render.audit.words import derivation, percent, rate_rows, source

__all__ = [
    "derivation",
    "markdown_table",
    "page",
    "percent",
    "rate_rows",
    "sheet",
    "source",
    "verdict_rows",
]
