"""Room: what happened, and who is bound to do what."""

from dateline.extract.events.step import find_events

__all__ = ["find_events"]
