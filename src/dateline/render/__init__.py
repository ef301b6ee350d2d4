"""Answers as text: for a terminal, as a Markdown briefing, as a table. The one-file page lies in `page/`.

`terminal` is imported by itself, since it alone needs rich.
"""

from dateline.render.briefing import Briefing, briefing
from dateline.render.safe import cell, markdown, plain, shortened
from dateline.render.table import COLUMNS, table
from dateline.render.words import people, several, standing, stated, told

__all__ = [
    "COLUMNS",
    "Briefing",
    "briefing",
    "cell",
    "markdown",
    "people",
    "plain",
    "several",
    "shortened",
    "standing",
    "stated",
    "table",
    "told",
]
