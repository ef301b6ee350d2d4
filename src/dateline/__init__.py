"""Dateline reads a pile of news reports and writes down what happened, when, who says so, and who disagrees.

>>> import dateline
>>> story = dateline.build(["reports/"], "story.dateline")   # doctest: +SKIP
>>> story.chronology(since="2024-04")                        # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.api import Story, build, date, events, open, quotes, times

__all__ = ["Story", "build", "date", "events", "open", "quotes", "times"]


def __getattr__(name: str) -> Any:
    """Load the verbs when one is first used: `dateline --help` needs none of what reads texts."""
    if name in __all__:
        from dateline import api

        return getattr(api, name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
