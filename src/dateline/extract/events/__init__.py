"""Room: what happened, and who is bound to do what."""

from dateline.extract.events.commitments import find_commitments
from dateline.extract.events.lines import find_lines
from dateline.extract.events.step import find_events

__all__ = ["find_commitments", "find_events", "find_lines"]
